//! What no component handles: changes of the colour scheme and of the window's size, arriving fonts, the Escape key, and
//! taps outside of all controls.

use super::dom;
use super::listener::listen;
use super::places::document_element;
use crate::components::PageState;
use crate::interaction::Selection;
use jisr_charts::Theme;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

const DARK: &str = "(prefers-color-scheme: dark)";
const FORCED_COLORS: &str = "(forced-colors: active)";

/// The theme that the page shows: the requested one (`data-theme`), else the system's. In forced colours
/// it is always the system's, as in the style sheets.
pub fn current_theme() -> Theme {
    let free = !dom::media_matches(FORCED_COLORS);
    let asked = document_element().and_then(|r| r.get_attribute("data-theme"));
    match asked.as_deref().filter(|_| free) {
        Some("dark") => Theme::Dark,
        Some("light") => Theme::Light,
        _ if dom::media_matches(DARK) => Theme::Dark,
        _ => Theme::Light,
    }
}

/// Keeps the state up to date with the browser.
pub fn observe(state: PageState) {
    let set_theme = move |_: Event| {
        let theme = current_theme();
        if theme != state.theme.get_untracked() {
            state.theme.set(theme);
        }
    };
    for query in [DARK, FORCED_COLORS] {
        if let Ok(Some(list)) = window().match_media(query) {
            listen(&list, "change", set_theme);
        }
    }
    // A parent page can set the theme of an iframe; assets/boot/parent-messages.js receives its message.
    listen(&window(), "jisr:theme", set_theme);
    // The browser doesn't repaint a canvas when a font arrives.
    listen(&document().fonts(), "loadingdone", move |_| {
        state.repaint.notify()
    });
    // An iframe whose height follows its content first gets its new width, and then its new height.
    listen(&window(), "resize", move |_| state.window_resize.notify());
    listen(&document(), "keydown", move |event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.as_deref() == Some("Escape") {
            let mut closed = false;
            state.select(|s| closed = s.escape());
            if closed {
                event.prevent_default();
            }
        }
    });
    unpin_outside(state);
}

/// A tap outside of all controls unpins. A finger that scrolls the page isn't a tap: the browser then sends no
/// `pointerup`.
fn unpin_outside(state: PageState) {
    let down = Rc::new(Cell::new(false));
    let up = down.clone();
    listen(&document(), "pointerdown", move |event| {
        down.set(outside_controls(&event));
    });
    listen(&document(), "pointerup", move |event| {
        if up.take() && outside_controls(&event) {
            state.select(Selection::unpin);
        }
    });
}

/// Whether a pointer is outside of all drawings, links, controls and dialogs.
fn outside_controls(event: &Event) -> bool {
    let at = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let answers = "[data-drawing], a, button, input, select, summary, dialog";
    at.is_none_or(|e| e.closest(answers).ok().flatten().is_none())
}
