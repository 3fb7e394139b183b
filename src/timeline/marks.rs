//! What stands for an event on the axis: glyph, band, trace, counter. The same in both forms.

use super::TimelineView;
use super::builder::{AxisAnchor, GLYPH_RADIUS, TimelineBuilder};
use super::kinds::{Kinds, colors};
use super::label_text::LabelText;
use super::scale::Scale;
use super::visible_events::{TimelineItem, is_dated_by_record};
use crate::draw::{ColorRole, Fill, Point, Rect};

/// From one row of glyphs to the next.
pub(super) const PITCH: f64 = 16.0;
/// Height of a band.
pub(super) const BAND_THICKNESS: f64 = 10.0;
/// How far the open end of something planned reaches.
const OPEN_END: f64 = 14.0;
/// From one place along the axis, or off it, to another.
type Interval = (f64, f64);
/// Traces of counted events stand at least this far apart.
const TICK_SPACING: f64 = 3.0;

fn is_planned(view: &TimelineView, item: &TimelineItem) -> bool {
    view.events[item.index].planned
}

/// What an event's band covers along the axis: never shorter than a glyph is wide.
fn band_extent(view: &TimelineView, scale: &Scale, item: &TimelineItem) -> (f64, f64) {
    let (low, high) = scale.ends();
    let (a, b) = (scale.at(f64::from(item.from)), scale.at(f64::from(item.to)));
    let middle = ((a + b) / 2.0).clamp(
        low + GLYPH_RADIUS,
        (high - GLYPH_RADIUS).max(low + GLYPH_RADIUS),
    );
    let (a, b) = (
        a.min(middle - GLYPH_RADIUS - 1.0),
        b.max(middle + GLYPH_RADIUS + 1.0),
    );
    if !is_planned(view, item) {
        return (a, b);
    }
    // What comes after the last piece is open; a break of the scale is not.
    let segment = scale.segments.iter().find(|p| b <= p.end + 1.0);
    let end = segment.map_or(high, |p| p.end);
    let end = if end >= high { high + OPEN_END } else { end };
    (a, (b + OPEN_END).min(end).max(b))
}

/// What a glyph takes of its row.
pub(super) fn glyph_extent(at: f64) -> (f64, f64) {
    (at - GLYPH_RADIUS - 1.0, at + GLYPH_RADIUS + 1.0)
}

/// What an event takes of its row.
pub(super) fn track_extent(view: &TimelineView, scale: &Scale, item: &TimelineItem) -> (f64, f64) {
    if item.day && !is_planned(view, item) {
        glyph_extent(scale.at(item.middle))
    } else {
        band_extent(view, scale, item)
    }
}

/// Where along the axis an event's glyph may stand: a day at its day, a band anywhere on it, in
/// order of liking.
pub(super) fn glyph_positions(view: &TimelineView, scale: &Scale, item: &TimelineItem) -> Vec<f64> {
    let middle = scale.at(item.middle);
    if item.day {
        return vec![middle];
    }
    let (a, b) = band_extent(view, scale, item);
    let b = if is_planned(view, item) {
        (b - OPEN_END).max(a + 2.0 * GLYPH_RADIUS + 2.0)
    } else {
        b
    };
    let edge = GLYPH_RADIUS + 1.0;
    let mut positions = vec![(a + b) / 2.0];
    for position in [a + edge, b - edge, (3.0 * a + b) / 4.0, (a + 3.0 * b) / 4.0] {
        if (a + edge..=b - edge).contains(&position)
            && positions.iter().all(|s| (s - position).abs() > 1.0)
        {
            positions.push(position);
        }
    }
    positions
}

/// Draws what an event covers: a month or a year as a pale band, a counted interval with firm
/// ends, something planned open to what comes.
pub(super) fn draw_band(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    scale: &Scale,
    item: &TimelineItem,
    across: (f64, f64),
) {
    let event = &view.events[item.index];
    if event.planned {
        let (a, b) = band_extent(view, scale, item);
        return draw_planned_band(builder, (a, b), across, colors(event.kind).0);
    }
    if item.day {
        return;
    }
    let (a, b) = band_extent(view, scale, item);
    // Bands that follow each other stay apart.
    let along = (a + 1.0, b - 1.0);
    // What goes on beyond the shown time has no end there.
    let shown = scale.segments.first().zip(scale.segments.last());
    let ends = shown.map_or((true, true), |(first, last)| {
        (item.from >= first.from, item.to <= last.to)
    });
    if event.when.single() {
        draw_month_band(builder, along, across, colors(event.kind), ends);
    } else {
        draw_interval_band(builder, along, across, colors(event.kind), ends);
    }
}

/// A pale band with an outline: a month or a year whose day isn't known.
pub(super) fn draw_month_band(
    builder: &mut TimelineBuilder,
    along: Interval,
    across: Interval,
    colors: (ColorRole, ColorRole),
    ends: (bool, bool),
) {
    let (color, soft) = colors;
    builder.fill_rect(along, across, soft, Fill::Solid);
    builder.fill_rect(along, (across.0, across.0 + 1.0), color, Fill::Solid);
    builder.fill_rect(along, (across.1 - 1.0, across.1), color, Fill::Solid);
    draw_band_ends(builder, along, across, 1.0, color, ends);
}

/// A thinner band with firm ends: months that are counted together.
pub(super) fn draw_interval_band(
    builder: &mut TimelineBuilder,
    along: Interval,
    across: Interval,
    colors: (ColorRole, ColorRole),
    ends: (bool, bool),
) {
    draw_month_band(
        builder,
        along,
        (across.0 + 2.0, across.1 - 2.0),
        colors,
        (false, false),
    );
    draw_band_ends(
        builder,
        along,
        (across.0 - 1.0, across.1 + 1.0),
        2.5,
        colors.0,
        ends,
    );
}

/// The ends of a band, where it has them.
fn draw_band_ends(
    builder: &mut TimelineBuilder,
    (a, b): Interval,
    across: Interval,
    thick: f64,
    color: ColorRole,
    ends: (bool, bool),
) {
    if ends.0 {
        builder.fill_rect((a, a + thick), across, color, Fill::Solid);
    }
    if ends.1 {
        builder.fill_rect((b - thick, b), across, color, Fill::Solid);
    }
}

/// A dashed outline without an end: what is still to come.
pub(super) fn draw_planned_band(
    builder: &mut TimelineBuilder,
    (a, b): (f64, f64),
    across: (f64, f64),
    color: ColorRole,
) {
    builder.line((a, across.0), (a, across.1), color, 1.5, true);
    builder.line((a, across.0), (b, across.0), color, 1.5, true);
    builder.line((a, across.1), (b, across.1), color, 1.5, true);
}

/// Draws an event's glyph: hollow where the day is of the public record alone.
pub(super) fn draw_glyph(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    item: &TimelineItem,
    at: Point,
) {
    let event = &view.events[item.index];
    builder.glyph(
        event.kind,
        colors(event.kind).0,
        at,
        is_dated_by_record(event),
    );
}

/// Short strokes on the axis where the counted events stand.
pub(super) fn draw_counted_ticks(
    builder: &mut TimelineBuilder,
    scale: &Scale,
    items: &[TimelineItem],
    across: f64,
) {
    let mut last = f64::NEG_INFINITY;
    for item in items {
        let at = scale.at(item.middle);
        if at - last >= TICK_SPACING {
            builder.line(
                (at, across),
                (at, across + 4.0),
                ColorRole::Muted,
                1.0,
                false,
            );
            last = at;
        }
    }
}

/// Draws the counter of some neighbours around a place along and off the axis, with its mark.
pub(super) fn draw_counter(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    label_text: &LabelText,
    scale: &Scale,
    members: &[TimelineItem],
    (along, across): (f64, f64),
    axis: f64,
) {
    let Some(first) = members.first() else {
        return;
    };
    let centre = builder.point(along, across);
    let shapes = builder.scene.shapes();
    let text = label_text.counter(members.len());
    let width = label_text.counter_width(members.len()) - 6.0;
    let rect = Rect {
        x: centre.x - width / 2.0,
        y: centre.y - 10.0,
        w: width,
        h: 20.0,
    };
    builder.counter_box(&text, centre, width);
    let day = members.iter().map(|i| i.middle).sum::<f64>() / members.len() as f64;
    let events = members.iter().map(|i| i.index).collect();
    let id = view.events[first.index].id;
    let anchor = AxisAnchor {
        day,
        axis: (scale.at(day), axis),
        events,
        counter: true,
    };
    builder.mark(id, rect, shapes, anchor);
}

/// The kinds of these events.
pub(super) fn kinds_of(view: &TimelineView, items: &[TimelineItem]) -> Kinds {
    let events: Vec<_> = items.iter().map(|i| view.events[i.index]).collect();
    Kinds::of(&events)
}
