//! Days, months and intervals, each as exact as it is known.

use crate::coded_enum::coded_enum;

coded_enum! {
/// How exactly a date is known.
pub enum Precision {
    /// A year.
    Year = "year",
    /// A month.
    Month = "month",
    /// A day.
    Day = "day",
}
}

/// A date of the proleptic Gregorian calendar, to the precision that is known.
/// `month` and `day` are 1 where they are not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// Year, such as 2022.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
    /// How much of it is known.
    pub precision: Precision,
}

/// A stretch of time: one date at its own precision, or from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first date.
    pub from: Date,
    /// The last date; equal to `from` for a single date.
    pub to: Date,
}

/// Days of a common year before each month, and before the next year.
const DAYS_BEFORE_MONTH: [u16; 13] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/// Whether February has 29 days.
pub const fn leap(year: i16) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days in a month (1 to 12).
pub fn days_in_month(year: i16, month: u8) -> u8 {
    let m = usize::from(month.clamp(1, 12));
    (DAYS_BEFORE_MONTH[m] - DAYS_BEFORE_MONTH[m - 1]) as u8 + u8::from(month == 2 && leap(year))
}

impl Date {
    /// Days since 1970-01-01 of the date's first day.
    pub fn first_day(&self) -> i32 {
        let y = i32::from(self.year) - i32::from(self.month <= 2);
        let era = y.div_euclid(400);
        let of_era = y.rem_euclid(400);
        let m = (i32::from(self.month) + 9) % 12;
        let of_year = (153 * m + 2) / 5 + i32::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day that is this many days after 1970-01-01, such as [`Date::first_day`] counts.
    pub fn of_day(day: i32) -> Date {
        // Days of eras of 400 years that begin on 1 March.
        let since = day.saturating_add(719_468);
        let (era, of_era) = (since.div_euclid(146_097), since.rem_euclid(146_097));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let next_year = month >= 10;
        let month = if next_year { month - 9 } else { month + 3 };
        Date {
            year: i16::try_from(year + era * 400 + i32::from(next_year)).unwrap_or(i16::MAX),
            month: month as u8,
            day: day as u8,
            precision: Precision::Day,
        }
    }

    /// A whole year.
    pub const fn of_year(year: i16) -> Date {
        Date {
            year,
            month: 1,
            day: 1,
            precision: Precision::Year,
        }
    }

    /// Days since 1970-01-01 of the day after the date's last.
    pub fn end_day(&self) -> i32 {
        self.first_day()
            + match self.precision {
                Precision::Day => 1,
                Precision::Month => i32::from(days_in_month(self.year, self.month)),
                Precision::Year => 365 + i32::from(leap(self.year)),
            }
    }

    /// Reads `2022`, `2022-06`, `2022-06-24`; nothing else, and no day that no calendar has.
    pub fn parse(text: &str) -> Option<Date> {
        let parts: Vec<&str> = text.split('-').collect();
        let number = |i: usize, len: usize| -> Option<i16> {
            let part = parts.get(i)?;
            (part.len() == len && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse().ok())?
        };
        let precision =
            [Precision::Year, Precision::Month, Precision::Day].get(parts.len().checked_sub(1)?)?;
        let year = number(0, 4)?;
        let month = if parts.len() > 1 {
            number(1, 2)? as u8
        } else {
            1
        };
        let day = if parts.len() > 2 {
            number(2, 2)? as u8
        } else {
            1
        };
        let sound = (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month);
        sound.then_some(Date {
            year,
            month,
            day,
            precision: *precision,
        })
    }

    /// The date for machines: `2022`, `2022-06` or `2022-06-24`.
    pub fn iso(&self) -> String {
        match self.precision {
            Precision::Year => format!("{:04}", self.year),
            Precision::Month => format!("{:04}-{:02}", self.year, self.month),
            Precision::Day => format!("{:04}-{:02}-{:02}", self.year, self.month, self.day),
        }
    }
}

impl Span {
    /// The same stretch of the year before; February 29 becomes 28.
    pub fn year_before(self) -> Span {
        let before = |date: Date| {
            let year = date.year.saturating_sub(1);
            let day = date.day.min(days_in_month(year, date.month));
            Date { year, day, ..date }
        };
        Span {
            from: before(self.from),
            to: before(self.to),
        }
    }

    /// Days it covers, first and last included.
    pub fn days(&self) -> i32 {
        self.to.end_day() - self.from.first_day()
    }

    /// Whether it is one date.
    pub fn single(&self) -> bool {
        self.from == self.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_its_number_lead_to_each_other() {
        for text in [
            "1970-01-01",
            "2000-02-29",
            "1900-03-01",
            "1899-12-31",
            "2024-12-31",
            "0001-01-01",
        ] {
            let date = Date::parse(text).unwrap();
            assert_eq!(Date::of_day(date.first_day()), date, "{text}");
        }
        for day in (-800_000..800_000).step_by(997) {
            assert_eq!(Date::of_day(day).first_day(), day);
        }
    }
}
