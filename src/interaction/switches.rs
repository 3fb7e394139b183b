//! The switches of a page: their titles and options in a language.

use super::address::parameter;
use super::settings::Setting;
use crate::chart::{Measure, SourceFilter};
use crate::locale::{Locale, key};
use crate::story::{Chart, Kind, Ledgers, Story, Text, View};
use crate::timeline::kind_name;

/// A switch: its title, and its options, of which the first is the default.
pub struct Switch {
    /// What it changes.
    pub title: String,
    /// The parameter by which an address sets it.
    pub parameter: &'static str,
    /// Its options.
    pub options: Vec<SwitchOption>,
}

/// An option of a switch.
pub struct SwitchOption {
    /// What it sets.
    pub setting: Setting,
    /// The value of the switch's parameter that sets it.
    pub value: &'static str,
    /// Its label.
    pub label: String,
}

impl Switch {
    fn new(story: &Story, title: String, options: Vec<(Setting, String)>) -> Self {
        let mut name = "";
        let option = |(setting, label)| {
            let value;
            (name, value) = parameter(story, setting);
            SwitchOption {
                setting,
                value,
                label,
            }
        };
        let options = options.into_iter().map(option).collect();
        Switch {
            title,
            parameter: name,
            options,
        }
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
        (Measure::Value, key::SWITCH_MEASURE_VALUE),
        (Measure::Change, key::SWITCH_MEASURE_CHANGE),
        (Measure::Before, key::SWITCH_MEASURE_BEFORE),
    ];
    let measures = measures.map(|(measure, word)| (Setting::Measure(measure), say(word)));
    let source_filters = [
        (SourceFilter::Both, say(key::SWITCH_SOURCE_FILTER_BOTH)),
        (SourceFilter::First, short(0)),
        (SourceFilter::Second, short(1)),
    ];
    let source_filters =
        source_filters.map(|(source_filter, word)| (Setting::SourceFilter(source_filter), word));
    vec![
        Switch::new(story, say(key::SWITCH_MEASURE_TITLE), measures.into()),
        Switch::new(
            story,
            say(key::SWITCH_SOURCE_FILTER_TITLE),
            source_filters.into(),
        ),
    ]
}

/// The switches of the timeline: all years or the article's, and the kinds of event that there are.
pub fn timeline_switches(story: &Story, locale: &Locale) -> Vec<Switch> {
    let say = |text: Text| locale.message(text).to_owned();
    let zooms = [
        (Setting::Zoomed(false), say(key::SWITCH_ZOOM_WHOLE)),
        (Setting::Zoomed(true), locale.year(story.published.year)),
    ];
    let there = Kind::ALL
        .into_iter()
        .filter(|kind| story.events.iter().any(|e| e.kind == *kind));
    let mut options = vec![(Setting::Kind(None), say(key::SWITCH_KIND_ALL))];
    options.extend(there.map(|kind| (Setting::Kind(Some(kind)), say(kind_name(kind)))));
    vec![
        Switch::new(story, say(key::SWITCH_ZOOM_TITLE), zooms.into()),
        Switch::new(story, say(key::SWITCH_KIND_TITLE), options),
    ]
}

/// The switch of textures: a chart's button for them, as a list of options.
fn textures_switch(story: &Story, locale: &Locale) -> Switch {
    let say = |text: Text| locale.message(text).to_owned();
    let options = [
        (Setting::Textures(false), say(key::PAGE_EMBED_TEXTURES_OFF)),
        (Setting::Textures(true), say(key::PAGE_EMBED_TEXTURES_ON)),
    ];
    Switch::new(story, say(key::SWITCH_TEXTURES), options.into())
}

/// What the page of a view can set, as lists of options. The whole page has the switches of the first chart that has
/// any; they switch all charts.
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
            switches.push(textures_switch(story, locale));
            switches
        }
        View::Chart(chart) => {
            let mut switches = chart_switches(story, locale, chart);
            switches.push(textures_switch(story, locale));
            switches
        }
        View::Timeline => timeline_switches(story, locale),
        View::Ledger => vec![],
    }
}
