//! The list of a drawing's marks, for pointer, keyboard and screen reader.

use super::Viewport;
use crate::interaction::series::Series;
use crate::story::EntryId;
use jisr_charts::interaction::Level;
use leptos::prelude::*;

/// The list of a drawing's marks: one stop of the Tab key, in which arrow keys move. It covers the drawing, so it gets
/// the movements of the mouse; `events.rs` has the other events of the pointer. A screen reader reads the option that
/// `aria-activedescendant` names, so nothing else announces a move.
#[component]
pub fn MarkList(
    /// The drawing.
    viewport: Viewport,
    /// Whether the list may be filled, although it doesn't have the focus yet.
    may_list: ReadSignal<bool>,
) -> impl IntoView {
    let focused = RwSignal::new(false);
    // Reading the labels of all rows takes long, so it waits.
    let labels = Memo::new(move |_| match focused.get() || may_list.get() {
        true => labels(viewport),
        false => vec![],
    });
    let options = move || labels.with(|labels| options(viewport, labels));
    let active = move || {
        let level = viewport.level();
        match (viewport.entries_here().first(), level) {
            (Some(_), Level::Series(series)) if viewport.selected.get().is_none() => {
                Some(series_id(viewport, series))
            }
            (entry, _) => entry.map(|entry| option_id(viewport, *entry)),
        }
    };
    let title = ["title-", viewport.drawing.id().as_str()].concat();
    view! {
        <div
            class="mark-listbox"
            role="listbox"
            tabindex="0"
            aria-labelledby=title
            aria-activedescendant=active
            node_ref=viewport.list
            on:pointermove=move |event| viewport.pointer_move(&event)
            on:keydown=move |event| viewport.press(&event)
            on:focus=move |_| focused.set(true)
            on:blur=move |event| viewport.blur(&event)
        >
            {options}
        </div>
    }
}

/// The options: the marks and the series. Those of another level are hidden, so that a screen reader counts the marks
/// or series that keys lead through: "2 of 3".
fn options(viewport: Viewport, labels: &[(EntryId, String)]) -> impl IntoView + use<> {
    let marks: Vec<EntryId> = labels.iter().map(|(entry, _)| *entry).collect();
    let Series { names, of_marks } = viewport.series(&marks);
    let level = viewport.level_at(&marks, &of_marks);
    let is_pinned = viewport.selected.get().is_some_and(|(_, pinned)| pinned);
    let mut all = vec![];
    for (i, (entry, label)) in labels.iter().enumerate() {
        let is_listed = match level {
            Level::Drawing | Level::Mark(_) => true,
            Level::Series(_) => false,
            Level::MarkOfSeries(mark) => of_marks.get(mark) == of_marks.get(i),
        };
        let id = option_id(viewport, *entry);
        all.push((id, label.clone(), is_listed, level.mark() == Some(i)));
    }
    for (i, name) in names.iter().enumerate() {
        let is_listed = matches!(level, Level::Series(_));
        let label = viewport.page.locale().message(*name).to_owned();
        all.push((
            series_id(viewport, i),
            label,
            is_listed,
            level == Level::Series(i),
        ));
    }
    let option = |(id, label, is_listed, is_selected): (String, String, bool, bool)| {
        let is_selected = is_selected.then_some("true");
        let is_hidden = (!is_listed).then_some("");
        // A pinned mark is read as a checked one.
        let is_checked = is_selected.filter(|_| is_pinned);
        view! {
            <div role="option" id=id hidden=is_hidden aria-selected=is_selected aria-checked=is_checked>
                {label}
            </div>
        }
    };
    all.into_iter().map(option).collect_view()
}

/// The entries of the marks with their labels: the texts of their rows.
fn labels(viewport: Viewport) -> Vec<(EntryId, String)> {
    let label = |entry| (entry, viewport.page.label(&viewport.entries_beside(entry)));
    viewport.mark_entries().into_iter().map(label).collect()
}

fn series_id(viewport: Viewport, series: usize) -> String {
    [
        "series-",
        viewport.drawing.id().as_str(),
        "-",
        &series.to_string(),
    ]
    .concat()
}

fn option_id(viewport: Viewport, entry: EntryId) -> String {
    ["mark-", viewport.drawing.id().as_str(), "-", entry.as_str()].concat()
}
