//! The legend above a plot: the glyph and the name of each series, in as many rows as they need.

use crate::chart::TOUCH;
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Point, Rect, SceneBuilder, Settings, Stroke};

/// Radius of a glyph.
pub(crate) const GLYPH_RADIUS: f64 = 4.5;
/// Width of the outline of a hollow glyph.
const OUTLINE: f64 = 1.5;
/// Space between a glyph and its name, and behind a name.
const GLYPH_GAP: f64 = 7.0;
const ITEM_GAP: f64 = 16.0;
/// The width of a polygon at its foot, of its radius.
const TRIANGLE: f64 = 1.1;
const DIAMOND: f64 = 1.25;

/// Draws the glyph of the series at a place around a point.
pub(crate) type DrawGlyph = fn(&mut SceneBuilder, usize, Point, ColorRole);

/// The legend of some series: the name and the colour of each.
pub(crate) struct Legend<'a> {
    /// The series, in their order.
    pub items: Vec<(&'a str, ColorRole)>,
}

impl Legend<'_> {
    /// Draws it with the glyphs that `draw_glyph` draws, and moves the column's top below; returns the box of each
    /// item.
    pub fn draw(
        &self,
        builder: &mut SceneBuilder,
        column: &mut Column,
        draw_glyph: DrawGlyph,
        settings: &Settings,
    ) -> Vec<Rect> {
        let style = settings.text.label;
        let mut boxes = vec![];
        let mut x = column.x;
        let mut row_height = TOUCH;
        for (place, (name, color)) in self.items.iter().enumerate() {
            let head = 2.0 * DIAMOND * GLYPH_RADIUS + GLYPH_GAP;
            let lines = style.balance(name, column.w - head);
            let widest = lines.iter().map(|l| style.width(l)).fold(0.0, f64::max);
            let w = (head + widest).max(TOUCH);
            if x > column.x && x + w > column.x + column.w {
                x = column.x;
                column.y += row_height;
                row_height = TOUCH;
            }
            let h = (lines.len() as f64 * style.line_height()).max(TOUCH);
            let middle = column.y + TOUCH / 2.0;
            let centre = Point {
                x: x + DIAMOND * GLYPH_RADIUS,
                y: middle,
            };
            draw_glyph(builder, place, centre, *color);
            for (i, line) in lines.iter().enumerate() {
                let y = middle + i as f64 * style.line_height();
                style.draw_centered(builder, line, Anchor::Start, x + head, y);
            }
            let y = column.y;
            boxes.push(Rect { x, y, w, h });
            row_height = row_height.max(h);
            x += w + ITEM_GAP;
        }
        column.y += row_height;
        boxes
    }
}

/// Draws the glyph of the series at a place, which differs from those of the others not by colour alone.
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

/// Draws a filled square, for areas.
pub(crate) fn draw_square(builder: &mut SceneBuilder, _: usize, centre: Point, color: ColorRole) {
    let point = Rect {
        x: centre.x,
        y: centre.y,
        w: 0.0,
        h: 0.0,
    };
    builder.rect(point.grown(GLYPH_RADIUS), color, Fill::Solid);
}
