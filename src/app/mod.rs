//! The application in the browser. [`start`] takes the static page over.
//!
//! The static page stays as it is. The application fills its empty elements (canvas, marks, focus ring,
//! tooltip) and enables its controls, so nothing moves. If anything here fails, the page is complete
//! without it.

mod address;
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

pub use dom::mark_failed;
pub use store::Store;

use crate::locale::{Lang, Locale, Messages};
use chart_view::ChartView;
use drawing::Drawing;
use leptos::prelude::*;
use scheduler::{Task, after_frame};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// Takes the page over: reads its language and texts, enables its controls and mounts its drawings.
///
/// # Errors
/// If the page lacks the block of texts that every page of this site has. The page then stays static.
pub fn start() -> Result<(), JsValue> {
    let root = dom::root().ok_or("no document")?;
    // The language that the page was built in. A translation service may have changed `<html lang>`.
    let block = dom::by_id("words").ok_or("no words")?;
    let lang = block
        .get_attribute("lang")
        .as_deref()
        .and_then(Lang::from_code)
        .unwrap_or_default();
    let words = block.text_content().ok_or("no words")?;
    let locale = Locale {
        lang,
        digits: dom::requested_digits(&root),
        messages: Messages::from_page(&words),
    };

    let owner = Owner::new();
    owner.set();
    let store = Store::new(locale, address::settings());
    store.observe_environment();
    controls::enable(store);
    address::enable(store);
    table_filter::enable();
    // The owner would end all signals when it is dropped, and the page needs them as long as it is open.
    std::mem::forget(owner);
    take_over(store, root);
    Ok(())
}

/// Mounts the drawings, one task each. The page is interactive before any canvas is painted, because the
/// static drawings show the same picture. The options for screen readers are built last.
fn take_over(store: Store, root: HtmlElement) {
    let mut tasks: Vec<Task> = vec![];
    let views: Vec<Rc<ChartView>> = dom::query_all("[data-drawing]")
        .into_iter()
        .filter_map(|place| {
            let name = place.get_attribute("data-drawing")?;
            ChartView::new(store, Drawing::from_name(&name)?, place)
        })
        .collect();
    // Charts come first: mounting the timeline takes longest.
    let charts = views.iter().filter(|p| p.is_chart()).count().max(1);
    let mount = |view: &Rc<ChartView>| -> Task {
        let view = view.clone();
        Box::new(move || view.mount())
    };
    tasks.extend(views.iter().take(charts).map(mount));
    tasks.push(Box::new(move || {
        dom::mark_live(&root);
        dom::performance_mark("charts-interactive");
        route::enable(store);
    }));
    tasks.extend(views.iter().skip(charts).map(mount));
    for view in views.iter().map(Rc::clone) {
        tasks.push(Box::new(move || view.paint_first()));
    }
    tasks.push(Box::new(|| {
        after_frame(Box::new(|| dom::performance_mark("charts-painted")));
    }));
    for view in views {
        tasks.push(Box::new(move || view.sync_accessible_options()));
    }
    scheduler::run(tasks.into_iter());
}
