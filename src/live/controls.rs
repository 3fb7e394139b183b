//! The switches beside a drawing.

use super::Reader;
use super::drawing::Drawing;
use crate::chart::{Mode, Trust};
use crate::locale::key;
use crate::story;
use crate::story::{Form, Text};
use leptos::prelude::*;

/// The word for a mode.
fn mode_word(mode: Mode) -> Text {
    match mode {
        Mode::Value => key::MODE_VALUE,
        Mode::Change => key::MODE_CHANGE,
        Mode::Before => key::MODE_BEFORE,
    }
}

/// Whose count can be followed: both, or one of the chart's two sources.
fn trusts(sources: &[&str]) -> Vec<(Trust, Text)> {
    let short = |i: usize| {
        sources
            .get(i)
            .and_then(|id| story().source(id))
            .map(|s| s.short)
    };
    let each = [
        (Trust::Both, Some(key::TRUST_BOTH)),
        (Trust::First, short(0)),
        (Trust::Second, short(1)),
    ];
    each.into_iter()
        .filter_map(|(trust, word)| Some((trust, word?)))
        .collect()
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

/// The switches of a drawing.
#[component]
pub fn Controls(
    /// The reader's state.
    reader: Reader,
    /// The drawing.
    drawing: Drawing,
    /// What it shows.
    mode: RwSignal<Mode>,
) -> impl IntoView {
    let Drawing::Chart(chart) = drawing;
    let Form::Ledgers { sources, .. } = chart.form else {
        return None;
    };
    let modes = [Mode::Value, Mode::Change, Mode::Before]
        .map(|m| (m, mode_word(m)))
        .to_vec();
    Some(view! {
        <Switch reader title=key::MODE_TITLE choices=modes chosen=mode/>
        <Switch reader title=key::TRUST_TITLE choices=trusts(&sources) chosen=reader.trust/>
    })
}
