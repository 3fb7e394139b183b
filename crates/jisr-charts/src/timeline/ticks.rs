//! The units of time that divide the axis, and the calendar behind them.

use crate::i18n::{Date, Precision};

/// Years after which the calendar repeats, and their days.
const YEARS_PER_ERA: i32 = 400;
const DAYS_PER_ERA: i32 = 146_097;

/// The first day of a month, months counted from year 0.
pub(super) fn month_start(month: i32) -> i32 {
    // Eras of 400 years are equally long, so that a year beyond those of a `Date` has a place, too.
    let year = month.div_euclid(12);
    let of_era = Date {
        year: year.rem_euclid(YEARS_PER_ERA) as i16,
        month: (month.rem_euclid(12) + 1) as u8,
        day: 1,
        precision: Precision::Day,
    };
    of_era.first_day() + year.div_euclid(YEARS_PER_ERA) * DAYS_PER_ERA
}

/// The month that a day lies in, counted from year 0.
pub(super) fn month_of(day: i32) -> i32 {
    let date = Date::of_day(day);
    i32::from(date.year) * 12 + i32::from(date.month) - 1
}

/// A unit that divides the axis: a day, or a number of months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TickUnit {
    Day,
    Months(i32),
}

/// Days in a month, on average.
const DAYS_PER_MONTH: f64 = 30.436_875;

/// All units, from fine to coarse.
const UNITS: [TickUnit; 12] = [
    TickUnit::Day,
    TickUnit::Months(1),
    TickUnit::Months(3),
    TickUnit::Months(12),
    TickUnit::Months(24),
    TickUnit::Months(60),
    TickUnit::Months(120),
    TickUnit::Months(240),
    TickUnit::Months(600),
    TickUnit::Months(1_200),
    TickUnit::Months(6_000),
    TickUnit::Months(12_000),
];

const COARSEST: TickUnit = UNITS[UNITS.len() - 1];

impl TickUnit {
    /// The number of days it has on average.
    pub fn days(self) -> f64 {
        match self {
            TickUnit::Day => 1.0,
            TickUnit::Months(n) => f64::from(n) * DAYS_PER_MONTH,
        }
    }

    /// The finest unit that is at least `least` days long; the coarsest where none is.
    pub fn at_least(least: f64) -> TickUnit {
        let fits = |u: &TickUnit| u.days() >= least;
        UNITS.into_iter().find(fits).unwrap_or(COARSEST)
    }

    /// The next coarser one.
    pub fn coarser(self) -> Option<TickUnit> {
        let place = UNITS.iter().position(|u| *u == self)?;
        UNITS.get(place + 1).copied()
    }

    /// The starts of the units that overlap `from..to`. The first may be before `from`; the last is
    /// at or after `to`.
    pub fn starts(self, from: i32, to: i32) -> Vec<i32> {
        match self {
            TickUnit::Day => (from..=to).collect(),
            TickUnit::Months(n) => {
                let first = month_of(from).div_euclid(n);
                let mut starts = Vec::new();
                for i in first.. {
                    let start = month_start(i * n);
                    starts.push(start);
                    if start >= to {
                        break;
                    }
                }
                starts
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_start_where_the_calendar_says() {
        for (month, day) in [(2022 * 12, "2022-01-01"), (1600 * 12 + 1, "1600-02-01")] {
            let date = Date::of_day(month_start(month));
            assert_eq!(date.iso(), day);
            assert_eq!(month_of(date.first_day()), month);
        }
        let last = i32::from(i16::MAX) * 12 + 11;
        assert!(
            month_start(last + 1) > month_start(last),
            "after the last year"
        );
    }

    #[test]
    fn units_cover_what_they_are_asked_for() {
        let (from, to) = (month_start(1992 * 12), month_start(2022 * 12));
        assert_eq!(TickUnit::Months(12).starts(from, to).len(), 31);
        let decades = TickUnit::Months(120).starts(from, to);
        assert_eq!(decades.len(), 5);
        assert!(decades[0] < from && decades[4] >= to);
    }
}
