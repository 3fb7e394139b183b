//! The legend explains the shapes and fills of the marks.

use super::story_layout;
use jisr::breakpoint::BREAKPOINTS;
use jisr::locale::{Digits, Lang, Locale, key, strip};
use jisr_charts::{ColorRole, Point, Rect, Scene, Shape};

/// The shapes of the symbol before a text of the legend, with positions relative to the start of
/// the text.
fn sign(scene: &Scene, words: &str) -> Vec<Shape> {
    let label = scene.labels.iter().rfind(|l| strip(&l.text) == words);
    let frame = label.unwrap_or_else(|| panic!("no {words}")).frame;
    // In English the symbol is to the left of its text.
    let room = Rect {
        x: frame.x - 40.0,
        y: frame.y - 3.0,
        w: 40.0,
        h: frame.h + 6.0,
    };
    let moved = |p: &Point| Point {
        x: (p.x - frame.x).round(),
        y: (p.y - frame.y).round(),
    };
    let found = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Dot(c, r, color, fill) if room.holds(*c) => {
            Some(Shape::Dot(moved(c), *r, *color, *fill))
        }
        Shape::Polygon(points, color, fill) if points.iter().all(|p| room.holds(*p)) => Some(
            Shape::Polygon(points.iter().map(moved).collect(), *color, *fill),
        ),
        _ => None,
    });
    found.collect()
}

#[test]
fn case_f6_the_legend_explains_shapes_and_fills_apart() {
    let locale = Locale::native(Lang::En, Digits::Latn);
    for width in BREAKPOINTS {
        let scene = story_layout(Lang::En, width).scene;
        let kinds = [key::KIND_DIPLOMACY, key::KIND_TRADE, key::KIND_EDUCATION];
        let kinds = kinds.map(|word| sign(&scene, locale.message(word)));
        let fills = [key::TIMELINE_BY_ARTICLE, key::TIMELINE_BY_RECORD];
        let fills = fills.map(|word| sign(&scene, locale.message(word)));
        // Without colour: the outlines and fills alone tell all five apart.
        let grey = |shapes: &Vec<Shape>| -> Vec<Shape> {
            let one = |s: &Shape| match s {
                Shape::Dot(c, r, ColorRole::Paper, fill) => {
                    Shape::Dot(*c, *r, ColorRole::Paper, *fill)
                }
                Shape::Dot(c, r, _, fill) => Shape::Dot(*c, *r, ColorRole::Text, *fill),
                Shape::Polygon(p, ColorRole::Paper, f) => {
                    Shape::Polygon(p.clone(), ColorRole::Paper, *f)
                }
                Shape::Polygon(p, _, f) => Shape::Polygon(p.clone(), ColorRole::Text, *f),
                other => other.clone(),
            };
            shapes.iter().map(one).collect()
        };
        let all: Vec<Vec<Shape>> = kinds.iter().chain(&fills).map(grey).collect();
        for (i, a) in all.iter().enumerate() {
            assert!(!a.is_empty(), "{width}: sign {i}");
            for b in &all[i + 1..] {
                assert_ne!(a, b, "at {width}");
            }
        }
        // A fill is shown on more than one shape, so that no shape stands for it.
        for fill in &fills {
            let dots = fill.iter().any(|s| matches!(s, Shape::Dot(..)));
            let corners = fill.iter().any(|s| matches!(s, Shape::Polygon(..)));
            assert!(dots && corners, "at {width}: {fill:?}");
        }
        for heading in [key::TIMELINE_BY_SHAPE, key::TIMELINE_BY_FILL] {
            let words = locale.message(heading);
            assert!(scene.labels.iter().any(|l| strip(&l.text) == words));
        }
    }
}
