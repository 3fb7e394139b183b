//! The switches beside a drawing.

use super::Reader;
use super::drawing::Drawing;
use super::reader::State;
use crate::chart::{Mode, Trust};
use crate::locale::key;
use crate::story;
use crate::story::{Form, Kind, Text};
use crate::timeline::{Kinds, Zoom};
use leptos::prelude::*;

/// One thing that a button sets.
#[derive(Clone, Copy, PartialEq)]
enum Setting {
    Mode(Mode),
    Trust(Trust),
    Kind(Kind),
    Zoom(Zoom),
}

impl Setting {
    fn on(self, state: &State) -> bool {
        match self {
            Setting::Mode(m) => state.mode == m,
            Setting::Trust(t) => state.trust == t,
            Setting::Kind(k) => state.kinds.has(k),
            Setting::Zoom(z) => state.zoom == z,
        }
    }

    fn set(self, state: &mut State) {
        match self {
            Setting::Mode(m) => state.mode = m,
            Setting::Trust(t) => state.trust = t,
            Setting::Kind(k) => state.kinds = state.kinds.toggled(k),
            Setting::Zoom(z) => state.zoom = z,
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
                (Setting::Zoom(Zoom::Whole), say(key::ZOOM_WHOLE)),
                (Setting::Zoom(Zoom::Year(year)), reader.locale.year(year)),
            ];
            let words = [
                (Kind::Diplomacy, key::KIND_DIPLOMACY),
                (Kind::Trade, key::KIND_TRADE),
                (Kind::Education, key::KIND_EDUCATION),
                (Kind::Transport, key::KIND_TRANSPORT),
                (Kind::Culture, key::KIND_CULTURE),
            ];
            let there = Kinds::of(story().events.0);
            let kinds = words
                .into_iter()
                .filter(|(k, _)| there.has(*k))
                .map(|(k, w)| (Setting::Kind(k), say(w)))
                .collect();
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
