//! The ledger: a row for every figure and every check of the story, grouped by subject.
//!
//! A row shows the label, the amount, its change or verdict with the titles of caveats, and the source in short. The
//! rest is in a `<details>` in its last cell, so that it opens without scripts and by keyboard, and is found by a
//! search in the page. Narrow windows leave the short source out (`style/ledger.css`).

use super::column_heads::{Column, column_heads};
use super::{copy_table_button, download_links, related, row, source_list};
use crate::components::{LedgerControls, LedgerStatus};
use crate::details::{Entry, entry};
use crate::field::Field;
use crate::interaction::ledger::area_name;
use crate::interaction::row_order::RowOrder;
use crate::locale::key;
use crate::site::PageContext;
use crate::story::{Area, EntryId, FigureId, View};
use leptos::prelude::*;

/// The names of the columns, with the order that the first press of a head gives.
const COLUMNS: [Column; 5] = [
    (key::PAGE_COLUMN_FIGURE, Some(RowOrder::Name)),
    (key::PAGE_COLUMN_AMOUNT, Some(RowOrder::Amount)),
    (key::PAGE_COLUMN_CHANGE, Some(RowOrder::Change)),
    (key::PAGE_COLUMN_SOURCE, Some(RowOrder::Paragraph)),
    (key::PAGE_DETAILS, None),
];

/// The ledger's section.
pub fn ledger_table(page: &PageContext) -> impl IntoView + use<> {
    let locale = page.locale;
    let groups: Vec<_> = Area::ALL
        .into_iter()
        .map(|area| group(page, area))
        .collect();
    view! {
        <section data-ledger="" id="ledger" aria-labelledby="title-ledger">
            {page.heading(View::Ledger, locale.title(page.story, View::Ledger))}
            <p class="measure">{locale.message(key::PAGE_LEDGER_MEASURE).to_owned()}</p>
            <details>
                <summary>{locale.message(key::PAGE_FILTERS).to_owned()}</summary>
                <LedgerControls story=page.story locale=locale filter=page.initial_state().ledger disabled=true />
            </details>
            <LedgerStatus />
            {copy_table_button::copy_table_button(page)}
            <table>
                {column_heads(locale, &COLUMNS)}
                {groups}
            </table>
            {(page.view == View::Ledger).then(|| source_list::source_list(page))}
        </section>
    }
}

/// The rows of a subject under its name, if the story has any.
fn group(page: &PageContext, area: Area) -> Option<impl IntoView + use<>> {
    let story = page.story;
    let figures = story.figures.iter().map(|f| f.id);
    let ids = figures.chain(story.checks.iter().map(|c| c.id));
    let rows: Vec<_> = ids
        .filter(|id| story.area(*id) == Some(area))
        .filter_map(|id| ledger_row(page, area, id))
        .collect();
    let name = page.locale.message(area_name(area)).to_owned();
    (!rows.is_empty()).then(|| {
        view! { <tbody data-group=area.code()><tr class="group"><th scope="rowgroup" colspan=COLUMNS.len()>{name}</th></tr>{rows}</tbody> }
    })
}

fn ledger_row(page: &PageContext, area: Area, id: FigureId) -> Option<impl IntoView + use<>> {
    let story = page.story;
    let e = entry(story, page.locale, EntryId::Figure(id))?;
    let (verdict, verdict_words) = e.verdict.clone().unzip();
    let caveats = e.caveats.iter().map(|c| c.title.clone());
    let caveats: Vec<_> = caveats
        .map(|title| view! { <span class="caveat" data-field=Field::Caveat.code()>{title}</span>" " })
        .collect();
    // Sorted, the rows of all subjects are one list (`interaction::row_order`).
    let subject = page.locale.message(area_name(area)).to_owned();
    let statement = e.amount.is_empty().then_some("statement");
    Some(view! {
        <tr id=EntryId::Figure(id).row_id() data-id=id.as_str() tabindex="-1" data-verdict=verdict.map(|v| v.code()) class=statement>
            <th scope="row"><span data-field=Field::Label.code()>{e.label.clone()}</span>" "<small>{subject}</small></th>
            <td>{row::amount(e.amount.clone())}</td>
            <td>{row::secondary(Field::Change, e.change.clone())}{row::secondary(Field::Verdict, verdict_words)}{caveats}</td>
            <td class="short-source">{e.short_source.clone()}</td>
            <td>{details(page, id, e)}</td>
        </tr>
    })
}

/// What a row shows on request.
fn details(page: &PageContext, id: FigureId, e: Entry) -> impl IntoView + use<> {
    let say = |text| page.locale.message(text).to_owned();
    let reasons: Vec<_> = e
        .caveats
        .into_iter()
        .map(|c| view! { <p class="caveat"><b>{c.title}</b>" "<span data-field=Field::Reason.code()>{c.reason}</span></p> })
        .collect();
    // The column's head says "details", so the words of the sign are read, not seen.
    let name = [
        &say(key::PAGE_DETAILS),
        page.locale.message(key::LIST_SEPARATOR),
        e.label.as_str(),
    ]
    .concat();
    view! {
        <details>
            <summary>{name}</summary>
            {row::secondary(Field::Basis, Some(e.basis_label))}
            {row::formula(e.formula)}
            {row::secondary(Field::Rounding, e.rounding_note)}
            {row::secondary(Field::Period, e.period)}
            {row::secondary(Field::OtherSource, e.other_source)}
            <p class="secondary" data-field=Field::Source.code()>{source_list::link(page, e.source_id, e.source)}</p>
            {row::secondary(Field::Note, e.note)}
            {reasons}
            <p class="related-links">{related::links_of_figure(page, id)}{download_links::quote_button(page, &e.label)}</p>
        </details>
    }
}
