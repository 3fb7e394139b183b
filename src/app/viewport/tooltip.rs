//! The tooltip: a copy of the selected mark's row, placed beside the mark and inside the window.

use super::{Controls, Viewport};
use crate::app::address;
use crate::app::dom;
use crate::app::effect::effect;
use crate::app::places::{cells, first_text, period_in};
use crate::locale::key;
use crate::story::EntryId;
use jisr_charts::Rect;
use jisr_charts::interaction::Space;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

/// Distance between the tooltip and the window's edge, in CSS pixels.
const WINDOW_MARGIN: f64 = 4.0;

/// The tooltip of a drawing's selected mark. Another mark has another element.
#[component]
pub fn Tooltip(
    /// The drawing.
    viewport: Viewport,
    /// The element around the drawing.
    place: HtmlElement,
    /// The controls, which the tooltip must not cover.
    controls: Controls,
) -> impl IntoView {
    let entries = Memo::new(move |_| {
        let (entry, _) = viewport.selected.get()?;
        Some(viewport.entries_beside(entry))
    });
    let place = StoredValue::new_local(place);
    move || {
        viewport.set_geometry(None);
        let entries = entries.get()?;
        let rows = entries.iter().filter_map(|entry| viewport.page.row(*entry));
        let rows: Vec<HtmlElement> = rows.collect();
        let entry = *entries.first()?;
        (!rows.is_empty()).then(|| card(viewport, entry, &rows, place, controls))
    }
}

/// The tooltip of one mark. The first row is that of the entry; those of the mark's other entries follow in brief,
/// without a period that is also that of the first.
fn card(
    viewport: Viewport,
    entry: EntryId,
    rows: &[HtmlElement],
    place: StoredValue<HtmlElement, LocalStorage>,
    controls: Controls,
) -> impl IntoView + use<> {
    let (element, content) = (viewport.tooltip, NodeRef::<Div>::new());
    let copies: Vec<Element> = rows.iter().filter_map(copy_of).collect();
    let text = |period: &HtmlElement| period.text_content();
    let first = copies.first().and_then(period_in);
    for other in copies.iter().skip(1) {
        dom::set_class(other, "brief", true);
        let same = period_in(other).filter(|p| first.as_ref().map(text) == Some(text(p)));
        if let Some(period) = same {
            period.remove();
        }
    }
    let copies = StoredValue::new_local(copies);
    let name = rows.first().and_then(|row| first_text(row));

    effect(move || {
        if let Some(content) = content.get() {
            // The element of another mark's tooltip is used again.
            content.set_text_content(None);
            copies.with_value(|copies| {
                for copy in copies {
                    let _ = content.append_child(copy);
                }
            });
        }
    });
    effect(move || {
        if let Some(element) = element.get() {
            follow(viewport, entry, element.into(), place, controls);
        }
    });
    let pinned = move || viewport.selected.get().is_some_and(|(_, pinned)| pinned);
    view! {
        <div class="tooltip shown" class:pinned=pinned data-tooltip=move || if pinned() { "pinned" } else { "" } role=move || if pinned() { "dialog" } else { "tooltip" } aria-label=name node_ref=element>
            <div node_ref=content></div>
            {more(viewport, entry)}
        </div>
    }
}

/// What a pinned tooltip offers: a link to the row, and buttons that copy it, share it, and close the tooltip.
fn more(viewport: Viewport, entry: EntryId) -> impl IntoView + use<> {
    let page = viewport.page;
    let say = |text| page.locale().message(text).to_owned();
    // Events are listed beside their drawing; the ledger may be on another page.
    let (label, other_page) = match entry {
        EntryId::Event(_) => (key::TOOLTIP_MORE_EVENT, ""),
        EntryId::Figure(_) => (key::TOOLTIP_MORE, page.data.ledger_page.as_str()),
    };
    let target = (!other_page.is_empty()).then_some("_blank");
    let button = |share: &'static str, label| {
        let button = view! { <button type="button" class="text-button" data-share=share>{say(label)}</button> };
        // The script of the buttons is a file beside the page.
        page.data.on_site.then_some(button)
    };
    // The click must not pin the tooltip again.
    let close = move |event: MouseEvent| {
        event.stop_propagation();
        viewport
            .page
            .state
            .select(|s| s.close(viewport.drawing.id()));
    };
    let remember = move |_| address::remember_selection(viewport.drawing.id(), entry);
    view! {
        <p class="tooltip-more">
            <a href=[other_page, &entry.fragment()].concat() target=target rel=target.map(|_| "noopener") on:click=remember>{say(label)}</a>
            {button("quote", key::TOOLTIP_QUOTE)}
            {button("link", key::TOOLTIP_SHARE)}
        </p>
        <button type="button" class="tooltip-close" aria-label=say(key::TOOLTIP_CLOSE) on:click=close></button>
    }
}

/// A copy of a row, without what belongs to its place in the page. It isn't inside a table, so it must not have a
/// table's roles.
fn copy_of(row: &HtmlElement) -> Option<Element> {
    let copy: Element = row.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    for name in ["id", "data-id", "class", "tabindex", "hidden"] {
        dom::remove_attribute(&copy, name);
    }
    for part in cells(&copy).iter().chain([&copy]) {
        dom::set_attribute(part, "role", "none");
    }
    Some(copy)
}

/// Keeps the tooltip beside its mark. When the reader selects by a click or a key, the page scrolls so that both are in
/// view. If the tooltip ends while it has the keyboard's focus, the focus goes back to the list of marks.
fn follow(
    viewport: Viewport,
    entry: EntryId,
    tooltip: HtmlElement,
    place: StoredValue<HtmlElement, LocalStorage>,
    controls: Controls,
) {
    let state = viewport.page.state;
    let placed = tooltip.clone();
    effect(move || {
        // The links of a pinned tooltip change its size.
        let selected = viewport.selected.get();
        if selected.is_none_or(|(selected, _)| selected != entry) {
            // This tooltip is about to end; the next one is brought into view.
            return;
        }
        let is_asked = viewport.take_reveal();
        // Arriving fonts change its size.
        state.repaint.track();
        state.window_resize.track();
        if let Some(mark) = viewport.mark_rect(entry) {
            let container = place.get_value();
            let at = place_beside(&placed, &container, controls, mark, is_asked);
            viewport.set_geometry(at.map(|at| (mark, at)));
        }
    });
    let tooltip = StoredValue::new_local(tooltip);
    on_cleanup(move || {
        if tooltip.try_with_value(dom::has_focus) == Some(true) {
            viewport.page.focus_drawing(viewport.drawing.id());
        }
    });
}

/// Moves the tooltip beside its mark and returns the tooltip's rectangle. Both rectangles are in CSS pixels from the
/// corner of the container. If `reveal` is set, the page scrolls so that both are in view.
fn place_beside(
    tooltip: &HtmlElement,
    container: &HtmlElement,
    controls: Controls,
    mark: Rect,
    reveal: bool,
) -> Option<Rect> {
    let window = usable_window(controls)?;
    let range = dom::scroll_range().filter(|_| reveal).unwrap_or_default();
    // This runs before the page scrolls, and again after it.
    let place = |range: (f64, f64)| {
        let size = [tooltip.offset_width(), tooltip.offset_height()].map(f64::from);
        let size = (size[0], size[1]);
        let origin = dom::window_rect(container);
        let mark = Rect {
            x: mark.x + origin.x,
            y: mark.y + origin.y,
            ..mark
        };
        let avoid = [controls.switches, controls.steps].map(|c| c.get_untracked());
        let avoid: Vec<Rect> = avoid
            .iter()
            .flatten()
            .map(|e| dom::window_rect(e))
            .collect();
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
    // WebKit takes a tooltip that becomes wide at its last place for wider than the page, also after it has moved.
    dom::set_style(tooltip, "transform", "none");
    dom::set_class(tooltip, "wide", false);
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
    dom::set_style(tooltip, "transform", &dom::translation(at.x, at.y));
    Some(at)
}

/// The part of the window that tooltips can use. The buttons that step through events stick to its top.
fn usable_window(controls: Controls) -> Option<Rect> {
    let steps = controls.steps.get_untracked();
    let top = WINDOW_MARGIN + steps.map_or(0.0, |s| f64::from(s.offset_height()));
    let whole = dom::window_space()?;
    Some(Rect {
        x: whole.x + WINDOW_MARGIN,
        y: top,
        w: whole.w - 2.0 * WINDOW_MARGIN,
        h: whole.h - top - WINDOW_MARGIN,
    })
}
