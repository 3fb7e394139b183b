//! The address: `#figure=ID` and `#event=ID` open what they name, also by Back and Forward.

use super::page;
use super::reader::{Choice, Reader, listen};
use crate::embed::target;
use crate::story;
use crate::story::Kind;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Follows the address from now on.
pub fn watch(reader: Reader) {
    follow(reader);
    // Chosen in another language: see assets/first.js.
    let chosen = page::root().and_then(|r| r.get_attribute("data-chosen"));
    if let Some((_, id)) = chosen.and_then(|hash| target(story(), &hash)) {
        let drawing = story().drawn_in(id).map_or("timeline", |c| c.id);
        let pinned = true;
        reader.choose(Some(Choice {
            id,
            drawing,
            pinned,
        }));
    }
    if let Some(window) = web_sys::window() {
        listen(&window, "hashchange", move |_| follow(reader));
    }
    // The list of events shows the kind that is asked for; the drawing dims the others, in all its
    // sizes and both zooms, so that print agrees too.
    let groups: Vec<Element> = page::document()
        .and_then(|d| d.document_element())
        .map_or_else(Vec::new, |root| page::children(&root, "g[data-kind]"));
    reader.follow(
        |a, b| a.kind != b.kind,
        move |state| {
            for row in page::all("[data-kind]") {
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
    // What is chosen, and what belongs with it, is marked in lists and around charts too.
    let marked: RefCell<Vec<&HtmlElement>> = RefCell::default();
    reader.follow(
        |a, b| a.choice.map(|c| c.id) != b.choice.map(|c| c.id),
        move |state| {
            let mut marked = marked.borrow_mut();
            for element in marked.drain(..) {
                let _ = element.class_list().remove_1("lit");
            }
            let Some(choice) = state.choice else { return };
            let with = reader.lit.borrow();
            for id in with.iter().map(String::as_str).chain([choice.id]) {
                for element in reader.rows().of(id) {
                    let _ = element.class_list().add_1("lit");
                    marked.push(element);
                }
            }
        },
    );
}

fn follow(reader: Reader) {
    let hash = web_sys::window()
        .and_then(|w| w.location().hash().ok())
        .unwrap_or_default();
    let Some((row, id)) = target(story(), &hash) else {
        return;
    };
    let row = page::by_id(&row).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    // A page of one chart has no ledger: there its card opens.
    let chart = story().drawn_in(id).filter(|_| row.is_none());
    reader.choose(Some(Choice {
        id,
        drawing: chart.map_or("", |c| c.id),
        pinned: true,
    }));
    if let Some(row) = row {
        row.scroll_into_view();
        let _ = row.focus();
    }
}
