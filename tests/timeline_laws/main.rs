//! What holds of every timeline, whatever its events: random sets of 1 to 1 000 of them, at every
//! width, in both directions, whole and zoomed. The same cases in every run.

mod cases;
mod mirror;

use cases::{Case, law};
use jisr::draw::{BREAKPOINTS, Label, Rect, Scene, Shape};
use jisr::locale::{Digits, Direction, Lang};
use jisr::timeline::Zoom;
use proptest::prelude::*;

const ROUGH: f64 = 0.01;

fn inside(r: &Rect, scene: &Scene) -> bool {
    r.x >= -ROUGH
        && r.y >= -ROUGH
        && r.x + r.w <= scene.width + ROUGH
        && r.y + r.h <= scene.height + ROUGH
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < ROUGH
}

#[test]
fn no_label_lies_over_another_or_leaves_the_frame() {
    law(400, |case| {
        let scene = case.laid().scene;
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
                    !a.frame.grown(-ROUGH).overlaps(&b.frame),
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
                mark.rect.w >= 24.0 - ROUGH && mark.rect.h >= 24.0 - ROUGH,
                "{:?} is small",
                mark
            );
        }
        Ok(())
    });
}

#[test]
fn no_pole_crosses_a_name() {
    law(250, |case| {
        let laid = case.laid();
        let scene = &laid.scene;
        // Counters are painted over the leader lines that pass behind them.
        let counters: Vec<Rect> = laid
            .seats
            .iter()
            .zip(&scene.marks)
            .filter(|(s, _)| s.counter)
            .map(|(_, m)| m.rect)
            .collect();
        let named = |l: &&Label| !counters.iter().any(|c| c.grown(1.0).overlaps(&l.frame));
        let names: Vec<&Label> = scene.labels.iter().filter(named).collect();
        for (mark, seat) in scene.marks.iter().zip(&laid.seats) {
            for shape in &scene.shapes[mark.shapes.clone()] {
                let Shape::Line(a, b, stroke) = shape else {
                    continue;
                };
                if seat.counter || stroke.dashed {
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
                        !leader.overlaps(&name.frame.grown(-ROUGH)),
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
        let laid = case.laid();
        prop_assert_eq!(laid.seats.len(), laid.scene.marks.len());
        let mut times = vec![0; case.events.len()];
        for (seat, mark) in laid.seats.iter().zip(&laid.scene.marks) {
            prop_assert!(seat.counter || seat.events.len() == 1);
            prop_assert_eq!(mark.id, case.events[seat.events[0]].id);
            for event in &seat.events {
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
fn marks_stand_in_the_order_of_time_and_run_the_way_it_reads() {
    law(250, |case| {
        let laid = case.laid();
        for pair in laid.seats.windows(2) {
            let (a, b) = (pair[0].at, pair[1].at);
            let forward = match (case.horizontal(), case.lang.direction()) {
                (false, _) => b.y - a.y,
                (true, Direction::Ltr) => b.x - a.x,
                (true, Direction::Rtl) => a.x - b.x,
            };
            prop_assert!(forward >= -ROUGH, "{:?} comes after {:?}", pair[1], pair[0]);
        }
        Ok(())
    });
}

#[test]
fn time_never_runs_back_on_the_scale() {
    law(250, |case| {
        let scale = case.laid().scale;
        prop_assert!(scale.pieces.len() <= 3);
        prop_assert_eq!(scale.pieces.iter().filter(|p| p.focus).count(), 1);
        for p in &scale.pieces {
            prop_assert!(p.from < p.to && p.start < p.end);
            // Straight within a piece.
            for share in [0.1, 0.5, 0.9] {
                let day = f64::from(p.from) + share * f64::from(p.to - p.from);
                let at = p.start + share * p.length();
                prop_assert!(near(scale.at(day), at));
            }
        }
        for pair in scale.pieces.windows(2) {
            prop_assert!(pair[0].to == pair[1].from && pair[0].end < pair[1].start);
            let focus = pair.iter().find(|p| p.focus);
            let aside = pair.iter().find(|p| !p.focus);
            if let (Some(f), Some(a)) = (focus, aside) {
                prop_assert!(
                    f.speed() > a.speed(),
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
        let scene = case.laid().scene;
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
        prop_assert_eq!(case.laid(), case.laid());
        let mut turned = case.clone();
        turned.events.reverse();
        // In another order too, as long as no two events are at the same time.
        let mut days: Vec<_> = case
            .events
            .iter()
            .map(|e| e.when.from.first_day() + e.when.to.end_day())
            .collect();
        days.sort_unstable();
        if days.windows(2).all(|w| w[0] != w[1]) {
            prop_assert_eq!(case.laid().scene, turned.laid().scene);
        }
        Ok(())
    });
}

#[test]
fn no_events_and_no_time_are_no_trouble() {
    for width in BREAKPOINTS {
        for zoom in [Zoom::Whole, Zoom::Year(2022), Zoom::Year(i16::MAX)] {
            let case = Case {
                events: vec![],
                width,
                lang: Lang::Ar,
                digits: Digits::Latn,
                zoom,
            };
            let laid = case.laid();
            assert!(laid.scene.marks.is_empty() && laid.scene.height.is_finite());
        }
    }
}
