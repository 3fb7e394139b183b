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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PictogramEntry {
    pub id: SpannedString,
    #[expect(dead_code, reason = "it chose the type of the entry")]
    form: IgnoredAny,
    pub containers: SpannedString,
    pub part: SpannedString,
    pub trains: SpannedString,
    pub before: SpannedString,
    pub per_day: SpannedString,
    pub implied: SpannedString,
    pub load: SpannedString,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StackedBarEntry {
    pub id: SpannedString,
    #[expect(dead_code, reason = "it chose the type of the entry")]
    form: IgnoredAny,
    pub parts: Vec<SpannedString>,
    pub sum: SpannedString,
    pub share: SpannedString,
    pub apart: SpannedString,
    pub doubtful: SpannedString,
}

/// A chart of rows of figures, in one of the library's forms.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowsEntry {
    pub id: SpannedString,
    #[expect(dead_code, reason = "it chose the type of the entry")]
    form: IgnoredAny,
    #[serde(default)]
    pub series: Vec<SpannedString>,
    #[serde(default)]
    pub row: Vec<RowEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowEntry {
    pub id: SpannedString,
    pub figures: Vec<SpannedString>,
}
