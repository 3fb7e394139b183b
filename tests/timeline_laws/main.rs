//! Properties of every timeline: random sets of 1 to 1000 events, at every width, in both
//! directions, whole and zoomed. Each run has the same cases.

mod cases;
mod mirror;

use cases::{Case, law};
use jisr::breakpoint::BREAKPOINTS;
use jisr::locale::{Digits, Direction, Lang};
use jisr::timeline::Zoom;
use jisr_charts::{Label, Rect, Scene, Shape};
use proptest::prelude::*;

const TOLERANCE: f64 = 0.01;

fn inside(r: &Rect, scene: &Scene) -> bool {
    r.x >= -TOLERANCE
        && r.y >= -TOLERANCE
        && r.x + r.w <= scene.width + TOLERANCE
        && r.y + r.h <= scene.height + TOLERANCE
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < TOLERANCE
}

#[test]
fn labels_do_not_overlap_or_leave_the_drawing() {
    law(400, |case| {
        let scene = case.own_layout().scene;
        for (i, a) in scene.labels.iter().enumerate() {
            prop_assert!(
                inside(&a.frame, &scene),
                "{:?} leaves {} × {}",
                a,
                scene.width,
                scene.height
            );
            prop_assert!(a.size >= 12.0);
            for b in &scene.labels[i + 1..] {
                prop_assert!(
                    !a.frame.grown(-TOLERANCE).overlaps(&b.frame),
                    "{:?} lies over {:?}",
                    a,
                    b
                );
            }
        }
        for mark in &scene.marks {
            prop_assert!(
                inside(&mark.rect, &scene),
                "{:?} leaves {} × {}",
                mark,
                scene.width,
                scene.height
            );
            prop_assert!(
                mark.rect.w >= 24.0 - TOLERANCE && mark.rect.h >= 24.0 - TOLERANCE,
                "{:?} is small",
                mark
            );
        }
        Ok(())
    });
}

#[test]
fn no_leader_line_crosses_a_name() {
    law(250, |case| {
        let layout = case.own_layout();
        let scene = &layout.scene;
        // Counters are painted over the leader lines that pass behind them.
        let counters: Vec<Rect> = layout
            .marks
            .iter()
            .zip(&scene.marks)
            .filter(|(s, _)| s.counter)
            .map(|(_, m)| m.rect)
            .collect();
        let named = |l: &&Label| !counters.iter().any(|c| c.grown(1.0).overlaps(&l.frame));
        let names: Vec<&Label> = scene.labels.iter().filter(named).collect();
        for (mark, info) in scene.marks.iter().zip(&layout.marks) {
            for shape in &scene.shapes[mark.shapes.clone()] {
                let Shape::Line(a, b, stroke) = shape else {
                    continue;
                };
                if info.counter || stroke.dashed {
                    continue;
                }
                let leader = Rect {
                    x: a.x.min(b.x) - 0.5,
                    y: a.y.min(b.y),
                    w: (a.x - b.x).abs() + 1.0,
                    h: (a.y - b.y).abs(),
                };
                for name in &names {
                    prop_assert!(
                        !leader.overlaps(&name.frame.grown(-TOLERANCE)),
                        "the leader line of {} crosses {:?}",
                        mark.id,
                        name
                    );
                }
            }
        }
        Ok(())
    });
}

#[test]
fn each_event_is_shown_once_or_counted_once() {
    law(300, |case| {
        let layout = case.own_layout();
        prop_assert_eq!(layout.marks.len(), layout.scene.marks.len());
        let mut times = vec![0; case.events.len()];
        for (info, mark) in layout.marks.iter().zip(&layout.scene.marks) {
            prop_assert!(info.counter || info.events.len() == 1);
            prop_assert_eq!(&mark.id, case.events[info.events[0]].id.as_str());
            for event in &info.events {
                times[*event] += 1;
            }
        }
        for (event, times) in case.events.iter().zip(times) {
            prop_assert_eq!(times, 1, "{}", event.id);
        }
        Ok(())
    });
}

#[test]
fn marks_are_in_the_order_of_time_along_the_axis() {
    law(250, |case| {
        let layout = case.own_layout();
        for pair in layout.marks.windows(2) {
            let (a, b) = (pair[0].at, pair[1].at);
            let forward = match (case.horizontal(), case.lang.direction()) {
                (false, _) => b.y - a.y,
                (true, Direction::Ltr) => b.x - a.x,
                (true, Direction::Rtl) => a.x - b.x,
            };
            prop_assert!(
                forward >= -TOLERANCE,
                "{:?} comes after {:?}",
                pair[1],
                pair[0]
            );
        }
        Ok(())
    });
}

#[test]
fn the_scale_is_linear_and_ascends_in_each_segment() {
    law(250, |case| {
        let scale = case.own_layout().scale;
        prop_assert!(scale.segments.len() <= 3);
        prop_assert_eq!(scale.segments.iter().filter(|p| p.focus).count(), 1);
        for p in &scale.segments {
            prop_assert!(p.from < p.to && p.start < p.end);
            // The scale is linear within a segment.
            for share in [0.1, 0.5, 0.9] {
                let day = f64::from(p.from) + share * f64::from(p.to - p.from);
                let at = p.start + share * p.length();
                prop_assert!(near(scale.at(day), at));
            }
        }
        for pair in scale.segments.windows(2) {
            prop_assert!(pair[0].to == pair[1].from && pair[0].end < pair[1].start);
            let focus = pair.iter().find(|p| p.focus);
            let aside = pair.iter().find(|p| !p.focus);
            if let (Some(f), Some(a)) = (focus, aside) {
                prop_assert!(
                    f.units_per_day() > a.units_per_day(),
                    "the crowded stretch is drawn smaller"
                );
            }
        }
        Ok(())
    });
}

#[test]
fn the_drawing_stays_within_bounds() {
    law(250, |case| {
        let scene = case.own_layout().scene;
        let most = if case.horizontal() { 840.0 } else { 1400.0 };
        prop_assert!(
            scene.height <= most,
            "{} high at {}",
            scene.height,
            case.width
        );
        prop_assert!(scene.shapes.len() < 1200, "{} shapes", scene.shapes.len());
        prop_assert!(scene.labels.len() < 320, "{} labels", scene.labels.len());
        Ok(())
    });
}

#[test]
fn the_same_events_make_the_same_drawing() {
    law(60, |case| {
        prop_assert_eq!(case.own_layout(), case.own_layout());
        let mut turned = case.clone();
        turned.events.reverse();
        // The order of the input does not matter, as long as no two events are at the same time.
        let mut days: Vec<_> = case
            .events
            .iter()
            .map(|e| e.when.from.first_day() + e.when.to.end_day())
            .collect();
        days.sort_unstable();
        if days.windows(2).all(|w| w[0] != w[1]) {
            prop_assert_eq!(case.own_layout().scene, turned.own_layout().scene);
        }
        Ok(())
    });
}

#[test]
fn a_timeline_without_events_has_no_marks() {
    for width in BREAKPOINTS {
        for zoom in [Zoom::Whole, Zoom::Year(2022), Zoom::Year(i16::MAX)] {
            let case = Case {
                events: vec![],
                width,
                lang: Lang::Ar,
                digits: Digits::Latn,
                zoom,
            };
            let layout = case.own_layout();
            assert!(layout.scene.marks.is_empty() && layout.scene.height.is_finite());
        }
    }
}
