//! The heads of a table's columns, by which its rows are sorted: the pattern of a sortable table of WAI-ARIA.
//!
//! The build writes their buttons, disabled, and these look like plain text until they work. They stay static: a
//! component of four buttons would only put the same four in their place.

use super::dom;
use super::listener::listen;
use super::places::ColumnHead;
use crate::interaction::row_order::RowOrder;
use leptos::prelude::*;

/// Windows in which the heads are for screen readers alone, as in `style/table.css`. A button that nobody sees must not
/// have the keyboard's focus, so it stays disabled; the ledger's list of orders does the same.
const NARROW: &str = "(max-width: 40rem)";

/// Enables the buttons while the window is wide. `press` gets the order that the first press of a head gives.
pub fn mount(heads: &[ColumnHead], press: impl Fn(RowOrder) + Copy + 'static) {
    for ColumnHead { first, button, .. } in heads {
        let first = *first;
        listen(button, "click", move |_| press(first));
    }
    let buttons: Vec<_> = heads.iter().map(|head| head.button.clone()).collect();
    let enable = move || {
        for button in &buttons {
            dom::toggle_attribute(button, "disabled", dom::media_matches(NARROW));
        }
    };
    enable();
    if let Ok(Some(list)) = window().match_media(NARROW) {
        listen(&list, "change", move |_| enable());
    }
}

/// Shows by which column the rows are sorted, also to screen readers.
pub fn show_order(heads: &[ColumnHead], order: RowOrder) {
    for ColumnHead { first, cell, .. } in heads {
        match order.aria_sort(*first) {
            Some(sort) => dom::set_attribute(cell, "aria-sort", sort),
            None => dom::remove_attribute(cell, "aria-sort"),
        }
    }
}
