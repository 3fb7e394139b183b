//! The vertical layout, on narrow drawings: names stand beside the axis.
//!
//! Names keep the order of time and are pushed along the axis until they stand clear; a line leads
//! from each to its place. Each piece of the axis is as long as its names need.

use super::axis_band::{self, ARROW};
use super::builder::{AxisAnchor, TimelineBuilder};
use super::header::{self, Outside};
use super::label_text::LabelText;
use super::marks::{self, BAND_THICKNESS};
use super::pack_rows::pack_rows;
use super::rows::{self, Row, SegmentRows, TRACKS};
use super::scale::{Scale, Segment};
use super::visible_events::{TimelineItem, VisibleEvents};
use super::{Layout, TimelineView, legend};
use crate::draw::{Anchor, ColorRole, Point, Rect, Stroke};

/// Free at both sides of the drawing.
const PAD: f64 = 4.0;
/// Width of the axis band.
const AXIS_BAND_WIDTH: f64 = 46.0;
/// From one row of glyphs to the next.
const PITCH: f64 = 15.0;
/// What the leading lines have to bend in.
const BEND: f64 = 12.0;
/// Height of the title over a piece.
const TITLE_HEIGHT: f64 = 38.0;
/// Over the first title, and where events outside the shown time are counted.
const OUTSIDE_HEIGHT: f64 = 28.0;
/// The axis is not longer than this.
const MAX_AXIS: f64 = 980.0;
/// Nor a piece of it shorter.
const MIN_SEGMENT: f64 = 120.0;
/// From a row's top to where its line arrives.
const LEADER_END: f64 = 8.0;

/// Where the axis band lies, and the rows of glyphs and the names start, off the axis.
const AXIS_BAND_ACROSS: (f64, f64) = (PAD, PAD + AXIS_BAND_WIDTH);
const TRACKS_START: f64 = PAD + AXIS_BAND_WIDTH + 3.0;
const BEND_START: f64 = TRACKS_START + PITCH * TRACKS as f64;
const NAMES_START: f64 = BEND_START + BEND;

pub(super) fn layout(view: &TimelineView, visible: &VisibleEvents) -> Layout {
    let label_text = LabelText::new(view);
    let room = view.width - PAD - NAMES_START - 4.0;
    let items = items_by_segment(visible);
    let scale = build_scale(visible, &label_text, &items, room);
    let mut builder = TimelineBuilder::new(view, false);
    draw_outside_counters(&mut builder, view, visible, &label_text, &scale);
    draw_titles(&mut builder, view, &label_text, &scale);
    axis_band::draw_axis_band(&mut builder, &label_text, &scale, AXIS_BAND_ACROSS);
    let mut counted = false;
    for (segment, items) in scale.segments.iter().zip(&items) {
        let rows = SegmentRows {
            view,
            label_text: &label_text,
            scale: &scale,
            segment,
            items,
            room,
        }
        .rows();
        let wanted_tops: Vec<f64> = rows.iter().map(|r| r.at - LEADER_END).collect();
        let heights: Vec<f64> = rows.iter().map(|r| r.height).collect();
        let tops = pack_rows(
            &wanted_tops,
            &heights,
            (segment.start - LEADER_END, segment.end),
        );
        for row in rows.iter().filter(|r| r.name.is_none()) {
            counted = true;
            marks::draw_counted_ticks(&mut builder, &scale, &row.counted, AXIS_BAND_ACROSS.1);
        }
        for (row, top) in rows.iter().zip(tops) {
            let kinds = match &row.name {
                Some((item, ..)) => marks::kinds_of(view, &[*item]),
                None => marks::kinds_of(view, &row.counted),
            };
            builder.with_group(kinds, |builder| {
                draw_row(builder, view, &label_text, &scale, row, top)
            });
        }
    }
    let mut y = scale.ends().1 + ARROW + 8.0;
    if !visible.later.is_empty() {
        y += OUTSIDE_HEIGHT;
    }
    let height = legend::draw_legend(&mut builder, view, &label_text, &scale, y, counted);
    builder.finish(height, scale)
}

/// The items of each piece.
fn items_by_segment(visible: &VisibleEvents) -> Vec<Vec<TimelineItem>> {
    let mut items: Vec<Vec<TimelineItem>> = vec![vec![]; visible.ranges.len()];
    for item in &visible.items {
        let place = visible
            .ranges
            .iter()
            .position(|s| item.middle < f64::from(s.to))
            .unwrap_or(items.len().saturating_sub(1));
        if let Some(part) = items.get_mut(place) {
            part.push(*item);
        }
    }
    items
}

/// Each piece as long as its names need, all of them within bounds.
fn build_scale(
    visible: &VisibleEvents,
    label_text: &LabelText,
    items: &[Vec<TimelineItem>],
    room: f64,
) -> Scale {
    let wanted_lengths: Vec<f64> = visible
        .ranges
        .iter()
        .zip(items)
        .map(|(s, items)| {
            // Years and months get room for their lines.
            let years = f64::from(s.to - s.from) / 365.25;
            let ticks = years * if s.focus { 600.0 } else { 5.4 };
            let names = rows::wanted_length(label_text, items, room);
            (names * 1.06)
                .max(ticks.min(if s.focus { 600.0 } else { 200.0 }))
                .max(MIN_SEGMENT)
        })
        .collect();
    let sum: f64 = wanted_lengths.iter().sum();
    let room_to_shrink = MAX_AXIS - MIN_SEGMENT * wanted_lengths.len() as f64;
    let shrink = if sum > MAX_AXIS {
        room_to_shrink / (sum - MIN_SEGMENT * wanted_lengths.len() as f64)
    } else {
        1.0
    };
    let mut at = if visible.earlier.is_empty() {
        0.0
    } else {
        OUTSIDE_HEIGHT
    };
    let segments = visible.ranges.iter().zip(wanted_lengths);
    let segments = segments
        .map(|(s, wanted)| {
            let start = at + TITLE_HEIGHT;
            let length = MIN_SEGMENT + (wanted - MIN_SEGMENT) * shrink;
            at = start + length;
            Segment {
                from: s.from,
                to: s.to,
                start,
                end: at,
                focus: s.focus,
            }
        })
        .collect();
    Scale { segments }
}

fn draw_titles(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    label_text: &LabelText,
    scale: &Scale,
) {
    let x = TRACKS_START + 4.0;
    for segment in &scale.segments {
        let y = segment.start - 18.0;
        axis_band::draw_segment_title(
            builder,
            label_text,
            segment,
            Point { x, y },
            view.width - PAD - x,
        );
    }
}

/// Counts what lies before and after.
fn draw_outside_counters(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    visible: &VisibleEvents,
    label_text: &LabelText,
    scale: &Scale,
) {
    let (start, end) = scale.ends();
    let middle = (AXIS_BAND_ACROSS.0 + AXIS_BAND_ACROSS.1) / 2.0;
    let at = (AXIS_BAND_ACROSS.0, 12.0);
    header::draw_outside_counter(
        builder,
        view,
        visible,
        label_text,
        Outside::Earlier,
        at,
        (start, middle),
    );
    let y = end + ARROW + OUTSIDE_HEIGHT / 2.0;
    header::draw_outside_counter(
        builder,
        view,
        visible,
        label_text,
        Outside::Later,
        (AXIS_BAND_ACROSS.0, y),
        (end, middle),
    );
}

/// Draws a row: the line that leads to it, then the event or the counter.
fn draw_row(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    label_text: &LabelText,
    scale: &Scale,
    row: &Row,
    top: f64,
) {
    let rect = Rect {
        x: NAMES_START - 3.0,
        y: top,
        w: view.width - PAD - NAMES_START + 3.0,
        h: row.height - 2.0,
    };
    let first = builder.scene.shapes();
    let Some((item, track, block)) = &row.name else {
        let middle = top + row.height / 2.0 - 3.0;
        draw_leader(builder, (row.at, AXIS_BAND_ACROSS.1), middle);
        let width = label_text.counter_width(row.counted.len()) - 6.0;
        let centre = (middle, NAMES_START + width / 2.0);
        marks::draw_counter(
            builder,
            view,
            label_text,
            scale,
            &row.counted,
            centre,
            AXIS_BAND_ACROSS.1,
        );
        rows::draw_counted_dates(
            builder,
            view,
            label_text,
            row,
            NAMES_START + width + 8.0,
            middle,
        );
        return;
    };
    let across = TRACKS_START + PITCH * (*track as f64 + 0.5);
    marks::draw_band(
        builder,
        view,
        scale,
        item,
        (across - BAND_THICKNESS / 2.0, across + BAND_THICKNESS / 2.0),
    );
    draw_leader(builder, (row.at, across), top + LEADER_END);
    marks::draw_glyph(
        builder,
        view,
        item,
        Point {
            x: across,
            y: row.at,
        },
    );
    block.draw(builder, NAMES_START, top, Anchor::Start);
    let event = &view.events[item.index];
    let axis = (
        scale.at(item.middle),
        (AXIS_BAND_ACROSS.0 + AXIS_BAND_ACROSS.1) / 2.0,
    );
    let anchor = AxisAnchor {
        day: item.middle,
        axis,
        events: vec![item.index],
        counter: false,
    };
    builder.mark(event.id, rect, first, anchor);
}

/// The line from a place on the axis to its row.
fn draw_leader(builder: &mut TimelineBuilder, (along, across): (f64, f64), row: f64) {
    let points = [
        Point {
            x: across,
            y: along,
        },
        Point {
            x: BEND_START,
            y: along,
        },
        Point {
            x: NAMES_START - 3.0,
            y: row,
        },
    ];
    let stroke = Stroke {
        color: ColorRole::Axis,
        width: 1.0,
        dashed: false,
    };
    builder.scene.path(&points, stroke);
}
