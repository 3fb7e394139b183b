//! The icon of a flag, which is drawn beside a figure that has a caveat.

use crate::{ColorRole, Point, SceneBuilder, Stroke};

/// Width of the icon with its margin.
pub const CAVEAT_ICON_WIDTH: f64 = 17.0;

/// Height of the pole and width of its line.
const POLE: f64 = 11.0;
const POLE_STROKE: f64 = 1.5;
/// The flag: where it starts beside the pole, where its tip is, and its height.
const FLAG_START: f64 = 1.0;
const FLAG_TIP: f64 = 9.0;
const FLAG_HEIGHT: f64 = 7.0;

/// Draws the icon. The foot of the pole is at `base`, on the baseline of the text.
pub fn draw_caveat_icon(builder: &mut SceneBuilder, base: Point) {
    builder.note_caveat_icon();
    let top = base.y - POLE;
    let pennant = [
        Point {
            x: base.x + FLAG_START,
            y: top,
        },
        Point {
            x: base.x + FLAG_TIP,
            y: top + FLAG_HEIGHT / 2.0,
        },
        Point {
            x: base.x + FLAG_START,
            y: top + FLAG_HEIGHT,
        },
    ];
    builder.line(
        Point { x: base.x, y: top },
        base,
        Stroke {
            color: ColorRole::Doubt,
            width: POLE_STROKE,
            dashed: false,
        },
    );
    builder.polygon(&pennant, ColorRole::Doubt);
}
