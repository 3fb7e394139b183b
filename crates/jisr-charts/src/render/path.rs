//! The `d` attribute of a path, written with as few characters as it needs.

use std::fmt::Write;

/// A point in whole tenths of a scene unit.
pub(super) type Tenths = (i64, i64);

/// Path data that grows by whole subpaths. Each step is relative to the end of the last one: shapes
/// of the same size then have the same text, which compresses well.
#[derive(Debug, Default)]
pub(super) struct PathData {
    d: String,
    current: Tenths,
    has_sharp_corner: bool,
}

impl PathData {
    /// The finished `d` attribute.
    pub fn finish(self) -> String {
        self.d
    }

    /// Whether one of its lines turns by more than a right angle. A mitred corner would then reach beyond the
    /// point where the line turns, and make a peak higher than it is.
    pub const fn has_sharp_corner(&self) -> bool {
        self.has_sharp_corner
    }

    /// Adds a line through these points.
    pub fn add_line(&mut self, points: &[Tenths]) {
        self.has_sharp_corner |= points.windows(3).any(|three| match three {
            [a, b, c] => (b.0 - a.0) * (c.0 - b.0) + (b.1 - a.1) * (c.1 - b.1) < 0,
            _ => false,
        });
        self.add_points(points.iter().copied());
    }

    /// Adds an area with these corners, always clockwise: if two overlapping areas of one path ran in
    /// opposite directions, their common part would not be filled.
    pub fn add_area(&mut self, corners: &[Tenths]) {
        self.add_closed(corners, is_clockwise(corners));
    }

    /// Cuts a hole with these corners into the area around it.
    pub fn add_hole(&mut self, corners: &[Tenths]) {
        self.add_closed(corners, !is_clockwise(corners));
    }

    /// Adds a closed outline through the corners, in their order or against it.
    fn add_closed(&mut self, corners: &[Tenths], in_order: bool) {
        let Some(first) = corners.first() else { return };
        if in_order {
            self.add_points(corners.iter().copied());
        } else {
            let rest = corners.iter().skip(1).rev().copied();
            self.add_points([*first].into_iter().chain(rest));
        }
        self.d.push('z');
        self.current = *first;
    }

    /// Moves to the first point and draws lines through the others.
    fn add_points(&mut self, mut points: impl Iterator<Item = Tenths>) {
        let Some(first) = points.next() else { return };
        if self.d.is_empty() {
            self.write_command('M', first);
        } else {
            self.write_command('m', (first.0 - self.current.0, first.1 - self.current.1));
        }
        self.current = first;
        let mut last = 'm';
        for point in points {
            last = self.write_step((point.0 - self.current.0, point.1 - self.current.1), last);
            self.current = point;
        }
    }

    /// Writes one straight step; returns the command that it was written with.
    fn write_step(&mut self, (x, y): Tenths, last: char) -> char {
        match (x, y) {
            (_, 0) => {
                let _ = write!(self.d, "h{x}");
                'h'
            }
            (0, _) => {
                let _ = write!(self.d, "v{y}");
                'v'
            }
            // A repeated command need not be written again.
            _ if last == 'l' => {
                if x >= 0 {
                    self.d.push(' ');
                }
                self.write_pair((x, y));
                'l'
            }
            _ => {
                self.write_command('l', (x, y));
                'l'
            }
        }
    }

    /// Writes a command with its pair of numbers.
    fn write_command(&mut self, command: char, point: Tenths) {
        self.d.push(command);
        self.write_pair(point);
    }

    /// Writes two numbers. A minus sign separates them as well as a comma.
    fn write_pair(&mut self, (x, y): Tenths) {
        let comma = if y < 0 { "" } else { "," };
        let _ = write!(self.d, "{x}{comma}{y}");
    }
}

fn is_clockwise(corners: &[Tenths]) -> bool {
    let next = corners.iter().cycle().skip(1);
    let area: i64 = corners
        .iter()
        .zip(next)
        .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
        .sum();
    area >= 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_relative_and_short() {
        let mut path = PathData::default();
        path.add_line(&[(5, 5), (9, 5), (9, -1)]);
        path.add_line(&[(10, 10), (12, 13), (11, 15), (15, 11)]);
        assert_eq!(path.finish(), "M5,5h4v-6m1,11l2,3-1,2 4-4");
    }

    #[test]
    fn corners_are_sharp_beyond_a_right_angle() {
        for (points, is_sharp) in [
            ([(0, 0), (10, 0), (10, 10)], false),
            ([(0, 0), (10, 0), (9, 10)], true),
            ([(0, 0), (10, 9), (20, 0)], false),
            ([(0, 0), (10, 11), (20, 0)], true),
        ] {
            let mut path = PathData::default();
            path.add_line(&points);
            assert_eq!(path.has_sharp_corner(), is_sharp, "{points:?}");
        }
    }

    #[test]
    fn areas_go_round_one_way_and_holes_the_other() {
        let there = [(0, 0), (10, 0), (10, 10), (0, 10)];
        let back = [(0, 0), (0, 10), (10, 10), (10, 0)];
        let areas = [there, back].map(|corners| {
            let mut path = PathData::default();
            path.add_area(&corners);
            path.finish()
        });
        assert_eq!(areas[0], areas[1]);
        let mut path = PathData::default();
        path.add_area(&there);
        path.add_hole(&[(2, 2), (8, 2), (8, 8), (2, 8)]);
        assert_eq!(path.finish(), "M0,0h10v10h-10zm2,2v6h6v-6z");
    }
}
