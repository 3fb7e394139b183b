//! Amounts that add up in one bar, an amount apart to the same scale, and a doubtful one to none.

use super::axis::{AXIS, Axis};
use super::bracket::bracket;
use super::face::{Column, NAME, NOTE, NUMBER, amount};
use super::{Anchor, Fill, Ink, Rect, Scene, Sketch, View, flag};
use crate::locale::{Direction, key};
use crate::story::{Chart, Check, Decimal, Figure, Form, Value};

const BAR: f64 = 40.0;
const BETWEEN: f64 = 24.0;
/// From this width on the parts' words stand side by side.
const WIDE: f64 = 440.0;
/// The last part's words take this much of the width, the others' the rest: it has most to say.
const LAST: f64 = 0.46;
/// Room of the swatch before a part's words.
const SWATCH: f64 = 20.0;

/// What the drawing's steps share.
struct Parts<'a> {
    view: &'a View<'a>,
    axis: Axis,
}

/// Lays out the bars.
pub(super) fn scene(chart: &Chart, view: &View, direction: Direction) -> Scene {
    let mut sketch = Sketch::new(view.width, direction);
    let Form::Parts {
        parts,
        sum,
        share,
        apart,
        doubtful,
    } = chart.form
    else {
        return sketch.finish(0.0);
    };
    let story = view.story;
    let figures: Vec<&'static Figure> = parts.iter().filter_map(|id| story.figure(id)).collect();
    let check = |id| story.check(id).and_then(|c| Some((c, c.result?)));
    let total = figures.iter().map(|f| number(f)).sum();
    let unit = figures.first().and_then(|f| f.unit);
    let high = story.figure(apart).map_or(0.0, number).max(total);
    let plan = Parts {
        view,
        axis: Axis::new(0.0, 0.0, high, view.width),
    };
    let mut column = Column {
        x: 0.0,
        w: view.width,
        y: 0.0,
    };
    if let Some((sum, result)) = check(sum) {
        plan.sum(&mut sketch, sum, result, total, &mut column);
    }
    plan.parts(&mut sketch, &figures, check(share), &mut column);
    if let Some(figure) = story.figure(apart) {
        column.y += BETWEEN;
        plan.apart(&mut sketch, figure, &mut column);
    }
    plan.axis
        .numbers(&mut sketch, view.locale, unit, column.y + 3.0);
    column.y += 3.0 + AXIS;
    if let Some(figure) = story.figure(doubtful) {
        column.y += BETWEEN - 8.0;
        plan.doubtful(&mut sketch, figure, &mut column);
    }
    sketch.finish(column.y + 2.0)
}

impl Parts<'_> {
    /// The sum over a bracket that spans its parts.
    fn sum(
        &self,
        sketch: &mut Sketch,
        sum: &'static Check,
        result: Decimal,
        total: f64,
        column: &mut Column,
    ) {
        let (top, first) = (column.y, sketch.shapes());
        let locale = self.view.locale;
        let words = locale.amount(Value::One(result), sum.unit, false);
        amount(
            sketch,
            &words,
            locale.say(sum.label),
            !sum.flags.is_empty(),
            column,
        );
        let span = (0.0, self.axis.at(total));
        bracket(sketch, span, column.y + 6.0, 5.0, Ink::Axis);
        column.y += 14.0;
        let rect = Rect {
            x: 0.0,
            y: top,
            w: column.w,
            h: column.y - top - 1.0,
        };
        sketch.mark(sum.id, rect, first);
    }

    /// The bar of all parts, and below it what each is.
    fn parts(
        &self,
        sketch: &mut Sketch,
        figures: &[&'static Figure],
        share: Option<(&'static Check, Decimal)>,
        column: &mut Column,
    ) {
        let locale = self.view.locale;
        let (bar, wide) = (column.y, column.w >= WIDE);
        self.axis.lines(sketch, bar + BAR, bar + BAR + 5.0);
        column.y += BAR + 10.0;
        let top = column.y;
        let before = (figures.len() as f64 - 1.0).max(1.0);
        let mut from = 0.0;
        let mut below = top;
        for (i, figure) in figures.iter().enumerate() {
            let last = i + 1 == figures.len();
            let first = sketch.shapes();
            let to = from + number(figure);
            let area = Rect {
                x: self.axis.at(from),
                y: bar,
                w: self.axis.at(to) - self.axis.at(from),
                h: BAR,
            };
            from = to;
            part(sketch, area, last);
            let words = locale.quantity(figure.value, figure.unit, figure.about);
            let inside = NUMBER.width(&words) + 12.0 <= area.w;
            if inside {
                let face = NUMBER.ink(if last { Ink::Text } else { Ink::OnMark });
                face.middle(
                    sketch,
                    &words,
                    Anchor::Middle,
                    area.x + area.w / 2.0,
                    bar + BAR / 2.0,
                );
            }
            // Side by side the words of each part take their share of the width.
            let mut words_at = *column;
            if wide {
                let each = column.w * if last { LAST } else { (1.0 - LAST) / before };
                words_at.x = column.w * (1.0 - LAST) / before * i as f64;
                words_at.w = each - 12.0;
                words_at.y = top;
            }
            let start = words_at.y;
            let swatch = Rect {
                x: words_at.x,
                y: start + 4.0,
                w: 11.0,
                h: 11.0,
            };
            part(sketch, swatch, last);
            words_at.x += SWATCH;
            words_at.w -= SWATCH;
            let flagged = !figure.flags.is_empty();
            if !inside {
                NUMBER.lines(sketch, &locale.figure(figure), false, &mut words_at);
            }
            NAME.lines(sketch, locale.say(figure.label), flagged, &mut words_at);
            // The bar's own part answers; the words are its label.
            let rect = Rect {
                y: bar - 2.0,
                h: BAR + 6.0,
                ..area
            };
            sketch.mark(figure.id, rect, first);
            if let Some((check, result)) = share.filter(|_| last) {
                words_at.y += 6.0;
                self.share(sketch, check, result, &mut words_at);
            }
            below = below.max(words_at.y);
            column.y = words_at.y + 8.0;
        }
        column.y = below;
    }

    /// The last part's share, with the condition that it rests on.
    fn share(
        &self,
        sketch: &mut Sketch,
        check: &'static Check,
        result: Decimal,
        column: &mut Column,
    ) {
        let (top, first, locale) = (column.y, sketch.shapes(), self.view.locale);
        let flagged = !check.flags.is_empty();
        amount(
            sketch,
            &locale.percent(result),
            locale.say(check.label),
            flagged,
            column,
        );
        if let Some(note) = check.note {
            NOTE.lines(sketch, locale.say(note), false, column);
        }
        let rect = Rect {
            x: column.x,
            y: top,
            w: column.w,
            h: column.y - top,
        };
        sketch.mark(check.id, rect, first);
    }

    /// An amount of its own, to the scale of the others.
    fn apart(&self, sketch: &mut Sketch, figure: &'static Figure, column: &mut Column) {
        let (top, first, locale) = (column.y, sketch.shapes(), self.view.locale);
        let flagged = !figure.flags.is_empty();
        NAME.lines(sketch, locale.say(figure.label), flagged, column);
        let (y, h) = (column.y + 5.0, BAR * 0.7);
        self.axis.lines(sketch, y + h, y + h + 5.0);
        let w = self.axis.scale.at(number(figure));
        sketch.rect(Rect { x: 0.0, y, w, h }, Ink::Neutral, Fill::Solid);
        NUMBER.middle(
            sketch,
            &locale.figure(figure),
            Anchor::Start,
            w + 8.0,
            y + h / 2.0,
        );
        column.y = y + h;
        let rect = Rect {
            x: 0.0,
            y: top,
            w: column.w,
            h: column.y - top,
        };
        sketch.mark(figure.id, rect, first);
    }

    /// What can't be drawn to scale: said, framed in dashes, flagged.
    fn doubtful(&self, sketch: &mut Sketch, figure: &'static Figure, column: &mut Column) {
        let (top, first, locale) = (column.y, sketch.shapes(), self.view.locale);
        let (words, name) = (locale.figure(figure), locale.say(figure.label));
        let note = locale.say(key::CHART_NO_SCALE);
        let widest = (NUMBER.width(&words) + flag::ROOM)
            .max(NAME.width(name))
            .max(NOTE.width(note));
        let mut inner = Column {
            x: 14.0,
            w: (widest + 1.0).min(column.w - 28.0),
            y: top + 8.0,
        };
        NUMBER.lines(sketch, &words, !figure.flags.is_empty(), &mut inner);
        NAME.lines(sketch, name, false, &mut inner);
        NOTE.lines(sketch, note, false, &mut inner);
        column.y = inner.y + 10.0;
        let frame = Rect {
            x: 0.0,
            y: top,
            w: inner.w + 28.0,
            h: column.y - top,
        };
        sketch.rect(frame, Ink::Doubt, Fill::Dashed(1.5));
        sketch.mark(figure.id, frame, first);
    }
}

/// A part of the bar, or its swatch: the last one is pale with an outline.
fn part(sketch: &mut Sketch, area: Rect, last: bool) {
    sketch.rect(
        area,
        if last { Ink::NeutralSoft } else { Ink::Neutral },
        Fill::Solid,
    );
    sketch.rect(area, Ink::Neutral, Fill::Outline(1.0));
}

fn number(figure: &Figure) -> f64 {
    match figure.value {
        Value::One(d) => d.to_f64(),
        _ => 0.0,
    }
}
