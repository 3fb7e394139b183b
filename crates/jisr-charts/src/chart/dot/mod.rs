//! What the forms of dots share: their data, places, names and marks.

mod data;
mod labels;
mod marks;
mod shapes;
mod texts;

pub use data::{Dot, DotGroup, DotLabels};
pub(super) use data::{bounds, missing_note};
pub(super) use labels::draw_dot_labels;
pub(super) use shapes::{Front, LABELLED_RADIUS, PlacedDot, RING, draw_dots};
pub(super) use texts::dot_texts;
