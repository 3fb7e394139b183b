//! The vertical layout, for narrow drawings: names stand in rows beside the axis.
//!
//! The rows keep the order of time and are moved along the axis until they no longer overlap; a
//! leader line goes from each to its date.

use super::axis_band::{self, ARROW};
use super::bands::{self, BAND_THICKNESS};
use super::builder::{AxisAnchor, TimelineBuilder};
use super::header;
use super::input::LayoutInput;
use super::label_block::LabelBlock;
use super::label_text::LabelText;
use super::marks;
use super::occupancy::TRACKS;
use super::pack_rows::pack_rows;
use super::rows::{self, Row, SegmentRows};
use super::scale::Scale;
use super::vertical_scale::{OUTSIDE_HEIGHT, build_scale, items_by_segment};
use super::visible_events::{Outside, TimelineItem, VisibleEvents};
use super::{Layout, legend};
use crate::{Anchor, ColorRole, Point, Rect, Stroke};

/// Space at both sides of the drawing.
const PAD: f64 = 4.0;
/// Width of the axis band.
const AXIS_BAND_WIDTH: f64 = 46.0;
/// Space between the axis band and the first track.
const AXIS_BAND_GAP: f64 = 3.0;
/// From one track of glyphs to the next.
const PITCH: f64 = 15.0;
/// Space between tracks and names, in which the leader lines bend.
const BEND: f64 = 12.0;
/// From the top of a row to the end of its leader line.
const LEADER_END: f64 = 8.0;
/// Width of a leader line, and the space between its end and the text.
const LEADER_STROKE: f64 = 1.0;
const LEADER_GAP: f64 = 3.0;
/// Space to keep free between the names and the padding at the edge of the drawing.
const NAMES_MARGIN: f64 = 4.0;
/// Space between the marks of two rows.
const ROW_GAP: f64 = 2.0;
/// How far a counter stands above the middle of its row, and the space between it and its dates.
const COUNTER_RISE: f64 = 3.0;
const COUNTER_GAP: f64 = 8.0;
/// From a segment's title to the segment, and from the first track to the title's start.
const TITLE_RISE: f64 = 18.0;
const TITLE_INDENT: f64 = 4.0;
/// From the top of the drawing to the middle of the counter of earlier events.
const EARLIER_MIDDLE: f64 = 12.0;

/// Positions across the axis: of the axis band, the tracks, the bends of the leader lines, and the
/// names.
const AXIS_BAND_ACROSS: (f64, f64) = (PAD, PAD + AXIS_BAND_WIDTH);
const AXIS_BAND_MIDDLE: f64 = PAD + AXIS_BAND_WIDTH / 2.0;
const TRACKS_START: f64 = PAD + AXIS_BAND_WIDTH + AXIS_BAND_GAP;
const BEND_START: f64 = TRACKS_START + PITCH * TRACKS as f64;
const NAMES_START: f64 = BEND_START + BEND;

pub(super) fn layout(input: &LayoutInput, visible: &VisibleEvents) -> Layout {
    let label_text = LabelText::new(input);
    let room = input.width - PAD - NAMES_START - NAMES_MARGIN;
    let items = items_by_segment(visible);
    let scale = build_scale(visible, &label_text, &items, room);
    let mut builder = TimelineBuilder::new(input, false);
    draw_outside_counters(&mut builder, input, visible, &label_text, &scale);
    draw_titles(&mut builder, input, &label_text, &scale);
    axis_band::draw_axis_band(&mut builder, &label_text, &scale, AXIS_BAND_ACROSS);
    let mut counted = false;
    for (segment, items) in scale.segments.iter().zip(&items) {
        let rows = SegmentRows {
            input,
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
            match &row.name {
                Some(name) => {
                    builder.with_group(marks::kinds_of(input, &[name.0]), |builder| {
                        draw_named_row(builder, &label_text, &scale, (row, top), name);
                    });
                }
                None => {
                    builder.with_group(marks::kinds_of(input, &row.counted), |builder| {
                        draw_counter_row(builder, input, &label_text, &scale, row, top);
                    });
                }
            }
        }
    }
    let mut y = scale.ends().1 + ARROW + legend::GAP_ABOVE;
    if !visible.later.is_empty() {
        y += OUTSIDE_HEIGHT;
    }
    let height = legend::draw_legend(&mut builder, input, &scale, y, counted);
    builder.finish(height, scale)
}

fn draw_titles(
    builder: &mut TimelineBuilder,
    input: &LayoutInput,
    label_text: &LabelText,
    scale: &Scale,
) {
    let x = TRACKS_START + TITLE_INDENT;
    for segment in &scale.segments {
        let y = segment.start - TITLE_RISE;
        axis_band::draw_segment_title(
            builder,
            label_text,
            segment,
            Point { x, y },
            input.width - PAD - x,
        );
    }
}

/// Draws the counters of events before and after the shown time.
fn draw_outside_counters(
    builder: &mut TimelineBuilder,
    input: &LayoutInput,
    visible: &VisibleEvents,
    label_text: &LabelText,
    scale: &Scale,
) {
    let (start, end) = scale.ends();
    let at = (AXIS_BAND_ACROSS.0, EARLIER_MIDDLE);
    header::draw_outside_counter(
        builder,
        input,
        visible,
        label_text,
        Outside::Earlier,
        at,
        (start, AXIS_BAND_MIDDLE),
    );
    let y = end + ARROW + OUTSIDE_HEIGHT / 2.0;
    header::draw_outside_counter(
        builder,
        input,
        visible,
        label_text,
        Outside::Later,
        (AXIS_BAND_ACROSS.0, y),
        (end, AXIS_BAND_MIDDLE),
    );
}

/// Draws a row with an event's name: its band, leader line, glyph and name; and declares its mark.
fn draw_named_row(
    builder: &mut TimelineBuilder,
    label_text: &LabelText,
    scale: &Scale,
    (row, top): (&Row, f64),
    (item, track, block): &(TimelineItem, usize, LabelBlock),
) {
    let input = label_text.input();
    let first = builder.scene.shapes();
    let across = TRACKS_START + PITCH * (*track as f64 + 0.5);
    let band = (across - BAND_THICKNESS / 2.0, across + BAND_THICKNESS / 2.0);
    bands::draw_band(builder, input, scale, item, band);
    draw_leader(builder, (row.at, across), top + LEADER_END);
    let glyph = Point {
        x: across,
        y: row.at,
    };
    marks::draw_glyph(builder, input, item, glyph);
    block.draw(builder, label_text, (NAMES_START, top), Anchor::Start);
    let rect = Rect {
        x: NAMES_START - LEADER_GAP,
        y: top,
        w: input.width - PAD - NAMES_START + LEADER_GAP,
        h: row.height - ROW_GAP,
    };
    let anchor = AxisAnchor::of_item(item, scale, AXIS_BAND_MIDDLE);
    if let Some(event) = input.events.get(item.index) {
        builder.mark(event.id.clone(), rect, first, anchor);
    }
}

/// Draws a row that counts events: its leader line, the counter, and the dates where there is room.
fn draw_counter_row(
    builder: &mut TimelineBuilder,
    input: &LayoutInput,
    label_text: &LabelText,
    scale: &Scale,
    row: &Row,
    top: f64,
) {
    let middle = top + row.height / 2.0 - COUNTER_RISE;
    draw_leader(builder, (row.at, AXIS_BAND_ACROSS.1), middle);
    let width = label_text.counter_box_width(row.counted.len());
    let centre = (middle, NAMES_START + width / 2.0);
    marks::draw_counter(
        builder,
        input,
        label_text,
        scale,
        &row.counted,
        centre,
        AXIS_BAND_ACROSS.1,
    );
    let x = NAMES_START + width + COUNTER_GAP;
    rows::draw_counted_dates(builder, input, label_text, row, x, middle);
}

/// Draws the leader line from a place beside the axis to the middle of its row's first line.
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
            x: NAMES_START - LEADER_GAP,
            y: row,
        },
    ];
    let stroke = Stroke {
        color: ColorRole::Axis,
        width: LEADER_STROKE,
        dashed: false,
    };
    builder.scene.path(&points, stroke);
}
