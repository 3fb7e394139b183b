//! The ledger in the browser: mounts its controls, and shows, hides and sorts its rows.

use super::column_heads;
use super::dom;
use super::mount;
use super::page::Page;
use super::places::LedgerPlace;
use super::sorted_rows::{Row, in_order};
use crate::components::{LedgerControls, LedgerStatus};
use crate::interaction::ledger::LedgerFilter;
use crate::interaction::row_order::{RowOrder, order_name};
use crate::locale::{Interpolate, Locale, key};
use crate::search::fold;
use crate::story;
use js_sys::JsString;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::OnceCell;
use web_sys::HtmlElement;

/// A row with what it is searched by.
struct LedgerRow {
    row: Row,
    /// All its words, among them the name of its subject, and the name of its source, normalized.
    text: String,
}

/// Mounts the controls of the ledger, and keeps its rows as they are asked for.
pub fn mount(page: Page, place: LedgerPlace) {
    let (filter, locale) = (page.state.ledger, page.locale());
    let found = RwSignal::new(String::new());
    mount::replace(&place.controls, move || {
        view! { <LedgerControls story=story() locale=locale filter=filter /> }
    });
    mount::replace(&place.status, move || {
        view! { <LedgerStatus found=found /> }
    });
    column_heads::mount(&place.table.heads, move |first| {
        filter.update(|f| f.order = f.order.after_press(first));
    });
    // The rows are read when a filter is first set: most readers never search.
    let rows: OnceCell<Vec<LedgerRow>> = OnceCell::new();
    // An effect must be `Send`; the program has one thread. It runs at once, because a link to a row clears the filters
    // and then gives the row the focus.
    let parts = SendWrapper::new((place, rows));
    ImmediateEffect::new_scoped(move || {
        let (place, rows) = &*parts;
        let filter = filter.get();
        if rows.get().is_some() || filter != LedgerFilter::default() {
            let rows = rows.get_or_init(|| read_rows(page, place));
            let shown = show_rows(rows, &filter);
            found.set(status_words(locale, &filter, shown, rows.len()));
            sort_rows(rows, place, filter.order);
            column_heads::show_order(&place.table.heads, filter.order);
        }
    });
}

fn read_rows(page: Page, place: &LedgerPlace) -> Vec<LedgerRow> {
    let (story, locale) = (story(), page.locale());
    let row = |(id, element): &(_, HtmlElement)| {
        let row = Row::read(*id, element);
        let source = row.facts.source.and_then(|id| story.source(id));
        let source = source.map(|source| locale.message(source.short));
        let words = element.text_content().unwrap_or_default();
        let words = [&words, source.unwrap_or_default()];
        LedgerRow {
            row,
            text: normalize(&words.join(" ")),
        }
    };
    place.table.rows.iter().map(row).collect()
}

/// Normalizes a text for comparison. The browser decomposes it, then [`fold`] unifies spellings.
fn normalize(words: &str) -> String {
    let decomposed = JsString::from(words).normalize("NFKD").to_lower_case();
    fold(&String::from(decomposed))
}

/// Shows the rows that the filter asks for. Returns how many.
fn show_rows(rows: &[LedgerRow], filter: &LedgerFilter) -> usize {
    let words = normalize(&filter.words);
    let mut shown = 0;
    for LedgerRow { row, text } in rows {
        let is_shown = filter.shows(row.facts, &words, text);
        row.element.set_hidden(!is_shown);
        shown += usize::from(is_shown);
    }
    shown
}

/// What the filter has found, if it hides rows, and the order of the rows, if it isn't the story's.
fn status_words(locale: &Locale, filter: &LedgerFilter, shown: usize, all: usize) -> String {
    let found = match filter.shows_all() {
        true => String::new(),
        false => found_words(locale, shown, all),
    };
    match (found.is_empty(), filter.order) {
        (_, RowOrder::Story) => found,
        (true, order) => locale.message(order_name(order)).to_owned(),
        (false, order) => [&found, " · ", locale.message(order_name(order))].concat(),
    }
}

/// How many rows of all are found.
fn found_words(locale: &Locale, shown: usize, all: usize) -> String {
    if shown == 0 {
        return locale.message(key::LEDGER_FOUND_NONE).to_owned();
    }
    let words = locale.message(key::LEDGER_FOUND);
    let words = words.interpolate("n", &locale.count(shown));
    words.interpolate("all", &locale.count(all))
}

/// Sorts the rows. In the story's order each row is in the group of its subject; in other orders all rows are in the
/// first group, and show their subjects (`data-flat`). Groups without a visible row are hidden.
fn sort_rows(rows: &[LedgerRow], place: &LedgerPlace, order: RowOrder) {
    let places = in_order(rows.len(), |i| &rows[i].row, order);
    let by_subject = order == RowOrder::Story;
    for (i, group) in place.groups.iter().enumerate() {
        let belongs = |row: &&Row| match by_subject {
            true => row.facts.area == Some(group.area),
            false => i == 0,
        };
        let rows = places.iter().map(|i| &rows[*i].row);
        let rows: Vec<&Row> = rows.filter(belongs).collect();
        for row in &rows {
            // A browser refuses only a cycle of elements, and these are rows.
            let _ = group.body.append_child(&row.element);
        }
        group.heading.set_hidden(!by_subject);
        dom::toggle_attribute(&group.body, "data-flat", !by_subject);
        group
            .body
            .set_hidden(rows.iter().all(|row| row.element.hidden()));
    }
}
