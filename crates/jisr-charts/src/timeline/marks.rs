//! Draws glyphs, counters and the ticks of counted events; both layouts use them.

use super::Provenance;
use super::builder::{AxisAnchor, COUNTER_HEIGHT, TimelineBuilder};
use super::input::LayoutInput;
use super::kinds::KindSet;
use super::label_text::LabelText;
use super::scale::Scale;
use super::visible_events::TimelineItem;
use crate::{ColorRole, Point, Rect};

/// The ticks of counted events: their least distance, their length and their width.
const TICK_SPACING: f64 = 3.0;
const TICK_LENGTH: f64 = 4.0;
const TICK_STROKE: f64 = 1.0;

/// Draws the glyph of an event: hollow if another source gives its date.
pub(super) fn draw_glyph(
    builder: &mut TimelineBuilder,
    input: &LayoutInput,
    item: &TimelineItem,
    at: Point,
) {
    let event = input.events.get(item.index);
    let hollow = event.is_some_and(|e| e.provenance == Provenance::Added);
    builder.glyph(input.style_of(item.index), at, hollow);
}

/// Draws a short tick on the axis for each counted event.
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
                (at, across + TICK_LENGTH),
                ColorRole::Muted,
                TICK_STROKE,
                false,
            );
            last = at;
        }
    }
}

/// Draws the counter of neighbouring events at a place along and across the axis, and declares its
/// mark. `axis` is where it belongs across the axis.
pub(super) fn draw_counter(
    builder: &mut TimelineBuilder,
    input: &LayoutInput,
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
    let width = label_text.counter_box_width(members.len());
    let rect = Rect {
        x: centre.x - width / 2.0,
        y: centre.y - COUNTER_HEIGHT / 2.0,
        w: width,
        h: COUNTER_HEIGHT,
    };
    builder.counter_box(&text, centre, width);
    let day = members.iter().map(|i| i.middle).sum::<f64>() / members.len() as f64;
    let events = members.iter().map(|i| i.index).collect();
    let Some(event) = input.events.get(first.index) else {
        return;
    };
    let anchor = AxisAnchor {
        day,
        axis: (scale.at(day), axis),
        events,
        counter: true,
    };
    builder.mark(event.id.clone(), rect, shapes, anchor);
}

/// The kinds of these events.
pub(super) fn kinds_of(input: &LayoutInput, items: &[TimelineItem]) -> KindSet {
    input.kinds_of(items.iter().map(|i| i.index))
}
