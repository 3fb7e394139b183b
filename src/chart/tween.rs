//! From one drawing to another of the same make.

use super::{Label, Point, Rect, Scene, Shape};

/// The drawing on the way from `a` to `b`, `t` from 0 to 1, eased. Shapes and labels move in pairs;
/// where the two drawings are not made of the same parts, `b` stands at once.
pub fn tween(a: &Scene, b: &Scene, t: f64) -> Scene {
    let t = t.clamp(0.0, 1.0);
    let t = t * t * (3.0 - 2.0 * t);
    if a.shapes.len() != b.shapes.len() || a.labels.len() != b.labels.len() {
        return b.clone();
    }
    Scene {
        shapes: a
            .shapes
            .iter()
            .zip(&b.shapes)
            .map(|(a, b)| shape(a, b, t))
            .collect(),
        labels: a
            .labels
            .iter()
            .zip(&b.labels)
            .map(|(a, b)| label(a, b, t))
            .collect(),
        ..b.clone()
    }
}

fn mix(a: f64, b: f64, t: f64) -> f64 {
    a + (b - a) * t
}

fn point(a: Point, b: Point, t: f64) -> Point {
    Point {
        x: mix(a.x, b.x, t),
        y: mix(a.y, b.y, t),
    }
}

fn rect(a: Rect, b: Rect, t: f64) -> Rect {
    Rect {
        x: mix(a.x, b.x, t),
        y: mix(a.y, b.y, t),
        w: mix(a.w, b.w, t),
        h: mix(a.h, b.h, t),
    }
}

fn shape(a: &Shape, b: &Shape, t: f64) -> Shape {
    match (a, b) {
        (Shape::Rect(from, ..), Shape::Rect(to, ink, fill)) => {
            Shape::Rect(rect(*from, *to, t), *ink, *fill)
        }
        (Shape::Line(a0, a1, _), Shape::Line(b0, b1, stroke)) => {
            Shape::Line(point(*a0, *b0, t), point(*a1, *b1, t), *stroke)
        }
        (Shape::Dot(from, r0, ..), Shape::Dot(to, r1, ink, fill)) => {
            Shape::Dot(point(*from, *to, t), mix(*r0, *r1, t), *ink, *fill)
        }
        _ => b.clone(),
    }
}

/// The words of the end stand from the start: a number that counts would be a number nobody said.
fn label(a: &Label, b: &Label, t: f64) -> Label {
    Label {
        at: point(a.at, b.at, t),
        frame: rect(a.frame, b.frame, t),
        ..b.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Fill, Ink};

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
            shapes: vec![Shape::Rect(r, Ink::First, Fill::Solid)],
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
    fn drawings_of_another_make_are_cut() {
        let empty = Scene {
            width: 100.0,
            height: 10.0,
            ..Scene::default()
        };
        assert_eq!(tween(&empty, &bar(50.0), 0.1), bar(50.0));
    }
}
