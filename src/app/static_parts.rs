//! Parts of the static page that stay as the build made them, and of which the state shows, hides or highlights some:
//! titles, rows and groups of the timeline's drawing. They aren't mounted, because the program doesn't carry their words.

use super::dom;
use super::effect::effect;
use super::page::Page;
use super::places::{KindElement, Places};
use crate::components::PageState;
use crate::story;
use crate::story::{ChartId, EntryId, Kind, List};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use web_sys::{Element, HtmlElement};

/// Lets the static parts follow the state.
pub fn follow(page: Page, places: &Places) {
    show_titles(page.state, places);
    show_texture_keys(page.state, places);
    show_events_of_kind(page.state, places);
    highlight_related(page);
}

/// Shows the titles of the state of the switches.
fn show_titles(state: PageState, places: &Places) {
    let titles = places.state_titles();
    effect(move || {
        let settings = state.switches.get();
        let shown = (settings.measure, settings.source_filter);
        for title in &titles {
            let hidden = (title.measure, title.source_filter) != shown;
            title.element.set_hidden(hidden);
        }
    });
}

/// Shows the keys to textures while textures are on.
fn show_texture_keys(state: PageState, places: &Places) {
    let keys = SendWrapper::new(places.texture_keys());
    // It runs at once, so that the button that was pressed can be kept in its place.
    ImmediateEffect::new_scoped(move || {
        let hidden = !state.switches.get().textures;
        keys.iter().for_each(|key| key.set_hidden(hidden));
    });
}

/// Hides the rows of events of other kinds, and dims those events in the static drawings of the timeline: these are printed,
/// and shown where the browser has no canvas.
fn show_events_of_kind(state: PageState, places: &Places) {
    let rows: Vec<(String, HtmlElement)> = places.of_kinds(KindElement::Row);
    let groups: Vec<(String, Element)> = places.of_kinds(KindElement::Group);
    // An effect must be `Send`; the program has one thread.
    let parts = SendWrapper::new((rows, groups));
    // It runs at once, because a link to a row changes the kind and then gives the row the focus.
    ImmediateEffect::new_scoped(move || {
        let (rows, groups) = &*parts;
        let kind = state.switches.get().kind;
        let is_other = |kinds: &str| {
            let other = |k: Kind| !kinds.split(' ').any(|code| code == k.code());
            kind.is_some_and(other)
        };
        for (kinds, row) in rows {
            row.set_hidden(is_other(kinds));
        }
        for (kinds, group) in groups {
            dom::toggle_attribute(group, "data-dimmed", is_other(kinds));
        }
    });
}

/// Highlights the rows and charts of the selected entry and of entries related to it.
fn highlight_related(page: Page) {
    let (mut of, mut highlighted) = (None, vec![]);
    effect(move || {
        let entry = page.state.selection.get().current().map(|item| item.id);
        if entry == of {
            return;
        }
        of = entry;
        let elements = entry.map_or_else(Vec::new, |entry| related_elements(page, entry));
        for element in std::mem::replace(&mut highlighted, elements) {
            dom::set_class(&element, "highlighted", false);
        }
        for element in &highlighted {
            dom::set_class(element, "highlighted", true);
        }
    });
}

/// The rows of an entry and of related ones, and the charts that it speaks to.
fn related_elements(page: Page, entry: EntryId) -> Vec<HtmlElement> {
    let entries = [entry].into_iter().chain(story().related(entry));
    let entries = entries.map(|entry| entry.as_str());
    let charts = charts_of(entry).iter().map(|chart| chart.as_str());
    let ids = entries.chain(charts);
    page.with_rows(|rows| ids.flat_map(|id| rows.with_id(id).cloned()).collect())
}

/// The charts that an event speaks to.
fn charts_of(entry: EntryId) -> List<ChartId> {
    match entry {
        EntryId::Event(id) => story().event(id).map_or(List(&[]), |event| event.charts),
        EntryId::Figure(_) => List(&[]),
    }
}
