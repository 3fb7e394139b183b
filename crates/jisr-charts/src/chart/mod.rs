//! Parts that charts share: axes, brackets, the caveat icon, places for labels.

pub mod axis;
mod bracket;
mod caveat_icon;
mod spread;

pub use bracket::bracket;
pub use caveat_icon::{CAVEAT_ICON_WIDTH, draw_caveat_icon};
pub use spread::spread;

/// Least width and height of a mark, in scene units, so that a fingertip can hit it.
pub const TOUCH: f64 = 24.0;
