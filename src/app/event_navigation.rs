//! From event to event: by buttons, and by a finger that slides over the timeline.

use super::store::Reader;
use crate::story;

/// Goes to the next event that the timeline shows, or the one before; its tooltip is pinned.
pub fn step(reader: Reader, on: bool) {
    let now = reader.now();
    let settings = now.settings();
    let shown = story().events.iter().filter(|e| settings.draw(story(), e));
    let ids: Vec<_> = shown.map(|e| e.id).collect();
    let current = now.selection.current();
    let at = current.and_then(|c| ids.iter().position(|id| *id == c.id));
    let to = match (at, on) {
        (Some(i), true) => i + 1,
        (Some(i), false) => i.saturating_sub(1),
        (None, _) => 0,
    };
    if let Some(id) = ids.get(to.min(ids.len().saturating_sub(1))) {
        reader.reveal(|s| s.pin("timeline", id));
    }
}
