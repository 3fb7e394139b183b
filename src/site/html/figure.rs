//! One chart of a static page: finding, drawing, note, source, table.

use super::column_heads::column_heads;
use super::{
    copy_table_button, download_links, keyboard_help, listen_button, related, row, source_list,
    static_charts, texture_key,
};
use crate::breakpoint::BREAKPOINTS;
use crate::chart::{self, LayoutInput, Measure, SourceFilter, scene};
use crate::components::{Switches, TexturesButton};
use crate::details::{entry, source_credits};
use crate::interaction::switches::chart_switches;
use crate::locale::key;
use crate::site::PageContext;
use crate::story::{self, Chart, DrawingId, EntryId, Ledgers};
use leptos::prelude::*;

/// A chart's `<figure>`.
pub fn figure(page: &PageContext, chart: &'static Chart) -> impl IntoView + use<> {
    let (story, locale, id) = (page.story, page.locale, chart.id.as_str());
    let drawn = BREAKPOINTS.map(|width| scene(chart, &LayoutInput::new(story, locale, width)));
    let static_svgs: String = drawn
        .iter()
        .enumerate()
        .map(|(step, scene)| static_charts::chart_svg(page, scene, step))
        .collect();
    let flag_note = drawn.iter().any(|scene| scene.has_caveat_icon).then(|| {
        view! { <p><span class="caveat">{locale.message(key::PAGE_FLAG_NOTE).to_owned()}</span></p> }
    });
    let state = page.initial_state();
    view! {
        <figure data-chart=id id=id aria-labelledby=format!("title-{id}")>
            <figcaption>
                {page.heading(story::View::Chart(chart), title(page, chart))}
                <p class="measure">{locale.fill(chart.measure, story)}</p>
            </figcaption>
            <p class="visually-hidden">{locale.fill(chart.description, story)}</p>
            <Switches direction=page.locale.lang.direction() drawing=DrawingId::Chart(chart.id) switches=chart_switches(page.story, page.locale, chart) state=state disabled=true />
            <div class="chart-viewport" data-drawing=id>
                <div class="static-charts" inner_html=static_svgs></div>
            </div>
            <div class="note">
                <p>{locale.fill(chart.note, story)}</p>
                {flag_note}
                <p class="sources">{credit_line(page, chart)}</p>
                {related::line_of_chart(page, chart)}
            </div>
            {explain(page, chart)}
            {table(page, chart)}
            {listen_button::listen_button(page)}
            {keyboard_help::button(page.locale)}
            {download_links::download_links(page, story::View::Chart(chart))}
            <p class="textures">
                <TexturesButton locale=locale state=state disabled=true />
                {texture_key::texture_key(page, chart)}
            </p>
        </figure>
    }
}

/// The finding; where switches change what is shown, one for each state, of which the program shows
/// the one that is set.
fn title(page: &PageContext, chart: &Chart) -> AnyView {
    let say = |measure, source_filter| {
        page.locale
            .fill(chart::title(chart, measure, source_filter), page.story)
    };
    if chart.ledgers().is_none() {
        return say(Measure::Value, SourceFilter::Both).into_any();
    }
    let states = Measure::ALL
        .iter()
        .flat_map(|m| SourceFilter::ALL.map(|t| (*m, t)));
    let titles: Vec<_> = states
        .map(|(measure, source_filter)| {
            let state = [measure.code(), "-", source_filter.code()].concat();
            let other = (measure, source_filter) != (Measure::Value, SourceFilter::Both);
            view! { <span data-for-state=state hidden=other>{say(measure, source_filter)}</span> }
        })
        .collect();
    titles.into_any()
}

/// The sources of a chart's figures, each a link to what is known of it.
fn credit_line(page: &PageContext, chart: &Chart) -> impl IntoView + use<> {
    let locale = page.locale;
    let credits: Vec<_> = source_credits(page.story, locale, chart)
        .into_iter()
        .enumerate()
        .map(|(i, credit)| {
            let separator = (i > 0).then(|| locale.message(key::LIST_SEPARATOR).to_owned());
            view! { {separator}{source_list::link(page, Some(credit.id), credit.text)} }
        })
        .collect();
    view! { {locale.message(key::PAGE_SOURCES).to_owned()}" "{credits} }
}

/// Why two ledgers of one border differ, with the gap of each flow.
fn explain(page: &PageContext, chart: &Chart) -> Option<impl IntoView + use<>> {
    let Ledgers { explain, rows, .. } = *chart.ledgers()?;
    let (story, locale) = (page.story, page.locale);
    let colon = locale.message(key::PAGE_COLON);
    let gaps: Vec<_> = rows
        .iter()
        .filter_map(|row| {
            let (id, label) = (row.gap, locale.message(row.label));
            let amount = entry(story, locale, EntryId::Figure(id))?.amount;
            Some(view! { <li>{format!("{label}{colon}{amount}")}</li> })
        })
        .collect();
    Some(view! {
        <details class="explain">
            <summary>{locale.message(key::PAGE_EXPLAIN).to_owned()}</summary>
            <p>{locale.fill(explain, story)}</p>
            <ul>{gaps}</ul>
        </details>
    })
}

/// The same figures as a table, open on request.
fn table(page: &PageContext, chart: &Chart) -> impl IntoView + use<> {
    let locale = page.locale;
    let say = |text| locale.message(text).to_owned();
    let rows: Vec<_> = chart
        .ids()
        .into_iter()
        .filter_map(|id| Some((id, entry(page.story, locale, EntryId::Figure(id))?)))
        .map(|(id, e)| {
            let verdict = row::verdict_code(&e);
            view! { <tr data-id=id.as_str() data-verdict=verdict>{row::cells(e)}</tr> }
        })
        .collect();
    view! {
        <details class="table">
            <summary>{say(key::PAGE_TABLE)}</summary>
            {copy_table_button::copy_table_button(page)}
            <div class="scroll" tabindex="0" role="group" aria-labelledby=format!("title-{}", chart.id)>
            <table>{column_heads(locale, &row::COLUMNS)}<tbody>{rows}</tbody></table>
            </div>
        </details>
    }
}
