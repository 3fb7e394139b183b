//! What lies over a drawing: the list of its marks, the focus ring and the tooltip.

use super::marks::Marks;
use super::tooltip::tooltip;
use crate::Rect;
use leptos::prelude::*;

/// The elements over the drawing. `id` is the chart's.
pub(super) fn overlay(marks: Marks, id: &str) -> impl IntoView + use<> {
    let Marks { parts, .. } = marks;
    let ring = move || {
        let shown = marks.ring().filter(|_| parts.focus_ring);
        shown.map(focus_ring)
    };
    let card = move || {
        marks.geometry.set_value(None);
        let target = marks.target().filter(|_| parts.tooltip)?;
        let (place, pinned) = marks.selected.get()?;
        let (id, text) = marks
            .drawing
            .with(|d| Some((d.id(place)?, d.texts.get(place).cloned()?)))?;
        let content = marks.hooks.tooltip_content.map(|make| make.run((id,)));
        Some(tooltip(
            target,
            &text,
            content,
            pinned,
            marks.tooltip,
            marks.geometry,
        ))
    };
    let announcement = move || marks.announcement.get();
    let status = parts
        .announcements
        .then(|| view! { <div class="jisr-hidden" role="status">{announcement}</div> });
    view! {
        {list(marks, id)}
        {ring}
        {card}
        {status}
    }
}

/// The list of marks: one stop of the Tab key, in which arrow keys move. A screen reader reads the option
/// that `aria-activedescendant` names, so nothing else announces a move.
fn list(marks: Marks, id: &str) -> impl IntoView + use<> {
    let Marks {
        parts,
        drawing,
        selected,
        ..
    } = marks;
    let (title_id, text_id) = ([id, "-title"].concat(), [id, "-text"].concat());
    let prefix = [id, "-mark-"].concat();
    let option_id = move |place: usize| [&prefix, place.to_string().as_str()].concat();
    let current = {
        let option_id = option_id.clone();
        move || {
            let (place, _) = selected.get()?;
            parts.keyboard.then(|| option_id(place))
        }
    };
    let options = move || {
        let count = drawing.with(|d| d.scene.marks.len());
        let places = (0..count).filter(|_| parts.keyboard);
        let option = |place: usize| {
            let is_selected = move || selected.get().is_some_and(|(i, _)| i == place);
            let selected = move || if is_selected() { "true" } else { "false" };
            let words = drawing.with(|d| d.sentence(place));
            view! { <div role="option" id=option_id(place) aria-selected=selected>{words}</div> }
        };
        places.map(option).collect_view()
    };
    view! {
        <div
            class="jisr-marks"
            node_ref=marks.list
            role=parts.keyboard.then_some("listbox")
            tabindex=parts.keyboard.then_some("0")
            aria-labelledby=parts.keyboard.then_some(title_id)
            aria-describedby=(parts.keyboard && parts.description).then_some(text_id)
            aria-activedescendant=current
            on:pointermove=move |event| marks.hover(&event)
            on:keydown=move |event| {
                if parts.keyboard {
                    marks.press(&event);
                }
            }
            on:blur=move |event| marks.blur(&event)
        >
            {options}
        </div>
    }
}

/// The ring around a mark, by its place in the drawing.
fn focus_ring(share: Rect) -> impl IntoView + use<> {
    let [left, top, width, height] = [share.x, share.y, share.w, share.h].map(percent);
    view! {
        <div
            class="jisr-ring"
            style:left=left
            style:top=top
            style:width=width
            style:height=height
        ></div>
    }
}

/// A part of a length in CSS, in thousandths of a per cent.
fn percent(share: f64) -> String {
    let thousandths = (share * 100_000.0).round() as i64;
    let (whole, part) = (thousandths / 1000, (thousandths % 1000).abs());
    let sign = if thousandths < 0 && whole == 0 {
        "-"
    } else {
        ""
    };
    let part = (1000 + part).to_string();
    let part = part.strip_prefix('1').unwrap_or_default();
    [sign, &whole.to_string(), ".", part, "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_length_are_per_cents() {
        let table = [
            (0.0, "0.000%"),
            (0.5, "50.000%"),
            (0.333_33, "33.333%"),
            (0.000_04, "0.004%"),
            (-0.002, "-0.200%"),
            (1.0, "100.000%"),
        ];
        for (share, expected) in table {
            assert_eq!(percent(share), expected);
        }
    }
}
