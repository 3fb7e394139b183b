//! Axes: the lines of the grid behind the marks, and the labels beside or under them.

mod horizontal;
mod time;
mod vertical;

pub use horizontal::{AXIS_HEIGHT, HorizontalAxis};
pub use time::TimeAxis;
pub use vertical::VerticalAxis;

use crate::{ColorRole, Stroke};

/// The line of the grid at a tick; the one at zero is darker.
fn grid_line(zero: bool) -> Stroke {
    Stroke {
        color: if zero {
            ColorRole::Axis
        } else {
            ColorRole::Grid
        },
        width: 1.0,
        dashed: false,
    }
}
