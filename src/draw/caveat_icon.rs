//! The flag that stands beside a figure with something to tell.

use super::{ColorRole, Point, SceneBuilder, Stroke};

/// How much width a flag takes with its margin.
pub const CAVEAT_ICON_WIDTH: f64 = 17.0;

/// Draws a flag on its pole, its foot at `foot` (on the text's baseline).
pub fn draw_caveat_icon(builder: &mut SceneBuilder, base: Point) {
    builder.note_caveat_icon();
    let top = base.y - 11.0;
    let pennant = [
        Point {
            x: base.x + 1.0,
            y: top,
        },
        Point {
            x: base.x + 9.0,
            y: top + 3.5,
        },
        Point {
            x: base.x + 1.0,
            y: top + 7.0,
        },
    ];
    builder.line(
        Point { x: base.x, y: top },
        base,
        Stroke {
            color: ColorRole::Doubt,
            width: 1.5,
            dashed: false,
        },
    );
    builder.polygon(&pennant, ColorRole::Doubt);
}
