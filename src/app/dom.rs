//! Helpers for the DOM. A lookup that finds nothing returns `None` or an empty list.

use crate::locale::Digits;
use jisr_charts::Rect;
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

/// The first element below `parent` that matches the selector.
pub fn query(parent: &Element, selector: &str) -> Option<HtmlElement> {
    parent.query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements of the document that match the selector.
pub fn query_all(selector: &str) -> Vec<HtmlElement> {
    let Some(list) = document().and_then(|d| d.query_selector_all(selector).ok()) else {
        return vec![];
    };
    (0..list.length())
        .filter_map(|i| list.item(i)?.dyn_into().ok())
        .collect()
}

/// All elements below `parent` that match the selector.
pub fn query_all_in(parent: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = parent.query_selector_all(selector) else {
        return vec![];
    };
    (0..list.length())
        .filter_map(|i| list.item(i)?.dyn_into().ok())
        .collect()
}

/// A new element.
pub fn create_element(tag: &str) -> Option<Element> {
    document()?.create_element(tag).ok()
}

/// Sets an attribute. A browser refuses only a name that isn't valid, and ours are constants.
pub fn set_attribute(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Removes an attribute, or does nothing if the element doesn't have it.
pub fn remove_attribute(element: &Element, name: &str) {
    let _ = element.remove_attribute(name);
}

/// Adds or removes an attribute without a value.
pub fn toggle_attribute(element: &Element, name: &str, on: bool) {
    let _ = element.toggle_attribute_with_force(name, on);
}

/// Adds or removes a class. A browser refuses only a name that is empty or has a space, and ours are constants.
pub fn set_class(element: &Element, class: &str, on: bool) {
    let _ = element.class_list().toggle_with_force(class, on);
}

/// Adds an element as the last child. A browser refuses only a cycle of elements, and ours are new or siblings.
pub fn append(parent: &Element, child: &Element) {
    let _ = parent.append_child(child);
}

/// Moves the keyboard's focus to an element. An element that can't have it leaves it where it is.
pub fn focus(element: &HtmlElement) {
    let _ = element.focus();
}

/// Opens every `<details>` around an element, and the first inside it.
pub fn open_details(element: &Element) {
    let mut around = Some(element.clone());
    while let Some(details) = around.and_then(|e| e.closest("details").ok()?) {
        toggle_attribute(&details, "open", true);
        around = details.parent_element();
    }
    if let Some(details) = query(element, "details") {
        toggle_attribute(&details, "open", true);
    }
}

/// Sets a property of an element's own style. A browser ignores a value that it doesn't know.
fn set_style(element: &HtmlElement, name: &str, value: &str) {
    let _ = element.style().set_property(name, value);
}

/// Moves an element inside its positioned parent, in CSS pixels. They are rounded, so that edges are sharp
/// and the download needs no code that formats fractions.
pub fn translate_to(element: &HtmlElement, x: f64, y: f64) {
    let [x, y] = [x, y].map(|v| (v.round() as i32).to_string());
    let to = ["translate(", &x, "px,", &y, "px)"].concat();
    set_style(element, "transform", &to);
}

/// Sets an element's size in CSS pixels, rounded.
pub fn set_size(element: &HtmlElement, w: f64, h: f64) {
    for (name, value) in [("width", w), ("height", h)] {
        let value = (value.round() as i32).to_string() + "px";
        set_style(element, name, &value);
    }
}

/// Whether a media query matches.
pub fn media_matches(query: &str) -> bool {
    web_sys::window()
        .and_then(|w| w.match_media(query).ok().flatten())
        .is_some_and(|m| m.matches())
}

/// The viewport without the vertical scroll bar, in CSS pixels. Its origin is (0, 0).
pub fn viewport() -> Option<Rect> {
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
    let most = f64::from(root()?.scroll_height()) - viewport()?.h;
    Some((-at, (most - at).max(0.0)))
}

/// Scrolls the page down by this many CSS pixels, at once. A smooth scroll would end where things were when
/// it began, and any key would interrupt it.
pub fn scroll_by(way: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, way);
    }
}

/// Scrolls the page so that the element is in the middle of the viewport; one that is taller than the
/// viewport begins at its top.
pub fn scroll_to_center(element: &HtmlElement) {
    if let Some(window) = viewport() {
        let rect = element.get_bounding_client_rect();
        scroll_by(rect.y() - ((window.h - rect.height()) / 2.0).max(0.0));
    }
}

/// An element's rectangle in viewport coordinates, in CSS pixels.
pub fn viewport_rect(element: &Element) -> Rect {
    let r = element.get_bounding_client_rect();
    Rect {
        x: r.x(),
        y: r.y(),
        w: r.width(),
        h: r.height(),
    }
}

/// The shape of digits that the page's address asked for.
pub fn requested_digits(root: &HtmlElement) -> Digits {
    match root.get_attribute("data-digits").as_deref() {
        Some("arab") => Digits::Arab,
        _ => Digits::Latn,
    }
}

/// Announces that the application runs: `data-app=live` is part of the public contract.
pub fn mark_live(root: &HtmlElement) {
    set_attribute(root, "data-app", "live");
}

/// Announces that the application gave up (`data-app=failed`). The page stays static.
pub fn mark_failed() {
    if let Some(root) = root() {
        set_attribute(&root, "data-app", "failed");
    }
}

/// Sets a performance mark, which benchmarks and tests wait for.
pub fn performance_mark(name: &str) {
    if let Some(p) = web_sys::window().and_then(|w| w.performance()) {
        // A browser refuses only names of its own marks.
        let _ = p.mark(name);
    }
}
