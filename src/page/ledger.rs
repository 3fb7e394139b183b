//! The ledger: a row for every figure and every check of the story.

use super::Page;
use crate::ledger::{Entry, entry};
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
        .filter_map(|id| Some(row(id, entry(story, locale, id)?)))
        .collect();
    view! {
        <section data-ledger="" id="ledger" aria-labelledby="title-ledger">
            <h2 id="title-ledger">{say(key::PAGE_LEDGER)}</h2>
            <p class="measure">{say(key::PAGE_LEDGER_MEASURE)}</p>
            <div class="controls" data-controls="ledger"></div>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="title-ledger">
            <table>
                <thead><tr>
                    <th scope="col">{say(key::PAGE_COLUMN_FIGURE)}</th>
                    <th scope="col">{say(key::PAGE_COLUMN_AMOUNT)}</th>
                    <th scope="col">{say(key::PAGE_COLUMN_BASIS)}</th>
                    <th scope="col">{say(key::PAGE_COLUMN_SOURCE)}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            </div>
        </section>
    }
}

fn row(id: &'static str, e: Entry) -> impl IntoView {
    let flags: Vec<_> = e
        .flags
        .into_iter()
        .map(|f| view! { <p class="flag"><b>{f.title}</b>" "{f.reason}</p> })
        .collect();
    view! {
        <tr id=format!("figure-{id}") tabindex="-1">
            <th scope="row">{e.label}{e.note.map(|n| view! { <p class="quiet">{n}</p> })}{flags}</th>
            <td>{e.amount}{e.change.map(|c| view! { <p class="quiet">{c}</p> })}</td>
            <td>{e.basis_word}{e.formula.map(|f| view! { <p class="formula">{f}</p> })}{e.verdict.map(|v| view! { <p class="quiet">{v}</p> })}</td>
            <td>{e.source}</td>
        </tr>
    }
}
