//! The state of a page: what the reader can change, and what the browser changes.

use crate::interaction::Selection;
use crate::interaction::settings::{Setting, Step, SwitchSettings};
use crate::story;
use crate::story::{DrawingId, EntryId};
use jisr_charts::Theme;
use leptos::prelude::*;

/// The state of a page as signals. Copies share the signals.
#[derive(Clone, Copy)]
pub struct PageState {
    /// Light or dark.
    pub theme: RwSignal<Theme>,
    /// What the switches have set. [`PageState::set_switches`] changes it.
    pub switches: RwSignal<SwitchSettings>,
    /// What is selected.
    pub selection: RwSignal<Selection>,
    /// Counts how often the selected mark and its tooltip were asked to come into view.
    pub reveal: RwSignal<u32>,
    /// Notifies when all drawings must be painted again, for example because a font arrived.
    pub repaint: Trigger,
}

impl PageState {
    /// A state with these settings and nothing selected. Its signals end with the current owner.
    pub fn new(switches: SwitchSettings, theme: Theme) -> Self {
        PageState {
            theme: RwSignal::new(theme),
            switches: RwSignal::new(switches),
            selection: RwSignal::new(Selection::default()),
            reveal: RwSignal::new(0),
            repaint: Trigger::new(),
        }
    }

    /// Sets one switch.
    pub fn set(&self, setting: Setting) {
        self.set_switches(self.switches.get_untracked().with(setting));
    }

    /// Sets all switches. The selection moves to the mark that stands for the selected entry under the new settings.
    pub fn set_switches(&self, settings: SwitchSettings) {
        if settings == self.switches.get_untracked() {
            return;
        }
        self.select(|selection| {
            *selection = selection.remapped(|item| settings.mark_for(story(), *item));
        });
        self.switches.set(settings);
    }

    /// Changes the selection.
    pub fn select(&self, change: impl FnOnce(&mut Selection)) {
        let before = self.selection.get_untracked();
        let mut after = before;
        change(&mut after);
        if after != before {
            self.selection.set(after);
        }
    }

    /// Changes the selection and brings it into view.
    pub fn select_and_reveal(&self, change: impl FnOnce(&mut Selection)) {
        self.select(change);
        self.reveal_selection();
    }

    /// Brings the selected mark and its tooltip into view.
    pub fn reveal_selection(&self) {
        self.reveal.update(|count| *count = count.wrapping_add(1));
    }

    /// Selects what a link names, after changing the settings that would hide it. Without a drawing, it selects in a
    /// list.
    pub fn open_link(&self, drawing: Option<DrawingId>, entry: EntryId) {
        let settings = self.switches.get_untracked();
        self.set_switches(settings.revealing_in(drawing, story(), entry));
        self.select(|selection| selection.pin(drawing, entry));
    }

    /// Pins the tooltip of the next event that the timeline shows, or of the previous one.
    pub fn step(&self, step: Step) {
        let selected = self.selection.get_untracked().current().map(|item| item.id);
        let settings = self.switches.get_untracked();
        if let Some(event) = settings.adjacent_event(story(), selected, step) {
            self.select_and_reveal(|s| s.pin(Some(DrawingId::Timeline), event));
        }
    }
}
