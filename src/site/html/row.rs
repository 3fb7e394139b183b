//! A row of figures: in a chart's table, in the ledger, and, copied by the program, in the tooltip.
//!
//! The program makes the label that a screen reader reads for a mark, and `assets/share.js` a copied sentence,
//! from parts of these cells: the first child of each cell, everything of the class `a11y-label` (change, period, a
//! verdict that sources disagree), and the titles of caveats.
//!
//! The elements carry no ARIA roles: HTML forbids them on parts of a table, and browsers announce a
//! table as one even where the style sheet shows its cells as blocks. A test checks this in three engines.

use crate::details::{Entry, entry};
use crate::locale::{Locale, key};
use crate::site::PageContext;
use crate::story::{EntryId, FigureId};
use leptos::prelude::*;

/// The heads of the columns.
pub fn column_heads(locale: &Locale) -> impl IntoView + use<> {
    let heads: Vec<_> = [
        key::PAGE_COLUMN_FIGURE,
        key::PAGE_COLUMN_AMOUNT,
        key::PAGE_COLUMN_BASIS,
        key::PAGE_COLUMN_SOURCE,
    ]
    .into_iter()
    .map(|text| view! { <th scope="col">{locale.message(text).to_owned()}</th> })
    .collect();
    view! { <thead><tr>{heads}</tr></thead> }
}

/// The cells of the figure or check with this id.
pub fn cells(page: &PageContext, id: FigureId) -> Option<impl IntoView + use<>> {
    let e: Entry = entry(page.story, page.locale, EntryId::Figure(id))?;
    let secondary = |words: Option<String>| words.map(|w| view! { <p class="secondary">{w}</p> });
    let accessible =
        |words: Option<String>| words.map(|w| view! { <p class="secondary a11y-label">{w}</p> });
    // Leptos writes an empty text as a space.
    let amount = (!e.amount.is_empty()).then_some(e.amount);
    let (agrees, disagrees) = match e.disagrees {
        true => (None, e.verdict),
        false => (e.verdict, None),
    };
    let flags: Vec<_> = e
        .caveats
        .into_iter()
        .map(|f| view! { <p class="caveat"><b>{f.title}</b>" "{f.reason}</p> })
        .collect();
    Some(view! {
        <th scope="row">{e.label}</th>
        <td>{amount}{accessible(e.change)}{accessible(e.period)}{secondary(e.other_source)}</td>
        <td>{e.basis_label}{e.formula.map(|f| view! { <p class="formula">{f}</p> })}{secondary(e.rounding_note)}{secondary(agrees)}{accessible(disagrees)}</td>
        <td>{e.source}{secondary(e.note)}{flags}</td>
    })
}
