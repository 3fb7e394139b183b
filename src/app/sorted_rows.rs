//! Rows of a table in the order that a reader asks for: of the ledger, or of a chart.

use super::column_heads;
use super::effect::effect;
use super::places::{self, TablePlace};
use crate::interaction::ledger::RowFacts;
use crate::interaction::row_order::{RowOrder, sorted};
use crate::story;
use crate::story::FigureId;
use js_sys::JsString;
use leptos::prelude::*;
use std::cell::OnceCell;
use web_sys::HtmlElement;

/// A row with what it is sorted by.
pub struct Row {
    /// Its element.
    pub element: HtmlElement,
    /// What it is filtered and sorted by.
    pub facts: RowFacts,
    /// Its label.
    name: String,
}

impl Row {
    /// Reads the row of a figure or check.
    pub fn read(id: FigureId, element: &HtmlElement) -> Row {
        Row {
            element: element.clone(),
            facts: RowFacts::of(story(), id),
            name: places::first_text(element).unwrap_or_default(),
        }
    }

    /// Whether the row is not behind another in this order.
    fn is_before(&self, other: &Row, order: RowOrder) -> bool {
        match order {
            RowOrder::Story => true,
            RowOrder::Name => compare_names(&self.name, &other.name) <= 0,
            RowOrder::NameReversed => compare_names(&self.name, &other.name) >= 0,
            _ => self
                .facts
                .key(order)
                .is_before(other.facts.key(order), order),
        }
    }
}

/// The places of the rows in this order.
pub fn in_order<'a>(count: usize, row: impl Fn(usize) -> &'a Row, order: RowOrder) -> Vec<usize> {
    sorted(count, |a, b| row(a).is_before(row(b), order))
}

/// Compares two names by the rules of the page's language.
fn compare_names(a: &str, b: &str) -> i32 {
    let (locales, options) = (js_sys::Array::new(), js_sys::Object::new());
    JsString::from(a).locale_compare(b, &locales, &options)
}

/// Lets the heads of a chart's table sort its rows.
pub fn mount(place: TablePlace) {
    let order = RwSignal::new(RowOrder::default());
    column_heads::mount(&place.heads, move |first| {
        order.update(|order| *order = order.after_press(first));
    });
    // The rows are read when a head is first pressed.
    let rows: OnceCell<Vec<Row>> = OnceCell::new();
    effect(move || {
        let order = order.get();
        if rows.get().is_some() || order != RowOrder::default() {
            let read = || place.rows.iter().map(|(id, row)| Row::read(*id, row));
            let rows = rows.get_or_init(|| read().collect());
            for i in in_order(rows.len(), |i| &rows[i], order) {
                // A browser refuses only a cycle of elements, and these are rows.
                let _ = place.body.append_child(&rows[i].element);
            }
            column_heads::show_order(&place.heads, order);
        }
    });
}
