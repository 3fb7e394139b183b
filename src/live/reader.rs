//! What the reader has chosen: shared by all drawings, the timeline and the ledger.
//!
//! One signal of one plain type: every type of signal is compiled anew, and the download counts.

use super::page;
use super::rows::Rows;
use crate::chart::{Mode, Theme, Trust};
use crate::locale::Locale;
use crate::story::Kind;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::{Cell, OnceCell, RefCell};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

/// A chosen figure, check or event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: &'static str,
    /// The drawing whose card shows it; empty when chosen from a list.
    pub drawing: &'static str,
    /// Stays until dismissed.
    pub pinned: bool,
}

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
    /// What is chosen.
    pub choice: Option<Choice>,
    /// Grows when a drawing has other marks, another size, or must be painted anew.
    pub drawn: u32,
}

/// The reader. A handle: copies share the state.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The state.
    pub state: RwSignal<State>,
    /// The page's language; another language is another page.
    pub locale: &'static Locale,
    /// Ids that the chosen one belongs with: an event's charts and figures, a figure's event.
    pub lit: &'static RefCell<Vec<String>>,
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
            choice: None,
            drawn: 0,
        };
        Reader {
            state: RwSignal::new(state),
            locale: Box::leak(Box::new(locale)),
            lit: Box::leak(Box::default()),
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

    /// Changes the state; those who follow it hear of it only when it is another.
    pub fn change(&self, change: impl FnOnce(&mut State)) {
        let before = self.now();
        let mut after = before;
        change(&mut after);
        if after != before {
            self.state.set(after);
        }
    }

    /// Chooses, or nothing.
    pub fn choose(&self, choice: Option<Choice>) {
        // A pointer moves far more often than it changes what it means.
        if self.now().choice == choice {
            return;
        }
        let with = choice.and_then(|c| self.row(c.id)?.get_attribute("data-with"));
        let with = with.unwrap_or_default();
        self.lit
            .replace(with.split_whitespace().map(String::from).collect());
        self.change(|s| s.choice = choice);
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
        // A frame's parent may choose: see assets/first.js.
        listen(&window, "jisr:theme", move |_| self.retheme());
        let Some(document) = page::document() else {
            return;
        };
        // Text on canvas does not change by itself when its font arrives.
        listen(&document.fonts(), "loadingdone", move |_| self.redraw());
        listen(&document, "pointerdown", move |event| {
            let at = event
                .target()
                .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
            if !at.is_some_and(|e| {
                e.closest("[data-stage], a, button, input, select, summary")
                    .ok()
                    .flatten()
                    .is_some()
            }) {
                self.choose(None);
            }
        });
    }
}

/// The theme that the page shows: the reader's (`data-theme`), else the system's.
fn theme() -> Theme {
    let asked = page::root().and_then(|r| r.get_attribute("data-theme"));
    match asked.as_deref() {
        Some("dark") => Theme::Dark,
        Some("light") => Theme::Light,
        _ if page::matches("(prefers-color-scheme: dark)") => Theme::Dark,
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
