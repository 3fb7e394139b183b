//! Columns: values over categories or over time, in which the height of a column is true to its value.

mod annotations;
mod description;
mod head;
mod paint;
mod plan;
mod segments;
mod slots;
mod tip_painter;
mod tips;

use super::check::{check_any, check_count, check_lengths, check_parts};
use super::domain::ordered;
use super::mark_text::{MarkCells, MarkText, find_value, table_texts};
use super::{Annotation, Chart, DataTable, LayoutError, include_values};
use crate::data::{Category, Series, Times, Unit, own_ids};
use crate::{MarkId, Scene, Settings};

/// A column chart.
///
/// Columns over categories follow the direction of the layout, columns over times the direction of time.
///
/// ```
/// use jisr_charts::chart::{Chart, Columns};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Series, Settings, Times, Unit};
///
/// let price = Series::new("Brent", [64.2, 71.3, 41.8]);
/// let chart = Columns::over_time(Times::years([2018, 2019, 2020]), [price])
///     .unit(Unit::new("US dollars a barrel"));
/// let scene = chart.scene(&Settings::new(Lang::Ar, 448.0))?;
/// assert_eq!(scene.marks.len(), 3);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("columns-years"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Columns {
    /// What the columns stand side by side for.
    pub axis: ColumnAxis,
    /// The series; each has one value for each category or time.
    pub series: Vec<Series>,
    /// What the values count.
    pub unit: Unit,
    /// How the series stand together.
    pub mode: ColumnMode,
    /// Whether there is a legend where one is needed: of several series, of estimates, of missing values. Small
    /// multiples can have one for all panels instead.
    pub legend: bool,
    /// Values that the axis covers beside those of the data, the least first. Charts with the same domain
    /// have the same scale if both have the same width.
    pub domain: Option<(f64, f64)>,
    /// Points, spans and reference lines with their texts. The id of a mark is that of its column, or of its
    /// category or time.
    pub annotations: Vec<Annotation>,
}

/// What columns stand side by side for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ColumnAxis {
    /// Categories, in the direction of the layout.
    Categories(Vec<Category>),
    /// Times, in the direction of time, with their true distances.
    Times(Times),
}

/// How the series of a column chart stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ColumnMode {
    /// Side by side.
    #[default]
    Grouped,
    /// One above the other; negative values below zero.
    Stacked,
    /// One above the other, as per cent of their sum. Categories with a missing value are left empty.
    Percent,
    /// The first series upward from zero, all others downward, such as exports and imports. The axis counts
    /// amounts in both directions.
    Diverging,
}

impl ColumnAxis {
    /// How many categories or times there are.
    pub fn len(&self) -> usize {
        match self {
            ColumnAxis::Categories(categories) => categories.len(),
            ColumnAxis::Times(times) => times.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The name of a category, or the text of a time; empty if there is none at this place.
    pub fn label(&self, place: usize, settings: &Settings) -> String {
        match self {
            ColumnAxis::Categories(categories) => categories
                .get(place)
                .map_or_else(String::new, |category| category.name.clone()),
            ColumnAxis::Times(times) => times.label(place, settings),
        }
    }
}

impl Columns {
    /// Columns over categories.
    pub fn new<C: Into<Category>>(
        categories: impl IntoIterator<Item = C>,
        series: impl IntoIterator<Item = Series>,
    ) -> Self {
        let categories = categories.into_iter().map(Into::into).collect();
        Columns::over(ColumnAxis::Categories(categories), series)
    }

    /// Columns over times.
    pub fn over_time(times: Times, series: impl IntoIterator<Item = Series>) -> Self {
        Columns::over(ColumnAxis::Times(times), series)
    }

    fn over(axis: ColumnAxis, series: impl IntoIterator<Item = Series>) -> Self {
        Columns {
            axis,
            series: series.into_iter().collect(),
            unit: Unit::default(),
            mode: ColumnMode::default(),
            legend: true,
            domain: None,
            annotations: vec![],
        }
    }

    /// The same with what the values count.
    pub fn unit(self, unit: Unit) -> Self {
        Columns { unit, ..self }
    }

    /// The same with the series standing together in another way.
    pub fn mode(self, mode: ColumnMode) -> Self {
        Columns { mode, ..self }
    }

    /// The same with a legend or without.
    pub fn legend(self, legend: bool) -> Self {
        Columns { legend, ..self }
    }

    /// The same with an axis that covers these values too.
    pub fn domain(self, domain: (f64, f64)) -> Self {
        let domain = Some(ordered(domain));
        Columns { domain, ..self }
    }

    /// The same with annotations.
    pub fn annotations(self, annotations: impl IntoIterator<Item = Annotation>) -> Self {
        let annotations = annotations.into_iter().collect();
        Columns {
            annotations,
            ..self
        }
    }

    /// The id of the mark of a category or time: its own, or those of its values, or its place.
    fn item_id(&self, item: usize) -> MarkId {
        let own = match &self.axis {
            ColumnAxis::Categories(categories) => categories.get(item).and_then(|c| c.id.clone()),
            ColumnAxis::Times(_) => None,
        };
        own.unwrap_or_else(|| match self.series.as_slice() {
            [only] => only.mark_id(0, item),
            all => own_ids(all, [item]).unwrap_or_else(|| item.to_string().into()),
        })
    }

    /// Checks that the data can make a chart of this mode.
    fn check(&self) -> Result<(), LayoutError> {
        check_count(&self.series)?;
        check_lengths(&self.series, self.axis.len())?;
        if matches!(self.mode, ColumnMode::Percent | ColumnMode::Diverging) {
            check_parts(&self.series)?;
        }
        if let ColumnAxis::Times(times) = &self.axis {
            times.check()?;
        }
        check_any(&self.series)
    }

    /// The least and the greatest value of the axis.
    fn covered(&self) -> (f64, f64) {
        let (low, high) = self.domain.unwrap_or_default();
        let least = match self.mode {
            ColumnMode::Percent => (0.0, 100.0),
            _ => include_values(&self.annotations, (low.min(0.0), high.max(0.0))),
        };
        let bounds = self.segments().into_iter().map(|s| s.bounds());
        bounds.fold(least, |(low, high), (a, b)| (low.min(a), high.max(b)))
    }
}

impl Chart for Columns {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        self.check()?;
        paint::scene(self, settings)
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let names = self.series.iter().map(|s| s.name.clone());
        let head = match self.axis {
            ColumnAxis::Categories(_) => self.unit.name.clone(),
            ColumnAxis::Times(_) => settings.words.time.to_owned(),
        };
        let row = |item: usize| {
            let values = self.series.iter().filter_map(|s| s.data.get(item));
            let cells = values.map(|d| self.unit.write_datum(d, settings));
            let name = self.axis.label(item, settings);
            [name].into_iter().chain(cells).collect()
        };
        DataTable {
            columns: [head].into_iter().chain(names).collect(),
            rows: (0..self.axis.len()).map(row).collect(),
        }
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let (table, unit) = (self.table(settings), &self.unit.name);
        let items = || 0..self.axis.len();
        table_texts(scene, &table, unit, |id| {
            if let Some(item) = items().find(|item| self.item_id(*item) == *id) {
                return Some(MarkCells::row(item));
            }
            if let Some((series, item)) = find_value(&self.series, id) {
                return Some(MarkCells::value(item, series));
            }
            // A run, which has the ids of its items.
            let item = |id: &str| {
                let whole = items().find(|item| self.item_id(*item) == id);
                whole.or_else(|| Some(find_value(&self.series, id)?.1))
            };
            let first = id.split(' ').find_map(item)?;
            let last = id.rsplit(' ').find_map(item)?;
            Some(MarkCells::rows(first..last + 1))
        })
    }

    fn description(&self, settings: &Settings) -> String {
        description::describe(self, settings)
    }

    fn extent(&self) -> Option<(f64, f64)> {
        Some(self.covered())
    }

    fn with_extent(&self, extent: (f64, f64)) -> Option<Box<dyn Chart>> {
        Some(Box::new(self.clone().domain(extent)))
    }
}
