//! Where the values of a chart stand along its axis: at times, or at numbers.

use super::{Times, Unit};
use crate::i18n::Decimal;
use crate::{LayoutError, Settings};

/// The positions that all series of a chart have one value for, in ascending order.
#[derive(Clone, Debug, PartialEq)]
pub enum Positions {
    /// Times; their axis follows the direction of time.
    Times(Times),
    /// Numbers with what they count; their axis follows the direction of the layout.
    Numbers(Vec<Decimal>, Unit),
}

impl Positions {
    /// Numbers that count something. Those that are not finite are left out.
    pub fn numbers(numbers: impl IntoIterator<Item = f64>, unit: Unit) -> Self {
        let numbers = numbers.into_iter().filter_map(Decimal::from_f64);
        Positions::Numbers(numbers.collect(), unit)
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        match self {
            Positions::Times(times) => times.len(),
            Positions::Numbers(numbers, _) => numbers.len(),
        }
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Each as a number: the first day of a time, counted from 1970-01-01, or the number itself.
    pub fn coordinates(&self) -> Vec<f64> {
        match self {
            Positions::Times(times) => {
                let days = times.dates().iter().map(|date| date.first_day());
                days.map(f64::from).collect()
            }
            Positions::Numbers(numbers, _) => numbers.iter().map(|n| n.to_f64()).collect(),
        }
    }

    /// The text of one; empty if there is none at this place.
    pub fn label(&self, place: usize, settings: &Settings) -> String {
        match self {
            Positions::Times(times) => times.label(place, settings),
            Positions::Numbers(numbers, unit) => {
                let number = numbers.get(place);
                number.map_or_else(String::new, |n| unit.write(*n, settings))
            }
        }
    }

    /// What they are, as the head of their column in a table.
    pub fn heading<'a>(&'a self, settings: &Settings<'a>) -> &'a str {
        match self {
            Positions::Times(_) => settings.words.time,
            Positions::Numbers(_, unit) => &unit.name,
        }
    }

    /// Checks that each is after the one before it.
    ///
    /// # Errors
    /// [`LayoutError::TimesNotAscending`] with the place of the first that is not.
    pub fn check(&self) -> Result<(), LayoutError> {
        if let Positions::Times(times) = self {
            return times.check();
        }
        let coordinates = self.coordinates();
        let mut pairs = coordinates.windows(2);
        let wrong = pairs.position(|pair| match pair {
            [before, after] => after <= before,
            _ => false,
        });
        match wrong {
            Some(place) => Err(LayoutError::TimesNotAscending { item: place + 1 }),
            None => Ok(()),
        }
    }
}

impl From<Times> for Positions {
    fn from(times: Times) -> Self {
        Positions::Times(times)
    }
}
