//! Finds the mark that a pointer means.

use super::{Mark, Point, Rect, Scene, Shape};

/// How far around a shape its mark is still hit: a glyph of an event becomes 24 scene units wide.
const SHAPE_REACH: f64 = 6.0;

/// The index of the mark under the point, otherwise of the mark with a shape there (the glyph of an
/// event is away from its name), otherwise of the nearest mark within `reach` (scene units). Of
/// overlapping marks it is the smaller one, because the larger one can be hit elsewhere.
pub fn hit(scene: &Scene, at: Point, reach: f64) -> Option<usize> {
    let marks = || scene.marks.iter().enumerate();
    let under = marks()
        .filter(|(_, m)| m.rect.holds(at))
        .min_by(|a, b| area(a.1.rect).total_cmp(&area(b.1.rect)));
    if let Some((i, _)) = under {
        return Some(i);
    }
    let shown = marks()
        .filter_map(|(i, m)| Some((i, smallest_shape_area(scene, m, at)?)))
        .min_by(|a, b| a.1.total_cmp(&b.1));
    if let Some((i, _)) = shown {
        return Some(i);
    }
    let near = marks()
        .map(|(i, m)| (i, distance(m.rect, at)))
        .min_by(|a, b| a.1.total_cmp(&b.1));
    near.filter(|(_, d)| *d <= reach).map(|(i, _)| i)
}

/// The area of the smallest shape of a mark at the point.
fn smallest_shape_area(scene: &Scene, mark: &Mark, at: Point) -> Option<f64> {
    let shapes = scene.shapes.get(mark.shapes.clone())?;
    shapes
        .iter()
        .filter_map(bounding_box)
        .map(|r| r.grown(SHAPE_REACH))
        .filter(|r| r.holds(at))
        .map(area)
        .min_by(f64::total_cmp)
}

/// The bounding box of a shape; `None` for lines.
pub(crate) fn bounding_box(shape: &Shape) -> Option<Rect> {
    match shape {
        Shape::Rect(r, ..) => Some(*r),
        Shape::Dot(c, r, ..) => Some(
            Rect {
                x: c.x,
                y: c.y,
                w: 0.0,
                h: 0.0,
            }
            .grown(*r),
        ),
        Shape::Polygon(points, ..) => {
            let fold = |f: fn(f64, f64) -> f64, start, of: fn(&Point) -> f64| {
                points.iter().map(of).fold(start, f)
            };
            let (x, y) = (
                fold(f64::min, f64::INFINITY, |p| p.x),
                fold(f64::min, f64::INFINITY, |p| p.y),
            );
            let (right, bottom) = (
                fold(f64::max, f64::NEG_INFINITY, |p| p.x),
                fold(f64::max, f64::NEG_INFINITY, |p| p.y),
            );
            Some(Rect {
                x,
                y,
                w: right - x,
                h: bottom - y,
            })
        }
        Shape::Line(..) | Shape::Path(..) => None,
    }
}

fn area(r: Rect) -> f64 {
    r.w * r.h
}

fn distance(r: Rect, p: Point) -> f64 {
    let x = (r.x - p.x).max(p.x - r.x - r.w).max(0.0);
    let y = (r.y - p.y).max(p.y - r.y - r.h).max(0.0);
    x.hypot(y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Mark;

    fn scene(rects: &[(f64, f64, f64, f64)]) -> Scene {
        let mark = |(x, y, w, h): &(f64, f64, f64, f64)| Mark {
            id: "m".into(),
            rect: Rect {
                x: *x,
                y: *y,
                w: *w,
                h: *h,
            },
            shapes: 0..0,
        };
        Scene {
            width: 100.0,
            height: 100.0,
            marks: rects.iter().map(mark).collect(),
            ..Scene::default()
        }
    }

    #[test]
    fn the_mark_under_the_pointer_wins_and_the_smaller_of_two() {
        let s = scene(&[(0.0, 0.0, 100.0, 100.0), (10.0, 10.0, 20.0, 20.0)]);
        assert_eq!(hit(&s, Point { x: 15.0, y: 15.0 }, 0.0), Some(1));
        assert_eq!(hit(&s, Point { x: 50.0, y: 50.0 }, 0.0), Some(0));
    }

    #[test]
    fn a_glyph_away_from_its_mark_answers_for_it() {
        let mut s = scene(&[(10.0, 10.0, 10.0, 10.0)]);
        let glyph = Point { x: 60.0, y: 60.0 };
        let (color, fill) = (crate::ColorRole::Text, crate::Fill::Solid);
        s.shapes.push(Shape::Dot(glyph, 6.0, color, fill));
        assert_eq!(hit(&s, glyph, 0.0), None);
        s.marks[0].shapes = 0..1;
        assert_eq!(hit(&s, glyph, 0.0), Some(0));
        assert_eq!(hit(&s, Point { x: 71.0, y: 60.0 }, 0.0), Some(0));
        assert_eq!(hit(&s, Point { x: 73.0, y: 60.0 }, 0.0), None);
    }

    #[test]
    fn a_finger_may_miss_by_its_reach_and_no_more() {
        let s = scene(&[(10.0, 10.0, 10.0, 10.0)]);
        assert_eq!(hit(&s, Point { x: 25.0, y: 15.0 }, 6.0), Some(0));
        assert_eq!(hit(&s, Point { x: 25.0, y: 15.0 }, 4.0), None);
        assert_eq!(hit(&scene(&[]), Point { x: 0.0, y: 0.0 }, 99.0), None);
    }
}
