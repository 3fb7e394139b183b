//! The legend under the drawing. It explains only what the drawing contains.
//!
//! The shape of a glyph is the kind of event; its fill says who gives the date. Each has a heading
//! of its own, and the fills are shown on several shapes.

use super::TimelineView;
use super::axis_band;
use super::bands::{self, BAND_THICKNESS};
use super::builder::{GLYPH_RADIUS, SMALL_TEXT, TimelineBuilder};
use super::kinds::{Kinds, colors};
use super::label_text::{LabelText, LegendText};
use super::scale::Scale;
use super::visible_events::is_dated_by_record;
use crate::story::{Event, Kind, Precision};
use jisr_charts::text::{FontMetrics, JisrSans, TextStyle, Weight};
use jisr_charts::{Anchor, ColorRole, Fill, Point, Rect};

/// Space above the legend, and below it.
pub(super) const GAP_ABOVE: f64 = 8.0;
const GAP_BELOW: f64 = 4.0;
/// Height of a row, and from its middle to the baseline of its texts.
const ROW_HEIGHT: f64 = 22.0;
const BASELINE: f64 = 4.0;
/// Width of a symbol with the space behind it, and that space.
const SYMBOL_WIDTH: f64 = 26.0;
const SYMBOL_GAP: f64 = 8.0;
/// Half of the greatest height of a symbol.
const SYMBOL_HALF: f64 = 9.0;
/// Space between two glyphs of one symbol.
const GLYPH_GAP: f64 = 2.0;
/// Space between two entries.
const ENTRY_GAP: f64 = 18.0;
/// Space between a heading and its first entry.
const HEADING_GAP: f64 = 10.0;
/// Space at both sides.
const PAD: f64 = 14.0;
/// The colours of symbols that are the same for every kind.
const NEUTRAL: (ColorRole, ColorRole) = (ColorRole::Neutral, ColorRole::NeutralSoft);
/// The shapes that show what a fill means.
const FILL_EXAMPLES: [Kind; 2] = [Kind::Diplomacy, Kind::Trade];

/// A symbol that the legend explains.
#[derive(Clone, Copy, PartialEq)]
enum Symbol {
    Kind(Kind),
    ByArticle,
    ByRecord,
    Month,
    Interval,
    Planned,
    Counter,
    Break,
}

impl Symbol {
    /// Its width, with the space behind it.
    fn width(self) -> f64 {
        match self {
            Symbol::ByArticle | Symbol::ByRecord => SYMBOL_WIDTH + 2.0 * GLYPH_RADIUS + GLYPH_GAP,
            _ => SYMBOL_WIDTH,
        }
    }
}

/// Entries that belong together; each group begins a line.
struct LegendGroup {
    heading: Option<LegendText>,
    symbols: Vec<Symbol>,
}

/// Draws the legend from `top` down; returns its bottom.
pub(super) fn draw_legend(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    label_text: &LabelText,
    scale: &Scale,
    top: f64,
    counters: bool,
) -> f64 {
    let shown: Vec<&Event> = builder
        .single_events()
        .iter()
        .map(|i| &view.events[*i])
        .collect();
    let broken = scale.segments.len() > 1;
    let mut y = top;
    for group in legend_groups(&shown, counters, broken) {
        let mut x = PAD;
        if let Some(heading) = group.heading {
            let text = label_text.legend_text(heading);
            draw_text(builder, text, Point { x, y }, Weight::Bold);
            x += JisrSans.width(text, SMALL_TEXT, Weight::Bold) + HEADING_GAP;
        }
        for symbol in group.symbols {
            let text = label_text.legend_text(symbol_text(symbol));
            let w = symbol.width() + JisrSans.width(text, SMALL_TEXT, Weight::Regular);
            if x > PAD && x + w > view.width - PAD {
                (x, y) = (PAD, y + ROW_HEIGHT);
            }
            match symbol {
                // The page dims the entry together with the events of its kind.
                Symbol::Kind(kind) => {
                    builder.with_group(Kinds::only(kind), |builder| {
                        draw_entry(builder, symbol, text, (x, y))
                    });
                }
                _ => draw_entry(builder, symbol, text, (x, y)),
            }
            x += w + ENTRY_GAP;
        }
        y += ROW_HEIGHT;
    }
    y + GAP_BELOW
}

fn draw_entry(builder: &mut TimelineBuilder, symbol: Symbol, text: &str, (x, y): (f64, f64)) {
    draw_symbol(builder, symbol, x, y + ROW_HEIGHT / 2.0);
    let x = x + symbol.width();
    draw_text(builder, text, Point { x, y }, Weight::Regular);
}

/// Writes a text on the row whose top is given.
fn draw_text(builder: &mut TimelineBuilder, text: &str, at: Point, weight: Weight) {
    let y = at.y + ROW_HEIGHT / 2.0 + BASELINE;
    let at = Point { y, ..at };
    builder.scene.label(
        text,
        at,
        Anchor::Start,
        TextStyle::new(SMALL_TEXT, weight, ColorRole::Muted),
    );
}

fn legend_groups(events: &[&Event], counters: bool, broken: bool) -> Vec<LegendGroup> {
    let any = |test: fn(&Event) -> bool| events.iter().any(|e| test(e));
    let record = any(is_dated_by_record);
    let heading = |word| record.then_some(word);
    let events: Vec<Event> = events.iter().map(|e| **e).collect();
    let kinds = LegendGroup {
        heading: heading(LegendText::ByShape),
        symbols: Kinds::of(&events).iter().map(Symbol::Kind).collect(),
    };
    let dates = LegendGroup {
        heading: heading(LegendText::ByFill),
        symbols: if record {
            vec![Symbol::ByArticle, Symbol::ByRecord]
        } else {
            vec![]
        },
    };
    let mut symbols = vec![];
    let mut when = |shown: bool, symbol| {
        if shown {
            symbols.push(symbol);
        }
    };
    when(
        any(|e| e.when.from.precision != Precision::Day && e.when.single() && !e.planned),
        Symbol::Month,
    );
    when(any(|e| !e.when.single() && !e.planned), Symbol::Interval);
    when(any(|e| e.planned), Symbol::Planned);
    when(counters, Symbol::Counter);
    when(broken, Symbol::Break);
    let others = LegendGroup {
        heading: None,
        symbols,
    };
    let mut groups = vec![kinds, dates, others];
    groups.retain(|group| !group.symbols.is_empty());
    groups
}

fn symbol_text(symbol: Symbol) -> LegendText {
    match symbol {
        Symbol::Kind(kind) => LegendText::Kind(kind),
        Symbol::ByArticle => LegendText::ByArticle,
        Symbol::ByRecord => LegendText::ByRecord,
        Symbol::Month => LegendText::Month,
        Symbol::Interval => LegendText::Interval,
        Symbol::Planned => LegendText::Planned,
        Symbol::Counter => LegendText::Counter,
        Symbol::Break => LegendText::Break,
    }
}

/// Draws the symbol in the middle of its space, in the direction in which time runs in the drawing.
fn draw_symbol(builder: &mut TimelineBuilder, symbol: Symbol, x: f64, y: f64) {
    let middle = Point {
        x: x + (SYMBOL_WIDTH - SYMBOL_GAP) / 2.0,
        y,
    };
    let (along, across) = if builder.is_horizontal() {
        (
            (x, x + SYMBOL_WIDTH - SYMBOL_GAP),
            (y - BAND_THICKNESS / 2.0, y + BAND_THICKNESS / 2.0),
        )
    } else {
        let half = BAND_THICKNESS / 2.0;
        (
            (y - SYMBOL_HALF, y + SYMBOL_HALF),
            (middle.x - half, middle.x + half),
        )
    };
    match symbol {
        Symbol::Kind(kind) => builder.glyph(kind, colors(kind).0, middle, false),
        Symbol::ByArticle | Symbol::ByRecord => {
            let mut at = middle;
            for kind in FILL_EXAMPLES {
                builder.glyph(kind, NEUTRAL.0, at, symbol == Symbol::ByRecord);
                at.x += 2.0 * GLYPH_RADIUS + GLYPH_GAP;
            }
        }
        Symbol::Month => bands::draw_month_band(builder, along, across, NEUTRAL, (true, true)),
        Symbol::Interval => {
            bands::draw_interval_band(builder, along, across, NEUTRAL, (true, true))
        }
        Symbol::Planned => bands::draw_planned_band(builder, along, across, NEUTRAL.0),
        Symbol::Break => {
            let middle = (along.0 + along.1) / 2.0;
            axis_band::draw_break(builder, (middle, middle), across);
        }
        Symbol::Counter => draw_counter_symbol(builder, middle),
    }
}

/// Draws a small counter around `centre`: a box with a plus sign.
fn draw_counter_symbol(builder: &mut TimelineBuilder, centre: Point) {
    let square = Rect {
        x: centre.x - SYMBOL_HALF,
        y: centre.y - SYMBOL_HALF,
        w: 2.0 * SYMBOL_HALF,
        h: 2.0 * SYMBOL_HALF,
    };
    let scene = &mut builder.scene;
    scene.rect(square, ColorRole::Axis, Fill::Outline(1.0));
    let at = Point {
        x: centre.x,
        y: centre.y + BASELINE,
    };
    scene.label(
        "+",
        at,
        Anchor::Middle,
        TextStyle::new(SMALL_TEXT, Weight::Bold, ColorRole::Text),
    );
}
