//! Languages, numbers and dates: directions, shapes of digits, plural categories, exact decimals, calendar
//! dates, directional isolates, placeholders, and the few words that charts add to their data.
//!
//! Everything else builds on this module, so it uses no other module of the crate.

mod bidi;
mod date;
mod date_format;
mod date_patterns;
mod decimal;
mod interpolate;
mod lang;
mod number_format;
mod plural;
mod text_digits;
mod words;

pub use bidi::{embed, isolate, ltr, rtl, strip};
pub use date::{Date, Precision, Span};
pub use date_format::DateFormat;
pub use decimal::Decimal;
pub use interpolate::{Interpolate, Placeholder, replace_placeholders};
pub use lang::{Digits, Direction, Lang};
pub use number_format::NumberFormat;
pub use plural::Plural;
pub use text_digits::convert_typed_digits;
pub use words::Words;
