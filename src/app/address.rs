//! The settings of the switches in the page's address: read when the program starts, on Back and Forward, and when the
//! parent page sets them; written when a switch changes them.

use super::effect::effect;
use super::listener::listen;
use crate::components::PageState;
use crate::interaction::settings::SwitchSettings;
use crate::story;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The settings that the page's address asks for.
pub fn settings() -> SwitchSettings {
    let query = window().location().search();
    SwitchSettings::from_query(story(), &query.unwrap_or_default())
}

/// Keeps the address and the settings the same.
pub fn follow(state: PageState) {
    // `assets/boot/parent-messages.js` writes what the parent page sets into the address.
    for changed in ["popstate", "jisr:address"] {
        listen(&window(), changed, move |_| state.set_switches(settings()));
    }
    effect(move || {
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
