//! The width of an element, followed as long as the owner of the component lives.
//!
//! Not by leptos-use: it leaves the function that the observer calls to the browser's garbage collector, and needs
//! a feature of its own where it renders natively.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};

/// The size of text that scene units are made for, in CSS pixels.
const DEFAULT_TEXT_SIZE: f64 = 16.0;

/// Less than this is not laid out: the chart isn't shown.
const LEAST_WIDTH: f64 = 1.0;

/// An observer that stops when it is dropped.
struct Observer {
    observer: ResizeObserver,
    /// What the observer calls.
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Sets `width` to the element's width in scene units now and on every change, until the owner ends.
/// While the element isn't shown, the width stays as it was.
pub(super) fn follow_width(element: HtmlElement, width: RwSignal<f64>) {
    let observed = element.clone();
    let callback = Closure::<dyn FnMut()>::new(move || {
        let now = units(&element);
        if now >= LEAST_WIDTH && width.get_untracked() != now {
            width.set(now);
        }
    });
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(&observed);
        // Stored with the owner, and dropped with it.
        StoredValue::new_local(Observer {
            observer,
            _callback: callback,
        });
    }
}

/// The element's width in scene units, which grow with the reader's text size.
fn units(element: &HtmlElement) -> f64 {
    let width = f64::from(element.client_width());
    (width * DEFAULT_TEXT_SIZE / root_text_size()).floor()
}

/// The text size of the page in CSS pixels.
fn root_text_size() -> f64 {
    let style = document()
        .document_element()
        .and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style
        .and_then(|style| style.get_property_value("font-size").ok())
        .map_or(f64::NAN, |size| js_sys::parse_float(&size));
    if size > 0.0 { size } else { DEFAULT_TEXT_SIZE }
}
