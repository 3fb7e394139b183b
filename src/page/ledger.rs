//! The ledger: a row for every figure and every check of the story.

use super::{Page, row};
use crate::locale::key;
use leptos::prelude::*;

/// The ledger's section.
pub fn ledger(page: &Page) -> impl IntoView + use<> {
    let (story, locale) = (page.story, page.locale);
    let say = |text| locale.say(text).to_owned();
    let ids = story
        .figures
        .iter()
        .map(|f| f.id)
        .chain(story.checks.iter().map(|c| c.id));
    let rows: Vec<_> = ids
        .filter_map(|id| {
            let cells = row::cells(page, id)?;
            Some(view! { <tr id=format!("figure-{id}") data-row=id tabindex="-1" role="row">{cells}</tr> })
        })
        .collect();
    view! {
        <section data-ledger="" id="ledger" aria-labelledby="title-ledger">
            <h2 id="title-ledger">{say(key::PAGE_LEDGER)}</h2>
            <p class="measure">{say(key::PAGE_LEDGER_MEASURE)}</p>
            <div class="controls" data-controls="ledger"></div>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="title-ledger">
            <table role="table">{row::heads(locale)}<tbody role="rowgroup">{rows}</tbody></table>
            </div>
        </section>
    }
}
