//! The switches beside a drawing.

use super::Reader;
use crate::chart::{Mode, Trust};
use crate::locale::key;
use crate::story::Text;
use leptos::prelude::*;

/// The word for a mode.
fn mode_word(mode: Mode) -> Text {
    match mode {
        Mode::Value => key::MODE_VALUE,
        Mode::Change => key::MODE_CHANGE,
        Mode::Before => key::MODE_BEFORE,
    }
}

/// The word for whose count is followed.
fn trust_word(trust: Trust) -> Text {
    match trust {
        Trust::Both => key::TRUST_BOTH,
        Trust::First => key::TRUST_FIRST,
        Trust::Second => key::TRUST_SECOND,
    }
}

/// A row of buttons of which one is pressed.
#[component]
pub fn Switch<T: Copy + PartialEq + Send + Sync + 'static>(
    /// The reader's state, for the words.
    reader: Reader,
    /// What the switch is for.
    title: Text,
    /// The choices and their words.
    choices: Vec<(T, Text)>,
    /// The one that is chosen.
    chosen: RwSignal<T>,
) -> impl IntoView {
    let say = move |text: Text| reader.locale.with(|l| l.say(text).to_owned());
    let buttons: Vec<_> = choices
        .into_iter()
        .map(|(choice, word)| {
            view! {
                <button type="button" aria-pressed=move || (chosen.get() == choice).to_string() on:click=move |_| chosen.set(choice)>
                    {move || say(word)}
                </button>
            }
        })
        .collect();
    view! { <div class="switch" role="group" aria-label=move || say(title)>{buttons}</div> }
}

/// The switches of a drawing with these modes.
#[component]
pub fn Controls(
    /// The reader's state.
    reader: Reader,
    /// What the drawing can show.
    modes: &'static [Mode],
    /// What it shows.
    mode: RwSignal<Mode>,
) -> impl IntoView {
    (!modes.is_empty()).then(|| {
        let modes = modes.iter().map(|m| (*m, mode_word(*m))).collect();
        let trusts = [Trust::Both, Trust::First, Trust::Second].map(|t| (t, trust_word(t))).to_vec();
        view! {
            <Switch reader title=key::MODE_TITLE choices=modes chosen=mode/>
            <Switch reader title=key::TRUST_TITLE choices=trusts chosen=reader.trust/>
        }
    })
}
