//! What all components of a page share.

use super::dom;
use super::places::{PageRows, Places, label_texts};
use crate::components::PageState;
use crate::field::joined;
use crate::locale::{Locale, Messages, key};
use crate::story::{DrawingId, EntryId};
use jisr_charts::TimeDirection;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::OnceLock;
use web_sys::HtmlElement;

/// What the build wrote into the page for the program.
pub struct PageData {
    /// The page's language; another language is another page.
    pub locale: Locale,
    /// The page's direction of time; another direction is another page.
    pub time: TimeDirection,
    /// The address of the page that has the ledger; empty if it is this page.
    pub ledger_page: String,
    /// Whether other files lie beside the page, so that scripts can be loaded.
    pub on_site: bool,
}

/// The program runs in one page, so its texts are as old as the program.
static WORDS: OnceLock<String> = OnceLock::new();
static DATA: OnceLock<PageData> = OnceLock::new();

impl PageData {
    /// Reads the data of the page; `None` if the page has no texts for the program.
    pub fn read(places: &Places) -> Option<&'static PageData> {
        let block = places.data_block()?;
        let words: &'static str = WORDS.get_or_init(|| block.words);
        Some(DATA.get_or_init(|| PageData {
            locale: Locale {
                lang: block.lang,
                digits: block.digits,
                messages: Messages::from_page(words),
            },
            time: block.time,
            ledger_page: block.ledger_page,
            on_site: block.on_site,
        }))
    }
}

/// What all components of a page share. Copies share the state.
#[derive(Clone, Copy)]
pub struct Page {
    /// The state.
    pub state: PageState,
    /// What the build wrote into the page for the program.
    pub data: &'static PageData,
    /// The rows of the static page. They are read when they are first used.
    rows: StoredValue<Option<PageRows>, LocalStorage>,
    /// The list of marks of each drawing that has been mounted: it has the keyboard's focus in the drawing.
    mark_lists: StoredValue<Vec<(DrawingId, NodeRef<Div>)>>,
}

impl Page {
    /// A page in this state. What it stores ends with the current owner.
    pub fn new(state: PageState, data: &'static PageData) -> Self {
        Page {
            state,
            data,
            rows: StoredValue::new_local(None),
            mark_lists: StoredValue::new(vec![]),
        }
    }

    /// The page's language.
    pub fn locale(&self) -> &'static Locale {
        &self.data.locale
    }

    /// Uses the rows of the static page.
    pub fn with_rows<T>(&self, work: impl FnOnce(&PageRows) -> T) -> T {
        let mut rows = self.rows.write_value();
        work(rows.get_or_insert_with(PageRows::read))
    }

    /// The page's first row of this figure, check or event.
    pub fn row(&self, entry: EntryId) -> Option<HtmlElement> {
        self.with_rows(|rows| rows.with_id(entry.as_str()).next().cloned())
    }

    /// What screen readers are told of a mark with these entries: the texts of the first one's row, and the others
    /// in brief.
    pub fn label(&self, entries: &[EntryId]) -> String {
        let separator = self.locale().message(key::LIST_SEPARATOR);
        let rows = entries.iter().filter_map(|entry| self.row(*entry));
        let texts = rows.enumerate();
        let texts = texts.flat_map(|(place, row)| label_texts(&row, place > 0));
        joined(&texts.collect::<Vec<_>>(), separator)
    }

    /// Remembers the list of marks of a drawing that has been mounted.
    pub fn add_mark_list(&self, drawing: DrawingId, list: NodeRef<Div>) {
        self.mark_lists
            .update_value(|all| all.push((drawing, list)));
    }

    /// Moves the keyboard's focus to a drawing. Returns whether it is mounted and shown.
    pub fn focus_drawing(&self, drawing: DrawingId) -> bool {
        let list = self
            .mark_lists
            .with_value(|all| all.iter().find(|(id, _)| *id == drawing).copied());
        let list = list.and_then(|(_, list)| list.get_untracked());
        let shown = list.filter(|list| list.offset_height() > 0);
        if let Some(list) = &shown {
            dom::focus(list);
        }
        shown.is_some()
    }
}
