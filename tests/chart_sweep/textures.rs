//! Textures: they move nothing, and tell the series of every chart of the page apart.

use crate::sweep::for_each_drawing;
use jisr::chart::{LayoutInput, SourceFilter, scene};
use jisr_charts::{ColorRole, Fill, Scene, Shape, Texture};
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

/// The textures of areas in a colour.
fn textures(scene: &Scene, color: ColorRole) -> Vec<Texture> {
    let of = |shape: &Shape| match shape {
        Shape::Rect(_, role, Fill::Texture(texture)) if *role == color => Some(*texture),
        _ => None,
    };
    scene.shapes.iter().filter_map(of).collect()
}

#[test]
fn textures_move_nothing_and_differ_between_sources() {
    let count = AtomicUsize::new(0);
    for_each_drawing(|case, plain| {
        let input = LayoutInput {
            textures: true,
            ..case.view()
        };
        let with = scene(case.chart, &input);
        let name = case.name();
        assert_eq!(plain.labels, with.labels, "{name}");
        assert_eq!(plain.marks, with.marks, "{name}");
        assert_eq!(plain.shapes.len(), with.shapes.len(), "{name}");
        for (a, b) in plain.shapes.iter().zip(&with.shapes) {
            let textured = match (a, b) {
                (Shape::Rect(a, color, Fill::Solid), Shape::Rect(b, same, Fill::Texture(t))) => {
                    a == b && color == same && color.texture() == Some(*t)
                }
                (Shape::Polygon(a, color, Fill::Solid), Shape::Polygon(b, same, fill)) => {
                    a == b && color == same && matches!(fill, Fill::Texture(_) | Fill::Solid)
                }
                _ => a == b,
            };
            assert!(textured, "{name}: {a:?} and {b:?}");
        }
        let solid = |color| {
            let is = |s: &Shape| matches!(s, Shape::Rect(_, role, Fill::Solid) if *role == color);
            with.shapes.iter().any(is)
        };
        if case.chart.ledgers().is_some() && case.source_filter == SourceFilter::Both {
            for color in [ColorRole::First, ColorRole::Second] {
                assert!(!solid(color), "{name}: {color:?} has no texture");
                let own = color.texture();
                let all = textures(&with, color);
                assert!(all.iter().all(|t| Some(*t) == own), "{name}");
                count.fetch_add(all.len(), Relaxed);
            }
        }
    });
    let count = count.into_inner();
    assert!(count > 100, "{count} areas with textures");
}
