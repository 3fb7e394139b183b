//! What the looks mean: under the drawing, only those that it shows.
//!
//! A glyph says two things: its shape the kind of event, its fill who gives the date. Each is
//! explained under a heading of its own, the fill on several shapes at once.

use super::TimelineView;
use super::axis_band;
use super::builder::{GLYPH, TimelineBuilder};
use super::item::by_record;
use super::kinds::{Kinds, colors};
use super::label_text::{LabelText, Word};
use super::marks::{self, BAND};
use super::scale::Scale;
use crate::draw::{Anchor, ColorRole, Fill, Point, Rect, Weight, text_width};
use crate::story::{Event, Kind, Precision};

/// Size of the words.
const SIZE: f64 = 12.0;
/// Height of a line.
const ROW: f64 = 22.0;
/// Width of what is explained.
const SIGN: f64 = 26.0;
/// Between two entries.
const GAP: f64 = 18.0;
/// Between a heading and its first entry.
const HEADING_GAP: f64 = 10.0;
/// Free at both sides.
const PAD: f64 = 14.0;
/// The colours of what is explained for every kind alike.
const ANY: (ColorRole, ColorRole) = (ColorRole::Neutral, ColorRole::NeutralSoft);
/// The shapes that show what a fill means.
const SHAPES: [Kind; 2] = [Kind::Diplomacy, Kind::Trade];

/// What is explained.
#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Kind(Kind),
    ByArticle,
    ByRecord,
    Month,
    Interval,
    Planned,
    Counter,
    Break,
}

impl Sign {
    /// The room that it takes, with what is free behind it.
    fn width(self) -> f64 {
        match self {
            Sign::ByArticle | Sign::ByRecord => SIGN + 2.0 * GLYPH + 2.0,
            _ => SIGN,
        }
    }
}

/// Entries that explain one thing; each part begins a line.
struct Part {
    heading: Option<Word>,
    signs: Vec<Sign>,
}

/// Draws the legend from `top` down; answers where it ends.
pub(super) fn draw(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    label_text: &LabelText,
    scale: &Scale,
    top: f64,
    counters: bool,
) -> f64 {
    let named: Vec<&Event> = builder.named().iter().map(|i| &view.events[*i]).collect();
    let broken = scale.pieces.len() > 1;
    let mut y = top;
    for part in parts(&named, counters, broken) {
        let mut x = PAD;
        if let Some(heading) = part.heading {
            let text = label_text.word(heading);
            write(builder, text, Point { x, y }, Weight::Bold);
            x += text_width(text, SIZE, Weight::Bold) + HEADING_GAP;
        }
        for sign in part.signs {
            let text = label_text.word(word(sign));
            let w = sign.width() + text_width(text, SIZE, Weight::Regular);
            if x > PAD && x + w > view.width - PAD {
                (x, y) = (PAD, y + ROW);
            }
            match sign {
                // Dimmed with the events of its kind.
                Sign::Kind(kind) => {
                    builder.grouped(Kinds::only(kind), |builder| {
                        entry(builder, sign, text, (x, y))
                    });
                }
                _ => entry(builder, sign, text, (x, y)),
            }
            x += w + GAP;
        }
        y += ROW;
    }
    y + 4.0
}

fn entry(builder: &mut TimelineBuilder, sign: Sign, text: &str, (x, y): (f64, f64)) {
    show(builder, sign, x, y + ROW / 2.0);
    let x = x + sign.width();
    write(builder, text, Point { x, y }, Weight::Regular);
}

/// Writes a word on the line whose top is given.
fn write(builder: &mut TimelineBuilder, text: &str, at: Point, weight: Weight) {
    let y = at.y + ROW / 2.0 + 4.0;
    let at = Point { y, ..at };
    builder
        .scene
        .label(text, at, Anchor::Start, SIZE, weight, ColorRole::Muted);
}

fn parts(events: &[&Event], counters: bool, broken: bool) -> Vec<Part> {
    let any = |test: fn(&Event) -> bool| events.iter().any(|e| test(e));
    let record = any(by_record);
    let heading = |word| record.then_some(word);
    let events: Vec<Event> = events.iter().map(|e| **e).collect();
    let kinds = Part {
        heading: heading(Word::ByShape),
        signs: Kinds::of(&events).iter().map(Sign::Kind).collect(),
    };
    let dates = Part {
        heading: heading(Word::ByFill),
        signs: if record {
            vec![Sign::ByArticle, Sign::ByRecord]
        } else {
            vec![]
        },
    };
    let mut signs = vec![];
    let mut when = |shown: bool, sign| {
        if shown {
            signs.push(sign);
        }
    };
    when(
        any(|e| e.when.from.precision != Precision::Day && e.when.single() && !e.planned),
        Sign::Month,
    );
    when(any(|e| !e.when.single() && !e.planned), Sign::Interval);
    when(any(|e| e.planned), Sign::Planned);
    when(counters, Sign::Counter);
    when(broken, Sign::Break);
    let others = Part {
        heading: None,
        signs,
    };
    let mut parts = vec![kinds, dates, others];
    parts.retain(|part| !part.signs.is_empty());
    parts
}

fn word(sign: Sign) -> Word {
    match sign {
        Sign::Kind(kind) => Word::Kind(kind),
        Sign::ByArticle => Word::ByArticle,
        Sign::ByRecord => Word::ByRecord,
        Sign::Month => Word::Month,
        Sign::Interval => Word::Interval,
        Sign::Planned => Word::Planned,
        Sign::Counter => Word::Counter,
        Sign::Break => Word::Break,
    }
}

/// Draws the sign in the middle of its room: a picture of the thing, along time as in the drawing.
fn show(builder: &mut TimelineBuilder, sign: Sign, x: f64, y: f64) {
    let middle = Point {
        x: x + SIGN / 2.0 - 4.0,
        y,
    };
    let (along, off) = if builder.is_horizontal() {
        ((x, x + SIGN - 8.0), (y - BAND / 2.0, y + BAND / 2.0))
    } else {
        let half = BAND / 2.0;
        ((y - 9.0, y + 9.0), (middle.x - half, middle.x + half))
    };
    match sign {
        Sign::Kind(kind) => builder.glyph(kind, colors(kind).0, middle, false),
        Sign::ByArticle | Sign::ByRecord => {
            let mut at = middle;
            for kind in SHAPES {
                builder.glyph(kind, ANY.0, at, sign == Sign::ByRecord);
                at.x += 2.0 * GLYPH + 2.0;
            }
        }
        Sign::Month => marks::month(builder, along, off, ANY, (true, true)),
        Sign::Interval => marks::counted(builder, along, off, ANY, (true, true)),
        Sign::Planned => marks::open(builder, along, off, ANY.0),
        Sign::Break => {
            let middle = (along.0 + along.1) / 2.0;
            axis_band::cut(builder, (middle, middle), off);
        }
        Sign::Counter => {
            let sign = Rect {
                x: middle.x - 9.0,
                y: y - 9.0,
                w: 18.0,
                h: 18.0,
            };
            builder
                .scene
                .rect(sign, ColorRole::Axis, Fill::Outline(1.0));
            let at = Point {
                x: middle.x,
                y: y + 4.0,
            };
            builder
                .scene
                .label("+", at, Anchor::Middle, SIZE, Weight::Bold, ColorRole::Text);
        }
    }
}
