//! The levels of a drawing for the keyboard: the drawing, its series, their marks.

use super::keyboard::{KeyAction, action_for_key};
use crate::i18n::Direction;

/// Where the keyboard is in a drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// At the whole drawing.
    #[default]
    Drawing,
    /// At the series with this number.
    Series(usize),
    /// At the mark with this number, on the way through all marks.
    Mark(usize),
    /// At the mark with this number, on the way through the marks of its series.
    MarkOfSeries(usize),
}

impl Level {
    /// The number of the mark, at a mark.
    pub fn mark(self) -> Option<usize> {
        match self {
            Level::Mark(mark) | Level::MarkOfSeries(mark) => Some(mark),
            Level::Drawing | Level::Series(_) => None,
        }
    }
}

/// What a key does at a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WalkStep {
    /// Go to this place.
    GoTo(Level),
    /// Pin the tooltip of the mark, or unpin it.
    TogglePin,
    /// Go to the links of the tooltip.
    EnterTooltip,
}

/// The way through a drawing: from the drawing to its series, to their marks, to a mark's tooltip, and back. A drawing
/// with one series has no level of series.
#[derive(Clone, Copy, Debug)]
pub struct Walk<'a> {
    /// The number of each mark's series, in the order of the marks. The numbers begin with 0 and leave none out.
    pub series: &'a [usize],
    /// The direction of the drawing.
    pub direction: Direction,
}

impl Walk<'_> {
    /// The number of series.
    pub fn series_count(&self) -> usize {
        self.series.iter().max().map_or(0, |last| last + 1)
    }

    /// What `key` (a DOM key value) does at a level. `is_pinned` says whether the tooltip of the mark is pinned.
    ///
    /// Enter goes in and Escape goes out. Arrow keys move in the direction that they point to, among the parts of
    /// one level; from the drawing they lead to its marks at once.
    ///
    /// ```
    /// use jisr_charts::i18n::Direction;
    /// use jisr_charts::interaction::{Level, Walk, WalkStep};
    ///
    /// // Two series with two marks each, which alternate.
    /// let walk = Walk { series: &[0, 1, 0, 1], direction: Direction::Rtl };
    /// let next = walk.step("ArrowLeft", Level::MarkOfSeries(1), false);
    /// assert_eq!(next, Some(WalkStep::GoTo(Level::MarkOfSeries(3))));
    /// ```
    pub fn step(&self, key: &str, at: Level, is_pinned: bool) -> Option<WalkStep> {
        match key {
            "Enter" if is_pinned => Some(WalkStep::EnterTooltip),
            "Enter" => self.inward(at),
            "Escape" => self.outward(at).map(WalkStep::GoTo),
            _ => self.along(key, at),
        }
    }

    fn inward(&self, at: Level) -> Option<WalkStep> {
        let to = match at {
            Level::Drawing if self.series_count() > 1 => Level::Series(0),
            Level::Drawing if !self.series.is_empty() => Level::Mark(0),
            Level::Drawing => return None,
            Level::Series(series) => {
                Level::MarkOfSeries(self.series.iter().position(|of| *of == series)?)
            }
            Level::Mark(_) | Level::MarkOfSeries(_) => return Some(WalkStep::TogglePin),
        };
        Some(WalkStep::GoTo(to))
    }

    fn outward(&self, at: Level) -> Option<Level> {
        match at {
            Level::Drawing => None,
            Level::Series(_) => Some(Level::Drawing),
            Level::Mark(mark) | Level::MarkOfSeries(mark) => {
                let series = self.series_of(mark).filter(|_| self.series_count() > 1);
                Some(series.map_or(Level::Drawing, Level::Series))
            }
        }
    }

    fn along(&self, key: &str, at: Level) -> Option<WalkStep> {
        let here = match at {
            Level::MarkOfSeries(mark) => self.marks_of(mark),
            _ => vec![],
        };
        let (place, count) = match at {
            Level::Drawing => (None, self.series.len()),
            Level::Series(series) => (Some(series), self.series_count()),
            Level::Mark(mark) => (Some(mark), self.series.len()),
            Level::MarkOfSeries(mark) => (here.iter().position(|m| *m == mark), here.len()),
        };
        let to = match action_for_key(key, place, count, self.direction)? {
            KeyAction::GoTo(to) => to,
            KeyAction::TogglePin => return at.mark().map(|_| WalkStep::TogglePin),
        };
        Some(WalkStep::GoTo(match at {
            Level::Drawing | Level::Mark(_) => Level::Mark(to),
            Level::Series(_) => Level::Series(to),
            Level::MarkOfSeries(_) => Level::MarkOfSeries(*here.get(to)?),
        }))
    }

    fn series_of(&self, mark: usize) -> Option<usize> {
        self.series.get(mark).copied()
    }

    /// The marks of the series of a mark.
    fn marks_of(&self, mark: usize) -> Vec<usize> {
        let series = self.series_of(mark);
        let all = 0..self.series.len();
        all.filter(|other| self.series_of(*other) == series)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Level::{Drawing, Mark, MarkOfSeries, Series};
    use super::WalkStep::{EnterTooltip, GoTo, TogglePin};
    use super::*;
    use Direction::{Ltr, Rtl};

    /// Three flows, each counted by two sources, with the gap between the counts.
    const COUNTS: [usize; 9] = [0, 1, 2, 0, 1, 2, 0, 1, 2];

    fn assert_steps(series: &[usize], steps: &[(&str, Level, Direction, Option<WalkStep>)]) {
        for (key, at, direction, expected) in steps {
            let direction = *direction;
            let found = Walk { series, direction }.step(key, *at, false);
            assert_eq!(found, *expected, "{key} at {at:?}, {direction:?}");
        }
    }

    #[test]
    fn enter_goes_in_and_escape_goes_out() {
        assert_steps(
            &COUNTS,
            &[
                ("Enter", Drawing, Ltr, Some(GoTo(Series(0)))),
                ("Enter", Series(1), Rtl, Some(GoTo(MarkOfSeries(1)))),
                ("Enter", MarkOfSeries(4), Ltr, Some(TogglePin)),
                ("Enter", Mark(4), Rtl, Some(TogglePin)),
                ("Escape", MarkOfSeries(4), Rtl, Some(GoTo(Series(1)))),
                ("Escape", Mark(5), Ltr, Some(GoTo(Series(2)))),
                ("Escape", Series(2), Rtl, Some(GoTo(Drawing))),
                ("Escape", Drawing, Ltr, None),
            ],
        );
    }

    #[test]
    fn arrows_move_among_the_parts_of_a_level_in_their_direction() {
        assert_steps(
            &COUNTS,
            &[
                ("ArrowDown", Drawing, Rtl, Some(GoTo(Mark(0)))),
                ("End", Drawing, Ltr, Some(GoTo(Mark(8)))),
                ("ArrowRight", Mark(3), Ltr, Some(GoTo(Mark(4)))),
                ("ArrowRight", Mark(3), Rtl, Some(GoTo(Mark(2)))),
                ("ArrowLeft", Mark(8), Rtl, Some(GoTo(Mark(8)))),
                ("ArrowRight", Series(0), Ltr, Some(GoTo(Series(1)))),
                ("ArrowRight", Series(1), Rtl, Some(GoTo(Series(0)))),
                ("ArrowLeft", Series(1), Rtl, Some(GoTo(Series(2)))),
                ("ArrowDown", Series(2), Ltr, Some(GoTo(Series(2)))),
                ("Home", Series(2), Rtl, Some(GoTo(Series(0)))),
                ("End", Series(0), Ltr, Some(GoTo(Series(2)))),
                (
                    "ArrowLeft",
                    MarkOfSeries(4),
                    Rtl,
                    Some(GoTo(MarkOfSeries(7))),
                ),
                (
                    "ArrowLeft",
                    MarkOfSeries(4),
                    Ltr,
                    Some(GoTo(MarkOfSeries(1))),
                ),
                ("ArrowUp", MarkOfSeries(1), Rtl, Some(GoTo(MarkOfSeries(1)))),
                ("End", MarkOfSeries(2), Ltr, Some(GoTo(MarkOfSeries(8)))),
                ("Home", MarkOfSeries(8), Rtl, Some(GoTo(MarkOfSeries(2)))),
                ("Tab", Mark(1), Ltr, None),
                (" ", Series(1), Ltr, None),
                (" ", Drawing, Ltr, None),
                (" ", MarkOfSeries(1), Rtl, Some(TogglePin)),
            ],
        );
    }

    #[test]
    fn a_single_series_is_no_level() {
        assert_steps(
            &[0, 0],
            &[
                ("Enter", Drawing, Ltr, Some(GoTo(Mark(0)))),
                ("Escape", Mark(1), Rtl, Some(GoTo(Drawing))),
            ],
        );
        for key in ["Enter", "Escape", "ArrowDown", "Home"] {
            assert_steps(&[], &[(key, Drawing, Ltr, None)]);
        }
    }

    #[test]
    fn enter_leads_from_a_pinned_tooltip_to_its_links() {
        let walk = Walk {
            series: &COUNTS,
            direction: Ltr,
        };
        assert_eq!(walk.step("Enter", Mark(1), true), Some(EnterTooltip));
        assert_eq!(walk.step(" ", Mark(1), true), Some(TogglePin));
        assert_eq!(
            walk.step("ArrowDown", Mark(1), true),
            Some(GoTo(Mark(2))),
            "a pin holds no key back"
        );
    }
}
