//! Finds the page's rows and charts by the id of their figure, check, event or chart.

use super::dom;
use web_sys::HtmlElement;

/// The page's rows and charts with their ids, in document order. It is built once, so that a pointer that
/// moves from mark to mark doesn't search the document each time.
pub struct ElementIndex(Vec<(String, HtmlElement)>);

impl ElementIndex {
    /// Reads the rows and charts of the page.
    pub fn read_page() -> Self {
        let named = |e: HtmlElement| {
            let id = e.get_attribute("data-id");
            Some((id.or_else(|| e.get_attribute("data-chart"))?, e))
        };
        let all = dom::query_all("[data-id], [data-chart]");
        ElementIndex(all.into_iter().filter_map(named).collect())
    }

    /// All elements with this id: rows of a chart's table, of the ledger and of the list of events, or a chart.
    pub fn with_id(&self, id: &str) -> impl Iterator<Item = &HtmlElement> {
        self.0.iter().filter(move |(i, _)| i == id).map(|(_, e)| e)
    }
}
