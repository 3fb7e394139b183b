//! Trains and containers: three small drawings, for counts too unlike for one axis.
//!
//! A day's trains as marks, stated against implied; all trains against the year before; containers
//! as squares of which each stands for a round number. Every length counts from zero.

use super::{
    Anchor, Fill, Ink, Linear, Point, Rect, Scene, Sketch, View, Weight, flag, text_width, wrap,
};
use crate::locale::Put;
use crate::locale::key;
use crate::story::{Chart, Check, Decimal, Figure, Form, Value};

/// From this width on the containers stand beside the trains.
const WIDE: f64 = 600.0;
const GUTTER: f64 = 40.0;
const LINE: f64 = 17.0;
const GLYPH: f64 = 20.0;
const BAR: f64 = 26.0;
const SQUARE: f64 = 17.0;
const SPACE: f64 = 4.0;
const BETWEEN: f64 = 24.0;
/// No more squares than this: one that stands for a round number of containers.
const MOST: f64 = 40.0;

/// Where a panel draws: its start, its width, and how far down it has come.
struct Panel<'a> {
    sketch: &'a mut Sketch,
    view: &'a View<'a>,
    x: f64,
    w: f64,
    y: f64,
}

/// Lays out the three panels.
pub fn scene(chart: &Chart, view: &View) -> Scene {
    let mut sketch = Sketch::new(view.width, view.locale.lang.direction());
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
        x: 0.0,
        w,
        y: 0.0,
    };
    if let (Some(stated), Some(implied)) = (figure(per_day), check(implied)) {
        panel.day(stated, implied);
    }
    if let (Some(now), Some(before)) = (figure(trains), check(before)) {
        panel.y += BETWEEN;
        panel.years(now, before);
    }
    let first = panel.y;
    if wide {
        (panel.x, panel.y) = (w + GUTTER, 0.0);
    } else {
        panel.y += BETWEEN;
    }
    if let (Some(all), Some(part)) = (figure(containers), figure(part)) {
        panel.squares(all, part);
    }
    if let Some(load) = check(load) {
        panel.load(load);
    }
    let height = first.max(panel.y);
    sketch.finish(height + 4.0)
}

impl Panel<'_> {
    fn title(&mut self, text: &str) {
        for line in wrap(text, self.w, 13.0, Weight::Bold) {
            self.y += LINE;
            self.sketch.label(
                line,
                Point {
                    x: self.x,
                    y: self.y - 3.0,
                },
                Anchor::Start,
                13.0,
                Weight::Bold,
                Ink::Text,
            );
        }
        self.y += 4.0;
    }

    fn note(&mut self, text: &str) {
        for line in wrap(text, self.w, 12.0, Weight::Regular) {
            self.y += LINE;
            let at = Point {
                x: self.x,
                y: self.y - 3.0,
            };
            self.sketch
                .label(line, at, Anchor::Start, 12.0, Weight::Regular, Ink::Muted);
        }
    }

    /// A bold amount with quieter words behind it, in lines where there is no room for one; a flag
    /// at the end. Answers how far the words reach.
    fn amount(&mut self, amount: &str, words: &str, flagged: bool) -> f64 {
        self.y += 20.0;
        let at = Point {
            x: self.x,
            y: self.y - 4.0,
        };
        let mut x = self.x
            + self
                .sketch
                .label(amount, at, Anchor::Start, 15.0, Weight::Bold, Ink::Text)
                .w
            + 6.0;
        if flagged {
            flag::flag(self.sketch, Point { x, y: at.y });
            x += flag::ROOM;
        }
        let room = self.x + self.w - x;
        if text_width(words, 12.0, Weight::Regular) <= room {
            x += self
                .sketch
                .label(
                    words,
                    Point { x, y: at.y },
                    Anchor::Start,
                    12.0,
                    Weight::Regular,
                    Ink::Muted,
                )
                .w;
        } else {
            self.note(words);
            x = self.x + self.w;
        }
        self.y += 2.0;
        x
    }

    fn mark(&mut self, id: &'static str, top: f64, first: usize) {
        let rect = Rect {
            x: self.x,
            y: top,
            w: self.w,
            h: self.y - top,
        };
        self.sketch.mark(id, rect, first);
    }

    /// A day's trains: the stated range, and what the total implies.
    fn day(&mut self, stated: &'static Figure, implied: &'static Check) {
        let (story, locale) = (self.view.story, self.view.locale);
        let (low, high) = ends(stated.value);
        let Some(result) = implied.result(story) else {
            return;
        };
        let top = result.to_f64().max(high).ceil();
        let cell = (self.w / top).min(SQUARE + SPACE);
        self.title(locale.say(stated.label));

        let (start, first) = (self.y, self.sketch.shapes());
        self.amount(
            &locale.value(stated.value, stated.about),
            locale.say(key::CHART_STATED),
            !stated.flags.is_empty(),
        );
        self.trains(cell, high, |i| {
            if i < low {
                (Ink::Neutral, Fill::Solid)
            } else {
                (Ink::Neutral, Fill::Outline(1.5))
            }
        });
        self.mark(stated.id, start, first);

        self.y += 8.0;
        let (start, first) = (self.y, self.sketch.shapes());
        self.amount(
            &locale.number(result),
            locale.say(key::CHART_IMPLIED),
            !implied.flags.is_empty(),
        );
        self.trains(cell, result.to_f64(), |i| {
            if i < high {
                (Ink::Neutral, Fill::Hatch)
            } else {
                (Ink::Doubt, Fill::Hatch)
            }
        });
        self.mark(implied.id, start, first);
    }

    /// A row of `count` train marks, the last as wide as its fraction.
    fn trains(&mut self, cell: f64, count: f64, look: impl Fn(f64) -> (Ink, Fill)) {
        let mut i = 0.0;
        while i < count {
            let w = (cell - 3.0) * (count - i).min(1.0);
            let (ink, fill) = look(i);
            self.sketch.rect(
                Rect {
                    x: self.x + i * cell,
                    y: self.y,
                    w,
                    h: GLYPH,
                },
                ink,
                fill,
            );
            i += 1.0;
        }
        self.y += GLYPH;
    }

    /// All trains, and those of the year before.
    fn years(&mut self, now: &'static Figure, before: &'static Check) {
        let (story, locale) = (self.view.story, self.view.locale);
        let Some(result) = before.result(story) else {
            return;
        };
        let value = ends(now.value).1;
        let scale = Linear {
            low: 0.0,
            high: value.max(result.to_f64()),
            length: self.w,
        };
        self.title(locale.say(now.label));

        let (start, first) = (self.y, self.sketch.shapes());
        let change = now.change.map(|c| locale.change(c)).unwrap_or_default();
        self.amount(
            &locale.value(now.value, now.about),
            &change,
            !now.flags.is_empty(),
        );
        self.bar(scale.at(value), Ink::Neutral, Fill::Solid);
        self.mark(now.id, start, first);

        self.y += 6.0;
        let (start, first) = (self.y, self.sketch.shapes());
        self.amount(
            &locale.number(result),
            locale.say(key::CHART_YEAR_BEFORE),
            !before.flags.is_empty(),
        );
        self.bar(scale.at(result.to_f64()), Ink::Neutral, Fill::Hatch);
        self.mark(before.id, start, first);
    }

    fn bar(&mut self, length: f64, ink: Ink, fill: Fill) {
        self.sketch.rect(
            Rect {
                x: self.x,
                y: self.y,
                w: length,
                h: BAR,
            },
            ink,
            fill,
        );
        self.y += BAR;
    }

    /// Containers as squares, and beside them, to the same scale, the part that another unit counts.
    fn squares(&mut self, all: &'static Figure, part: &'static Figure) {
        let locale = self.view.locale;
        let value = ends(all.value).1;
        let each = round_step(value / MOST);
        let factor = |f: &Figure| f.unit.map_or(1.0, |u| u.factor());
        self.title(locale.say(all.label));

        let (start, first) = (self.y, self.sketch.shapes());
        let amount = all
            .unit
            .map(|u| locale.amount(all.value, u, all.about))
            .unwrap_or_default();
        self.amount(&amount, "", !all.flags.is_empty());
        self.grid(value / each, Ink::Neutral, Fill::Solid);
        if let Some(unit) = all.unit {
            let one = locale.amount(Value::One(Decimal::round(each, 0)), unit, false);
            self.note(&locale.say(key::CHART_ONE_SQUARE).put("n", &one));
        }
        self.mark(all.id, start, first);

        self.y += 10.0;
        self.title(locale.say(part.label));
        let (start, first) = (self.y, self.sketch.shapes());
        let amount = part
            .unit
            .map(|u| locale.amount(part.value, u, part.about))
            .unwrap_or_default();
        self.amount(&amount, "", !part.flags.is_empty());
        let top = self.y;
        // The whole square, dashed: how small the part is, and that its number is approximate.
        self.sketch.rect(
            Rect {
                x: self.x,
                y: top,
                w: SQUARE,
                h: SQUARE,
            },
            Ink::Axis,
            Fill::Dashed(1.0),
        );
        let count = ends(part.value).1 * factor(part) / factor(all) / each;
        self.grid(count, Ink::Neutral, Fill::Solid);
        self.mark(part.id, start, first);
    }

    fn grid(&mut self, count: f64, ink: Ink, fill: Fill) {
        let columns = ((self.w + SPACE) / (SQUARE + SPACE)).floor().max(1.0);
        let mut i = 0.0;
        while i < count {
            let (row, column) = ((i / columns).floor(), i % columns);
            let (x, y) = (
                self.x + column * (SQUARE + SPACE),
                self.y + row * (SQUARE + SPACE),
            );
            self.sketch.rect(
                Rect {
                    x,
                    y,
                    w: SQUARE * (count - i).min(1.0),
                    h: SQUARE,
                },
                ink,
                fill,
            );
            i += 1.0;
        }
        self.y += (count / columns).ceil().max(1.0) * (SQUARE + SPACE);
    }

    fn load(&mut self, load: &'static Check) {
        let Some(result) = load.result(self.view.story) else {
            return;
        };
        self.y += 8.0;
        let (start, first) = (self.y, self.sketch.shapes());
        let amount = self
            .view
            .locale
            .amount(Value::One(result), load.unit, false);
        self.amount(
            &amount,
            self.view.locale.say(load.label),
            !load.flags.is_empty(),
        );
        self.mark(load.id, start, first);
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

/// The next of 1, 2, 5, 10, 20 … that is not smaller.
fn round_step(least: f64) -> f64 {
    let mut power = 1.0;
    loop {
        for m in [1.0, 2.0, 5.0] {
            if m * power >= least {
                return m * power;
            }
        }
        power *= 10.0;
        if power > 1e12 {
            return power;
        }
    }
}
