//! Draws the times of a slope chart, and the lines, dots and labels of its series.

use super::Slope;
use super::side::{End, RADIUS, Side};
use crate::scene::joined_id;
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Point, SceneBuilder, Settings, Stroke};

const RING: f64 = 1.5;
/// Width of a line.
const LINE: f64 = 2.0;
/// Space between the times and the plot.
const TIME_GAP: f64 = 10.0;
/// The tip of the arrow from the first time to the second: its length and half of its height.
const ARROW: (f64, f64) = (7.0, 3.5);
/// Space between the times and the arrow.
const ARROW_GAP: f64 = 10.0;
/// From the bottom of a line to its baseline, in font sizes.
const ABOVE_BOTTOM: f64 = 0.36;

impl Slope {
    /// Writes both times over their ends, and draws an arrow from the first to the second.
    pub(super) fn draw_times(
        &self,
        builder: &mut SceneBuilder,
        sides: &[Side; 2],
        column: &mut Column,
        settings: &Settings,
    ) {
        let style = settings.text.label.bold();
        column.y += style.line_height();
        let base = column.y - style.size * ABOVE_BOTTOM;
        let middle = column.y - style.line_height() / 2.0;
        let mut ends = vec![];
        for (place, side) in sides.iter().enumerate() {
            let words = self.times.label(place, settings);
            // The time stands over the labels of its side, next to the line.
            let half = style.width(&words) / 2.0;
            let x = side.x.min(settings.width - half).max(half);
            style.draw_at(builder, &words, Anchor::Middle, x, base);
            ends.push((x, half));
        }
        if let [(from, a), (to, b)] = ends.as_slice() {
            let onward = if to > from { 1.0 } else { -1.0 };
            let start = from + onward * (a + ARROW_GAP);
            let tip = to - onward * (b + ARROW_GAP);
            if (tip - start) * onward > 2.0 * ARROW.0 {
                draw_arrow(builder, (start, tip), middle);
            }
        }
        column.y += TIME_GAP;
    }

    /// Draws the line, the dots and the mark of a series.
    pub(super) fn draw_series(
        &self,
        builder: &mut SceneBuilder,
        sides: &[Side; 2],
        place: usize,
        settings: &Settings,
    ) {
        let Some(series) = self.series.get(place) else {
            return;
        };
        let first_shape = builder.shapes();
        let color = self.color(place);
        let ends: Vec<(&Side, &End)> = (sides.iter())
            .filter_map(|side| Some((side, side.end(place)?)))
            .collect();
        let estimated = series.data.iter().any(|d| d.estimated);
        if let [(from, a), (to, b)] = ends.as_slice() {
            let stroke = Stroke {
                color,
                width: LINE,
                dashed: estimated,
            };
            let at = |x, y| Point { x, y };
            builder.line(at(from.x, a.y), at(to.x, b.y), stroke);
        }
        for (side, end) in &ends {
            let fill = if end.estimated {
                Fill::Outline(RING)
            } else {
                Fill::Solid
            };
            if let Some((top, bottom)) = end.range {
                let stroke = Stroke {
                    color,
                    width: LINE,
                    dashed: false,
                };
                let at = |y| Point { x: side.x, y };
                builder.line(at(top), at(bottom), stroke);
            }
            let center = Point {
                x: side.x,
                y: end.y,
            };
            builder.dot(center, RADIUS, color, fill);
        }
        for (side, end) in &ends {
            side.draw_label(builder, end, settings);
        }
        // The label at the later end is the mark; if that is missing, the other. The later value comes first.
        if let Some((side, end)) = ends.last() {
            let shown = ends
                .iter()
                .rev()
                .map(|(side, _)| usize::from(side.is_later));
            let id = joined_id(shown.map(|item| series.mark_id(place, item)));
            builder.mark(id, side.label_area(end), first_shape);
        }
    }
}

/// Draws the arrow between the times.
fn draw_arrow(builder: &mut SceneBuilder, (start, tip): (f64, f64), y: f64) {
    let stroke = Stroke {
        color: ColorRole::Axis,
        width: 1.0,
        dashed: false,
    };
    builder.line(Point { x: start, y }, Point { x: tip, y }, stroke);
    let (length, half) = ARROW;
    let back = if tip > start {
        tip - length
    } else {
        tip + length
    };
    let corner = |x, dy| Point { x, y: y + dy };
    let corners = [corner(tip, 0.0), corner(back, -half), corner(back, half)];
    builder.polygon(&corners, ColorRole::Axis);
}
