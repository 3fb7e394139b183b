//! What a button does, and how the page's markup says so: the build writes `Action::code` into the
//! button's `data-action`, and the program reads it with `Action::parse`.

use crate::chart::{Measure, SourceFilter};
use crate::story::Kind;

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

/// A direction in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the event before.
    Previous,
    /// To the event after.
    Next,
}

impl Action {
    /// All actions that there are buttons for.
    const ALL: [Action; 16] = [
        Action::Set(Setting::Measure(Measure::Value)),
        Action::Set(Setting::Measure(Measure::Change)),
        Action::Set(Setting::Measure(Measure::Before)),
        Action::Set(Setting::SourceFilter(SourceFilter::Both)),
        Action::Set(Setting::SourceFilter(SourceFilter::First)),
        Action::Set(Setting::SourceFilter(SourceFilter::Second)),
        Action::Set(Setting::Zoomed(false)),
        Action::Set(Setting::Zoomed(true)),
        Action::Set(Setting::Kind(None)),
        Action::Set(Setting::Kind(Some(Kind::Diplomacy))),
        Action::Set(Setting::Kind(Some(Kind::Trade))),
        Action::Set(Setting::Kind(Some(Kind::Education))),
        Action::Set(Setting::Kind(Some(Kind::Transport))),
        Action::Set(Setting::Kind(Some(Kind::Culture))),
        Action::Step(Step::Previous),
        Action::Step(Step::Next),
    ];

    /// The action as `data-action` has it: what it changes, and to what. The part after the sign is also a
    /// part of the names of downloads.
    pub const fn code(self) -> &'static str {
        match self {
            Action::Set(Setting::Measure(measure)) => match measure {
                Measure::Value => "measure=value",
                Measure::Change => "measure=change",
                Measure::Before => "measure=before",
            },
            Action::Set(Setting::SourceFilter(source_filter)) => match source_filter {
                SourceFilter::Both => "source=both",
                SourceFilter::First => "source=first",
                SourceFilter::Second => "source=second",
            },
            Action::Set(Setting::Zoomed(false)) => "zoom=whole",
            Action::Set(Setting::Zoomed(true)) => "zoom=year",
            Action::Set(Setting::Kind(None)) => "kind=all",
            Action::Set(Setting::Kind(Some(kind))) => match kind {
                Kind::Diplomacy => "kind=diplomacy",
                Kind::Trade => "kind=trade",
                Kind::Education => "kind=education",
                Kind::Transport => "kind=transport",
                Kind::Culture => "kind=culture",
            },
            Action::Step(Step::Previous) => "step=previous",
            Action::Step(Step::Next) => "step=next",
        }
    }

    /// The action of a code; `None` for any other text.
    pub fn parse(code: &str) -> Option<Action> {
        Action::ALL.into_iter().find(|action| action.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{MEASURES, SOURCE_FILTERS};
    use std::collections::BTreeSet;

    #[test]
    fn every_action_is_read_back_from_its_code() {
        for action in Action::ALL {
            assert_eq!(Action::parse(action.code()), Some(action));
        }
        let codes: BTreeSet<&str> = Action::ALL.map(Action::code).into();
        assert_eq!(codes.len(), Action::ALL.len(), "{codes:?}");
    }

    #[test]
    fn every_measure_and_source_has_an_action() {
        let measures = MEASURES.map(|measure| Action::Set(Setting::Measure(measure)));
        let source_filters =
            SOURCE_FILTERS.map(|source_filter| Action::Set(Setting::SourceFilter(source_filter)));
        for action in measures.into_iter().chain(source_filters) {
            assert_eq!(Action::parse(action.code()), Some(action));
        }
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
        ] {
            assert_eq!(Action::parse(text), None, "{text}");
        }
    }
}
