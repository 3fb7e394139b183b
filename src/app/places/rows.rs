//! The rows of the static page, and the texts in them.

use super::{document_element, query, query_all};
use crate::field::Field;
use crate::story::Verdict;
use web_sys::{Element, HtmlElement};

/// The page's rows and charts with their ids, in document order. They are read once, so that a pointer that moves from
/// mark to mark doesn't search the document each time.
pub struct PageRows(Vec<(String, HtmlElement)>);

impl PageRows {
    /// Reads the rows and charts of the page.
    pub fn read() -> Self {
        let Some(root) = document_element() else {
            return PageRows(vec![]);
        };
        let all = query_all(&root, "[data-id], [data-chart]").into_iter();
        let named = all.filter_map(|e: HtmlElement| {
            let id = e.get_attribute("data-id");
            Some((id.or_else(|| e.get_attribute("data-chart"))?, e))
        });
        PageRows(named.collect())
    }

    /// All elements with this id: rows of a chart's table, of the ledger and of the list of events, or a chart.
    pub fn with_id(&self, id: &str) -> impl Iterator<Item = &HtmlElement> {
        self.0.iter().filter(move |(i, _)| i == id).map(|(_, e)| e)
    }
}

/// The texts of a row that a screen reader's label has: those that [`Field::is_spoken`] names, or in brief
/// [`Field::is_brief`].
pub fn label_texts(row: &Element, brief: bool) -> Vec<String> {
    let verdict = row.get_attribute("data-verdict");
    let disagrees = verdict.as_deref() == Some(Verdict::Disagrees.code());
    let texts = query_all(row, "[data-field]").into_iter();
    let texts = texts.filter_map(|text: Element| {
        let field = Field::from_code(&text.get_attribute("data-field")?)?;
        let wanted = match brief {
            true => field.is_brief(),
            false => field.is_spoken(disagrees),
        };
        wanted.then(|| text.text_content())?
    });
    texts.collect()
}

/// The first text of a row: what is counted, or when it happened.
pub fn first_text(row: &Element) -> Option<String> {
    query(row, "[data-field]")?.text_content()
}

/// The period inside a row.
pub fn period_in(row: &Element) -> Option<HtmlElement> {
    query(row, "[data-field=period]")
}

/// The cells of a row.
pub fn cells(row: &Element) -> Vec<Element> {
    query_all(row, ":scope > *")
}
