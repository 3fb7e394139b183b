//! Bars: a row for each category, in which lengths are true to values.

use super::check::{check_any, check_count, check_lengths, check_parts};
use super::domain::ordered;
use super::mark_text::{MarkCells, MarkText, find_value, table_texts};
use super::{Annotation, Chart, DataTable, LayoutError, describe_annotations, include_values};
use crate::data::{Category, Series, Unit};
use crate::{Scene, Settings};

mod draw;
mod end_texts;
mod layout;
mod lengths;
mod one_bar;
mod rows;
mod segments;

/// How the series of a category are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum BarMode {
    /// A bar for each series, one below the other, from zero to its value. With one series these are
    /// simple bars.
    #[default]
    Grouped,
    /// One bar, in which the parts follow each other; negative parts on the other side of zero. The sum
    /// stands behind it.
    Stacked,
    /// One bar for each category, all of the same length, divided into the shares of the series.
    Share,
    /// One bar on both sides of a middle line, such as the answers to a question.
    Diverging(Middle),
}

/// Where the middle line of diverging bars is. Values are amounts on both sides, so none is negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Middle {
    /// The line follows this many series, which lie on the start side; the others lie on the end side.
    After(usize),
    /// The line goes through the middle of the series at this place, from 0.
    Within(usize),
}

/// The order of the categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum BarOrder {
    /// As given.
    #[default]
    AsGiven,
    /// From the greatest to the least.
    Descending,
    /// From the least to the greatest.
    Ascending,
}

/// A bar chart.
///
/// Categories are compared by the value of their first series, in stacked bars by their sum, in shares by
/// the share of the first series, and in diverging bars by what lies on the end side.
///
/// ```
/// use jisr_charts::chart::{BarOrder, Bars, Chart};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Series, Settings, Unit};
///
/// let exports = Series::new("Exports", [5.1, 3.7]);
/// let chart = Bars::new(["To China", "From China"], [exports])
///     .unit(Unit::new("billion US dollars"))
///     .order(BarOrder::Descending);
/// let scene = chart.scene(&Settings::new(Lang::Ar, 448.0))?;
/// assert_eq!(scene.marks.len(), 2);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("bars-grouped"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Bars {
    /// The rows, from the top.
    pub categories: Vec<Category>,
    /// The series; each has one value for each category.
    pub series: Vec<Series>,
    /// What the values count.
    pub unit: Unit,
    /// How the series of a category are drawn.
    pub mode: BarMode,
    /// The order of the categories.
    pub order: BarOrder,
    /// The greatest number of rows. If there are more categories, the smallest are summed up in a last row
    /// "other". That is true only for values that can be added.
    pub most_rows: Option<usize>,
    /// Values that the axis covers at least, beside zero and those of the data.
    pub domain: Option<(f64, f64)>,
    /// Texts about bars and values.
    pub annotations: Vec<Annotation>,
}

impl Bars {
    /// Bars of one or more series over the same categories.
    pub fn new<C: Into<Category>>(
        categories: impl IntoIterator<Item = C>,
        series: impl IntoIterator<Item = Series>,
    ) -> Self {
        Bars {
            categories: categories.into_iter().map(Into::into).collect(),
            series: series.into_iter().collect(),
            unit: Unit::default(),
            mode: BarMode::default(),
            order: BarOrder::default(),
            most_rows: None,
            domain: None,
            annotations: vec![],
        }
    }

    /// The same with what the values count.
    pub fn unit(self, unit: Unit) -> Self {
        Bars { unit, ..self }
    }

    /// The same with the series of a category drawn in this way.
    pub fn mode(self, mode: BarMode) -> Self {
        Bars { mode, ..self }
    }

    /// The same with the categories in this order.
    pub fn order(self, order: BarOrder) -> Self {
        Bars { order, ..self }
    }

    /// The same with at most this many rows; the smallest categories are summed up.
    pub fn most_rows(self, rows: usize) -> Self {
        Bars {
            most_rows: Some(rows),
            ..self
        }
    }

    /// The same with an axis that covers these values too.
    pub fn domain(self, domain: (f64, f64)) -> Self {
        let domain = Some(ordered(domain));
        Bars { domain, ..self }
    }

    /// The same with texts about bars and values.
    pub fn annotations(self, annotations: impl IntoIterator<Item = Annotation>) -> Self {
        let annotations = annotations.into_iter().collect();
        Bars {
            annotations,
            ..self
        }
    }

    /// Checks that each series has one value for each category, that there is a value at all, and that
    /// parts of a whole are not negative.
    fn check(&self) -> Result<(), LayoutError> {
        check_count(&self.series)?;
        check_lengths(&self.series, self.categories.len())?;
        if matches!(self.mode, BarMode::Share | BarMode::Diverging(_)) {
            check_parts(&self.series)?;
        }
        check_any(&self.series)
    }
}

impl Chart for Bars {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        self.check()?;
        let rows = rows::rows(self, settings);
        draw::scene(self, &rows, settings)
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let names = self.series.iter().map(|s| s.name.clone());
        let row = |item: usize| {
            let values = self.series.iter().filter_map(|s| s.data.get(item));
            let cells = values.map(|d| self.unit.write_datum(d, settings));
            let name = self.categories.get(item).map(|c| c.name.clone());
            name.into_iter().chain(cells).collect()
        };
        let order = rows::order(self, (0..self.categories.len()).collect());
        DataTable {
            columns: [self.unit.name.clone()].into_iter().chain(names).collect(),
            rows: order.into_iter().map(row).collect(),
        }
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let (table, unit) = (self.table(settings), &self.unit.name);
        let order = rows::order(self, (0..self.categories.len()).collect());
        table_texts(scene, &table, unit, |id| {
            let (series, item) = find_value(&self.series, id)?;
            let row = order.iter().position(|place| *place == item)?;
            Some(MarkCells::value(row, series))
        })
    }

    fn description(&self, settings: &Settings) -> String {
        let notes = describe_annotations(&self.annotations);
        [&self.table(settings).sentence(), notes.as_str()].concat()
    }

    fn extent(&self) -> Option<(f64, f64)> {
        match self.mode {
            BarMode::Share => None,
            _ => Some(include_values(&self.annotations, lengths::extent(self))),
        }
    }

    fn with_extent(&self, extent: (f64, f64)) -> Option<Box<dyn Chart>> {
        match self.mode {
            BarMode::Share => None,
            _ => Some(Box::new(self.clone().domain(extent))),
        }
    }
}
