//! Observes the size and visibility of elements, and reads the page's font size.

use super::dom;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    HtmlElement, IntersectionObserver, IntersectionObserverEntry, ResizeObserver,
    ResizeObserverEntry,
};

/// The root's font size in CSS pixels. The browser parses the number, because Rust's parser of fractions
/// would add its tables to the download.
pub fn root_font_size() -> f64 {
    let style = dom::root().and_then(|r| web_sys::window()?.get_computed_style(&r).ok().flatten());
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
        let ratio = web_sys::window().map_or(1.0, |w| w.device_pixel_ratio());
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

/// Calls `work` with the element's size now and on every change.
pub fn observe_resize(element: &HtmlElement, mut work: impl FnMut(Size) + 'static) {
    let changed = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.pop().dyn_into::<ResizeObserverEntry>() {
            let rect = entry.content_rect();
            work(Size::of(rect.width(), rect.height()));
        }
    });
    if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(element);
        // The observer lives as long as the page.
        std::mem::forget(observer);
    }
    changed.forget();
}

/// Calls `work` with whether any part of the element is inside the viewport, now and on every change.
pub fn observe_visibility(element: &HtmlElement, mut work: impl FnMut(bool) + 'static) {
    let changed = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
            work(entry.is_intersecting());
        }
    });
    if let Ok(observer) = IntersectionObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(element);
        // The observer lives as long as the page.
        std::mem::forget(observer);
    }
    changed.forget();
}
