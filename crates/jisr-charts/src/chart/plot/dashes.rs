//! Dashes along a line with many corners.

use crate::Point;

/// Length of a dash, and of the gap after it.
const DASH: f64 = 5.0;
const GAP: f64 = 3.5;

/// The dashes of a line through points, each a line of its own. The line begins with a dash.
pub(crate) fn dash_path(points: &[Point]) -> Vec<Vec<Point>> {
    let Some(first) = points.first() else {
        return vec![];
    };
    let mut dashes = vec![];
    let mut dash = vec![*first];
    let (mut left, mut drawing) = (DASH, true);
    for pair in points.windows(2) {
        let [from, to] = pair else { continue };
        let length = (to.x - from.x).hypot(to.y - from.y);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let share = done / length;
            let at = Point {
                x: from.x + (to.x - from.x) * share,
                y: from.y + (to.y - from.y) * share,
            };
            dash.push(at);
            if drawing {
                dashes.push(std::mem::take(&mut dash));
            } else {
                dash.clear();
                dash.push(at);
            }
            drawing = !drawing;
            left = if drawing { DASH } else { GAP };
        }
        left -= length - done;
        if drawing {
            dash.push(*to);
        }
    }
    if drawing && dash.len() > 1 {
        dashes.push(dash);
    }
    dashes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_follow_the_line_around_its_corners() {
        let at = |x, y| Point { x, y };
        let line = [at(0.0, 0.0), at(10.0, 0.0), at(10.0, 10.0)];
        let dashes = dash_path(&line);
        assert_eq!(dashes[0], [at(0.0, 0.0), at(5.0, 0.0)]);
        let corner = [at(8.5, 0.0), at(10.0, 0.0), at(10.0, 3.5)];
        assert_eq!(dashes[1], corner);
        assert_eq!(dashes[2], [at(10.0, 7.0), at(10.0, 10.0)]);
        assert_eq!(dashes.len(), 3);
        assert!(dash_path(&[]).is_empty());
    }

    #[test]
    fn dashes_of_short_steps_are_as_long_as_those_of_long_ones() {
        let line: Vec<Point> = (0..200)
            .map(|i| Point {
                x: f64::from(i) * 0.5,
                y: 3.0,
            })
            .collect();
        let ends = [line[0], line[199]];
        let (fine, coarse) = (dash_path(&line), dash_path(&ends));
        assert_eq!(fine.len(), coarse.len());
        for (a, b) in fine.iter().zip(&coarse) {
            let length = |d: &[Point]| d[d.len() - 1].x - d[0].x;
            assert!((length(a) - length(b)).abs() < 1e-9);
        }
    }
}
