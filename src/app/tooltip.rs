//! The tooltip: a copy of the selected mark's row, placed beside the mark and inside the viewport.

use super::dom;
use crate::field::Field;
use crate::story::{EntryId, Verdict};
use jisr_charts::Rect;
use jisr_charts::interaction::Space;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Distance between the tooltip and the viewport's edge, in CSS pixels.
const VIEWPORT_MARGIN: f64 = 4.0;

/// The label of a mark for screen readers: the texts of its row that [`Field::is_spoken`] names.
pub fn accessible_label(row: &Element, separator: &str) -> String {
    let verdict = row.get_attribute("data-verdict");
    let disagrees = verdict.as_deref() == Some(Verdict::Disagrees.code());
    let mut words = vec![];
    for text in dom::query_all_in(row, "[data-field]") {
        let field = text.get_attribute("data-field");
        let field = field.and_then(|code| Field::from_code(&code));
        if field.is_some_and(|field| field.is_spoken(disagrees)) {
            words.extend(text.text_content());
        }
    }
    words.join(separator)
}

/// A tooltip with a copy of the row and a link to the row. `template` is the page's empty tooltip.
pub fn from_row(row: &Element, entry: EntryId, template: &Element) -> Option<HtmlElement> {
    let tooltip: HtmlElement = clone_element(template)?;
    let words: Element = clone_element(row)?;
    for name in ["id", "data-id", "class", "tabindex", "hidden"] {
        dom::remove_attribute(&words, name);
    }
    // The copy isn't inside a table, so it must not have a table's roles.
    for part in dom::query_all_in(&words, ":scope > *")
        .iter()
        .chain([&words])
    {
        dom::set_attribute(part, "role", "none");
    }
    if let Some(link) = dom::query(&tooltip, "a") {
        let href = link.get_attribute("href").unwrap_or_default();
        let page = href.split('#').next().unwrap_or_default();
        dom::set_attribute(&link, "href", &[page, &entry.fragment()].concat());
    }
    let name = dom::query(&words, "[data-field]").and_then(|e| e.text_content());
    dom::set_attribute(&tooltip, "aria-label", &name.unwrap_or_default());
    tooltip.first_element_child()?.append_child(&words).ok()?;
    Some(tooltip)
}

fn clone_element<T: JsCast>(element: &Element) -> Option<T> {
    element.clone_node_with_deep(true).ok()?.dyn_into().ok()
}

/// Shows the tooltip. A pinned one has links, so its role is `dialog` and not `tooltip`.
pub fn show(tooltip: &HtmlElement, pinned: bool) {
    let (class, hook, role) = if pinned {
        ("tooltip shown pinned", "pinned", "dialog")
    } else {
        ("tooltip shown", "", "tooltip")
    };
    tooltip.set_class_name(class);
    dom::set_attribute(tooltip, "data-tooltip", hook);
    dom::set_attribute(tooltip, "role", role);
}

/// The controls around a drawing, which its tooltip must not cover.
pub struct Obstacles {
    /// All controls of the drawing.
    pub controls: Vec<Element>,
    /// The buttons that step through events, which stick to the top of the viewport.
    pub steps: Option<HtmlElement>,
}

impl Obstacles {
    /// Moves the tooltip beside its mark and returns the tooltip's rectangle. Both rectangles are in CSS
    /// pixels from the drawing's corner. If `reveal` is set, the page scrolls so that both are in view.
    pub fn place_beside(&self, tooltip: &HtmlElement, mark: Rect, reveal: bool) -> Option<Rect> {
        let container = tooltip.parent_element()?;
        let window = self.usable_window()?;
        let range = dom::scroll_range().filter(|_| reveal).unwrap_or_default();
        // This runs before the page scrolls, and again after it.
        let place = |range: (f64, f64)| {
            let size = (
                f64::from(tooltip.offset_width()),
                f64::from(tooltip.offset_height()),
            );
            let origin = dom::viewport_rect(&container);
            let mark = Rect {
                x: mark.x + origin.x,
                y: mark.y + origin.y,
                ..mark
            };
            let avoid: Vec<Rect> = self.controls.iter().map(dom::viewport_rect).collect();
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
            // A wider tooltip has fewer lines and may fit.
            dom::set_class(tooltip, "wide", true);
            let (wide, (wide_way, fits)) = place(range);
            if fits {
                (at, way) = (wide, wide_way);
            } else {
                dom::set_class(tooltip, "wide", false);
            }
        }
        if way != 0.0 {
            dom::scroll_by(way);
            at = place((0.0, 0.0)).0;
        }
        dom::translate_to(tooltip, at.x, at.y);
        Some(at)
    }

    /// The part of the viewport that tooltips can use.
    fn usable_window(&self) -> Option<Rect> {
        let steps = self.steps.as_ref().map(|s| f64::from(s.offset_height()));
        let top = VIEWPORT_MARGIN + steps.unwrap_or_default();
        let whole = dom::viewport()?;
        Some(Rect {
            x: VIEWPORT_MARGIN,
            y: top,
            w: whole.w - 2.0 * VIEWPORT_MARGIN,
            h: whole.h - top - VIEWPORT_MARGIN,
        })
    }
}
