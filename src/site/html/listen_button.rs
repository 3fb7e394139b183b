//! The button that plays a drawing as tones.

use crate::locale::key;
use crate::site::PageContext;
use leptos::prelude::*;

/// The button below a drawing. It names its script, which is loaded at the first click. A page in one file has none:
/// the script is a file beside the page.
pub fn listen_button(page: &PageContext) -> Option<impl IntoView + use<>> {
    let words = page.locale.message(key::LISTEN_PLAY).to_owned();
    let script = page.root.to_owned() + &page.files.listen.path;
    page.is_on_site().then(
        || view! { <p class="listen"><button type="button" class="text-button" data-script=script>{words}</button></p> },
    )
}
