//! The state of the application, shared by all drawings, the timeline and the ledger.
//!
//! The whole state is one plain value in one signal: each further type of signal would add its own compiled
//! code to the download.

use super::dom;
use super::element_index::ElementIndex;
use crate::chart::{Measure, SourceFilter};
use crate::interaction::Selection;
use crate::interaction::address::SwitchSettings;
use crate::interaction::settings::Settings;
use crate::locale::Locale;
use crate::story;
use crate::story::{DrawingId, EntryId, Kind};
use jisr_charts::Theme;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

/// The state: what the reader can change, and what the browser changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AppState {
    /// Light or dark.
    pub theme: Theme,
    /// What the paired bars show.
    pub measure: Measure,
    /// Which source's count is shown.
    pub source_filter: SourceFilter,
    /// The one kind of event that the timeline shows; `None` for all.
    pub kind: Option<Kind>,
    /// Whether the timeline shows only the year of publication.
    pub zoomed: bool,
    /// What is selected.
    pub selection: Selection,
    /// Incremented to bring the selected mark and its tooltip into view.
    pub reveal: u32,
    /// Incremented when all drawings must be painted again, for example because a font arrived.
    pub repaint_epoch: u32,
}

impl AppState {
    /// What the switches have set.
    pub fn switches(&self) -> SwitchSettings {
        SwitchSettings {
            measure: self.measure,
            source_filter: self.source_filter,
            kind: self.kind,
            zoomed: self.zoomed,
        }
    }

    /// Sets the switches.
    pub fn set_switches(&mut self, switches: SwitchSettings) {
        let SwitchSettings {
            measure,
            source_filter,
            kind,
            zoomed,
        } = switches;
        (self.measure, self.source_filter) = (measure, source_filter);
        (self.kind, self.zoomed) = (kind, zoomed);
    }

    /// The settings that decide which marks exist.
    pub fn settings(&self) -> Settings {
        Settings {
            measure: self.measure,
            kind: self.kind,
            zoomed: self.zoomed,
        }
    }

    /// Changes the settings that would hide what a link names. Without a drawing it is shown in a list, which
    /// hides only events, by their kind.
    fn reveal_settings(&mut self, drawing: Option<DrawingId>, entry: EntryId) {
        let Settings {
            measure,
            kind,
            zoomed,
        } = self.settings().revealing(story(), entry);
        self.kind = kind;
        if drawing.is_some() {
            (self.measure, self.zoomed) = (measure, zoomed);
        }
    }
}

/// A handle to the state. Copies share the state.
#[derive(Clone, Copy)]
pub struct Store {
    /// The state.
    pub state: RwSignal<AppState>,
    /// The page's language; another language is another page.
    pub locale: &'static Locale,
    elements: &'static OnceCell<ElementIndex>,
}

impl Store {
    /// A store with the initial state: these settings, nothing selected.
    pub fn new(locale: Locale, switches: SwitchSettings) -> Self {
        let SwitchSettings {
            measure,
            source_filter,
            kind,
            zoomed,
        } = switches;
        let state = AppState {
            theme: current_theme(),
            measure,
            source_filter,
            kind,
            zoomed,
            selection: Selection::default(),
            reveal: 0,
            repaint_epoch: 0,
        };
        Store {
            state: RwSignal::new(state),
            // Both are needed as long as the page is open, and references make the store `Copy`, so that listeners
            // can share it.
            locale: Box::leak(Box::new(locale)),
            elements: Box::leak(Box::default()),
        }
    }

    /// The current state; reading it doesn't subscribe to it.
    pub fn now(&self) -> AppState {
        self.state.get_untracked()
    }

    /// The page's elements by id. The index is built when it is first used.
    pub fn elements(&self) -> &'static ElementIndex {
        self.elements.get_or_init(ElementIndex::read_page)
    }

    /// The page's first row of this figure, check or event. The tooltip copies it.
    pub fn row(&self, entry: EntryId) -> Option<&'static HtmlElement> {
        self.elements().with_id(entry.as_str()).next()
    }

    /// Changes the state, and notifies subscribers if the new state differs. When settings change, the
    /// selection moves to the mark that stands for the selected item under the new settings.
    pub fn update(&self, change: impl FnOnce(&mut AppState)) {
        let before = self.now();
        let mut after = before;
        change(&mut after);
        if after.settings() != before.settings() {
            let settings = after.settings();
            after.selection = after
                .selection
                .remapped(|item| settings.mark_for(story(), *item));
        }
        if after != before {
            self.state.set(after);
        }
    }

    /// Changes the selection.
    pub fn select(&self, change: impl FnOnce(&mut Selection)) {
        self.update(|s| change(&mut s.selection));
    }

    /// Changes the selection and brings it into view.
    pub fn reveal(&self, change: impl FnOnce(&mut Selection)) {
        self.update(|s| {
            change(&mut s.selection);
            s.reveal = s.reveal.wrapping_add(1);
        });
    }

    /// Selects what a link names, after changing the settings that would hide it. Without a drawing, it selects
    /// in a list.
    pub fn open_link(&self, drawing: Option<DrawingId>, entry: EntryId, reveal: bool) {
        self.update(|s| s.reveal_settings(drawing, entry));
        self.update(|s| {
            s.selection.pin(drawing, entry);
            s.reveal = s.reveal.wrapping_add(u32::from(reveal));
        });
    }

    /// Calls `work` now, and whenever the state changes in a way for which `differs` is true.
    pub fn subscribe(
        &self,
        differs: fn(AppState, AppState) -> bool,
        work: impl Fn(AppState) + 'static,
    ) {
        let state = self.state;
        let seen = Cell::new(None);
        // Boxed, so that the effect is compiled for one type and not for each closure.
        let work: Box<dyn Fn(AppState)> = Box::new(work);
        // Leptos requires effects to be `Send`; the browser's program has one thread.
        let shared = SendWrapper::new((seen, work));
        // An effect ends when it is dropped; this one runs as long as the page is open.
        std::mem::forget(ImmediateEffect::new(move || {
            let now = state.get();
            let (seen, work) = &*shared;
            if seen.replace(Some(now)).is_none_or(|was| differs(was, now)) {
                work(now);
            }
        }));
    }

    /// Updates the theme from the page.
    pub fn retheme(&self) {
        self.update(|s| s.theme = current_theme());
    }

    /// Has all drawings painted again.
    pub fn request_repaint(&self) {
        self.update(|s| s.repaint_epoch = s.repaint_epoch.wrapping_add(1));
    }

    /// Listens to what no drawing handles: changes of the colour scheme, arriving fonts, the Escape key, and
    /// taps outside of all controls.
    pub fn observe_environment(self) {
        let Some(window) = web_sys::window() else {
            return;
        };
        for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)"] {
            if let Ok(Some(list)) = window.match_media(query) {
                listen(&list, "change", move |_| self.retheme());
            }
        }
        // A parent page can set the theme of an iframe; assets/boot/parent-messages.js receives its message.
        listen(&window, "jisr:theme", move |_| self.retheme());
        let Some(document) = dom::document() else {
            return;
        };
        // The browser doesn't repaint a canvas when a font arrives.
        listen(&document.fonts(), "loadingdone", move |_| {
            self.request_repaint()
        });
        listen(&document, "keydown", move |event| {
            let key = event.dyn_ref::<web_sys::KeyboardEvent>().map(|k| k.key());
            if key.as_deref() == Some("Escape") {
                let mut closed = false;
                self.select(|s| closed = s.escape());
                if closed {
                    event.prevent_default();
                }
            }
        });
        // A tap outside of all controls unpins. A finger that scrolls the page isn't a tap: the browser then
        // sends no `pointerup`.
        let down = Rc::new(Cell::new(false));
        let up = down.clone();
        listen(&document, "pointerdown", move |event| {
            down.set(outside_controls(&event));
        });
        listen(&document, "pointerup", move |event| {
            if up.take() && outside_controls(&event) {
                self.select(Selection::unpin);
            }
        });
    }
}

/// Whether a pointer is outside of all drawings, links and controls.
fn outside_controls(event: &web_sys::Event) -> bool {
    let at = event
        .target()
        .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let answers = "[data-drawing], a, button, input, select, summary";
    at.is_none_or(|e| e.closest(answers).ok().flatten().is_none())
}

/// The theme that the page shows: the requested one (`data-theme`), else the system's. In forced colours
/// it is always the system's, as in the style sheets.
fn current_theme() -> Theme {
    let free = !dom::media_matches("(forced-colors: active)");
    let asked = dom::root().and_then(|r| r.get_attribute("data-theme"));
    match asked.as_deref().filter(|_| free) {
        Some("dark") => Theme::Dark,
        Some("light") => Theme::Light,
        _ if dom::media_matches("(prefers-color-scheme: dark)") => Theme::Dark,
        _ => Theme::Light,
    }
}

/// Adds an event listener that lives as long as the page.
pub fn listen(
    target: &web_sys::EventTarget,
    event: &str,
    work: impl FnMut(web_sys::Event) + 'static,
) {
    // Boxed, so that one type of closure is compiled for all listeners.
    let work: Box<dyn FnMut(web_sys::Event)> = Box::new(work);
    let closure = Closure::wrap(work);
    // A browser refuses no listener without options.
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}
