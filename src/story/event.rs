//! Events, dated, and themes, which are not.

use super::coded_enum::coded_enum;
use super::{CaveatId, ChartId, EventId, FigureId, List, Span, Text, ThemeId};

coded_enum! {
/// What an event is about; the timeline filters by it.
pub enum Kind {
    /// Between the two states.
    Diplomacy = "diplomacy",
    /// Goods and markets.
    Trade = "trade",
    /// Universities and students.
    Education = "education",
    /// Roads, rail, air.
    Transport = "transport",
    /// Culture and people.
    Culture = "culture",
}
}

coded_enum! {
/// Who dates an event.
pub enum DateProvenance {
    /// The article itself.
    Article = "article",
    /// The article gives the year, the public record the day.
    YearByArticle = "year_by_article",
    /// The public record alone.
    Record = "record",
}
}

/// Something that happened, or is planned, at a known time.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// Stable name, such as `treaty`: part of links.
    pub id: EventId,
    /// A few words, for the drawing.
    pub label: Text,
    /// A sentence or two, for the list.
    pub text: Text,
    /// When: a day, a month, or an interval of months.
    pub when: Span,
    /// Who gives the date.
    pub dated_by: DateProvenance,
    /// What it is about.
    pub kind: Kind,
    /// Announced, not yet happened when the article appeared.
    pub planned: bool,
    /// Shown with how many years have passed when the article appeared.
    pub anniversary: bool,
    /// The article's paragraphs.
    pub paragraphs: List<u8>,
    /// Ids of figures that belong to it.
    pub figures: List<FigureId>,
    /// Ids of charts that it speaks to.
    pub charts: List<ChartId>,
    /// Ids of the caveats that the reader must see with it.
    pub caveats: List<CaveatId>,
}

/// What the article says without a date: beside the timeline, never on it.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// Stable name.
    pub id: ThemeId,
    /// A sentence or two.
    pub text: Text,
    /// What it is about.
    pub kind: Kind,
    /// The article's paragraphs.
    pub paragraphs: List<u8>,
    /// Ids of figures that belong to it.
    pub figures: List<FigureId>,
}
