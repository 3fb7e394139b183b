//! Markers below the bar for parts that are too thin to be seen.

use super::segments::PlacedPart;
use jisr_charts::{ColorRole, Fill, Point, SceneBuilder, Stroke};

/// Radius of a marker.
const MARKER_RADIUS: f64 = 4.0;
/// Height of the markers' row.
pub(super) const MARKER_ROW: f64 = 18.0;

/// Width of the line from a part to its marker.
const MARKER_LINE: f64 = 1.0;
/// From the bottom of the markers' row to a marker's centre, and to where its line turns.
const MARKER_RISE: f64 = 2.0;
const TURN_RISE: f64 = 6.0;
/// Width of the ring of the last part's marker.
const MARKER_RING: f64 = 1.0;

/// Draws a dot below the bar, with a line to the part that it marks. `x` is the centre of the dot.
pub(super) fn draw_marker(builder: &mut SceneBuilder, placed: &PlacedPart, x: f64) {
    let area = placed.area;
    let (bottom, centre) = (area.y + area.h, area.x + area.w / 2.0);
    let dot = Point {
        x,
        y: bottom + MARKER_ROW - MARKER_RISE,
    };
    let stroke = Stroke {
        color: ColorRole::Neutral,
        width: MARKER_LINE,
        dashed: false,
    };
    let turn = Point {
        x,
        y: bottom + MARKER_ROW - TURN_RISE,
    };
    builder.path(
        &[
            Point {
                x: centre,
                y: bottom,
            },
            turn,
            dot,
        ],
        stroke,
    );
    builder.dot(dot, MARKER_RADIUS, ColorRole::Neutral, Fill::Solid);
    if placed.last {
        builder.dot(
            dot,
            MARKER_RADIUS - MARKER_RING,
            ColorRole::NeutralSoft,
            Fill::Solid,
        );
    }
}
