//! Observes the size and visibility of elements, and reads the page's font size.

use super::places::document_element;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    HtmlElement, IntersectionObserver, IntersectionObserverEntry, ResizeObserver,
    ResizeObserverEntry,
};

/// The root's font size in CSS pixels. The browser parses the number, because Rust's parser of fractions
/// would add its tables to the download.
pub fn root_font_size() -> f64 {
    let style = document_element().and_then(|r| window().get_computed_style(&r).ok().flatten());
    let size = style
        .and_then(|s| s.get_property_value("font-size").ok())
        .map_or(f64::NAN, |s| js_sys::parse_float(&s));
    if size > 0.0 { size } else { 16.0 }
}

/// The size of an element.
#[derive(Clone, Copy, Default, PartialEq)]
pub struct Size {
    /// Its width in CSS pixels.
    pub width: f64,
    /// Width and height in device pixels.
    pub device: (u32, u32),
}

impl Size {
    /// The size of an element with this width and height in CSS pixels.
    pub fn of(width: f64, height: f64) -> Size {
        let ratio = window().device_pixel_ratio();
        let device = |side: f64| (side * ratio).round() as u32;
        Size {
            width,
            device: (device(width), device(height)),
        }
    }

    /// Whether width or height is less than half a device pixel, so that nothing can be painted.
    pub fn is_empty(&self) -> bool {
        self.device.0 == 0 || self.device.1 == 0
    }
}

/// What an observer of the browser calls.
type Callback = Closure<dyn FnMut(js_sys::Array)>;

/// An observer that stops when it is dropped.
struct Observer<F: FnMut()> {
    disconnect: F,
    _callback: Callback,
}

impl<F: FnMut()> Drop for Observer<F> {
    fn drop(&mut self) {
        (self.disconnect)();
    }
}

/// Stores an observer with the current owner.
fn keep(callback: Callback, disconnect: impl FnMut() + 'static) {
    StoredValue::new_local(Observer {
        disconnect,
        _callback: callback,
    });
}

/// Calls `work` with the element's size now and on every change, until the current owner ends.
pub fn observe_resize(element: &HtmlElement, work: impl Fn(Size) + 'static) {
    let callback = Callback::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.pop().dyn_into::<ResizeObserverEntry>() {
            let rect = entry.content_rect();
            work(Size::of(rect.width(), rect.height()));
        }
    });
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        keep(callback, move || observer.disconnect());
    }
}

/// Calls `work` with whether any part of the element is inside the window, now and on every change, until the current
/// owner ends.
pub fn observe_visibility(element: &HtmlElement, work: impl Fn(bool) + 'static) {
    let callback = Callback::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
            work(entry.is_intersecting());
        }
    });
    if let Ok(observer) = IntersectionObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        keep(callback, move || observer.disconnect());
    }
}
