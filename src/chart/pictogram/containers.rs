//! Containers as squares, and to the same scale the part of them that another unit counts.

use super::Panel;
use super::squares::{GAP, Squares, round_up};
use crate::chart::extent::Extent;
use crate::draw::text_style::{Column, NAME, NOTE, amount};
use crate::locale::{Interpolate, key};
use crate::story::{Decimal, Figure, Unit, Value};

/// No more squares than this: one that stands for a round number of containers.
const MOST: f64 = 40.0;
/// As many squares stand before their words at most.
const FEW: f64 = 3.0;

impl Panel<'_> {
    /// Containers as squares, and to the same scale the part that another unit counts.
    pub(super) fn containers(&mut self, all: &'static Figure, part: &'static Figure) {
        let locale = self.input.locale;
        let (Some(unit), Some(whole), Some(piece)) =
            (all.unit, Extent::of(all.value), Extent::of(part.value))
        else {
            return;
        };
        let each = round_up(whole.high / MOST);
        let squares_of = |extent: Extent, counted: Unit| {
            let by = counted.factor() / unit.factor() / each;
            Extent {
                low: extent.low * by,
                high: extent.high * by,
            }
        };
        self.title(locale.message(all.label));

        let (top, first) = (self.column.y, self.builder.shapes());
        self.amount(&locale.figure(all), "", !all.caveats.is_empty());
        let squares = Squares::of(self.column.w);
        let count = squares_of(whole, unit);
        squares.draw(self.builder, &mut self.column, count, all.about);
        let one = locale.amount(Value::One(Decimal::round(each, 0)), unit, false);
        let words = locale.message(key::CHART_ONE_SQUARE).interpolate("n", &one);
        NOTE.lines(self.builder, &words, false, &mut self.column);
        self.range_note([whole, piece]);
        self.mark(all.id, top, first);

        self.column.y += 12.0;
        let (top, first) = (self.column.y, self.builder.shapes());
        let count = squares_of(piece, part.unit.unwrap_or(unit));
        let row = Squares::in_row(count.high) * (squares.side + GAP) + 8.0;
        // A few squares stand before their words, more below them.
        let few = count.high <= FEW;
        let mut square = Column {
            y: top + 5.0,
            ..self.column
        };
        let mut words = self.column;
        if few {
            squares.draw(self.builder, &mut square, count, part.about);
            words.x += row;
            words.w -= row;
        }
        let flagged = !part.caveats.is_empty();
        amount(self.builder, &locale.figure(part), "", flagged, &mut words);
        NAME.lines(self.builder, locale.message(part.label), false, &mut words);
        if !few {
            square.y = words.y + 5.0;
            squares.draw(self.builder, &mut square, count, part.about);
        }
        self.column.y = words.y.max(square.y);
        self.mark(part.id, top, first);
    }
}
