//! The address' fragment: `#figure=ID` and `#event=ID` open what they name, also on Back and Forward.

use super::dom;
use super::listener::listen;
use super::page::Page;
use super::places::{by_id, document_element};
use crate::story;
use crate::story::{ChartId, DrawingId, EntryId};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Opens the fragment's target now and on every change of the fragment. Call it after the page is
/// live: hidden elements can't be focused or measured.
pub fn follow(page: Page) {
    // The row that the fragment named, until the reader scrolls or uses a key or pointer.
    let asked: Rc<RefCell<Option<HtmlElement>>> = Rc::default();
    asked.replace(open_fragment(page));
    // The selection before a change of language; assets/boot/restore-place.js keeps it.
    let chosen = document_element().and_then(|r| r.get_attribute("data-selection"));
    if let Some(entry) = chosen.and_then(|hash| EntryId::from_fragment(story(), &hash)) {
        let chart = drawn_in(entry).map(DrawingId::Chart);
        page.state
            .open_link(Some(chart.unwrap_or(DrawingId::Timeline)), entry);
    }
    let row = asked.clone();
    listen(&window(), "hashchange", move |_| {
        row.replace(open_fragment(page));
    });
    for gone in ["wheel", "touchmove", "keydown", "pointerdown"] {
        let row = asked.clone();
        listen(&window(), gone, move |_| {
            row.take();
        });
    }
    // An arriving font changes the height of texts, which moves the row.
    listen(&document().fonts(), "loadingdone", move |_| {
        if let Some(row) = asked.borrow().as_ref() {
            dom::scroll_to_center(row);
        }
    });
}

/// The first chart that draws this entry.
fn drawn_in(entry: EntryId) -> Option<ChartId> {
    match entry {
        EntryId::Figure(id) => story().drawn_in(id).map(|chart| chart.id),
        EntryId::Event(_) => None,
    }
}

/// Opens what the fragment names. Returns its row, if the page shows one.
fn open_fragment(page: Page) -> Option<HtmlElement> {
    let hash = window().location().hash().ok()?;
    let entry = EntryId::from_fragment(story(), &hash)?;
    let row = by_id(&entry.row_id()).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(row) = row {
        page.state.open_link(None, entry);
        if row.hidden() {
            page.state
                .ledger
                .update(|filter| *filter = filter.cleared());
        }
        dom::open_details(&row);
        // Some views have no list.
        if row.offset_height() > 0 {
            // `focus` scrolls too, so the row is centred after it.
            dom::focus(&row);
            dom::scroll_to_center(&row);
            return Some(row);
        }
    }
    // Without a visible row, the tooltip in the drawing opens.
    let chart = DrawingId::Chart(drawn_in(entry)?);
    if page.focus_drawing(chart) {
        page.state.open_link(Some(chart), entry);
        page.state.select_and_reveal(chart, |_| {});
    }
    None
}
