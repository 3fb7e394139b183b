//! Dates as each language writes them, to the precision that is known.

use super::Interpolate;
use super::{Locale, key};
use crate::story::{Date, Precision, Span, Text};

impl Locale {
    /// The month's full name, on its own: "أيلول/سبتمبر", "September". Empty beyond 1 to 12.
    pub fn month(&self, month: u8) -> String {
        self.month_forms(key::MONTH_FULL, month).0
    }

    /// The month's short name, for axes: "سبتمبر", "Sep".
    pub fn month_short(&self, month: u8) -> String {
        self.month_forms(key::MONTH_SHORT, month).0
    }

    /// The date: "3 كانون الثاني/يناير 1992", "September 2022", "1992".
    pub fn date(&self, date: Date) -> String {
        let (alone, in_date) = self.month_forms(key::MONTH_FULL, date.month);
        let year = self.year(date.year);
        match date.precision {
            Precision::Year => self.message(key::DATE_YEAR).interpolate("y", &year),
            Precision::Month => self
                .message(key::DATE_MONTH)
                .interpolate("m", &alone)
                .interpolate("y", &year),
            Precision::Day => self
                .message(key::DATE_DAY)
                .interpolate("d", &self.count(usize::from(date.day)))
                .interpolate("m", &in_date)
                .interpolate("y", &year),
        }
    }

    /// The stretch of time; months of one year share it: "January–May 2022".
    pub fn span(&self, span: Span) -> String {
        let Span { from, to } = span;
        if span.single() {
            return self.date(from);
        }
        match (from.precision, to.precision) {
            (Precision::Year, Precision::Year) => {
                let plain = |year: i16| self.digits(&year.to_string()).into_owned();
                let years =
                    self.isolate_number(self.range_text(&plain(from.year), &plain(to.year)));
                self.message(key::DATE_YEAR).interpolate("y", &years)
            }
            (Precision::Month, Precision::Month) if from.year == to.year => self
                .message(key::DATE_MONTHS)
                .interpolate("a", &self.month(from.month))
                .interpolate("b", &self.month(to.month))
                .interpolate("y", &self.year(from.year)),
            _ => self
                .message(key::DATE_SPAN)
                .interpolate("a", &self.date(from))
                .interpolate("b", &self.date(to)),
        }
    }

    /// A month's name on its own and inside a date. Languages that tell them apart (Russian)
    /// write both, parted by `~`.
    fn month_forms(&self, names: Text, month: u8) -> (String, String) {
        let place = usize::from(month).wrapping_sub(1);
        let name = self
            .message(names)
            .split('|')
            .nth(place)
            .unwrap_or_default();
        let (alone, in_date) = name.split_once('~').unwrap_or((name, name));
        (alone.to_owned(), in_date.to_owned())
    }
}
