//! The `d` attribute of a path, written with as few characters as it needs.

use std::fmt::Write;

/// A point in whole tenths of a scene unit.
pub(super) type Tenths = (i64, i64);

/// Path data that grows by whole subpaths. Every step is relative to where the last one ended:
/// distances that repeat are then words that repeat, which compress.
#[derive(Debug, Default)]
pub(super) struct PathData {
    d: String,
    pen: Tenths,
}

impl PathData {
    /// The finished `d` attribute.
    pub fn finish(self) -> String {
        self.d
    }

    /// Adds a line through these points.
    pub fn open(&mut self, points: &[Tenths]) {
        self.through(points.iter().copied());
    }

    /// Adds an area with these corners. All areas go round clockwise: of two in one path that
    /// overlap and turn against each other, the common part would be left empty.
    pub fn area(&mut self, corners: &[Tenths]) {
        self.closed(corners, clockwise(corners));
    }

    /// Cuts a hole with these corners into the area around it.
    pub fn hole(&mut self, corners: &[Tenths]) {
        self.closed(corners, !clockwise(corners));
    }

    fn closed(&mut self, corners: &[Tenths], in_order: bool) {
        let Some(first) = corners.first() else { return };
        if in_order {
            self.through(corners.iter().copied());
        } else {
            let rest = corners.iter().skip(1).rev().copied();
            self.through([*first].into_iter().chain(rest));
        }
        self.d.push('z');
        self.pen = *first;
    }

    fn through(&mut self, mut points: impl Iterator<Item = Tenths>) {
        let Some(first) = points.next() else { return };
        if self.d.is_empty() {
            self.command('M', first);
        } else {
            self.command('m', (first.0 - self.pen.0, first.1 - self.pen.1));
        }
        self.pen = first;
        let mut last = 'm';
        for point in points {
            last = self.step((point.0 - self.pen.0, point.1 - self.pen.1), last);
            self.pen = point;
        }
    }

    /// One straight step; answers the command that it was written with.
    fn step(&mut self, (x, y): Tenths, last: char) -> char {
        match (x, y) {
            (_, 0) => {
                let _ = write!(self.d, "h{x}");
                'h'
            }
            (0, _) => {
                let _ = write!(self.d, "v{y}");
                'v'
            }
            // A command that repeats need not be said again.
            _ if last == 'l' => {
                if x >= 0 {
                    self.d.push(' ');
                }
                self.pair((x, y));
                'l'
            }
            _ => {
                self.command('l', (x, y));
                'l'
            }
        }
    }

    fn command(&mut self, command: char, point: Tenths) {
        self.d.push(command);
        self.pair(point);
    }

    /// Two numbers: a minus parts them as well as a comma.
    fn pair(&mut self, (x, y): Tenths) {
        let comma = if y < 0 { "" } else { "," };
        let _ = write!(self.d, "{x}{comma}{y}");
    }
}

fn clockwise(corners: &[Tenths]) -> bool {
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
        path.open(&[(5, 5), (9, 5), (9, -1)]);
        path.open(&[(10, 10), (12, 13), (11, 15), (15, 11)]);
        assert_eq!(path.finish(), "M5,5h4v-6m1,11l2,3-1,2 4-4");
    }

    #[test]
    fn areas_go_round_one_way_and_holes_the_other() {
        let there = [(0, 0), (10, 0), (10, 10), (0, 10)];
        let back = [(0, 0), (0, 10), (10, 10), (10, 0)];
        let areas = [there, back].map(|corners| {
            let mut path = PathData::default();
            path.area(&corners);
            path.finish()
        });
        assert_eq!(areas[0], areas[1]);
        let mut path = PathData::default();
        path.area(&there);
        path.hole(&[(2, 2), (8, 2), (8, 8), (2, 8)]);
        assert_eq!(path.finish(), "M0,0h10v10h-10zm2,2v6h6v-6z");
    }
}
