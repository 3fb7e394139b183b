//! Measures of the page, and what is set on elements of the static page, which no component renders.

use super::places::{self, document_element};
use jisr_charts::Rect;
use leptos::prelude::{document, window};
use web_sys::{Element, HtmlElement};

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
    if let Some(details) = places::details_in(element) {
        toggle_attribute(&details, "open", true);
    }
}

/// Whether the keyboard's focus is inside an element.
pub fn has_focus(element: &HtmlElement) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|focused| element.contains(Some(&focused)))
}

/// Sets a property of an element's own style. A browser ignores a value that it doesn't know.
pub fn set_style(element: &HtmlElement, name: &str, value: &str) {
    let _ = element.style().set_property(name, value);
}

/// A length in CSS. It is rounded, so that edges are sharp and the download needs no code that formats fractions.
pub fn pixels(length: f64) -> String {
    (length.round() as i32).to_string() + "px"
}

/// A way in CSS, in CSS pixels, rounded.
pub fn translation(x: f64, y: f64) -> String {
    ["translate(", &pixels(x), ",", &pixels(y), ")"].concat()
}

/// Whether a media query matches.
pub fn media_matches(query: &str) -> bool {
    let list = window().match_media(query).ok().flatten();
    list.is_some_and(|list| list.matches())
}

/// The window without the vertical scroll bar, in CSS pixels. Right-to-left pages may have the scroll bar at the left:
/// then the window begins to the right of it.
pub fn window_space() -> Option<Rect> {
    let root = document_element()?;
    Some(Rect {
        x: root.get_bounding_client_rect().x() + window().scroll_x().ok()?,
        y: 0.0,
        w: f64::from(root.client_width()),
        h: window().inner_height().ok()?.as_f64()?,
    })
}

/// How far the page can scroll up (negative) and down, in CSS pixels.
pub fn scroll_range() -> Option<(f64, f64)> {
    let at = window().scroll_y().ok()?;
    let most = f64::from(document_element()?.scroll_height()) - window_space()?.h;
    Some((-at, (most - at).max(0.0)))
}

/// Scrolls the page down by this many CSS pixels, at once. A smooth scroll would end where things were when
/// it began, and any key would interrupt it.
pub fn scroll_by(way: f64) {
    window().scroll_by_with_x_and_y(0.0, way);
}

/// Keeps an element in its place in the window while the page changes around it. Some browsers keep another element in
/// its place, and some none.
pub fn keep_in_place(element: &Element, change: impl FnOnce()) {
    let top = || element.get_bounding_client_rect().top();
    let before = top();
    change();
    scroll_by(top() - before);
}

/// Scrolls the page so that the element is in the middle of the window; one that is taller than the window
/// begins at its top.
pub fn scroll_to_center(element: &HtmlElement) {
    if let Some(window) = window_space() {
        let rect = element.get_bounding_client_rect();
        scroll_by(rect.y() - ((window.h - rect.height()) / 2.0).max(0.0));
    }
}

/// An element's rectangle from the corner of the window, in CSS pixels.
pub fn window_rect(element: &Element) -> Rect {
    let r = element.get_bounding_client_rect();
    Rect {
        x: r.x(),
        y: r.y(),
        w: r.width(),
        h: r.height(),
    }
}

/// Announces that the program runs: `data-app=live` is part of the public contract.
pub fn mark_live() {
    mark("live");
}

/// Announces that the program gave up (`data-app=failed`). The page stays static.
pub fn mark_failed() {
    mark("failed");
}

fn mark(state: &str) {
    if let Some(root) = document_element() {
        set_attribute(&root, "data-app", state);
    }
}

/// Sets a performance mark, which benchmarks and tests wait for.
pub fn performance_mark(name: &str) {
    if let Some(p) = window().performance() {
        // A browser refuses only names of its own marks.
        let _ = p.mark(name);
    }
}
