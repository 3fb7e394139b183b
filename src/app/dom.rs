//! The page's own elements: found tolerantly, changed sparingly.

use crate::chart::Rect;
use crate::locale::Digits;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The `<html>` element.
pub fn root() -> Option<HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// The element with this id.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The first element below `parent` that the selector finds.
pub fn find(parent: &Element, selector: &str) -> Option<HtmlElement> {
    parent.query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements that the selector finds.
pub fn all(selector: &str) -> Vec<HtmlElement> {
    let Some(list) = document().and_then(|d| d.query_selector_all(selector).ok()) else {
        return vec![];
    };
    (0..list.length())
        .filter_map(|i| list.item(i)?.dyn_into().ok())
        .collect()
}

/// All elements below `parent` that the selector finds.
pub fn children(parent: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = parent.query_selector_all(selector) else {
        return vec![];
    };
    (0..list.length())
        .filter_map(|i| list.item(i)?.dyn_into().ok())
        .collect()
}

/// A new element.
pub fn create(tag: &str) -> Option<Element> {
    document()?.create_element(tag).ok()
}

/// Moves an element to a place in its stage, in CSS pixels. Whole ones: sharp, and no formatting of
/// fractions in the download.
pub fn put(element: &HtmlElement, x: f64, y: f64) {
    let [x, y] = [x, y].map(|v| (v.round() as i32).to_string());
    let to = ["translate(", &x, "px,", &y, "px)"].concat();
    let _ = element.style().set_property("transform", &to);
}

/// Gives an element a size in CSS pixels.
pub fn size(element: &HtmlElement, w: f64, h: f64) {
    for (name, value) in [("width", w), ("height", h)] {
        let value = (value.round() as i32).to_string() + "px";
        let _ = element.style().set_property(name, &value);
    }
}

/// Whether a media query holds.
pub fn matches(query: &str) -> bool {
    web_sys::window()
        .and_then(|w| w.match_media(query).ok().flatten())
        .is_some_and(|m| m.matches())
}

/// What the reader sees of the page, in its own coordinates: without the scroll bar at the side.
pub fn window() -> Option<Rect> {
    Some(Rect {
        x: 0.0,
        y: 0.0,
        w: f64::from(root()?.client_width()),
        h: web_sys::window()?.inner_height().ok()?.as_f64()?,
    })
}

/// How far the page can scroll up (negative) and down, in CSS pixels.
pub fn scroll_range() -> Option<(f64, f64)> {
    let at = web_sys::window()?.scroll_y().ok()?;
    let most = f64::from(root()?.scroll_height()) - window()?.h;
    Some((-at, (most - at).max(0.0)))
}

/// Scrolls the page down by this many CSS pixels, at once: a smooth scroll ends where things stood when
/// it began, and any key interrupts it.
pub fn scroll_by(way: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, way);
    }
}

/// Scrolls the page so that the element stands in the middle of the window, or begins at its top.
pub fn center(element: &HtmlElement) {
    if let Some(window) = window() {
        let rect = element.get_bounding_client_rect();
        scroll_by(rect.y() - ((window.h - rect.height()) / 2.0).max(0.0));
    }
}

/// An element's place in the window.
pub fn rect(element: &Element) -> Rect {
    let r = element.get_bounding_client_rect();
    Rect {
        x: r.x(),
        y: r.y(),
        w: r.width(),
        h: r.height(),
    }
}

/// The digits that the reader asked for.
pub fn digits(root: &HtmlElement) -> Digits {
    match root.get_attribute("data-digits").as_deref() {
        Some("arab") => Digits::Arab,
        _ => Digits::Latn,
    }
}

/// Says that the program runs.
pub fn live(root: &HtmlElement) {
    let _ = root.set_attribute("data-app", "live");
}

/// Says that the program gave up; the page stays as it was made.
pub fn failed() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-app", "failed");
    }
}

/// Marks a moment that measurements wait for.
pub fn mark(name: &str) {
    if let Some(p) = web_sys::window().and_then(|w| w.performance()) {
        let _ = p.mark(name);
    }
}
