//! Amounts: a number with its unit in the right plural form.
//!
//! The message of a unit has one form for each plural category, separated by `|`, in the order of
//! [`Plural::of_lang`]. `{n}` is the place of the number. Some forms have no number, such as Arabic's
//! "قطاران" (two trains).

use super::Interpolate;
use super::{Lang, Locale, Plural, key};
use crate::story::{Decimal, Figure, Text, Unit, Value};

/// The message with the forms of a unit. None for per cent, which has a sign instead.
const fn forms(unit: Unit) -> Option<Text> {
    Some(match unit {
        Unit::UsdBillion => key::UNIT_USD_BILLION,
        Unit::UsdMillion => key::UNIT_USD_MILLION,
        Unit::Teu => key::UNIT_TEU,
        Unit::TeuThousand => key::UNIT_TEU_THOUSAND,
        Unit::Trains => key::UNIT_TRAINS,
        Unit::ContainersThousand => key::UNIT_CONTAINERS_THOUSAND,
        Unit::TrainsPerDay => key::UNIT_TRAINS_PER_DAY,
        Unit::TeuPerTrain => key::UNIT_TEU_PER_TRAIN,
        Unit::FlightsPerWeek => key::UNIT_FLIGHTS_PER_WEEK,
        Unit::FlightsPerFortnight => key::UNIT_FLIGHTS_PER_FORTNIGHT,
        Unit::Products => key::UNIT_PRODUCTS,
        Unit::Companies => key::UNIT_COMPANIES,
        Unit::Universities => key::UNIT_UNIVERSITIES,
        Unit::Years => key::UNIT_YEARS,
        Unit::Percent => return None,
    })
}

impl Locale {
    /// The message with the forms of a unit, one for each plural category. None for per cent, which has a sign
    /// instead.
    pub const fn unit_forms(unit: Unit) -> Option<Text> {
        forms(unit)
    }

    /// A value with its unit: "8.8 مليار دولار", "12–14 trains a day"; empty without a value.
    /// `about` puts the language's word for it before.
    pub fn amount(&self, value: Value, unit: Unit, about: bool) -> String {
        let Some(forms) = forms(unit) else {
            return self.format_percent_value(value, about);
        };
        let value = self.rescale_for_language(value, unit);
        let plural = match value {
            Value::None => return String::new(),
            Value::One(number) => Plural::of(self.lang, number),
            Value::Range(from, to) => Plural::of_range(self.lang, from, to),
        };
        let form = plural.pick(self.lang, self.message(forms));
        self.with_about(
            form.interpolate("n", &self.format_value(value, false)),
            about,
        )
    }

    /// The words for a unit beside a value that stands apart from them: "million dollars", "trains". Without a value
    /// in the form for many. Empty for per cent, which is written behind the number.
    pub fn unit_name(&self, value: Value, unit: Unit) -> String {
        let Some(forms) = forms(unit) else {
            return String::new();
        };
        let plural = match self.rescale_for_language(value, unit) {
            Value::None => Plural::of(self.lang, Decimal::new(100, 0)),
            Value::One(number) => Plural::of(self.lang, number),
            Value::Range(from, to) => Plural::of_range(self.lang, from, to),
        };
        let form = plural.pick(self.lang, self.message(forms));
        form.interpolate("n", "").trim().to_owned()
    }

    /// A value in the magnitude of [`Locale::amount`], but without its unit: for axes, bars and sentences that
    /// name the unit once.
    pub fn quantity(&self, value: Value, unit: Option<Unit>, about: bool) -> String {
        let value = unit.map_or(value, |unit| self.rescale_for_language(value, unit));
        self.format_value(value, about)
    }

    /// By how many digits the decimal point of a number in this unit moves to the right in this language.
    /// Chinese counts in 万 (10⁴) and 亿 (10⁸), so 8.8 billion becomes 88亿.
    pub const fn places(&self, unit: Unit) -> i8 {
        match (self.lang, unit) {
            (Lang::Zh, Unit::UsdBillion) => 1,
            (Lang::Zh, Unit::UsdMillion) => -2,
            (Lang::Zh, Unit::TeuThousand) => -1,
            (Lang::Zh, Unit::ContainersThousand) => 3,
            _ => 0,
        }
    }

    fn rescale_for_language(&self, value: Value, unit: Unit) -> Value {
        match self.places(unit) {
            0 => value,
            places => value.shift_trimmed(places),
        }
    }

    /// A figure's amount as the article states it.
    pub fn figure(&self, figure: &Figure) -> String {
        match figure.unit {
            Some(unit) => self.amount(figure.value, unit, figure.about),
            None => self.format_value(figure.value, figure.about),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Digits, Lang, strip};

    /// The languages of the story.
    fn story_locales() -> impl Iterator<Item = Locale> {
        Lang::ALL
            .into_iter()
            .map(|lang| Locale::native(lang, Digits::Latn))
            .filter(|l| !l.message(key::NUMBER_ABOUT).is_empty())
    }

    #[test]
    fn every_unit_has_every_plural_form_of_every_language() {
        assert!(story_locales().count() >= 2);
        for locale in story_locales() {
            let wanted = Plural::of_lang(locale.lang);
            for unit in Unit::ALL {
                let Some(forms) = forms(unit) else { continue };
                let table = locale.message(forms);
                let given: Vec<&str> = table.split('|').collect();
                let language = locale.lang.code();
                assert_eq!(given.len(), wanted.len(), "{unit:?} in {language}: {table}");
                for (plural, form) in wanted.iter().zip(given) {
                    // Only where the category is one number alone may the word do without it.
                    let alone =
                        matches!((locale.lang, plural), (Lang::Ar, Plural::One | Plural::Two));
                    assert!(
                        alone || form.contains("{n}"),
                        "{unit:?} {plural:?} in {language}: {form}"
                    );
                    assert!(!form.trim().is_empty(), "{unit:?} {plural:?} in {language}");
                }
            }
        }
    }

    #[test]
    fn chinese_counts_in_ten_thousands_and_hundred_millions() {
        let zh = Locale::native(Lang::Zh, Digits::Latn);
        let said = |mantissa, scale, unit| {
            let value = Value::One(Decimal::new(mantissa, scale));
            strip(&zh.amount(value, unit, false))
        };
        for (mantissa, scale, unit, words) in [
            (88, 1, Unit::UsdBillion, "88亿美元"),
            (115, 1, Unit::UsdBillion, "115亿美元"),
            (2997, 0, Unit::UsdMillion, "29.97亿美元"),
            (120, 0, Unit::UsdMillion, "1.2亿美元"),
            (332, 0, Unit::TeuThousand, "33.2万标准箱"),
            (7, 0, Unit::ContainersThousand, "7,000个集装箱"),
            (3218, 0, Unit::Trains, "3,218列"),
        ] {
            assert_eq!(said(mantissa, scale, unit), words);
        }
    }

    #[test]
    fn every_language_names_twelve_months() {
        for locale in story_locales() {
            for month in 1..=12 {
                let names = [
                    locale.dates().month(month),
                    locale.dates().month_short(month),
                ];
                assert!(
                    names.iter().all(|n| !n.is_empty()),
                    "{month} in {}",
                    locale.lang.code()
                );
            }
            assert!(locale.dates().month(13).is_empty());
        }
    }
}
