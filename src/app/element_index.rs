//! What the page says of each figure, check, event and chart, found by its id.

use super::dom;
use web_sys::HtmlElement;

/// The page's rows and charts, each with the id that it speaks of, in the page's order. They are looked
/// for once: a pointer that goes from mark to mark must not search the page at each.
pub struct Rows(Vec<(String, HtmlElement)>);

impl Rows {
    /// All that the page has.
    pub fn read() -> Self {
        let named = |e: HtmlElement| {
            let id = e.get_attribute("data-row");
            Some((id.or_else(|| e.get_attribute("data-chart"))?, e))
        };
        let all = dom::all("[data-row], [data-chart]");
        Rows(all.into_iter().filter_map(named).collect())
    }

    /// Everything that speaks of this id: a row of a chart's table, one of the ledger, a chart.
    pub fn of(&self, id: &str) -> impl Iterator<Item = &HtmlElement> {
        self.0.iter().filter(move |(i, _)| i == id).map(|(_, e)| e)
    }
}
