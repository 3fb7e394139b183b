//! The right-to-left drawing is the exact mirror of the left-to-right one.

use super::cases::law;
use super::near;
use jisr::locale::{Direction, strip};
use jisr_charts::{Point, Rect, Shape};
use proptest::prelude::*;

#[test]
fn right_to_left_mirrors_left_to_right() {
    law(150, |case| {
        let ltr = case.layout_toward(Direction::Ltr).scene;
        let rtl = case.layout_toward(Direction::Rtl).scene;
        let w = ltr.width;
        let turned = |a: &Rect, b: &Rect| {
            near(a.x, w - b.x - b.w) && near(a.y, b.y) && near(a.w, b.w) && near(a.h, b.h)
        };
        prop_assert_eq!(ltr.height, rtl.height);
        prop_assert_eq!(ltr.labels.len(), rtl.labels.len());
        for (a, b) in ltr.labels.iter().zip(&rtl.labels) {
            prop_assert_eq!(strip(&a.text), strip(&b.text));
            prop_assert!(turned(&a.frame, &b.frame), "{:?} and {:?}", a, b);
        }
        prop_assert_eq!(ltr.marks.len(), rtl.marks.len());
        for (a, b) in ltr.marks.iter().zip(&rtl.marks) {
            prop_assert_eq!(&a.id, &b.id);
            prop_assert!(turned(&a.rect, &b.rect));
            prop_assert_eq!(&a.shapes, &b.shapes);
        }
        prop_assert_eq!(ltr.shapes.len(), rtl.shapes.len());
        for (a, b) in ltr.shapes.iter().zip(&rtl.shapes) {
            let same = match (a, b) {
                (Shape::Rect(a, i, f), Shape::Rect(b, j, g)) => turned(a, b) && i == j && f == g,
                (Shape::Line(a, b, s), Shape::Line(c, d, t)) => {
                    near(a.x, w - c.x)
                        && near(b.x, w - d.x)
                        && near(a.y, c.y)
                        && near(b.y, d.y)
                        && s == t
                }
                (Shape::Dot(a, r, ..), Shape::Dot(b, q, ..)) => {
                    near(a.x, w - b.x) && near(a.y, b.y) && r == q
                }
                (Shape::Path(p, s), Shape::Path(q, t)) => {
                    s == t
                        && p.iter()
                            .zip(q)
                            .all(|(a, b)| near(a.x, w - b.x) && near(a.y, b.y))
                }
                // A glyph's outline is the same from both sides, but not point by point.
                (Shape::Polygon(p, i, _), Shape::Polygon(q, j, _)) => {
                    let mirrored =
                        |b: &Point| p.iter().any(|a| near(a.x, w - b.x) && near(a.y, b.y));
                    i == j && p.len() == q.len() && q.iter().all(mirrored)
                }
                _ => false,
            };
            prop_assert!(same, "{:?} and {:?}", a, b);
        }
        Ok(())
    });
}
