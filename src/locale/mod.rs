//! Languages: direction, messages, plural forms, numbers, dates and amounts. Pure.

mod amount;
mod date;
mod fill;
mod formula;
mod messages;
mod number;
mod title;

#[cfg(test)]
mod tests;

pub use jisr_charts::i18n::{
    Digits, Direction, Interpolate, Lang, Plural, isolate, ltr, rtl, strip,
};
pub use messages::{Messages, key};

/// A language with its messages and the shape of its digits.
#[derive(Clone, Debug)]
pub struct Locale {
    /// The language.
    pub lang: Lang,
    /// The shape of digits. An address may ask for `auto`; that is resolved before.
    pub digits: Digits,
    /// The messages of the language.
    pub messages: Messages,
}
