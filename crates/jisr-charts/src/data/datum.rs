//! One value of a chart.

use crate::MarkId;
use crate::i18n::Decimal;

/// A value as its source states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Value {
    /// The source has no value.
    #[default]
    Missing,
    /// One number.
    Number(Decimal),
    /// From one number to another, the smaller first.
    Range(Decimal, Decimal),
}

impl Value {
    /// Its least and greatest number; `None` if it is missing.
    pub fn bounds(self) -> Option<(f64, f64)> {
        match self {
            Value::Missing => None,
            Value::Number(n) => Some((n.to_f64(), n.to_f64())),
            Value::Range(low, high) => Some((low.to_f64(), high.to_f64())),
        }
    }

    /// The number that comparisons use: the middle of a range; `None` if it is missing.
    pub fn middle(self) -> Option<f64> {
        self.bounds().map(|(low, high)| (low + high) / 2.0)
    }
}

/// A value with what is known about it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Datum {
    /// The id of its mark. Without one, the chart makes an id from the places of series and value.
    pub id: Option<MarkId>,
    /// The value.
    pub value: Value,
    /// Whether the source calls it an estimate.
    pub estimated: bool,
    /// Whether it is doubtful; the drawing then shows the caveat icon beside it.
    pub has_caveat: bool,
    /// The text that the drawing writes for the value, instead of the number in the format of its unit.
    pub label: Option<String>,
    /// A secondary text beside the value, such as its change on the year before.
    pub note: Option<String>,
}

impl Datum {
    /// A value, stated without reservation.
    pub fn new(value: impl Into<Value>) -> Self {
        Datum {
            value: value.into(),
            ..Datum::default()
        }
    }

    /// The same with the id of its mark.
    pub fn id(self, id: impl Into<MarkId>) -> Self {
        Datum {
            id: Some(id.into()),
            ..self
        }
    }

    /// The same as an estimate.
    pub fn estimated(self) -> Self {
        Datum {
            estimated: true,
            ..self
        }
    }

    /// The same with the text that the drawing writes for the value.
    pub fn label(self, label: impl Into<String>) -> Self {
        Datum {
            label: Some(label.into()),
            ..self
        }
    }

    /// The same with a secondary text beside the value.
    pub fn note(self, note: impl Into<String>) -> Self {
        Datum {
            note: Some(note.into()),
            ..self
        }
    }

    /// The same as a doubtful value.
    pub fn caveat(self) -> Self {
        Datum {
            has_caveat: true,
            ..self
        }
    }
}

impl From<Decimal> for Value {
    fn from(number: Decimal) -> Self {
        Value::Number(number)
    }
}

impl From<(Decimal, Decimal)> for Value {
    fn from((a, b): (Decimal, Decimal)) -> Self {
        if b.to_f64() < a.to_f64() {
            Value::Range(b, a)
        } else {
            Value::Range(a, b)
        }
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Value::Number(Decimal::new(number.into(), 0))
    }
}

/// The shortest decimal number that is this binary one; infinite and other values that are no numbers
/// become missing values.
impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Decimal::from_f64(number).map_or(Value::Missing, Value::Number)
    }
}

impl From<(f64, f64)> for Value {
    fn from((a, b): (f64, f64)) -> Self {
        match (Decimal::from_f64(a), Decimal::from_f64(b)) {
            (Some(a), Some(b)) => (a, b).into(),
            _ => Value::Missing,
        }
    }
}

impl From<(i32, i32)> for Value {
    fn from((a, b): (i32, i32)) -> Self {
        let whole = |n: i32| Decimal::new(n.into(), 0);
        (whole(a), whole(b)).into()
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Missing, Into::into)
    }
}

impl<T: Into<Value>> From<T> for Datum {
    fn from(value: T) -> Self {
        Datum::new(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_digits() {
        assert_eq!(Value::from(8.8), Value::Number(Decimal::new(88, 1)));
        assert_eq!(Value::from(-0.025), Value::Number(Decimal::new(-25, 3)));
        assert_eq!(Value::from(3218), Value::Number(Decimal::new(3218, 0)));
        assert_eq!(Value::from(f64::NAN), Value::Missing);
        assert_eq!(Value::from(None::<f64>), Value::Missing);
    }

    #[test]
    fn ranges_begin_with_the_smaller_number() {
        assert_eq!(Value::from((14.0, 12.0)).bounds(), Some((12.0, 14.0)));
        assert_eq!(Value::from((12.0, 14.0)).middle(), Some(13.0));
    }
}
