//! The switches beside a drawing.

use super::Reader;
use super::drawing::Drawing;
use super::reader::State;
use crate::chart::{Mode, Trust};
use crate::locale::key;
use crate::story;
use crate::story::{Form, Kind, Text};
use leptos::prelude::*;

/// One thing that a button sets.
#[derive(Clone, Copy, PartialEq)]
enum Setting {
    Mode(Mode),
    Trust(Trust),
    Kind(Option<Kind>),
    Zoomed(bool),
}

impl Setting {
    fn on(self, state: &State) -> bool {
        match self {
            Setting::Mode(m) => state.mode == m,
            Setting::Trust(t) => state.trust == t,
            Setting::Kind(k) => state.kind == k,
            Setting::Zoomed(z) => state.zoomed == z,
        }
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

/// The switches of a drawing, each a title and its buttons.
fn switches(drawing: Drawing, reader: Reader) -> Vec<(Text, Vec<(Setting, String)>)> {
    let say = |text: Text| reader.locale.say(text).to_owned();
    match drawing {
        Drawing::Chart(chart) => {
            let Form::Ledgers { sources, .. } = chart.form else {
                return vec![];
            };
            let short = |i: usize| {
                sources
                    .get(i)
                    .and_then(|id| story().source(id))
                    .map_or(key::TRUST_BOTH, |s| s.short)
            };
            let modes = [
                (Setting::Mode(Mode::Value), say(key::MODE_VALUE)),
                (Setting::Mode(Mode::Change), say(key::MODE_CHANGE)),
                (Setting::Mode(Mode::Before), say(key::MODE_BEFORE)),
            ];
            let trusts = [
                (Setting::Trust(Trust::Both), say(key::TRUST_BOTH)),
                (Setting::Trust(Trust::First), say(short(0))),
                (Setting::Trust(Trust::Second), say(short(1))),
            ];
            vec![
                (key::MODE_TITLE, modes.into()),
                (key::TRUST_TITLE, trusts.into()),
            ]
        }
        Drawing::Timeline => {
            let year = story().published.year;
            let zooms = [
                (Setting::Zoomed(false), say(key::ZOOM_WHOLE)),
                (Setting::Zoomed(true), reader.locale.year(year)),
            ];
            let words = [
                (Kind::Diplomacy, key::KIND_DIPLOMACY),
                (Kind::Trade, key::KIND_TRADE),
                (Kind::Education, key::KIND_EDUCATION),
                (Kind::Transport, key::KIND_TRANSPORT),
                (Kind::Culture, key::KIND_CULTURE),
            ];
            let there = |kind: Kind| story().events.iter().any(|e| e.kind == kind);
            let mut kinds = vec![(Setting::Kind(None), say(key::FILTER_ALL))];
            kinds.extend(
                words
                    .into_iter()
                    .filter(|(k, _)| there(*k))
                    .map(|(k, w)| (Setting::Kind(Some(k)), say(w))),
            );
            vec![(key::ZOOM_TITLE, zooms.into()), (key::FILTER_KIND, kinds)]
        }
    }
}

/// The switches of a drawing: rows of buttons that say whether they are pressed.
#[component]
pub fn Controls(
    /// The reader.
    reader: Reader,
    /// The drawing.
    drawing: Drawing,
) -> impl IntoView {
    switches(drawing, reader)
        .into_iter()
        .map(|(title, buttons)| {
            let buttons: Vec<_> = buttons
                .into_iter()
                .map(|(setting, word)| {
                    view! {
                        <button
                            type="button"
                            aria-pressed=move || if setting.on(&reader.state.get()) { "true" } else { "false" }
                            on:click=move |_| reader.change(|s| setting.set(s))
                        >
                            {word}
                        </button>
                    }
                })
                .collect();
            view! { <div class="switch" role="group" aria-label=reader.locale.say(title).to_owned()>{buttons}</div> }
        })
        .collect::<Vec<_>>()
}
