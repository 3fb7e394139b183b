//! The settings of the switches in the page's address: read when the program starts, on Back and Forward, and when the
//! parent page sets them; written when a switch changes them. And the selection that a reader left by a link, which Back
//! restores.

use super::listener::listen;
use super::page::Page;
use crate::interaction::settings::SwitchSettings;
use crate::story;
use crate::story::{DrawingId, EntryId};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The settings that the page's address asks for.
pub fn settings() -> SwitchSettings {
    let query = window().location().search();
    SwitchSettings::from_query(story(), &query.unwrap_or_default())
}

/// Keeps the address and the settings the same.
pub fn follow(page: Page) {
    let state = page.state;
    // `assets/boot/parent-messages.js` writes what the parent page sets into the address.
    listen(&window(), "jisr:address", move |_| {
        state.set_switches(settings());
    });
    listen(&window(), "popstate", move |_| {
        state.set_switches(settings());
        restore_selection(page);
    });
    // It runs at once: a fragment that is set in the same task sends `popstate`, which reads the address.
    ImmediateEffect::new_scoped(move || {
        write(state.switches.get());
    });
}

/// Writes the settings into the address, if it has others.
fn write(now: SwitchSettings) -> Option<()> {
    if now == settings() {
        return None;
    }
    let location = window().location();
    let (path, query, hash) = (
        location.pathname().ok()?,
        location.search().ok()?,
        location.hash().ok()?,
    );
    let address = path + &now.to_query(story(), &query) + &hash;
    // Browsers refuse an address where the page has none of its own (`about:srcdoc`), or after too many changes. The
    // switches work all the same.
    let history = window().history().ok()?;
    let state = history.state().unwrap_or(JsValue::NULL);
    history
        .replace_state_with_url(&state, "", Some(&address))
        .ok()
}

/// Remembers in the page's history what is selected, before a link leads away from it.
pub fn remember_selection(drawing: DrawingId, entry: EntryId) {
    let selected = [drawing.as_str(), &entry.fragment()].concat();
    if let Ok(history) = window().history() {
        // Without a history, Back leads to the place in the page and selects nothing.
        let _ = history.replace_state_with_url(&selected.into(), "", None);
    }
}

/// Selects what was selected when the reader left this place of the history by a link.
fn restore_selection(page: Page) -> Option<()> {
    let selected = window().history().ok()?.state().ok()?.as_string()?;
    let (drawing, entry) = selected.split_once('#')?;
    let drawing = DrawingId::from_name(story(), drawing)?;
    let entry = EntryId::from_fragment(story(), &["#", entry].concat())?;
    if page.focus_drawing(drawing) {
        page.state.open_link(Some(drawing), entry);
        page.state.select_and_reveal(drawing, |_| {});
    }
    Some(())
}
