//! The program in the page: it takes the drawings over in place and answers the reader.
//!
//! The static page stays as it is. The program fills its empty elements (canvas, marks, ring, card) and
//! enables its controls, so nothing moves; if anything here fails, the page is complete without it.

mod animation_frame;
mod canvas_view;
mod chart_view;
mod controls;
mod dom;
mod drawing;
mod element_index;
mod event_navigation;
mod observers;
mod route;
mod scheduler;
mod store;
mod table_filter;
mod tooltip;

pub use dom::failed;
pub use store::Reader;

use crate::locale::{Lang, Locale, Messages};
use chart_view::Plate;
use drawing::Drawing;
use leptos::prelude::*;
use scheduler::{Piece, after_frame};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// Takes the page over.
///
/// # Errors
/// When the page is not one of ours; it then stays static.
pub fn start() -> Result<(), JsValue> {
    let root = dom::root().ok_or("no document")?;
    // The language that the page was made in. `<html lang>` may be a translator's by now.
    let block = dom::by_id("words").ok_or("no words")?;
    let lang = block
        .get_attribute("lang")
        .as_deref()
        .and_then(Lang::from_code)
        .unwrap_or_default();
    let words = block.text_content().ok_or("no words")?;
    let locale = Locale {
        lang,
        digits: dom::digits(&root),
        messages: Messages::from_page(&words),
    };

    let owner = Owner::new();
    owner.set();
    let reader = Reader::new(locale);
    reader.watch();
    controls::watch(reader);
    table_filter::watch();
    std::mem::forget(owner);
    take(reader, root);
    Ok(())
}

/// Takes the drawings over one by one. Their stills show the same as the canvases, so the reader is
/// answered before these are painted; what nobody has to wait for comes last.
fn take(reader: Reader, root: HtmlElement) {
    let mut pieces: Vec<Piece> = vec![];
    let plates: Vec<Rc<Plate>> = dom::all("[data-stage]")
        .into_iter()
        .filter_map(|place| {
            let id = place.get_attribute("data-stage")?;
            Plate::new(reader, Drawing::find(&id)?, place)
        })
        .collect();
    // Charts before the timeline, whose drawing is the largest to take over.
    let charts = plates.iter().filter(|p| p.is_chart()).count().max(1);
    let mount = |plate: &Rc<Plate>| -> Piece {
        let plate = plate.clone();
        Box::new(move || plate.mount())
    };
    pieces.extend(plates.iter().take(charts).map(mount));
    pieces.push(Box::new(move || {
        dom::live(&root);
        dom::mark("charts-interactive");
        route::watch(reader);
    }));
    pieces.extend(plates.iter().skip(charts).map(mount));
    for plate in plates.iter().map(Rc::clone) {
        pieces.push(Box::new(move || plate.uncover()));
    }
    pieces.push(Box::new(|| {
        after_frame(Box::new(|| dom::mark("charts-painted")));
    }));
    for plate in plates {
        pieces.push(Box::new(move || plate.tell()));
    }
    scheduler::run(pieces.into_iter());
}
