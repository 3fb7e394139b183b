//! The interactive elements over a drawing. They are empty until the program runs.

use super::download_links;
use crate::locale::key;
use crate::site::PageContext;
use crate::story::View;
use leptos::prelude::*;

/// The marks for keyboard and screen reader, the focus ring around the selected one, and its tooltip.
pub fn overlay(page: &PageContext, drawing: View) -> impl IntoView + use<> {
    let event = drawing == View::Timeline;
    let more = if event {
        key::PAGE_MORE_EVENT
    } else {
        key::PAGE_MORE
    };
    let more = page.locale.message(more).to_owned();
    // The ledger stands on the whole page; events are listed beside their drawing.
    let whole = page.view == View::All || event;
    let href = if whole {
        String::new()
    } else {
        page.link(page.route().in_view(View::All))
    };
    let target = (!whole).then_some("_blank");
    view! {
        <div class="mark-listbox" role="listbox" tabindex="0" aria-labelledby=format!("title-{drawing}")></div>
        <div class="focus-ring" data-ring=""></div>
        <div class="tooltip" data-tooltip=""><div></div><p class="tooltip-more"><a href=format!("{href}#ledger") target=target rel=target.map(|_| "noopener")>{more}</a>{download_links::quote_button(page)}{download_links::share_button(page, None)}</p></div>
    }
}
