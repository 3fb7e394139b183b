//! What pointer, fingers and keys do in a drawing.

use super::Viewport;
use crate::app::drawing::Drawing;
use crate::app::listener::listen as add_listener;
use crate::interaction::Selection;
use crate::locale::Direction;
use crate::story::EntryId;
use jisr_charts::Point;
use jisr_charts::interaction::{KeyAction, Step, action_for_key, is_between};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlElement, KeyboardEvent, MouseEvent, Node, PointerEvent};

/// How far pointer and finger may be from a mark, in CSS pixels: half the size of a touch target.
const REACH: f64 = 22.0;

/// Listens to the events of the element around the drawing and its tooltip.
pub fn listen(viewport: Viewport, place: &HtmlElement) {
    add_listener(place, "pointerleave", move |event| {
        let pointer = event.dyn_ref::<PointerEvent>();
        if pointer.is_some_and(|p| p.pointer_type() == "mouse") {
            viewport.hover(None);
        }
    });
    add_listener(place, "click", move |event| {
        if let Some(click) = event.dyn_ref::<MouseEvent>() {
            untrack(|| viewport.click(click));
        }
    });
}

impl Viewport {
    fn hover(&self, entry: Option<EntryId>) {
        self.page
            .state
            .select(|s| s.hover(self.drawing.id(), entry));
    }

    /// A click on a mark pins its tooltip, or unpins it. A click on a tooltip pins that tooltip.
    fn click(&self, event: &MouseEvent) {
        let (state, drawing, now) = (self.page.state, self.drawing.id(), self.selected.get());
        let list = self.list.get_untracked();
        if list.is_some_and(|list| event.target().as_ref() == Some(list.as_ref())) {
            match self.mark_at(point(event), REACH) {
                Some(entry) if now != Some((entry, true)) => {
                    state.select_and_reveal(drawing, |s| s.pin(Some(drawing), entry));
                }
                _ => state.select(Selection::unpin),
            }
        } else if let Some((entry, false)) = now {
            state.select_and_reveal(drawing, |s| s.pin(Some(drawing), entry));
        }
    }

    /// A pointer moved over the marks. Fingers select by a tap alone.
    pub(super) fn pointer_move(&self, event: &PointerEvent) {
        if event.pointer_type() == "mouse" {
            untrack(|| {
                if !self.moves_to_tooltip(event) {
                    self.hover(self.mark_at(point(event), REACH));
                }
            });
        }
    }

    /// A finger touched the marks.
    pub(super) fn pointer_down(&self, event: &PointerEvent) {
        if event.pointer_type() != "mouse" {
            let at = (event.client_x(), event.client_y());
            self.last.update_value(|last| last.finger_down = Some(at));
        }
    }

    /// A finger left the marks. If it swiped over the timeline, the next or the previous event is selected.
    pub(super) fn pointer_up(&self, event: &PointerEvent) {
        let at = (event.client_x(), event.client_y());
        let from = self.last.get_value().finger_down;
        self.last.update_value(|last| last.finger_down = None);
        if event.pointer_type() != "mouse"
            && let Some(from) = from
            && let Drawing::Timeline = self.drawing
            && let Some(step) = Step::of_swipe(from, at, self.direction())
        {
            self.page.state.step(step);
        }
    }

    /// Whether the mouse is on the way from a mark to its tooltip, so that the tooltip stays open.
    fn moves_to_tooltip(&self, mouse: &MouseEvent) -> bool {
        let geometry = self.last.get_value().geometry;
        self.selected.get().is_some()
            && geometry.is_some_and(|(mark, tooltip)| is_between(mark, tooltip, point(mouse)))
    }

    /// A key was pressed in the list of marks.
    pub(super) fn press(&self, event: &KeyboardEvent) {
        // With these keys, arrows belong to the browser.
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let (state, drawing) = (self.page.state, self.drawing.id());
        let now = self.selected.get_untracked();
        if let (Some((entry, _)), "Tab", false) = (now, event.key().as_str(), event.shift_key()) {
            // The links of a pinned tooltip are shown, so the key leads to them.
            return state.select_and_reveal(drawing, |s| s.pin(Some(drawing), entry));
        }
        let marks = untrack(|| self.mark_entries());
        let place = now.and_then(|(entry, _)| marks.iter().position(|m| *m == entry));
        match action_for_key(&event.key(), place, marks.len(), self.direction()) {
            Some(KeyAction::GoTo(i)) => {
                if let Some(entry) = marks.get(i) {
                    state.select_and_reveal(drawing, |s| s.focus(drawing, *entry));
                }
            }
            Some(KeyAction::TogglePin) => state.select_and_reveal(drawing, |s| match now {
                Some((entry, true)) => s.focus(drawing, entry),
                Some((entry, false)) => s.pin(Some(drawing), entry),
                None => {}
            }),
            None => return,
        }
        event.prevent_default();
    }

    /// The keyboard's focus left the list of marks. If it went into the tooltip, the tooltip stays.
    pub(super) fn blur(&self, event: &FocusEvent) {
        let (state, drawing) = (self.page.state, self.drawing.id());
        let to = event
            .related_target()
            .and_then(|t| t.dyn_into::<Node>().ok());
        let tooltip = self.tooltip.get_untracked();
        let into_tooltip =
            tooltip.is_some_and(|tooltip| tooltip.contains(to.as_ref()) && to.is_some());
        match self.selected.get_untracked() {
            // Some browsers scroll to what gets the focus, so mark and tooltip come into view once more.
            Some((entry, _)) if into_tooltip => {
                state.select_and_reveal(drawing, |s| s.pin(Some(drawing), entry));
            }
            _ => state.select(|s| s.blur(drawing)),
        }
    }

    fn direction(&self) -> Direction {
        self.page.locale().lang.direction()
    }
}

/// The pointer's position from the drawing's corner, in CSS pixels.
fn point(mouse: &MouseEvent) -> Point {
    Point {
        x: f64::from(mouse.offset_x()),
        y: f64::from(mouse.offset_y()),
    }
}
