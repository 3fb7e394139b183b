//! Recognises swipes on the timeline.

/// The least horizontal distance of a swipe, in CSS pixels.
const MIN_SWIPE: i32 = 40;

/// Whether a touch that moved from one point to another (CSS pixels) asks for the next event (`true`) or
/// the previous one; `None` if it is no swipe. In a right-to-left page a swipe to the right is forward.
pub fn swiped(from: (i32, i32), to: (i32, i32), rtl: bool) -> Option<bool> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    (across.abs() > MIN_SWIPE.max(2 * down.abs())).then_some((across > 0) == rtl)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swipe_is_long_and_level() {
        let table = [
            ((100, 0), false, Some(false)),
            ((-100, 0), false, Some(true)),
            ((100, 0), true, Some(true)),
            ((-100, 0), true, Some(false)),
            ((40, 0), false, None),
            ((41, 0), false, Some(false)),
            ((100, 50), false, None),
            ((100, -49), false, Some(false)),
            ((0, 200), true, None),
        ];
        for (by, rtl, expected) in table {
            let to = (200 + by.0, 300 + by.1);
            assert_eq!(swiped((200, 300), to, rtl), expected, "{by:?}, rtl {rtl}");
        }
    }
}
