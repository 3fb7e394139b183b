//! Text: its width in a font, the styles of labels, and breaking into lines.
//!
//! What happens to a text that is wider than its place:
//!
//! 1. [`TextStyle::wrap`] and [`TextStyle::balance`] break it at spaces and between Chinese characters. They
//!    never break at a no-break space, a word joiner or U+200C, nor inside an isolate that fits.
//! 2. A word wider than a whole line is broken after its hyphens, slashes and dashes, and if a part is
//!    still too wide, between letters, with a hyphen.
//! 3. A text that must stay on one line gets smaller, down to 12 units ([`TextStyle::fit`]). What is still
//!    too wide is shortened with an ellipsis ([`TextStyle::shorten`]) where the form says so; table and
//!    tooltip have the whole text.

mod glyph_metrics;
mod jisr_sans;
mod metrics;
mod shorten;
pub mod style;
mod wrap;

pub use jisr_sans::JisrSans;
pub use metrics::{FontMetrics, Weight};
pub use style::{TextStyle, TextStyles};
