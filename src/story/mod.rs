//! The story: every figure, event and text of one article, and what can be checked of it.
//!
//! `assets/story` is read and checked by the build (`parse`), written as constants (`parse::emit`) and
//! compiled in as `jisr::story()`: the program parses nothing when it starts, and the data can have no error then.
//! Pure: it uses no browser API, no framework, and no type of a drawing.

mod chart;
mod check;
pub(crate) mod coded_enum;
mod event;
mod figure;
mod formula;
mod id;
mod interval;
mod key_number;
mod links;
mod list;
mod measured;
mod panel;
pub mod routes;
mod text;
mod view;

pub use chart::{Chart, Form, LedgerRow, Ledgers, MOST_PARTS, Titles};
pub use check::{Check, CheckKind, Outcome, Verdict};
pub use event::{DateProvenance, Event, Kind, Theme};
pub use figure::{Area, Caveat, DataSource, Figure, Unit, Value};
pub use formula::{Formula, Term};
pub use id::{CaveatId, ChartId, EntryId, EventId, FigureId, SourceId, StoryId, ThemeId};
pub use interval::Interval;
pub use jisr_charts::i18n::{Date, Decimal, Lang, Precision, Span};
pub use key_number::KeyNumber;
pub use list::List;
pub use panel::{
    Arrangement, AxisStart, Beside, CellStyle, Colors, IconShape, Panel, PanelForm, PanelOptions,
    PanelSeries, Place, Row, RowOrder, Step,
};
pub use text::Text;
pub use view::{DrawingId, View};

/// One article as data. Lists keep the order of the story's files.
#[derive(Clone, Copy, Debug)]
pub struct Story {
    /// Short name, used in file names and messages, such as `kz-cn-2022`.
    pub id: StoryId,
    /// The languages that the story is written in. The first is the default.
    pub languages: List<Lang>,
    /// The month the article appeared in.
    pub published: Date,
    /// The language that the source article is written in, as a BCP 47 tag: `ar`, `pt-BR`.
    pub source_language: &'static str,
    /// How many paragraphs (¶) the article has.
    pub paragraphs: u8,
    /// The headline, with placeholders.
    pub title: Text,
    /// The sentence or two under it.
    pub lede: Text,
    /// What the reader should know of the article and the method.
    pub about: Text,
    /// The numbers under the headline; a story may have none.
    pub key_numbers: List<KeyNumber>,
    /// The timeline's finding.
    pub timeline_title: Text,
    /// Who counted: agencies, and the article itself.
    pub sources: List<DataSource>,
    /// Every figure the article states.
    pub figures: List<Figure>,
    /// Everything that follows from the figures, with what the story declares of it.
    pub checks: List<Check>,
    /// The warnings that readers must see with figures and events.
    pub caveats: List<Caveat>,
    /// What happened, in the order of time.
    pub events: List<Event>,
    /// What the article says without a date.
    pub themes: List<Theme>,
    /// What is drawn, in the order of the page.
    pub charts: List<Chart>,
}

impl Story {
    /// The figure with this id.
    pub fn figure(&self, id: FigureId) -> Option<&'static Figure> {
        self.figures.iter().find(|f| f.id == id)
    }

    /// The check with this id; its result is a figure of its own (see [`Check::evaluate`]).
    pub fn check(&self, id: FigureId) -> Option<&'static Check> {
        self.checks.iter().find(|c| c.id == id)
    }

    /// The id of the figure or check that this text names.
    pub fn figure_id(&self, text: &str) -> Option<FigureId> {
        let figure = self.figures.iter().find(|f| f.id.as_str() == text);
        let check = || self.checks.iter().find(|c| c.id.as_str() == text);
        figure.map(|f| f.id).or_else(|| check().map(|c| c.id))
    }

    /// The event with this id.
    pub fn event(&self, id: EventId) -> Option<&'static Event> {
        self.events.iter().find(|e| e.id == id)
    }

    /// The id of the event that this text names.
    pub fn event_id(&self, text: &str) -> Option<EventId> {
        let mut all = self.events.iter().map(|e| e.id);
        all.find(|id| id.as_str() == text)
    }

    /// The caveat with this id.
    pub fn caveat(&self, id: CaveatId) -> Option<&'static Caveat> {
        self.caveats.iter().find(|f| f.id == id)
    }

    /// The source with this id.
    pub fn source(&self, id: SourceId) -> Option<&'static DataSource> {
        self.sources.iter().find(|s| s.id == id)
    }

    /// The whole page and its parts that can stand alone, as the address names them
    /// (`?view=`): everything, each chart, the timeline, the ledger.
    pub fn views(&self) -> Vec<View> {
        let charts = self.charts.iter().map(View::Chart);
        [View::All]
            .into_iter()
            .chain(charts)
            .chain([View::Timeline, View::Ledger])
            .collect()
    }

    /// The chart with this id.
    pub fn chart(&self, id: ChartId) -> Option<&'static Chart> {
        self.charts.iter().find(|c| c.id == id)
    }

    /// The id of the chart that this text names.
    pub fn chart_id(&self, text: &str) -> Option<ChartId> {
        let mut all = self.charts.iter().map(|c| c.id);
        all.find(|id| id.as_str() == text)
    }
}
