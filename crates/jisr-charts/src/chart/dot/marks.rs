//! The marks of dots: each dot its own where they are far enough apart, else the dots of a place together.

use crate::chart::TOUCH;
use crate::order::sorted_by;
use crate::{Point, Rect};

/// With more dots than this, the marks are cells of a grid.
const MOST_CLUSTERED: usize = 150;
/// Clusters grow up to this size, in both directions; with larger ones the marks are cells of a grid.
const MAX_CLUSTER: f64 = 3.5 * TOUCH;

/// Dots that are one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct DotMark {
    /// The area of the mark.
    pub area: Rect,
    /// The places of its dots in the list of centres.
    pub dots: Vec<usize>,
}

/// The marks of dots with these centres, inside an area that is at least as large as a mark. Each dot
/// belongs to one; marks are in reading order and do not overlap.
pub fn dot_marks(centers: &[Point], within: &Rect) -> Vec<DotMark> {
    let marks = if centers.len() <= MOST_CLUSTERED {
        clusters(centers, within).unwrap_or_else(|| cells(centers, within))
    } else {
        cells(centers, within)
    };
    let marks = sorted_by(marks, |mark| mark.area.x);
    sorted_by(marks, |mark| mark.area.y)
}

/// A mark around each dot; those that overlap become one. `None` if one gets too large.
fn clusters(centers: &[Point], within: &Rect) -> Option<Vec<DotMark>> {
    let mark = |(place, center): (usize, &Point)| {
        let keep =
            |at: f64, low: f64, length: f64| (at - TOUCH / 2.0).min(low + length - TOUCH).max(low);
        DotMark {
            area: Rect {
                x: keep(center.x, within.x, within.w),
                y: keep(center.y, within.y, within.h),
                w: TOUCH,
                h: TOUCH,
            },
            dots: vec![place],
        }
    };
    let mut marks: Vec<DotMark> = vec![];
    for mut new in centers.iter().enumerate().map(mark) {
        // A larger mark can overlap others that its parts did not.
        while let Some(other) = marks.iter().position(|m| overlap(&m.area, &new.area)) {
            let mut other = marks.swap_remove(other);
            new.area = union(&new.area, &other.area);
            new.dots.append(&mut other.dots);
            if new.area.w > MAX_CLUSTER || new.area.h > MAX_CLUSTER {
                return None;
            }
        }
        marks.push(new);
    }
    for mark in &mut marks {
        mark.dots.sort_unstable();
    }
    Some(marks)
}

/// Whether two marks overlap by more than rounding.
fn overlap(a: &Rect, b: &Rect) -> bool {
    a.grown(-0.01).overlaps(&b.grown(-0.01))
}

fn union(a: &Rect, b: &Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect {
        x,
        y,
        w: (a.x + a.w).max(b.x + b.w) - x,
        h: (a.y + a.h).max(b.y + b.h) - y,
    }
}

/// A mark for each cell of a grid that has a dot.
fn cells(centers: &[Point], within: &Rect) -> Vec<DotMark> {
    let count = |length: f64| ((length / TOUCH + 1e-6) as usize).max(1);
    let (columns, rows) = (count(within.w), count(within.h));
    let (w, h) = (within.w / columns as f64, within.h / rows as f64);
    let mut cells: Vec<Vec<usize>> = vec![vec![]; columns * rows];
    for (place, center) in centers.iter().enumerate() {
        let column = ((center.x - within.x) / w).max(0.0) as usize;
        let row = ((center.y - within.y) / h).max(0.0) as usize;
        let cell = row.min(rows - 1) * columns + column.min(columns - 1);
        if let Some(dots) = cells.get_mut(cell) {
            dots.push(place);
        }
    }
    let cells = cells.into_iter().enumerate();
    let filled = cells.filter(|(_, dots)| !dots.is_empty());
    let mark = |(cell, dots): (usize, Vec<usize>)| DotMark {
        area: Rect {
            x: within.x + (cell % columns) as f64 * w,
            y: within.y + (cell / columns) as f64 * h,
            w,
            h,
        },
        dots,
    };
    filled.map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WITHIN: Rect = Rect {
        x: 0.0,
        y: 0.0,
        w: 300.0,
        h: 200.0,
    };

    fn dots(places: &[(f64, f64)]) -> Vec<Point> {
        places.iter().map(|(x, y)| Point { x: *x, y: *y }).collect()
    }

    #[test]
    fn dots_far_apart_have_marks_of_their_own() {
        let marks = dot_marks(&dots(&[(200.0, 50.0), (50.0, 50.0), (299.0, 1.0)]), &WITHIN);
        let places: Vec<_> = marks.iter().map(|m| m.dots.clone()).collect();
        assert_eq!(places, [vec![2], vec![1], vec![0]]);
    }

    #[test]
    fn dots_close_to_each_other_share_a_mark() {
        let marks = dot_marks(
            &dots(&[(100.0, 50.0), (110.0, 60.0), (50.0, 50.0)]),
            &WITHIN,
        );
        let places: Vec<_> = marks.iter().map(|m| m.dots.clone()).collect();
        assert_eq!(places, [vec![2], vec![0, 1]]);
    }

    #[test]
    fn many_dots_have_marks_by_cells() {
        let many: Vec<_> = (0..3000)
            .map(|i| (f64::from(i % 300), f64::from(i / 15)))
            .collect();
        let marks = dot_marks(&dots(&many), &WITHIN);
        let all: usize = marks.iter().map(|m| m.dots.len()).sum();
        assert_eq!(all, 3000);
        for (i, a) in marks.iter().enumerate() {
            assert!(a.area.w >= TOUCH && a.area.h >= TOUCH);
            assert!(marks.iter().skip(i + 1).all(|b| !overlap(&a.area, &b.area)));
        }
    }
}
