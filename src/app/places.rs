//! Finds the places of the static page that components are mounted in, and its rows. No other module of the program
//! searches the document.

mod rows;

pub use rows::{PageRows, cells, first_text, label_texts, period_in};

use super::drawing::Drawing;
use crate::chart::{Measure, SourceFilter};
use crate::interaction::row_order::RowOrder;
use crate::locale::{Digits, Lang};
use crate::story;
use crate::story::{Area, FigureId};
use jisr_charts::TimeDirection;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The places of one drawing.
pub struct DrawingPlace {
    /// The drawing.
    pub drawing: Drawing,
    /// The element around the static drawings.
    pub viewport: HtmlElement,
    /// The static switches.
    pub switches: Option<HtmlElement>,
    /// The static buttons that go from event to event.
    pub steps: Option<HtmlElement>,
    /// The static button for textures.
    pub textures: Option<HtmlElement>,
}

/// The places of the ledger.
pub struct LedgerPlace {
    /// The static controls.
    pub controls: HtmlElement,
    /// The static element that says what is found.
    pub status: HtmlElement,
    /// Its table.
    pub table: TablePlace,
    /// The groups of rows.
    pub groups: Vec<LedgerGroup>,
}

/// A table whose rows can be sorted.
pub struct TablePlace {
    /// The heads of the columns that the rows can be sorted by.
    pub heads: Vec<ColumnHead>,
    /// The first element around rows; the only one of a chart's table.
    pub body: HtmlElement,
    /// The rows with the figure or check of each, in the order of the page.
    pub rows: Vec<(FigureId, HtmlElement)>,
}

impl TablePlace {
    /// The table inside an element.
    fn inside(element: &Element) -> Option<TablePlace> {
        let heads = query_all(element, "[data-sort]").into_iter();
        let heads = heads.filter_map(|cell: HtmlElement| {
            Some(ColumnHead {
                first: RowOrder::from_code(&cell.get_attribute("data-sort")?)?,
                cell,
            })
        });
        let rows = query_all(element, "tr[data-id]").into_iter();
        let rows = rows.filter_map(|row: HtmlElement| {
            let id = story().figure_id(&row.get_attribute("data-id")?)?;
            Some((id, row))
        });
        Some(TablePlace {
            heads: heads.collect(),
            body: query(element, "tbody")?,
            rows: rows.collect(),
        })
    }
}

/// The head of a column that the rows can be sorted by.
pub struct ColumnHead {
    /// The order that its first press gives.
    pub first: RowOrder,
    /// Its cell.
    pub cell: HtmlElement,
}

/// The rows of a subject.
pub struct LedgerGroup {
    /// The subject.
    pub area: Area,
    /// The element around its rows.
    pub body: HtmlElement,
    /// The row with its name.
    pub heading: HtmlElement,
}

/// A title that is shown for one state of the switches.
pub struct StateTitle {
    /// What the bars show in this state.
    pub measure: Measure,
    /// Whose count is followed in this state.
    pub source_filter: SourceFilter,
    /// Its element.
    pub element: HtmlElement,
}

/// What the build wrote for the program into the block of texts and its attributes.
pub struct DataBlock {
    pub lang: Lang,
    pub digits: Digits,
    pub words: String,
    pub time: TimeDirection,
    pub ledger_page: String,
    pub on_site: bool,
}

/// The places of a page.
pub struct Places {
    /// The `<html>` element.
    pub root: HtmlElement,
}

impl Places {
    /// The places of the document; `None` if it has no root.
    pub fn of_document() -> Option<Places> {
        let root = document_element()?;
        Some(Places { root })
    }

    /// The element around everything that a reader sees.
    pub fn main(&self) -> Option<HtmlElement> {
        query(&self.root, "main")
    }

    /// What the build wrote for the program; `None` if the page has no texts for it.
    pub fn data_block(&self) -> Option<DataBlock> {
        let block = by_id("words")?;
        // The language that the page was built in. A translation service may have changed `<html lang>`.
        let lang = block.get_attribute("lang");
        Some(DataBlock {
            lang: lang
                .as_deref()
                .and_then(Lang::from_code)
                .unwrap_or_default(),
            digits: match self.root.get_attribute("data-digits").as_deref() {
                Some("arab") => Digits::Arab,
                _ => Digits::Latn,
            },
            words: block.text_content()?,
            time: match self.root.get_attribute("data-time").as_deref() {
                Some("rtl") => TimeDirection::Rtl,
                Some("ltr") => TimeDirection::Ltr,
                _ => TimeDirection::Auto,
            },
            ledger_page: block.get_attribute("data-ledger-page").unwrap_or_default(),
            on_site: block.has_attribute("data-on-site"),
        })
    }

    /// The places of all drawings, in the order of the page.
    pub fn drawings(&self) -> Vec<DrawingPlace> {
        let places = query_all(&self.root, "[data-drawing]").into_iter();
        let places = places.filter_map(|viewport: HtmlElement| {
            let name = viewport.get_attribute("data-drawing")?;
            let part = viewport.closest("figure, section").ok()??;
            Some(DrawingPlace {
                drawing: Drawing::from_name(&name)?,
                switches: query(&part, ".controls"),
                steps: query(&part, ".steps"),
                textures: query(&part, ".textures button"),
                viewport,
            })
        });
        places.collect()
    }

    /// The places of the ledger; `None` if the page has none.
    pub fn ledger(&self) -> Option<LedgerPlace> {
        let ledger = query(&self.root, "[data-ledger]")?;
        let groups = query_all(&ledger, "[data-group]").into_iter();
        let groups = groups.filter_map(|body: HtmlElement| {
            Some(LedgerGroup {
                area: Area::from_code(&body.get_attribute("data-group")?)?,
                heading: query(&body, ".group")?,
                body,
            })
        });
        Some(LedgerPlace {
            controls: query(&ledger, ".filters")?,
            status: query(&ledger, ".found")?,
            table: TablePlace::inside(&ledger)?,
            groups: groups.collect(),
        })
    }

    /// The tables of the charts.
    pub fn chart_tables(&self) -> Vec<TablePlace> {
        let tables = query_all(&self.root, "details.table").into_iter();
        let tables = tables.filter_map(|details: Element| TablePlace::inside(&details));
        tables.collect()
    }

    /// The titles of charts with switches: one for each state.
    pub fn state_titles(&self) -> Vec<StateTitle> {
        let titles = query_all(&self.root, "[data-for-state]").into_iter();
        let titles = titles.filter_map(|element: HtmlElement| {
            let state = element.get_attribute("data-for-state")?;
            let (measure, source_filter) = state.split_once('-')?;
            Some(StateTitle {
                measure: Measure::from_code(measure)?,
                source_filter: SourceFilter::from_code(source_filter)?,
                element,
            })
        });
        titles.collect()
    }

    /// The keys to textures.
    pub fn texture_keys(&self) -> Vec<HtmlElement> {
        query_all(&self.root, ".texture-key")
    }

    /// The elements that belong to one kind of event or to several, each with the codes of its kinds: rows of the
    /// list of events, and groups of the static drawings.
    pub fn of_kinds<T: JsCast>(&self, tag: KindElement) -> Vec<(String, T)> {
        let selector = match tag {
            KindElement::Row => "li[data-kind]",
            KindElement::Group => "g[data-kind]",
        };
        let all = query_all(&self.root, selector).into_iter();
        let named = all.filter_map(|element: Element| {
            let kinds = element.get_attribute("data-kind")?;
            Some((kinds, element.dyn_into().ok()?))
        });
        named.collect()
    }
}

/// An element that belongs to kinds of event.
#[derive(Clone, Copy)]
pub enum KindElement {
    /// A row of the list of events.
    Row,
    /// A group of a static drawing.
    Group,
}

/// The first link inside an element.
pub fn first_link(element: &Element) -> Option<HtmlElement> {
    query(element, "a")
}

/// The first part inside an element that opens on request.
pub fn details_in(element: &Element) -> Option<HtmlElement> {
    query(element, "details")
}

/// The element with this id.
pub fn by_id(id: &str) -> Option<Element> {
    leptos::prelude::document().get_element_by_id(id)
}

/// The `<html>` element.
pub fn document_element() -> Option<HtmlElement> {
    leptos::prelude::document()
        .document_element()?
        .dyn_into()
        .ok()
}

/// The first element below `parent` that matches the selector.
fn query(parent: &Element, selector: &str) -> Option<HtmlElement> {
    parent.query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements below `parent` that match the selector.
fn query_all<T: JsCast>(parent: &Element, selector: &str) -> Vec<T> {
    let Ok(list) = parent.query_selector_all(selector) else {
        return vec![];
    };
    (0..list.length())
        .filter_map(|i| list.item(i)?.dyn_into().ok())
        .collect()
}
