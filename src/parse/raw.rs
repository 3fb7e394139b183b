//! The entries of a story's files as they are written, before anything is checked.
//!
//! Numbers are strings (`"8.8"`, `"5.10"`): the digits that a source stated are part of the fact.

use super::pair::Pair;
use serde::Deserialize;
use toml::Spanned;

/// A string with its place in the file.
pub type Word = Spanned<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryFile {
    pub id: Word,
    pub languages: Spanned<Vec<Word>>,
    pub published: Word,
    /// The language of the source article, as a BCP 47 tag.
    pub source_language: Word,
    pub paragraphs: u8,
    /// Words with digits that texts may use: years, names.
    pub allow: Vec<String>,
}

/// A source or a flag: an id, whose words are in the texts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedEntry {
    pub id: Word,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureEntry {
    pub id: Word,
    pub area: Word,
    pub value: Option<Word>,
    pub range: Option<Spanned<Pair<String>>>,
    pub unit: Option<Word>,
    #[serde(default)]
    pub about: bool,
    pub change: Option<Word>,
    pub period: Option<Word>,
    pub source: Word,
    pub paragraph: Spanned<u8>,
    #[serde(default)]
    pub flags: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckEntry {
    pub id: Word,
    pub kind: Word,
    pub of: Vec<Word>,
    pub unit: Word,
    pub digits: Spanned<u8>,
    pub against: Option<Word>,
    pub declares: Word,
    #[serde(default)]
    pub flags: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventEntry {
    pub id: Word,
    pub when: Word,
    pub origin: Word,
    pub kind: Word,
    #[serde(default)]
    pub planned: bool,
    #[serde(default)]
    pub anniversary: bool,
    pub paragraphs: Spanned<Vec<Spanned<u8>>>,
    #[serde(default)]
    pub figures: Vec<Word>,
    #[serde(default)]
    pub charts: Vec<Word>,
    #[serde(default)]
    pub flags: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeEntry {
    pub id: Word,
    pub kind: Word,
    pub paragraphs: Spanned<Vec<Spanned<u8>>>,
    #[serde(default)]
    pub figures: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartEntry {
    pub id: Word,
    pub ledgers: Option<LedgersEntry>,
    pub traffic: Option<TrafficEntry>,
    pub parts: Option<PartsEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgersEntry {
    pub sources: Pair<Word>,
    pub row: Vec<RowEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowEntry {
    pub id: Word,
    pub figures: Pair<Word>,
    pub gap: Word,
    pub before: Pair<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrafficEntry {
    pub containers: Word,
    pub part: Word,
    pub trains: Word,
    pub before: Word,
    pub per_day: Word,
    pub implied: Word,
    pub load: Word,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartsEntry {
    pub parts: Vec<Word>,
    pub sum: Word,
    pub share: Word,
    pub apart: Word,
    pub doubtful: Word,
}
