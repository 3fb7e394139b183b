//! Filters and sorts the rows of the ledger: by words, subject, source and caveats.

use super::dom;
use super::listener::listen;
use super::places;
use crate::interaction::row_order::RowOrder;
use crate::search::fold;
use js_sys::JsString;
use std::cell::OnceCell;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// A row with the texts and numbers that it is filtered and sorted by.
struct Row {
    element: HtmlElement,
    text: JsString,
    name: String,
    paragraph: i32,
}

/// Enables the controls, if the page has a ledger.
pub fn enable() {
    let controls = places::find_all("[data-filter]");
    let Some(bar) = places::find_all(".filters").into_iter().next() else {
        return;
    };
    for control in &controls {
        dom::remove_attribute(control, "disabled");
    }
    // The rows are read on the first use: most readers never search.
    let rows: OnceCell<Vec<Row>> = OnceCell::new();
    listen(&bar, "input", move |_| {
        apply_filters(&controls, rows.get_or_init(read_rows));
    });
}

/// Clears all filters, so that all rows are shown. The order stays.
pub fn clear() {
    for control in places::find_all("[data-filter]:not([data-filter=order])") {
        if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
            select.set_value("");
        } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            input.set_checked(false);
            input.set_value("");
        }
    }
    if let (Some(bar), Ok(input)) = (places::find_all(".filters").first(), Event::new("input")) {
        // The event is new, so it can be dispatched.
        let _ = bar.dispatch_event(&input);
    }
}

fn read_rows() -> Vec<Row> {
    let rows = places::find_all("[data-ledger] [data-id]");
    rows.into_iter().map(read_row).collect()
}

fn read_row(element: HtmlElement) -> Row {
    let name = places::find(&element, "[data-field]").and_then(|e| e.text_content());
    let mut words = element.text_content().unwrap_or_default();
    // A row is also found by the names of its subject and source, which are the options' texts.
    for name in ["area", "source"] {
        let value = element.get_attribute(&["data-", name].concat());
        let option = [
            "[data-filter=",
            name,
            "] [value=",
            &value.unwrap_or_default(),
            "]",
        ]
        .concat();
        let option = places::find_all(&option).into_iter().next();
        words.push(' ');
        words.push_str(&option.and_then(|o| o.text_content()).unwrap_or_default());
    }
    Row {
        text: normalize(&words).into(),
        name: name.unwrap_or_default(),
        paragraph: element
            .get_attribute("data-paragraph")
            .and_then(|n| n.parse().ok())
            .unwrap_or_default(),
        element,
    }
}

/// Normalizes a text for comparison. The browser decomposes it, then [`fold`] unifies spellings.
fn normalize(words: &str) -> String {
    let decomposed = JsString::from(words).normalize("NFKD").to_lower_case();
    fold(&String::from(decomposed))
}

fn apply_filters(controls: &[HtmlElement], rows: &[Row]) {
    let asked = |name: &str| {
        let control = controls
            .iter()
            .find(|c| c.get_attribute("data-filter").as_deref() == Some(name))?;
        match control.dyn_ref::<HtmlSelectElement>() {
            Some(select) => Some(select.value()),
            None => Some(control.dyn_ref::<HtmlInputElement>()?.value()),
        }
    };
    let flagged = controls
        .iter()
        .filter_map(|c| c.dyn_ref::<HtmlInputElement>())
        .any(|c| c.checked());
    // A row must contain all words, in any order.
    let words = normalize(&asked("words").unwrap_or_default());
    let of = |row: &Row, name: &str| {
        let asked = asked(name).unwrap_or_default();
        asked.is_empty()
            || row
                .element
                .get_attribute(&["data-", name].concat())
                .as_deref()
                == Some(&asked)
    };
    let mut none = true;
    for row in rows {
        let shown = words.split(' ').all(|word| row.text.includes(word, 0))
            && of(row, "area")
            && of(row, "source")
            && (!flagged || places::find(&row.element, ".caveat").is_some());
        row.element.set_hidden(!shown);
        none &= !shown;
    }
    if let Some(status) = places::find_all("[data-empty-text]").first() {
        let words = status.get_attribute("data-empty-text").filter(|_| none);
        status.set_text_content(words.as_deref());
    }
    let order = RowOrder::from_code(&asked("order").unwrap_or_default());
    sort_rows(rows, order.unwrap_or(RowOrder::Story));
    hide_empty_groups();
}

/// Sorts the rows; equal ones keep the story's order. In the story's order each row is in the group of its subject;
/// in other orders all rows are in the first group. This is an insertion sort, because the standard library's sort
/// would add 2 kB to the download, and there are few rows.
fn sort_rows(rows: &[Row], order: RowOrder) {
    let groups = places::find_all("[data-ledger] tbody");
    let group_of = |row: &Row| match order {
        RowOrder::Story => groups
            .iter()
            .find(|g| g.get_attribute("data-group") == row.element.get_attribute("data-area")),
        _ => groups.first(),
    };
    let mut sorted: Vec<&Row> = vec![];
    for row in rows {
        let before = |other: &&Row| match order {
            RowOrder::Story => true,
            RowOrder::Paragraph => other.paragraph <= row.paragraph,
            RowOrder::Name => compare_names(&other.name, &row.name) <= 0,
        };
        let place = sorted.iter().rposition(before).map_or(0, |i| i + 1);
        sorted.insert(place, row);
    }
    for row in sorted {
        if let Some(group) = group_of(row) {
            // A browser refuses only a cycle of elements, and these are rows.
            let _ = group.append_child(&row.element);
        }
    }
    for heading in places::find_all("[data-ledger] .group") {
        heading.set_hidden(order != RowOrder::Story);
    }
}

/// Hides the groups whose rows are all hidden.
fn hide_empty_groups() {
    for group in places::find_all("[data-ledger] tbody") {
        let shown = places::find(&group, "[data-id]:not([hidden])").is_some();
        group.set_hidden(!shown);
    }
}

/// Compares two names by the rules of the page's language.
fn compare_names(a: &str, b: &str) -> i32 {
    let (locales, options) = (js_sys::Array::new(), js_sys::Object::new());
    JsString::from(a).locale_compare(b, &locales, &options)
}
