//! The settings of the switches in the address: `?show=change&source=kz&kind=trade&zoom=year&textures=on`.
//!
//! A setting that has its default is not in the address. An unknown value means the default.

use super::settings::{Setting, SwitchSettings};
use crate::chart::{Measure, SourceFilter};
use crate::story::{Kind, SourceId, Story};

/// The parameters of the switches.
pub const PARAMETERS: [&str; 5] = [SHOW, SOURCE, KIND, ZOOM, TEXTURES];

const SHOW: &str = "show";
const SOURCE: &str = "source";
const KIND: &str = "kind";
const ZOOM: &str = "zoom";
const TEXTURES: &str = "textures";

/// The value of `zoom` for the year of publication.
const YEAR: &str = "year";

/// The value of `textures` for textures.
const ON: &str = "on";

/// The parameter and the value by which an address asks for a setting. The values of the defaults may be left out.
pub fn parameter(story: &Story, setting: Setting) -> (&'static str, &'static str) {
    match setting {
        Setting::Measure(measure) => (SHOW, measure.code()),
        Setting::SourceFilter(filter) => {
            let id = source_of(story, filter).map(SourceId::as_str);
            (SOURCE, id.unwrap_or(filter.code()))
        }
        Setting::Kind(kind) => (KIND, kind.map_or("all", Kind::code)),
        Setting::Zoomed(true) => (ZOOM, YEAR),
        Setting::Zoomed(false) => (ZOOM, "whole"),
        Setting::Textures(true) => (TEXTURES, ON),
        Setting::Textures(false) => (TEXTURES, "off"),
    }
}

impl SwitchSettings {
    /// The settings that a query asks for; it may begin with its question mark.
    pub fn from_query(story: &Story, query: &str) -> Self {
        let value = |wanted| {
            let mut pairs = pairs(query);
            pairs.find(|(name, _)| *name == wanted).map(|(_, v)| v)
        };
        let measure = value(SHOW).and_then(Measure::from_code);
        let source_filter = value(SOURCE).and_then(|id| filter_of(story, id));
        SwitchSettings {
            measure: measure.unwrap_or_default(),
            source_filter: source_filter.unwrap_or_default(),
            kind: value(KIND).and_then(Kind::from_code),
            zoomed: value(ZOOM) == Some(YEAR),
            textures: value(TEXTURES) == Some(ON),
        }
    }

    /// The query with these settings, with its question mark, or nothing. Its other parameters are kept.
    pub fn to_query(self, story: &Story, query: &str) -> String {
        let default = SwitchSettings::default();
        let set = [
            (
                Setting::Measure(self.measure),
                self.measure != default.measure,
            ),
            (
                Setting::SourceFilter(self.source_filter),
                self.source_filter != default.source_filter,
            ),
            (Setting::Kind(self.kind), self.kind != default.kind),
            (Setting::Zoomed(self.zoomed), self.zoomed != default.zoomed),
            (
                Setting::Textures(self.textures),
                self.textures != default.textures,
            ),
        ];
        let set = set.into_iter().filter(|(_, differs)| *differs);
        let set = set.map(|(setting, _)| parameter(story, setting));
        let others = pairs(query).filter(|(name, _)| !PARAMETERS.contains(name));
        let mut written = String::new();
        for (name, value) in others.chain(set) {
            written.push(if written.is_empty() { '?' } else { '&' });
            written.push_str(name);
            if !value.is_empty() {
                written.push('=');
                written.push_str(value);
            }
        }
        written
    }
}

/// The parameters of a query with their values, as they are written.
fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let parts = query.split('&').filter(|part| !part.is_empty());
    parts.map(|part| part.split_once('=').unwrap_or((part, "")))
}

/// The two sources of each chart of paired bars.
fn sources(story: &Story) -> impl Iterator<Item = &'static [SourceId]> {
    let charts = story.charts.iter();
    charts.filter_map(|chart| Some(chart.ledgers()?.sources.0))
}

/// The filter that follows this source.
fn filter_of(story: &Story, id: &str) -> Option<SourceFilter> {
    let place =
        sources(story).find_map(|two| two.iter().position(|source| source.as_str() == id))?;
    match place {
        0 => Some(SourceFilter::First),
        _ => Some(SourceFilter::Second),
    }
}

/// The source that the filter follows; `None` if it is both.
fn source_of(story: &Story, filter: SourceFilter) -> Option<SourceId> {
    let place = match filter {
        SourceFilter::Both => return None,
        SourceFilter::First => 0,
        SourceFilter::Second => 1,
    };
    sources(story).find_map(|two| two.get(place).copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    fn every() -> Vec<SwitchSettings> {
        let kinds = Kind::ALL.into_iter().map(Some).chain([None]);
        let mut all = vec![];
        for kind in kinds {
            for (measure, source_filter) in Measure::ALL
                .into_iter()
                .flat_map(|m| SourceFilter::ALL.map(|s| (m, s)))
            {
                for (zoomed, textures) in
                    [(false, false), (true, false), (false, true), (true, true)]
                {
                    all.push(SwitchSettings {
                        measure,
                        source_filter,
                        kind,
                        zoomed,
                        textures,
                    });
                }
            }
        }
        all
    }

    #[test]
    fn settings_are_read_back_from_their_address() {
        for settings in every() {
            for other in ["", "?theme=dark", "?childId=a%20b&show=before&zoom=year"] {
                let query = settings.to_query(story(), other);
                assert_eq!(
                    SwitchSettings::from_query(story(), &query),
                    settings,
                    "{query}"
                );
            }
        }
    }

    #[test]
    fn the_address_has_what_differs_from_the_default() {
        let settings = SwitchSettings {
            measure: Measure::Change,
            source_filter: SourceFilter::Second,
            kind: Some(Kind::Trade),
            zoomed: true,
            textures: true,
        };
        for (settings, before, after) in [
            (SwitchSettings::default(), "", ""),
            (SwitchSettings::default(), "?show=change&source=kz", ""),
            (
                SwitchSettings::default(),
                "?theme=dark&kind=trade",
                "?theme=dark",
            ),
            (
                settings,
                "",
                "?show=change&source=cn&kind=trade&zoom=year&textures=on",
            ),
            (
                settings,
                "?zoom=whole&childId=x&debug",
                "?childId=x&debug&show=change&source=cn&kind=trade&zoom=year&textures=on",
            ),
        ] {
            assert_eq!(settings.to_query(story(), before), after, "{before}");
        }
    }

    #[test]
    fn unknown_values_mean_the_default() {
        for query in [
            "",
            "?",
            "?&&=&",
            "?show",
            "?show=&source=&kind=&zoom=&textures=",
            "?show=Change&source=un&kind=all&zoom=month&textures=true",
            "?show=%63hange",
            "?Show=change",
            "?source=both",
            "?show=wrong&show=change",
        ] {
            let settings = SwitchSettings::from_query(story(), query);
            assert_eq!(settings, SwitchSettings::default(), "{query}");
        }
    }
}
