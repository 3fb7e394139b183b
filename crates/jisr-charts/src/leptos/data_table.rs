//! The table of a chart's values.

use crate::chart;
use leptos::prelude::*;

/// A table of a chart's values. The first cell of each row names the row.
#[component]
pub fn DataTable(
    /// The table.
    #[prop(into)]
    table: Signal<chart::DataTable>,
) -> impl IntoView {
    let head = move || {
        let columns = table.with(|table| table.columns.clone());
        columns.into_iter().map(head_cell).collect_view()
    };
    let body = move || {
        let rows = table.with(|table| table.rows.clone());
        rows.into_iter().map(row).collect_view()
    };
    view! {
        <table class="jisr-table">
            <thead>
                <tr>{head}</tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
}

/// The head of a column. An empty one is no heading.
fn head_cell(name: String) -> AnyView {
    if name.is_empty() {
        view! { <td></td> }.into_any()
    } else {
        view! { <th scope="col">{name}</th> }.into_any()
    }
}

/// A row, whose first cell is its heading.
fn row(cells: Vec<String>) -> impl IntoView {
    let mut cells = cells.into_iter();
    let name = cells.next();
    let cell = |text| view! { <td>{text}</td> };
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells.map(cell).collect_view()}
        </tr>
    }
}
