//! Sizes that the browser tells: of a frame, and of text.

use super::page;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver, ResizeObserverEntry};

/// The root's font size in CSS pixels. The browser reads the number: Rust's reader of decimal
/// fractions would add its tables to the download.
pub fn root() -> f64 {
    let style = page::root().and_then(|r| web_sys::window()?.get_computed_style(&r).ok().flatten());
    let size = style
        .and_then(|s| s.get_property_value("font-size").ok())
        .map_or(f64::NAN, |s| js_sys::parse_float(&s));
    if size > 0.0 { size } else { 16.0 }
}

/// A size in device pixels.
pub fn device(width: f64, height: f64) -> (u32, u32) {
    let ratio = web_sys::window().map_or(1.0, |w| w.device_pixel_ratio());
    (
        (width * ratio).round() as u32,
        (height * ratio).round() as u32,
    )
}

/// Calls back with the element's width and height in CSS pixels on every change.
pub fn watch(element: &HtmlElement, mut work: impl FnMut(f64, f64) + 'static) {
    let changed = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.pop().dyn_into::<ResizeObserverEntry>() {
            let rect = entry.content_rect();
            work(rect.width(), rect.height());
        }
    });
    if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(element);
        // It lives as long as the page.
        std::mem::forget(observer);
    }
    changed.forget();
}
