//! The lengths of bars are proportional to amounts, whatever their units, in every form and measure.

#![expect(
    clippy::expect_used,
    reason = "a drawing that lacks what it must have should stop the test"
)]

use crate::sweep::{Case, for_each_drawing};
use jisr::chart::Measure;
use jisr::story::{Arrangement, FigureId, Panel, PanelForm, Place, Row, Story, Value};
use jisr_charts::{ColorRole, Fill, Rect, Scene, Shape};
use std::cell::Cell;

/// A length that is drawn, and the amount that it stands for.
#[derive(Debug)]
pub struct Length {
    pub id: FigureId,
    pub amount: f64,
    pub drawn: f64,
}

/// The shapes of one mark.
fn shapes(scene: &Scene, id: FigureId) -> &[Shape] {
    let mark = scene.marks.iter().find(|m| m.id == id.as_str());
    mark.map_or(&[], |m| &scene.shapes[m.shapes.clone()])
}

fn rects<'a>(
    scene: &'a Scene,
    id: FigureId,
    which: impl Fn(ColorRole, Fill) -> bool + 'a,
) -> impl Iterator<Item = Rect> + 'a {
    shapes(scene, id)
        .iter()
        .filter_map(move |shape| match shape {
            Shape::Rect(r, color, fill) if which(*color, *fill) => Some(*r),
            _ => None,
        })
}

/// The lower and the higher end of a figure's or check's number, in single units.
fn ends(story: &Story, id: FigureId) -> (f64, f64) {
    if let Some(figure) = story.figure(id) {
        let factor = figure.unit.map_or(1.0, |u| u.factor());
        let (low, high) = figure.value.bounds().expect("a number");
        return (low.to_f64() * factor, high.to_f64() * factor);
    }
    let check = story.check(id).expect("a check");
    let value = check.result.expect("a result").to_f64() * check.unit.factor();
    (value, value)
}

/// A bar's two lengths: to the lower end, and to the higher one.
fn bar(
    case: &Case,
    scene: &Scene,
    id: FigureId,
    of: FigureId,
    fill: fn(Fill) -> bool,
) -> Vec<Length> {
    let (low, high) = ends(case.story, of);
    let solid = rects(scene, id, move |color, f| {
        color != ColorRole::Paper && fill(f)
    })
    .next();
    let solid = solid
        .unwrap_or_else(|| panic!("{}: no bar for {id}", case.name()))
        .w;
    let between = rects(scene, id, |_, f| matches!(f, Fill::Dashed(_))).next();
    let length = |amount, drawn| Length { id, amount, drawn };
    let mut all = vec![length(low, solid)];
    if high > low {
        let between = between.unwrap_or_else(|| panic!("{}: {id} has no range", case.name()));
        all.push(length(high, solid + between.w));
    }
    all
}

/// The length of the first level line of a mark: a bracket.
fn bracket(scene: &Scene, id: FigureId) -> f64 {
    let level = shapes(scene, id).iter().find_map(|shape| match shape {
        Shape::Line(a, b, _) if a.y == b.y => Some((b.x - a.x).abs()),
        _ => None,
    });
    level.expect("a bracket")
}

fn solid(fill: Fill) -> bool {
    fill == Fill::Solid
}

fn hatch(fill: Fill) -> bool {
    fill == Fill::Hatch
}

fn outline(fill: Fill) -> bool {
    matches!(fill, Fill::Outline(_))
}

/// All lengths of a drawing, by the scale that they share.
pub fn lengths(case: &Case, scene: &Scene) -> Vec<Vec<Length>> {
    if case.chart.ledgers().is_some() {
        return vec![paired_bars_lengths(case, scene)];
    }
    let panels = case.chart.panels().iter();
    panels
        .map(|panel| match panel.form {
            PanelForm::Parts => parts_lengths(case, scene, panel),
            PanelForm::Icons => icons_lengths(case, scene, panel),
            // The laws of the chart library hold for the others.
            _ => vec![],
        })
        .collect()
}

/// Bars of a measure and, beside the values themselves, the gaps between them.
fn paired_bars_lengths(case: &Case, scene: &Scene) -> Vec<Length> {
    let story = case.story;
    let mut all = vec![];
    for row in case.chart.ledgers().iter().flat_map(|l| l.rows.iter()) {
        for (figure, before) in [(row.figures.0, row.before.0), (row.figures.1, row.before.1)] {
            match case.measure {
                Measure::Value => all.extend(bar(case, scene, figure, figure, solid)),
                Measure::Before => {
                    all.extend(bar(case, scene, before, before, hatch));
                    all.extend(bar(case, scene, before, figure, outline));
                }
                Measure::Change => {
                    let change = story.figure(figure).and_then(|f| f.change);
                    let drawn = rects(scene, figure, |_, f| solid(f)).next().expect("a bar");
                    all.push(Length {
                        id: figure,
                        amount: change.expect("a change").to_f64().abs(),
                        drawn: drawn.w,
                    });
                }
            }
        }
        if case.measure == Measure::Value {
            let middle = |id| {
                let (low, high) = ends(story, id);
                (low + high) / 2.0
            };
            all.push(Length {
                id: row.gap,
                amount: (middle(row.figures.0) - middle(row.figures.1)).abs(),
                drawn: bracket(scene, row.gap),
            });
        }
    }
    all
}

/// The segments, the bracket of their sum, and the bar beside them.
fn parts_lengths(case: &Case, scene: &Scene, panel: &Panel) -> Vec<Length> {
    let parts = || panel.rows.iter().filter_map(Row::first);
    let mut all: Vec<Length> = parts()
        .chain(panel.beside(Place::Comparison))
        .flat_map(|id| bar(case, scene, id, id, solid))
        .collect();
    all.extend(panel.beside(Place::Sum).map(|sum| Length {
        id: sum,
        amount: parts().map(|id| ends(case.story, id).1).sum(),
        drawn: bracket(scene, sum),
    }));
    all
}

/// Icons in a line, or the bars in their place, or squares. What is computed is hatched.
fn icons_lengths(case: &Case, scene: &Scene, panel: &Panel) -> Vec<Length> {
    let ids = || panel.rows.iter().filter_map(Row::first);
    let has_hatch = ids().any(|id| rects(scene, id, |_, f| hatch(f)).next().is_some());
    let bars = || {
        ids().flat_map(|id| match case.story.check(id) {
            Some(_) => bar(case, scene, id, id, hatch),
            None => bar(case, scene, id, id, solid),
        })
    };
    match panel.options.arrangement {
        Some(Arrangement::Line) if !has_hatch => ids()
            .map(|id| Length {
                id,
                amount: ends(case.story, id).1,
                drawn: bodies(scene, id),
            })
            .collect(),
        Some(Arrangement::Line | Arrangement::Bars) => bars().collect(),
        Some(Arrangement::Grid) | None => ids()
            .flat_map(|id| squares(case.story, scene, id))
            .collect(),
    }
}

/// The summed widths of the squares of a number: those that are sure, and all of them.
fn squares(story: &Story, scene: &Scene, id: FigureId) -> [Length; 2] {
    let (low, high) = ends(story, id);
    let sum = |between: bool| -> f64 {
        let own = |color, fill| match (color, fill) {
            (ColorRole::Neutral | ColorRole::NeutralSoft, Fill::Solid) => true,
            (ColorRole::Neutral, Fill::Dashed(_)) => between,
            _ => false,
        };
        rects(scene, id, own).map(|r| r.w).sum()
    };
    [(low, sum(false)), (high, sum(true))].map(|(amount, drawn)| Length { id, amount, drawn })
}

/// The widths of all trains of a mark added up.
fn bodies(scene: &Scene, id: FigureId) -> f64 {
    let mut seen: Vec<f64> = vec![];
    let mut total = 0.0;
    for shape in shapes(scene, id) {
        let points = match shape {
            // A flag is a polygon of three.
            Shape::Polygon(points, ..) if points.len() > 3 => points,
            Shape::Path(points, _) => points,
            _ => continue,
        };
        let low = points.iter().map(|p| p.x).fold(f64::MAX, f64::min);
        let high = points.iter().map(|p| p.x).fold(f64::MIN, f64::max);
        if !seen.contains(&low) {
            seen.push(low);
            total += high - low;
        }
    }
    total
}

/// Scene units for one of the amounts of a scale: that of the greatest.
pub fn scale(lengths: &[Length]) -> Option<f64> {
    let greatest = lengths
        .iter()
        .max_by(|a, b| a.amount.total_cmp(&b.amount))?;
    (greatest.amount > 0.0).then(|| greatest.drawn / greatest.amount)
}

#[test]
fn lengths_are_true_to_the_amounts() {
    for_each_drawing(|case, scene| {
        for lengths in lengths(case, scene) {
            let scale = scale(&lengths).unwrap_or(0.0);
            for length in &lengths {
                let right = length.amount * scale;
                assert!(
                    (length.drawn - right).abs() < 1e-6,
                    "{}: {length:?} should be {right}",
                    case.name()
                );
            }
        }
    });
}

#[test]
fn extreme_stories_have_ranges_and_mixed_units() {
    let (ranges, mixed) = (Cell::new(0), Cell::new(0));
    for_each_drawing(|case, _| {
        let figures = || {
            case.chart
                .ids()
                .into_iter()
                .filter_map(|id| case.story.figure(id))
        };
        let range = figures().any(|f| matches!(f.value, Value::Range(..)));
        ranges.set(ranges.get() + usize::from(range));
        let units: Vec<_> = figures().filter_map(|f| f.unit).collect();
        let both = units
            .iter()
            .any(|u| u.base() == units[0].base() && *u != units[0]);
        mixed.set(mixed.get() + usize::from(both));
    });
    assert!(
        ranges.get() > 600 && mixed.get() > 180,
        "{ranges:?}, {mixed:?}"
    );
}
