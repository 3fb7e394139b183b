//! A bracket along an axis: this stretch, together.

use super::{ColorRole, Point, SceneBuilder, Stroke};

/// Width of its line.
const LINE: f64 = 1.5;

/// Draws a bracket between two places at a height; its ends point down by `reach`, or up where
/// that is negative.
pub(crate) fn bracket(
    builder: &mut SceneBuilder,
    (from, to): (f64, f64),
    y: f64,
    reach: f64,
    color: ColorRole,
) {
    let stroke = Stroke {
        color,
        width: LINE,
        dashed: false,
    };
    let at = |x, y| Point { x, y };
    builder.line(at(from, y), at(to, y), stroke);
    for x in [from, to] {
        builder.line(at(x, y), at(x, y + reach), stroke);
    }
}
