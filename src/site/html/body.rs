//! The body of a page: heading, charts, timeline, ledger, footer.

use super::head::FORCE_LAYOUT_JS;
use super::{
    download_links, figure, key_numbers, keyboard_help, ledger_table, source_list, timeline,
};
use crate::locale::key;
use crate::site::PageContext;
use crate::site::exports::embed_builder;
use crate::story::View;
use leptos::prelude::*;

/// Everything inside `<body>` except the block of texts for the program and the script that starts it.
pub fn body(page: &PageContext) -> String {
    let (story, locale) = (page.story, page.locale);
    let say = |text| locale.message(text).to_owned();
    let mut charts: Vec<_> = story
        .charts
        .iter()
        .filter(|c| page.shows(View::Chart(c)))
        .map(|c| figure::figure(page, c).into_any())
        .collect();
    if page.view == View::All {
        charts.insert(charts.len().min(1), force_layout());
    }
    let head = (page.view == View::All).then(|| {
        view! {
            <header class="page-header">
                {page.is_on_site().then(|| languages(page))}
                <h1>{locale.fill(story.title, story)}</h1>
                {key_numbers::key_numbers(page)}
                <p class="lede">{locale.fill(story.lede, story)}</p>
            </header>
            {force_layout()}
        }
    });
    let whole = (page.view != View::All).then(|| {
        view! { <p class="full-page-link"><a href=page.link(page.route().in_view(View::All)) target="_blank" rel="noopener">{say(key::PAGE_WHOLE)}</a></p> }
    });
    view! {
        <main data-quote-template=say(key::PAGE_QUOTE_FORM) data-colon=say(key::PAGE_COLON) data-separator=say(key::LIST_SEPARATOR) data-copied=say(key::PAGE_QUOTE_COPIED)>
            {head}
            {charts}
            {page.shows(View::Timeline).then(|| timeline::timeline(page))}
            {page.shows(View::Ledger).then(|| ledger_table::ledger_table(page))}
            {whole}
            <footer>
                <p>{locale.fill(story.about, story)}</p>
                {(page.view == View::All).then(|| source_list::source_list(page))}
                {matches!(page.view, View::All | View::Ledger).then(|| download_links::download_links(page, View::All))}
                {(page.view == View::All && page.is_on_site()).then(|| embed_builder::link(story, locale, page.files, page.root))}
            </footer>
            {(page.view != View::Ledger).then(|| keyboard_help::dialog(locale))}
        </main>
    }
    .to_html()
}

fn force_layout() -> AnyView {
    view! { <script inner_html=FORCE_LAYOUT_JS></script> }.into_any()
}

/// Links to the same page in the other languages.
fn languages(page: &PageContext) -> impl IntoView + use<> {
    let links: Vec<_> = page
        .story
        .languages
        .iter()
        .map(|lang| {
            let here = *lang == page.locale.lang;
            let code = lang.code();
            view! {
                <a href=page.link(page.route().in_language(*lang)) hreflang=code lang=code aria-current=here.then_some("page")>{lang.name()}</a>
            }
        })
        .collect();
    view! { <nav class="languages" aria-label=page.locale.message(key::PAGE_LANGUAGES).to_owned()>{links}</nav> }
}
