//! Maps keys to actions in a drawing.

use crate::i18n::Direction;

/// What a key does in a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyAction {
    /// Go to the mark with this number.
    GoTo(usize),
    /// Pin the tooltip of the current mark, or unpin it.
    TogglePin,
}

/// The action for `key` (a DOM key value) in a drawing of `count` marks, of which `current` is selected.
///
/// The arrow keys move in the direction that they point to: in a right-to-left drawing, left is forward.
///
/// ```
/// use jisr_charts::i18n::Direction;
/// use jisr_charts::interaction::{KeyAction, action_for_key};
///
/// let action = action_for_key("ArrowLeft", Some(1), 3, Direction::Rtl);
/// assert_eq!(action, Some(KeyAction::GoTo(2)));
/// ```
pub fn action_for_key(
    key: &str,
    current: Option<usize>,
    count: usize,
    direction: Direction,
) -> Option<KeyAction> {
    let last = count.checked_sub(1)?;
    let next = current.map_or(0, |i| (i + 1).min(last));
    let previous = current.map_or(0, |i| i.saturating_sub(1));
    let rtl = direction == Direction::Rtl;
    Some(match key {
        "ArrowDown" => KeyAction::GoTo(next),
        "ArrowUp" => KeyAction::GoTo(previous),
        "ArrowLeft" => KeyAction::GoTo(if rtl { next } else { previous }),
        "ArrowRight" => KeyAction::GoTo(if rtl { previous } else { next }),
        "Home" => KeyAction::GoTo(0),
        "End" => KeyAction::GoTo(last),
        "Enter" | " " if current.is_some() => KeyAction::TogglePin,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrow_keys_move_in_their_direction() {
        use Direction::{Ltr, Rtl};
        use KeyAction::{GoTo, TogglePin};
        let table = [
            ("ArrowDown", None, Ltr, Some(GoTo(0))),
            ("ArrowDown", Some(0), Ltr, Some(GoTo(1))),
            ("ArrowDown", Some(2), Ltr, Some(GoTo(2))),
            ("ArrowUp", Some(2), Rtl, Some(GoTo(1))),
            ("ArrowUp", Some(0), Rtl, Some(GoTo(0))),
            ("ArrowLeft", Some(1), Ltr, Some(GoTo(0))),
            ("ArrowLeft", Some(1), Rtl, Some(GoTo(2))),
            ("ArrowRight", Some(1), Ltr, Some(GoTo(2))),
            ("ArrowRight", Some(1), Rtl, Some(GoTo(0))),
            ("Home", Some(2), Ltr, Some(GoTo(0))),
            ("End", None, Ltr, Some(GoTo(2))),
            ("Enter", Some(1), Ltr, Some(TogglePin)),
            (" ", Some(1), Rtl, Some(TogglePin)),
            ("Enter", None, Ltr, None),
            ("Tab", Some(1), Ltr, None),
            ("a", None, Ltr, None),
        ];
        for (key, current, direction, expected) in table {
            let found = action_for_key(key, current, 3, direction);
            assert_eq!(found, expected, "{key} from {current:?}, {direction:?}");
        }
        assert_eq!(action_for_key("Home", None, 0, Ltr), None, "no marks");
    }
}
