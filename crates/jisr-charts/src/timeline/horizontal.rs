//! The horizontal layout, for wide drawings: names stand in lanes over and under the axis.

use super::axis_band::{self, ARROW, BREAK};
use super::bands::{self, BAND_THICKNESS};
use super::builder::{AxisAnchor, TimelineBuilder};
use super::callout_position::{LANES, TEXT_OFFSET};
use super::callouts::{self, Callout};
use super::cluster::clusters;
use super::input::LayoutInput;
use super::label_block::LABEL_GAP;
use super::label_text::LabelText;
use super::marks;
use super::occupancy::LEADER_CLEARANCE;
use super::scale::{Scale, Segment};
use super::visible_events::{TimelineItem, VisibleEvents};
use super::{Layout, header, legend};
use crate::{Anchor, ColorRole, Rect};

/// Space at both sides of the drawing.
const PAD: f64 = 14.0;
/// Height of the axis band.
const AXIS_BAND_HEIGHT: f64 = 28.0;
/// From one track of glyphs to the next.
const PITCH: f64 = 16.0;
/// Height of the row of counters, and how far the counters stand above its middle.
const COUNTER_ROW: f64 = 28.0;
const COUNTER_RISE: f64 = 2.0;
/// Heights of the row of counters and of the tracks of one side if they are empty.
const NO_COUNTERS: f64 = 6.0;
const NO_TRACKS: f64 = 4.0;
/// How much of the axis each segment with the smaller scale takes: if it is the only one, and if
/// there is one on both sides of the larger scale.
const ONE_SIDE: f64 = 0.25;
const EACH_OF_TWO: f64 = 0.16;
/// Width of a leader line.
const LEADER_STROKE: f64 = 1.0;

pub(super) fn layout(input: &LayoutInput, visible: &VisibleEvents) -> Layout {
    let label_text = LabelText::new(input);
    let scale = build_scale(input, visible);
    let (callouts, unplaced) = callouts::place_callouts(input, visible, &label_text, &scale);
    draw(input, visible, &label_text, scale, &callouts, &unplaced)
}

/// The scale: segments with the smaller scale get fixed shares of the length, and the crowded time
/// range gets the rest.
fn build_scale(input: &LayoutInput, visible: &VisibleEvents) -> Scale {
    let ranges = &visible.ranges;
    let breaks = BREAK * (ranges.len().max(1) - 1) as f64;
    let length = input.width - 2.0 * PAD - ARROW - breaks;
    let share = match ranges.len() {
        0 | 1 => 1.0,
        2 => ONE_SIDE,
        _ => EACH_OF_TWO,
    };
    let others = share * (ranges.len().max(1) - 1) as f64;
    let mut at = PAD;
    let segments = ranges
        .iter()
        .map(|s| {
            let part = match (ranges.len(), s.focus) {
                (1, _) => 1.0,
                (_, true) => 1.0 - others,
                (_, false) => share,
            };
            let segment = Segment {
                from: s.from,
                to: s.to,
                start: at,
                end: at + part * length,
                focus: s.focus,
            };
            at = segment.end + BREAK;
            segment
        })
        .collect();
    Scale { segments }
}

/// The tops of all rows, from the top of the drawing down.
struct RowTops {
    /// Top of each lane, for each side.
    lanes: [[f64; LANES]; 2],
    axis_band: f64,
    counters: f64,
    end: f64,
}

fn row_tops(callouts: &[Callout], counters: bool, top: f64) -> RowTops {
    let height = |side: usize, lane: usize| {
        let in_lane = callouts
            .iter()
            .filter(|c| c.position.side == side && c.position.lane == lane);
        let h = in_lane.map(|c| c.block.h).fold(0.0, f64::max);
        if h > 0.0 { h + LABEL_GAP } else { 0.0 }
    };
    let tracks = |side: usize| {
        let in_lane = callouts.iter().filter(|c| c.position.side == side);
        in_lane
            .map(|c| (c.position.track + 1) as f64 * PITCH)
            .fold(NO_TRACKS, f64::max)
    };
    let mut lanes = [[0.0; LANES]; 2];
    let mut y = top;
    for lane in (0..LANES).rev() {
        lanes[0][lane] = y;
        y += height(0, lane);
    }
    let axis_band = y + tracks(0);
    y = axis_band + AXIS_BAND_HEIGHT + tracks(1);
    let counters_top = y;
    y += if counters { COUNTER_ROW } else { NO_COUNTERS };
    for (lane, top) in lanes[1].iter_mut().enumerate() {
        *top = y;
        y += height(1, lane);
    }
    RowTops {
        lanes,
        axis_band,
        counters: counters_top,
        end: y,
    }
}

fn draw(
    input: &LayoutInput,
    visible: &VisibleEvents,
    label_text: &LabelText,
    scale: Scale,
    callouts: &[Callout],
    unplaced: &[TimelineItem],
) -> Layout {
    let mut builder = TimelineBuilder::new(input, true);
    let top = header::draw_horizontal_header(&mut builder, input, visible, label_text, &scale);
    let rows = row_tops(callouts, !unplaced.is_empty(), top);
    let band = (rows.axis_band, rows.axis_band + AXIS_BAND_HEIGHT);
    axis_band::draw_axis_band(&mut builder, label_text, &scale, band);
    marks::draw_counted_ticks(&mut builder, &scale, unplaced, band.1);
    for callout in callouts {
        builder.with_group(marks::kinds_of(input, &[callout.item]), |builder| {
            draw_callout(builder, label_text, &scale, callout, &rows);
        });
    }
    let places: Vec<f64> = unplaced.iter().map(|i| scale.at(i.middle)).collect();
    let (start, end) = scale.ends();
    let width = |n| label_text.counter_width(n);
    for cluster in clusters(&places, (start, end), width) {
        let centre = (cluster.at, rows.counters + COUNTER_ROW / 2.0 - COUNTER_RISE);
        let members = &unplaced[cluster.members];
        builder.with_group(marks::kinds_of(input, members), |builder| {
            marks::draw_counter(builder, input, label_text, &scale, members, centre, band.1);
        });
    }
    let height = legend::draw_legend(
        &mut builder,
        input,
        &scale,
        rows.end + legend::GAP_ABOVE,
        !unplaced.is_empty(),
    );
    builder.finish(height, scale)
}

/// Draws an event: its band, leader line, glyph and name; and declares its mark.
fn draw_callout(
    builder: &mut TimelineBuilder,
    label_text: &LabelText,
    scale: &Scale,
    callout: &Callout,
    rows: &RowTops,
) {
    let input = label_text.input();
    let position = callout.position;
    let over = position.side == 0;
    let (outward, base) = if over {
        (-1.0, rows.axis_band)
    } else {
        (1.0, rows.axis_band + AXIS_BAND_HEIGHT)
    };
    let across = base + outward * PITCH * (position.track as f64 + 0.5);
    let top = rows.lanes[position.side][position.lane];
    let tip = if over { top } else { top + callout.block.h };
    let first = builder.scene.shapes();
    let band = (across - BAND_THICKNESS / 2.0, across + BAND_THICKNESS / 2.0);
    bands::draw_band(builder, input, scale, &callout.item, band);
    builder.line(
        (position.at, across),
        (position.at, tip),
        ColorRole::Axis,
        LEADER_STROKE,
        false,
    );
    let glyph = builder.point(position.at, across);
    marks::draw_glyph(builder, input, &callout.item, glyph);
    let (x, anchor) = if position.toward_start {
        (position.at - TEXT_OFFSET, Anchor::End)
    } else {
        (position.at + TEXT_OFFSET, Anchor::Start)
    };
    callout.block.draw(builder, label_text, (x, top), anchor);
    let middle = rows.axis_band + AXIS_BAND_HEIGHT / 2.0;
    let anchor = AxisAnchor::of_item(&callout.item, scale, middle);
    if let Some(event) = input.events.get(callout.item.index) {
        let rect = builder.turn(callout_rect(callout, top));
        builder.mark(event.id.clone(), rect, first, anchor);
    }
}

/// The rectangle of a callout's name and leader line in its lane, whose top is given; x is counted from the
/// side where time starts.
fn callout_rect(callout: &Callout, top: f64) -> Rect {
    let position = callout.position;
    let x = if position.toward_start {
        position.at - TEXT_OFFSET - callout.block.w
    } else {
        position.at - LEADER_CLEARANCE
    };
    Rect {
        x,
        y: top,
        w: callout.block.w + TEXT_OFFSET + LEADER_CLEARANCE,
        h: callout.block.h,
    }
}
