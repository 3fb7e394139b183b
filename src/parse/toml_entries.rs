//! The entries of a story's files as they are written, before anything is checked.
//!
//! Numbers are strings (`"8.8"`, `"5.10"`): the digits that a source stated are part of the fact.

use super::pair::Pair;
use serde::Deserialize;
use serde::de::IgnoredAny;
use toml::Spanned;

/// A string with its place in the file.
pub type SpannedString = Spanned<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryFile {
    pub id: SpannedString,
    pub languages: Spanned<Vec<SpannedString>>,
    pub published: SpannedString,
    /// The language of the source article, as a BCP 47 tag.
    pub source_language: SpannedString,
    pub paragraphs: u8,
    /// Words with digits that texts may use: years, names.
    pub allow: Vec<String>,
}

/// A source or a flag: an id, whose words are in the texts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedEntry {
    pub id: SpannedString,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyNumberEntry {
    pub id: SpannedString,
    pub figures: Spanned<Vec<SpannedString>>,
    pub chart: SpannedString,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureEntry {
    pub id: SpannedString,
    pub area: SpannedString,
    pub value: Option<SpannedString>,
    pub range: Option<Spanned<Pair<String>>>,
    pub unit: Option<SpannedString>,
    #[serde(default)]
    pub about: bool,
    pub change: Option<SpannedString>,
    pub period: Option<SpannedString>,
    pub source: SpannedString,
    pub paragraph: Spanned<u8>,
    #[serde(default)]
    pub flags: Vec<SpannedString>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckEntry {
    pub id: SpannedString,
    pub kind: SpannedString,
    pub of: Vec<SpannedString>,
    pub unit: SpannedString,
    pub digits: Spanned<u8>,
    pub against: Option<SpannedString>,
    pub declares: SpannedString,
    #[serde(default)]
    pub flags: Vec<SpannedString>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventEntry {
    pub id: SpannedString,
    pub when: SpannedString,
    pub origin: SpannedString,
    pub kind: SpannedString,
    #[serde(default)]
    pub planned: bool,
    #[serde(default)]
    pub anniversary: bool,
    pub paragraphs: Spanned<Vec<Spanned<u8>>>,
    #[serde(default)]
    pub figures: Vec<SpannedString>,
    #[serde(default)]
    pub charts: Vec<SpannedString>,
    #[serde(default)]
    pub flags: Vec<SpannedString>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeEntry {
    pub id: SpannedString,
    pub kind: SpannedString,
    pub paragraphs: Spanned<Vec<Spanned<u8>>>,
    #[serde(default)]
    pub figures: Vec<SpannedString>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairedBarsEntry {
    pub id: SpannedString,
    #[expect(dead_code, reason = "it chose the type of the entry")]
    form: IgnoredAny,
    pub sources: Pair<SpannedString>,
    #[serde(default)]
    pub row: Vec<PairEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairEntry {
    pub id: SpannedString,
    pub figures: Pair<SpannedString>,
    pub gap: SpannedString,
    pub before: Pair<SpannedString>,
}

/// A chart of several panels.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PanelsEntry {
    pub id: SpannedString,
    pub panel: Vec<Spanned<PanelEntry>>,
}

/// A panel with the fields of all forms, or a chart that is one panel and so has an id. Not every form has all
/// of the options: see `panel_options`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PanelEntry {
    pub id: Option<SpannedString>,
    pub form: Option<SpannedString>,
    pub title: Option<SpannedString>,
    pub title_of: Option<SpannedString>,
    #[serde(default)]
    pub series: Vec<SpannedString>,
    #[serde(default)]
    pub row: Vec<Spanned<RowEntry>>,
    pub sum: Option<SpannedString>,
    pub share: Option<SpannedString>,
    pub comparison: Option<SpannedString>,
    pub unscaled: Option<SpannedString>,
    pub related: Option<SpannedString>,
    pub reference: Option<SpannedString>,
    pub order: Option<SpannedString>,
    pub max_rows: Option<Spanned<u8>>,
    pub axis_range: Option<Spanned<Pair<String>>>,
    pub axis_start: Option<SpannedString>,
    pub projected_from: Option<SpannedString>,
    pub highlight: Option<Spanned<Vec<SpannedString>>>,
    pub colors: Option<SpannedString>,
    pub icon: Option<SpannedString>,
    pub per_icon: Option<SpannedString>,
    pub arrangement: Option<SpannedString>,
    pub excess: Option<Spanned<bool>>,
    pub cells: Option<Spanned<Vec<SpannedString>>>,
    pub columns: Option<Spanned<u8>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowEntry {
    pub id: Option<SpannedString>,
    pub name: Option<SpannedString>,
    #[serde(default)]
    pub figures: Vec<SpannedString>,
    pub part: Option<Spanned<bool>>,
    pub step: Option<SpannedString>,
    pub note: Option<SpannedString>,
}
