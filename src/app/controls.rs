//! The page's switches, enabled: each button says in `data-set` what it does.

use super::dom;
use super::event_navigation::step;
use super::store::{Reader, State, listen};
use crate::chart::{Mode, Trust};
use crate::interaction::action::{Action, Setting, Step};
use crate::story::Kind;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Gives the state the value of a setting.
fn set(setting: Setting, state: &mut State) {
    match setting {
        Setting::Mode(m) => state.mode = m,
        Setting::Trust(t) => state.trust = t,
        Setting::Kind(k) => state.kind = k,
        Setting::Zoomed(z) => state.zoomed = z,
    }
}

/// All that switches set.
fn switched(state: State) -> (Mode, Trust, Option<Kind>, bool) {
    (state.mode, state.trust, state.kind, state.zoomed)
}

/// What a button does.
fn action(button: &Element) -> Option<Action> {
    Action::parse(&button.get_attribute("data-set")?)
}

/// Enables the switches, and keeps them saying what is set.
pub fn watch(reader: Reader) {
    let buttons = dom::all("[data-set]");
    let Some(document) = dom::document() else {
        return;
    };
    for button in &buttons {
        let _ = button.remove_attribute("disabled");
    }
    listen(&document, "click", move |event| {
        let at = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let button = at.and_then(|e| e.closest("[data-set]").ok()?);
        match button.as_ref().and_then(action) {
            Some(Action::Step(way)) => step(reader, way == Step::Next),
            Some(Action::Set(setting)) => reader.change(|s| set(setting, s)),
            None => {}
        }
    });
    let told = dom::all("[data-when]");
    reader.follow(
        |a, b| switched(a) != switched(b),
        move |state| {
            let shown = [state.mode.code(), "-", state.trust.code()].concat();
            for words in &told {
                words.set_hidden(words.get_attribute("data-when").as_deref() != Some(&shown));
            }
            for button in &buttons {
                let Some(Action::Set(setting)) = action(button) else {
                    continue;
                };
                let mut other = state;
                set(setting, &mut other);
                let pressed = if other == state { "true" } else { "false" };
                if button.get_attribute("aria-pressed").as_deref() != Some(pressed) {
                    let _ = button.set_attribute("aria-pressed", pressed);
                }
            }
        },
    );
}
