//! Two ledgers of one border: for each flow a bar by each count, and between them the gap.

use super::{
    Anchor, Fill, Ink, Linear, Mode, Point, Rect, Scene, Sketch, Stroke, Trust, View, Weight,
    text_width, ticks, wrap,
};
use crate::locale::Put;
use crate::locale::key;
use crate::story::{Chart, Decimal, Figure, Form, LedgerRow, Value};

const BAR: f64 = 24.0;
const BETWEEN: f64 = 6.0;
/// Room under a pair of bars for the bracket that shows the gap.
const BRACKET: f64 = 22.0;
const AFTER_ROW: f64 = 16.0;
const CAPTION: f64 = 18.0;
const AXIS: f64 = 22.0;
/// Width of the column of row labels, where there is room for one.
const COLUMN: f64 = 156.0;
const WIDE: f64 = 600.0;

/// One bar: what it shows, and the words beside it.
struct Bar {
    id: &'static str,
    value: f64,
    /// The value that the bar is compared with, outlined behind it.
    ghost: Option<f64>,
    main: String,
    side: String,
    flagged: bool,
}

/// Lays out the two ledgers.
pub fn scene(chart: &Chart, view: &View) -> Scene {
    let mut sketch = Sketch::new(view.width, view.locale.lang.direction());
    let Form::Ledgers { sources, rows } = chart.form else {
        return sketch.finish(0.0);
    };
    let pairs: Vec<[Bar; 2]> = rows
        .iter()
        .filter_map(|r| Some([bar(view, r, 0)?, bar(view, r, 1)?]))
        .collect();
    let bars = || pairs.iter().flatten();
    let wide = view.width >= WIDE;
    let start = if wide { COLUMN } else { 0.0 };
    // Room for the longest words behind a bar, in every mode: a switch changes no length but the bars'.
    let words = bars()
        .map(words_width)
        .fold(0.0, f64::max)
        .max(text_width("+00.0%  00.0", 13.0, Weight::Bold));
    let high = bars()
        .flat_map(|b| [b.value, b.ghost.unwrap_or(0.0)])
        .fold(0.0, f64::max);
    let low = bars().map(|b| b.value).fold(0.0, f64::min);
    let length = view.width - start - words - 10.0;
    let scale = Linear { low, high, length };

    let captions: Vec<(String, Ink)> = sources
        .iter()
        .zip([Ink::First, Ink::Second])
        .filter_map(|(id, ink)| {
            Some((
                view.locale.say(view.story.source(id)?.short).to_owned(),
                ink,
            ))
        })
        .collect();

    // The grid stands behind everything; its length is known once the rows are placed.
    let heights: Vec<f64> = rows
        .iter()
        .enumerate()
        .map(|(i, r)| row_height(view, r, i == 0, wide))
        .collect();
    let bottom: f64 = heights.iter().sum();
    let marks = ticks(low, high, if view.width < 400.0 { 3 } else { 6 });
    for tick in &marks {
        let x = start + scale.at(*tick);
        let zero = *tick == 0.0;
        let ink = if zero { Ink::Axis } else { Ink::Grid };
        sketch.line(
            Point { x, y: 0.0 },
            Point { x, y: bottom },
            Stroke {
                ink,
                width: 1.0,
                dashed: false,
            },
        );
    }
    let mut y = 0.0;
    for (i, (row, pair)) in rows.iter().zip(&pairs).enumerate() {
        let mut top = y;
        let head = heads(view, row, wide);
        for (line, text) in head.iter().enumerate() {
            let base = top
                + 14.0
                + 17.0 * line as f64
                + if wide {
                    CAPTION * f64::from(i == 0)
                } else {
                    0.0
                };
            sketch.label(
                text,
                Point { x: 0.0, y: base },
                Anchor::Start,
                13.0,
                Weight::Bold,
                Ink::Text,
            );
        }
        if !wide {
            top += 17.0 * head.len() as f64 + 5.0;
        }
        let zero = start + scale.at(0.0);
        let mut ends = [0.0; 2];
        for (side, bar) in pair.iter().enumerate() {
            if i == 0
                && let Some((words, ink)) = captions.get(side)
            {
                sketch.label(
                    words,
                    Point {
                        x: zero.max(start),
                        y: top + 13.0,
                    },
                    Anchor::Start,
                    12.0,
                    Weight::Bold,
                    *ink,
                );
                top += CAPTION;
            }
            let area = Rect {
                x: zero,
                y: top,
                w: length,
                h: BAR,
            };
            ends[side] = draw(&mut sketch, view, bar, side, area, &scale, start);
            top += BAR + BETWEEN;
        }
        if view.mode == Mode::Value && view.trust == Trust::Both {
            gap(&mut sketch, view, row, ends, top - BETWEEN + 4.0);
        }
        y += heights[i];
    }
    for tick in &marks {
        let x = start + scale.at(*tick);
        let whole = tick.fract() == 0.0;
        let number = Decimal::round(*tick, if whole { 0 } else { 1 });
        let words = if view.mode == Mode::Change {
            view.locale.percent(number)
        } else {
            view.locale.number(number)
        };
        let half = text_width(&words, 12.0, Weight::Regular) / 2.0;
        let x = x.min(view.width - half).max(half);
        sketch.label(
            words,
            Point {
                x,
                y: bottom + 15.0,
            },
            Anchor::Middle,
            12.0,
            Weight::Regular,
            Ink::Muted,
        );
    }
    sketch.finish(bottom + AXIS)
}

/// What a ledger counts for a row, as the mode shows it.
fn bar(view: &View, row: &LedgerRow, side: usize) -> Option<Bar> {
    let (story, locale) = (view.story, view.locale);
    let pick = |pair: (&'static str, &'static str)| if side == 0 { pair.0 } else { pair.1 };
    let figure = story.figure(pick(row.figures))?;
    let value = number(figure)?;
    let change = figure.change.map(|c| locale.change(c)).unwrap_or_default();
    let flagged = !figure.flags.is_empty();
    Some(match view.mode {
        Mode::Value => Bar {
            id: figure.id,
            value: value.to_f64(),
            ghost: None,
            main: locale.number(value),
            side: change,
            flagged,
        },
        Mode::Change => {
            let share = figure.change?.to_f64();
            Bar {
                id: figure.id,
                value: share,
                ghost: None,
                main: change,
                side: String::new(),
                flagged,
            }
        }
        Mode::Before => {
            let check = story.check(pick(row.before))?;
            let before = check.result(story)?;
            Bar {
                id: check.id,
                value: before.to_f64(),
                ghost: Some(value.to_f64()),
                main: locale.number(before),
                side: String::new(),
                flagged,
            }
        }
    })
}

fn number(figure: &Figure) -> Option<Decimal> {
    match figure.value {
        Value::One(d) => Some(d),
        _ => None,
    }
}

/// The width of a bar's words: the number, the change, the flag.
fn words_width(bar: &Bar) -> f64 {
    let side = if bar.side.is_empty() {
        0.0
    } else {
        6.0 + text_width(&bar.side, 12.0, Weight::Regular)
    };
    6.0 + text_width(&bar.main, 14.0, Weight::Bold)
        + side
        + if bar.flagged { super::flag::ROOM } else { 0.0 }
}

/// The lines of a row's label.
fn heads(view: &View, row: &LedgerRow, wide: bool) -> Vec<String> {
    wrap(
        view.locale.say(row.label),
        if wide { COLUMN - 12.0 } else { view.width },
        13.0,
        Weight::Bold,
    )
}

fn row_height(view: &View, row: &LedgerRow, first: bool, wide: bool) -> f64 {
    let head = if wide {
        0.0
    } else {
        17.0 * heads(view, row, wide).len() as f64 + 5.0
    };
    let captions = if first { 2.0 * CAPTION } else { 0.0 };
    head + captions + 2.0 * (BAR + BETWEEN) + BRACKET + AFTER_ROW
}

/// Draws a bar with its words; answers where it ends, counted from the start side.
fn draw(
    sketch: &mut Sketch,
    view: &View,
    bar: &Bar,
    side: usize,
    area: Rect,
    scale: &Linear,
    start: f64,
) -> f64 {
    let followed = matches!(
        (view.trust, side),
        (Trust::Both, _) | (Trust::First, 0) | (Trust::Second, 1)
    );
    let ink = match (side, followed) {
        (0, true) => Ink::First,
        (0, false) => Ink::FirstSoft,
        (_, true) => Ink::Second,
        (_, false) => Ink::SecondSoft,
    };
    let words = if followed { Ink::Text } else { Ink::Muted };
    let end = start + scale.at(bar.value);
    let first = sketch.shapes();
    let body = Rect {
        x: area.x.min(end),
        w: (end - area.x).abs(),
        ..area
    };
    let ghost = bar.ghost.map_or(end, |g| start + scale.at(g));
    sketch.rect(
        Rect {
            w: ghost - area.x,
            ..area
        }
        .normal(),
        Ink::Grid,
        Fill::Outline(1.0),
    );
    sketch.rect(
        body,
        ink,
        if view.mode == Mode::Before {
            Fill::Hatch
        } else {
            Fill::Solid
        },
    );
    let mut x = end.max(ghost).max(area.x) + 6.0;
    let base = area.y + BAR / 2.0 + 5.0;
    let main = sketch.label(
        &bar.main,
        Point { x, y: base },
        Anchor::Start,
        14.0,
        Weight::Bold,
        words,
    );
    x += main.w;
    if !bar.side.is_empty() {
        x += 6.0;
        x += sketch
            .label(
                &bar.side,
                Point { x, y: base },
                Anchor::Start,
                12.0,
                Weight::Regular,
                Ink::Muted,
            )
            .w;
    }
    if bar.flagged {
        super::flag::flag(
            sketch,
            Point {
                x: x + 5.0,
                y: base,
            },
        );
        x += super::flag::ROOM;
    }
    let left = body.x.min(area.x);
    sketch.mark(
        bar.id,
        Rect {
            x: left,
            y: area.y,
            w: x - left,
            h: BAR,
        },
        first,
    );
    end
}

/// The bracket under a pair of bars, from the end of the shorter to the end of the longer.
fn gap(sketch: &mut Sketch, view: &View, row: &LedgerRow, ends: [f64; 2], y: f64) {
    let Some(check) = view.story.check(row.gap) else {
        return;
    };
    let Some(result) = check.result(view.story) else {
        return;
    };
    let (from, to) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
    let stroke = Stroke {
        ink: Ink::Axis,
        width: 1.5,
        dashed: false,
    };
    let first = sketch.shapes();
    let rise = Stroke {
        dashed: true,
        ..stroke
    };
    // From the shorter bar's end down to the bracket, past the longer bar.
    let shorter = if ends[0] <= ends[1] { from } else { to };
    sketch.line(
        Point {
            x: shorter,
            y: y - BAR - BETWEEN - 4.0,
        },
        Point {
            x: shorter,
            y: y + 5.0,
        },
        rise,
    );
    sketch.line(
        Point {
            x: from,
            y: y + 5.0,
        },
        Point { x: to, y: y + 5.0 },
        stroke,
    );
    sketch.line(
        Point { x: to, y: y - 2.0 },
        Point { x: to, y: y + 5.0 },
        stroke,
    );
    let words = view
        .locale
        .say(key::CHART_GAP)
        .put("n", &view.locale.number(result));
    let width = text_width(&words, 12.0, Weight::Bold);
    let label = sketch.label(
        words,
        Point {
            x: (to + 6.0).min(view.width - width),
            y: y + 10.0,
        },
        Anchor::Start,
        12.0,
        Weight::Bold,
        Ink::Text,
    );
    sketch.mark(
        check.id,
        Rect {
            x: from - 2.0,
            y: y - 1.0,
            w: label.x + label.w - from + 4.0,
            h: 18.0,
        },
        first,
    );
}
