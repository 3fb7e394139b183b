//! A bracket along an axis: this stretch, together.

use super::{Ink, Point, Sketch, Stroke};

/// Width of its line.
const LINE: f64 = 1.5;

/// Draws a bracket between two places at a height; its ends point down by `reach`, or up where
/// that is negative.
pub(crate) fn bracket(sketch: &mut Sketch, (from, to): (f64, f64), y: f64, reach: f64, ink: Ink) {
    let stroke = Stroke {
        ink,
        width: LINE,
        dashed: false,
    };
    let at = |x, y| Point { x, y };
    sketch.line(at(from, y), at(to, y), stroke);
    for x in [from, to] {
        sketch.line(at(x, y), at(x, y + reach), stroke);
    }
}
