//! A row of figures: in a chart's table, in the ledger, and, copied by the program, in the tooltip.
//!
//! Each text is an element whose attribute `data-field` names it ([`Field`]). By these names the program makes the
//! label that a screen reader reads for a mark, and `assets/share.js` a sentence to copy.
//!
//! The elements carry no ARIA roles: HTML forbids them on parts of a table, and browsers announce a
//! table as one even where the style sheet shows its cells as blocks. A test checks this in three engines.

use super::column_heads::Column;
use crate::details::{CaveatText, Entry};
use crate::field::Field;
use crate::interaction::row_order::RowOrder;
use crate::locale::key;
use leptos::prelude::*;

/// The columns of a chart's table.
pub const COLUMNS: [Column; 4] = [
    (key::PAGE_COLUMN_FIGURE, Some(RowOrder::Name)),
    (key::PAGE_COLUMN_AMOUNT, Some(RowOrder::Amount)),
    (key::PAGE_COLUMN_BASIS, None),
    (key::PAGE_COLUMN_SOURCE, Some(RowOrder::Paragraph)),
];

/// The cells of an entry in a chart's table.
pub fn cells(e: Entry) -> impl IntoView + use<> {
    let verdict = e.verdict.map(|(_, words)| words);
    let caveats: Vec<_> = e.caveats.into_iter().map(caveat).collect();
    view! {
        <th scope="row" data-field=Field::Label.code()>{e.label}</th>
        <td>{amount(e.amount)}{secondary(Field::Change, e.change)}{secondary(Field::Period, e.period)}{secondary(Field::OtherSource, e.other_source)}</td>
        <td><span data-field=Field::Basis.code()>{e.basis_label}</span>{formula(e.formula)}{secondary(Field::Rounding, e.rounding_note)}{secondary(Field::Verdict, verdict)}</td>
        <td><span data-field=Field::Source.code()>{e.source}</span>{secondary(Field::Note, e.note)}{caveats}</td>
    }
}

/// The code of an entry's verdict, for the attribute `data-verdict` of its row.
pub fn verdict_code(e: &Entry) -> Option<&'static str> {
    e.verdict.as_ref().map(|(verdict, _)| verdict.code())
}

/// The amount, if the entry has one.
pub fn amount(words: String) -> Option<impl IntoView> {
    // Leptos writes an empty text as a space.
    (!words.is_empty()).then(|| view! { <span data-field=Field::Value.code()>{words}</span> })
}

/// A secondary text of a row, if the entry has it.
pub fn secondary(field: Field, words: Option<String>) -> Option<impl IntoView> {
    words.map(|w| view! { <p class="secondary" data-field=field.code()>{w}</p> })
}

/// How a figure is computed.
pub fn formula(words: Option<String>) -> Option<impl IntoView> {
    words.map(|w| view! { <p class="formula" data-field=Field::Formula.code()>{w}</p> })
}

/// A caveat with its reason.
fn caveat(CaveatText { title, reason }: CaveatText) -> impl IntoView {
    view! { <p class="caveat"><b data-field=Field::Caveat.code()>{title}</b>" "<span data-field=Field::Reason.code()>{reason}</span></p> }
}
