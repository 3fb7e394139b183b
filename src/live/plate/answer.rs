//! What a drawing does when pointer, finger or key is at it.

use super::Plate;
use crate::live::drawing::Drawing;
use crate::live::keys::{Move, target};
use crate::live::reader::{Choice, State};
use crate::live::step::{step, swiped};
use crate::locale::Direction;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent, PointerEvent};

/// How far pointer and finger may miss a mark, in CSS pixels: half of what a fingertip needs.
const REACH: f64 = 22.0;

impl Plate {
    /// The choice, where it was made in this drawing.
    pub(super) fn mine(&self, state: State) -> Option<Choice> {
        let name = self.drawing.id();
        state.choice.filter(|c| c.drawing == name)
    }

    fn choose(&self, id: Option<&'static str>, pinned: bool) {
        self.reader.choose(id.map(|id| Choice {
            id,
            drawing: self.drawing.id(),
            pinned,
        }));
    }

    pub(super) fn answer(&self, event: &Event) {
        let now = self.mine(self.reader.now());
        let pinned = now.is_some_and(|c| c.pinned);
        let kind = event.type_();
        match kind.as_str() {
            "focus" => {
                self.focused.set(true);
                self.tell();
            }
            "blur" => {
                self.focused.set(false);
                if !pinned {
                    self.choose(None, false);
                }
            }
            "keydown" => self.key(event, now),
            // Browsers give a click as a pointer event, with the kind of pointer; old ones don't.
            "click" => {
                let id = self.at(event);
                let again = pinned && now.map(|c| c.id) == id;
                self.choose(if again { None } else { id }, true);
            }
            _ => self.pointer(&kind, event, pinned),
        }
    }

    fn pointer(&self, kind: &str, event: &Event, pinned: bool) {
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        let at = (pointer.client_x(), pointer.client_y());
        if pointer.pointer_type() == "mouse" {
            match kind {
                "pointermove" if !pinned => self.choose(self.at(event), false),
                "pointerleave" if !pinned && !self.focused.get() => self.choose(None, false),
                _ => {}
            }
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
        let mouse = event.dyn_ref::<MouseEvent>()?;
        let (x, y) = (f64::from(mouse.offset_x()), f64::from(mouse.offset_y()));
        self.stage.borrow().mark_at(x, y, REACH)
    }

    fn key(&self, event: &Event, now: Option<Choice>) {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let marks = self.stage.borrow().marks();
        let place = now.and_then(|c| marks.iter().position(|m| *m == c.id));
        match target(&pressed.key(), place, marks.len(), self.rtl()) {
            Some(Move::To(i)) => self.choose(marks.get(i).copied(), false),
            Some(Move::Pin) => self.choose(now.map(|c| c.id), !now.is_some_and(|c| c.pinned)),
            Some(Move::Leave) => self.choose(None, false),
            None => return,
        }
        event.prevent_default();
    }

    fn rtl(&self) -> bool {
        self.reader.locale.lang.direction() == Direction::Rtl
    }
}
