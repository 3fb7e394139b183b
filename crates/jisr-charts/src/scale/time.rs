//! The scale of time, and the dates at which an axis has ticks.

use crate::i18n::{Date, Precision};

/// More ticks than any axis can show.
const MOST_TICKS: i32 = 1000;

/// A linear scale of days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Time {
    /// The first day, counted from 1970-01-01.
    pub from: i32,
    /// The last day.
    pub to: i32,
    /// The length of the axis in scene units.
    pub length: f64,
    /// Whether the first day is at the end of the axis instead of its beginning.
    pub reversed: bool,
}

impl Time {
    /// The place of a day from the beginning of the axis. If the first day is the last, all days are in the
    /// middle.
    pub fn at(&self, day: i32) -> f64 {
        let days = f64::from(self.to) - f64::from(self.from);
        let share = if days > 0.0 {
            (f64::from(day) - f64::from(self.from)) / days
        } else {
            0.5
        };
        self.length * if self.reversed { 1.0 - share } else { share }
    }
}

/// The distance between two ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeStep {
    /// Days of a month: each, or with a distance of this many.
    Days(u8),
    /// The first day of each month.
    Months,
    /// The first day of each quarter.
    Quarters,
    /// The first day of each year whose number is a multiple of this.
    Years(i16),
}

/// All steps, from the finest.
const STEPS: [TimeStep; 13] = [
    TimeStep::Days(1),
    TimeStep::Days(7),
    TimeStep::Days(14),
    TimeStep::Months,
    TimeStep::Quarters,
    TimeStep::Years(1),
    TimeStep::Years(2),
    TimeStep::Years(5),
    TimeStep::Years(10),
    TimeStep::Years(20),
    TimeStep::Years(50),
    TimeStep::Years(100),
    TimeStep::Years(500),
];

impl TimeStep {
    /// This step and all coarser ones.
    pub fn from(finest: TimeStep) -> impl Iterator<Item = TimeStep> {
        STEPS.into_iter().skip_while(move |step| *step != finest)
    }
}

/// The dates of the ticks from one day to another, both included.
pub fn time_ticks(from: Date, to: Date, step: TimeStep) -> Vec<Date> {
    let (first, last) = (from.first_day(), to.first_day());
    let inside = |date: &Date| (first..=last).contains(&date.first_day());
    let day = |year, month, day| Date {
        year,
        month,
        day,
        precision: Precision::Day,
    };
    let years = || from.year..=to.year;
    match step {
        TimeStep::Years(n) => years()
            .filter(|year| year.rem_euclid(n.max(1)) == 0)
            .map(|year| day(year, 1, 1))
            .filter(inside)
            .collect(),
        TimeStep::Quarters | TimeStep::Months => {
            let apart = if step == TimeStep::Months { 1 } else { 3 };
            let of_year = |year| (1..=12u8).step_by(apart).map(move |m| day(year, m, 1));
            if i32::from(to.year) - i32::from(from.year) > MOST_TICKS / 12 {
                return vec![];
            }
            years().flat_map(of_year).filter(inside).collect()
        }
        TimeStep::Days(_) if last - first > MOST_TICKS => vec![],
        TimeStep::Days(n) => (first..=last)
            .step_by(usize::from(n.max(1)))
            .map(Date::of_day)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn ticks_stand_at_the_starts_of_their_steps() {
        let ticks = |from, to, step| -> Vec<String> {
            let dates = time_ticks(date(from), date(to), step);
            dates.iter().map(Date::iso).collect()
        };
        assert_eq!(
            ticks("1992-03-01", "2003", TimeStep::Years(5)),
            ["1995-01-01", "2000-01-01"]
        );
        assert_eq!(
            ticks("2021-12", "2022-04-30", TimeStep::Quarters),
            ["2022-01-01", "2022-04-01"]
        );
        assert_eq!(
            ticks("2024-02-27", "2024-03-02", TimeStep::Days(2)),
            ["2024-02-27", "2024-02-29", "2024-03-02"]
        );
    }

    #[test]
    fn a_reversed_scale_is_the_mirror() {
        let scale = Time {
            from: 0,
            to: 100,
            length: 50.0,
            reversed: false,
        };
        let reversed = Time {
            reversed: true,
            ..scale
        };
        for day in [0, 13, 50, 100] {
            assert!((scale.at(day) + reversed.at(day) - 50.0).abs() < 1e-9);
        }
    }
}
