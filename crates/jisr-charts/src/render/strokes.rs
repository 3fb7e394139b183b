//! The lines of which dashed lines and hatched rectangles consist. Canvas and SVG draw the same
//! ones.

use crate::{Point, Rect};

/// Length of a dash, and of the gap after it, in scene units.
const DASH: f64 = 4.0;
/// Distance from one line of the hatching to the next, along a side.
const HATCH: f64 = 5.0;

/// The dashes of a straight line.
///
/// There is a whole number of dashes, so both ends of the line are drawn. The two dashes at the
/// ends are longer by the remainder; all others are equal.
pub(super) fn dashes(a: Point, b: Point) -> Vec<(Point, Point)> {
    let length = (b.x - a.x).hypot(b.y - a.y);
    if length <= DASH {
        return vec![(a, b)];
    }
    let count = ((length / DASH - 1.0) / 2.0).floor();
    let end = (length - (2.0 * count + 1.0) * DASH) / 2.0;
    let along = |d: f64| Point {
        x: a.x + (b.x - a.x) * d / length,
        y: a.y + (b.y - a.y) * d / length,
    };
    let last = count as i32;
    (0..=last)
        .map(|i| {
            let from = end + f64::from(i) * 2.0 * DASH;
            let before = if i == 0 { end } else { 0.0 };
            let after = if i == last { end } else { 0.0 };
            (along(from - before), along(from + DASH + after))
        })
        .collect()
}

/// The sides of a rectangle as lines of this width that stay inside it: top, bottom, left, right.
pub(super) fn sides(r: Rect, width: f64) -> [(Point, Point); 4] {
    let i = width / 2.0;
    let (left, top, right, bottom) = (r.x + i, r.y + i, r.x + r.w - i, r.y + r.h - i);
    let p = |x, y| Point { x, y };
    [
        (p(left, top), p(right, top)),
        (p(left, bottom), p(right, bottom)),
        (p(left, top), p(left, bottom)),
        (p(right, top), p(right, bottom)),
    ]
}

/// The diagonal lines of a hatched rectangle: they rise with `x` and end at its sides.
pub(crate) fn hatching(r: Rect) -> Vec<(Point, Point)> {
    let mut lines = vec![];
    let mut c = HATCH;
    while c < r.w + r.h {
        let from = Point {
            x: r.x + (c - r.h).max(0.0),
            y: r.y + c.min(r.h),
        };
        let to = Point {
            x: r.x + c.min(r.w),
            y: r.y + (c - r.w).max(0.0),
        };
        lines.push((from, to));
        c += HATCH;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_begin_and_end_with_the_line() {
        let (a, b) = (Point { x: 3.0, y: 7.0 }, Point { x: 64.5, y: 7.0 });
        let dashes = dashes(a, b);
        assert_eq!(dashes.first().map(|d| d.0), Some(a));
        assert_eq!(dashes.last().map(|d| d.1), Some(b));
        for pair in dashes.windows(2) {
            assert!((pair[1].0.x - pair[0].1.x - DASH).abs() < 1e-9);
        }
    }

    #[test]
    fn hatching_stays_inside_its_rectangle() {
        let r = Rect {
            x: 10.0,
            y: 20.0,
            w: 33.0,
            h: 12.0,
        };
        let lines = hatching(r);
        assert_eq!(lines.len(), 8);
        let grown = r.grown(1e-9);
        assert!(
            lines
                .iter()
                .all(|(a, b)| grown.holds(*a) && grown.holds(*b))
        );
    }
}
