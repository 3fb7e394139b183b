//! Which mark a pointer means.

use super::{Point, Rect, Scene};

/// The mark under the point, else the nearest within `reach` (scene units). Where marks overlap,
/// the smaller one is meant: the larger has room elsewhere.
pub fn hit(scene: &Scene, at: Point, reach: f64) -> Option<usize> {
    let marks = || scene.marks.iter().enumerate();
    let under = marks()
        .filter(|(_, m)| m.rect.holds(at))
        .min_by(|a, b| area(a.1.rect).total_cmp(&area(b.1.rect)));
    if let Some((i, _)) = under {
        return Some(i);
    }
    let near = marks()
        .map(|(i, m)| (i, distance(m.rect, at)))
        .min_by(|a, b| a.1.total_cmp(&b.1));
    near.filter(|(_, d)| *d <= reach).map(|(i, _)| i)
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
    use crate::chart::Mark;

    fn scene(rects: &[(f64, f64, f64, f64)]) -> Scene {
        let mark = |(x, y, w, h): &(f64, f64, f64, f64)| Mark {
            id: "m",
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
    fn a_finger_may_miss_by_its_reach_and_no_more() {
        let s = scene(&[(10.0, 10.0, 10.0, 10.0)]);
        assert_eq!(hit(&s, Point { x: 25.0, y: 15.0 }, 6.0), Some(0));
        assert_eq!(hit(&s, Point { x: 25.0, y: 15.0 }, 4.0), None);
        assert_eq!(hit(&scene(&[]), Point { x: 0.0, y: 0.0 }, 99.0), None);
    }
}
