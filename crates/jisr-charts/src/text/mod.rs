//! Text: its width in a font, the styles of labels, and breaking into lines.

mod glyph_metrics;
mod jisr_sans;
mod metrics;
pub mod style;
mod wrap;

pub use jisr_sans::JisrSans;
pub use metrics::{FontMetrics, Weight};
pub use style::{TextStyle, TextStyles};
