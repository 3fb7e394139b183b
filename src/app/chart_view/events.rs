//! What a drawing does when pointer, finger or key is at it.

use super::Plate;
use crate::app::drawing::Drawing;
use crate::app::event_navigation::step;
use crate::app::store::State;
use crate::chart::Point;
use crate::interaction::keyboard::{Command, command};
use crate::interaction::placement::between;
use crate::interaction::selection::Selection;
use crate::interaction::swipe::swiped;
use crate::locale::Direction;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent, PointerEvent};

/// How far pointer and finger may miss a mark, in CSS pixels: half of what a fingertip needs.
const REACH: f64 = 22.0;

impl Plate {
    /// What is selected in this drawing, and whether it is pinned.
    pub(super) fn mine(&self, state: State) -> Option<(&'static str, bool)> {
        state.selection.in_drawing(self.drawing.id())
    }

    pub(super) fn answer(&self, event: &Event) {
        let drawing = self.drawing.id();
        match event.type_().as_str() {
            "focus" => self.tell(),
            "blur" => self.reader.select(|s| s.blur(drawing)),
            "keydown" => self.key(event),
            "click" => self.click(event),
            kind => self.pointer(kind, event),
        }
    }

    /// A click pins the tooltip of the mark that it means, or unpins it; one on a tooltip pins that.
    fn click(&self, event: &Event) {
        let (drawing, now) = (self.drawing.id(), self.mine(self.reader.now()));
        let on_marks = event.target().as_ref() == Some(self.marks.as_ref());
        if on_marks {
            match self.at(event) {
                Some(id) if now != Some((id, true)) => self.reader.reveal(|s| s.pin(drawing, id)),
                _ => self.reader.select(Selection::unpin),
            }
        } else if let Some((id, false)) = now {
            self.reader.reveal(|s| s.pin(drawing, id));
        }
    }

    fn pointer(&self, kind: &str, event: &Event) {
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        let at = (pointer.client_x(), pointer.client_y());
        if pointer.pointer_type() == "mouse" {
            let id = match kind {
                "pointermove" if !self.on_the_way(pointer) => self.at(event),
                "pointerleave" => None,
                _ => return,
            };
            self.reader.select(|s| s.hover(self.drawing.id(), id));
        } else if kind == "pointerdown" {
            self.down.set(Some(at));
        } else if kind == "pointerup"
            && let Some(from) = self.down.take()
            && let Drawing::Timeline = self.drawing
            && let Some(on) = swiped(from, at, self.rtl())
        {
            step(self.reader, on);
        }
    }

    /// The mark that the pointer means.
    fn at(&self, event: &Event) -> Option<&'static str> {
        let at = point(event.dyn_ref()?);
        self.stage.borrow().mark_at(at.x, at.y, REACH)
    }

    /// Whether the mouse goes from a mark to its tooltip: what lies between leaves it open.
    fn on_the_way(&self, mouse: &MouseEvent) -> bool {
        self.mine(self.reader.now()).is_some()
            && self
                .settled
                .get()
                .is_some_and(|(mark, card)| between(mark, card, point(mouse)))
    }

    fn key(&self, event: &Event) {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let (drawing, now) = (self.drawing.id(), self.mine(self.reader.now()));
        let marks = self.stage.borrow().marks();
        let place = now.and_then(|(id, _)| marks.iter().position(|m| *m == id));
        match command(&pressed.key(), place, marks.len(), self.rtl()) {
            Some(Command::GoTo(i)) => {
                if let Some(id) = marks.get(i) {
                    self.reader.reveal(|s| s.focus(drawing, id));
                }
            }
            Some(Command::TogglePin) => self.reader.reveal(|s| match now {
                Some((id, true)) => s.focus(drawing, id),
                Some((id, false)) => s.pin(drawing, id),
                None => {}
            }),
            None => return,
        }
        event.prevent_default();
    }

    fn rtl(&self) -> bool {
        self.reader.locale.lang.direction() == Direction::Rtl
    }
}

/// Where a pointer is in the marks, which fill the stage.
fn point(mouse: &MouseEvent) -> Point {
    Point {
        x: f64::from(mouse.offset_x()),
        y: f64::from(mouse.offset_y()),
    }
}
