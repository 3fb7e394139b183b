//! The glyphs that tell the lines of a chart apart without colour, at their values and in the legend.

use crate::{ColorRole, Fill, Point, Rect, SceneBuilder, Stroke};

/// Radius of a glyph.
const GLYPH_RADIUS: f64 = 4.5;
/// Width of the outline of a hollow glyph.
const OUTLINE: f64 = 1.5;
/// The width of a polygon at its foot, of its radius.
const TRIANGLE: f64 = 1.1;
const DIAMOND: f64 = 1.25;

/// Draws the glyph of the series at a place. Each of eight places has a shape of its own.
pub(crate) fn draw_glyph(
    builder: &mut SceneBuilder,
    place: usize,
    centre: Point,
    color: ColorRole,
) {
    let is_hollow = place / 4 % 2 == 1;
    let r = GLYPH_RADIUS;
    let at = |dx: f64, dy: f64| Point {
        x: centre.x + dx * r,
        y: centre.y + dy * r,
    };
    let fill = if is_hollow {
        Fill::Outline(OUTLINE)
    } else {
        Fill::Solid
    };
    let corners = match place % 4 {
        0 => return builder.dot(centre, r, color, fill),
        1 => {
            let area = Rect {
                x: centre.x,
                y: centre.y,
                w: 0.0,
                h: 0.0,
            };
            let area = area.grown(r - OUTLINE / 2.0);
            if is_hollow {
                builder.rect(area, ColorRole::Paper, Fill::Solid);
            }
            return builder.rect(area, color, fill);
        }
        2 => vec![at(0.0, -TRIANGLE), at(TRIANGLE, 0.9), at(-TRIANGLE, 0.9)],
        _ => vec![
            at(0.0, -DIAMOND),
            at(DIAMOND, 0.0),
            at(0.0, DIAMOND),
            at(-DIAMOND, 0.0),
        ],
    };
    if is_hollow {
        builder.polygon(&corners, ColorRole::Paper);
        let outline: Vec<Point> = corners.iter().chain(corners.first()).copied().collect();
        let stroke = Stroke {
            color,
            width: OUTLINE,
            dashed: false,
        };
        builder.path(&outline, stroke);
    } else {
        builder.polygon(&corners, color);
    }
}
