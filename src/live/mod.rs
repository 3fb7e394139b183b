//! The program in the page: it takes the drawings over in place and answers the reader.
//!
//! The static page stays as it is. Canvas, card and controls are mounted into places that it
//! keeps free, so nothing moves; if anything here fails, the page is complete without it.

mod card;
mod controls;
mod drawing;
mod frame;
mod keys;
mod ledger;
mod page;
mod plate;
mod reader;
mod route;
mod size;
mod stage;
mod step;

pub use page::failed;
pub use reader::Reader;

use crate::locale::{Lang, Locale, Words};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Takes the page over.
///
/// # Errors
/// When the page is not one of ours; it then stays static.
pub fn start() -> Result<(), JsValue> {
    let root = page::root().ok_or("no document")?;
    let lang = root
        .get_attribute("lang")
        .as_deref()
        .and_then(Lang::from_code)
        .unwrap_or_default();
    let words = page::by_id("words")
        .and_then(|e| e.text_content())
        .ok_or("no words")?;
    let locale = Locale {
        lang,
        digits: page::digits(&root),
        words: Words::from_page(&words),
    };

    let owner = Owner::new();
    owner.set();
    let reader = Reader::new(locale);
    reader.watch();
    route::watch(reader);
    controls::watch(reader);
    ledger::watch();
    for place in page::all("[data-stage]") {
        let Some(drawing) = place
            .get_attribute("data-stage")
            .and_then(|id| drawing::Drawing::find(&id))
        else {
            continue;
        };
        plate::mount(reader, drawing, place);
    }
    std::mem::forget(owner);
    page::live(&root);
    Ok(())
}
