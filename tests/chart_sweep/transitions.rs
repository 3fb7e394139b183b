//! What a switch changes in a drawing, and the frames of the transition.

use crate::properties::within;
use crate::sweep::{Case, for_each_drawing};
use jisr::chart::{Measure, SourceFilter};
use jisr::locale::{Digits, strip};
use jisr_charts::scene::tween;
use jisr_charts::{ColorRole, Fill, Rect, Scene, Shape};
use std::cell::Cell;

#[test]
fn a_switch_moves_nothing_below_the_drawing() {
    // What each chart shows first comes before all else that it can show.
    let height = Cell::new(0.0);
    for_each_drawing(|case, scene| {
        if (case.measure, case.source_filter) == (Measure::Value, SourceFilter::Both) {
            height.set(scene.height);
        }
        assert_eq!(scene.height, height.get(), "{}", case.name());
    });
}

#[test]
fn a_switch_moves_marks_from_where_they_were_to_where_they_will_be() {
    for_each_drawing(|case, a| {
        // Where there is a switch; of extreme stories the narrowest and the widest.
        let some = case.locale.digits == Digits::Latn && [304.0, 672.0].contains(&case.width);
        if case.chart.ledgers().is_none() || !(case.story_name.is_empty() || some) {
            return;
        }
        for measure in Measure::ALL {
            let b = Case { measure, ..*case }.scene();
            let name = format!("{} to {measure:?}", case.name());
            let rects = |s: &Scene| -> Vec<Rect> {
                let rect = |s: &Shape| match s {
                    Shape::Rect(r, ..) => Some(*r),
                    _ => None,
                };
                s.shapes.iter().filter_map(rect).collect()
            };
            let start = rects(&tween(a, &b, 0.0));
            assert!(start.iter().all(|r| rects(a).contains(r)), "{name}");
            // The bars themselves; a gap and the end of a range are there in one measure only.
            let bars = |s: &Scene| {
                let bar = |s: &&Shape| {
                    let sides = [
                        ColorRole::First,
                        ColorRole::FirstSoft,
                        ColorRole::Second,
                        ColorRole::SecondSoft,
                    ];
                    matches!(s, Shape::Rect(_, color, Fill::Solid | Fill::Hatch) if sides.contains(color))
                };
                s.shapes.iter().filter(bar).count()
            };
            let bars = bars(&tween(a, &b, 0.0)) == bars(&b);
            assert!(bars, "{name}: bars appear from nowhere");
            assert_eq!(tween(a, &b, 1.0), b, "{name}");
            for t in [0.25, 0.5, 0.75] {
                let between = tween(a, &b, t);
                for r in rects(&between) {
                    assert!(within(r, &between), "{name} at {t}: {r:?}");
                }
                for label in &between.labels {
                    let text = strip(&label.text);
                    assert!(within(label.frame, &between), "{name} at {t}: {text}");
                }
            }
        }
    });
}
