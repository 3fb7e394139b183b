//! One chart as it stands before any script: finding, drawing, note, source, table.

use super::{Page, switches};
use crate::chart::backend::still;
use crate::chart::{Mode, STEPS, Trust, View, scene};
use crate::ledger::entry;
use crate::locale::key;
use crate::story::Chart;
use leptos::prelude::*;

/// A chart's `<figure>`.
pub fn figure(page: &Page, chart: &'static Chart) -> impl IntoView + use<> {
    let (story, locale, id) = (page.story, page.locale, chart.id);
    let stills: String = STEPS
        .iter()
        .enumerate()
        .map(|(step, width)| {
            let view = View {
                story,
                locale,
                width: *width,
                mode: Mode::Value,
                trust: Trust::Both,
            };
            still(&scene(chart, &view), step)
        })
        .collect();
    view! {
        <figure data-chart=id id=id aria-labelledby=format!("title-{id}") aria-describedby=format!("text-{id}")>
            <h2 id=format!("title-{id}")>{locale.fill(chart.title, story)}</h2>
            <p class="measure">{locale.fill(chart.measure, story)}</p>
            <p class="hidden" id=format!("text-{id}")>{locale.fill(chart.description, story)}</p>
            <div class="controls">{switches::of_chart(page, chart)}</div>
            <div class="stage" data-stage=id inner_html=stills></div>
            <figcaption>
                <p>{locale.fill(chart.note, story)}</p>
                <p class="sources">{sources(page, chart)}</p>
            </figcaption>
            {table(page, chart)}
        </figure>
    }
}

/// Who counted, with the paragraphs.
fn sources(page: &Page, chart: &Chart) -> String {
    let locale = page.locale;
    let figures: Vec<_> = chart
        .ids()
        .into_iter()
        .filter_map(|id| page.story.figure(id))
        .collect();
    let mut said: Vec<(&str, Vec<u8>)> = vec![];
    for f in figures {
        match said.iter_mut().find(|(s, _)| *s == f.source) {
            Some((_, at)) if at.contains(&f.paragraph) => {}
            Some((_, at)) => at.push(f.paragraph),
            None => said.push((f.source, vec![f.paragraph])),
        }
    }
    let separator = locale.say(key::LIST_SEPARATOR);
    let each: Vec<String> = said
        .into_iter()
        .map(|(id, at)| {
            let name = page.story.source(id).map_or("", |s| locale.say(s.name));
            let at: Vec<String> = at.into_iter().map(|p| locale.paragraph(p)).collect();
            format!("{name} ({})", at.join(separator))
        })
        .collect();
    format!("{} {}", locale.say(key::PAGE_SOURCES), each.join(separator))
}

/// The same figures as a table, open on request.
fn table(page: &Page, chart: &Chart) -> impl IntoView + use<> {
    let (story, locale) = (page.story, page.locale);
    let say = |text| locale.say(text).to_owned();
    let rows: Vec<_> = chart
        .ids()
        .into_iter()
        .filter_map(|id| entry(story, locale, id))
        .map(|e| {
            view! {
                <tr>
                    <th scope="row">{e.label}</th>
                    <td>{e.amount}</td>
                    <td>{e.change.unwrap_or_default()}</td>
                    <td>{e.basis_word}</td>
                    <td>{e.source}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <details class="table">
            <summary>{say(key::PAGE_TABLE)}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=say(key::PAGE_TABLE)>
            <table>
                <thead><tr>
                    <th scope="col">{say(key::PAGE_COLUMN_FIGURE)}</th>
                    <th scope="col">{say(key::PAGE_COLUMN_AMOUNT)}</th>
                    <th scope="col">{say(key::PAGE_COLUMN_CHANGE)}</th>
                    <th scope="col">{say(key::PAGE_COLUMN_BASIS)}</th>
                    <th scope="col">{say(key::PAGE_COLUMN_SOURCE)}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            </div>
        </details>
    }
}
