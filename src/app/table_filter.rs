//! Finding rows in the ledger: by words, subject, source and flags, in another order.

use super::dom;
use super::store::listen;
use crate::search::fold;
use js_sys::JsString;
use std::cell::OnceCell;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// A row with what it is found and ordered by.
struct Row {
    element: HtmlElement,
    words: JsString,
    name: String,
    at: i32,
}

/// Enables the controls, where the page has a ledger.
pub fn watch() {
    let controls = dom::all("[data-find]");
    let Some(bar) = dom::all(".find").into_iter().next() else {
        return;
    };
    for control in &controls {
        let _ = control.remove_attribute("disabled");
    }
    // The rows are read when they are first looked for: most readers never do.
    let rows: OnceCell<Vec<Row>> = OnceCell::new();
    listen(&bar, "input", move |_| {
        find(&controls, rows.get_or_init(read_all));
    });
}

/// Empties what rows are found by, so that all are shown; their order stays.
pub fn show_all() {
    for control in dom::all("[data-find]:not([data-find=order])") {
        if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
            select.set_value("");
        } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            input.set_checked(false);
            input.set_value("");
        }
    }
    if let (Some(bar), Ok(input)) = (dom::all(".find").first(), Event::new("input")) {
        let _ = bar.dispatch_event(&input);
    }
}

fn read_all() -> Vec<Row> {
    let rows = dom::all("[data-ledger] [data-row]");
    rows.into_iter().map(read).collect()
}

fn read(element: HtmlElement) -> Row {
    let name = element.first_element_child().and_then(|e| e.text_content());
    let mut words = element.text_content().unwrap_or_default();
    // A row is found by the names of its subject and source too, which stand in the lists.
    for name in ["area", "source"] {
        let value = element.get_attribute(&["data-", name].concat());
        let option = [
            "[data-find=",
            name,
            "] [value=",
            &value.unwrap_or_default(),
            "]",
        ]
        .concat();
        let option = dom::all(&option).into_iter().next();
        words.push(' ');
        words.push_str(&option.and_then(|o| o.text_content()).unwrap_or_default());
    }
    Row {
        words: plain(&words).into(),
        name: name.unwrap_or_default(),
        at: element
            .get_attribute("data-at")
            .and_then(|n| n.parse().ok())
            .unwrap_or_default(),
        element,
    }
}

/// The words as they are compared. The browser decomposes them: see [`fold`].
fn plain(words: &str) -> String {
    let decomposed = JsString::from(words).normalize("NFKD").to_lower_case();
    fold(&String::from(decomposed))
}

fn find(controls: &[HtmlElement], rows: &[Row]) {
    let asked = |name: &str| {
        let control = controls
            .iter()
            .find(|c| c.get_attribute("data-find").as_deref() == Some(name))?;
        match control.dyn_ref::<HtmlSelectElement>() {
            Some(select) => Some(select.value()),
            None => Some(control.dyn_ref::<HtmlInputElement>()?.value()),
        }
    };
    let flagged = controls
        .iter()
        .filter_map(|c| c.dyn_ref::<HtmlInputElement>())
        .any(|c| c.checked());
    // All words must be in the row, in any order.
    let words = plain(&asked("words").unwrap_or_default());
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
        let shown = words.split(' ').all(|word| row.words.includes(word, 0))
            && of(row, "area")
            && of(row, "source")
            && (!flagged || dom::find(&row.element, ".flag").is_some());
        row.element.set_hidden(!shown);
        none &= !shown;
    }
    if let Some(status) = dom::all("[data-none]").first() {
        let words = status.get_attribute("data-none").filter(|_| none);
        status.set_text_content(words.as_deref());
    }
    order(rows, &asked("order").unwrap_or_default());
}

/// Puts the rows in order; equal ones keep the story's. Each goes behind the last one that may stand
/// before it: the library's sorting would be 2 kB of the download, and rows are few.
fn order(rows: &[Row], by: &str) {
    let mut sorted: Vec<&Row> = vec![];
    for row in rows {
        let before = |other: &&Row| match by {
            "at" => other.at <= row.at,
            "name" => compare(&other.name, &row.name) <= 0,
            _ => true,
        };
        let place = sorted.iter().rposition(before).map_or(0, |i| i + 1);
        sorted.insert(place, row);
    }
    for row in sorted {
        if let Some(parent) = row.element.parent_element() {
            let _ = parent.append_child(&row.element);
        }
    }
}

/// As the page's language orders words.
fn compare(a: &str, b: &str) -> i32 {
    let (locales, options) = (js_sys::Array::new(), js_sys::Object::new());
    JsString::from(a).locale_compare(b, &locales, &options)
}
