//! What a button does, and how the page's markup says so: the build writes `Action::code` into the
//! button's `data-action`, and the program reads it with `Action::parse`.

use crate::chart::{Measure, SourceFilter};
use crate::story::Kind;
use crate::story::coded_enum::coded_enum;

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Changes a setting.
    Set(Setting),
    /// Selects the next event of the timeline, or the previous one.
    Step(Step),
}

/// A setting with the value that a button gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// What the paired bars show.
    Measure(Measure),
    /// Whose count is followed.
    SourceFilter(SourceFilter),
    /// The one kind of event that is shown; all without one.
    Kind(Option<Kind>),
    /// Whether the timeline shows the year of publication alone.
    Zoomed(bool),
}

coded_enum! {
/// A direction in time.
pub enum Step {
    /// To the event before.
    Previous = "previous",
    /// To the event after.
    Next = "next",
}
}

/// The names of settings in codes, and the values that no enum has.
const MEASURE: &str = "measure";
const SOURCE: &str = "source";
const KIND: &str = "kind";
const ALL_KINDS: &str = "all";
const ZOOM: &str = "zoom";
const WHOLE: &str = "whole";
const YEAR: &str = "year";
const STEP: &str = "step";

impl Setting {
    /// What the code of the setting says: its name, and its value. The value is also a part of the names of
    /// downloads.
    pub const fn name_and_value(self) -> (&'static str, &'static str) {
        match self {
            Setting::Measure(measure) => (MEASURE, measure.code()),
            Setting::SourceFilter(source) => (SOURCE, source.code()),
            Setting::Kind(None) => (KIND, ALL_KINDS),
            Setting::Kind(Some(kind)) => (KIND, kind.code()),
            Setting::Zoomed(false) => (ZOOM, WHOLE),
            Setting::Zoomed(true) => (ZOOM, YEAR),
        }
    }
}

impl Action {
    /// The action as `data-action` has it: what it changes, and to what.
    pub fn code(self) -> String {
        let (name, value) = match self {
            Action::Set(setting) => setting.name_and_value(),
            Action::Step(step) => (STEP, step.code()),
        };
        [name, "=", value].concat()
    }

    /// The action of a code; `None` for any other text.
    pub fn parse(code: &str) -> Option<Action> {
        let (name, value) = code.split_once('=')?;
        let setting = match (name, value) {
            (MEASURE, _) => Setting::Measure(Measure::from_code(value)?),
            (SOURCE, _) => Setting::SourceFilter(SourceFilter::from_code(value)?),
            (KIND, ALL_KINDS) => Setting::Kind(None),
            (KIND, _) => Setting::Kind(Some(Kind::from_code(value)?)),
            (ZOOM, WHOLE) => Setting::Zoomed(false),
            (ZOOM, YEAR) => Setting::Zoomed(true),
            (STEP, _) => return Step::from_code(value).map(Action::Step),
            _ => return None,
        };
        Some(Action::Set(setting))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// All actions that a button can have.
    fn actions() -> Vec<Action> {
        let kinds = Kind::ALL.map(Some).into_iter().chain([None]);
        let settings = [false, true].map(Setting::Zoomed).into_iter();
        let settings = settings
            .chain(Measure::ALL.map(Setting::Measure))
            .chain(SourceFilter::ALL.map(Setting::SourceFilter))
            .chain(kinds.map(Setting::Kind));
        let steps = Step::ALL.map(Action::Step);
        settings.map(Action::Set).chain(steps).collect()
    }

    #[test]
    fn every_action_is_read_back_from_its_code() {
        let actions = actions();
        for action in &actions {
            assert_eq!(Action::parse(&action.code()), Some(*action));
        }
        let codes: BTreeSet<String> = actions.iter().map(|action| action.code()).collect();
        assert_eq!(codes.len(), actions.len(), "{codes:?}");
        assert!(codes.contains("measure=before") && codes.contains("zoom=year"));
    }

    #[test]
    fn other_texts_are_no_actions() {
        for text in [
            "",
            "measure",
            "measure=",
            "measure=both",
            "step=off",
            "kind=Trade",
            "kind=all=all",
        ] {
            assert_eq!(Action::parse(text), None, "{text}");
        }
    }
}
