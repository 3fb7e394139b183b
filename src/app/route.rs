//! The address' fragment: `#figure=ID` and `#event=ID` open what they name, also on Back and Forward.

use super::dom;
use super::listener::listen;
use super::page::Page;
use super::places::{by_id, document_element};
use crate::story;
use crate::story::{DrawingId, EntryId};
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
        let drawing = drawings_of(entry).find(|drawing| by_id(drawing.as_str()).is_some());
        page.state.open_link(drawing, entry);
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

/// The drawings of the story that show an entry, whether the page has them or not.
fn drawings_of(entry: EntryId) -> impl Iterator<Item = DrawingId> {
    let (figure, timeline) = match entry {
        EntryId::Figure(id) => (Some(id), None),
        EntryId::Event(_) => (None, Some(DrawingId::Timeline)),
    };
    let charts = figure.into_iter().flat_map(|id| story().charts_with(id));
    charts
        .map(|chart| DrawingId::Chart(chart.id))
        .chain(timeline)
}

/// Opens what the fragment names. Returns its row, if the page shows one.
fn open_fragment(page: Page) -> Option<HtmlElement> {
    let hash = window().location().hash().ok()?;
    let Some(entry) = EntryId::from_fragment(story(), &hash) else {
        show_target(&hash);
        return None;
    };
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
    let drawing = drawings_of(entry).find(|drawing| page.focus_drawing(*drawing))?;
    page.state.open_link(Some(drawing), entry);
    page.state.select_and_reveal(drawing, |_| {});
    None
}

/// Unfolds the element that the fragment names, such as an entry of the list of sources. Newer browsers do it by themselves.
fn show_target(hash: &str) {
    let target = hash.strip_prefix('#').and_then(by_id);
    let target = target.and_then(|e| e.dyn_into::<HtmlElement>().ok());
    let folded = |e: &HtmlElement| matches!(e.closest("details:not([open])"), Ok(Some(_)));
    if let Some(target) = target.filter(folded) {
        dom::open_details(&target);
        dom::scroll_to_center(&target);
    }
}
