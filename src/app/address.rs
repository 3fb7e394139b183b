//! The settings of the switches in the page's address: read when the program starts, on Back and Forward, and when the
//! parent page sets them; written when a switch changes them.

use super::store::{Store, listen};
use crate::interaction::address::SwitchSettings;
use crate::story;
use wasm_bindgen::JsValue;

/// The settings that the page's address asks for.
pub fn settings() -> SwitchSettings {
    let query = web_sys::window().and_then(|w| w.location().search().ok());
    SwitchSettings::from_query(story(), &query.unwrap_or_default())
}

/// Keeps the address and the settings the same.
pub fn enable(store: Store) {
    let Some(window) = web_sys::window() else {
        return;
    };
    // `assets/boot/parent-messages.js` writes what the parent page sets into the address.
    for changed in ["popstate", "jisr:address"] {
        listen(&window, changed, move |_| {
            store.update(|state| state.set_switches(settings()));
        });
    }
    store.subscribe(
        |a, b| a.switches() != b.switches(),
        move |state| {
            write(state.switches());
        },
    );
}

/// Writes the settings into the address, if it has others.
fn write(now: SwitchSettings) -> Option<()> {
    if now == settings() {
        return None;
    }
    let window = web_sys::window()?;
    let location = window.location();
    let (path, query, hash) = (
        location.pathname().ok()?,
        location.search().ok()?,
        location.hash().ok()?,
    );
    let address = path + &now.to_query(story(), &query) + &hash;
    // Browsers refuse an address where the page has none of its own (`about:srcdoc`), or after too many changes. The
    // switches work all the same.
    let history = window.history().ok()?;
    let state = history.state().unwrap_or(JsValue::NULL);
    history
        .replace_state_with_url(&state, "", Some(&address))
        .ok()
}
