//! A table as a drawing: a row for each category, and in its cells numbers, bars, steps of a heat scale or
//! small lines.

mod bar;
mod cards;
mod cell;
mod column;
mod grid;
mod heat;

pub use column::{Cells, TableColumn};

use super::mark_text::{MarkCells, MarkText, table_texts};
use super::{Chart, DataTable, LayoutError};
use crate::data::{Category, Datum};
use crate::text::style::Column;
use crate::{Scene, SceneBuilder, Settings};

/// Space below the words above the table.
const WORDS_GAP: f64 = 8.0;

/// A table of numbers, drawn.
///
/// Bars in the cells of a column have one scale from one zero; columns of bars with equal units share it, so
/// that lengths can be compared over the whole table. Steps of heat go from the least to the greatest value
/// of all columns of heat with the same unit. The number is always written. Where the columns have no room
/// side by side, each row becomes a card with a line for each column.
///
/// ```
/// use jisr_charts::chart::{Chart, TableChart, TableColumn};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Settings, Unit};
///
/// let people = TableColumn::bars("Population", [107.2, 45.4]).unit(Unit::new("million"));
/// let growth = TableColumn::numbers("Growth", [1.4, 2.2]).unit(Unit::percent("a year"));
/// let chart = TableChart::new(["Egypt", "Iraq"], [people, growth]).names("Country");
/// let scene = chart.scene(&Settings::new(Lang::En, 448.0))?;
/// assert_eq!(scene.marks.len(), 2);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("table-bars"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TableChart {
    /// The rows, from the top.
    pub rows: Vec<Category>,
    /// The columns, from the start side.
    pub columns: Vec<TableColumn>,
    /// The head of the column of names, such as "Country"; empty for none.
    pub names: String,
}

impl TableChart {
    /// A table with these rows and columns.
    pub fn new<C: Into<Category>>(
        rows: impl IntoIterator<Item = C>,
        columns: impl IntoIterator<Item = TableColumn>,
    ) -> Self {
        TableChart {
            rows: rows.into_iter().map(Into::into).collect(),
            columns: columns.into_iter().collect(),
            names: String::new(),
        }
    }

    /// The same with a head over the column of names.
    pub fn names(self, names: impl Into<String>) -> Self {
        TableChart {
            names: names.into(),
            ..self
        }
    }

    /// Checks that each column has one cell for each row, and that there is a value at all.
    fn check(&self) -> Result<(), LayoutError> {
        let expected = self.rows.len();
        for (place, column) in self.columns.iter().enumerate() {
            let values = column.cells.count();
            if values != expected {
                return Err(LayoutError::UnequalLengths {
                    series: place,
                    values,
                    expected,
                });
            }
        }
        let known = |datum: &Datum| datum.value.bounds().is_some();
        let mut columns = self.columns.iter();
        if columns.any(|c| c.cells.data().any(known)) {
            Ok(())
        } else {
            Err(LayoutError::NoData)
        }
    }

    /// The unit of all columns, if they have the same; it is then written above the table.
    fn common_unit(&self) -> Option<&str> {
        let (first, rest) = self.columns.split_first()?;
        let same = !rest.is_empty() && rest.iter().all(|c| c.unit.name == first.unit.name);
        (same && !first.unit.name.is_empty()).then_some(first.unit.name.as_str())
    }

    /// The least and the greatest value of the columns that share the scale of this one.
    fn extent(&self, column: &TableColumn) -> (f64, f64) {
        let sharing = self.columns.iter().filter(|c| c.shares_scale_with(column));
        let bounds = sharing
            .flat_map(|c| c.cells.data())
            .filter_map(|d| d.value.bounds());
        let zero = matches!(column.cells, Cells::Bars(_)).then_some((0.0, 0.0));
        let all = bounds.chain(zero);
        let extent = all.reduce(|(low, high), (a, b)| (low.min(a), high.max(b)));
        extent.unwrap_or_default()
    }

    /// The id of the mark of a row.
    fn mark_id(&self, row: usize) -> crate::MarkId {
        let own = self.rows.get(row).and_then(|r| r.id.clone());
        own.unwrap_or_else(|| row.to_string().into())
    }
}

impl Chart for TableChart {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        self.check()?;
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        let mut column = Column {
            x: 0.0,
            w: settings.width,
            y: 0.0,
        };
        if let Some(unit) = self.common_unit() {
            let note = settings.text.note;
            note.draw_lines(&mut builder, unit, false, &mut column);
            column.y += WORDS_GAP;
        }
        let bottom = match grid::Grid::new(self, settings) {
            Some(grid) => grid.draw(&mut builder, column.y),
            None => cards::Cards::new(self, settings)?.draw(&mut builder, column),
        };
        Ok(builder.finish(bottom))
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let head = |column: &TableColumn| match column.unit.name.as_str() {
            "" => column.name.clone(),
            unit => [&column.name, " (", unit, ")"].concat(),
        };
        let row = |(place, category): (usize, &Category)| {
            let cells = self.columns.iter().map(|c| c.write(place, settings));
            [category.name.clone()].into_iter().chain(cells).collect()
        };
        let heads = self.columns.iter().map(head);
        DataTable {
            columns: [self.names.clone()].into_iter().chain(heads).collect(),
            rows: self.rows.iter().enumerate().map(row).collect(),
        }
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        table_texts(scene, &self.table(settings), "", |id| {
            let mut rows = 0..self.rows.len();
            rows.find(|row| self.mark_id(*row) == *id)
                .map(MarkCells::row)
        })
    }

    fn description(&self, settings: &Settings) -> String {
        let table = self.table(settings);
        let cell = |(head, text): (&String, &String)| [head, ": ", text].concat();
        let row = |row: &Vec<String>| {
            let mut cells = table.columns.iter().zip(row).skip(1).map(cell);
            let first = row.first().map(String::as_str).unwrap_or_default();
            let rest: Vec<String> = cells.by_ref().collect();
            [first, " – ", &rest.join(", ")].concat()
        };
        let rows: Vec<String> = table.rows.iter().map(row).collect();
        rows.join("; ")
    }
}
