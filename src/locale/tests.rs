//! Numbers and amounts as a reader sees them, in every language.

mod dates;

use super::{Digits, Lang, Locale, Messages, strip};
use crate::story::{Date, Decimal, Precision, Span, Unit, Value};

fn date(year: i16, month: u8, day: u8, precision: Precision) -> Date {
    Date {
        year,
        month,
        day,
        precision,
    }
}

/// A language with the shipped words.
fn locale(lang: Lang, digits: Digits) -> Locale {
    // Rules are tested in every language, also if the story isn't translated to it.
    let words = if lang == Lang::Ar { Lang::Ar } else { Lang::En };
    Locale {
        lang,
        digits,
        messages: Messages::native(words),
    }
}

fn latn(lang: Lang) -> Locale {
    locale(lang, Digits::Latn)
}

fn arab() -> Locale {
    locale(Lang::Ar, Digits::Arab)
}

fn n(s: &str) -> Decimal {
    Decimal::parse(s).unwrap()
}

fn one(s: &str) -> Value {
    Value::One(n(s))
}

/// Marks made visible: `[` runs left to right, `{` right to left, `~` is the Arabic letter mark.
fn seen(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{2066}' => '[',
            '\u{2067}' => '{',
            '\u{2069}' => ']',
            '\u{61c}' => '~',
            '\u{a0}' => '_',
            c => c,
        })
        .collect()
}

#[test]
fn numbers_are_grouped_and_pointed_as_each_language_does() {
    for (lang, whole, part, below_one) in [
        (Lang::Ar, "3,218", "−1,046.50", "0.5"),
        (Lang::En, "3,218", "−1,046.50", "0.5"),
        (Lang::Zh, "3,218", "−1,046.50", "0.5"),
        (Lang::Ru, "3_218", "−1_046,50", "0,5"),
        (Lang::Kk, "3_218", "−1_046,50", "0,5"),
    ] {
        let l = latn(lang);
        assert_eq!(
            seen(&l.numbers().format_unisolated(n("3218"))),
            whole,
            "{lang:?}"
        );
        assert_eq!(
            seen(&l.numbers().format_unisolated(n("-1046.50"))),
            part,
            "{lang:?}"
        );
        assert_eq!(
            seen(&l.numbers().format_unisolated(n("0.5"))),
            below_one,
            "{lang:?}"
        );
        assert_eq!(l.numbers().format_unisolated(n("772")), "772", "{lang:?}");
        assert_eq!(
            seen(&l.numbers().format_unisolated(n("-0.05"))).replace(',', "."),
            "−0.05",
            "{lang:?}"
        );
    }
    assert_eq!(arab().numbers().format_unisolated(n("-3218.5")), "−٣٬٢١٨٫٥");
    assert_eq!(
        latn(Lang::En).numbers().format_unisolated(n("332000")),
        "332,000"
    );
    assert_eq!(
        latn(Lang::En).numbers().format_unisolated(n("1234567")),
        "1,234,567"
    );
}

#[test]
fn numbers_in_arabic_are_isolated_with_their_sign() {
    assert_eq!(seen(&latn(Lang::Ar).number(n("-1.6"))), "[−1.6]");
    assert_eq!(latn(Lang::En).number(n("-1.6")), "−1.6");
}

#[test]
fn per_cents_carry_their_sign_where_the_language_writes_it() {
    for (lang, percent, fall, none) in [
        (Lang::Ar, "[26.3%]", "[−1.6%]", "[0%]"),
        (Lang::En, "26.3%", "−1.6%", "0%"),
        (Lang::Zh, "26.3%", "−1.6%", "0%"),
        (Lang::Ru, "26,3_%", "−1,6_%", "0_%"),
        (Lang::Kk, "26,3%", "−1,6%", "0%"),
    ] {
        let l = latn(lang);
        assert_eq!(seen(&l.percent(n("26.3"))), percent, "{lang:?}");
        assert_eq!(seen(&l.change(n("-1.6"))), fall, "{lang:?}");
        assert_eq!(seen(&l.change(n("0"))), none, "{lang:?}");
    }
    assert_eq!(latn(Lang::En).change(n("41")), "+41%");
}

/// As `Intl` has it for ar-EG: read from the right come the sign, the digits, the per cent sign.
#[test]
fn case_f3_arabic_indic_per_cents_and_signs_run_from_the_right() {
    for l in [arab(), locale(Lang::En, Digits::Arab)] {
        assert_eq!(seen(&l.change(n("30.7"))), "{~+٣٠٫٧٪~]");
        assert_eq!(seen(&l.change(n("-7"))), "{~−٧٪~]");
        assert_eq!(seen(&l.change(n("0"))), "{٠٪~]");
        assert_eq!(seen(&l.percent(n("26.3"))), "{٢٦٫٣٪~]");
        assert_eq!(seen(&l.number(n("-1.6"))), "{~−١٫٦]");
        assert_eq!(seen(&l.number(n("1.6"))), "[١٫٦]");
        let range = Value::Range(n("12"), n("14"));
        let range = l.amount(range, Unit::Percent, false);
        assert_eq!(seen(&range), "{[[١٢]–[١٤]]٪~]");
    }
}

#[test]
fn ranges_run_from_left_to_right_in_both_shapes_of_digits() {
    assert_eq!(
        seen(&latn(Lang::Ar).numbers().range(n("12"), n("14"))),
        "[12–14]"
    );
    assert_eq!(
        seen(&arab().numbers().range(n("12"), n("14"))),
        "[[١٢]–[١٤]]"
    );
    for lang in [Lang::En, Lang::Zh, Lang::Ru, Lang::Kk] {
        assert_eq!(
            latn(lang).numbers().range(n("12"), n("14")),
            "12–14",
            "{lang:?}"
        );
    }
}

#[test]
fn amounts_take_the_form_of_the_word_that_the_number_asks_for() {
    let l = latn(Lang::Ar);
    for (number, expected) in [
        ("0", "0 قطار"),
        ("1", "قطار واحد"),
        ("2", "قطاران"),
        ("3", "3 قطارات"),
        ("10", "10 قطارات"),
        ("11", "11 قطارًا"),
        ("99", "99 قطارًا"),
        ("100", "100 قطار"),
        ("102", "102 قطار"),
        ("103", "103 قطارات"),
        ("111", "111 قطارًا"),
        ("1000", "1,000 قطار"),
        ("3218", "3,218 قطارًا"),
        ("1.5", "1.5 قطار"),
    ] {
        assert_eq!(strip(&l.amount(one(number), Unit::Trains, false)), expected);
    }
    assert_eq!(
        seen(&l.amount(one("8.8"), Unit::UsdBillion, false)),
        "[8.8] مليار دولار"
    );
    assert_eq!(
        seen(&l.amount(one("2997"), Unit::UsdMillion, false)),
        "[2,997] مليون دولار"
    );
    assert_eq!(
        seen(&l.amount(one("1046"), Unit::Companies, false)),
        "[1,046] شركة"
    );
    assert_eq!(
        seen(&l.amount(one("7"), Unit::ContainersThousand, true)),
        "نحو [7] آلاف حاوية"
    );
    let range = Value::Range(n("12"), n("14"));
    assert_eq!(
        seen(&l.amount(range, Unit::TrainsPerDay, false)),
        "[12–14] قطارًا في اليوم"
    );
    assert_eq!(
        seen(&l.amount(one("20.5"), Unit::Percent, false)),
        "[20.5%]"
    );
    assert_eq!(l.amount(Value::None, Unit::Trains, true), "");
}

#[test]
fn english_amounts_are_singular_for_one_alone() {
    let l = latn(Lang::En);
    assert_eq!(
        l.amount(one("1"), Unit::FlightsPerFortnight, false),
        "1 flight in two weeks"
    );
    assert_eq!(
        l.amount(one("2"), Unit::FlightsPerWeek, false),
        "2 flights a week"
    );
    assert_eq!(
        l.amount(one("7"), Unit::ContainersThousand, true),
        "about 7 thousand containers"
    );
    let range = Value::Range(n("0"), n("1"));
    assert_eq!(
        l.amount(range, Unit::TrainsPerDay, false),
        "0–1 trains a day"
    );
}

#[test]
fn one_choice_of_digits_holds_everywhere() {
    let l = arab();
    let day = date(2022, 6, 24, Precision::Day);
    for text in [
        l.year(2022),
        l.paragraph(14),
        l.date(day),
        l.count(100),
        l.change(n("-7")),
        l.amount(one("3218"), Unit::Trains, true),
        l.numbers().digits("2022-06-24").into_owned(),
    ] {
        assert!(!text.chars().any(|c| c.is_ascii_digit()), "{text}");
        assert!(text.chars().any(|c| ('٠'..='٩').contains(&c)), "{text}");
    }
    assert_eq!(seen(&latn(Lang::Ar).paragraph(14)), "[¶14]");
    assert_eq!(latn(Lang::En).year(2022), "2022");
}

#[test]
fn nothing_breaks_on_odd_values() {
    for lang in Lang::ALL {
        for digits in [Digits::Latn, Digits::Arab] {
            let l = locale(lang, digits);
            let odd = Decimal {
                mantissa: i64::MIN,
                scale: 30,
            };
            // Digits, words and signs, whatever the number is.
            for text in [
                l.amount(Value::Range(odd, odd), Unit::Years, true),
                l.change(odd),
                l.date(date(i16::MIN, 0, 0, Precision::Day)),
            ] {
                assert!(text.chars().any(char::is_numeric), "{lang:?}: {text:?}");
            }
            assert_eq!(l.dates().month(0), "");
            assert_eq!(l.dates().month(13), "");
            let bare = Locale {
                messages: Messages::default(),
                ..l
            };
            // Without words there is no form that could be filled.
            assert_eq!(bare.amount(one("3"), Unit::Trains, true), "");
            assert_eq!(bare.date(date(2022, 1, 1, Precision::Day)), "");
        }
    }
}
