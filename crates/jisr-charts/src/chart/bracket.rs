//! A bracket along an axis.

use crate::{ColorRole, Point, SceneBuilder, Stroke};

/// Width of its line.
const LINE: f64 = 1.5;

/// Draws a bracket between two places at a height. Its ends are `reach` long and point down, or up
/// if `reach` is negative.
pub fn bracket(
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
