//! The list of sources, in the footer or below a ledger alone, and links to it. Rows and credit lines name a source; here a reader learns who
//! that is, which paragraphs of the article quote it, and which charts show its figures.

use super::related;
use crate::details::{SourceDetails, sources};
use crate::locale::key;
use crate::site::PageContext;
use crate::story::{SourceId, View};
use leptos::prelude::*;

/// The list, under a heading of its own. It is folded; a link to an entry unfolds it, which browsers do for every target
/// in a `<details>`.
pub fn source_list(page: &PageContext) -> impl IntoView + use<> {
    let words = page.locale.message(key::PAGE_SOURCE_LIST).to_owned();
    let entries: Vec<_> = sources(page.story, page.locale)
        .into_iter()
        .map(|source| list_item(page, source))
        .collect();
    view! {
        <details class="source-list">
            <summary><h2>{words}</h2></summary>
            <ul>{entries}</ul>
        </details>
    }
}

/// What is known of a source: "**China's count**: China Customs, ¶14. China's side of the same trade. In the chart: Trade".
fn list_item(page: &PageContext, source: SourceDetails) -> impl IntoView + use<> {
    let locale = page.locale;
    let name = if source.short == source.name {
        None
    } else {
        let colon = locale.message(key::PAGE_COLON);
        Some([colon, &source.name].concat())
    };
    let separator = locale.message(key::LIST_SEPARATOR);
    let paragraphs = [separator, &source.paragraphs].concat();
    let about = source
        .about
        .map(|about| view! { <p class="secondary">{about}</p> });
    let charts: Vec<_> = source
        .charts
        .into_iter()
        .filter_map(|chart| related::link_to_chart(page, chart))
        .collect();
    let charts = (!charts.is_empty()).then(|| view! { <p class="related-links">{charts}</p> });
    view! { <li id=source.id.entry_id() tabindex="-1"><b>{source.short}</b>{name}{paragraphs}{about}{charts}</li> }
}

/// The name of a source as a link to its entry; as plain text if the page has no list, or if it isn't one source.
pub fn link(page: &PageContext, source: Option<SourceId>, name: String) -> AnyView {
    match source.filter(|_| page.shows(View::Ledger)) {
        Some(id) => view! { <a href=format!("#{}", id.entry_id())>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}
