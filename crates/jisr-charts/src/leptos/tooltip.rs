//! The tooltip of a mark, and its place in the window.

use super::dom;
use crate::Rect;
use crate::chart::MarkText;
use crate::interaction::Space;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// The mark that a tooltip belongs to.
#[derive(Clone, Copy)]
pub(super) struct Target {
    /// The element around the drawing.
    pub viewport: NodeRef<Div>,
    /// The buttons beside the drawing, which stick to the window's top.
    pub controls: NodeRef<Div>,
    /// The mark's rectangle in parts of that element's width and height.
    pub share: Rect,
    /// Whether the page scrolls so that mark and tooltip are in view.
    pub reveal: bool,
}

/// Where a mark and its tooltip are, in CSS pixels from the corner of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Geometry {
    pub mark: Rect,
    pub tooltip: Rect,
}

impl Target {
    /// Finds a place for a tooltip of this width and height beside the mark and inside the window. Scrolls
    /// the page before, if it has to.
    pub fn place(&self, size: (f64, f64)) -> Option<Geometry> {
        let viewport = self.viewport.get_untracked()?;
        let controls = self.controls.get_untracked();
        let covered = controls.as_ref().map_or(0, |c| c.offset_height());
        let window = dom::usable_window(f64::from(covered))?;
        let measure = || {
            let avoid: Vec<Rect> = controls.iter().map(|c| dom::window_rect(c)).collect();
            let origin = dom::window_rect(&viewport);
            let mark = Rect {
                x: origin.x + self.share.x * origin.w,
                y: origin.y + self.share.y * origin.h,
                w: self.share.w * origin.w,
                h: self.share.h * origin.h,
            };
            (avoid, origin, mark)
        };
        let (mut avoid, mut origin, mut mark) = measure();
        if self.reveal {
            let space = Space {
                window,
                avoid: &avoid,
            };
            let (way, _) = space.scroll(mark, size, dom::scroll_range()?);
            if way != 0.0 {
                dom::scroll_by(way);
                (avoid, origin, mark) = measure();
            }
        }
        let space = Space {
            window,
            avoid: &avoid,
        };
        let local = |rect: Rect| Rect {
            x: rect.x - origin.x,
            y: rect.y - origin.y,
            ..rect
        };
        Some(Geometry {
            mark: local(mark),
            tooltip: local(space.place(mark, size).0),
        })
    }
}

/// A tooltip beside its mark. A new one is made for each mark, and placed once it is in the page.
/// `geometry` gets its place.
pub(super) fn tooltip(
    target: Target,
    text: &MarkText,
    content: Option<AnyView>,
    pinned: bool,
    node: NodeRef<Div>,
    geometry: StoredValue<Option<Geometry>>,
) -> impl IntoView + use<> {
    node.on_load(move |element| {
        let element: &HtmlElement = &element;
        let size = [element.offset_width(), element.offset_height()].map(f64::from);
        let found = target.place((size[0], size[1]));
        if let Some(Geometry { tooltip, .. }) = found {
            dom::show_at(element, tooltip.x, tooltip.y);
        }
        geometry.set_value(found);
    });
    // A pinned one may be entered, so it is no mere description of the mark.
    let role = if pinned { "dialog" } else { "tooltip" };
    let label = text.title.clone();
    let content = content.unwrap_or_else(|| words(text).into_any());
    view! {
        <div class="jisr-tooltip" class:jisr-pinned=pinned role=role aria-label=label node_ref=node>
            {content}
        </div>
    }
}

/// What a mark shows, as a title and a list.
fn words(text: &MarkText) -> impl IntoView + use<> {
    let row = |(name, value): (String, String)| {
        let name = (!name.is_empty()).then(|| view! { <span>{name}</span> });
        view! { <li>{name}{value}</li> }
    };
    let rows = text.rows.iter().cloned().map(row).collect_view();
    view! {
        <p>{text.title.clone()}</p>
        <ul>{rows}</ul>
    }
}
