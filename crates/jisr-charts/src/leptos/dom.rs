//! Measures of the page, and the few properties that are set on elements directly.

use crate::Rect;
use leptos::prelude::{document, window};
use web_sys::{Element, HtmlElement};

/// The distance of a tooltip from the window's edge, in CSS pixels.
const WINDOW_MARGIN: f64 = 4.0;

/// An element's rectangle, from the corner of the window, in CSS pixels.
pub(super) fn window_rect(element: &Element) -> Rect {
    let rect = element.get_bounding_client_rect();
    Rect {
        x: rect.x(),
        y: rect.y(),
        w: rect.width(),
        h: rect.height(),
    }
}

/// The part of the window that tooltips can use: without the scroll bar, which right-to-left pages may have at the left,
/// a margin, and what is covered at the window's top, in CSS pixels.
pub(super) fn usable_window(covered: f64) -> Option<Rect> {
    let root = document().document_element()?;
    let height = window().inner_height().ok()?.as_f64()?;
    let left = root.get_bounding_client_rect().x() + window().scroll_x().ok()?;
    Some(Rect {
        x: left + WINDOW_MARGIN,
        y: WINDOW_MARGIN + covered,
        w: f64::from(root.client_width()) - 2.0 * WINDOW_MARGIN,
        h: height - covered - 2.0 * WINDOW_MARGIN,
    })
}

/// How far the page can scroll up (negative) and down, in CSS pixels.
pub(super) fn scroll_range() -> Option<(f64, f64)> {
    let at = window().scroll_y().ok()?;
    let root = document().document_element()?;
    let height = window().inner_height().ok()?.as_f64()?;
    let most = f64::from(root.scroll_height()) - height;
    Some((-at, (most - at).max(0.0)))
}

/// Scrolls the page down by this many CSS pixels, at once. A smooth scroll would end where things were when
/// it began, and any key would interrupt it.
pub(super) fn scroll_by(way: f64) {
    window().scroll_by_with_x_and_y(0.0, way);
}

/// Moves an element inside its positioned parent, in whole CSS pixels, and shows it. The style is set
/// through the object model, which no security policy refuses.
pub(super) fn show_at(element: &HtmlElement, x: f64, y: f64) {
    let [x, y] = [x, y].map(|v| (v.round() as i32).to_string());
    let to = ["translate(", &x, "px,", &y, "px)"].concat();
    for (name, value) in [("transform", to.as_str()), ("visibility", "visible")] {
        // A browser ignores a value that it doesn't know.
        let _ = element.style().set_property(name, value);
    }
}

/// Whether the keyboard's focus is inside an element.
pub(super) fn has_focus(element: &Element) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|focused| element.contains(Some(&focused)))
}
