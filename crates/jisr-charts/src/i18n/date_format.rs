//! Dates as each language writes them, to the precision that is known.

use super::{Date, Interpolate, NumberFormat, Precision, Span};

/// How a language writes dates. The patterns have placeholders: `{y}` for the year, `{m}` for the month's
/// name, `{d}` for the day, `{a}` and `{b}` for the two ends.
///
/// The lists of names have twelve names, separated by `|`. A language whose months have another form inside
/// a date (Russian) writes both forms, separated by `~`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateFormat<'a> {
    /// How years and days are written.
    pub numbers: NumberFormat,
    /// The pattern of a year: `{y}`.
    pub year: &'a str,
    /// The pattern of a month with its year: `{m}`, `{y}`.
    pub month: &'a str,
    /// The pattern of a day: `{d}`, `{m}`, `{y}`.
    pub day: &'a str,
    /// The pattern of months of one year: `{a}`, `{b}`, `{y}`.
    pub months: &'a str,
    /// The pattern of any other two dates: `{a}`, `{b}`.
    pub span: &'a str,
    /// The full names of the months.
    pub month_names: &'a str,
    /// The short names of the months.
    pub short_month_names: &'a str,
}

/// A month's name on its own, and inside a date.
struct MonthForms<'a> {
    alone: &'a str,
    in_date: &'a str,
}

impl<'a> DateFormat<'a> {
    /// The month's full name, on its own: "أيلول/سبتمبر", "September". Empty if `month` is not 1 to 12.
    pub fn month(&self, month: u8) -> &'a str {
        month_forms(self.month_names, month).alone
    }

    /// The month's short name, for axes: "سبتمبر", "Sep". Empty if `month` is not 1 to 12.
    pub fn month_short(&self, month: u8) -> &'a str {
        month_forms(self.short_month_names, month).alone
    }

    /// The date: "3 كانون الثاني/يناير 1992", "September 2022", "1992".
    pub fn date(&self, date: Date) -> String {
        let MonthForms { alone, in_date } = month_forms(self.month_names, date.month);
        let year = self.numbers.year(date.year);
        match date.precision {
            Precision::Year => self.year.interpolate("y", &year),
            Precision::Month => self.month.interpolate("m", alone).interpolate("y", &year),
            Precision::Day => self
                .day
                .interpolate("d", &self.numbers.count(usize::from(date.day)))
                .interpolate("m", in_date)
                .interpolate("y", &year),
        }
    }

    /// The span of time. Months of one year share the year: "January–May 2022".
    pub fn span(&self, span: Span) -> String {
        let Span { from, to } = span;
        if span.single() {
            return self.date(from);
        }
        match (from.precision, to.precision) {
            (Precision::Year, Precision::Year) => self
                .year
                .interpolate("y", &self.numbers.year_range(from.year, to.year)),
            (Precision::Month, Precision::Month) if from.year == to.year => self
                .months
                .interpolate("a", self.month(from.month))
                .interpolate("b", self.month(to.month))
                .interpolate("y", &self.numbers.year(from.year)),
            _ => self
                .span
                .interpolate("a", &self.date(from))
                .interpolate("b", &self.date(to)),
        }
    }
}

/// The forms of a month's name in a list of names. Empty if the list has no such month.
fn month_forms(names: &str, month: u8) -> MonthForms<'_> {
    let place = usize::from(month).wrapping_sub(1);
    let name = names.split('|').nth(place).unwrap_or_default();
    let (alone, in_date) = name.split_once('~').unwrap_or((name, name));
    MonthForms { alone, in_date }
}
