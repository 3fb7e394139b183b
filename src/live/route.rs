//! The address: `#figure=ID` and `#event=ID` open what they name, also by Back and Forward.

use super::page;
use super::reader::{Choice, Reader, State, listen};
use crate::embed::target;
use crate::story;
use web_sys::HtmlElement;

/// Follows the address from now on.
pub fn watch(reader: Reader) {
    follow(reader);
    if let Some(window) = web_sys::window() {
        listen(&window, "hashchange", move |_| follow(reader));
    }
}

/// The lists follow: the chosen row is marked, and events of another kind than the one that is
/// asked for are left out.
pub fn show(was: Option<State>, state: State) {
    let rows = |state: State| {
        let ids = state
            .choice
            .map(|c| [format!("figure-{}", c.id), format!("event-{}", c.id)]);
        ids.into_iter().flatten().filter_map(|id| page::by_id(&id))
    };
    for row in was.into_iter().flat_map(rows) {
        let _ = row.class_list().remove_1("lit");
    }
    for row in rows(state) {
        let _ = row.class_list().add_1("lit");
    }
    if was.is_some_and(|w| w.kind != state.kind) {
        let other = |row: &HtmlElement| {
            let kind = row.get_attribute("data-kind");
            state
                .kind
                .is_some_and(|k| kind.as_deref() != Some(k.code()))
        };
        for row in page::all("[data-kind]") {
            row.set_hidden(other(&row));
        }
    }
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
    if let Some(row) =
        page::by_id(&row).and_then(|e| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(e).ok())
    {
        row.scroll_into_view();
        let _ = row.focus();
    }
}
