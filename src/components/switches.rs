//! Switches: rows of options of which one is chosen. Each sets something that a page shows.

use super::PageState;
use crate::interaction::settings::{Setting, SwitchSettings};
use crate::interaction::switches::{Switch, SwitchOption};
use crate::locale::Direction;
use crate::story::DrawingId;
use jisr_charts::interaction::{KeyAction, action_for_key};
use leptos::ev::KeyboardEvent;
use leptos::html::{Div, Input};
use leptos::prelude::*;

/// Switches beside a drawing. Each is a group of radio buttons, so it is one tab stop, and arrow keys choose among its
/// options. `data-setting` on an option is the parameter of the address that does the same.
#[component]
pub fn Switches(
    /// The drawing. Its name keeps its groups apart from those of other drawings.
    drawing: DrawingId,
    /// The direction of the page's language.
    direction: Direction,
    /// The switches.
    switches: Vec<Switch>,
    /// The state that they show and change.
    state: PageState,
    /// Whether the options can't be chosen, as in a page whose program doesn't run.
    #[prop(optional)]
    disabled: bool,
    /// Gets the element.
    #[prop(optional)]
    node_ref: NodeRef<Div>,
) -> impl IntoView {
    let rows = switches.into_iter().map(|switch| {
        let group = [drawing.as_str(), "-", switch.parameter].concat();
        let options = switch.options.iter().map(|o| (o.setting, NodeRef::new()));
        let keys = Keys {
            direction,
            state,
            options: StoredValue::new(options.collect()),
        };
        segmented_control(group, switch, keys, disabled)
    });
    view! { <div class="controls" node_ref=node_ref>{rows.collect_view()}</div> }
}

/// A row of options. The radio buttons are transparent and cover their labels.
fn segmented_control(group: String, switch: Switch, keys: Keys, disabled: bool) -> impl IntoView {
    let Switch {
        title,
        parameter,
        options,
    } = switch;
    let state = keys.state;
    let options = options.into_iter().enumerate().map(|(place, option)| {
        let SwitchOption {
            setting,
            value,
            label,
        } = option;
        let is_chosen = move |now: &SwitchSettings| now.with(setting) == *now;
        view! {
            <label>
                <input
                    type="radio"
                    name=group.clone()
                    disabled=disabled
                    data-setting=[parameter, "=", value].concat()
                    checked=state.switches.with_untracked(is_chosen)
                    prop:checked=move || state.switches.with(is_chosen)
                    on:change=move |_| state.set(setting)
                    on:keydown=move |event| keys.press(&event, place)
                    node_ref=keys.input(place)
                />
                <span>{label}</span>
            </label>
        }
    });
    view! { <div class="segmented-control" role="radiogroup" aria-label=title>{options.collect_view()}</div> }
}

/// What the keys do in a switch. The browsers' own arrow keys would not do: in a right-to-left page, WebKit goes to the
/// option before by the left arrow, which points to the next one.
#[derive(Clone, Copy)]
struct Keys {
    direction: Direction,
    state: PageState,
    options: StoredValue<Vec<(Setting, NodeRef<Input>)>>,
}

impl Keys {
    /// The radio button of the option at this place.
    fn input(self, place: usize) -> NodeRef<Input> {
        let input = self.options.with_value(|o| o.get(place).map(|o| o.1));
        input.unwrap_or_default()
    }

    /// Chooses the option that an arrow key points to from this place.
    fn press(self, event: &KeyboardEvent, place: usize) {
        let count = self.options.with_value(Vec::len);
        let action = action_for_key(&event.key(), Some(place), count, self.direction);
        let Some(KeyAction::GoTo(to)) = action else {
            return;
        };
        let Some(option) = self.options.with_value(|o| o.get(to).copied()) else {
            return;
        };
        event.prevent_default();
        self.state.set(option.0);
        if let Some(input) = option.1.get_untracked() {
            // It fails only for an element that is no longer in the page.
            let _ = input.focus();
        }
    }
}
