//! The page's switches, enabled: each button says in `data-set` what it sets.

use super::page;
use super::reader::{Reader, State, listen};
use super::step::step;
use crate::chart::{Mode, Trust};
use crate::story::Kind;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// One thing that a button sets.
#[derive(Clone, Copy, PartialEq)]
enum Setting {
    Mode(Mode),
    Trust(Trust),
    Kind(Option<Kind>),
    Zoomed(bool),
}

impl Setting {
    fn parse(set: &str) -> Option<Setting> {
        Some(match set {
            "mode=value" => Setting::Mode(Mode::Value),
            "mode=change" => Setting::Mode(Mode::Change),
            "mode=before" => Setting::Mode(Mode::Before),
            "trust=both" => Setting::Trust(Trust::Both),
            "trust=first" => Setting::Trust(Trust::First),
            "trust=second" => Setting::Trust(Trust::Second),
            "zoom=whole" => Setting::Zoomed(false),
            "zoom=year" => Setting::Zoomed(true),
            "kind=all" => Setting::Kind(None),
            "kind=diplomacy" => Setting::Kind(Some(Kind::Diplomacy)),
            "kind=trade" => Setting::Kind(Some(Kind::Trade)),
            "kind=education" => Setting::Kind(Some(Kind::Education)),
            "kind=transport" => Setting::Kind(Some(Kind::Transport)),
            "kind=culture" => Setting::Kind(Some(Kind::Culture)),
            _ => return None,
        })
    }

    fn set(self, state: &mut State) {
        match self {
            Setting::Mode(m) => state.mode = m,
            Setting::Trust(t) => state.trust = t,
            Setting::Kind(k) => state.kind = k,
            Setting::Zoomed(z) => state.zoomed = z,
        }
    }
}

/// All that switches set.
fn switched(state: State) -> (Mode, Trust, Option<Kind>, bool) {
    (state.mode, state.trust, state.kind, state.zoomed)
}

/// Enables the switches, and keeps them saying what is set.
pub fn watch(reader: Reader) {
    let buttons = page::all("[data-set]");
    let Some(document) = page::document() else {
        return;
    };
    for button in &buttons {
        let _ = button.remove_attribute("disabled");
    }
    listen(&document, "click", move |event| {
        let at = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let set = at
            .and_then(|e| e.closest("[data-set]").ok()?)
            .and_then(|b| b.get_attribute("data-set"));
        if let Some(way) = set.as_deref().and_then(|s| s.strip_prefix("step=")) {
            step(reader, way == "on");
        } else if let Some(setting) = set.as_deref().and_then(Setting::parse) {
            reader.change(|s| setting.set(s));
        }
    });
    let told = page::all("[data-when]");
    reader.follow(
        |a, b| switched(a) != switched(b),
        move |state| {
            let shown = [state.mode.code(), "-", state.trust.code()].concat();
            for words in &told {
                words.set_hidden(words.get_attribute("data-when").as_deref() != Some(&shown));
            }
            for button in &buttons {
                let setting = button
                    .get_attribute("data-set")
                    .as_deref()
                    .and_then(Setting::parse);
                let Some(setting) = setting else { continue };
                let mut other = state;
                setting.set(&mut other);
                let pressed = if other == state { "true" } else { "false" };
                if button.get_attribute("aria-pressed").as_deref() != Some(pressed) {
                    let _ = button.set_attribute("aria-pressed", pressed);
                }
            }
        },
    );
}
