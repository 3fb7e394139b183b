//! The address' fragment: `#figure=ID` and `#event=ID` open what they name, also on Back and Forward.

use super::dom;
use super::store::{Store, listen};
use super::table_filter;
use crate::story;
use crate::story::{ChartId, DrawingId, EntryId, Kind, List};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Opens the fragment's target now and on every change of the fragment. Call it after the page is
/// live: hidden elements can't be focused or measured.
pub fn enable(store: Store) {
    let Some(window) = web_sys::window() else {
        return;
    };
    // The row that the fragment named, until the reader scrolls or uses a key or pointer.
    let asked: Rc<RefCell<Option<HtmlElement>>> = Rc::default();
    asked.replace(open_fragment(store));
    // The selection before a change of language; assets/boot/restore-place.js keeps it.
    let chosen = dom::root().and_then(|r| r.get_attribute("data-selection"));
    if let Some(entry) = chosen.and_then(|hash| EntryId::from_fragment(story(), &hash)) {
        let chart = drawn_in(entry).map(DrawingId::Chart);
        store.open_link(Some(chart.unwrap_or(DrawingId::Timeline)), entry, false);
    }
    let row = asked.clone();
    listen(&window, "hashchange", move |_| {
        row.replace(open_fragment(store));
    });
    for gone in ["wheel", "touchmove", "keydown", "pointerdown"] {
        let row = asked.clone();
        listen(&window, gone, move |_| {
            row.take();
        });
    }
    // An arriving font changes the height of texts, which moves the row.
    if let Some(document) = dom::document() {
        listen(&document.fonts(), "loadingdone", move |_| {
            if let Some(row) = asked.borrow().as_ref() {
                dom::scroll_to_center(row);
            }
        });
    }
    filter_events_by_kind(store);
    highlight_related(store);
}

/// Hides the rows of events of other kinds, and dims those events in all static drawings of the timeline,
/// so that prints agree with the list.
fn filter_events_by_kind(store: Store) {
    let groups: Vec<Element> = dom::document()
        .and_then(|d| d.document_element())
        .map_or_else(Vec::new, |root| dom::query_all_in(&root, "g[data-kind]"));
    store.subscribe(
        |a, b| a.kind != b.kind,
        move |state| {
            for row in dom::query_all("[data-kind]") {
                let kind = row.get_attribute("data-kind");
                let other = |k: Kind| kind.as_deref() != Some(k.code());
                row.set_hidden(state.kind.is_some_and(other));
            }
            for group in &groups {
                let kinds = group.get_attribute("data-kind").unwrap_or_default();
                let other = |k: Kind| !kinds.split(' ').any(|code| code == k.code());
                let dimmed = state.kind.is_some_and(other);
                dom::toggle_attribute(group, "data-dimmed", dimmed);
            }
        },
    );
}

/// Highlights the rows and charts of the selected item and of items related to it.
fn highlight_related(store: Store) {
    let marked: RefCell<Vec<&HtmlElement>> = RefCell::default();
    let seen = Cell::new(None);
    store.subscribe(
        |a, b| a.selection != b.selection,
        move |state| {
            let entry = state.selection.current().map(|c| c.id);
            if seen.replace(entry) == entry {
                return;
            }
            let mut marked = marked.borrow_mut();
            for element in marked.drain(..) {
                dom::set_class(element, "highlighted", false);
            }
            let Some(entry) = entry else { return };
            let mut highlight = |id: &str| {
                for element in store.elements().with_id(id) {
                    dom::set_class(element, "highlighted", true);
                    marked.push(element);
                }
            };
            highlight(entry.as_str());
            for related in story().related(entry) {
                highlight(related.as_str());
            }
            for chart in related_charts(entry).iter() {
                highlight(chart.as_str());
            }
        },
    );
}

/// The first chart that draws this entry.
fn drawn_in(entry: EntryId) -> Option<ChartId> {
    match entry {
        EntryId::Figure(id) => story().drawn_in(id).map(|chart| chart.id),
        EntryId::Event(_) => None,
    }
}

/// The charts that an event speaks to.
fn related_charts(entry: EntryId) -> List<ChartId> {
    match entry {
        EntryId::Event(id) => story().event(id).map_or(List(&[]), |event| event.charts),
        EntryId::Figure(_) => List(&[]),
    }
}

/// Opens what the fragment names. Returns its row, if the page shows one.
fn open_fragment(store: Store) -> Option<HtmlElement> {
    let hash = web_sys::window()?.location().hash().ok()?;
    let entry = EntryId::from_fragment(story(), &hash)?;
    let row = dom::by_id(&entry.row_id()).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(row) = row {
        store.open_link(None, entry, false);
        if row.hidden() {
            table_filter::clear();
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
    let chart = drawn_in(entry)?;
    let container = dom::query_all("[data-drawing]")
        .into_iter()
        .find(|container| {
            container.get_attribute("data-drawing").as_deref() == Some(chart.as_str())
                && container.offset_height() > 0
        })?;
    dom::focus(&dom::query(&container, "[role=listbox]")?);
    store.open_link(Some(DrawingId::Chart(chart)), entry, true);
    None
}
