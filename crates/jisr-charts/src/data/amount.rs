//! An amount with its name.

use super::{Datum, Unit, Value};
use crate::i18n::Decimal;
use crate::{ColorRole, MarkId, Settings};

/// An amount with its name: a part of a sum, the sum itself, a row of icons, a number of a scorecard.
///
/// ```
/// use jisr_charts::{Amount, Datum};
///
/// let industry = Amount::new("Industry", 2_997);
/// let wind = Amount::new("Wind power", Datum::new(426).estimated());
/// assert!(wind.datum.estimated && !industry.datum.estimated);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Amount {
    /// What it is an amount of.
    pub name: String,
    /// The value, with what is known about it.
    pub datum: Datum,
    /// The text for the value where there is little room, such as inside its mark. Without one, it is
    /// the text that stands elsewhere.
    pub short: Option<String>,
    /// Its colour. Without one, the chart chooses the colour of its place.
    pub color: Option<ColorRole>,
}

impl Amount {
    /// An amount.
    pub fn new(name: impl Into<String>, datum: impl Into<Datum>) -> Self {
        Amount {
            name: name.into(),
            datum: datum.into(),
            short: None,
            color: None,
        }
    }

    /// The ends of its value; zeros for a missing one.
    pub(crate) fn bounds(&self) -> (f64, f64) {
        self.datum.value.bounds().unwrap_or_default()
    }

    /// The same with a text for places with little room.
    pub fn short(self, short: impl Into<String>) -> Self {
        Amount {
            short: Some(short.into()),
            ..self
        }
    }

    /// The same in a colour.
    pub fn color(self, color: ColorRole) -> Self {
        Amount {
            color: Some(color),
            ..self
        }
    }

    /// The id of its mark: its own, or this one.
    pub(crate) fn mark_id(&self, otherwise: impl FnOnce() -> MarkId) -> MarkId {
        self.datum.id.clone().unwrap_or_else(otherwise)
    }

    /// Its secondary text: its own note, otherwise the word for an estimate, otherwise none.
    pub(crate) fn note<'a>(&'a self, settings: &Settings<'a>) -> &'a str {
        match &self.datum.note {
            Some(note) => note,
            None if self.datum.estimated => settings.words.estimate,
            None => "",
        }
    }

    /// The row of a table: its name, and its value with a word behind an estimate.
    pub(crate) fn row(&self, unit: &Unit, settings: &Settings) -> Vec<String> {
        vec![self.name.clone(), unit.write_datum(&self.datum, settings)]
    }
}

/// The sum of the amounts, exact to the digits of the most precise one; a range if one of them is.
/// Missing values count nothing; without any value the sum is missing.
pub(crate) fn sum(amounts: &[Amount]) -> Value {
    let digits = |n: Decimal| n.scale;
    let scale = amounts.iter().map(|a| match a.datum.value {
        Value::Missing => 0,
        Value::Number(n) => digits(n),
        Value::Range(low, high) => digits(low).max(digits(high)),
    });
    let scale = scale.max().unwrap_or(0);
    let bounds = amounts.iter().filter_map(|a| a.datum.value.bounds());
    let total = bounds.reduce(|a, b| (a.0 + b.0, a.1 + b.1));
    let round = |n| Decimal::round(n, scale);
    match total {
        None => Value::Missing,
        Some((low, high)) if high > low => Value::Range(round(low), round(high)),
        Some((low, _)) => Value::Number(round(low)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_keep_digits_and_ranges() {
        let of = |values: &[Value]| {
            let amounts: Vec<Amount> = values.iter().map(|v| Amount::new("", *v)).collect();
            sum(&amounts)
        };
        assert_eq!(of(&[0.1.into(), 0.25.into()]), 0.35.into());
        assert_eq!(of(&[3.into(), Value::Missing]), 3.into());
        assert_eq!(of(&[(1.0, 2.0).into(), 3.into()]), (4.0, 5.0).into());
        assert_eq!(of(&[Value::Missing]), Value::Missing);
        assert_eq!(of(&[]), Value::Missing);
    }
}
