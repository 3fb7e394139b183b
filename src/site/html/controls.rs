//! The controls beside a drawing: buttons of which one is pressed. The page has them disabled, and the
//! program enables them. `data-action` on a button is the setting that the button applies.

use crate::chart::{Measure, SourceFilter};
use crate::interaction::action::{Action, Setting, Step};
use crate::locale::key;
use crate::site::PageContext;
use crate::story::{Chart, Form, Kind, Text};
use leptos::prelude::*;

/// One button: the setting that it changes, and its label.
type Segment = (Setting, String);

/// The switches of a chart: what the bars show, and which source's counts.
pub fn chart_controls(page: &PageContext, chart: &Chart) -> impl IntoView + use<> {
    let Form::PairedBars { sources, .. } = chart.form else {
        return None;
    };
    let say = |text: Text| page.locale.message(text).to_owned();
    let short = |i: usize| {
        sources
            .get(i)
            .and_then(|id| page.story.source(*id))
            .map_or_else(String::new, |s| say(s.short))
    };
    let measures = [
        (Measure::Value, key::PAGE_MEASURE_VALUE),
        (Measure::Change, key::PAGE_MEASURE_CHANGE),
        (Measure::Before, key::PAGE_MEASURE_BEFORE),
    ];
    let measures = measures.map(|(measure, word)| (Setting::Measure(measure), say(word)));
    let source_filters = [
        (SourceFilter::Both, say(key::PAGE_SOURCE_FILTER_BOTH)),
        (SourceFilter::First, short(0)),
        (SourceFilter::Second, short(1)),
    ];
    let source_filters =
        source_filters.map(|(source_filter, word)| (Setting::SourceFilter(source_filter), word));
    Some(view! {
        {segmented_control(say(key::PAGE_MEASURE_TITLE), measures.into())}
        {segmented_control(say(key::PAGE_SOURCE_FILTER_TITLE), source_filters.into())}
    })
}

/// The switches of the timeline: all years or the article's, and the kinds of event that there are.
pub fn timeline_controls(page: &PageContext) -> impl IntoView + use<> {
    let (story, locale) = (page.story, page.locale);
    let say = |text: Text| locale.message(text).to_owned();
    let zooms = [
        (Setting::Zoomed(false), say(key::PAGE_ZOOM_WHOLE)),
        (Setting::Zoomed(true), locale.year(story.published.year)),
    ];
    let kinds = [
        (Kind::Diplomacy, key::KIND_DIPLOMACY),
        (Kind::Trade, key::KIND_TRADE),
        (Kind::Education, key::KIND_EDUCATION),
        (Kind::Transport, key::KIND_TRANSPORT),
        (Kind::Culture, key::KIND_CULTURE),
    ];
    let there = kinds
        .into_iter()
        .filter(|(k, _)| story.events.iter().any(|e| e.kind == *k));
    let mut choices: Vec<Segment> = vec![(Setting::Kind(None), say(key::PAGE_KIND_ALL))];
    choices.extend(there.map(|(kind, word)| (Setting::Kind(Some(kind)), say(word))));
    view! {
        {segmented_control(say(key::PAGE_ZOOM_TITLE), zooms.into())}
        {segmented_control(say(key::PAGE_KIND_TITLE), choices)}
    }
}

/// The buttons that go from event to event. They stay in view beside the drawing, which may be taller
/// than the window.
pub fn event_buttons(page: &PageContext) -> impl IntoView + use<> {
    let say = |text: Text| page.locale.message(text).to_owned();
    view! {
        <div class="segmented-control steps" role="group" aria-label=say(key::PAGE_STEP_TITLE)>
            <button type="button" disabled data-action=Action::Step(Step::Previous).code() class="previous">{say(key::PAGE_STEP_BACK)}</button>
            <button type="button" disabled data-action=Action::Step(Step::Next).code() class="next">{say(key::PAGE_STEP_ON)}</button>
        </div>
    }
}

/// A row of buttons, the first of them pressed.
fn segmented_control(title: String, choices: Vec<Segment>) -> impl IntoView {
    let buttons: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(i, (setting, word))| {
            let action = Action::Set(setting).code();
            let pressed = if i == 0 { "true" } else { "false" };
            view! { <button type="button" disabled data-action=action aria-pressed=pressed>{word}</button> }
        })
        .collect();
    view! { <div class="segmented-control" role="group" aria-label=title>{buttons}</div> }
}
