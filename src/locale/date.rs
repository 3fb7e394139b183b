//! Dates of the story in a language.

use super::{Locale, key};
use jisr_charts::i18n::{Date, DateFormat, Span};

impl Locale {
    /// How this language writes dates.
    pub fn dates(&self) -> DateFormat<'_> {
        DateFormat {
            numbers: self.numbers(),
            year: self.message(key::DATE_YEAR),
            month: self.message(key::DATE_MONTH),
            day: self.message(key::DATE_DAY),
            months: self.message(key::DATE_MONTHS),
            span: self.message(key::DATE_SPAN),
            month_names: self.message(key::MONTH_FULL),
            short_month_names: self.message(key::MONTH_SHORT),
        }
    }

    /// See [`DateFormat::date`].
    pub fn date(&self, date: Date) -> String {
        self.dates().date(date)
    }

    /// See [`DateFormat::span`].
    pub fn span(&self, span: Span) -> String {
        self.dates().span(span)
    }
}
