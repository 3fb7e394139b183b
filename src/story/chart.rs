//! What is drawn: which figures play which part in which form.

use super::coded_enum::coded_enum;
use super::{ChartId, FigureId, List, SourceId, Text};

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

/// The forms that a story can choose from, each with the ids of its figures and checks.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// Two counts of the same flows, with the gap between them.
    PairedBars {
        /// Ids of the two sources, first and second ledger.
        sources: List<SourceId>,
        /// The finding for each state of the switches: see [`Titles`].
        titles: Titles,
        /// Why two counts of one thing can differ: a few sentences for the reader.
        explain: Text,
        /// One row for each flow, in the order drawn.
        rows: List<LedgerRow>,
    },
    /// Trains and containers of one period, and a day's trains.
    Pictogram {
        /// Figure: containers, thousand TEU.
        containers: FigureId,
        /// Figure: a part that another unit counts (thousand containers).
        part: FigureId,
        /// Figure: trains, with its change on the year.
        trains: FigureId,
        /// Check: trains the year before.
        before: FigureId,
        /// Figure: stated trains a day, a range.
        per_day: FigureId,
        /// Check: trains a day that the total implies.
        implied: FigureId,
        /// Check: TEU a train.
        load: FigureId,
    },
    /// Amounts that add up, an amount apart, and a doubtful one.
    StackedBar {
        /// Figures that are summed, in the order drawn; the last is the one whose share is shown.
        parts: List<FigureId>,
        /// Check: their sum.
        sum: FigureId,
        /// Check: the last part's share.
        share: FigureId,
        /// Figure shown apart, to the same scale.
        apart: FigureId,
        /// Figure shown as stated but never to scale: its unit is doubtful.
        doubtful: FigureId,
    },
    /// Rows of figures, in one of the forms of the chart library.
    Rows {
        /// The form.
        form: RowsForm,
        /// The names of the series. Empty for one series without a name.
        series: List<Text>,
        /// The rows, in the order drawn; each has one figure for each series.
        rows: List<Row>,
    },
}

coded_enum! {
/// The forms that draw rows of figures.
pub enum RowsForm {
    /// A bar for each figure, one below the other.
    Bars = "bars",
    /// Bars of each row's figures, one behind the other.
    StackedBars = "stacked-bars",
    /// The same as shares of the row's sum.
    PercentBars = "percent-bars",
    /// A column for each figure, side by side.
    Columns = "columns",
    /// Columns of each row's figures, one above the other.
    StackedColumns = "stacked-columns",
    /// The same as shares of the row's sum.
    PercentColumns = "percent-columns",
    /// Columns over time.
    TimeColumns = "time-columns",
    /// Lines over time.
    Lines = "lines",
    /// Areas over time, one above the other.
    Areas = "areas",
    /// Two times with a line between them.
    Slope = "slope",
    /// Two figures in a row as dots with a line between them.
    Dumbbell = "dumbbell",
    /// Squares for the parts of a whole, one figure in a row.
    Waffle = "waffle",
}
}

impl RowsForm {
    /// How many series it draws, if it draws a fixed number of them.
    pub const fn series(self) -> Option<usize> {
        match self {
            RowsForm::Dumbbell => Some(2),
            RowsForm::Waffle => Some(1),
            _ => None,
        }
    }

    /// Whether the rows are times. The figures' periods then say which.
    pub const fn is_over_time(self) -> bool {
        matches!(
            self,
            RowsForm::TimeColumns | RowsForm::Lines | RowsForm::Areas | RowsForm::Slope
        )
    }
}

/// A row of figures.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The row in a few words.
    pub label: Text,
    /// Ids of its figures, one for each series.
    pub figures: List<FigureId>,
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
