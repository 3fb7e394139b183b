//! Which form of a word goes with which number, by the rules of CLDR.

use super::{Decimal, Lang};

/// A category of number that a language has a form of the word for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Arabic 0.
    Zero,
    /// 1, and in Russian 21, 31 …
    One,
    /// Arabic 2.
    Two,
    /// Arabic 3–10, 103–110 …; Russian 2–4, 22–24 …
    Few,
    /// Arabic 11–99, 111–199 …; Russian 0, 5–20, 25–30 …
    Many,
    /// All others, and fractions.
    Other,
}

use Plural::{Few, Many, One, Other, Two, Zero};

/// What the rules ask of a number; its sign plays no part.
struct Operands {
    /// The whole number before the point.
    whole: u64,
    /// Whether digits are written behind the point.
    written: bool,
    /// Whether the value is not whole.
    fraction: bool,
}

impl Operands {
    fn of(number: Decimal) -> Self {
        let digits = number.mantissa.unsigned_abs();
        let (whole, rest) = match 10u64.checked_pow(u32::from(number.scale)) {
            Some(unit) => (digits / unit, digits % unit),
            None => (0, digits),
        };
        Operands {
            whole,
            written: number.scale > 0,
            fraction: rest > 0,
        }
    }
}

impl Plural {
    /// The categories of a language, in the order in which its word tables list their forms.
    pub const fn of_lang(lang: Lang) -> &'static [Plural] {
        match lang {
            Lang::Ar => &[Zero, One, Two, Few, Many, Other],
            Lang::Ru => &[One, Few, Many, Other],
            Lang::En | Lang::Kk => &[One, Other],
            Lang::Zh => &[Other],
        }
    }

    /// The category of a number.
    pub fn of(lang: Lang, number: Decimal) -> Plural {
        let n = Operands::of(number);
        let (tens, ones) = (n.whole % 100, n.whole % 10);
        match lang {
            Lang::Zh => Other,
            Lang::En if n.whole == 1 && !n.written => One,
            Lang::Kk if n.whole == 1 && !n.fraction => One,
            Lang::En | Lang::Kk => Other,
            Lang::Ru if n.written => Other,
            Lang::Ru => match (ones, tens) {
                (_, 11..=14) => Many,
                (1, _) => One,
                (2..=4, _) => Few,
                _ => Many,
            },
            Lang::Ar if n.fraction => Other,
            Lang::Ar => match (n.whole, tens) {
                (0, _) => Zero,
                (1, _) => One,
                (2, _) => Two,
                (_, 3..=10) => Few,
                (_, 11..=99) => Many,
                _ => Other,
            },
        }
    }

    /// The category of a range: that of its end, but for Arabic ranges that end in 1 or 2, and
    /// for English, where every range is plural.
    pub fn of_range(lang: Lang, from: Decimal, to: Decimal) -> Plural {
        match (lang, Plural::of(lang, from), Plural::of(lang, to)) {
            (Lang::En, _, _) => Other,
            (Lang::Ar, Zero, One | Two) => Zero,
            (Lang::Ar, _, One | Two) => Other,
            (_, _, end) => end,
        }
    }

    /// Of forms parted by `|` in the order of [`Plural::of_lang`], the one of this category; the
    /// last where forms are missing (which the build refuses).
    pub fn pick(self, lang: Lang, forms: &str) -> &str {
        let place = Plural::of_lang(lang).iter().position(|p| *p == self);
        let mut forms = forms.split('|');
        let last = forms.clone().next_back().unwrap_or_default();
        place.and_then(|p| forms.nth(p)).unwrap_or(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(s: &str) -> Decimal {
        Decimal::parse(s).unwrap()
    }

    /// Each line: a number and its category in Arabic, English, Chinese, Russian, Kazakh, as the
    /// browsers' own `Intl.PluralRules` gives them.
    const NUMBERS: [(&str, [Plural; 5]); 22] = [
        ("0", [Zero, Other, Other, Many, Other]),
        ("1", [One, One, Other, One, One]),
        ("2", [Two, Other, Other, Few, Other]),
        ("3", [Few, Other, Other, Few, Other]),
        ("5", [Few, Other, Other, Many, Other]),
        ("10", [Few, Other, Other, Many, Other]),
        ("11", [Many, Other, Other, Many, Other]),
        ("21", [Many, Other, Other, One, Other]),
        ("99", [Many, Other, Other, Many, Other]),
        ("100", [Other, Other, Other, Many, Other]),
        ("101", [Other, Other, Other, One, Other]),
        ("102", [Other, Other, Other, Few, Other]),
        ("103", [Few, Other, Other, Few, Other]),
        ("111", [Many, Other, Other, Many, Other]),
        ("1000", [Other, Other, Other, Many, Other]),
        ("1046", [Many, Other, Other, Many, Other]),
        ("3218", [Many, Other, Other, Many, Other]),
        ("1000000", [Other, Other, Other, Many, Other]),
        ("1.5", [Other, Other, Other, Other, Other]),
        ("0.5", [Other, Other, Other, Other, Other]),
        ("1.0", [One, Other, Other, Other, One]),
        ("-3", [Few, Other, Other, Few, Other]),
    ];

    #[test]
    fn numbers_fall_into_the_categories_of_each_language() {
        for (number, expected) in NUMBERS {
            for (lang, expected) in Lang::ALL.into_iter().zip(expected) {
                assert_eq!(
                    Plural::of(lang, decimal(number)),
                    expected,
                    "{number} in {}",
                    lang.code()
                );
            }
        }
    }

    #[test]
    fn ranges_take_the_category_that_intl_gives_them() {
        for (from, to, expected) in [
            ("12", "14", [Many, Other, Other, Many, Other]),
            ("0", "1", [Zero, Other, Other, One, One]),
            ("0", "2", [Zero, Other, Other, Few, Other]),
            ("1", "2", [Other, Other, Other, Few, Other]),
            ("1", "3", [Few, Other, Other, Few, Other]),
            ("3", "100", [Other, Other, Other, Many, Other]),
            ("1.5", "2", [Other, Other, Other, Few, Other]),
            ("2", "21", [Many, Other, Other, One, Other]),
        ] {
            for (lang, expected) in Lang::ALL.into_iter().zip(expected) {
                let found = Plural::of_range(lang, decimal(from), decimal(to));
                assert_eq!(found, expected, "{from}–{to} in {}", lang.code());
            }
        }
    }

    #[test]
    fn the_form_stands_where_the_category_does() {
        let forms = "0|1|2|3|11|100";
        assert_eq!(Many.pick(Lang::Ar, forms), "11");
        assert_eq!(Zero.pick(Lang::Ar, forms), "0");
        assert_eq!(Other.pick(Lang::Ru, "a|b|c|d"), "d");
        assert_eq!(One.pick(Lang::En, "train|trains"), "train");
    }

    #[test]
    fn nothing_breaks_on_odd_numbers_and_tables() {
        let odd = Decimal {
            mantissa: i64::MIN,
            scale: 200,
        };
        for lang in Lang::ALL {
            // It has digits after the point, and is neither nothing nor one.
            assert_eq!(Plural::of(lang, odd), Other);
        }
        assert_eq!(Few.pick(Lang::En, "only"), "only");
        assert_eq!(Other.pick(Lang::Ar, ""), "");
    }
}
