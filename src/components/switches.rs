//! Switches: rows of buttons of which one is pressed. Each sets something that a page shows.

use super::PageState;
use crate::interaction::switches::{Switch, SwitchOption};
use leptos::html::Div;
use leptos::prelude::*;

/// Switches beside a drawing. `data-setting` on a button is the parameter of the address that does the same.
#[component]
pub fn Switches(
    /// The switches.
    switches: Vec<Switch>,
    /// The state that they show and change.
    state: PageState,
    /// Whether the buttons do nothing, as in a page whose program doesn't run.
    #[prop(optional)]
    disabled: bool,
    /// Gets the element.
    #[prop(optional)]
    node_ref: NodeRef<Div>,
) -> impl IntoView {
    let rows = switches
        .into_iter()
        .map(|switch| segmented_control(switch, state, disabled));
    view! { <div class="controls" node_ref=node_ref>{rows.collect_view()}</div> }
}

/// A row of buttons.
fn segmented_control(switch: Switch, state: PageState, disabled: bool) -> impl IntoView {
    let Switch {
        title,
        parameter,
        options,
    } = switch;
    let buttons = options.into_iter().map(|option| {
        let SwitchOption { setting, value, label } = option;
        let pressed = move || {
            let now = state.switches.get();
            if now.with(setting) == now { "true" } else { "false" }
        };
        view! {
            <button type="button" disabled=disabled data-setting=[parameter, "=", value].concat() aria-pressed=pressed on:click=move |_| state.set(setting)>
                {label}
            </button>
        }
    });
    view! { <div class="segmented-control" role="group" aria-label=title>{buttons.collect_view()}</div> }
}
