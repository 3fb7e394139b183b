//! What pointer and fingers do with the marks of a drawing.

use super::marks::Marks;
use crate::interaction::{Step, is_between};
use crate::{Point, scene};
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::prelude::*;

/// How far pointer and finger may be from a mark, in CSS pixels: half the size of a touch target.
const REACH: f64 = 22.0;

impl Marks {
    /// A click outside of the drawing and its buttons closes a pinned tooltip.
    pub fn leave(&self, event: &MouseEvent) {
        let path = event.composed_path();
        let parts = [self.viewport, self.controls].map(|part| part.get_untracked());
        if !parts.iter().flatten().any(|part| path.includes(part, 0)) {
            self.unpin();
        }
    }

    /// A click on a mark pins its tooltip, or unpins it. A click on a tooltip pins that tooltip.
    pub fn click(&self, event: &MouseEvent) {
        let now = self.selected.get_untracked();
        let list = self.list.get_untracked();
        let on_list = list.is_some_and(|list| event.target().as_ref() == Some(list.as_ref()));
        let place = match now {
            _ if on_list => self.mark_under(event).filter(|i| now != Some((*i, true))),
            Some((place, _)) => Some(place),
            None => None,
        };
        let Some(place) = place else {
            return self.unpin();
        };
        self.choose(place);
    }

    /// The mouse moved over the marks. Fingers select by a tap alone.
    pub fn hover(&self, event: &PointerEvent) {
        if event.pointer_type() != "mouse" || self.moves_to_tooltip(event) {
            return;
        }
        self.reveal.set_value(false);
        let place = self.mark_under(event);
        let id = place.and_then(|place| self.drawing.with_untracked(|d| d.id(place)));
        self.select(|s| s.hover((), id));
    }

    /// The mouse left the chart.
    pub fn pointer_leave(&self, event: &PointerEvent) {
        if event.pointer_type() == "mouse" {
            self.select(|s| s.hover((), None));
        }
    }

    /// A finger touched the drawing, or the tooltip over it.
    pub fn pointer_down(&self, event: &PointerEvent) {
        let at = point_of_finger(event).filter(|_| self.parts.swipe);
        self.finger_down.set_value(at);
    }

    /// A finger left the drawing. If it swiped, the next or the previous one is chosen.
    pub fn pointer_up(&self, event: &PointerEvent) {
        let from = self.finger_down.get_value();
        self.finger_down.set_value(None);
        let direction = self.drawing.with_untracked(|d| d.direction);
        if let (Some(from), Some(to)) = (from, point_of_finger(event))
            && let Some(step) = Step::of_swipe(from, to, direction)
        {
            self.step(step);
        }
    }

    /// The mark at the pointer, or near it.
    fn mark_under(&self, event: &MouseEvent) -> Option<usize> {
        let width = f64::from(self.viewport.get_untracked()?.client_width());
        self.drawing.with_untracked(|d| {
            let units = d.scene.width / width;
            let at = point(event);
            let at = Point {
                x: at.x * units,
                y: at.y * units,
            };
            (width > 0.0).then(|| scene::hit(&d.scene, at, REACH * units))?
        })
    }

    /// Whether the mouse is on the way from a mark to its tooltip, so that the tooltip stays open.
    fn moves_to_tooltip(&self, event: &MouseEvent) -> bool {
        let geometry = self.geometry.get_value();
        self.selected.get_untracked().is_some()
            && geometry.is_some_and(|g| is_between(g.mark, g.tooltip, point(event)))
    }
}

/// Where a finger is in the window, in CSS pixels; `None` for the mouse.
fn point_of_finger(event: &PointerEvent) -> Option<(i32, i32)> {
    let is_finger = event.pointer_type() != "mouse";
    is_finger.then(|| (event.client_x(), event.client_y()))
}

/// The pointer's position from the corner of the element that it is on, in CSS pixels.
fn point(event: &MouseEvent) -> Point {
    Point {
        x: f64::from(event.offset_x()),
        y: f64::from(event.offset_y()),
    }
}
