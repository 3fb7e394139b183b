//! The lengths of the periods that charts have values for, and how such a period is written.

use crate::Settings;
use crate::i18n::{Date, Interpolate};
use crate::scale::TimeStep;

/// The length of the periods that a chart has values for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TimeUnit {
    /// Years.
    #[default]
    Year,
    /// Quarters of a year.
    Quarter,
    /// Months.
    Month,
    /// Days.
    Day,
}

impl TimeUnit {
    /// The finest step that an axis over such times can have.
    pub const fn step(self) -> TimeStep {
        match self {
            TimeUnit::Year => TimeStep::Years(1),
            TimeUnit::Quarter => TimeStep::Quarters,
            TimeUnit::Month => TimeStep::Months,
            TimeUnit::Day => TimeStep::Days(1),
        }
    }

    /// The period that a date lies in, with its year: "2024", "Q1 2024", "Jan 2024", "5 Jan 2024".
    pub fn write(self, date: Date, settings: &Settings) -> String {
        let (numbers, words) = (settings.numbers, settings.words);
        let year = numbers.year(date.year);
        let month = words.month(date.month);
        match self {
            TimeUnit::Year => year,
            TimeUnit::Quarter => {
                let quarter = numbers.count(usize::from(quarter(date)));
                let text = words.quarter.interpolate("q", &quarter);
                text.interpolate("y", &year)
            }
            TimeUnit::Month => {
                let text = words.month_of_year.interpolate("m", month);
                text.interpolate("y", &year)
            }
            TimeUnit::Day => {
                let day = numbers.count(usize::from(date.day));
                let text = words.day_of_year.interpolate("d", &day);
                text.interpolate("m", month).interpolate("y", &year)
            }
        }
    }

    /// The period that a date lies in, without its year: "Q1", "Jan", "5 Jan". Years are written.
    pub fn write_short(self, date: Date, settings: &Settings) -> String {
        let (numbers, words) = (settings.numbers, settings.words);
        let month = words.month(date.month);
        match self {
            TimeUnit::Year => numbers.year(date.year),
            TimeUnit::Quarter => {
                let quarter = numbers.count(usize::from(quarter(date)));
                words.short_quarter.interpolate("q", &quarter)
            }
            TimeUnit::Month => month.to_owned(),
            TimeUnit::Day => {
                let day = numbers.count(usize::from(date.day));
                let text = words.day_of_month.interpolate("d", &day);
                text.interpolate("m", month)
            }
        }
    }
}

/// The quarter of its year that a date lies in, from 1.
const fn quarter(date: Date) -> u8 {
    (date.month.saturating_sub(1)) / 3 + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, strip};

    #[test]
    fn times_are_written_in_each_language() {
        let day = Date::parse("2024-06-05").unwrap();
        let texts = |lang| {
            let settings = Settings::new(lang, 448.0);
            let units = [TimeUnit::Quarter, TimeUnit::Month, TimeUnit::Day];
            let both =
                |unit: TimeUnit| [unit.write(day, &settings), unit.write_short(day, &settings)];
            units.map(both).map(|both| both.map(|text| strip(&text)))
        };
        assert_eq!(
            texts(Lang::En),
            [
                ["Q2 2024", "Q2"],
                ["Jun 2024", "Jun"],
                ["5 Jun 2024", "5 Jun"]
            ]
        );
        assert_eq!(
            texts(Lang::Ar),
            [
                ["الربع 2، 2024", "الربع 2"],
                ["يونيو 2024", "يونيو"],
                ["5 يونيو 2024", "5 يونيو"]
            ]
        );
        assert_eq!(
            texts(Lang::Zh),
            [
                ["2024年第2季度", "第2季度"],
                ["2024年6月", "6月"],
                ["2024年6月5日", "6月5日"]
            ]
        );
    }
}
