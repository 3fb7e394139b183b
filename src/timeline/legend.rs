//! What the looks mean: under the drawing, only those that it shows.

use super::item::by_record;
use super::marks::{self, BAND};
use super::pen::Pen;
use super::ribbon;
use super::scale::Scale;
use super::voice::{Voice, Word};
use super::{Kinds, TimelineView};
use crate::chart::{Anchor, Fill, Ink, Point, Rect, Weight, text_width};
use crate::story::{Event, Kind, Precision};

/// Size of the words.
const SIZE: f64 = 12.0;
/// Height of a line.
const ROW: f64 = 22.0;
/// Width of what is explained.
const SIGN: f64 = 26.0;
/// Between two entries.
const GAP: f64 = 18.0;

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

/// Draws the legend from `top` down; answers where it ends.
pub(super) fn draw(
    pen: &mut Pen,
    view: &TimelineView,
    voice: &Voice,
    scale: &Scale,
    top: f64,
    counters: bool,
) -> f64 {
    let pad = 14.0;
    let (mut x, mut y) = (pad, top);
    let named: Vec<&Event> = pen.named().iter().map(|i| &view.events[*i]).collect();
    let broken = scale.pieces.len() > 1;
    for sign in signs(&named, counters, broken) {
        let text = voice.word(word(sign));
        let w = SIGN + text_width(text, SIZE, Weight::Regular);
        if x > pad && x + w > view.width - pad {
            (x, y) = (pad, y + ROW);
        }
        let line = Rect { x, y, w, h: ROW };
        if pen.near(line) {
            show(pen, sign, x, y + ROW / 2.0);
            let at = Point {
                x: x + SIGN,
                y: y + ROW / 2.0 + 4.0,
            };
            pen.sketch
                .label(text, at, Anchor::Start, SIZE, Weight::Regular, Ink::Muted);
        }
        x += w + GAP;
    }
    y + ROW + 4.0
}

fn signs(events: &[&Event], counters: bool, broken: bool) -> Vec<Sign> {
    let any = |test: fn(&Event) -> bool| events.iter().any(|e| test(e));
    let mut kinds = Kinds::NONE;
    for e in events {
        if !kinds.has(e.kind) {
            kinds = kinds.toggled(e.kind);
        }
    }
    let mut signs: Vec<Sign> = kinds.iter().map(Sign::Kind).collect();
    let mut when = |shown: bool, sign| {
        if shown {
            signs.push(sign);
        }
    };
    let record = any(by_record);
    when(record, Sign::ByArticle);
    when(record, Sign::ByRecord);
    when(
        any(|e| e.when.from.precision != Precision::Day && e.when.single() && !e.planned),
        Sign::Month,
    );
    when(any(|e| !e.when.single() && !e.planned), Sign::Interval);
    when(any(|e| e.planned), Sign::Planned);
    when(counters, Sign::Counter);
    when(broken, Sign::Break);
    signs
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
fn show(pen: &mut Pen, sign: Sign, x: f64, y: f64) {
    let middle = Point {
        x: x + SIGN / 2.0 - 4.0,
        y,
    };
    let (along, off) = if pen.across() {
        ((x, x + SIGN - 8.0), (y - BAND / 2.0, y + BAND / 2.0))
    } else {
        let half = BAND / 2.0;
        ((y - 9.0, y + 9.0), (middle.x - half, middle.x + half))
    };
    match sign {
        Sign::Kind(kind) => pen.glyph(kind, middle, false),
        Sign::ByArticle => pen.glyph(Kind::Diplomacy, middle, false),
        Sign::ByRecord => pen.glyph(Kind::Diplomacy, middle, true),
        Sign::Month => marks::month(pen, along, off, Kind::Diplomacy, (true, true)),
        Sign::Interval => marks::counted(pen, along, off, Kind::Trade, (true, true)),
        Sign::Planned => marks::open(pen, along, off, Kind::Diplomacy),
        Sign::Break => {
            let middle = (along.0 + along.1) / 2.0;
            ribbon::cut(pen, (middle, middle), off);
        }
        Sign::Counter => {
            let sign = Rect {
                x: middle.x - 9.0,
                y: y - 9.0,
                w: 18.0,
                h: 18.0,
            };
            pen.sketch.rect(sign, Ink::Axis, Fill::Outline(1.0));
            let at = Point {
                x: middle.x,
                y: y + 4.0,
            };
            pen.sketch
                .label("+", at, Anchor::Middle, SIZE, Weight::Bold, Ink::Text);
        }
    }
}
