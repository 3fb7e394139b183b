//! Axis labels: no two are equal, and each is at the position of its value.

use crate::lengths::{lengths, scale};
use crate::sweep::{Case, for_each_drawing};
use jisr::chart::Measure;
use jisr::locale::{Lang, strip};
use jisr::story::{FigureId, Place};
use jisr_charts::{Align, ColorRole, Label, Scene, Shape};

/// A number under a drawing: its words, its value, and the place of its line.
#[derive(Clone, Debug)]
pub struct Tick {
    pub words: String,
    value: f64,
    x: f64,
}

/// The number that a label's words say.
fn number(words: &str, lang: Lang) -> f64 {
    let comma = matches!(lang, Lang::Ru | Lang::Kk);
    let plain: String = words
        .chars()
        .filter_map(|c| match c {
            '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
            '0'..='9' | '.' => Some(c),
            '\u{2212}' => Some('-'),
            '٫' => Some('.'),
            ',' if comma => Some('.'),
            _ => None,
        })
        .collect();
    plain.parse().unwrap_or_else(|e| panic!("{words}: {e}"))
}

/// The axes of a drawing: labels of ticks alone stand in the middle of their place in small type.
pub fn axes(case: &Case, scene: &Scene) -> Vec<Vec<Tick>> {
    let lines = || {
        scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Line(a, b, s) if a.x == b.x && s.width == 1.0 => {
                matches!(s.color, ColorRole::Grid | ColorRole::Axis).then_some((a.x, a.y.max(b.y)))
            }
            _ => None,
        })
    };
    let mut axes: Vec<(f64, Vec<Tick>)> = vec![];
    let ticks = |l: &&Label| l.align == Align::Middle && l.size == 12.0 && !l.bold;
    for label in scene.labels.iter().filter(ticks) {
        let words = strip(&label.text);
        let (start, end) = (label.frame.x - 0.5, label.frame.x + label.frame.w + 0.5);
        // The lowest lines above the number are those of its axis.
        let above = || lines().filter(|(_, bottom)| *bottom <= label.at.y);
        let lowest = above().map(|(_, bottom)| bottom).fold(0.0, f64::max);
        let near = above()
            .filter(|(_, bottom)| *bottom == lowest)
            .map(|(x, _)| x)
            .filter(|x| (start..=end).contains(x))
            .min_by(|a, b| (a - label.at.x).abs().total_cmp(&(b - label.at.x).abs()));
        let x = near.unwrap_or_else(|| panic!("{}: {words} has no place", case.name()));
        let value = number(&words, case.locale.lang);
        let tick = Tick { words, value, x };
        let known = axes.iter_mut().find(|(y, _)| *y == label.at.y);
        match known {
            Some((_, ticks)) => ticks.push(tick),
            None => axes.push((label.at.y, vec![tick])),
        }
    }
    axes.into_iter().map(|(_, ticks)| ticks).collect()
}

#[test]
fn numbers_of_an_axis_differ_and_are_at_their_positions() {
    for_each_drawing(|case, scene| {
        let name = case.name();
        let axes = axes(case, scene);
        assert!(!axes.is_empty(), "{name}: no axis");
        for ticks in &axes {
            for (i, tick) in ticks.iter().enumerate() {
                let again = ticks[..i].iter().any(|t| t.words == tick.words);
                assert!(!again, "{name}: {} is there twice", tick.words);
            }
            let [first, .., last] = ticks.as_slice() else {
                continue;
            };
            let step = (last.x - first.x) / (last.value - first.value);
            for tick in ticks {
                let right = first.x + (tick.value - first.value) * step;
                assert!(
                    (tick.x - right).abs() < 1e-6,
                    "{name}: {tick:?}, not at {right}"
                );
            }
        }
    });
}

#[test]
fn bars_are_as_long_as_their_axis_says() {
    for_each_drawing(|case, scene| {
        let sum = || case.chart.panels().first()?.beside(Place::Sum);
        let unit = match (case.chart.ledgers(), sum()) {
            (Some(_), _) if case.measure == Measure::Change => 1.0,
            (Some(ledgers), _) => factor(case, ledgers.rows[0].gap),
            (None, Some(sum)) => factor(case, sum),
            (None, None) => return,
        };
        let name = case.name();
        let axis = axes(case, scene).remove(0);
        let (Some(scale), [first, .., last]) = (scale(&lengths(case, scene)[0]), axis.as_slice())
        else {
            return;
        };
        let drawn = (last.x - first.x).abs() / ((last.value - first.value) * unit);
        assert!(
            (drawn / scale - 1.0).abs() < 1e-6,
            "{name}: {drawn} for {scale}"
        );
    });
}

/// How much one of the axis' numbers is: in Chinese 亿 stands for a billion's tenth.
fn factor(case: &Case, id: FigureId) -> f64 {
    let unit = case.story.check(id).map(|c| c.unit);
    let counted = |unit| 10f64.powi(-i32::from(case.locale.places(unit)));
    unit.map_or(1.0, |unit| unit.factor() * counted(unit))
}
