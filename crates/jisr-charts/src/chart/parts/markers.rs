//! Markers below the bar for parts that are too thin to be seen.

use crate::chart::mark_color::outline_color;
use crate::{ColorRole, Fill, Point, Rect, SceneBuilder, Stroke};

/// Height of the markers' row.
pub(super) const MARKER_ROW: f64 = 18.0;
/// Radius of a marker, and the width of the ring around a pale one.
const MARKER_RADIUS: f64 = 4.0;
const MARKER_RING: f64 = 1.0;
/// Width of the line from a part to its marker.
const MARKER_LINE: f64 = 1.0;
/// From the bottom of the markers' row to a marker's centre, and to where its line turns.
const MARKER_RISE: f64 = 2.0;
const TURN_RISE: f64 = 6.0;

/// Draws a dot below the bar, with a line to the part that it marks: to its area, in its colour. `x` is the
/// centre of the dot.
pub(super) fn draw_marker(builder: &mut SceneBuilder, area: Rect, color: ColorRole, x: f64) {
    let (bottom, centre) = (area.y + area.h, area.x + area.w / 2.0);
    let at = |x, y| Point { x, y };
    let dot = at(x, bottom + MARKER_ROW - MARKER_RISE);
    let turn = at(x, bottom + MARKER_ROW - TURN_RISE);
    let outline = outline_color(color);
    let stroke = Stroke {
        color: if outline == ColorRole::Neutral {
            outline
        } else {
            ColorRole::Axis
        },
        width: MARKER_LINE,
        dashed: false,
    };
    builder.path(&[at(centre, bottom), turn, dot], stroke);
    builder.dot(dot, MARKER_RADIUS, outline, Fill::Solid);
    if outline != color {
        let inner = MARKER_RADIUS - MARKER_RING;
        builder.dot(dot, inner, color, Fill::Solid);
    }
}
