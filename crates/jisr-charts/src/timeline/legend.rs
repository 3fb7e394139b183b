//! The legend under the drawing. It explains only what the drawing contains.
//!
//! The shape of a glyph is the kind of event; its fill says who gives the date. Each has a heading
//! of its own, and the fills are shown on several shapes.

use super::builder::TimelineBuilder;
use super::input::LayoutInput;
use super::kinds::KindSet;
use super::legend_symbols::{BASELINE, Symbol};
use super::scale::Scale;
use super::{Event, Provenance};
use crate::i18n::Precision;
use crate::text::TextStyle;
use crate::{Anchor, Point};

/// Space above the legend, and below it.
pub(super) const GAP_ABOVE: f64 = 8.0;
const GAP_BELOW: f64 = 4.0;
/// Height of a row, and of each further line of a text that is wider than the legend.
const ROW_HEIGHT: f64 = 22.0;
const LINE_HEIGHT: f64 = 16.0;
/// Space between two entries.
const ENTRY_GAP: f64 = 18.0;
/// Space between a heading and its first entry.
const HEADING_GAP: f64 = 10.0;
/// Space at both sides.
const PAD: f64 = 14.0;

/// Entries that belong together; each group begins a line.
struct LegendGroup<'a> {
    heading: Option<&'a str>,
    symbols: Vec<Symbol>,
}

/// Draws the legend from `top` down; returns its bottom.
pub(super) fn draw_legend(
    builder: &mut TimelineBuilder,
    input: &LayoutInput,
    scale: &Scale,
    top: f64,
    counters: bool,
) -> f64 {
    let shown = builder.single_events();
    let broken = scale.segments.len() > 1;
    let mut y = top;
    for group in legend_groups(input, &shown, counters, broken) {
        y = draw_legend_group(builder, input, group, y);
    }
    y + GAP_BELOW
}

/// Draws the rows of a group from `y` down; returns its bottom.
fn draw_legend_group(
    builder: &mut TimelineBuilder,
    input: &LayoutInput,
    group: LegendGroup,
    mut y: f64,
) -> f64 {
    let room = input.width - 2.0 * PAD;
    let mut x = PAD;
    if let Some(heading) = group.heading {
        let style = input.note().bold();
        let lines = draw_text(builder, heading, style, Point { x, y }, room);
        y += (lines - 1.0) * LINE_HEIGHT;
        x += style.width(heading) + HEADING_GAP;
    }
    for symbol in group.symbols {
        let text = symbol.text(input);
        let w = symbol.width() + input.note().width(text);
        if x > PAD && x + w > input.width - PAD {
            (x, y) = (PAD, y + ROW_HEIGHT);
        }
        let mut lines = 1.0;
        let mut draw = |builder: &mut TimelineBuilder| {
            symbol.draw(builder, input, x, y + ROW_HEIGHT / 2.0);
            let start = x + symbol.width();
            let at = Point { x: start, y };
            lines = draw_text(builder, text, input.note(), at, room - symbol.width());
        };
        match symbol {
            // The entry is dimmed together with the events of its kind.
            Symbol::Kind(place) => builder.with_group(KindSet::only(Some(place)), draw),
            _ => draw(builder),
        }
        y += (lines - 1.0) * LINE_HEIGHT;
        x += w + ENTRY_GAP;
    }
    y + ROW_HEIGHT
}

/// Writes a text on the row whose top is given; a text wider than `room` continues on lines below. Returns the
/// number of its lines.
fn draw_text(
    builder: &mut TimelineBuilder,
    text: &str,
    style: TextStyle,
    at: Point,
    room: f64,
) -> f64 {
    let lines = if style.width(text) <= room {
        vec![text.to_owned()]
    } else {
        style.balance(text, room)
    };
    let mut y = at.y + ROW_HEIGHT / 2.0 + BASELINE;
    for line in &lines {
        let at = Point { x: at.x, y };
        builder.scene.label(line.as_str(), at, Anchor::Start, style);
        y += LINE_HEIGHT;
    }
    lines.len().max(1) as f64
}

/// The groups that explain the events that have a mark of their own, given by their indexes.
fn legend_groups<'a>(
    input: &LayoutInput<'a>,
    shown: &[usize],
    counters: bool,
    broken: bool,
) -> Vec<LegendGroup<'a>> {
    let words = input.words;
    let events: Vec<&Event> = shown.iter().filter_map(|i| input.events.get(*i)).collect();
    let any = |test: fn(&Event) -> bool| events.iter().any(|e| test(e));
    let added = any(|e| e.provenance == Provenance::Added);
    let kinds: Vec<Symbol> = input
        .kinds_of(shown.iter().copied())
        .iter()
        .map(Symbol::Kind)
        .collect();
    let kinds = LegendGroup {
        heading: added.then_some(words.by_shape),
        symbols: kinds,
    };
    let dates = LegendGroup {
        heading: added.then_some(words.by_fill),
        symbols: if added {
            vec![Symbol::Stated, Symbol::Added]
        } else {
            vec![]
        },
    };
    let others = [
        (
            any(|e| e.when.from.precision != Precision::Day && e.when.single() && !e.planned),
            Symbol::UnknownDay,
        ),
        (any(|e| !e.when.single() && !e.planned), Symbol::Interval),
        (any(|e| e.planned), Symbol::Planned),
        (counters, Symbol::Counter),
        (broken, Symbol::Break),
    ];
    let others = others.into_iter().filter(|(there, _)| *there);
    let others = LegendGroup {
        heading: None,
        symbols: others.map(|(_, symbol)| symbol).collect(),
    };
    let mut groups = vec![kinds, dates, others];
    groups.retain(|group| !group.symbols.is_empty());
    groups
}
