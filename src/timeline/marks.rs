//! What stands for an event on the axis: glyph, band, trace, counter. The same in both forms.

use super::TimelineView;
use super::builder::{GLYPH, Stand, TimelineBuilder};
use super::item::{TimelineItem, by_record};
use super::kinds::{Kinds, colors};
use super::label_text::LabelText;
use super::scale::Scale;
use crate::draw::{ColorRole, Fill, Point, Rect};

/// From one row of glyphs to the next.
pub(super) const PITCH: f64 = 16.0;
/// Height of a band.
pub(super) const BAND: f64 = 10.0;
/// How far the open end of something planned reaches.
const OPEN: f64 = 14.0;
/// From one place along the axis, or off it, to another.
type Stretch = (f64, f64);
/// Traces of counted events stand at least this far apart.
const GRAIN: f64 = 3.0;

fn planned(view: &TimelineView, item: &TimelineItem) -> bool {
    view.events[item.index].planned
}

/// What an event's band covers along the axis: never shorter than a glyph is wide.
fn stretch(view: &TimelineView, scale: &Scale, item: &TimelineItem) -> (f64, f64) {
    let (low, high) = scale.ends();
    let (a, b) = (scale.at(f64::from(item.from)), scale.at(f64::from(item.to)));
    let middle = ((a + b) / 2.0).clamp(low + GLYPH, (high - GLYPH).max(low + GLYPH));
    let (a, b) = (a.min(middle - GLYPH - 1.0), b.max(middle + GLYPH + 1.0));
    if !planned(view, item) {
        return (a, b);
    }
    // What comes after the last piece is open; a break of the scale is not.
    let piece = scale.pieces.iter().find(|p| b <= p.end + 1.0);
    let end = piece.map_or(high, |p| p.end);
    let end = if end >= high { high + OPEN } else { end };
    (a, (b + OPEN).min(end).max(b))
}

/// What a glyph takes of its row.
pub(super) fn glyph_extent(at: f64) -> (f64, f64) {
    (at - GLYPH - 1.0, at + GLYPH + 1.0)
}

/// What an event takes of its row.
pub(super) fn extent(view: &TimelineView, scale: &Scale, item: &TimelineItem) -> (f64, f64) {
    if item.day && !planned(view, item) {
        glyph_extent(scale.at(item.middle))
    } else {
        stretch(view, scale, item)
    }
}

/// Where along the axis an event's glyph may stand: a day at its day, a band anywhere on it, in
/// order of liking.
pub(super) fn spots(view: &TimelineView, scale: &Scale, item: &TimelineItem) -> Vec<f64> {
    let middle = scale.at(item.middle);
    if item.day {
        return vec![middle];
    }
    let (a, b) = stretch(view, scale, item);
    let b = if planned(view, item) {
        (b - OPEN).max(a + 2.0 * GLYPH + 2.0)
    } else {
        b
    };
    let edge = GLYPH + 1.0;
    let mut spots = vec![(a + b) / 2.0];
    for spot in [a + edge, b - edge, (3.0 * a + b) / 4.0, (a + 3.0 * b) / 4.0] {
        if (a + edge..=b - edge).contains(&spot) && spots.iter().all(|s| (s - spot).abs() > 1.0) {
            spots.push(spot);
        }
    }
    spots
}

/// Draws what an event covers: a month or a year as a pale band, a counted interval with firm
/// ends, something planned open to what comes.
pub(super) fn band(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    scale: &Scale,
    item: &TimelineItem,
    off: (f64, f64),
) {
    let event = &view.events[item.index];
    if event.planned {
        let (a, b) = stretch(view, scale, item);
        return open(builder, (a, b), off, colors(event.kind).0);
    }
    if item.day {
        return;
    }
    let (a, b) = stretch(view, scale, item);
    // Bands that follow each other stay apart.
    let along = (a + 1.0, b - 1.0);
    // What goes on beyond the shown time has no end there.
    let shown = scale.pieces.first().zip(scale.pieces.last());
    let ends = shown.map_or((true, true), |(first, last)| {
        (item.from >= first.from, item.to <= last.to)
    });
    if event.when.single() {
        month(builder, along, off, colors(event.kind), ends);
    } else {
        counted(builder, along, off, colors(event.kind), ends);
    }
}

/// A pale band with an outline: a month or a year whose day isn't known.
pub(super) fn month(
    builder: &mut TimelineBuilder,
    along: Stretch,
    off: Stretch,
    colors: (ColorRole, ColorRole),
    ends: (bool, bool),
) {
    let (color, soft) = colors;
    builder.fill(along, off, soft, Fill::Solid);
    builder.fill(along, (off.0, off.0 + 1.0), color, Fill::Solid);
    builder.fill(along, (off.1 - 1.0, off.1), color, Fill::Solid);
    close(builder, along, off, 1.0, color, ends);
}

/// A thinner band with firm ends: months that are counted together.
pub(super) fn counted(
    builder: &mut TimelineBuilder,
    along: Stretch,
    off: Stretch,
    colors: (ColorRole, ColorRole),
    ends: (bool, bool),
) {
    month(
        builder,
        along,
        (off.0 + 2.0, off.1 - 2.0),
        colors,
        (false, false),
    );
    close(
        builder,
        along,
        (off.0 - 1.0, off.1 + 1.0),
        2.5,
        colors.0,
        ends,
    );
}

/// The ends of a band, where it has them.
fn close(
    builder: &mut TimelineBuilder,
    (a, b): Stretch,
    off: Stretch,
    thick: f64,
    color: ColorRole,
    ends: (bool, bool),
) {
    if ends.0 {
        builder.fill((a, a + thick), off, color, Fill::Solid);
    }
    if ends.1 {
        builder.fill((b - thick, b), off, color, Fill::Solid);
    }
}

/// A dashed outline without an end: what is still to come.
pub(super) fn open(
    builder: &mut TimelineBuilder,
    (a, b): (f64, f64),
    off: (f64, f64),
    color: ColorRole,
) {
    builder.line((a, off.0), (a, off.1), color, 1.5, true);
    builder.line((a, off.0), (b, off.0), color, 1.5, true);
    builder.line((a, off.1), (b, off.1), color, 1.5, true);
}

/// Draws an event's glyph: hollow where the day is of the public record alone.
pub(super) fn glyph(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    item: &TimelineItem,
    at: Point,
) {
    let event = &view.events[item.index];
    builder.glyph(event.kind, colors(event.kind).0, at, by_record(event));
}

/// Short strokes on the axis where the counted events stand.
pub(super) fn traces(
    builder: &mut TimelineBuilder,
    scale: &Scale,
    items: &[TimelineItem],
    off: f64,
) {
    let mut last = f64::NEG_INFINITY;
    for item in items {
        let at = scale.at(item.middle);
        if at - last >= GRAIN {
            builder.line((at, off), (at, off + 4.0), ColorRole::Muted, 1.0, false);
            last = at;
        }
    }
}

/// Draws the counter of some neighbours around a place along and off the axis, with its mark.
pub(super) fn counter(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    label_text: &LabelText,
    scale: &Scale,
    members: &[TimelineItem],
    (along, off): (f64, f64),
    axis: f64,
) {
    let Some(first) = members.first() else {
        return;
    };
    let centre = builder.point(along, off);
    let shapes = builder.scene.shapes();
    let text = label_text.counter(members.len());
    let width = label_text.counter_width(members.len()) - 6.0;
    let rect = Rect {
        x: centre.x - width / 2.0,
        y: centre.y - 10.0,
        w: width,
        h: 20.0,
    };
    builder.counter(&text, centre, width);
    let day = members.iter().map(|i| i.middle).sum::<f64>() / members.len() as f64;
    let events = members.iter().map(|i| i.index).collect();
    let id = view.events[first.index].id;
    let stand = Stand {
        day,
        axis: (scale.at(day), axis),
        events,
        counter: true,
    };
    builder.seat(id, rect, shapes, stand);
}

/// The kinds of these events.
pub(super) fn kinds(view: &TimelineView, items: &[TimelineItem]) -> Kinds {
    let events: Vec<_> = items.iter().map(|i| view.events[i.index]).collect();
    Kinds::of(&events)
}
