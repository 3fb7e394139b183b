//! The page's switches. A button's attribute `data-action` names what it does.

use super::dom;
use super::event_navigation::go_to_adjacent_event;
use super::store::{AppState, Store, listen};
use crate::interaction::action::{Action, Setting, Step};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Applies a setting to the state.
fn apply_setting(setting: Setting, state: &mut AppState) {
    match setting {
        Setting::Measure(m) => state.measure = m,
        Setting::SourceFilter(t) => state.source_filter = t,
        Setting::Kind(k) => state.kind = k,
        Setting::Zoomed(z) => state.zoomed = z,
    }
}

/// The action of a button, from its attribute.
fn button_action(button: &Element) -> Option<Action> {
    Action::parse(&button.get_attribute("data-action")?)
}

/// Enables the switches, and keeps `aria-pressed` and the texts that depend on them up to date.
pub fn enable(store: Store) {
    let buttons = dom::query_all("[data-action]");
    let Some(document) = dom::document() else {
        return;
    };
    for button in &buttons {
        dom::remove_attribute(button, "disabled");
    }
    listen(&document, "click", move |event| {
        let at = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let button = at.and_then(|e| e.closest("[data-action]").ok()?);
        match button.as_ref().and_then(button_action) {
            Some(Action::Step(way)) => go_to_adjacent_event(store, way == Step::Next),
            Some(Action::Set(setting)) => store.update(|s| apply_setting(setting, s)),
            None => {}
        }
    });
    let dependent_texts = dom::query_all("[data-for-state]");
    store.subscribe(
        |a, b| a.switches() != b.switches(),
        move |state| {
            let shown = [state.measure.code(), "-", state.source_filter.code()].concat();
            for text in &dependent_texts {
                text.set_hidden(text.get_attribute("data-for-state").as_deref() != Some(&shown));
            }
            for button in &buttons {
                let Some(Action::Set(setting)) = button_action(button) else {
                    continue;
                };
                let mut other = state;
                apply_setting(setting, &mut other);
                let pressed = if other == state { "true" } else { "false" };
                if button.get_attribute("aria-pressed").as_deref() != Some(pressed) {
                    dom::set_attribute(button, "aria-pressed", pressed);
                }
            }
        },
    );
}
