//! A language as the reader meets it: direction, words, numbers, dates. Pure.

mod amount;
mod bidi;
mod date;
mod fill;
mod formula;
mod lang;
mod number;
mod plural;
mod put;
mod title;
#[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
mod typed;
mod words;

#[cfg(test)]
mod tests;

pub use bidi::{isolate, ltr, rtl, strip};
pub use lang::{Digits, Direction, Lang};
pub use plural::Plural;
pub use put::Put;
pub use words::{Words, key};

/// One language with its words and the reader's choice of digits.
#[derive(Clone, Debug)]
pub struct Locale {
    /// The language.
    pub lang: Lang,
    /// Which digits numbers are written with (already resolved: never "auto").
    pub digits: Digits,
    /// The words of the language.
    pub words: Words,
}
