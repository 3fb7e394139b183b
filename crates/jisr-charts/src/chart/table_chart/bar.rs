//! Bars in the cells of a table.

use super::TableColumn;
use crate::data::Datum;
use crate::scale::Linear;
use crate::{ColorRole, Fill, Point, Rect, SceneBuilder, Settings, Stroke};

/// Height of a bar.
const BAR_HEIGHT: f64 = 14.0;
/// A bar of a value other than zero is at least this wide, so that it can be seen.
const MIN_VISIBLE_WIDTH: f64 = 1.5;

/// Draws the bar of a value from the zero of its scale, with a line at zero.
pub fn draw_bar(
    builder: &mut SceneBuilder,
    column: &TableColumn,
    datum: &Datum,
    plot: Rect,
    (low, high): (f64, f64),
    settings: &Settings,
) {
    // A bar of the least visible width on either side of zero must lie inside of the plot.
    let (start, length) = (plot.x + MIN_VISIBLE_WIDTH, plot.w - 2.0 * MIN_VISIBLE_WIDTH);
    let scale = Linear { low, high, length };
    let at = |value: f64| start + scale.at(value);
    let zero = at(0.0);
    let y = plot.y + (plot.h - BAR_HEIGHT) / 2.0;
    let between = |a: f64, b: f64| Rect {
        x: a.min(b),
        y,
        w: (b - a).abs(),
        h: BAR_HEIGHT,
    };
    if let Some((least, most)) = datum.value.bounds() {
        // The part of a range that is certain is solid; the rest is an outline.
        let certain = if most < 0.0 { most } else { least.max(0.0) };
        let color = column.color;
        let fill = settings.value_fill(color, datum.estimated);
        if certain != 0.0 {
            let mut bar = between(zero, at(certain));
            let missing = (MIN_VISIBLE_WIDTH - bar.w).max(0.0);
            bar.w += missing;
            if certain < 0.0 {
                bar.x -= missing;
            }
            builder.rect(bar, color, fill);
        }
        if most > least {
            let (from, to) = if most < 0.0 {
                (least, most)
            } else {
                (if least < 0.0 { least } else { certain }, most)
            };
            builder.rect(between(at(from), at(to)), color, Fill::Dashed(1.0));
        }
    }
    let stroke = Stroke {
        color: ColorRole::Axis,
        width: 1.0,
        dashed: false,
    };
    let point = |y| Point { x: zero, y };
    builder.line(point(plot.y), point(plot.y + plot.h), stroke);
}
