//! The words of a language. (The tables are being written: these are the keys that numbers need.)

use crate::story::Text;

/// The words of a language, by number.
#[derive(Clone, Debug, Default)]
pub struct Words(pub Vec<&'static str>);

/// The texts that the program names.
pub mod key {
    use crate::story::Text;
    /// `unit.usd_billion`
    pub const UNIT_USD_BILLION: Text = Text(0);
    /// `unit.usd_million`
    pub const UNIT_USD_MILLION: Text = Text(1);
    /// `unit.teu`
    pub const UNIT_TEU: Text = Text(2);
    /// `unit.teu_thousand`
    pub const UNIT_TEU_THOUSAND: Text = Text(3);
    /// `unit.trains`
    pub const UNIT_TRAINS: Text = Text(4);
    /// `unit.containers_thousand`
    pub const UNIT_CONTAINERS_THOUSAND: Text = Text(5);
    /// `unit.trains_per_day`
    pub const UNIT_TRAINS_PER_DAY: Text = Text(6);
    /// `unit.teu_per_train`
    pub const UNIT_TEU_PER_TRAIN: Text = Text(7);
    /// `unit.flights_per_week`
    pub const UNIT_FLIGHTS_PER_WEEK: Text = Text(8);
    /// `unit.flights_per_fortnight`
    pub const UNIT_FLIGHTS_PER_FORTNIGHT: Text = Text(9);
    /// `unit.products`
    pub const UNIT_PRODUCTS: Text = Text(10);
    /// `unit.companies`
    pub const UNIT_COMPANIES: Text = Text(11);
    /// `unit.universities`
    pub const UNIT_UNIVERSITIES: Text = Text(12);
    /// `unit.years`
    pub const UNIT_YEARS: Text = Text(13);
    /// `number.about`
    pub const NUMBER_ABOUT: Text = Text(14);
    /// `month.full`
    pub const MONTH_FULL: Text = Text(15);
    /// `month.short`
    pub const MONTH_SHORT: Text = Text(16);
    /// `date.day`
    pub const DATE_DAY: Text = Text(17);
    /// `date.month`
    pub const DATE_MONTH: Text = Text(18);
    /// `date.year`
    pub const DATE_YEAR: Text = Text(19);
    /// `date.months`
    pub const DATE_MONTHS: Text = Text(20);
    /// `date.span`
    pub const DATE_SPAN: Text = Text(21);
}

impl super::Locale {
    /// The words of a text; empty where the language has none.
    pub fn say(&self, text: Text) -> &str {
        self.words
            .0
            .get(usize::from(text.0))
            .copied()
            .unwrap_or_default()
    }
}
