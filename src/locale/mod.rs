//! Languages: direction, messages, plural forms, numbers, dates and amounts. Pure.

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
