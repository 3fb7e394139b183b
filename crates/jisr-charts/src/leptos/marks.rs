//! The marks of a drawing: which one is selected, and what keys do with them.

use super::dom;
use super::drawing::Drawing;
use super::tooltip::{Geometry, Target};
use crate::chart::LayoutError;
use crate::interaction::{KeyAction, Selection, action_for_key};
use crate::{MarkId, Rect};
use leptos::ev::{self, FocusEvent, KeyboardEvent};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The parts of a chart that can be left out.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    pub tooltip: bool,
    pub focus_ring: bool,
    pub keyboard: bool,
    pub announcements: bool,
    pub description: bool,
    /// Whether a swipe goes to the next or the previous mark.
    pub swipe: bool,
}

/// What the program gives to a chart, and gets from it.
#[derive(Clone, Copy)]
pub(super) struct Hooks {
    /// Is called when the reader chooses a mark, or lets it go.
    pub on_select: Option<Callback<(Option<MarkId>,)>>,
    /// Is called when the chart can't be laid out.
    pub on_error: Option<Callback<(LayoutError,)>>,
    /// Makes the content of a mark's tooltip.
    pub tooltip_content: Option<Callback<(MarkId,), AnyView>>,
}

/// The marks of a drawing and what is selected.
#[derive(Clone, Copy)]
pub(super) struct Marks {
    pub drawing: Memo<Drawing>,
    pub parts: Parts,
    pub hooks: Hooks,
    /// The element around the drawing, which the component must make.
    pub viewport: NodeRef<Div>,
    /// The buttons beside the drawing; empty without any.
    pub controls: NodeRef<Div>,
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
    pub reveal: StoredValue<bool>,
    /// Where a finger touched the drawing, in CSS pixels of the window.
    pub finger_down: StoredValue<Option<(i32, i32)>>,
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
            controls: NodeRef::new(),
            list: NodeRef::new(),
            tooltip: NodeRef::new(),
            selection,
            selected,
            announcement: RwSignal::default(),
            geometry: StoredValue::new(None),
            reveal: StoredValue::new(false),
            finger_down: StoredValue::new(None),
        };
        marks.listen();
        marks
    }

    /// Follows the selection and the events of the window.
    fn listen(self) {
        if let Some(on_select) = self.hooks.on_select {
            let chosen = Memo::new(move |_| self.chosen());
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

    /// The id of the mark that the reader chose.
    pub fn chosen(&self) -> Option<MarkId> {
        self.selection.with(|s| s.chosen().map(|c| c.id))
    }

    /// Changes the selection, and tells of it only if it is another one.
    pub fn select(&self, change: impl FnOnce(&mut Selection<(), MarkId>)) {
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

    pub fn unpin(&self) {
        self.select(Selection::unpin);
        self.announcement.set(String::new());
    }

    /// Pins the tooltip of a mark, brings it into view, and tells screen readers, which are elsewhere.
    pub fn choose(&self, place: usize) {
        self.reveal.set_value(true);
        self.pin(place);
        if self.parts.announcements {
            let words = self.drawing.with_untracked(|d| d.sentence(place));
            self.announcement.set(words);
        }
    }

    pub fn pin(&self, place: usize) {
        if let Some(id) = self.drawing.with_untracked(|d| d.id(place)) {
            self.select(|s| s.pin(Some(()), id));
        }
    }

    fn focus(&self, place: usize) {
        if let Some(id) = self.drawing.with_untracked(|d| d.id(place)) {
            self.select(|s| s.focus((), id));
        }
    }

    /// The keyboard's focus left the list. If it went to the buttons, they go on from the mark that it was at.
    pub fn blur(&self, event: &FocusEvent) {
        let to = event.related_target().and_then(|to| to.dyn_into().ok());
        let controls = self.controls.get_untracked();
        let to_controls = controls.is_some_and(|c| to.is_some() && c.contains(to.as_ref()));
        match self.selected.get_untracked() {
            Some((place, _)) if to_controls => self.pin(place),
            _ => self.select(|s| s.blur(())),
        }
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

    /// The selected mark's rectangle, in parts of the drawing's width and height.
    pub fn ring(&self) -> Option<Rect> {
        let (place, _) = self.selected.get()?;
        self.drawing.with(|d| d.share(place))
    }

    /// The selected mark, as what a tooltip belongs to.
    pub fn target(&self) -> Option<Target> {
        Some(Target {
            viewport: self.viewport,
            controls: self.controls,
            share: self.ring()?,
            reveal: self.reveal.get_value(),
        })
    }
}
