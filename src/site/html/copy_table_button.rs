//! The button that copies a table.

use crate::locale::key;
use crate::site::PageContext;
use leptos::prelude::*;

/// The button beside a table. It names its script, which is loaded at the first click. A page in one file has none:
/// the script is a file beside the page.
pub fn copy_table_button(page: &PageContext) -> Option<impl IntoView + use<>> {
    let words = page.locale.message(key::COPY_TABLE).to_owned();
    let script = page.root.to_owned() + &page.files.copy_table.path;
    page.is_on_site().then(
        || view! { <p class="copy-table"><button type="button" class="text-button" data-script=script>{words}</button></p> },
    )
}
