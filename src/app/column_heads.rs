//! The heads of a table's columns, by which its rows are sorted: the pattern of a sortable table of WAI-ARIA.
//!
//! The build writes the heads as plain text. The program puts buttons into them.

use super::dom;
use super::effect::effect;
use super::listener::listen;
use super::mount;
use super::places::ColumnHead;
use crate::interaction::row_order::RowOrder;
use leptos::prelude::*;

/// Windows in which the heads are for screen readers alone, as in `style/table.css`. They stay plain text there, because a
/// button that nobody sees must not have the keyboard's focus. Readers sort the ledger by its list of orders instead.
const NARROW: &str = "(max-width: 40rem)";

/// Puts buttons into the heads while the window is wide. `press` gets the order that the first press of a head gives.
pub fn mount(heads: &[ColumnHead], press: impl Fn(RowOrder) + Copy + 'static) {
    let is_wide = || !dom::media_matches(NARROW);
    let wide = RwSignal::new(is_wide());
    if let Ok(Some(list)) = window().match_media(NARROW) {
        listen(&list, "change", move |_| wide.set(is_wide()));
    }
    for ColumnHead { first, cell } in heads {
        let (first, cell) = (*first, cell.clone());
        // The name of the column, once a button has taken its place. Each run of the effect begins without the button,
        // because the button belongs to the run before.
        let mut words = None;
        effect(move || {
            if wide.get() {
                let words = words.get_or_insert_with(|| cell.text_content()).clone();
                cell.set_text_content(None);
                mount::append(&cell, move || {
                    view! { <SortButton words=words press=move || press(first) /> }
                });
            } else if let Some(words) = &words {
                cell.set_text_content(words.as_deref());
            }
        });
    }
}

/// The button in the head of a column.
#[component]
fn SortButton(
    /// The name of the column.
    words: Option<String>,
    /// Sorts the rows.
    press: impl Fn() + 'static,
) -> impl IntoView {
    view! { <button type="button" on:click=move |_| press()>{words}</button> }
}

/// Shows by which column the rows are sorted, also to screen readers.
pub fn show_order(heads: &[ColumnHead], order: RowOrder) {
    for ColumnHead { first, cell } in heads {
        match order.aria_sort(*first) {
            Some(sort) => dom::set_attribute(cell, "aria-sort", sort),
            None => dom::remove_attribute(cell, "aria-sort"),
        }
    }
}
