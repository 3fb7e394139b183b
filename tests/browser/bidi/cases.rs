//! Texts with mixed directions, and their correct visual order.

use jisr::locale::{Digits, Lang, Locale, isolate, ltr, rtl};
use jisr::story::{Date, Decimal, Precision, Span, Unit, Value};

/// A text, and its pieces in visual order from left to right, each of one direction. Spaces next to Arabic
/// are pieces too.
pub type Case = (String, &'static [&'static str]);

fn n(number: &str) -> Decimal {
    Decimal::parse(number).unwrap_or(Decimal::new(0, 0))
}

fn one(number: &str) -> Value {
    Value::One(n(number))
}

fn day(year: i16, month: u8, day: u8) -> Date {
    let precision = Precision::Day;
    Date {
        year,
        month,
        day,
        precision,
    }
}

fn years(from: i16, to: i16) -> Span {
    let year = |year| Date {
        precision: Precision::Year,
        ..day(year, 1, 1)
    };
    Span {
        from: year(from),
        to: year(to),
    }
}

/// Each text inside a sentence, because neighbouring text affects its order.
fn between(text: &str) -> String {
    ["نمو ", text, " في عام"].concat()
}

const TEU: Value = Value::One(Decimal::new(332, 0));

pub fn cases() -> Vec<Case> {
    let latin = Locale::native(Lang::Ar, Digits::Latn);
    let mut all = numbers(&latin);
    all.extend(amounts(&latin));
    all.extend(dates_and_paragraphs(&latin));
    all.extend(formulas_and_names(&latin));
    all.extend(arabic_digits());
    all
}

/// Numbers, changes and ranges, alone and inside a sentence.
fn numbers(l: &Locale) -> Vec<Case> {
    vec![
        (l.change(n("-7")), &["−7%"]),
        (l.change(n("30.7")), &["+30.7%"]),
        (
            between(&l.change(n("-7"))),
            &["عام", " ", "في", " ", "−7%", " ", "نمو"],
        ),
        (
            between(&l.change(n("20.4"))),
            &["عام", " ", "في", " ", "+20.4%", " ", "نمو"],
        ),
        (
            between(&l.number(n("-1.6"))),
            &["عام", " ", "في", " ", "−1.6", " ", "نمو"],
        ),
        (
            between(&l.number(n("-1046.5"))),
            &["عام", " ", "في", " ", "−1,046.5", " ", "نمو"],
        ),
        (
            between(&l.percent(n("26.3"))),
            &["عام", " ", "في", " ", "26.3%", " ", "نمو"],
        ),
        (
            between(&l.numbers().range(n("12"), n("14"))),
            &["عام", " ", "في", " ", "12–14", " ", "نمو"],
        ),
    ]
}

/// Amounts with their units.
fn amounts(l: &Locale) -> Vec<Case> {
    let range = Value::Range(n("12"), n("14"));
    vec![
        (
            l.amount(one("8.8"), Unit::UsdBillion, false),
            &["دولار", " ", "مليار", " ", "8.8"],
        ),
        (
            l.amount(one("2997"), Unit::UsdMillion, false),
            &["دولار", " ", "مليون", " ", "2,997"],
        ),
        (
            l.amount(range, Unit::TrainsPerDay, false),
            &["اليوم", " ", "في", " ", "قطارا", " ", "12–14"],
        ),
        (
            l.amount(one("7"), Unit::ContainersThousand, true),
            &["حاوية", " ", "آلاف", " ", "7", " ", "نحو"],
        ),
        (
            l.amount(range, Unit::Percent, true),
            &["12–14%", " ", "نحو"],
        ),
        (
            l.amount(TEU, Unit::TeuThousand, false),
            &["نمطية", " ", "حاوية", " ", "ألف", " ", "332"],
        ),
    ]
}

/// Dates, and paragraphs of the article.
fn dates_and_paragraphs(l: &Locale) -> Vec<Case> {
    vec![
        (
            l.date(day(1992, 1, 3)),
            &["1992", " ", "الثاني/يناير", " ", "كانون", " ", "3"],
        ),
        (l.span(years(1992, 2022)), &["1992–2022"]),
        (
            between(&l.span(years(1992, 2022))),
            &["عام", " ", "في", " ", "1992–2022", " ", "نمو"],
        ),
        (
            ["المقال، ", &l.paragraph(14)].concat(),
            &["¶14", " ", "المقال،"],
        ),
        (
            [&*l.paragraph(14), "، ", &l.paragraph(15)].concat(),
            &["¶15", " ", "،", "¶14"],
        ),
        (
            "المصدر: المقال (".to_owned() + &l.paragraph(13) + ")",
            &["(", "¶13", ")", " ", "المقال", " ", "المصدر:"],
        ),
    ]
}

/// Formulas, and names in other scripts.
fn formulas_and_names(l: &Locale) -> Vec<Case> {
    vec![
        (
            ltr(&[
                &*l.number(n("6.4")),
                " − ",
                &*l.number(n("5.1")),
                " = ",
                &*l.number(n("1.3")),
            ]
            .concat()),
            &["6.4 − 5.1 = 1.3"],
        ),
        (
            ltr(&[
                &*l.number(n("5.1")),
                " ÷ (",
                &*l.number(n("1")),
                " + ",
                &*l.percent(n("30.7")),
                ")",
            ]
            .concat()),
            &["5.1 ÷ (1 + 30.7%)"],
        ),
        (
            between(&isolate("CNPC")),
            &["عام", " ", "في", " ", "CNPC", " ", "نمو"],
        ),
        (
            between(&isolate("Khorgos–Altynkol")),
            &["عام", " ", "في", " ", "Khorgos–Altynkol", " ", "نمو"],
        ),
        (
            between(&isolate("КТЖ, Алматы")),
            &["عام", " ", "في", " ", "КТЖ, Алматы", " ", "نمو"],
        ),
        (
            between(&isolate("C+C5")),
            &["عام", " ", "في", " ", "C+C5", " ", "نمو"],
        ),
        (
            between(&isolate("TEU (20')")),
            &["عام", " ", "في", " ", "TEU (20')", " ", "نمو"],
        ),
        (ltr("A, B") + "، " + &ltr("C"), &["C", " ", "،", "A, B"]),
        (ltr(&["KZ → ", &rtl("الصين")].concat()), &["KZ → ", "الصين"]),
    ]
}

/// The same with Arabic-Indic digits.
fn arabic_digits() -> Vec<Case> {
    let a = Locale::native(Lang::Ar, Digits::Arab);
    let range = Value::Range(n("12"), n("14"));
    vec![
        (a.change(n("-7")), &["٪", "٧", "−"]),
        (
            between(&a.change(n("30.7"))),
            &["عام", " ", "في", " ", "٪", "٣٠٫٧", "+", " ", "نمو"],
        ),
        (
            between(&a.number(n("-3218.5"))),
            &["عام", " ", "في", " ", "٣٬٢١٨٫٥", "−", " ", "نمو"],
        ),
        (
            between(&a.numbers().range(n("12"), n("14"))),
            &["عام", " ", "في", " ", "١٢", "–", "١٤", " ", "نمو"],
        ),
        (
            a.amount(range, Unit::TrainsPerDay, false),
            &["اليوم", " ", "في", " ", "قطارا", " ", "١٢", "–", "١٤"],
        ),
        (
            a.date(day(2022, 2, 5)),
            &["٢٠٢٢", " ", "شباط/فبراير", " ", "٥"],
        ),
        (a.span(years(1992, 2022)), &["١٩٩٢", "–", "٢٠٢٢"]),
        (
            ["المقال، ", &a.paragraph(14)].concat(),
            &["¶١٤", " ", "المقال،"],
        ),
        (
            a.amount(one("2997"), Unit::UsdMillion, false),
            &["دولار", " ", "مليون", " ", "٢٬٩٩٧"],
        ),
    ]
}
