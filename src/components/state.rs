//! The state of a page: what the reader can change, and what the browser changes.

use crate::interaction::Selection;
use crate::interaction::ledger::LedgerFilter;
use crate::interaction::settings::{Setting, SwitchSettings};
use crate::story;
use crate::story::{DrawingId, EntryId};
use jisr_charts::Theme;
use jisr_charts::interaction::Step;
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
    /// The drawing whose selected mark and tooltip are to come into view. The tooltip takes the request back when it has
    /// done so.
    pub reveal: RwSignal<Option<DrawingId>>,
    /// The event that the reader went to last by a step, until something else is selected.
    pub stepped_to: RwSignal<Option<EntryId>>,
    /// What is asked of the ledger.
    pub ledger: RwSignal<LedgerFilter>,
    /// Notifies when all drawings must be painted again, for example because a font arrived.
    pub repaint: Trigger,
    /// Notifies when the window's size has changed, and with it the room for tooltips.
    pub window_resize: Trigger,
}

impl PageState {
    /// A state with these settings and nothing selected. Its signals end with the current owner.
    pub fn new(switches: SwitchSettings, theme: Theme) -> Self {
        PageState {
            theme: RwSignal::new(theme),
            switches: RwSignal::new(switches),
            selection: RwSignal::new(Selection::default()),
            reveal: RwSignal::new(None),
            stepped_to: RwSignal::new(None),
            ledger: RwSignal::new(LedgerFilter::default()),
            repaint: Trigger::new(),
            window_resize: Trigger::new(),
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
            self.stepped_to.set(None);
        }
    }

    /// Changes the selection, and brings what is selected in this drawing into view.
    pub fn select_and_reveal(&self, drawing: DrawingId, change: impl FnOnce(&mut Selection)) {
        self.select(change);
        if self.selection.get_untracked().in_drawing(drawing).is_some() {
            self.reveal.set(Some(drawing));
        }
    }

    /// Selects what a link names, after changing the settings that would hide it. Without a drawing, it selects in a
    /// list.
    pub fn open_link(&self, drawing: Option<DrawingId>, entry: EntryId) {
        let settings = self.switches.get_untracked();
        self.set_switches(settings.revealing_in(drawing, story(), entry));
        self.select(|selection| selection.pin(drawing, entry));
    }

    /// The event that a step leads to; `None` at the end.
    pub fn adjacent_event(&self, step: Step) -> Option<EntryId> {
        let selected = self.selection.get().chosen().map(|item| item.id);
        self.switches.get().adjacent_event(story(), selected, step)
    }

    /// Pins the tooltip of the next event that the timeline shows, or of the previous one.
    pub fn step(&self, step: Step) {
        if let Some(event) = untrack(|| self.adjacent_event(step)) {
            let timeline = DrawingId::Timeline;
            self.select_and_reveal(timeline, |s| s.pin(Some(timeline), event));
            self.stepped_to.set(Some(event));
        }
    }
}
