//! The columns of a table: what their cells hold, and how they are written.

use crate::data::{Datum, Unit};
use crate::{ColorRole, Settings};

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TableColumn {
    /// Its head.
    pub name: String,
    /// What its values count.
    pub unit: Unit,
    /// Its cells, one for each row, and how they are drawn.
    pub cells: Cells,
    /// The colour of its bars, heat or lines.
    pub color: ColorRole,
}

/// The cells of a column, one for each row.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Cells {
    /// Numbers alone.
    Numbers(Vec<Datum>),
    /// Numbers with bars beside them.
    Bars(Vec<Datum>),
    /// Numbers on a colour that is the stronger, the greater they are.
    Heat(Vec<Datum>),
    /// Lines through values at equal distances of time, from the past to the future. The number beside a line
    /// is its last known value. Each line has the height of its cell, so lines tell a course and not a size.
    Lines(Vec<Vec<Datum>>),
}

impl Cells {
    /// The number of cells.
    pub fn count(&self) -> usize {
        match self {
            Cells::Numbers(data) | Cells::Bars(data) | Cells::Heat(data) => data.len(),
            Cells::Lines(lines) => lines.len(),
        }
    }

    /// All values, row by row.
    pub fn data(&self) -> impl Iterator<Item = &Datum> {
        let (data, lines): (&[Datum], &[Vec<Datum>]) = match self {
            Cells::Numbers(data) | Cells::Bars(data) | Cells::Heat(data) => (data, &[]),
            Cells::Lines(lines) => (&[], lines),
        };
        data.iter().chain(lines.iter().flatten())
    }

    /// The value that is written as a number in a cell.
    pub(super) fn number(&self, row: usize) -> Option<&Datum> {
        match self {
            Cells::Numbers(data) | Cells::Bars(data) | Cells::Heat(data) => data.get(row),
            Cells::Lines(lines) => {
                let line = lines.get(row)?;
                let known = line.iter().rfind(|d| d.value.bounds().is_some());
                known.or(line.last())
            }
        }
    }
}

impl TableColumn {
    /// A column of numbers.
    pub fn numbers<D: Into<Datum>>(
        name: impl Into<String>,
        data: impl IntoIterator<Item = D>,
    ) -> Self {
        TableColumn::new(name, Cells::Numbers(collect(data)))
    }

    /// A column of numbers with bars.
    pub fn bars<D: Into<Datum>>(
        name: impl Into<String>,
        data: impl IntoIterator<Item = D>,
    ) -> Self {
        TableColumn::new(name, Cells::Bars(collect(data)))
    }

    /// A column of numbers on steps of a heat scale.
    pub fn heat<D: Into<Datum>>(
        name: impl Into<String>,
        data: impl IntoIterator<Item = D>,
    ) -> Self {
        TableColumn::new(name, Cells::Heat(collect(data)))
    }

    /// A column of lines, each from the past to the future, with their last values as numbers.
    pub fn lines<D: Into<Datum>, L: IntoIterator<Item = D>>(
        name: impl Into<String>,
        lines: impl IntoIterator<Item = L>,
    ) -> Self {
        let line = |line: L| {
            let line = collect(line);
            // A line without values is seen as missing.
            if line.is_empty() {
                vec![Datum::default()]
            } else {
                line
            }
        };
        let lines = lines.into_iter().map(line).collect();
        TableColumn::new(name, Cells::Lines(lines))
    }

    fn new(name: impl Into<String>, cells: Cells) -> Self {
        TableColumn {
            name: name.into(),
            unit: Unit::default(),
            cells,
            color: ColorRole::First,
        }
    }

    /// The same with what its values count.
    pub fn unit(self, unit: Unit) -> Self {
        TableColumn { unit, ..self }
    }

    /// The same in a colour.
    pub fn color(self, color: ColorRole) -> Self {
        TableColumn { color, ..self }
    }

    /// Whether its cells have a plot beside the number.
    pub(super) fn has_plot(&self) -> bool {
        matches!(self.cells, Cells::Bars(_) | Cells::Lines(_))
    }

    /// Whether its cells are filled.
    pub(super) fn is_heat(&self) -> bool {
        matches!(self.cells, Cells::Heat(_))
    }

    /// Whether the cells of both are drawn to one scale.
    pub(super) fn shares_scale_with(&self, other: &TableColumn) -> bool {
        std::mem::discriminant(&self.cells) == std::mem::discriminant(&other.cells)
            && self.unit == other.unit
    }

    /// A cell as the table of data writes it.
    pub(super) fn write(&self, row: usize, settings: &Settings) -> String {
        let write = |datum: &Datum| self.unit.write_datum(datum, settings);
        match &self.cells {
            Cells::Lines(lines) => {
                let line = lines.get(row).into_iter().flatten();
                line.map(write).collect::<Vec<_>>().join(" · ")
            }
            cells => cells.number(row).map(write).unwrap_or_default(),
        }
    }
}

fn collect<D: Into<Datum>>(data: impl IntoIterator<Item = D>) -> Vec<Datum> {
    data.into_iter().map(Into::into).collect()
}
