//! The horizontal layout, on wide drawings: names stand in lanes over and under the axis.

use super::axis_band::{self, ARROW, BREAK};
use super::builder::{Stand, TimelineBuilder};
use super::cluster::clusters;
use super::flags::{self, Flag};
use super::item::{Set, TimelineItem};
use super::label_text::LabelText;
use super::marks::{self, BAND, PITCH};
use super::scale::{Piece, Scale};
use super::spot::{CLEAR, HANG, LANES, LEADER};
use super::{Layout, TimelineView, header, legend};
use crate::draw::{Anchor, ColorRole, Point, Rect};

/// Free at both sides of the drawing.
const PAD: f64 = 14.0;
/// Height of the axis band.
const AXIS_BAND: f64 = 28.0;
/// Height of the row of counters.
const COUNTERS: f64 = 28.0;

pub(super) fn layout(view: &TimelineView, set: &Set) -> Layout {
    let label_text = LabelText::new(view);
    let scale = scale(view, set);
    let (flags, rest) = flags::place(view, set, &label_text, &scale);
    draw(view, set, &label_text, scale, &flags, &rest)
}

/// The crowded stretch gets what the others, by what they hold, leave it: most of the length.
fn scale(view: &TimelineView, set: &Set) -> Scale {
    let pieces = &set.stretches;
    let breaks = BREAK * (pieces.len().max(1) - 1) as f64;
    let length = view.width - 2.0 * PAD - ARROW - breaks;
    let share = match pieces.len() {
        0 | 1 => 1.0,
        2 => 0.25,
        _ => 0.16,
    };
    let aside = share * (pieces.len().max(1) - 1) as f64;
    let mut at = PAD;
    let pieces = pieces
        .iter()
        .map(|s| {
            let part = match (pieces.len(), s.focus) {
                (1, _) => 1.0,
                (_, true) => 1.0 - aside,
                (_, false) => share,
            };
            let piece = Piece {
                from: s.from,
                to: s.to,
                start: at,
                end: at + part * length,
                focus: s.focus,
            };
            at = piece.end + BREAK;
            piece
        })
        .collect();
    Scale { pieces }
}

/// Rows from the top of the drawing down.
struct Rows {
    /// Top of each lane, for each side.
    lanes: [[f64; LANES]; 2],
    axis_band: f64,
    counters: f64,
    end: f64,
}

fn rows(flags: &[Flag], counters: bool, top: f64) -> Rows {
    let height = |side: usize, lane: usize| {
        let of = flags
            .iter()
            .filter(|f| f.spot.side == side && f.spot.lane == lane);
        let h = of.map(|f| f.block.h).fold(0.0, f64::max);
        if h > 0.0 { h + CLEAR } else { 0.0 }
    };
    let tracks = |side: usize| {
        let of = flags.iter().filter(|f| f.spot.side == side);
        of.map(|f| (f.spot.track + 1) as f64 * PITCH)
            .fold(4.0, f64::max)
    };
    let mut lanes = [[0.0; LANES]; 2];
    let mut y = top;
    for lane in (0..LANES).rev() {
        lanes[0][lane] = y;
        y += height(0, lane);
    }
    let axis_band = y + tracks(0);
    y = axis_band + AXIS_BAND + tracks(1);
    let row = y;
    y += if counters { COUNTERS } else { 6.0 };
    for (lane, top) in lanes[1].iter_mut().enumerate() {
        *top = y;
        y += height(1, lane);
    }
    Rows {
        lanes,
        axis_band,
        counters: row,
        end: y,
    }
}

fn draw(
    view: &TimelineView,
    set: &Set,
    label_text: &LabelText,
    scale: Scale,
    flags: &[Flag],
    rest: &[TimelineItem],
) -> Layout {
    let mut builder = TimelineBuilder::new(view, true);
    let top = header::horizontal(&mut builder, view, set, label_text, &scale);
    let rows = rows(flags, !rest.is_empty(), top);
    let band = (rows.axis_band, rows.axis_band + AXIS_BAND);
    axis_band::draw(&mut builder, label_text, &scale, band);
    marks::traces(&mut builder, &scale, rest, band.1);
    for flag in flags {
        builder.grouped(marks::kinds(view, &[flag.item]), |builder| {
            draw_label(builder, view, &scale, flag, &rows);
        });
    }
    let places: Vec<f64> = rest.iter().map(|i| scale.at(i.middle)).collect();
    let (start, end) = scale.ends();
    let width = |n| label_text.counter_width(n);
    for cluster in clusters(&places, (start, end), width) {
        let centre = (cluster.at, rows.counters + COUNTERS / 2.0 - 2.0);
        let members = &rest[cluster.members];
        builder.grouped(marks::kinds(view, members), |builder| {
            marks::counter(builder, view, label_text, &scale, members, centre, band.1);
        });
    }
    let height = legend::draw(
        &mut builder,
        view,
        label_text,
        &scale,
        rows.end + 8.0,
        !rest.is_empty(),
    );
    builder.finish(height, scale)
}

/// Draws an event: band, leader line, glyph, name, mark.
fn draw_label(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    scale: &Scale,
    flag: &Flag,
    rows: &Rows,
) {
    let over = flag.spot.side == 0;
    let (out, base) = if over {
        (-1.0, rows.axis_band)
    } else {
        (1.0, rows.axis_band + AXIS_BAND)
    };
    let off = base + out * PITCH * (flag.spot.track as f64 + 0.5);
    let top = rows.lanes[flag.spot.side][flag.spot.lane];
    let h = flag.block.h;
    let tip = if over { top } else { top + h };
    let text = Rect {
        x: if flag.spot.back {
            flag.spot.at - HANG - flag.block.w
        } else {
            flag.spot.at - LEADER
        },
        y: top,
        w: flag.block.w + HANG + LEADER,
        h,
    };
    let first = builder.scene.shapes();
    marks::band(
        builder,
        view,
        scale,
        &flag.item,
        (off - BAND / 2.0, off + BAND / 2.0),
    );
    builder.line(
        (flag.spot.at, off),
        (flag.spot.at, tip),
        ColorRole::Axis,
        1.0,
        false,
    );
    marks::glyph(
        builder,
        view,
        &flag.item,
        Point {
            x: flag.spot.at,
            y: off,
        },
    );
    let (x, anchor) = if flag.spot.back {
        (flag.spot.at - HANG, Anchor::End)
    } else {
        (flag.spot.at + HANG, Anchor::Start)
    };
    flag.block.write(builder, x, top, anchor);
    let event = &view.events[flag.item.index];
    let axis = (
        scale.at(flag.item.middle),
        (rows.axis_band + rows.axis_band + AXIS_BAND) / 2.0,
    );
    let stand = Stand {
        day: flag.item.middle,
        axis,
        events: vec![flag.item.index],
        counter: false,
    };
    builder.seat(event.id, text, first, stand);
}
