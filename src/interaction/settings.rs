//! What the switches set.

use crate::chart::{Measure, SourceFilter};
use crate::story::Kind;

/// What the switches of the page set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct SwitchSettings {
    /// What the paired bars show.
    pub measure: Measure,
    /// Whose count is followed.
    pub source_filter: SourceFilter,
    /// The one kind of event that is shown; `None` for all.
    pub kind: Option<Kind>,
    /// Whether the timeline shows only the year of publication.
    pub zoomed: bool,
    /// Whether the areas of charts have textures, which tell series apart without colour.
    pub textures: bool,
}

/// One setting, with the value that a button gives it.
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
    /// Whether the areas of charts have textures.
    Textures(bool),
}

impl SwitchSettings {
    /// The settings after one of them is set.
    pub fn with(mut self, setting: Setting) -> Self {
        match setting {
            Setting::Measure(measure) => self.measure = measure,
            Setting::SourceFilter(filter) => self.source_filter = filter,
            Setting::Kind(kind) => self.kind = kind,
            Setting::Zoomed(zoomed) => self.zoomed = zoomed,
            Setting::Textures(textures) => self.textures = textures,
        }
        self
    }
}
