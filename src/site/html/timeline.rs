//! The timeline's section: its drawing, and on request the list of its events and the themes, which have no date.

use super::{download_links, keyboard_help, listen_button, related, static_charts};
use crate::breakpoint::BREAKPOINTS;
use crate::components::{EventSteps, Switches};
use crate::field::Field;
use crate::interaction::switches::timeline_switches;
use crate::locale::key;
use crate::site::PageContext;
use crate::story::{DateProvenance, DrawingId, EntryId, Event, View};
use crate::timeline::{TimelineView, scene};
use leptos::prelude::*;

/// The timeline's section.
pub fn timeline(page: &PageContext) -> impl IntoView + use<> {
    let (story, locale) = (page.story, page.locale);
    let say = |text| locale.message(text).to_owned();
    let state = page.initial_state();
    let static_svgs: String = BREAKPOINTS
        .iter()
        .enumerate()
        .map(|(step, width)| {
            let drawn = scene(&TimelineView {
                time: page.time,
                ..TimelineView::new(story, locale, *width)
            });
            static_charts::timeline_svg(&drawn, step)
        })
        .collect();
    let events: Vec<_> = story.events.iter().map(|e| event(page, e)).collect();
    let themes: Vec<_> = story
        .themes
        .iter()
        .map(|t| view! { <li>{locale.fill(t.text, story)}" "<span class="secondary">{locale.paragraphs(&t.paragraphs)}</span>{links(related::links_of_theme(page, t))}</li> })
        .collect();
    let heading = |words| match page.view {
        View::Timeline => view! { <h2>{words}</h2> }.into_any(),
        _ => view! { <h3>{words}</h3> }.into_any(),
    };
    view! {
        <section data-timeline="" id="timeline" aria-labelledby="title-timeline">
            {page.heading(View::Timeline, locale.title(story, View::Timeline))}
            <p class="measure">{say(key::PAGE_TIMELINE_MEASURE)}</p>
            <p class="visually-hidden">{say(key::PAGE_TIMELINE_TEXT)}</p>
            <Switches direction=locale.lang.direction() drawing=DrawingId::Timeline switches=timeline_switches(story, locale) state=state disabled=true />
            <div>
                <EventSteps locale=locale state=state disabled=true />
                <div class="chart-viewport" data-drawing="timeline">
                    <div class="static-charts" inner_html=static_svgs></div>
                </div>
            </div>
            <details class="event-list"><summary>{heading(say(key::PAGE_EVENT_LIST))}</summary><ol class="events">{events}</ol></details>
            <details class="themes"><summary>{heading(say(key::PAGE_THEMES))}</summary><ul>{themes}</ul></details>
            {listen_button::listen_button(page)}
            {keyboard_help::button(locale)}
            {download_links::download_links(page, View::Timeline)}
        </section>
    }
}

fn event(page: &PageContext, event: &'static Event) -> impl IntoView + use<> {
    let (story, locale) = (page.story, page.locale);
    // HTML has no element for an interval of dates: machines read its first.
    let when = event.when.from.iso();
    let origin = match event.dated_by {
        DateProvenance::Article => key::DATED_ARTICLE,
        DateProvenance::YearByArticle => key::DATED_YEAR_BY_ARTICLE,
        DateProvenance::Record => key::DATED_RECORD,
    };
    let planned = event.planned.then(
        || view! { <b class="planned-label" data-field=Field::Planned.code()>{locale.message(key::DATED_PLANNED).to_owned()}</b> },
    );
    view! {
        <li id=EntryId::Event(event.id).row_id() data-id=event.id.as_str() data-kind=event.kind.code() tabindex="-1" class:planned=event.planned>
            <time datetime=when data-field=Field::Date.code()>{locale.span(event.when)}</time>
            {planned}
            <p data-field=Field::Text.code()>{locale.fill(event.text, story)}</p>
            <p class="secondary" data-field=Field::DatedBy.code()>{locale.message(origin).to_owned()}{locale.message(key::LIST_SEPARATOR).to_owned()}{locale.paragraphs(&event.paragraphs)}</p>
            {links(related::links_of_event(page, event))}
        </li>
    }
}

/// A line of links, if there are any.
fn links(links: Vec<AnyView>) -> Option<impl IntoView> {
    (!links.is_empty()).then(|| view! { <p class="related-links">{links}</p> })
}
