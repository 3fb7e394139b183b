//! What the reader has chosen: shared by all drawings, the timeline and the ledger.

use super::page;
use crate::chart::{Theme, Trust};
use crate::locale::Locale;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

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

/// The reader's state. A handle: copies share it.
#[derive(Clone, Copy)]
pub struct Reader {
    /// Language, digits, words.
    pub locale: RwSignal<Rc<Locale>, LocalStorage>,
    /// Light or dark.
    pub theme: RwSignal<Theme>,
    /// Whose count is followed.
    pub trust: RwSignal<Trust>,
    /// What is chosen.
    pub choice: RwSignal<Option<Choice>>,
    /// Grows when everything must be drawn anew: fonts arrived, the window's ratio changed.
    pub stale: RwSignal<u32>,
}

impl Reader {
    /// A reader who has chosen nothing yet.
    pub fn new(locale: Locale) -> Self {
        Reader {
            locale: RwSignal::new_local(Rc::new(locale)),
            theme: RwSignal::new(theme()),
            trust: RwSignal::new(Trust::Both),
            choice: RwSignal::new(None),
            stale: RwSignal::new(0),
        }
    }

    /// Chooses, or nothing; says so only when it changes something.
    pub fn choose(&self, choice: Option<Choice>) {
        if self.choice.get_untracked() != choice {
            self.choice.set(choice);
        }
    }

    /// Follows what the browser changes: colour scheme, fonts.
    pub fn watch(self) {
        let Some(window) = web_sys::window() else {
            return;
        };
        for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)"] {
            if let Ok(Some(list)) = window.match_media(query) {
                listen(&list, "change", move |_| self.theme.set(theme()));
            }
        }
        if let Some(fonts) = page::document().map(|d| d.fonts()) {
            let redraw = Closure::once_into_js(move || self.stale.update(|n| *n += 1));
            if fonts.status() != web_sys::FontFaceSetLoadStatus::Loaded
                && let Ok(ready) = fonts.ready()
            {
                let _ = js_sys::Reflect::get(&ready, &"then".into())
                    .ok()
                    .and_then(|then| then.dyn_into::<js_sys::Function>().ok())
                    .map(|then| then.call1(&ready, &redraw));
            }
        }
        // A click or a key outside dismisses; inside, the drawings answer themselves.
        if let Some(document) = page::document() {
            listen(&document, "pointerdown", move |event| {
                let inside = event
                    .target()
                    .and_then(|t| t.dyn_into::<web_sys::Element>().ok())
                    .is_some_and(|e| {
                        e.closest("[data-stage], [data-keep]")
                            .ok()
                            .flatten()
                            .is_some()
                    });
                if !inside {
                    self.choose(None);
                }
            });
        }
    }
}

/// The theme that the page shows: the reader's (`data-theme`), else the system's.
fn theme() -> Theme {
    let asked = page::root().and_then(|r| r.get_attribute("data-theme"));
    let dark = || {
        web_sys::window()
            .and_then(|w| w.match_media("(prefers-color-scheme: dark)").ok().flatten())
            .is_some_and(|m| m.matches())
    };
    match asked.as_deref() {
        Some("dark") => Theme::Dark,
        Some("light") => Theme::Light,
        _ if dark() => Theme::Dark,
        _ => Theme::Light,
    }
}

/// Listens for as long as the page lives.
pub fn listen(
    target: &web_sys::EventTarget,
    event: &str,
    work: impl FnMut(web_sys::Event) + 'static,
) {
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(work);
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}
