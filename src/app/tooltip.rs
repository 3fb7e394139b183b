//! The tooltip: what the page says of the selected mark, beside the mark and inside the window.

use super::dom;
use crate::chart::Rect;
use crate::interaction::placement::Space;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Between the tooltip and the window's edge, in CSS pixels.
const EDGE: f64 = 4.0;

/// The row in a few words, for a screen reader: what stands first in each cell, the change, and the flags.
pub fn spoken(row: &Element, separator: &str) -> String {
    let mut words = vec![];
    for cell in dom::children(row, ":scope > *, .said, .flag b") {
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
    for part in dom::children(&words, ":scope > *").iter().chain([&words]) {
        let _ = part.set_attribute("role", "none");
    }
    if let Some(link) = dom::find(&card, "a") {
        let href = link.get_attribute("href").unwrap_or_default();
        let page = href.split('#').next().unwrap_or_default();
        let kind = if words.has_attribute("data-kind") {
            "event"
        } else {
            "figure"
        };
        let _ = link.set_attribute("href", &[page, "#", kind, "=", id].concat());
    }
    let name = words.first_element_child().and_then(|e| e.text_content());
    let _ = card.set_attribute("aria-label", &name.unwrap_or_default());
    card.first_element_child()?.append_child(&words).ok()?;
    Some(card)
}

fn copy<T: JsCast>(element: &Element) -> Option<T> {
    element.clone_node_with_deep(true).ok()?.dyn_into().ok()
}

/// Shows the tooltip, pinned or not. Pinned it has links, so that it is no mere tooltip then.
pub fn show(card: &HtmlElement, pinned: bool) {
    let (class, hook, role) = if pinned {
        ("card shown pinned", "pinned", "dialog")
    } else {
        ("card shown", "", "tooltip")
    };
    card.set_class_name(class);
    let _ = card.set_attribute("data-tooltip", hook);
    let _ = card.set_attribute("role", role);
}

/// What a tooltip is placed by: its drawing's controls, which it doesn't cover, and those of them that
/// stay at the top of the window.
pub struct Surroundings {
    /// The controls.
    pub controls: Vec<Element>,
    /// Those that stay in view.
    pub steps: Option<HtmlElement>,
}

impl Surroundings {
    /// Moves the tooltip beside its mark, whose rectangle is in the stage's coordinates; the page scrolls
    /// so that both are in view where `reveal` says so. Answers the tooltip's rectangle in the stage's
    /// coordinates.
    pub fn settle(&self, card: &HtmlElement, mark: Rect, reveal: bool) -> Option<Rect> {
        let stage = card.parent_element()?;
        let window = self.window()?;
        let range = dom::scroll_range().filter(|_| reveal).unwrap_or_default();
        // Once where all stands, and again where a scroll has brought it.
        let place = |range: (f64, f64)| {
            let size = (
                f64::from(card.offset_width()),
                f64::from(card.offset_height()),
            );
            let origin = dom::rect(&stage);
            let mark = Rect {
                x: mark.x + origin.x,
                y: mark.y + origin.y,
                ..mark
            };
            let avoid: Vec<Rect> = self.controls.iter().map(dom::rect).collect();
            let space = Space {
                window,
                avoid: &avoid,
            };
            let at = space.place(mark, size).0;
            let local = Rect {
                x: at.x - origin.x,
                y: at.y - origin.y,
                ..at
            };
            (local, space.scroll(mark, size, range))
        };
        let (mut at, (mut way, fits)) = place(range);
        if !fits {
            // With longer lines it is less tall.
            let _ = card.class_list().add_1("wide");
            let (wide, (wide_way, fits)) = place(range);
            if fits {
                (at, way) = (wide, wide_way);
            } else {
                let _ = card.class_list().remove_1("wide");
            }
        }
        if way != 0.0 {
            dom::scroll_by(way);
            at = place((0.0, 0.0)).0;
        }
        dom::put(card, at.x, at.y);
        Some(at)
    }

    /// What tooltips can use of the window.
    fn window(&self) -> Option<Rect> {
        let steps = self.steps.as_ref().map(|s| f64::from(s.offset_height()));
        let top = EDGE + steps.unwrap_or_default();
        let whole = dom::window()?;
        Some(Rect {
            x: EDGE,
            y: top,
            w: whole.w - 2.0 * EDGE,
            h: whole.h - top - EDGE,
        })
    }
}
