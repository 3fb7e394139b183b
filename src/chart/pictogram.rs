//! Trains and containers: three small drawings, for counts too unlike for one axis.
//!
//! A day's trains as marks, stated against implied; all trains against the year before; containers
//! as squares of which each stands for a round number. Every length counts from zero.

use self::train::{Certainty, TRAIN, trains};
use super::LayoutInput;
use super::extent::{self, Extent, Look, NEUTRAL};
use crate::draw::axis::{AXIS, Axis};
use crate::draw::bracket::bracket;
use crate::draw::text_style::{Column, HEAD, NOTE, SPACE, amount};
use crate::draw::{Anchor, ColorRole, Fill, Point, Rect, Scene, SceneBuilder};
use crate::locale::{Direction, Interpolate, key};
use crate::story::{Chart, Check, Figure, Form, Value, Verdict};

mod containers;
mod squares;
mod train;

/// From this width on the containers stand beside the trains.
const WIDE: f64 = 600.0;
const GUTTER: f64 = 48.0;
const BAR: f64 = 24.0;
/// Between two panels, one above the other.
const BETWEEN: f64 = 26.0;
/// Widest cell of a train.
const CELL: f64 = 22.0;
/// Narrowest cell of a train; more trains than fit are drawn as a bar.
const LEAST_CELL: f64 = 9.0;
/// What other figures imply.
const IMPLIED: Look = Look {
    fill: Fill::Hatch,
    ..NEUTRAL
};

/// A place to draw one small drawing below another.
pub(super) struct Panel<'a> {
    pub builder: &'a mut SceneBuilder,
    pub input: &'a LayoutInput<'a>,
    pub column: Column,
}

/// Lays out the three panels.
pub(super) fn scene(chart: &Chart, input: &LayoutInput, direction: Direction) -> Scene {
    let mut builder = SceneBuilder::new(input.width, direction);
    let Form::Pictogram {
        containers,
        part,
        trains,
        before,
        per_day,
        implied,
        load,
    } = chart.form
    else {
        return builder.finish(0.0);
    };
    let (figure, check) = (|id| input.story.figure(id), |id| input.story.check(id));
    let wide = input.width >= WIDE;
    let w = if wide {
        (input.width - GUTTER) / 2.0
    } else {
        input.width
    };
    let mut panel = Panel {
        builder: &mut builder,
        input,
        column: Column { x: 0.0, w, y: 0.0 },
    };
    if let (Some(stated), Some(implied)) = (figure(per_day), check(implied)) {
        panel.day(stated, implied);
    }
    if let (Some(now), Some(before)) = (figure(trains), check(before)) {
        panel.column.y += BETWEEN;
        panel.years(now, before);
    }
    let first = panel.column.y;
    if wide {
        panel.column.x = w + GUTTER;
        panel.column.y = 0.0;
    } else {
        panel.column.y += BETWEEN;
    }
    if let (Some(all), Some(part)) = (figure(containers), figure(part)) {
        panel.containers(all, part);
    }
    if let Some(load) = check(load) {
        panel.load(load);
    }
    let height = first.max(panel.column.y);
    builder.finish(height + 2.0)
}

impl Panel<'_> {
    pub(super) fn title(&mut self, text: &str) {
        HEAD.lines(self.builder, text, false, &mut self.column);
        self.column.y += 4.0;
    }

    pub(super) fn amount(&mut self, number: &str, words: &str, flagged: bool) {
        amount(self.builder, number, words, flagged, &mut self.column);
        self.column.y += 3.0;
    }

    /// A mark from `top` to where the column has come.
    pub(super) fn mark(&mut self, id: &'static str, top: f64, first: usize) {
        let Column { x, w, y } = self.column;
        let h = y - top;
        self.builder.mark(id, Rect { x, y: top, w, h }, first);
    }

    /// A day's trains: the stated range, and what the total implies.
    fn day(&mut self, stated: &'static Figure, implied: &'static Check) {
        let locale = self.input.locale;
        let (Some(said), Some(result)) = (Extent::of(stated.value), implied.result) else {
            return;
        };
        let sum = Extent::one(result);
        let most = sum.high.max(said.high).ceil().max(1.0);
        let cell = (self.column.w / most).min(CELL);
        let cell = (cell >= LEAST_CELL).then_some(cell);
        let length = cell.map_or(self.column.w, |cell| most * cell);
        let axis = self.axis(most, length);
        self.title(locale.message(stated.label));

        let (top, first) = (self.column.y, self.builder.shapes());
        let words = locale.message(key::CHART_STATED);
        let number = locale.format_value(stated.value, stated.about);
        self.amount(&number, words, !stated.caveats.is_empty());
        self.trains(&axis, cell, (said, NEUTRAL), |i| {
            if i < said.low {
                Certainty::Stated
            } else {
                Certainty::Perhaps
            }
        });
        self.mark(stated.id, top, first);

        self.column.y += 6.0;
        let (top, first) = (self.column.y, self.builder.shapes());
        let words = locale.message(key::CHART_IMPLIED);
        self.amount(&locale.number(result), words, !implied.caveats.is_empty());
        self.trains(&axis, cell, (sum, IMPLIED), |i| {
            if i < said.high {
                Certainty::Implied
            } else {
                Certainty::Beyond
            }
        });
        self.mark(implied.id, top, first);
        let bottom = self.column.y + 3.0;
        axis.numbers(self.builder, bottom);
        self.column.y = bottom + AXIS;
        if cell.is_none() {
            self.range_note([said]);
        }
        // The build sees to it that what is declared is what comes out.
        if implied.declares == Verdict::Disagrees {
            self.beyond(axis.at(said.high), axis.at(sum.high), top);
        }
    }

    /// An axis from zero along the column.
    fn axis(&self, high: f64, length: f64) -> Axis {
        let locale = self.input.locale;
        Axis::new(self.column.x, (0.0, high), length, |n| locale.number(n))
    }

    /// Says what lies between the ends of a range, where there is one.
    pub(super) fn range_note<const N: usize>(&mut self, extents: [Extent; N]) {
        if extents.iter().any(|e| e.is_range()) {
            let words = self.input.locale.message(key::CHART_RANGE);
            NOTE.lines(self.builder, words, false, &mut self.column);
        }
    }

    /// Trains one by one, or a bar where there are too many.
    fn trains(
        &mut self,
        axis: &Axis,
        cell: Option<f64>,
        (extent, look): (Extent, Look),
        certainty: impl Fn(f64) -> Certainty,
    ) {
        let Some(cell) = cell else {
            return self.bar(axis, extent, look);
        };
        let at = Point {
            x: self.column.x,
            y: self.column.y,
        };
        axis.lines(self.builder, at.y - 2.0, at.y + TRAIN + 3.0);
        trains(self.builder, at, cell, extent.high, certainty);
        self.column.y += TRAIN;
    }

    /// A bracket over the trains that nobody stated, in the free end of the row above; the verdict
    /// alone where fewer are implied than stated.
    fn beyond(&mut self, from: f64, to: f64, bottom: f64) {
        let y = bottom - 9.0;
        let words = self.input.locale.message(key::VERDICT_DISAGREES);
        let style = NOTE.bold().color(ColorRole::Doubt);
        let end = self.column.x + self.column.w;
        let least = from + 4.0 + style.width(words);
        if to > from + 4.0 {
            bracket(self.builder, (from + 2.0, to), y, 5.0, ColorRole::Doubt);
            if least <= end {
                let x = end.min(to.max(least));
                style.write(self.builder, words, Anchor::End, x, y - 6.0);
                return;
            }
        }
        style.lines(self.builder, words, false, &mut self.column);
    }

    /// All trains, and those of the year before.
    fn years(&mut self, now: &'static Figure, before: &'static Check) {
        let locale = self.input.locale;
        let (Some(value), Some(result)) = (Extent::of(now.value), before.result) else {
            return;
        };
        let level = Extent::one(result);
        let axis = self.axis(value.high.max(level.high), self.column.w);
        self.title(locale.message(now.label));

        let (top, first) = (self.column.y, self.builder.shapes());
        let change = now.change.map(|c| locale.change(c)).unwrap_or_default();
        let words = locale.message(key::CARD_CHANGE).interpolate("n", &change);
        let number = locale.format_value(now.value, now.about);
        self.amount(&number, &words, !now.caveats.is_empty());
        self.bar(&axis, value, NEUTRAL);
        self.mark(now.id, top, first);

        self.column.y += 6.0;
        let (top, first) = (self.column.y, self.builder.shapes());
        let words = locale.message(key::CHART_YEAR_BEFORE);
        self.amount(&locale.number(result), words, !before.caveats.is_empty());
        self.bar(&axis, level, IMPLIED);
        self.mark(before.id, top, first);
        axis.numbers(self.builder, self.column.y + 3.0);
        self.column.y += 3.0 + AXIS;
        self.range_note([value]);
    }

    fn bar(&mut self, axis: &Axis, extent: Extent, look: Look) {
        let y = self.column.y;
        axis.lines(self.builder, y - 2.0, y + BAR + 3.0);
        extent::bar(self.builder, axis, extent, (y, BAR), look);
        self.column.y += BAR;
    }

    fn load(&mut self, load: &'static Check) {
        let locale = self.input.locale;
        let Some(result) = load.result else {
            return;
        };
        self.column.y += 12.0;
        let (top, first) = (self.column.y, self.builder.shapes());
        let number = locale.amount(Value::One(result), load.unit, false);
        amount(
            self.builder,
            &number,
            locale.message(load.label),
            !load.caveats.is_empty(),
            &mut self.column,
        );
        self.column.y += SPACE;
        self.mark(load.id, top, first);
    }
}
