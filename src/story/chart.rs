//! What is drawn: which figures play which part in which form.

use super::{ChartId, FigureId, List, Panel, SourceId, Text};

/// One drawing of the page, with the figures in it.
#[derive(Clone, Copy, Debug)]
pub struct Chart {
    /// Stable name and view: `trade`, `rail`, `energy`.
    pub id: ChartId,
    /// A word or two, for switches and links.
    pub name: Text,
    /// The finding, as a sentence with placeholders.
    pub title: Text,
    /// What is measured, over which period, in which unit.
    pub measure: Text,
    /// A note under the chart.
    pub note: Text,
    /// A text for those who can't see the drawing.
    pub description: Text,
    /// How it is drawn.
    pub form: Form,
}

/// Parts that one bar can tell apart: in the narrowest drawing the markers of so many thin parts
/// still stand 24 units from each other. The build refuses more.
pub const MOST_PARTS: usize = 8;

/// How a chart is drawn.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// Two counts of the same flows, with the gap between them: a chart with switches.
    PairedBars(Ledgers),
    /// One or more drawings of the chart library, one below the other.
    Panels(List<Panel>),
}

/// What a chart of paired bars shows.
#[derive(Clone, Copy, Debug)]
pub struct Ledgers {
    /// The two sources, first and second ledger.
    pub sources: List<SourceId>,
    /// The finding for each state of the switches: see [`Titles`].
    pub titles: Titles,
    /// Why two counts of one thing can differ: a few sentences for the reader.
    pub explain: Text,
    /// One row for each flow, in the order drawn.
    pub rows: List<LedgerRow>,
}

/// The findings of two ledgers: a row for what is shown (values, change, the year before), in it one
/// for both counts, the first alone, the second alone. The first of all is the chart's own title.
#[derive(Clone, Copy, Debug)]
pub struct Titles(pub [[Text; 3]; 3]);

/// One flow as two ledgers count it.
#[derive(Clone, Copy, Debug)]
pub struct LedgerRow {
    /// The flow in a few words ("Exports to China").
    pub label: Text,
    /// Figures by the first and the second ledger.
    pub figures: (FigureId, FigureId),
    /// Check: second less first.
    pub gap: FigureId,
    /// Checks: the year-before levels by the first and the second ledger.
    pub before: (FigureId, FigureId),
}
