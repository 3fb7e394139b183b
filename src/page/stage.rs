//! What lies over a drawing and answers the reader: empty until the program runs.

use super::Page;
use crate::locale::key;
use leptos::prelude::*;

/// The marks for keyboard and screen reader, the ring around the chosen one, and its card.
pub fn answers(page: &Page, drawing: &str) -> impl IntoView + use<> {
    let more = page.locale.say(key::PAGE_MORE).to_owned();
    view! {
        <div class="marks" role="listbox" tabindex="0" aria-labelledby=format!("title-{drawing}")></div>
        <div class="ring"></div>
        <div class="card"><div></div><p class="card-more"><a href="#ledger">{more}</a></p></div>
    }
}
