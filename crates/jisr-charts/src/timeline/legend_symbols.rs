//! The symbols of the legend.

use super::axis_band;
use super::bands::{self, BAND_THICKNESS};
use super::builder::{GLYPH_RADIUS, TimelineBuilder};
use super::input::LayoutInput;
use super::kinds::{Glyph, KindStyle};
use crate::{Anchor, ColorRole, Fill, Point, Rect};

/// Width of a symbol with the space behind it, and that space.
const SYMBOL_WIDTH: f64 = 26.0;
const SYMBOL_GAP: f64 = 8.0;
/// Half of the greatest height of a symbol.
const SYMBOL_HALF: f64 = 9.0;
/// Space between two glyphs of one symbol.
const GLYPH_GAP: f64 = 2.0;
/// From the middle of a symbol to the baseline of its text.
pub(super) const BASELINE: f64 = 4.0;
/// The colour of symbols that are the same for every kind.
const NEUTRAL: ColorRole = ColorRole::Neutral;
/// The shapes that show what a fill means.
const FILL_EXAMPLES: [Glyph; 2] = [Glyph::Disc, Glyph::Square];

/// A symbol that the legend explains.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Symbol {
    /// A kind, by its place among the timeline's kinds.
    Kind(usize),
    Stated,
    Added,
    UnknownDay,
    Interval,
    Planned,
    Counter,
    Break,
}

impl Symbol {
    /// Its width, with the space behind it.
    pub fn width(self) -> f64 {
        match self {
            Symbol::Stated | Symbol::Added => SYMBOL_WIDTH + 2.0 * GLYPH_RADIUS + GLYPH_GAP,
            _ => SYMBOL_WIDTH,
        }
    }

    /// What the legend says about it.
    pub fn text<'a>(self, input: &LayoutInput<'a>) -> &'a str {
        let words = input.words;
        match self {
            Symbol::Kind(place) => input.kind_name(place),
            Symbol::Stated => words.stated,
            Symbol::Added => words.added,
            Symbol::UnknownDay => words.unknown_day,
            Symbol::Interval => words.interval,
            Symbol::Planned => words.open,
            Symbol::Counter => words.counter,
            Symbol::Break => words.scale_break,
        }
    }

    /// Draws the symbol in the middle of its space, which starts at `x`, in the direction in which time runs
    /// in the drawing.
    pub fn draw(self, builder: &mut TimelineBuilder, input: &LayoutInput, x: f64, y: f64) {
        let middle = Point {
            x: x + (SYMBOL_WIDTH - SYMBOL_GAP) / 2.0,
            y,
        };
        let half = BAND_THICKNESS / 2.0;
        let (along, across) = if builder.is_horizontal() {
            let room = builder.turn(Rect {
                x,
                y,
                w: SYMBOL_WIDTH - SYMBOL_GAP,
                h: 0.0,
            });
            ((room.x, room.x + room.w), (y - half, y + half))
        } else {
            (
                (y - SYMBOL_HALF, y + SYMBOL_HALF),
                (middle.x - half, middle.x + half),
            )
        };
        match self {
            Symbol::Kind(place) => builder.glyph(input.kind_style(place), middle, false),
            Symbol::Stated | Symbol::Added => {
                let mut at = middle;
                for glyph in FILL_EXAMPLES {
                    let style = KindStyle {
                        glyph,
                        ..KindStyle::NEUTRAL
                    };
                    builder.glyph(style, at, self == Symbol::Added);
                    at.x += 2.0 * GLYPH_RADIUS + GLYPH_GAP;
                }
            }
            Symbol::UnknownDay => {
                bands::draw_month_band(builder, along, across, NEUTRAL, (true, true))
            }
            Symbol::Interval => {
                bands::draw_interval_band(builder, along, across, NEUTRAL, (true, true))
            }
            Symbol::Planned => bands::draw_planned_band(builder, along, across, NEUTRAL),
            Symbol::Break => {
                let middle = (along.0 + along.1) / 2.0;
                axis_band::draw_break(builder, (middle, middle), across);
            }
            Symbol::Counter => draw_counter(builder, input, middle),
        }
    }
}

/// Draws a small counter around `centre`: a box with a plus sign.
fn draw_counter(builder: &mut TimelineBuilder, input: &LayoutInput, centre: Point) {
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
    scene.label("+", at, Anchor::Middle, input.counter());
}
