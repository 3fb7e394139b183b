//! What a key means among the marks of a drawing.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Go to the mark with this number.
    GoTo(usize),
    /// Pin the tooltip of the current mark, or unpin it.
    TogglePin,
}

/// What `key` (a DOM key value) asks for among `count` marks, of which `current` is selected. The left
/// and right arrows go the way they point: in a right-to-left drawing, left is forward.
pub fn command(key: &str, current: Option<usize>, count: usize, rtl: bool) -> Option<Command> {
    let last = count.checked_sub(1)?;
    let next = current.map_or(0, |i| (i + 1).min(last));
    let previous = current.map_or(0, |i| i.saturating_sub(1));
    Some(match key {
        "ArrowDown" => Command::GoTo(next),
        "ArrowUp" => Command::GoTo(previous),
        "ArrowLeft" => Command::GoTo(if rtl { next } else { previous }),
        "ArrowRight" => Command::GoTo(if rtl { previous } else { next }),
        "Home" => Command::GoTo(0),
        "End" => Command::GoTo(last),
        "Enter" | " " if current.is_some() => Command::TogglePin,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_go_where_they_point() {
        use Command::{GoTo, TogglePin};
        let table = [
            ("ArrowDown", None, false, Some(GoTo(0))),
            ("ArrowDown", Some(0), false, Some(GoTo(1))),
            ("ArrowDown", Some(2), false, Some(GoTo(2))),
            ("ArrowUp", Some(2), true, Some(GoTo(1))),
            ("ArrowUp", Some(0), true, Some(GoTo(0))),
            ("ArrowLeft", Some(1), false, Some(GoTo(0))),
            ("ArrowLeft", Some(1), true, Some(GoTo(2))),
            ("ArrowRight", Some(1), false, Some(GoTo(2))),
            ("ArrowRight", Some(1), true, Some(GoTo(0))),
            ("Home", Some(2), false, Some(GoTo(0))),
            ("End", None, false, Some(GoTo(2))),
            ("Enter", Some(1), false, Some(TogglePin)),
            (" ", Some(1), true, Some(TogglePin)),
            ("Enter", None, false, None),
            ("Tab", Some(1), false, None),
            ("a", None, false, None),
        ];
        for (key, current, rtl, expected) in table {
            let found = command(key, current, 3, rtl);
            assert_eq!(found, expected, "{key} from {current:?}, rtl {rtl}");
        }
        assert_eq!(command("Home", None, 0, false), None, "no marks");
    }
}
