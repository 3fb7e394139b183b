//! The list of a drawing's marks, for pointer, keyboard and screen reader.

use super::Viewport;
use crate::story::EntryId;
use leptos::prelude::*;

/// The list of a drawing's marks: one stop of the Tab key, in which arrow keys move. It covers the drawing, so it gets
/// the pointer's events. A screen reader reads the option that `aria-activedescendant` names, so nothing else announces
/// a move.
#[component]
pub fn MarkList(
    /// The drawing.
    viewport: Viewport,
    /// Whether the list may be filled, although it doesn't have the focus yet.
    may_list: ReadSignal<bool>,
) -> impl IntoView {
    let selected = move || viewport.selected.get().map(|(entry, _)| entry);
    let focused = RwSignal::new(false);
    // Reading the labels of all rows takes long, so it waits.
    let labels = Memo::new(move |_| match focused.get() || may_list.get() {
        true => labels(viewport),
        false => vec![],
    });
    let options = move || {
        let now = viewport.selected.get();
        let option = |(entry, label)| {
            let pinned = now.and_then(|(selected, pinned)| (selected == entry).then_some(pinned));
            let is_selected = pinned.is_some().then_some("true");
            // A pinned mark is read as a checked one.
            let is_pinned = (pinned == Some(true)).then_some("true");
            view! {
                <div role="option" id=option_id(viewport, entry) aria-selected=is_selected aria-checked=is_pinned>
                    {label}
                </div>
            }
        };
        labels.get().into_iter().map(option).collect_view()
    };
    let title = ["title-", viewport.drawing.id().as_str()].concat();
    view! {
        <div
            class="mark-listbox"
            role="listbox"
            tabindex="0"
            aria-labelledby=title
            aria-activedescendant=move || selected().map(|entry| option_id(viewport, entry))
            node_ref=viewport.list
            on:pointermove=move |event| viewport.pointer_move(&event)
            on:pointerdown=move |event| viewport.pointer_down(&event)
            on:pointerup=move |event| viewport.pointer_up(&event)
            on:keydown=move |event| viewport.press(&event)
            on:focus=move |_| focused.set(true)
            on:blur=move |event| viewport.blur(&event)
        >
            {options}
        </div>
    }
}

/// The entries of the marks with their labels: the texts of their rows.
fn labels(viewport: Viewport) -> Vec<(EntryId, String)> {
    let label = |entry| (entry, viewport.page.label(entry));
    viewport.mark_entries().into_iter().map(label).collect()
}

fn option_id(viewport: Viewport, entry: EntryId) -> String {
    ["mark-", viewport.drawing.id().as_str(), "-", entry.as_str()].concat()
}
