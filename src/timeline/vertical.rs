//! The vertical layout, on narrow drawings: names stand beside the axis.
//!
//! Names keep the order of time and are pushed along the axis until they stand clear; a line leads
//! from each to its place. Each piece of the axis is as long as its names need.

use super::axis_band::{self, ARROW};
use super::builder::{Stand, TimelineBuilder};
use super::header::{self, End};
use super::item::{Set, TimelineItem};
use super::label_text::LabelText;
use super::marks::{self, BAND};
use super::pack_rows::pack_rows;
use super::rows::{self, Place, Row, TRACKS};
use super::scale::{Piece, Scale};
use super::{Layout, TimelineView, legend};
use crate::draw::{Anchor, ColorRole, Point, Rect, Stroke};

/// Free at both sides of the drawing.
const PAD: f64 = 4.0;
/// Width of the axis band.
const AXIS_BAND: f64 = 46.0;
/// From one row of glyphs to the next.
const PITCH: f64 = 15.0;
/// What the leading lines have to bend in.
const BEND: f64 = 12.0;
/// Height of the title over a piece.
const TITLE: f64 = 38.0;
/// Over the first title, and where events outside the shown time are counted.
const OUTSIDE: f64 = 28.0;
/// The axis is not longer than this.
const LONGEST: f64 = 980.0;
/// Nor a piece of it shorter.
const SHORTEST: f64 = 120.0;
/// From a row's top to where its line arrives.
const ARRIVE: f64 = 8.0;

/// Where the axis band lies, and the rows of glyphs and the names start, off the axis.
const BAND_OFF: (f64, f64) = (PAD, PAD + AXIS_BAND);
const TRACKS_OFF: f64 = PAD + AXIS_BAND + 3.0;
const BEND_OFF: f64 = TRACKS_OFF + PITCH * TRACKS as f64;
const NAMES_OFF: f64 = BEND_OFF + BEND;

pub(super) fn layout(view: &TimelineView, set: &Set) -> Layout {
    let label_text = LabelText::new(view);
    let room = view.width - PAD - NAMES_OFF - 4.0;
    let parts = parts(set);
    let scale = scale(set, &label_text, &parts, room);
    let mut builder = TimelineBuilder::new(view, false);
    ends(&mut builder, view, set, &label_text, &scale);
    titles(&mut builder, view, &label_text, &scale);
    axis_band::draw(&mut builder, &label_text, &scale, BAND_OFF);
    let mut counted = false;
    for (piece, items) in scale.pieces.iter().zip(&parts) {
        let rows = Place {
            view,
            label_text: &label_text,
            scale: &scale,
            piece,
            items,
            room,
        }
        .rows();
        let wishes: Vec<f64> = rows.iter().map(|r| r.at - ARRIVE).collect();
        let heights: Vec<f64> = rows.iter().map(|r| r.height).collect();
        let tops = pack_rows(&wishes, &heights, (piece.start - ARRIVE, piece.end));
        for row in rows.iter().filter(|r| r.name.is_none()) {
            counted = true;
            marks::traces(&mut builder, &scale, &row.counted, BAND_OFF.1);
        }
        for (row, top) in rows.iter().zip(tops) {
            let kinds = match &row.name {
                Some((item, ..)) => marks::kinds(view, &[*item]),
                None => marks::kinds(view, &row.counted),
            };
            builder.grouped(kinds, |builder| {
                draw(builder, view, &label_text, &scale, row, top)
            });
        }
    }
    let mut y = scale.ends().1 + ARROW + 8.0;
    if !set.later.is_empty() {
        y += OUTSIDE;
    }
    let height = legend::draw(&mut builder, view, &label_text, &scale, y, counted);
    builder.finish(height, scale)
}

/// The items of each piece.
fn parts(set: &Set) -> Vec<Vec<TimelineItem>> {
    let mut parts: Vec<Vec<TimelineItem>> = vec![vec![]; set.stretches.len()];
    for item in &set.items {
        let place = set
            .stretches
            .iter()
            .position(|s| item.middle < f64::from(s.to))
            .unwrap_or(parts.len().saturating_sub(1));
        if let Some(part) = parts.get_mut(place) {
            part.push(*item);
        }
    }
    parts
}

/// Each piece as long as its names need, all of them within bounds.
fn scale(set: &Set, label_text: &LabelText, parts: &[Vec<TimelineItem>], room: f64) -> Scale {
    let wants: Vec<f64> = set
        .stretches
        .iter()
        .zip(parts)
        .map(|(s, items)| {
            // Years and months get room for their lines.
            let years = f64::from(s.to - s.from) / 365.25;
            let ticks = years * if s.focus { 600.0 } else { 5.4 };
            let names = rows::wanted(label_text, items, room);
            (names * 1.06)
                .max(ticks.min(if s.focus { 600.0 } else { 200.0 }))
                .max(SHORTEST)
        })
        .collect();
    let sum: f64 = wants.iter().sum();
    let spare = LONGEST - SHORTEST * wants.len() as f64;
    let shrink = if sum > LONGEST {
        spare / (sum - SHORTEST * wants.len() as f64)
    } else {
        1.0
    };
    let mut at = if set.earlier.is_empty() { 0.0 } else { OUTSIDE };
    let pieces = set.stretches.iter().zip(wants);
    let pieces = pieces
        .map(|(s, want)| {
            let start = at + TITLE;
            let length = SHORTEST + (want - SHORTEST) * shrink;
            at = start + length;
            Piece {
                from: s.from,
                to: s.to,
                start,
                end: at,
                focus: s.focus,
            }
        })
        .collect();
    Scale { pieces }
}

fn titles(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    label_text: &LabelText,
    scale: &Scale,
) {
    let x = TRACKS_OFF + 4.0;
    for piece in &scale.pieces {
        let y = piece.start - 18.0;
        axis_band::title(
            builder,
            label_text,
            piece,
            Point { x, y },
            view.width - PAD - x,
        );
    }
}

/// Counts what lies before and after.
fn ends(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    set: &Set,
    label_text: &LabelText,
    scale: &Scale,
) {
    let (start, end) = scale.ends();
    let middle = (BAND_OFF.0 + BAND_OFF.1) / 2.0;
    let at = (BAND_OFF.0, 12.0);
    header::outside(
        builder,
        view,
        set,
        label_text,
        End::Earlier,
        at,
        (start, middle),
    );
    let y = end + ARROW + OUTSIDE / 2.0;
    header::outside(
        builder,
        view,
        set,
        label_text,
        End::Later,
        (BAND_OFF.0, y),
        (end, middle),
    );
}

/// Draws a row: the line that leads to it, then the event or the counter.
fn draw(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    label_text: &LabelText,
    scale: &Scale,
    row: &Row,
    top: f64,
) {
    let rect = Rect {
        x: NAMES_OFF - 3.0,
        y: top,
        w: view.width - PAD - NAMES_OFF + 3.0,
        h: row.height - 2.0,
    };
    let first = builder.scene.shapes();
    let Some((item, track, block)) = &row.name else {
        let middle = top + row.height / 2.0 - 3.0;
        lead(builder, (row.at, BAND_OFF.1), middle);
        let width = label_text.counter_width(row.counted.len()) - 6.0;
        let centre = (middle, NAMES_OFF + width / 2.0);
        marks::counter(
            builder,
            view,
            label_text,
            scale,
            &row.counted,
            centre,
            BAND_OFF.1,
        );
        rows::between(
            builder,
            view,
            label_text,
            row,
            NAMES_OFF + width + 8.0,
            middle,
        );
        return;
    };
    let off = TRACKS_OFF + PITCH * (*track as f64 + 0.5);
    marks::band(
        builder,
        view,
        scale,
        item,
        (off - BAND / 2.0, off + BAND / 2.0),
    );
    lead(builder, (row.at, off), top + ARRIVE);
    marks::glyph(builder, view, item, Point { x: off, y: row.at });
    block.write(builder, NAMES_OFF, top, Anchor::Start);
    let event = &view.events[item.index];
    let axis = (scale.at(item.middle), (BAND_OFF.0 + BAND_OFF.1) / 2.0);
    let stand = Stand {
        day: item.middle,
        axis,
        events: vec![item.index],
        counter: false,
    };
    builder.seat(event.id, rect, first, stand);
}

/// The line from a place on the axis to its row.
fn lead(builder: &mut TimelineBuilder, (along, off): (f64, f64), row: f64) {
    let points = [
        Point { x: off, y: along },
        Point {
            x: BEND_OFF,
            y: along,
        },
        Point {
            x: NAMES_OFF - 3.0,
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
