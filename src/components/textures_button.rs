//! The button that turns textures on and off, in all charts of the page at once.

use super::PageState;
use crate::interaction::settings::Setting;
use crate::locale::{Locale, key};
use leptos::prelude::*;

/// Does a change that the press of a button asks for.
pub type Around = Box<dyn Fn(&dyn Fn())>;

/// The button below a chart. `data-setting` is the parameter of the address that does the same.
#[component]
pub fn TexturesButton<'a>(
    /// The language of the label.
    locale: &'a Locale,
    /// The state that the button shows and changes.
    state: PageState,
    /// Whether the button does nothing, as in a page whose program doesn't run.
    #[prop(optional)]
    disabled: bool,
    /// Does the change. The program keeps the button in its place in the window meanwhile, because keys appear on the page.
    #[prop(default = Box::new(|change| change()))]
    around: Around,
) -> impl IntoView + use<> {
    let label = locale.message(key::SWITCH_TEXTURES).to_owned();
    let has_textures = move || state.switches.get().textures;
    let pressed = move || if has_textures() { "true" } else { "false" };
    let toggle = move |_| around(&|| state.set(Setting::Textures(!untrack(has_textures))));
    view! {
        <button
            type="button"
            class="text-button"
            disabled=disabled
            data-setting="textures=on"
            aria-pressed=pressed
            on:click=toggle
        >
            {label}
        </button>
    }
}
