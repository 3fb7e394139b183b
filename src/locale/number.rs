//! Numbers, values and paragraphs of the story in a language.

use super::{Locale, key};
use crate::story::Value;
use jisr_charts::i18n::{Decimal, Interpolate, NumberFormat};

impl Locale {
    /// How this language writes numbers with these digits.
    pub const fn numbers(&self) -> NumberFormat {
        NumberFormat {
            lang: self.lang,
            digits: self.digits,
        }
    }

    /// See [`NumberFormat::number`].
    pub fn number(&self, number: Decimal) -> String {
        self.numbers().number(number)
    }

    /// See [`NumberFormat::percent`].
    pub fn percent(&self, number: Decimal) -> String {
        self.numbers().percent(number)
    }

    /// See [`NumberFormat::change`].
    pub fn change(&self, number: Decimal) -> String {
        self.numbers().change(number)
    }

    /// See [`NumberFormat::year`].
    pub fn year(&self, year: i16) -> String {
        self.numbers().year(year)
    }

    /// See [`NumberFormat::count`].
    pub fn count(&self, count: usize) -> String {
        self.numbers().count(count)
    }

    /// A value without its unit; empty if it has no number. `about` adds the language's word for "about".
    pub fn format_value(&self, value: Value, about: bool) -> String {
        match value {
            Value::None => String::new(),
            Value::One(number) => self.with_about(self.number(number), about),
            Value::Range(from, to) => self.with_about(self.numbers().range(from, to), about),
        }
    }

    /// A value as per cent: as [`Locale::format_value`], with the per cent sign.
    pub(super) fn format_percent_value(&self, value: Value, about: bool) -> String {
        match value {
            Value::None => String::new(),
            Value::One(number) => self.with_about(self.percent(number), about),
            Value::Range(from, to) => {
                self.with_about(self.numbers().percent_range(from, to), about)
            }
        }
    }

    /// The amount with the language's word for "about" if `about` is set.
    pub(super) fn with_about(&self, amount: String, about: bool) -> String {
        if about {
            self.message(key::NUMBER_ABOUT).interpolate("n", &amount)
        } else {
            amount
        }
    }

    /// The paragraphs of the article, as a list: `¶14, ¶15`.
    pub fn paragraphs(&self, paragraphs: &[u8]) -> String {
        let each: Vec<String> = paragraphs.iter().map(|p| self.paragraph(*p)).collect();
        each.join(self.message(key::LIST_SEPARATOR))
    }

    /// A paragraph of the article: `¶14`.
    pub fn paragraph(&self, paragraph: u8) -> String {
        let numbers = self.numbers();
        numbers.isolate_number(format!("¶{}", numbers.digits(&paragraph.to_string())))
    }
}
