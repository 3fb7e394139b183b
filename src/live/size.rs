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

/// Calls back with the element's size in CSS and in device pixels, now and on every change. A frame
/// without extent is passed over until it gets one.
pub fn watch(element: &HtmlElement, mut work: impl FnMut((f64, f64), (u32, u32)) + 'static) {
    let mut told = move |w: f64, h: f64| {
        let ratio = web_sys::window().map_or(1.0, |w| w.device_pixel_ratio());
        let device = ((w * ratio).round() as u32, (h * ratio).round() as u32);
        if device.0 > 0 && device.1 > 0 {
            work((w, h), device);
        }
    };
    // Now: the first drawing shall stand in this very frame.
    let first = element.get_bounding_client_rect();
    told(first.width(), first.height());
    let changed = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.pop().dyn_into::<ResizeObserverEntry>() {
            let rect = entry.content_rect();
            told(rect.width(), rect.height());
        }
    });
    if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(element);
        // It lives as long as the page.
        std::mem::forget(observer);
    }
    changed.forget();
}
