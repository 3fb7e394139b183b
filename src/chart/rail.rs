//! Trains and containers: three small drawings, for counts too unlike for one axis.
//!
//! A day's trains as marks, stated against implied; all trains against the year before; containers
//! as squares of which each stands for a round number. Every length counts from zero.

use super::axis::{AXIS, Axis};
use super::bracket::bracket;
use super::face::{Column, HEAD, NAME, NOTE, SPACE, amount};
use super::squares::{Squares, round_up};
use super::train::{Sure, TRAIN, trains};
use super::{Anchor, Fill, Ink, Point, Rect, Scene, Sketch, View};
use crate::locale::{Direction, Put, key};
use crate::story::{Chart, Check, Decimal, Figure, Form, Value, Verdict};

/// From this width on the containers stand beside the trains.
const WIDE: f64 = 600.0;
const GUTTER: f64 = 48.0;
const BAR: f64 = 24.0;
/// Between two panels, one above the other.
const BETWEEN: f64 = 26.0;
/// No more squares than this: one that stands for a round number of containers.
const MOST: f64 = 40.0;
/// Widest cell of a train.
const CELL: f64 = 22.0;

/// A place to draw one small drawing below another.
struct Panel<'a> {
    sketch: &'a mut Sketch,
    view: &'a View<'a>,
    column: Column,
}

/// Lays out the three panels.
pub(super) fn scene(chart: &Chart, view: &View, direction: Direction) -> Scene {
    let mut sketch = Sketch::new(view.width, direction);
    let Form::Traffic {
        containers,
        part,
        trains,
        before,
        per_day,
        implied,
        load,
    } = chart.form
    else {
        return sketch.finish(0.0);
    };
    let (figure, check) = (|id| view.story.figure(id), |id| view.story.check(id));
    let wide = view.width >= WIDE;
    let w = if wide {
        (view.width - GUTTER) / 2.0
    } else {
        view.width
    };
    let mut panel = Panel {
        sketch: &mut sketch,
        view,
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
    sketch.finish(height + 2.0)
}

impl Panel<'_> {
    fn title(&mut self, text: &str) {
        HEAD.lines(self.sketch, text, false, &mut self.column);
        self.column.y += 4.0;
    }

    fn amount(&mut self, number: &str, words: &str, flagged: bool) {
        amount(self.sketch, number, words, flagged, &mut self.column);
        self.column.y += 3.0;
    }

    /// A mark from `top` to where the column has come.
    fn mark(&mut self, id: &'static str, top: f64, first: usize) {
        let Column { x, w, y } = self.column;
        let h = y - top;
        self.sketch.mark(id, Rect { x, y: top, w, h }, first);
    }

    /// A day's trains: the stated range, and what the total implies.
    fn day(&mut self, stated: &'static Figure, implied: &'static Check) {
        let locale = self.view.locale;
        let (low, high) = ends(stated.value);
        let Some(result) = implied.result else {
            return;
        };
        let most = result.to_f64().max(high).ceil();
        let cell = (self.column.w / most).min(CELL);
        let axis = Axis::new(self.column.x, 0.0, most, most * cell);
        self.title(locale.say(stated.label));

        let (top, first) = (self.column.y, self.sketch.shapes());
        let words = locale.say(key::CHART_STATED);
        let number = locale.value(stated.value, stated.about);
        self.amount(&number, words, !stated.flags.is_empty());
        self.trains(&axis, cell, high, |i| {
            if i < low { Sure::Stated } else { Sure::Perhaps }
        });
        self.mark(stated.id, top, first);

        self.column.y += 6.0;
        let (top, first) = (self.column.y, self.sketch.shapes());
        let words = locale.say(key::CHART_IMPLIED);
        self.amount(&locale.number(result), words, !implied.flags.is_empty());
        self.trains(&axis, cell, result.to_f64(), |i| {
            if i < high {
                Sure::Implied
            } else {
                Sure::Beyond
            }
        });
        self.mark(implied.id, top, first);
        let bottom = self.column.y + 3.0;
        axis.numbers(self.sketch, locale, stated.unit, bottom);
        self.column.y = bottom + AXIS;
        // The build sees to it that what is declared is what comes out.
        if implied.declares == Verdict::Disagrees {
            self.beyond(axis.at(high), axis.at(result.to_f64()), top);
        }
    }

    fn trains(&mut self, axis: &Axis, cell: f64, count: f64, sure: impl Fn(f64) -> Sure) {
        let at = Point {
            x: self.column.x,
            y: self.column.y,
        };
        axis.lines(self.sketch, at.y - 2.0, at.y + TRAIN + 3.0);
        trains(self.sketch, at, cell, count, sure);
        self.column.y += TRAIN;
    }

    /// A bracket over the trains that nobody stated, in the free end of the row above.
    fn beyond(&mut self, from: f64, to: f64, bottom: f64) {
        let y = bottom - 9.0;
        bracket(self.sketch, (from + 2.0, to), y, 5.0, Ink::Doubt);
        let words = self.view.locale.say(key::VERDICT_DISAGREES);
        let face = NOTE.bold().ink(Ink::Doubt);
        let end = self.column.x + self.column.w;
        let least = from + 4.0 + face.width(words);
        if least <= end {
            let x = end.min(to.max(least));
            face.write(self.sketch, words, Anchor::End, x, y - 6.0);
        } else {
            face.lines(self.sketch, words, false, &mut self.column);
        }
    }

    /// All trains, and those of the year before.
    fn years(&mut self, now: &'static Figure, before: &'static Check) {
        let locale = self.view.locale;
        let Some(result) = before.result else {
            return;
        };
        let value = ends(now.value).1;
        let high = value.max(result.to_f64());
        let axis = Axis::new(self.column.x, 0.0, high, self.column.w);
        self.title(locale.say(now.label));

        let (top, first) = (self.column.y, self.sketch.shapes());
        let change = now.change.map(|c| locale.change(c)).unwrap_or_default();
        let words = locale.say(key::CARD_CHANGE).put("n", &change);
        let number = locale.value(now.value, now.about);
        self.amount(&number, &words, !now.flags.is_empty());
        self.bar(&axis, value, Fill::Solid);
        self.mark(now.id, top, first);

        self.column.y += 6.0;
        let (top, first) = (self.column.y, self.sketch.shapes());
        let words = locale.say(key::CHART_YEAR_BEFORE);
        self.amount(&locale.number(result), words, !before.flags.is_empty());
        self.bar(&axis, result.to_f64(), Fill::Hatch);
        self.mark(before.id, top, first);
        axis.numbers(self.sketch, locale, now.unit, self.column.y + 3.0);
        self.column.y += 3.0 + AXIS;
    }

    fn bar(&mut self, axis: &Axis, value: f64, fill: Fill) {
        let Column { x, y, .. } = self.column;
        axis.lines(self.sketch, y - 2.0, y + BAR + 3.0);
        let w = axis.scale.at(value);
        self.sketch
            .rect(Rect { x, y, w, h: BAR }, Ink::Neutral, fill);
        self.column.y += BAR;
    }

    /// Containers as squares, and to the same scale the part that another unit counts.
    fn containers(&mut self, all: &'static Figure, part: &'static Figure) {
        let locale = self.view.locale;
        let value = ends(all.value).1;
        let each = round_up(value / MOST);
        let factor = |f: &Figure| f.unit.map_or(1.0, |u| u.factor());
        self.title(locale.say(all.label));

        let (top, first) = (self.column.y, self.sketch.shapes());
        self.amount(&locale.figure(all), "", !all.flags.is_empty());
        let squares = Squares::of(self.column.w);
        squares.draw(self.sketch, &mut self.column, value / each, false);
        if let Some(unit) = all.unit {
            let one = locale.amount(Value::One(Decimal::round(each, 0)), unit, false);
            let words = locale.say(key::CHART_ONE_SQUARE).put("n", &one);
            NOTE.lines(self.sketch, &words, false, &mut self.column);
        }
        self.mark(all.id, top, first);

        self.column.y += 12.0;
        let (top, first) = (self.column.y, self.sketch.shapes());
        let room = squares.side + 12.0;
        let count = ends(part.value).1 * factor(part) / factor(all) / each;
        let mut square = Column {
            y: top + 5.0,
            ..self.column
        };
        squares.draw(self.sketch, &mut square, count, part.about);
        let mut words = Column {
            x: self.column.x + room,
            w: self.column.w - room,
            y: top,
        };
        amount(
            self.sketch,
            &locale.figure(part),
            "",
            !part.flags.is_empty(),
            &mut words,
        );
        NAME.lines(self.sketch, locale.say(part.label), false, &mut words);
        self.column.y = words.y.max(square.y);
        self.mark(part.id, top, first);
    }

    fn load(&mut self, load: &'static Check) {
        let locale = self.view.locale;
        let Some(result) = load.result else {
            return;
        };
        self.column.y += 12.0;
        let (top, first) = (self.column.y, self.sketch.shapes());
        let number = locale.amount(Value::One(result), load.unit, false);
        amount(
            self.sketch,
            &number,
            locale.say(load.label),
            !load.flags.is_empty(),
            &mut self.column,
        );
        self.column.y += SPACE;
        self.mark(load.id, top, first);
    }
}

/// The two ends of a value; both the same for a single number.
fn ends(value: Value) -> (f64, f64) {
    match value {
        Value::None => (0.0, 0.0),
        Value::One(d) => (d.to_f64(), d.to_f64()),
        Value::Range(a, b) => (a.to_f64(), b.to_f64()),
    }
}
