//! The card: what the page says of the chosen mark, beside the mark and inside the frame.

use super::page;
use crate::chart::Rect;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Between card and mark, in CSS pixels.
const AWAY: f64 = 8.0;

/// Where the card's corner goes, so that it covers neither the mark nor leaves the frame.
///
/// All in CSS pixels; `frame` is what the card may use, in the stage's coordinates (it may reach
/// over the stage's edges). Below the mark if it fits there, else above, else where more room is.
pub fn place(mark: Rect, card: (f64, f64), frame: Rect) -> (f64, f64) {
    let (w, h) = card;
    let x = (mark.x + mark.w / 2.0 - w / 2.0)
        .min(frame.x + frame.w - w)
        .max(frame.x);
    let (below, above) = (mark.y + mark.h + AWAY, mark.y - AWAY - h);
    let room_below = frame.y + frame.h - below;
    let room_above = mark.y - AWAY - frame.y;
    let y = if h <= room_below || room_below >= room_above && h > room_above {
        below
    } else {
        above
    };
    (x, y)
}

/// The row in a few words, for a screen reader: what stands first in each cell, the change, and the flags.
pub fn spoken(row: &Element, separator: &str) -> String {
    let mut words = vec![];
    for cell in page::children(row, ":scope > *, .said, .flag b") {
        let first = cell.first_child().and_then(|n| n.text_content());
        words.extend(first.filter(|w| !w.is_empty()));
    }
    words.join(separator)
}

/// A card that says what the row says, with the row's address in its link: a copy of the page's empty one.
pub fn of(row: &Element, id: &str, empty: &Element) -> Option<HtmlElement> {
    let card: HtmlElement = copy(empty)?;
    let words: Element = copy(row)?;
    for name in ["id", "data-row", "class", "tabindex", "hidden"] {
        let _ = words.remove_attribute(name);
    }
    // In the card it is a row of no table.
    for part in page::children(&words, ":scope > *").iter().chain([&words]) {
        let _ = part.set_attribute("role", "none");
    }
    if let Some(link) = page::find(&card, "a") {
        let href = link.get_attribute("href").unwrap_or_default();
        let page = href.split('#').next().unwrap_or_default();
        let kind = if words.has_attribute("data-kind") {
            "event"
        } else {
            "figure"
        };
        let _ = link.set_attribute("href", &[page, "#", kind, "=", id].concat());
    }
    card.first_element_child()?.append_child(&words).ok()?;
    Some(card)
}

fn copy<T: JsCast>(element: &Element) -> Option<T> {
    element.clone_node_with_deep(true).ok()?.dyn_into().ok()
}

/// Moves the card beside its mark. Reads the page's layout once.
pub fn settle(card: &HtmlElement, mark: Rect) {
    let size = (
        f64::from(card.offset_width()),
        f64::from(card.offset_height()),
    );
    let (x, y) = place(mark, size, room(card));
    page::put(card, x, y);
}

/// What the card may use, in the stage's coordinates: what the reader sees of the page.
fn room(card: &HtmlElement) -> Rect {
    let side = |v: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>| v.ok()?.as_f64();
    let room = || {
        let stage = card.parent_element()?.get_bounding_client_rect();
        let window = web_sys::window()?;
        Some(Rect {
            x: 4.0 - stage.x(),
            y: 4.0 - stage.y(),
            w: side(window.inner_width())? - 8.0,
            h: side(window.inner_height())? - 8.0,
        })
    };
    room().unwrap_or_default()
}
