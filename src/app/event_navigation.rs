//! Goes from event to event in the timeline, for the buttons and for swipes.

use super::store::Store;
use crate::story;
use crate::story::{DrawingId, EntryId};

/// Pins the tooltip of the next event that the timeline shows, or of the previous one.
pub fn go_to_adjacent_event(store: Store, forward: bool) {
    let now = store.now();
    let settings = now.settings();
    let shown = story()
        .events
        .iter()
        .filter(|e| settings.is_drawn(story(), e));
    let ids: Vec<_> = shown.map(|e| EntryId::Event(e.id)).collect();
    let current = now.selection.current();
    let at = current.and_then(|c| ids.iter().position(|id| *id == c.id));
    let to = match (at, forward) {
        (Some(i), true) => i + 1,
        (Some(i), false) => i.saturating_sub(1),
        (None, _) => 0,
    };
    if let Some(id) = ids.get(to.min(ids.len().saturating_sub(1))) {
        store.reveal(|s| s.pin(Some(DrawingId::Timeline), *id));
    }
}
