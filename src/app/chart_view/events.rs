//! Handles pointer, touch and keyboard events of a drawing.

use super::ChartView;
use crate::app::drawing::Drawing;
use crate::app::event_navigation::go_to_adjacent_event;
use crate::app::store::AppState;
use crate::interaction::Selection;
use crate::interaction::swipe::swiped;
use crate::locale::Direction;
use crate::story::EntryId;
use jisr_charts::Point;
use jisr_charts::interaction::{KeyAction, action_for_key, is_between};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent, PointerEvent};

/// How far pointer and finger may be from a mark, in CSS pixels: half the size of a touch target.
const REACH: f64 = 22.0;

impl ChartView {
    /// What is selected in this drawing, and whether it is pinned.
    pub(super) fn local_selection(&self, state: AppState) -> Option<(EntryId, bool)> {
        state.selection.in_drawing(self.drawing.id())
    }

    /// Handles an event of [`super::MARK_EVENTS`] or [`super::CONTAINER_EVENTS`].
    pub(super) fn handle_event(&self, event: &Event) {
        let drawing = self.drawing.id();
        match event.type_().as_str() {
            "focus" => self.sync_accessible_options(),
            "blur" => self.store.select(|s| s.blur(drawing)),
            "keydown" => self.handle_key(event),
            "click" => self.handle_click(event),
            kind => self.handle_pointer(kind, event),
        }
    }

    /// A click on a mark pins its tooltip, or unpins it. A click on a tooltip pins that tooltip.
    fn handle_click(&self, event: &Event) {
        let (drawing, now) = (self.drawing.id(), self.local_selection(self.store.now()));
        let on_marks = event.target().as_ref() == Some(self.marks.as_ref());
        if on_marks {
            match self.mark_under(event) {
                Some(id) if now != Some((id, true)) => {
                    self.store.reveal(|s| s.pin(Some(drawing), id))
                }
                _ => self.store.select(Selection::unpin),
            }
        } else if let Some((id, false)) = now {
            self.store.reveal(|s| s.pin(Some(drawing), id));
        }
    }

    fn handle_pointer(&self, kind: &str, event: &Event) {
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        let at = (pointer.client_x(), pointer.client_y());
        if pointer.pointer_type() == "mouse" {
            let id = match kind {
                "pointermove" if !self.moves_to_tooltip(pointer) => self.mark_under(event),
                "pointerleave" => None,
                _ => return,
            };
            self.store.select(|s| s.hover(self.drawing.id(), id));
        } else if kind == "pointerdown" {
            self.finger_down.set(Some(at));
        } else if kind == "pointerup"
            && let Some(from) = self.finger_down.take()
            && let Drawing::Timeline = self.drawing
            && let Some(on) = swiped(from, at, self.rtl())
        {
            go_to_adjacent_event(self.store, on);
        }
    }

    /// The entry of the mark at the pointer, or near it.
    fn mark_under(&self, event: &Event) -> Option<EntryId> {
        let at = point(event.dyn_ref()?);
        self.canvas.borrow().mark_at(at.x, at.y, REACH)
    }

    /// Whether the mouse is on the way from a mark to its tooltip, so that the tooltip stays open.
    fn moves_to_tooltip(&self, mouse: &MouseEvent) -> bool {
        self.local_selection(self.store.now()).is_some()
            && self
                .tooltip_geometry
                .get()
                .is_some_and(|(mark, tooltip)| is_between(mark, tooltip, point(mouse)))
    }

    fn handle_key(&self, event: &Event) {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let (drawing, now) = (self.drawing.id(), self.local_selection(self.store.now()));
        let marks = self.canvas.borrow().mark_entries();
        let place = now.and_then(|(id, _)| marks.iter().position(|m| *m == id));
        let direction = self.store.locale.lang.direction();
        match action_for_key(&pressed.key(), place, marks.len(), direction) {
            Some(KeyAction::GoTo(i)) => {
                if let Some(id) = marks.get(i) {
                    self.store.reveal(|s| s.focus(drawing, *id));
                }
            }
            Some(KeyAction::TogglePin) => self.store.reveal(|s| match now {
                Some((id, true)) => s.focus(drawing, id),
                Some((id, false)) => s.pin(Some(drawing), id),
                None => {}
            }),
            None => return,
        }
        event.prevent_default();
    }

    fn rtl(&self) -> bool {
        self.store.locale.lang.direction() == Direction::Rtl
    }
}

/// The pointer's position from the drawing's corner, in CSS pixels.
fn point(mouse: &MouseEvent) -> Point {
    Point {
        x: f64::from(mouse.offset_x()),
        y: f64::from(mouse.offset_y()),
    }
}
