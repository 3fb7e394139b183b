//! What the values of a chart count, and how they are written.

use super::{Datum, Value};
use crate::Settings;
use crate::i18n::Decimal;

/// The unit of a chart's values. Drawings name it once, in words; numbers stand without it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Unit {
    /// The unit in words, such as "billion US dollars"; empty for plain counts.
    pub name: String,
    /// Whether values are per cent, which is written behind each number.
    pub percent: bool,
    /// How many digits are written behind the point. Without it, as many as each value has.
    pub decimals: Option<u8>,
    /// Whether values are changes, so that positive ones have a sign.
    pub signed: bool,
    /// By how many digits the decimal point moves to the right when a number is written: with 1, the
    /// value 8.8 (billion) is written 88, which Chinese reads as 88亿.
    pub places: i8,
}

impl Unit {
    /// A unit in words.
    pub fn new(name: impl Into<String>) -> Self {
        Unit {
            name: name.into(),
            ..Unit::default()
        }
    }

    /// Per cent of what the words say.
    pub fn percent(of: impl Into<String>) -> Self {
        Unit {
            name: of.into(),
            percent: true,
            ..Unit::default()
        }
    }

    /// The same with a fixed number of digits behind the point.
    pub fn decimals(self, decimals: u8) -> Self {
        Unit {
            decimals: Some(decimals),
            ..self
        }
    }

    /// The same with a sign before positive values.
    pub fn signed(self) -> Self {
        Unit {
            signed: true,
            ..self
        }
    }

    /// The same with the decimal point moved to the right by this many digits when a number is written.
    pub fn places(self, places: i8) -> Self {
        Unit { places, ..self }
    }

    /// A number in the magnitude and with the digits that are written.
    fn written(&self, number: Decimal) -> Decimal {
        let number = match self.places {
            0 => number,
            places => number.shift_trimmed(places),
        };
        match self.decimals {
            Some(digits) => Decimal::round(number.to_f64(), digits),
            None => number,
        }
    }

    /// A number as labels write it.
    pub fn write(&self, number: Decimal, settings: &Settings) -> String {
        let format = settings.numbers;
        let number = self.written(number);
        match (self.percent, self.signed) {
            (true, true) => format.change(number),
            (true, false) => format.percent(number),
            (false, true) => format.signed(number),
            (false, false) => format.number(number),
        }
    }

    /// A value as labels write it: a number, a range, or the words for a missing value.
    pub fn write_value(&self, value: Value, settings: &Settings) -> String {
        match value {
            Value::Missing => settings.words.missing.to_owned(),
            Value::Number(number) => self.write(number, settings),
            Value::Range(low, high) => {
                let (low, high) = (self.written(low), self.written(high));
                if self.percent {
                    settings.numbers.percent_range(low, high)
                } else {
                    settings.numbers.range(low, high)
                }
            }
        }
    }

    /// A value as drawings write it: its own label, or the value in the format of the unit.
    pub fn label(&self, datum: &Datum, settings: &Settings) -> String {
        let own = datum.label.clone();
        own.unwrap_or_else(|| self.write_value(datum.value, settings))
    }

    /// A value as tables write it: with a word behind an estimate.
    pub fn write_datum(&self, datum: &Datum, settings: &Settings) -> String {
        let value = self.write_value(datum.value, settings);
        if datum.estimated {
            [&value, " (", settings.words.estimate, ")"].concat()
        } else {
            value
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn numbers_are_written_in_the_magnitude_of_the_unit() {
        let settings = Settings::new(Lang::Zh, 448.0);
        let unit = Unit::new("亿美元").places(1);
        let written = |value: Value| unit.write_value(value, &settings);
        assert_eq!(written(8.8.into()), "88");
        assert_eq!(written(0.25.into()), "2.5");
        assert_eq!(written((12.0, 14.0).into()), "120–140");
        let rounded = unit.clone().decimals(0);
        assert_eq!(rounded.write_value(0.25.into(), &settings), "3");
    }
}
