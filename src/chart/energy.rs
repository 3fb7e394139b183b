//! Amounts that add up in one bar, an amount apart to the same scale, and a doubtful one to none.

use super::{
    Anchor, Fill, Ink, Linear, Point, Rect, Scene, Sketch, Stroke, View, Weight, flag, text_width,
    ticks, wrap,
};
use crate::locale::key;
use crate::story::{Chart, Decimal, Figure, Form, Value};

const LINE: f64 = 17.0;
const BAR: f64 = 36.0;
const BETWEEN: f64 = 22.0;
/// From this width on the parts' words stand side by side.
const WIDE: f64 = 440.0;

/// Lays out the bars.
pub fn scene(chart: &Chart, view: &View) -> Scene {
    let mut sketch = Sketch::new(view.width, view.locale.lang.direction());
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
    let (story, locale) = (view.story, view.locale);
    let figures: Vec<&'static Figure> = parts.iter().filter_map(|id| story.figure(id)).collect();
    let total: f64 = figures.iter().map(|f| number(f)).sum();
    let high = [apart]
        .iter()
        .filter_map(|id| story.figure(id))
        .map(number)
        .fold(total, f64::max);
    let scale = Linear {
        low: 0.0,
        high,
        length: view.width,
    };
    let mut y = 0.0;

    // The sum, with what it rests on.
    if let Some((check, result)) = story.check(sum).and_then(|c| Some((c, c.result(story)?))) {
        let (top, first) = (y, sketch.shapes());
        let amount = locale.amount(Value::One(result), check.unit, false);
        y = words(
            &mut sketch,
            view,
            &amount,
            locale.say(check.label),
            !check.flags.is_empty(),
            (0.0, view.width),
            y,
        );
        sketch.mark(
            check.id,
            Rect {
                x: 0.0,
                y: top,
                w: view.width,
                h: y - top,
            },
            first,
        );
        y += 4.0;
    }
    let bar = y;
    let mut x = 0.0;
    y += BAR + 4.0;
    let wide = view.width >= WIDE;
    let mut below: f64 = y;
    for (i, figure) in figures.iter().enumerate() {
        let w = scale.at(number(figure));
        let (ink, fill) = if i == 0 {
            (Ink::Neutral, Fill::Solid)
        } else {
            (Ink::NeutralSoft, Fill::Solid)
        };
        let area = Rect {
            x,
            y: bar,
            w,
            h: BAR,
        };
        let first = sketch.shapes();
        sketch.rect(area, ink, fill);
        sketch.rect(area, Ink::Neutral, Fill::Outline(1.0));
        // Words under their own part where there is room, else one below the other with a swatch.
        let amount = figure
            .unit
            .map(|u| locale.amount(figure.value, u, figure.about))
            .unwrap_or_default();
        let label = locale.say(figure.label);
        let flagged = !figure.flags.is_empty();
        let (left, room, top) = if wide {
            let left = if i == 0 {
                0.0
            } else {
                (view.width * 0.56).min(x)
            };
            let room = if i == 0 {
                view.width * 0.52
            } else {
                view.width - left
            };
            (left, room, bar + BAR + 4.0)
        } else {
            (18.0, view.width - 18.0, y)
        };
        if !wide {
            let swatch = Rect {
                x: 0.0,
                y: top + 8.0,
                w: 11.0,
                h: 11.0,
            };
            sketch.rect(swatch, ink, fill);
            sketch.rect(swatch, Ink::Neutral, Fill::Outline(1.0));
        }
        let end = words(
            &mut sketch,
            view,
            &amount,
            label,
            flagged,
            (left, room),
            top,
        );
        if i > 0
            && let Some((check, result)) =
                story.check(share).and_then(|c| Some((c, c.result(story)?)))
        {
            // The share is said where its part is, with its condition.
            let (start, shapes) = (end, sketch.shapes());
            let end = words(
                &mut sketch,
                view,
                &locale.percent(result),
                locale.say(check.label),
                !check.flags.is_empty(),
                (left, room),
                end,
            );
            sketch.mark(
                figure.id,
                if wide {
                    Rect {
                        h: start - bar,
                        ..area
                    }
                } else {
                    Rect {
                        x: 0.0,
                        y: top,
                        w: view.width,
                        h: start - top,
                    }
                },
                first,
            );
            sketch.mark(
                check.id,
                Rect {
                    x: left,
                    y: start,
                    w: room,
                    h: end - start,
                },
                shapes,
            );
            y = end;
        } else {
            let rect = if wide {
                area
            } else {
                Rect {
                    x: 0.0,
                    y: top,
                    w: view.width,
                    h: end - top,
                }
            };
            sketch.mark(figure.id, rect, first);
            y = end;
        }
        below = below.max(y);
        x += w;
    }
    y = below + BETWEEN;

    if let Some(figure) = story.figure(apart) {
        let (top, first) = (y, sketch.shapes());
        let amount = figure
            .unit
            .map(|u| locale.amount(figure.value, u, figure.about))
            .unwrap_or_default();
        y = words(
            &mut sketch,
            view,
            &amount,
            locale.say(figure.label),
            !figure.flags.is_empty(),
            (0.0, view.width),
            y,
        );
        sketch.rect(
            Rect {
                x: 0.0,
                y: y + 3.0,
                w: scale.at(number(figure)),
                h: BAR * 0.7,
            },
            Ink::Neutral,
            Fill::Solid,
        );
        y += 3.0 + BAR * 0.7;
        sketch.mark(
            figure.id,
            Rect {
                x: 0.0,
                y: top,
                w: view.width,
                h: y - top,
            },
            first,
        );
    }
    y = axis(&mut sketch, view, &scale, y + 6.0);
    if let Some(figure) = story.figure(doubtful) {
        y += BETWEEN;
        let (top, first) = (y, sketch.shapes());
        let amount = figure
            .unit
            .map(|u| locale.amount(figure.value, u, figure.about))
            .unwrap_or_default();
        let inner = (12.0, view.width - 24.0);
        let end = words(
            &mut sketch,
            view,
            &amount,
            locale.say(figure.label),
            !figure.flags.is_empty(),
            inner,
            y + 8.0,
        );
        let end = lines(&mut sketch, locale.say(key::CHART_NO_SCALE), inner, end) + 10.0;
        let frame = Rect {
            x: 0.0,
            y: top,
            w: view.width,
            h: end - top,
        };
        sketch.rect(frame, Ink::Doubt, Fill::Dashed(1.5));
        sketch.mark(figure.id, frame, first);
        y = end;
    }
    sketch.finish(y + 2.0)
}

/// The axis below the bars, from zero; answers where the next may stand.
fn axis(sketch: &mut Sketch, view: &View, scale: &Linear, bottom: f64) -> f64 {
    let stroke = Stroke {
        ink: Ink::Axis,
        width: 1.0,
        dashed: false,
    };
    sketch.line(
        Point { x: 0.0, y: bottom },
        Point {
            x: view.width,
            y: bottom,
        },
        stroke,
    );
    for tick in ticks(0.0, scale.high, if view.width < 400.0 { 3 } else { 5 }) {
        let x = scale.at(tick);
        sketch.line(Point { x, y: bottom }, Point { x, y: bottom + 5.0 }, stroke);
        let number = view.locale.number(Decimal::round(tick, 0));
        let half = text_width(&number, 12.0, Weight::Regular) / 2.0;
        let at = Point {
            x: x.min(view.width - half).max(half),
            y: bottom + 18.0,
        };
        sketch.label(
            number,
            at,
            Anchor::Middle,
            12.0,
            Weight::Regular,
            Ink::Muted,
        );
    }
    bottom + 20.0
}

/// A bold amount and quieter words behind or below it; answers where the next may stand.
fn words(
    sketch: &mut Sketch,
    _view: &View,
    amount: &str,
    label: &str,
    flagged: bool,
    (x, w): (f64, f64),
    y: f64,
) -> f64 {
    let base = y + LINE;
    let mut end = x
        + sketch
            .label(
                amount,
                Point { x, y: base },
                Anchor::Start,
                15.0,
                Weight::Bold,
                Ink::Text,
            )
            .w
        + 6.0;
    if flagged {
        flag::flag(sketch, Point { x: end, y: base });
        end += flag::ROOM;
    }
    if end + text_width(label, 12.0, Weight::Regular) <= x + w {
        sketch.label(
            label,
            Point { x: end, y: base },
            Anchor::Start,
            12.0,
            Weight::Regular,
            Ink::Muted,
        );
        return base + 6.0;
    }
    lines(sketch, label, (x, w), base + 4.0)
}

fn lines(sketch: &mut Sketch, text: &str, (x, w): (f64, f64), y: f64) -> f64 {
    let mut y = y;
    for line in wrap(text, w, 12.0, Weight::Regular) {
        y += LINE - 1.0;
        sketch.label(
            line,
            Point { x, y: y - 2.0 },
            Anchor::Start,
            12.0,
            Weight::Regular,
            Ink::Muted,
        );
    }
    y + 4.0
}

fn number(figure: &Figure) -> f64 {
    match figure.value {
        Value::One(d) => d.to_f64(),
        _ => 0.0,
    }
}
