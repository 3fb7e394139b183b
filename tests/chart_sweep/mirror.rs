//! The right-to-left drawing is the exact mirror of the left-to-right one.

use crate::sweep::for_each_drawing;
use jisr::chart::scene_toward;
use jisr::locale::{Direction, strip};
use jisr_charts::{Align, Point, Rect, Shape};

/// A drawing's width, and what stands in the mirror.
struct Mirror(f64);

impl Mirror {
    fn rect(&self, a: Rect, b: Rect) -> bool {
        near(self.0 - a.x - a.w, b.x) && near(a.w, b.w) && (a.y, a.h) == (b.y, b.h)
    }

    fn point(&self, a: Point, b: Point) -> bool {
        near(self.0 - a.x, b.x) && a.y == b.y
    }

    fn points(&self, a: &[Point], b: &[Point]) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.point(*a, *b))
    }

    fn shape(&self, a: &Shape, b: &Shape) -> bool {
        match (a, b) {
            (Shape::Rect(a, color, fill), Shape::Rect(b, i, f)) => {
                self.rect(*a, *b) && (color, fill) == (i, f)
            }
            (Shape::Line(a, to, stroke), Shape::Line(b, t, s)) => {
                self.point(*a, *b) && self.point(*to, *t) && stroke == s
            }
            (Shape::Dot(a, radius, color, fill), Shape::Dot(b, r, i, f)) => {
                self.point(*a, *b) && (radius, color, fill) == (r, i, f)
            }
            (Shape::Path(a, stroke), Shape::Path(b, s)) => self.points(a, b) && stroke == s,
            (Shape::Polygon(a, color, _), Shape::Polygon(b, i, _)) => {
                self.points(a, b) && color == i
            }
            _ => false,
        }
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}

#[test]
fn right_to_left_is_the_mirror_of_left_to_right() {
    for_each_drawing(|case, _| {
        let [ltr, rtl] = [Direction::Ltr, Direction::Rtl]
            .map(|direction| scene_toward(case.chart, &case.view(), direction));
        let (name, mirror) = (case.name(), Mirror(ltr.width));
        assert_eq!((ltr.width, ltr.height), (rtl.width, rtl.height), "{name}");
        assert_eq!(ltr.labels.len(), rtl.labels.len(), "{name}");
        for (a, b) in ltr.labels.iter().zip(&rtl.labels) {
            let text = strip(&a.text);
            assert_eq!(text, strip(&b.text), "{name}");
            let sides = match a.align {
                Align::Left => Align::Right,
                Align::Middle => Align::Middle,
                Align::Right => Align::Left,
            };
            let same = (sides, a.size, a.bold, a.color) == (b.align, b.size, b.bold, b.color);
            let placed = mirror.rect(a.frame, b.frame) && mirror.point(a.at, b.at);
            assert!(same && placed, "{name}: {text}");
        }
        assert_eq!(ltr.marks.len(), rtl.marks.len(), "{name}");
        for (a, b) in ltr.marks.iter().zip(&rtl.marks) {
            assert_eq!((&a.id, &a.shapes), (&b.id, &b.shapes), "{name}");
            assert!(mirror.rect(a.rect, b.rect), "{name}: {}", a.id);
        }
        assert_eq!(ltr.shapes.len(), rtl.shapes.len(), "{name}");
        for (a, b) in ltr.shapes.iter().zip(&rtl.shapes) {
            assert!(mirror.shape(a, b), "{name}: {a:?} and {b:?}");
        }
    });
}
