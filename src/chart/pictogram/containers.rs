//! Containers as squares, and a part of them, counted in another unit, to the same scale.

use super::squares::{SQUARE_GAP, Squares, round_up_to_step};
use super::{PART_GAP, Panel};
use crate::chart::extent::extent_of_value;
use crate::locale::{Interpolate, key};
use crate::story::{Decimal, Figure, Unit, Value};
use jisr_charts::chart::Extent;
use jisr_charts::text::style::{Column, LABEL, NOTE, draw_amount};

/// The greatest number of squares. It decides the round number of containers that a square stands
/// for.
const MAX_SQUARES: f64 = 40.0;
/// Up to this many squares stand before their text; more stand below it.
const MAX_INLINE_SQUARES: f64 = 3.0;

/// Space between a few squares and the text behind them.
const INLINE_GAP: f64 = 8.0;
/// Space above squares that stand beside or below their text.
const SQUARES_TOP: f64 = 5.0;

impl Panel<'_> {
    /// Draws all containers as squares, and the part to the same scale.
    pub(super) fn draw_containers(&mut self, all: &'static Figure, part: &'static Figure) {
        let locale = self.input.locale;
        let (Some(unit), Some(whole), Some(part_extent)) = (
            all.unit,
            extent_of_value(all.value),
            extent_of_value(part.value),
        ) else {
            return;
        };
        let each = round_up_to_step(whole.high / MAX_SQUARES);
        let squares_of = |extent: Extent, counted: Unit| {
            let by = counted.factor() / unit.factor() / each;
            Extent {
                low: extent.low * by,
                high: extent.high * by,
            }
        };
        self.draw_title(locale.message(all.label));

        let (top, first) = (self.column.y, self.builder.shapes());
        self.draw_amount(&locale.figure(all), "", !all.caveats.is_empty());
        let squares = Squares::of(self.column.w);
        let count = squares_of(whole, unit);
        squares.draw(self.builder, &mut self.column, count, all.about);
        let one = locale.amount(Value::One(Decimal::round(each, 0)), unit, false);
        let words = locale.message(key::CHART_ONE_SQUARE).interpolate("n", &one);
        NOTE.draw_lines(self.builder, &words, false, &mut self.column);
        self.draw_range_note([whole, part_extent]);
        self.add_mark(all.id, top, first);

        self.column.y += PART_GAP;
        let count = squares_of(part_extent, part.unit.unwrap_or(unit));
        self.draw_part(part, &squares, count);
    }

    /// Draws the part as squares with its amount and name; `count` says how many squares.
    fn draw_part(&mut self, part: &'static Figure, squares: &Squares, count: Extent) {
        let locale = self.input.locale;
        let (top, first) = (self.column.y, self.builder.shapes());
        let row = Squares::in_first_row(count.high) * (squares.side + SQUARE_GAP) + INLINE_GAP;
        // A few squares stand before their text, more stand below it.
        let inline = count.high <= MAX_INLINE_SQUARES;
        let mut square = Column {
            y: top + SQUARES_TOP,
            ..self.column
        };
        let mut words = self.column;
        if inline {
            squares.draw(self.builder, &mut square, count, part.about);
            words.x += row;
            words.w -= row;
        }
        let has_caveat = !part.caveats.is_empty();
        draw_amount(
            self.builder,
            &locale.figure(part),
            "",
            has_caveat,
            &mut words,
        );
        LABEL.draw_lines(self.builder, locale.message(part.label), false, &mut words);
        if !inline {
            square.y = words.y + SQUARES_TOP;
            squares.draw(self.builder, &mut square, count, part.about);
        }
        self.column.y = words.y.max(square.y);
        self.add_mark(part.id, top, first);
    }
}
