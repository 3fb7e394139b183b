//! The times of a chart's values: years, quarters, months or days.

use super::TimeUnit;
use crate::i18n::{Date, Precision};
use crate::{LayoutError, Settings};

/// The times of a chart, from the past to the future, all of one length. Some may be left out: a chart
/// over time keeps their distances.
///
/// ```
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Settings, Times};
///
/// let quarters = Times::quarters([(2024, 1), (2024, 2), (2024, 4)]);
/// let settings = Settings::new(Lang::En, 448.0);
/// assert_eq!(quarters.label(2, &settings), "Q4 2024");
/// assert_eq!(Times::parse(["2024-Q1", "2024-Q2", "2024-Q4"]), Some(quarters));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Times {
    unit: TimeUnit,
    dates: Vec<Date>,
}

impl Times {
    fn new(unit: TimeUnit, dates: impl IntoIterator<Item = Date>) -> Self {
        let dates = dates.into_iter().collect();
        Times { unit, dates }
    }

    /// Years.
    pub fn years(years: impl IntoIterator<Item = i16>) -> Self {
        Times::new(TimeUnit::Year, years.into_iter().map(Date::of_year))
    }

    /// Quarters: each a year and a number from 1 to 4.
    pub fn quarters(quarters: impl IntoIterator<Item = (i16, u8)>) -> Self {
        let first = |(year, quarter): (i16, u8)| month(year, quarter.clamp(1, 4) * 3 - 2);
        Times::new(TimeUnit::Quarter, quarters.into_iter().map(first))
    }

    /// Months: each a year and a number from 1 to 12.
    pub fn months(months: impl IntoIterator<Item = (i16, u8)>) -> Self {
        let months = months.into_iter().map(|(y, m)| month(y, m.clamp(1, 12)));
        Times::new(TimeUnit::Month, months)
    }

    /// Days. Of dates that are known less exactly, it takes the first day.
    pub fn days(days: impl IntoIterator<Item = Date>) -> Self {
        let day = |date: Date| Date {
            precision: Precision::Day,
            ..date
        };
        Times::new(TimeUnit::Day, days.into_iter().map(day))
    }

    /// Reads times that are all of one kind: years `2024`, quarters `2024-Q1`, months `2024-01` or days
    /// `2024-01-05`. `None` if one is not, or if they are of different kinds.
    pub fn parse<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Option<Self> {
        let read = texts.into_iter().map(|text| parse(text.as_ref()));
        let read: Vec<(TimeUnit, Date)> = read.collect::<Option<_>>()?;
        let unit = read.first().map_or(TimeUnit::Year, |(unit, _)| *unit);
        let same = read.iter().all(|(of, _)| *of == unit);
        same.then(|| Times::new(unit, read.into_iter().map(|(_, date)| date)))
    }

    /// The length of each.
    pub const fn unit(&self) -> TimeUnit {
        self.unit
    }

    /// The first day of each, as a date.
    pub fn dates(&self) -> &[Date] {
        &self.dates
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.dates.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.dates.is_empty()
    }

    /// The first and the last; `None` if there are none.
    pub fn ends(&self) -> Option<(Date, Date)> {
        Some((*self.dates.first()?, *self.dates.last()?))
    }

    /// The first day of the time at this place, counted from 1970-01-01.
    pub fn first_day(&self, place: usize) -> Option<i32> {
        self.dates.get(place).map(Date::first_day)
    }

    /// The day after the last of the time at this place, counted from 1970-01-01.
    pub fn end_day(&self, place: usize) -> Option<i32> {
        let date = self.dates.get(place)?;
        Some(match self.unit {
            TimeUnit::Quarter => month(date.year, date.month + 2).end_day(),
            _ => date.end_day(),
        })
    }

    /// The text of the time at this place, with its year; empty if there is none.
    pub fn label(&self, place: usize, settings: &Settings) -> String {
        let date = self.dates.get(place);
        date.map_or_else(String::new, |date| self.unit.write(*date, settings))
    }

    /// Checks that each time is after the one before it.
    ///
    /// # Errors
    /// [`LayoutError::TimesNotAscending`] with the place of the first that is not.
    pub fn check(&self) -> Result<(), LayoutError> {
        let mut pairs = self.dates.windows(2);
        let wrong = pairs.position(|pair| match pair {
            [before, after] => after.first_day() <= before.first_day(),
            _ => false,
        });
        match wrong {
            Some(place) => Err(LayoutError::TimesNotAscending { item: place + 1 }),
            None => Ok(()),
        }
    }
}

/// The month of a year.
const fn month(year: i16, month: u8) -> Date {
    Date {
        year,
        month,
        day: 1,
        precision: Precision::Month,
    }
}

/// Reads one time with its unit.
fn parse(text: &str) -> Option<(TimeUnit, Date)> {
    if let Some((year, quarter)) = text.split_once("-Q") {
        let year = Date::parse(year).filter(|d| d.precision == Precision::Year)?;
        let quarter: u8 = quarter.parse().ok().filter(|q| (1..=4).contains(q))?;
        return Some((TimeUnit::Quarter, month(year.year, quarter * 3 - 2)));
    }
    let date = Date::parse(text)?;
    let unit = match date.precision {
        Precision::Year => TimeUnit::Year,
        Precision::Month => TimeUnit::Month,
        Precision::Day => TimeUnit::Day,
    };
    Some((unit, date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_one_kind_are_read_and_others_are_not() {
        let quarters = Times::parse(["2023-Q4", "2024-Q1"]).unwrap();
        assert_eq!(quarters, Times::quarters([(2023, 4), (2024, 1)]));
        let months = Times::parse(["2023-12", "2024-01"]).unwrap();
        assert_eq!(months, Times::months([(2023, 12), (2024, 1)]));
        assert_eq!(
            Times::parse(["1999", "2000"]),
            Some(Times::years(1999..2001))
        );
        for wrong in [["2024", "2024-01"], ["2024-Q5", "2025-Q1"], ["x", "y"]] {
            assert_eq!(Times::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn each_time_ends_where_the_next_begins() {
        let all = [
            Times::years([2023, 2024, 2025]),
            Times::quarters([(2023, 4), (2024, 1), (2024, 2)]),
            Times::months([(2024, 1), (2024, 2), (2024, 3)]),
            Times::parse(["2024-02-28", "2024-02-29", "2024-03-01"]).unwrap(),
        ];
        for times in all {
            for place in 0..2 {
                assert_eq!(
                    times.end_day(place),
                    times.first_day(place + 1),
                    "{times:?}"
                );
            }
        }
    }

    #[test]
    fn times_that_do_not_ascend_are_an_error() {
        assert_eq!(Times::years([2020, 2021, 2023]).check(), Ok(()));
        for years in [[2020, 2022, 2022], [2020, 2022, 2021]] {
            let error = LayoutError::TimesNotAscending { item: 2 };
            assert_eq!(Times::years(years).check(), Err(error));
        }
    }
}
