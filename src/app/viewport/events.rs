//! What pointer, fingers and keys do in a drawing.

use super::Viewport;
use crate::app::dom;
use crate::app::drawing::Drawing;
use crate::app::listener::listen as add_listener;
use crate::app::places::first_link;
use crate::interaction::Selection;
use crate::locale::Direction;
use crate::story::EntryId;
use jisr_charts::Point;
use jisr_charts::interaction::{Level, Step, Walk, WalkStep, is_between};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent, MouseEvent, Node, PointerEvent};

/// How far pointer and finger may be from a mark, in CSS pixels: half the size of a touch target.
const REACH: f64 = 22.0;

/// Listens to the events of the element around the drawing and its tooltip.
pub fn listen(viewport: Viewport, place: &HtmlElement) {
    let on_pointer = move |name, work: fn(Viewport, &PointerEvent)| {
        add_listener(place, name, move |event| {
            if let Some(pointer) = event.dyn_ref::<PointerEvent>() {
                work(viewport, pointer);
            }
        });
    };
    on_pointer("pointerleave", Viewport::pointer_leave);
    if let Drawing::Timeline = viewport.drawing {
        on_pointer("pointerdown", Viewport::pointer_down);
        on_pointer("pointerup", Viewport::pointer_up);
    }
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
        let now = self.selected.get();
        let list = self.list.get_untracked();
        self.set_level(Level::Drawing);
        if list.is_some_and(|list| event.target().as_ref() == Some(list.as_ref())) {
            match self.mark_at(point(event), REACH) {
                Some(entry) if now != Some((entry, true)) => self.choose(entry, true),
                _ => self.page.state.select(Selection::unpin),
            }
        } else if let Some((entry, false)) = now {
            self.choose(entry, true);
        }
    }

    /// Selects a mark as the keyboard does, or pins it, and brings it into view.
    fn choose(&self, entry: EntryId, pinned: bool) {
        let drawing = self.drawing.id();
        self.page
            .state
            .select_and_reveal(drawing, |s| match pinned {
                true => s.pin(Some(drawing), entry),
                false => s.focus(drawing, entry),
            });
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

    /// The mouse left the drawing and its tooltip.
    fn pointer_leave(self, event: &PointerEvent) {
        if event.pointer_type() == "mouse" {
            self.hover(None);
        }
    }

    /// A finger touched the timeline or its tooltip.
    fn pointer_down(self, event: &PointerEvent) {
        if event.pointer_type() != "mouse" {
            let at = (event.client_x(), event.client_y());
            self.last.update_value(|last| last.finger_down = Some(at));
        }
    }

    /// A finger left the timeline. If it swiped, the next or the previous event is selected.
    fn pointer_up(self, event: &PointerEvent) {
        let at = (event.client_x(), event.client_y());
        let from = self.last.get_value().finger_down;
        self.last.update_value(|last| last.finger_down = None);
        if event.pointer_type() != "mouse"
            && let Some(from) = from
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
        let key = event.key();
        let now = self.selected.get_untracked();
        let (marks, series, at) = untrack(|| {
            let marks = self.mark_entries();
            let series = self.series(&marks).of_marks;
            let at = self.level_at(&marks, &series);
            (marks, series, at)
        });
        // Closing the tooltip leaves the keyboard here.
        self.set_level(at);
        match (now, key.as_str()) {
            // The links of a pinned tooltip are shown, so the key leads to them.
            (Some((entry, _)), "Tab") if !event.shift_key() => {
                return self.choose(entry, true);
            }
            // The page closes the tooltip: `environment.rs`.
            (Some(_), "Escape") => return,
            _ => {}
        }
        let walk = Walk {
            series: &series,
            direction: self.direction(),
        };
        let is_pinned = now.is_some_and(|(_, pinned)| pinned);
        match walk.step(&key, at, is_pinned) {
            Some(step @ (WalkStep::GoTo(_) | WalkStep::TogglePin)) => {
                let to = match step {
                    WalkStep::GoTo(level) => level,
                    _ => at,
                };
                self.set_level(to);
                match to.mark().and_then(|mark| marks.get(mark)) {
                    Some(entry) => self.choose(*entry, step == WalkStep::TogglePin && !is_pinned),
                    None => untrack(|| self.reveal_level()),
                }
            }
            Some(WalkStep::EnterTooltip) => self.enter_tooltip(),
            None => return,
        }
        event.prevent_default();
    }

    /// Moves the keyboard's focus to the first link of the tooltip.
    fn enter_tooltip(&self) {
        let tooltip = self.tooltip.get_untracked();
        if let Some(link) = tooltip.and_then(|tooltip| first_link(&tooltip)) {
            dom::focus(&link);
        }
    }

    /// The keyboard's focus left the list of marks. If it went into the tooltip, the tooltip stays. If it went into a
    /// dialog, all stays, because it comes back.
    pub(super) fn blur(&self, event: &FocusEvent) {
        let to = event
            .related_target()
            .and_then(|t| t.dyn_into::<Node>().ok());
        let tooltip = self.tooltip.get_untracked();
        let into_tooltip =
            tooltip.is_some_and(|tooltip| tooltip.contains(to.as_ref()) && to.is_some());
        match self.selected.get_untracked() {
            // Some browsers scroll to what gets the focus, so mark and tooltip come into view once more.
            Some((entry, _)) if into_tooltip => self.choose(entry, true),
            _ if to.is_some_and(|to| is_in_dialog(&to)) => {}
            _ => {
                self.set_level(Level::Drawing);
                let drawing = self.drawing.id();
                self.page.state.select(|s| s.blur(drawing));
            }
        }
    }

    fn direction(&self) -> Direction {
        self.page.locale().lang.direction()
    }
}

/// Whether an element is inside a dialog.
fn is_in_dialog(node: &Node) -> bool {
    let element = node.dyn_ref::<Element>();
    element.is_some_and(|element| element.closest("dialog").ok().flatten().is_some())
}

/// The pointer's position from the drawing's corner, in CSS pixels.
fn point(mouse: &MouseEvent) -> Point {
    Point {
        x: f64::from(mouse.offset_x()),
        y: f64::from(mouse.offset_y()),
    }
}
