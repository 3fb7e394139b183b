//! The units of time that divide the axis, and the calendar behind them.

use crate::story::{Date, Precision};

/// The date of a day counted from 1970-01-01.
pub fn date_of(day: i32) -> Date {
    let day = i64::from(day) + 719_468;
    let era = day.div_euclid(146_097);
    let of_era = day.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let m = (5 * of_year + 2) / 153;
    let month = if m < 10 { m + 3 } else { m - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    Date {
        year: year.clamp(i64::from(i16::MIN), i64::from(i16::MAX)) as i16,
        month: month as u8,
        day: (of_year - (153 * m + 2) / 5 + 1) as u8,
        precision: Precision::Day,
    }
}

/// The first day of a month, months counted from year 0.
pub(super) fn month_start(month: i32) -> i32 {
    Date {
        year: month.div_euclid(12) as i16,
        month: (month.rem_euclid(12) + 1) as u8,
        day: 1,
        precision: Precision::Day,
    }
    .first_day()
}

/// The month that a day lies in, counted from year 0.
pub(super) fn month_of(day: i32) -> i32 {
    let date = date_of(day);
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
    fn days_become_dates_and_back() {
        for day in (-800_000..800_000).step_by(37) {
            assert_eq!(date_of(day).first_day(), day);
        }
        assert_eq!(date_of(19_027).iso(), "2022-02-04");
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
