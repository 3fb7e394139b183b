//! The address: `#figure=ID` and `#event=ID` open what they name, also by Back and Forward.

use super::dom;
use super::store::{Reader, listen};
use super::table_filter;
use crate::fragment::Fragment;
use crate::story;
use crate::story::Kind;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Follows the address from now on. The page is live by then: nothing that is not shown can be focused
/// or measured.
pub fn watch(reader: Reader) {
    let Some(window) = web_sys::window() else {
        return;
    };
    // The row that the address asked for, until the reader goes on by themselves.
    let asked: Rc<RefCell<Option<HtmlElement>>> = Rc::default();
    asked.replace(follow(reader));
    // Chosen in another language: see assets/boot/restore-place.js, which keeps the place.
    let chosen = dom::root().and_then(|r| r.get_attribute("data-chosen"));
    if let Some(fragment) = chosen.and_then(|hash| Fragment::parse(story(), &hash)) {
        let id = fragment.id();
        let drawing = story().drawn_in(id).map_or("timeline", |c| c.id);
        reader.open(drawing, id, false);
    }
    let row = asked.clone();
    listen(&window, "hashchange", move |_| {
        row.replace(follow(reader));
    });
    for gone in ["wheel", "touchmove", "keydown", "pointerdown"] {
        let row = asked.clone();
        listen(&window, gone, move |_| {
            row.take();
        });
    }
    // Text changes its height when its font arrives, and the row its place.
    if let Some(document) = dom::document() {
        listen(&document.fonts(), "loadingdone", move |_| {
            if let Some(row) = asked.borrow().as_ref() {
                dom::center(row);
            }
        });
    }
    list_by_kind(reader);
    highlight(reader);
}

/// The list of events shows the kind that is asked for; the drawing dims the others, in all its sizes and
/// both zooms, so that print agrees too.
fn list_by_kind(reader: Reader) {
    let groups: Vec<Element> = dom::document()
        .and_then(|d| d.document_element())
        .map_or_else(Vec::new, |root| dom::children(&root, "g[data-kind]"));
    reader.follow(
        |a, b| a.kind != b.kind,
        move |state| {
            for row in dom::all("[data-kind]") {
                let kind = row.get_attribute("data-kind");
                let other = |k: Kind| kind.as_deref() != Some(k.code());
                row.set_hidden(state.kind.is_some_and(other));
            }
            for group in &groups {
                let kinds = group.get_attribute("data-kind").unwrap_or_default();
                let other = |k: Kind| !kinds.split(' ').any(|code| code == k.code());
                let dimmed = state.kind.is_some_and(other);
                let _ = group.toggle_attribute_with_force("data-dimmed", dimmed);
            }
        },
    );
}

/// What is selected, and what belongs with it, is marked in lists and around charts too.
fn highlight(reader: Reader) {
    let marked: RefCell<Vec<&HtmlElement>> = RefCell::default();
    let seen = Cell::new(None);
    reader.follow(
        |a, b| a.selection != b.selection,
        move |state| {
            let id = state.selection.current().map(|c| c.id);
            if seen.replace(id) == id {
                return;
            }
            let mut marked = marked.borrow_mut();
            for element in marked.drain(..) {
                let _ = element.class_list().remove_1("lit");
            }
            let Some(id) = id else { return };
            for id in story().related_ids(id).into_iter().chain([id]) {
                for element in reader.rows().of(id) {
                    let _ = element.class_list().add_1("lit");
                    marked.push(element);
                }
            }
        },
    );
}

/// Opens what the address names; answers its row, where the page shows one.
fn follow(reader: Reader) -> Option<HtmlElement> {
    let hash = web_sys::window()?.location().hash().ok()?;
    let fragment = Fragment::parse(story(), &hash)?;
    let id = fragment.id();
    let row = dom::by_id(&fragment.row_id()).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(row) = row {
        reader.open("", id, false);
        if row.hidden() {
            table_filter::show_all();
        }
        // A view may leave its list out.
        if row.offset_height() > 0 {
            // Focus scrolls too: the last word is ours.
            let _ = row.focus();
            dom::center(&row);
            return Some(row);
        }
    }
    // Where no list stands, the tooltip of the drawing opens.
    let chart = story().drawn_in(id)?.id;
    let stage = dom::all("[data-stage]").into_iter().find(|stage| {
        stage.get_attribute("data-stage").as_deref() == Some(chart) && stage.offset_height() > 0
    })?;
    let _ = dom::find(&stage, "[role=listbox]")?.focus();
    reader.open(chart, id, true);
    None
}
