//! The shapes, labels and marks of one row.

use super::lane::{Lane, Stop};
use super::plot::RangePlot;
use super::reach::{LABEL_GAP, RADIUS, reach};
use super::{RangeStyle, Ranges};
use crate::chart::axis::HorizontalAxis;
use crate::chart::{TOUCH, draw_caveat_icon};
use crate::scene::joined_id;
use crate::{Anchor, ColorRole, Fill, MarkId, Point, Rect, SceneBuilder, Stroke};
use std::ops::Range;

/// Width of the ring of an estimate.
const RING: f64 = 2.0;
/// Width of the line between two dots, and of one that shows the range of a value.
const JOIN: f64 = 2.5;
const WHISKER: f64 = 2.0;
/// Width of the gap in the line at zero where a label crosses it.
const ZERO_GAP: f64 = 4.0;
/// Height of a bar, and the width of one whose value is one number.
const BAR_HEIGHT: f64 = 16.0;
const MIN_BAR: f64 = 4.0;
/// From the middle of a row down to the foot of the caveat icon.
const ICON_FOOT: f64 = 5.0;

/// Draws a row. `top` and `height` are those of its marks.
pub(super) fn draw(
    builder: &mut SceneBuilder,
    plot: &RangePlot,
    lane: &Lane,
    (top, height): (f64, f64),
) {
    let RangePlot {
        chart,
        settings,
        arrangement,
        axis,
        ..
    } = plot;
    let middle = top + height / 2.0;
    let Some((low, high)) = lane.bounds() else {
        let style = settings.text.note;
        let label = (axis.x, axis.x + style.width(&lane.after));
        clear_zero_line(builder, axis, label, (middle, style.size));
        let end = style.draw_centered(builder, &lane.after, Anchor::Start, axis.x, middle);
        let area = Rect {
            x: axis.x,
            y: top,
            w: (end - axis.x).max(TOUCH),
            h: height,
        };
        mark_missing(builder, chart, lane, area);
        return;
    };
    let (low, high) = (axis.at(low), axis.at(high));
    let style = settings.text.label.bold();
    let (x, y) = (low - RADIUS - LABEL_GAP, middle);
    let label = (x - style.width(&lane.before), x);
    clear_zero_line(builder, axis, label, (middle, style.size));
    let start = style.draw_centered(builder, &lane.before, Anchor::End, x, y);
    let (reach, _) = reach(lane, *arrangement, settings);
    let start = start.min(low - reach);
    let end = draw_end(builder, plot, lane, high, middle);
    let end = end.max(high + TOUCH / 2.0).max(start + TOUCH);
    let area = Rect {
        x: start,
        y: top,
        w: end - start,
        h: height,
    };
    match chart.style {
        RangeStyle::Dumbbell => draw_dots(builder, chart, axis, lane, area),
        RangeStyle::Bars => draw_bar(builder, plot, lane, area),
    }
}

/// Writes what stands behind the greatest value; returns where it ends.
fn draw_end(
    builder: &mut SceneBuilder,
    plot: &RangePlot,
    lane: &Lane,
    high: f64,
    middle: f64,
) -> f64 {
    let text = plot.settings.text;
    let style = text.label.bold();
    let x = high + RADIUS + LABEL_GAP;
    let label = (x, x + style.width(&lane.after));
    clear_zero_line(builder, &plot.axis, label, (middle, style.size));
    let mut end = style.draw_centered(builder, &lane.after, Anchor::Start, x, middle);
    if !lane.note.is_empty() && !plot.arrangement.notes_below {
        let style = text.note;
        end = style.draw_centered(builder, &lane.note, Anchor::Start, end + LABEL_GAP, middle);
    }
    if lane.has_caveat {
        let base = Point {
            x: end + LABEL_GAP,
            y: middle + ICON_FOOT,
        };
        draw_caveat_icon(builder, base);
        end += lane.caveat_width();
    }
    end
}

/// Interrupts the line at zero where a label crosses it.
fn clear_zero_line(
    builder: &mut SceneBuilder,
    axis: &HorizontalAxis,
    (from, to): (f64, f64),
    (middle, height): (f64, f64),
) {
    let zero = axis.at(0.0);
    if from < zero && zero < to && axis.scale.low <= 0.0 {
        let x = (zero - ZERO_GAP / 2.0).max(0.0);
        let gap = Rect {
            x,
            y: middle - height / 2.0,
            w: (zero + ZERO_GAP / 2.0).min(builder.width()) - x,
            h: height,
        };
        builder.rect(gap, ColorRole::Paper, Fill::Solid);
    }
}

/// Declares the mark of a row without a value: that of its first series.
fn mark_missing(builder: &mut SceneBuilder, chart: &Ranges, lane: &Lane, area: Rect) {
    let first_shape = builder.shapes();
    let series = lane.series.first().copied().unwrap_or_default();
    if let Some(data) = chart.series.get(series) {
        builder.mark(data.mark_id(series, lane.item), area, first_shape);
    }
}

/// Draws the dots of a row and the line that joins them. The marks of two dots share the row; those of
/// more are one, because they would be too close.
fn draw_dots(
    builder: &mut SceneBuilder,
    chart: &Ranges,
    axis: &HorizontalAxis,
    lane: &Lane,
    area: Rect,
) {
    let middle = area.y + area.h / 2.0;
    let center = |stop: &Stop| Point {
        x: axis.at((stop.bounds.0 + stop.bounds.1) / 2.0),
        y: middle,
    };
    let stroke = |color, width| Stroke {
        color,
        width,
        dashed: false,
    };
    let first_shape = builder.shapes();
    if let [first, .., last] = lane.stops.as_slice() {
        let line = stroke(ColorRole::Axis, JOIN);
        builder.line(center(first), center(last), line);
    }
    let mut places = vec![];
    for stop in &lane.stops {
        let shape = builder.shapes();
        let Some(series) = chart.series.get(stop.series) else {
            continue;
        };
        let color = series.color_at(stop.series);
        let at = center(stop);
        let [low, high] = [stop.bounds.0, stop.bounds.1].map(|value| Point {
            x: axis.at(value),
            y: middle,
        });
        if high.x > low.x {
            builder.line(low, high, stroke(color, WHISKER));
        }
        let fill = if stop.datum.estimated {
            Fill::Outline(RING)
        } else {
            Fill::Solid
        };
        builder.dot(at, RADIUS, color, fill);
        let id = series.mark_id(stop.series, lane.item);
        places.push((id, at.x, shape..builder.shapes()));
    }
    mark_dots(builder, &places, area, first_shape);
}

/// Declares the marks of the dots of a row, given their ids, places and shapes: two share the row, more are one,
/// which has the ids of all.
fn mark_dots(
    builder: &mut SceneBuilder,
    places: &[(MarkId, f64, Range<usize>)],
    area: Rect,
    first_shape: usize,
) {
    match places {
        [(a, x, before), (b, y, after)] => {
            let half = (x + y) / 2.0;
            let (w, rest) = (half - area.x, area.x + area.w - half);
            builder.mark_shapes(a.clone(), Rect { w, ..area }, before.clone());
            let area = Rect {
                x: half,
                w: rest,
                ..area
            };
            builder.mark_shapes(b.clone(), area, after.clone());
        }
        [] => {}
        all => {
            let ids = all.iter().map(|(id, ..)| id.clone());
            builder.mark(joined_id(ids), area, first_shape);
        }
    }
}

/// Draws the bar of a row.
fn draw_bar(builder: &mut SceneBuilder, plot: &RangePlot, lane: &Lane, area: Rect) {
    let RangePlot {
        chart,
        settings,
        axis,
        ..
    } = plot;
    let Some((stop, series)) = lane
        .stops
        .first()
        .and_then(|stop| Some((stop, chart.series.get(stop.series)?)))
    else {
        return;
    };
    let first_shape = builder.shapes();
    let (low, high) = (axis.at(stop.bounds.0), axis.at(stop.bounds.1));
    let w = (high - low).max(MIN_BAR);
    let bar = Rect {
        x: (low + high - w) / 2.0,
        y: area.y + (area.h - BAR_HEIGHT) / 2.0,
        w,
        h: BAR_HEIGHT,
    };
    let color = series.color_at(stop.series);
    let fill = settings.value_fill(color, stop.datum.estimated);
    builder.rect(bar, color, fill);
    builder.mark(series.mark_id(stop.series, lane.item), area, first_shape);
}
