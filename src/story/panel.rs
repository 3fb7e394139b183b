//! The panels of a chart: which figures are drawn in which form of the chart library, with which options.

use super::coded_enum::coded_enum;
use super::{Decimal, FigureId, List, Text};

coded_enum! {
/// The forms of the chart library that a panel can have.
pub enum PanelForm {
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
    /// The same as shares of each time's sum.
    PercentAreas = "percent-areas",
    /// Two times with a line between them.
    Slope = "slope",
    /// Two figures in a row as dots with a line between them.
    Dumbbell = "dumbbell",
    /// A bar from the lower to the higher end of each figure.
    RangeBars = "range-bars",
    /// A line of dots for each series, a dot for each row.
    Strip = "strip",
    /// A dot for each row, placed by two figures.
    Scatter = "scatter",
    /// Squares for the parts of a whole, one figure in a row.
    Waffle = "waffle",
    /// Icons, each for a round number, one figure in a row.
    Icons = "icons",
    /// Parts of a sum in one bar, one figure in a row.
    Parts = "parts",
    /// Steps up and down to a sum, one figure in a row.
    Waterfall = "waterfall",
    /// A table with a column for each series.
    Table = "table",
    /// Large numbers with their changes, one figure in a row.
    Scorecard = "scorecard",
}
}

coded_enum! {
/// The part that a figure or check has beside the rows of its panel.
pub enum Place {
    /// The sum of all rows.
    Sum = "sum",
    /// What the last row is of the sum.
    Share = "share",
    /// An amount that is no part of the sum, to the same scale.
    Comparison = "comparison",
    /// An amount that is drawn to no scale.
    Unscaled = "unscaled",
    /// An amount in words that follows from the rows.
    Related = "related",
    /// A line across the drawing.
    Reference = "reference",
}
}

coded_enum! {
/// The order of the rows by their first figures.
pub enum RowOrder {
    /// From the greatest to the least.
    Descending = "descending",
    /// From the least to the greatest.
    Ascending = "ascending",
}
}

coded_enum! {
/// Where an axis starts, in forms whose marks are places and not lengths.
pub enum AxisStart {
    /// At zero.
    Zero = "zero",
    /// At the least figure.
    Data = "data",
}
}

coded_enum! {
/// The shape of an icon.
pub enum IconShape {
    /// A square, for anything.
    Square = "square",
    /// A circle, for anything.
    Circle = "circle",
    /// A person.
    Person = "person",
    /// A train, seen from the front.
    Train = "train",
    /// A shipping container.
    Container = "container",
    /// A barrel.
    Barrel = "barrel",
}
}

coded_enum! {
/// How the icons of a row are arranged.
pub enum Arrangement {
    /// In rows below each other.
    Grid = "grid",
    /// In one line over an axis; bars where the line has no room for them.
    Line = "line",
    /// No icons: bars over an axis, for a panel beside others with icons.
    Bars = "bars",
}
}

coded_enum! {
/// The colours of amounts.
pub enum Colors {
    /// One quiet colour for all.
    Neutral = "neutral",
    /// A colour for each.
    Series = "series",
}
}

coded_enum! {
/// How the cells of a table's column are drawn.
pub enum CellStyle {
    /// The number alone.
    Numbers = "numbers",
    /// The number with a bar.
    Bars = "bars",
    /// The number on a colour that is the stronger, the greater it is.
    Heat = "heat",
}
}

coded_enum! {
/// What a row does in a waterfall.
pub enum Step {
    /// Sets the level to start from.
    Start = "start",
    /// Adds its figure.
    Plus = "plus",
    /// Takes its figure away.
    Minus = "minus",
    /// States the sum, which is compared with what the rows before it add up to.
    Sum = "sum",
    /// Shows what the rows before it add up to. It has no figure.
    Total = "total",
}
}

/// One drawing of a form of the chart library. The panels of a chart stand below each other, in two columns
/// where the drawing is wide.
#[derive(Clone, Copy, Debug)]
pub struct Panel {
    /// What stands above it. None if it is the only panel of its chart.
    pub title: Option<Text>,
    /// The form.
    pub form: PanelForm,
    /// The series. Empty for one series without a name.
    pub series: List<PanelSeries>,
    /// The rows, in the order of the story's file; each has one figure for each series.
    pub rows: List<Row>,
    /// Figures and checks that are drawn beside the rows.
    pub beside: List<Beside>,
    /// The options of the form.
    pub options: PanelOptions,
}

/// A series of a panel.
#[derive(Clone, Copy, Debug)]
pub struct PanelSeries {
    /// Its name.
    pub name: Text,
    /// Whether it is in colour where the others are grey.
    pub is_highlighted: bool,
    /// How its cells are drawn, in a table.
    pub cells: CellStyle,
}

/// A row of a panel.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The row in a few words. None if the panel's title says them.
    pub label: Option<Text>,
    /// Whether the change of its first figure on the year before stands in place of the label.
    pub shows_change: bool,
    /// Its figures and checks, one for each series.
    pub figures: List<FigureId>,
    /// Whether it is in colour where the others are grey.
    pub is_highlighted: bool,
    /// A text with a line to the mark of its first figure.
    pub note: Option<Text>,
    /// What it does in a waterfall.
    pub step: Step,
}

/// A figure or check beside the rows of a panel.
#[derive(Clone, Copy, Debug)]
pub struct Beside {
    /// Its part in the drawing.
    pub place: Place,
    /// The figure or check.
    pub id: FigureId,
}

/// The options of a panel. Each is None or false where the story's file doesn't name it.
#[derive(Clone, Copy, Debug, Default)]
pub struct PanelOptions {
    /// The order of the rows.
    pub order: Option<RowOrder>,
    /// The greatest number of rows; the smallest are added up as "other".
    pub max_rows: Option<u8>,
    /// Numbers that the axis covers at least, in the unit of the first figure.
    pub axis_range: Option<(Decimal, Decimal)>,
    /// Where the axis starts.
    pub axis_start: Option<AxisStart>,
    /// The place of the first row whose figures are projections.
    pub projected_from: Option<u8>,
    /// The shape of the icons.
    pub icon: Option<IconShape>,
    /// What one icon or square stands for, in the unit of the first figure.
    pub per_icon: Option<Decimal>,
    /// How the icons are arranged.
    pub arrangement: Option<Arrangement>,
    /// Whether a bracket spans what the last row has more than the first.
    pub excess: bool,
    /// The colours of the rows.
    pub colors: Option<Colors>,
    /// The greatest number of columns of a scorecard.
    pub columns: Option<u8>,
}

impl PanelForm {
    /// How many figures a row has, if the form draws a fixed number of them.
    pub const fn figures_in_a_row(self) -> Option<usize> {
        match self {
            PanelForm::Dumbbell | PanelForm::Scatter => Some(2),
            PanelForm::Waffle
            | PanelForm::Icons
            | PanelForm::Parts
            | PanelForm::Waterfall
            | PanelForm::Scorecard => Some(1),
            _ => None,
        }
    }

    /// Whether the rows are times. The figures' periods then say which.
    pub const fn is_over_time(self) -> bool {
        matches!(
            self,
            PanelForm::TimeColumns
                | PanelForm::Lines
                | PanelForm::Areas
                | PanelForm::PercentAreas
                | PanelForm::Slope
        )
    }
}

impl Panel {
    /// Adds all figures and checks that it draws: those of the rows, then those beside them.
    pub fn add_ids(&self, ids: &mut Vec<FigureId>) {
        for row in self.rows.iter() {
            ids.extend_from_slice(&row.figures);
        }
        for beside in self.beside.iter() {
            ids.push(beside.id);
        }
    }

    /// The figure or check with this part beside the rows.
    pub fn beside(&self, place: Place) -> Option<FigureId> {
        let found = self.beside.iter().find(|beside| beside.place == place);
        found.map(|beside| beside.id)
    }

    /// Whether it has a reference line or a note at a row.
    pub fn is_annotated(&self) -> bool {
        self.beside(Place::Reference).is_some() || self.rows.iter().any(|row| row.note.is_some())
    }
}

impl Row {
    /// Its first figure or check.
    pub fn first(&self) -> Option<FigureId> {
        self.figures.first().copied()
    }
}
