//! Texts, shapes and marks: nothing overlaps, nothing is cut, every mark can be hit.

use crate::sweep::for_each_drawing;
use jisr::chart::Measure;
use jisr::locale::{Direction, strip};
use jisr::story::FigureId;
use jisr_charts::scene::hit;
use jisr_charts::{ColorRole, Fill, Label, Point, Rect, Scene, Shape};

pub fn within(r: Rect, scene: &Scene) -> bool {
    let (x, y) = (r.x + r.w, r.y + r.h);
    r.x >= -0.01 && r.y >= -0.01 && x <= scene.width + 0.01 && y <= scene.height + 0.01
}

/// A label's letters: its frame without the room that lines keep between each other.
fn letters(label: &Label) -> Rect {
    label.frame.grown(-1.0)
}

#[test]
fn texts_are_inside_the_drawing_and_do_not_overlap() {
    for_each_drawing(|case, scene| {
        for (i, label) in scene.labels.iter().enumerate() {
            let text = || strip(&label.text);
            assert!(label.size >= 12.0, "{}: {} is small", case.name(), text());
            let inside = within(label.frame, scene);
            assert!(inside, "{}: {} is cut", case.name(), text());
            for other in &scene.labels[i + 1..] {
                let both = letters(label).overlaps(&letters(other));
                assert!(
                    !both,
                    "{}: {} over {}",
                    case.name(),
                    text(),
                    strip(&other.text)
                );
            }
        }
    });
}

#[test]
fn no_text_lies_over_a_mark_but_inside_its_own() {
    for_each_drawing(|case, scene| {
        for label in &scene.labels {
            for shape in &scene.shapes {
                let on = match shape {
                    Shape::Rect(r, color, Fill::Solid) if letters(label).overlaps(r) => {
                        let within = r.holds(corner(label, 0.0)) && r.holds(corner(label, 1.0));
                        let dark = matches!(
                            color,
                            ColorRole::First | ColorRole::Second | ColorRole::Neutral
                        );
                        !(within && dark == (label.color == ColorRole::OnMark))
                    }
                    Shape::Rect(r, _, Fill::Hatch) => letters(label).overlaps(r),
                    Shape::Polygon(points, ..) => points.iter().any(|p| letters(label).holds(*p)),
                    Shape::Line(a, b, stroke) => {
                        let line = Rect {
                            x: a.x.min(b.x),
                            y: a.y.min(b.y),
                            w: (b.x - a.x).abs() + 0.1,
                            h: (b.y - a.y).abs() + 0.1,
                        };
                        stroke.color != ColorRole::Grid && letters(label).overlaps(&line)
                    }
                    _ => false,
                };
                assert!(
                    !on,
                    "{}: {} over {shape:?}",
                    case.name(),
                    strip(&label.text)
                );
            }
        }
    });
}

/// The start or the end of a label's letters, at half their height.
fn corner(label: &Label, end: f64) -> Point {
    let r = letters(label);
    Point {
        x: r.x + r.w * end,
        y: r.y + r.h / 2.0,
    }
}

#[test]
fn text_on_a_mark_is_over_a_solid_shape() {
    for_each_drawing(|case, scene| {
        for label in scene.labels.iter().filter(|l| l.color == ColorRole::OnMark) {
            let under = scene.shapes.iter().any(|s| {
                matches!(s, Shape::Rect(r, ColorRole::First | ColorRole::Second | ColorRole::Neutral, Fill::Solid)
                    if r.holds(corner(label, 0.0)) && r.holds(corner(label, 1.0)))
            });
            assert!(under, "{}: {} on nothing", case.name(), strip(&label.text));
        }
    });
}

#[test]
fn marks_can_be_told_apart_and_touched() {
    for_each_drawing(|case, scene| {
        for (i, mark) in scene.marks.iter().enumerate() {
            let r = mark.rect;
            assert!(within(r, scene), "{}: {} is cut", case.name(), mark.id);
            assert!(
                r.w >= 24.0 && r.h >= 24.0,
                "{}: {} {r:?}",
                case.name(),
                mark.id
            );
            assert!(
                mark.shapes.end <= scene.shapes.len(),
                "{}: {}",
                case.name(),
                mark.id
            );
            for other in &scene.marks[i + 1..] {
                assert_ne!(mark.id, other.id, "{}", case.name());
                let both = r.grown(-1.0).overlaps(&other.rect.grown(-1.0));
                assert!(!both, "{}: {} over {}", case.name(), mark.id, other.id);
            }
        }
    });
}

#[test]
fn marks_are_in_reading_order() {
    for_each_drawing(|case, scene| {
        for pair in scene.marks.windows(2) {
            let (a, b) = (pair[0].rect, pair[1].rect);
            let below = b.y >= a.y + a.h - 12.0;
            let further = match case.locale.lang.direction() {
                Direction::Ltr => b.x >= a.x + a.w - 2.0,
                Direction::Rtl => b.x + b.w <= a.x + 2.0,
            };
            let (a, b) = (&pair[0].id, &pair[1].id);
            assert!(below || further, "{}: {b} stands before {a}", case.name());
        }
    });
}

/// What a shape covers.
fn cover(shape: &Shape) -> Rect {
    let points = match shape {
        Shape::Rect(r, ..) => return *r,
        Shape::Dot(c, radius, ..) => {
            return Rect {
                x: c.x,
                y: c.y,
                w: 0.0,
                h: 0.0,
            }
            .grown(*radius);
        }
        Shape::Line(a, b, _) => vec![*a, *b],
        Shape::Path(points, _) | Shape::Polygon(points, ..) => points.clone(),
    };
    let ends = |of: fn(&Point) -> f64| {
        let all = || points.iter().map(of);
        (
            all().fold(f64::MAX, f64::min),
            all().fold(f64::MIN, f64::max),
        )
    };
    let ((x, right), (y, bottom)) = (ends(|p| p.x), ends(|p| p.y));
    Rect {
        x,
        y,
        w: right - x,
        h: bottom - y,
    }
}

#[test]
fn every_shape_is_inside_the_drawing() {
    for_each_drawing(|case, scene| {
        for shape in &scene.shapes {
            let r = cover(shape);
            let finite = [r.x, r.y, r.w, r.h].iter().all(|v| v.is_finite());
            assert!(
                finite && r.w >= 0.0 && r.h >= 0.0,
                "{}: {shape:?}",
                case.name()
            );
            assert!(within(r, scene), "{}: {shape:?} is cut", case.name());
        }
    });
}

#[test]
fn every_mark_can_be_seen_and_touched_in_its_middle() {
    for_each_drawing(|case, scene| {
        for (i, mark) in scene.marks.iter().enumerate() {
            let seen = scene.shapes[mark.shapes.clone()]
                .iter()
                .any(|shape| match shape {
                    Shape::Rect(_, ColorRole::Paper, _) => false,
                    shape => {
                        let r = cover(shape);
                        r.w.max(r.h) >= 3.0
                            && (r.w.min(r.h) >= 1.0 || !matches!(shape, Shape::Rect(..)))
                    }
                });
            let said = scene
                .labels
                .iter()
                .any(|l| mark.rect.grown(1.0).holds(corner(l, 0.0)));
            assert!(
                seen || said,
                "{}: nothing is seen of {}",
                case.name(),
                mark.id
            );
            let middle = Point {
                x: mark.rect.x + mark.rect.w / 2.0,
                y: mark.rect.y + mark.rect.h / 2.0,
            };
            assert_eq!(
                hit(scene, middle, 0.0),
                Some(i),
                "{}: {}",
                case.name(),
                mark.id
            );
        }
    });
}

#[test]
fn every_figure_of_a_chart_has_its_mark() {
    for_each_drawing(|case, scene| {
        let has = |id: FigureId| scene.marks.iter().any(|m| m.id == id.as_str());
        let (name, story) = (case.name(), case.story);
        match case.chart.ledgers() {
            Some(ledgers) => {
                for row in ledgers.rows.iter() {
                    let (ids, other) = match case.measure {
                        Measure::Before => (row.before, row.figures),
                        _ => (row.figures, row.before),
                    };
                    assert!(has(ids.0) && has(ids.1), "{name}: {ids:?}");
                    assert!(!has(other.0) && !has(other.1), "{name}: {other:?}");
                    assert_eq!(has(row.gap), case.measure == Measure::Value, "{name}");
                }
            }
            None => {
                for id in case.chart.ids() {
                    let known = story.figure(id).is_some() || story.check(id).is_some();
                    assert!(known && has(id), "{name}: {id} is not drawn");
                }
            }
        }
    });
}
