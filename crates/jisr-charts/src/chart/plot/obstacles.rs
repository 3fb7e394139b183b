//! What a label must not cover: lines, and other labels.

use crate::{Point, Rect};

/// Lines and boxes that are in the way, all counted from the start side.
#[derive(Clone, Default)]
pub(crate) struct Obstacles {
    lines: Vec<(Point, Point)>,
    boxes: Vec<Rect>,
}

impl Obstacles {
    /// Adds a line through points.
    pub fn add_line(&mut self, points: &[Point]) {
        let pairs = points.windows(2).filter_map(|pair| match pair {
            [a, b] => Some((*a, *b)),
            _ => None,
        });
        self.lines.extend(pairs);
    }

    /// Adds a box.
    pub fn add_box(&mut self, area: Rect) {
        self.boxes.push(area);
    }

    /// Whether nothing is in this area.
    pub fn are_clear_of(&self, area: Rect) -> bool {
        self.boxes.iter().all(|other| !other.overlaps(&area))
            && self.lines.iter().all(|(a, b)| !crosses(*a, *b, area))
    }
}

/// Whether a straight line has a part inside of the area.
fn crosses(a: Point, b: Point, area: Rect) -> bool {
    // The part of the line, from 0 to 1, that is between both pairs of sides.
    let (mut from, mut to) = (0.0f64, 1.0f64);
    let sides = [
        (a.x, b.x - a.x, area.x, area.x + area.w),
        (a.y, b.y - a.y, area.y, area.y + area.h),
    ];
    for (start, length, low, high) in sides {
        if length == 0.0 {
            if start < low || start > high {
                return false;
            }
        } else {
            let (one, other) = ((low - start) / length, (high - start) / length);
            from = from.max(one.min(other));
            to = to.min(one.max(other));
        }
    }
    from <= to
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_in_the_way_where_it_crosses_the_area() {
        let at = |x, y| Point { x, y };
        let area = Rect {
            x: 10.0,
            y: 10.0,
            w: 20.0,
            h: 10.0,
        };
        for (a, b, clear) in [
            (at(0.0, 0.0), at(40.0, 40.0), false),
            (at(0.0, 15.0), at(40.0, 15.0), false),
            (at(0.0, 5.0), at(40.0, 5.0), true),
            (at(0.0, 0.0), at(5.0, 40.0), true),
            (at(0.0, 25.0), at(40.0, 22.0), true),
        ] {
            let mut obstacles = Obstacles::default();
            obstacles.add_line(&[a, b]);
            assert_eq!(obstacles.are_clear_of(area), clear, "{a:?} {b:?}");
        }
    }
}
