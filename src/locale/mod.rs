//! A language as the reader meets it: direction, messages, numbers, dates. Pure.

mod amount;
mod bidi;
mod date;
mod fill;
mod formula;
mod interpolate;
mod lang;
mod messages;
mod number;
mod plural;
mod title;
#[cfg(any(not(target_arch = "wasm32"), feature = "bench"))]
mod typed;

#[cfg(test)]
mod tests;

pub use bidi::{isolate, ltr, rtl, strip};
pub use interpolate::Interpolate;
pub use lang::{Digits, Direction, Lang};
pub use messages::{Messages, key};
pub use plural::Plural;

/// One language with its words and the reader's choice of digits.
#[derive(Clone, Debug)]
pub struct Locale {
    /// The language.
    pub lang: Lang,
    /// Which digits numbers are written with (already resolved: never "auto").
    pub digits: Digits,
    /// The words of the language.
    pub messages: Messages,
}
