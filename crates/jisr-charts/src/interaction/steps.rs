//! Steps from one mark to the next one in time: by buttons, and by swipes.

use crate::coded_enum::coded_enum;
use crate::i18n::Direction;

/// The least horizontal distance of a swipe, in CSS pixels.
const MIN_SWIPE: i32 = 40;

coded_enum! {
/// A direction in time.
pub enum Step {
    /// To the mark before.
    Previous = "previous",
    /// To the mark after.
    Next = "next",
}
}

impl Step {
    /// The place of the mark that a step leads to among `count` marks, of which `current` is selected; `None` at the
    /// end. From no mark, it leads to the first or to the last one.
    ///
    /// ```
    /// use jisr_charts::interaction::Step;
    ///
    /// assert_eq!(Step::Next.from_mark(Some(1), 3), Some(2));
    /// assert_eq!(Step::Next.from_mark(Some(2), 3), None);
    /// assert_eq!(Step::Previous.from_mark(None, 3), Some(2));
    /// ```
    pub fn from_mark(self, current: Option<usize>, count: usize) -> Option<usize> {
        let to = match (self, current) {
            (Step::Next, Some(i)) => i + 1,
            (Step::Next, None) => 0,
            (Step::Previous, Some(i)) => i.checked_sub(1)?,
            (Step::Previous, None) => count.checked_sub(1)?,
        };
        (to < count).then_some(to)
    }

    /// The step that a touch asks for that moved from one point to another (CSS pixels); `None` if it is no swipe. In
    /// a right-to-left drawing a swipe to the right is forward.
    pub fn of_swipe(from: (i32, i32), to: (i32, i32), direction: Direction) -> Option<Step> {
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let is_swipe = across.abs() > MIN_SWIPE.max(2 * down.abs());
        is_swipe.then_some(if (across > 0) == (direction == Direction::Rtl) {
            Step::Next
        } else {
            Step::Previous
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Step::{Next, Previous};
    use super::*;
    use Direction::{Ltr, Rtl};

    #[test]
    fn steps_end_at_the_first_and_the_last_mark() {
        let table = [
            (Next, None, 3, Some(0)),
            (Next, Some(0), 3, Some(1)),
            (Next, Some(2), 3, None),
            (Next, None, 0, None),
            (Previous, None, 3, Some(2)),
            (Previous, Some(2), 3, Some(1)),
            (Previous, Some(0), 3, None),
            (Previous, None, 0, None),
        ];
        for (step, current, count, expected) in table {
            let found = step.from_mark(current, count);
            assert_eq!(found, expected, "{step:?} from {current:?} of {count}");
        }
    }

    #[test]
    fn a_swipe_is_long_and_level() {
        let table = [
            ((100, 0), Ltr, Some(Previous)),
            ((-100, 0), Ltr, Some(Next)),
            ((100, 0), Rtl, Some(Next)),
            ((-100, 0), Rtl, Some(Previous)),
            ((40, 0), Ltr, None),
            ((41, 0), Ltr, Some(Previous)),
            ((100, 50), Ltr, None),
            ((100, -49), Ltr, Some(Previous)),
            ((0, 200), Rtl, None),
        ];
        for (by, direction, expected) in table {
            let to = (200 + by.0, 300 + by.1);
            let found = Step::of_swipe((200, 300), to, direction);
            assert_eq!(found, expected, "{by:?}, {direction:?}");
        }
    }
}
