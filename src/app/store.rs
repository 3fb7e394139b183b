//! What the reader has chosen: shared by all drawings, the timeline and the ledger.
//!
//! One signal of one plain type: every type of signal is compiled anew, and the download counts.

use super::dom;
use super::element_index::Rows;
use crate::chart::{Mode, Theme, Trust};
use crate::interaction::selection::Selection;
use crate::interaction::settings::Settings;
use crate::locale::Locale;
use crate::story;
use crate::story::Kind;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

/// Everything that the reader can change, and what the browser changes under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// Light or dark.
    pub theme: Theme,
    /// What the ledgers' bars show.
    pub mode: Mode,
    /// Whose count is followed.
    pub trust: Trust,
    /// The one kind of event that the timeline shows; all without one.
    pub kind: Option<Kind>,
    /// Whether the timeline shows the article's year alone.
    pub zoomed: bool,
    /// What is selected.
    pub selection: Selection,
    /// Grows when the selected mark and its tooltip are to be brought into view.
    pub reveal: u32,
    /// Grows when a drawing has other marks, another size, or must be painted anew.
    pub drawn: u32,
}

impl State {
    /// The settings that decide which marks there are.
    pub fn settings(&self) -> Settings {
        Settings {
            mode: self.mode,
            kind: self.kind,
            zoomed: self.zoomed,
        }
    }

    /// Takes the settings under which a link to this id is answered: by a drawing, or by a list, which
    /// only the kind of event can hide it from.
    fn show(&mut self, drawing: &str, id: &str) {
        let Settings { mode, kind, zoomed } = self.settings().showing(story(), id);
        self.kind = kind;
        if !drawing.is_empty() {
            (self.mode, self.zoomed) = (mode, zoomed);
        }
    }
}

/// The reader. A handle: copies share the state.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The state.
    pub state: RwSignal<State>,
    /// The page's language; another language is another page.
    pub locale: &'static Locale,
    rows: &'static OnceCell<Rows>,
}

impl Reader {
    /// A reader who has chosen nothing yet.
    pub fn new(locale: Locale) -> Self {
        let state = State {
            theme: theme(),
            mode: Mode::Value,
            trust: Trust::Both,
            kind: None,
            zoomed: false,
            selection: Selection::default(),
            reveal: 0,
            drawn: 0,
        };
        Reader {
            state: RwSignal::new(state),
            locale: Box::leak(Box::new(locale)),
            rows: Box::leak(Box::default()),
        }
    }

    /// The state now, without following it.
    pub fn now(&self) -> State {
        self.state.get_untracked()
    }

    /// What the page says of each id.
    pub fn rows(&self) -> &'static Rows {
        self.rows.get_or_init(Rows::read)
    }

    /// The page's first row of this figure, check or event: every word that there is to say of it.
    pub fn row(&self, id: &str) -> Option<&'static HtmlElement> {
        self.rows().of(id).next()
    }

    /// Changes the state; those who follow it hear of it only when it is another. What is selected moves
    /// to what stands for it under the new settings.
    pub fn change(&self, change: impl FnOnce(&mut State)) {
        let before = self.now();
        let mut after = before;
        change(&mut after);
        if after.settings() != before.settings() {
            let settings = after.settings();
            after.selection = after
                .selection
                .moved(|choice| settings.stands_for(story(), choice));
        }
        if after != before {
            self.state.set(after);
        }
    }

    /// Changes what is selected.
    pub fn select(&self, change: impl FnOnce(&mut Selection)) {
        self.change(|s| change(&mut s.selection));
    }

    /// Changes what is selected, and brings it into view.
    pub fn reveal(&self, change: impl FnOnce(&mut Selection)) {
        self.change(|s| {
            change(&mut s.selection);
            s.reveal = s.reveal.wrapping_add(1);
        });
    }

    /// Selects what a link names, under settings that show it: in a drawing, or in a list.
    pub fn open(&self, drawing: &'static str, id: &'static str, reveal: bool) {
        self.change(|s| s.show(drawing, id));
        self.change(|s| {
            s.selection.pin(drawing, id);
            s.reveal = s.reveal.wrapping_add(u32::from(reveal));
        });
    }

    /// Does `work` now and whenever the state differs in what matters to it.
    pub fn follow(&self, differs: fn(State, State) -> bool, work: impl Fn(State) + 'static) {
        let state = self.state;
        let seen = Cell::new(None);
        // One type for all: each is compiled anew.
        let work: Box<dyn Fn(State)> = Box::new(work);
        // Effects must be sendable in type; in the page there is one thread.
        let told = SendWrapper::new((seen, work));
        std::mem::forget(ImmediateEffect::new(move || {
            let now = state.get();
            let (seen, work) = &*told;
            if seen.replace(Some(now)).is_none_or(|was| differs(was, now)) {
                work(now);
            }
        }));
    }

    /// Takes the theme that the page shows by now.
    pub fn retheme(&self) {
        self.change(|s| s.theme = theme());
    }

    /// Asks for all to be painted anew.
    pub fn redraw(&self) {
        self.change(|s| s.drawn = s.drawn.wrapping_add(1));
    }

    /// Follows what the browser changes: colour scheme, fonts; and a tap that is meant for nothing.
    pub fn watch(self) {
        let Some(window) = web_sys::window() else {
            return;
        };
        for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)"] {
            if let Ok(Some(list)) = window.match_media(query) {
                listen(&list, "change", move |_| self.retheme());
            }
        }
        // A frame's parent may choose: see assets/boot/parent-messages.js.
        listen(&window, "jisr:theme", move |_| self.retheme());
        let Some(document) = dom::document() else {
            return;
        };
        // Text on canvas does not change by itself when its font arrives.
        listen(&document.fonts(), "loadingdone", move |_| self.redraw());
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
        // A tap beside all that answers unpins. A finger that scrolls the page is no tap: the browser
        // then never says that it went up.
        let down = Rc::new(Cell::new(false));
        let up = down.clone();
        listen(&document, "pointerdown", move |event| {
            down.set(beside(&event));
        });
        listen(&document, "pointerup", move |event| {
            if up.take() && beside(&event) {
                self.select(Selection::unpin);
            }
        });
    }
}

/// Whether a pointer is at nothing that answers.
fn beside(event: &web_sys::Event) -> bool {
    let at = event
        .target()
        .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let answers = "[data-stage], a, button, input, select, summary";
    at.is_none_or(|e| e.closest(answers).ok().flatten().is_none())
}

/// The theme that the page shows: the one asked for (`data-theme`), else the system's. In forced colours
/// the system's alone counts, as in the page's styles.
fn theme() -> Theme {
    let free = !dom::matches("(forced-colors: active)");
    let asked = dom::root().and_then(|r| r.get_attribute("data-theme"));
    match asked.as_deref().filter(|_| free) {
        Some("dark") => Theme::Dark,
        Some("light") => Theme::Light,
        _ if dom::matches("(prefers-color-scheme: dark)") => Theme::Dark,
        _ => Theme::Light,
    }
}

/// Listens for as long as the page lives.
pub fn listen(
    target: &web_sys::EventTarget,
    event: &str,
    work: impl FnMut(web_sys::Event) + 'static,
) {
    // One type of closure for all: each is compiled anew.
    let work: Box<dyn FnMut(web_sys::Event)> = Box::new(work);
    let closure = Closure::wrap(work);
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}
