//! The marks of a drawing: which one is selected, and what pointer and keys do with them.

use super::dom;
use super::drawing::Drawing;
use super::tooltip::{Geometry, Target};
use crate::interaction::{KeyAction, Selection, action_for_key, is_between};
use crate::{MarkId, Point, Rect, scene};
use leptos::ev::{self, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

/// How far pointer and finger may be from a mark, in CSS pixels: half the size of a touch target.
const REACH: f64 = 22.0;

/// The parts of a chart that can be left out.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    pub tooltip: bool,
    pub focus_ring: bool,
    pub keyboard: bool,
    pub announcements: bool,
    pub description: bool,
}

/// What the program gives to a chart, and gets from it.
#[derive(Clone, Copy)]
pub(super) struct Hooks {
    /// Is called when the reader chooses a mark, or lets it go.
    pub on_select: Option<Callback<(Option<MarkId>,)>>,
    /// Makes the content of a mark's tooltip.
    pub tooltip_content: Option<Callback<(MarkId,), AnyView>>,
}

/// The marks of a drawing and what is selected.
#[derive(Clone, Copy)]
pub(super) struct Marks {
    pub drawing: Memo<Drawing>,
    pub parts: Parts,
    pub hooks: Hooks,
    /// The element around the drawing.
    viewport: NodeRef<Div>,
    /// The list of marks.
    pub list: NodeRef<Div>,
    pub tooltip: NodeRef<Div>,
    selection: RwSignal<Selection<(), MarkId>>,
    /// The place of the mark whose tooltip is shown, and whether it is pinned.
    pub selected: Memo<Option<(usize, bool)>>,
    /// What screen readers are told about a mark that was chosen outside of the list.
    pub announcement: RwSignal<String>,
    /// Where the tooltip is, if it is open.
    pub geometry: StoredValue<Option<Geometry>>,
    /// Whether the next tooltip is brought into view.
    reveal: StoredValue<bool>,
}

impl Marks {
    /// The marks of a drawing. Its listeners end with the current owner.
    pub fn new(drawing: Memo<Drawing>, parts: Parts, hooks: Hooks) -> Self {
        let selection = RwSignal::new(Selection::default());
        let selected = Memo::new(move |_| {
            let (id, pinned) = selection.with(|s| s.in_drawing(()))?;
            Some((drawing.with(|d| d.place(&id))?, pinned))
        });
        let marks = Marks {
            drawing,
            parts,
            hooks,
            viewport: NodeRef::new(),
            list: NodeRef::new(),
            tooltip: NodeRef::new(),
            selection,
            selected,
            announcement: RwSignal::default(),
            geometry: StoredValue::new(None),
            reveal: StoredValue::new(false),
        };
        marks.listen();
        marks
    }

    /// The element around the drawing, which the component must make.
    pub fn viewport(&self) -> NodeRef<Div> {
        self.viewport
    }

    /// Follows the selection and the events of the window.
    fn listen(self) {
        if let Some(on_select) = self.hooks.on_select {
            let chosen = Memo::new(move |_| self.selection.with(|s| s.chosen().map(|c| c.id)));
            let tell = move |id: &Option<MarkId>, _: Option<&Option<MarkId>>, _: Option<()>| {
                on_select.run((id.clone(),));
            };
            Effect::watch(move || chosen.get(), tell, false);
        }
        if !self.parts.tooltip {
            // Without a tooltip, the mark alone is brought into view.
            Effect::new(move || {
                self.target().map(|target| target.place((0.0, 0.0)));
            });
        }
        Effect::new(move || {
            let keys = window_event_listener(ev::keydown, move |event| self.escape(&event));
            let clicks = window_event_listener(ev::click, move |event| self.leave(&event));
            on_cleanup(move || {
                keys.remove();
                clicks.remove();
            });
        });
    }

    /// Changes the selection, and tells of it only if it is another one.
    fn select(&self, change: impl FnOnce(&mut Selection<(), MarkId>)) {
        self.selection.maybe_update(|selection| {
            let before = selection.clone();
            change(selection);
            *selection != before
        });
    }

    /// Escape closes a tooltip, wherever the keyboard's focus is.
    fn escape(&self, event: &KeyboardEvent) {
        if event.key() != "Escape" {
            return;
        }
        let focused = self
            .tooltip
            .get_untracked()
            .is_some_and(|t| dom::has_focus(&t));
        let mut closed = false;
        self.select(|s| closed = s.escape());
        if closed {
            self.announcement.set(String::new());
            // A dialog around the chart stays open.
            event.prevent_default();
        }
        if closed && focused {
            self.focus_list();
        }
    }

    /// Moves the keyboard's focus to the list of marks.
    fn focus_list(&self) {
        if let Some(list) = self.list.get_untracked() {
            // An element that can't have the focus leaves it where it is.
            let _ = list.focus();
        }
    }

    /// A click outside of the chart closes a pinned tooltip.
    fn leave(&self, event: &MouseEvent) {
        let inside = self
            .viewport
            .get_untracked()
            .is_some_and(|viewport| event.composed_path().includes(&viewport, 0));
        if !inside {
            self.unpin();
        }
    }

    fn unpin(&self) {
        self.select(Selection::unpin);
        self.announcement.set(String::new());
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
        self.reveal.set_value(true);
        self.pin(place);
        if self.parts.announcements {
            let words = self.drawing.with_untracked(|d| d.sentence(place));
            self.announcement.set(words);
        }
    }

    fn pin(&self, place: usize) {
        if let Some(id) = self.drawing.with_untracked(|d| d.id(place)) {
            self.select(|s| s.pin(Some(()), id));
        }
    }

    fn focus(&self, place: usize) {
        if let Some(id) = self.drawing.with_untracked(|d| d.id(place)) {
            self.select(|s| s.focus((), id));
        }
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

    /// The keyboard's focus left the list.
    pub fn blur(&self) {
        self.select(|s| s.blur(()));
    }

    /// A key was pressed in the list.
    pub fn press(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let now = self.selected.get_untracked();
        let (count, direction) = self
            .drawing
            .with_untracked(|d| (d.scene.marks.len(), d.direction));
        let current = now.map(|(place, _)| place);
        let Some(action) = action_for_key(&event.key(), current, count, direction) else {
            return;
        };
        event.prevent_default();
        self.reveal.set_value(true);
        match (action, now) {
            (KeyAction::GoTo(place), _) => self.focus(place),
            (KeyAction::TogglePin, Some((place, true))) => self.focus(place),
            (KeyAction::TogglePin, Some((place, false))) => self.pin(place),
            (KeyAction::TogglePin, None) => {}
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

    /// The selected mark's rectangle, in parts of the drawing's width and height.
    pub fn ring(&self) -> Option<Rect> {
        let (place, _) = self.selected.get()?;
        self.drawing.with(|d| d.share(place))
    }

    /// The selected mark, as what a tooltip belongs to.
    pub fn target(&self) -> Option<Target> {
        Some(Target {
            viewport: self.viewport,
            share: self.ring()?,
            reveal: self.reveal.get_value(),
        })
    }
}

/// The pointer's position from the corner of the element that it is on, in CSS pixels.
fn point(event: &MouseEvent) -> Point {
    Point {
        x: f64::from(event.offset_x()),
        y: f64::from(event.offset_y()),
    }
}
