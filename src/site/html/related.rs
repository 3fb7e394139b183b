//! Links by name between parts of a page that belong together: rows of the ledger, charts, events and themes. The program
//! highlights the same parts while a mark is selected (`Story::related`).

use crate::locale::key;
use crate::site::PageContext;
use crate::story::{Chart, EntryId, Event, FigureId, Text, Theme, View};
use leptos::prelude::*;

/// The charts that draw a figure, and the events that speak of it.
pub fn links_of_figure(page: &PageContext, id: FigureId) -> Vec<AnyView> {
    let charts = page.story.charts_with(id);
    let mut links: Vec<AnyView> = charts
        .filter_map(|chart| link_to_chart(page, chart))
        .collect();
    let events = page.story.related(EntryId::Figure(id)).into_iter();
    links.extend(events.filter_map(|event| link_to_event(page, event)));
    links
}

/// The charts that an event speaks to, and its figures that none of them draws.
pub fn links_of_event(page: &PageContext, event: &Event) -> Vec<AnyView> {
    let charts: Vec<&'static Chart> = event
        .charts
        .iter()
        .filter_map(|id| page.story.chart(*id))
        .collect();
    let drawn = |id: &FigureId| charts.iter().any(|chart| chart.ids().contains(id));
    let figures = event.figures.iter().filter(|id| !drawn(id));
    let figures = figures.filter_map(|id| link_to_figure(page, *id));
    let links = charts.iter().filter_map(|chart| link_to_chart(page, chart));
    links.chain(figures).collect()
}

/// The figures of a theme.
pub fn links_of_theme(page: &PageContext, theme: &Theme) -> Vec<AnyView> {
    let figures = theme.figures.iter();
    figures.filter_map(|id| link_to_figure(page, *id)).collect()
}

/// The events that speak to a chart or to one of its figures, as a line of text.
pub fn line_of_chart(page: &PageContext, chart: &Chart) -> Option<impl IntoView + use<>> {
    let figures = chart.ids();
    let speaks = |event: &&Event| {
        event.charts.contains(&chart.id) || event.figures.iter().any(|id| figures.contains(id))
    };
    let events = page.story.events.iter().filter(speaks);
    let names = events.map(|event| (event.id, page.locale.fill(event.label, page.story)));
    let separator = page.locale.message(key::LIST_SEPARATOR);
    let links: Vec<_> = names
        .filter(|_| page.shows(View::Timeline))
        .enumerate()
        .map(|(i, (id, name))| {
            let separator = (i > 0).then(|| separator.to_owned());
            view! { {separator}<a href=EntryId::Event(id).fragment()>{name}</a> }
        })
        .collect();
    let intro = page.locale.message(key::PAGE_RELATED_EVENT).to_owned();
    (!links.is_empty()).then(|| view! { <p>{intro}" "{links}</p> })
}

/// A link to a chart, if the page shows it.
pub fn link_to_chart(page: &PageContext, chart: &'static Chart) -> Option<AnyView> {
    page.shows(View::Chart(chart)).then(|| {
        let name = page.locale.message(chart.name);
        link(page, key::PAGE_USED_IN, name, format!("#{}", chart.id))
    })
}

/// A link to the row of a figure, if the page shows it.
fn link_to_figure(page: &PageContext, id: FigureId) -> Option<AnyView> {
    let label = page.story.figure(id)?.label;
    page.shows(View::Ledger).then(|| {
        let name = page.locale.message(label);
        let target = EntryId::Figure(id).fragment();
        link(page, key::PAGE_RELATED_FIGURE, name, target)
    })
}

/// A link to an event in the list, if the page shows it.
fn link_to_event(page: &PageContext, entry: EntryId) -> Option<AnyView> {
    let EntryId::Event(id) = entry else {
        return None;
    };
    let label = page.story.event(id)?.label;
    page.shows(View::Timeline).then(|| {
        let name = page.locale.fill(label, page.story);
        link(page, key::PAGE_RELATED_EVENT, &name, entry.fragment())
    })
}

/// A link whose words say what kind of part it leads to, and which.
fn link(page: &PageContext, intro: Text, name: &str, target: String) -> AnyView {
    let words = [page.locale.message(intro), " ", name].concat();
    view! { <a href=target>{words}</a>" " }.into_any()
}
