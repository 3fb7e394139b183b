//! The list of the keys of a drawing: a dialog of the page, and the button below each drawing that opens it.
//! `assets/boot/keyboard-help.js` opens and closes it.

use crate::locale::{Locale, key};
use leptos::prelude::*;

/// The button below a drawing.
pub fn button(locale: &Locale) -> impl IntoView + use<> {
    let words = locale.message(key::HELP_BUTTON).to_owned();
    view! { <p class="keys"><button type="button" class="text-button" aria-haspopup="dialog">{words}</button></p> }
}

/// The dialog, once in a page.
pub fn dialog(locale: &Locale) -> impl IntoView + use<> {
    let say = |text| locale.message(text).to_owned();
    let latin = str::to_owned;
    let keys = [
        (latin("Tab"), say(key::HELP_TAB)),
        (say(key::HELP_ARROWS), say(key::HELP_MOVE)),
        (latin("Home, End"), say(key::HELP_ENDS)),
        (latin("Enter"), say(key::HELP_ENTER)),
        (say(key::HELP_SPACE), say(key::HELP_PIN)),
        (latin("Esc"), say(key::HELP_ESCAPE)),
        (latin("?"), say(key::HELP_HELP)),
    ];
    let rows = keys.map(
        |(name, does)| view! { <tr><th scope="row"><bdi>{name}</bdi></th><td>{does}</td></tr> },
    );
    view! {
        <dialog id="keys" aria-labelledby="title-keys">
            <div>
                <h2 id="title-keys">{say(key::HELP_TITLE)}</h2>
                <button type="button" class="text-button">{say(key::TOOLTIP_CLOSE)}</button>
            </div>
            <table><tbody>{rows.collect_view()}</tbody></table>
        </dialog>
    }
}
