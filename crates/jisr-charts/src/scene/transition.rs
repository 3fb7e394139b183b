//! Interpolates between two scenes of the same chart.

use super::{Align, Label, Point, Rect, Scene, Shape};

/// The scene between `a` and `b` at the time `t` from 0 to 1, eased. Shapes and labels that both
/// scenes have move from one position to the other. Those that only one scene has appear or
/// disappear at half of the time.
pub fn tween(a: &Scene, b: &Scene, t: f64) -> Scene {
    let t = t.clamp(0.0, 1.0);
    let t = t * t * (3.0 - 2.0 * t);
    Scene {
        shapes: interpolate_matched(&a.shapes, &b.shapes, t, shapes_match, interpolate_shape),
        labels: interpolate_matched(&a.labels, &b.labels, t, labels_match, interpolate_label),
        ..b.clone()
    }
}

/// The items of `to`, each interpolated from its counterpart in `from`: the matching item with the
/// same rank among all that match.
fn interpolate_matched<T: Clone>(
    from: &[T],
    to: &[T],
    t: f64,
    matches: fn(&T, &T) -> bool,
    mix: fn(&T, &T, f64) -> T,
) -> Vec<T> {
    let mut out = vec![];
    for (i, end) in to.iter().enumerate() {
        let rank = to[..i].iter().filter(|o| matches(o, end)).count();
        match from.iter().filter(|o| matches(o, end)).nth(rank) {
            Some(start) => out.push(mix(start, end, t)),
            None if t >= 0.5 => out.push(end.clone()),
            None => {}
        }
    }
    out
}

/// Whether two shapes are of the same type and on the same line. Two bars match if one lies within
/// the height of the other.
fn shapes_match(a: &Shape, b: &Shape) -> bool {
    match (a, b) {
        (Shape::Rect(a, ..), Shape::Rect(b, ..)) => {
            a.y >= b.y && a.y + a.h <= b.y + b.h || b.y >= a.y && b.y + b.h <= a.y + a.h
        }
        (Shape::Line(a0, a1, _), Shape::Line(b0, b1, _)) => (a0.y, a1.y) == (b0.y, b1.y),
        _ => a == b,
    }
}

fn labels_match(a: &Label, b: &Label) -> bool {
    (a.at.y, a.size, a.bold) == (b.at.y, b.size, b.bold)
}

fn lerp(a: f64, b: f64, t: f64) -> f64 {
    a * (1.0 - t) + b * t
}

fn interpolate_point(a: Point, b: Point, t: f64) -> Point {
    Point {
        x: lerp(a.x, b.x, t),
        y: lerp(a.y, b.y, t),
    }
}

fn interpolate_rect(a: Rect, b: Rect, t: f64) -> Rect {
    Rect {
        x: lerp(a.x, b.x, t),
        y: lerp(a.y, b.y, t),
        w: lerp(a.w, b.w, t),
        h: lerp(a.h, b.h, t),
    }
}

fn interpolate_shape(a: &Shape, b: &Shape, t: f64) -> Shape {
    match (a, b) {
        (Shape::Rect(from, ..), Shape::Rect(to, color, fill)) => {
            Shape::Rect(interpolate_rect(*from, *to, t), *color, *fill)
        }
        (Shape::Line(a0, a1, _), Shape::Line(b0, b1, stroke)) => Shape::Line(
            interpolate_point(*a0, *b0, t),
            interpolate_point(*a1, *b1, t),
            *stroke,
        ),
        _ => b.clone(),
    }
}

/// Interpolates the position only. The text is that of the end, because a number in between would
/// be a number that no source states.
fn interpolate_label(a: &Label, b: &Label, t: f64) -> Label {
    let edge = match b.align {
        Align::Left => 0.0,
        Align::Middle => 0.5,
        Align::Right => 1.0,
    };
    let from = Point {
        x: a.frame.x + a.frame.w * edge,
        ..a.at
    };
    Label {
        at: interpolate_point(from, b.at, t),
        frame: interpolate_rect(a.frame, b.frame, t),
        ..b.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ColorRole, Fill};

    fn bar(w: f64) -> Scene {
        let r = Rect {
            x: 0.0,
            y: 0.0,
            w,
            h: 10.0,
        };
        Scene {
            width: 100.0,
            height: 10.0,
            shapes: vec![Shape::Rect(r, ColorRole::First, Fill::Solid)],
            ..Scene::default()
        }
    }

    #[test]
    fn marks_start_and_end_where_the_two_drawings_have_them() {
        assert_eq!(tween(&bar(10.0), &bar(50.0), 0.0), bar(10.0));
        assert_eq!(tween(&bar(10.0), &bar(50.0), 1.0), bar(50.0));
        assert_eq!(tween(&bar(10.0), &bar(50.0), 0.5), bar(30.0));
    }

    #[test]
    fn what_only_one_drawing_has_is_cut_halfway() {
        let empty = Scene {
            width: 100.0,
            height: 10.0,
            ..Scene::default()
        };
        assert_eq!(tween(&empty, &bar(50.0), 0.4), empty);
        assert_eq!(tween(&empty, &bar(50.0), 0.6), bar(50.0));
        assert_eq!(tween(&bar(50.0), &empty, 0.0), empty);
    }

    #[test]
    fn bars_on_other_lines_never_meet() {
        let two = |low: f64, high: f64| {
            let mut scene = bar(low);
            let below = Rect {
                x: 0.0,
                y: 20.0,
                w: high,
                h: 10.0,
            };
            scene
                .shapes
                .push(Shape::Rect(below, ColorRole::First, Fill::Solid));
            scene
        };
        assert_eq!(
            tween(&two(0.0, 40.0), &two(20.0, 80.0), 0.5),
            two(10.0, 60.0)
        );
    }
}
