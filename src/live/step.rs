//! From event to event, as the list has them: by buttons, and by a finger that pulls at the timeline.

use super::page;
use super::reader::{Choice, Reader};
use crate::story;

/// How far a finger must go for a swipe, in CSS pixels.
const SWIPE: i32 = 40;

/// Whether a finger that went from one point to the other means the next event, or the one before. The
/// drawing follows the finger: what comes next is pulled in from where reading goes.
pub fn swiped(from: (i32, i32), to: (i32, i32), rtl: bool) -> Option<bool> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    (across.abs() > SWIPE.max(2 * down.abs())).then_some((across > 0) == rtl)
}

/// Goes to the next event that the list shows, or the one before; it stays chosen.
pub fn step(reader: Reader, on: bool) {
    let rows = page::all("[data-timeline] [data-row]:not([hidden])");
    let ids: Vec<_> = rows
        .iter()
        .filter_map(|row| Some(story().event(&row.get_attribute("data-row")?)?.id))
        .collect();
    let now = reader.now().choice;
    let at = now.and_then(|c| ids.iter().position(|id| *id == c.id));
    let to = match (at, on) {
        (Some(i), true) => i + 1,
        (Some(i), false) => i.saturating_sub(1),
        (None, _) => 0,
    };
    if let Some(id) = ids.get(to.min(ids.len().saturating_sub(1))) {
        let (drawing, pinned) = ("timeline", true);
        reader.choose(Some(Choice {
            id,
            drawing,
            pinned,
        }));
    }
}
