//! The address: `#figure=ID` and `#event=ID` open what they name, also by Back and Forward.

use super::page;
use super::reader::{Choice, Reader, listen};
use crate::embed::target;
use crate::story;
use leptos::prelude::*;

/// Follows the address from now on.
pub fn watch(reader: Reader) {
    follow(reader);
    if let Some(window) = web_sys::window() {
        listen(&window, "hashchange", move |_| follow(reader));
    }
    // The list of events shows the kind that is asked for.
    Effect::new(move |_| {
        let kind = reader.state.get().kind;
        for row in page::all("[data-kind]") {
            row.set_hidden(
                kind.is_some_and(|k| row.get_attribute("data-kind").as_deref() != Some(k.code())),
            );
        }
        if let Some(stage) = page::by_id("timeline") {
            let _ = stage.set_attribute("data-only", kind.map_or("", |k| k.code()));
        }
    });
    // What is chosen is marked in the lists too.
    Effect::new(move |before: Option<Vec<web_sys::Element>>| {
        for row in before.unwrap_or_default() {
            let _ = row.class_list().remove_1("lit");
        }
        let id = reader.state.get().choice.map(|c| c.id);
        let rows: Vec<_> = id
            .into_iter()
            .flat_map(|id| [format!("figure-{id}"), format!("event-{id}")])
            .filter_map(|id| page::by_id(&id))
            .collect();
        for row in &rows {
            let _ = row.class_list().add_1("lit");
        }
        rows
    });
}

fn follow(reader: Reader) {
    let hash = web_sys::window()
        .and_then(|w| w.location().hash().ok())
        .unwrap_or_default();
    let Some((row, id)) = target(story(), &hash) else {
        return;
    };
    reader.choose(Some(Choice {
        id,
        drawing: "",
        pinned: true,
    }));
    if let Some(row) = page::by_id(&row)
        .and_then(|e| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(e).ok())
    {
        row.scroll_into_view();
        let _ = row.focus();
    }
}
