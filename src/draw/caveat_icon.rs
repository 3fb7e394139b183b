//! The flag that stands beside a figure with something to tell.

use super::{ColorRole, Point, SceneBuilder, Stroke};

/// How much width a flag takes with its margin.
pub const ROOM: f64 = 17.0;

/// Draws a flag on its pole, its foot at `foot` (on the text's baseline).
pub fn flag(builder: &mut SceneBuilder, foot: Point) {
    builder.flagged();
    let top = foot.y - 11.0;
    let cloth = [
        Point {
            x: foot.x + 1.0,
            y: top,
        },
        Point {
            x: foot.x + 9.0,
            y: top + 3.5,
        },
        Point {
            x: foot.x + 1.0,
            y: top + 7.0,
        },
    ];
    builder.line(
        Point { x: foot.x, y: top },
        foot,
        Stroke {
            color: ColorRole::Doubt,
            width: 1.5,
            dashed: false,
        },
    );
    builder.polygon(&cloth, ColorRole::Doubt);
}
