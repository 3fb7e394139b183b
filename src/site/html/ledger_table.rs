//! The ledger: a row for every figure and every check of the story.

use super::{copy_table_button, download_links, ledger_filters, row};
use crate::details::entry;
use crate::locale::key;
use crate::site::PageContext;
use crate::story::{EntryId, View};
use leptos::prelude::*;

/// The ledger's section.
pub fn ledger_table(page: &PageContext) -> impl IntoView + use<> {
    let (story, locale) = (page.story, page.locale);
    let say = |text| locale.message(text).to_owned();
    let ids = story
        .figures
        .iter()
        .map(|f| f.id)
        .chain(story.checks.iter().map(|c| c.id));
    let rows: Vec<_> = ids
        .filter_map(|id| {
            let e = entry(story, locale, EntryId::Figure(id))?;
            let verdict = row::verdict_code(&e);
            let source = story.figure(id).map(|f| f.source.as_str());
            let paragraph = story.figure(id).or_else(|| story.check(id)?.figures(story).first().copied())?;
            let chart = story.drawn_in(id).filter(|c| page.shows(View::Chart(c)));
            let used = chart.map(|c| {
                let words = format!("{} {}", say(key::PAGE_USED_IN), say(c.name));
                view! { <a href=format!("#{}", c.id)>{words}</a>" " }
            });
            Some(view! {
                <tr id=EntryId::Figure(id).row_id() data-id=id.as_str() tabindex="-1"
                    data-area=story.area(id).map(|a| a.code()) data-source=source data-paragraph=paragraph.paragraph data-verdict=verdict>
                    {row::cells(e)}<td class="chart-links">{used}{download_links::quote_button(page)}</td>
                </tr>
            })
        })
        .collect();
    view! {
        <section data-ledger="" id="ledger" aria-labelledby="title-ledger">
            {page.heading(View::Ledger, locale.title(story, View::Ledger))}
            <p class="measure">{say(key::PAGE_LEDGER_MEASURE)}</p>
            {ledger_filters::ledger_filters(page)}
            {copy_table_button::copy_table_button(page)}
            <div class="scroll" tabindex="0" role="group" aria-labelledby="title-ledger">
            <table>{row::column_heads(locale)}<tbody>{rows}</tbody></table>
            </div>
        </section>
    }
}
