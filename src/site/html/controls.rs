//! The controls beside a drawing: buttons of which one is pressed. The page has them disabled, and the
//! program enables them. `data-action` on a button is the setting that the button applies.

use crate::chart::{Measure, SourceFilter};
use crate::interaction::action::{Action, Setting, Step};
use crate::interaction::address::parameter;
use crate::locale::{Locale, key};
use crate::site::PageContext;
use crate::story::{Chart, Kind, Ledgers, Story, Text, View};
use crate::timeline::kind_name;
use leptos::prelude::*;

/// A switch: its title, and its options, of which the first is the default.
pub struct Switch {
    /// What it changes.
    pub title: String,
    /// The settings with their labels.
    pub options: Vec<(Setting, String)>,
}

impl Switch {
    /// The parameter by which an address sets it, and each option's value and label.
    pub fn parameter(self, story: &Story) -> (&'static str, Vec<(String, String)>) {
        let named = self.options.into_iter().map(|(setting, label)| {
            let (name, value) = parameter(story, setting);
            (name, (value.to_owned(), label))
        });
        let (names, options): (Vec<_>, Vec<_>) = named.unzip();
        (names.first().copied().unwrap_or_default(), options)
    }
}

/// The switches of a chart: what the bars show, and which source's counts. Other forms than paired bars have none.
pub fn chart_switches(story: &Story, locale: &Locale, chart: &Chart) -> Vec<Switch> {
    let Some(Ledgers { sources, .. }) = chart.ledgers() else {
        return vec![];
    };
    let say = |text: Text| locale.message(text).to_owned();
    let short = |i: usize| {
        let source = sources.get(i).and_then(|id| story.source(*id));
        source.map_or_else(String::new, |s| say(s.short))
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
    vec![
        Switch {
            title: say(key::PAGE_MEASURE_TITLE),
            options: measures.into(),
        },
        Switch {
            title: say(key::PAGE_SOURCE_FILTER_TITLE),
            options: source_filters.into(),
        },
    ]
}

/// The switches of the timeline: all years or the article's, and the kinds of event that there are.
pub fn timeline_switches(story: &Story, locale: &Locale) -> Vec<Switch> {
    let say = |text: Text| locale.message(text).to_owned();
    let zooms = [
        (Setting::Zoomed(false), say(key::PAGE_ZOOM_WHOLE)),
        (Setting::Zoomed(true), locale.year(story.published.year)),
    ];
    let there = Kind::ALL
        .into_iter()
        .filter(|kind| story.events.iter().any(|e| e.kind == *kind));
    let mut options = vec![(Setting::Kind(None), say(key::PAGE_KIND_ALL))];
    options.extend(there.map(|kind| (Setting::Kind(Some(kind)), say(kind_name(kind)))));
    vec![
        Switch {
            title: say(key::PAGE_ZOOM_TITLE),
            options: zooms.into(),
        },
        Switch {
            title: say(key::PAGE_KIND_TITLE),
            options,
        },
    ]
}

/// The switches that the page of a view has. The whole page has those of the first chart that has any; they switch
/// all charts.
pub fn view_switches(story: &Story, locale: &Locale, view: View) -> Vec<Switch> {
    match view {
        View::All => {
            let mut charts = story.charts.iter();
            let of_charts = charts.find_map(|chart| {
                let switches = chart_switches(story, locale, chart);
                (!switches.is_empty()).then_some(switches)
            });
            let mut switches = of_charts.unwrap_or_default();
            switches.extend(timeline_switches(story, locale));
            switches
        }
        View::Chart(chart) => chart_switches(story, locale, chart),
        View::Timeline => timeline_switches(story, locale),
        View::Ledger => vec![],
    }
}

/// Switches as rows of buttons.
pub fn segmented_controls(switches: Vec<Switch>) -> impl IntoView {
    let controls = switches.into_iter().map(segmented_control);
    controls.collect::<Vec<_>>()
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
fn segmented_control(switch: Switch) -> impl IntoView {
    let Switch { title, options } = switch;
    let buttons: Vec<_> = options
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
