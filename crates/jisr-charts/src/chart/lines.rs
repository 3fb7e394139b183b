//! Lines: the course of values over time, or over numbers.

mod layout;
mod strokes;
mod values;

use super::check::{check_any, check_count, check_lengths};
use super::domain::ordered;
use super::mark_text::MarkText;
use super::plot::{course_texts, describe, table};
use super::{
    Annotation, AxisStart, Chart, DataTable, LayoutError, describe_annotations, include_values,
};
use crate::data::{Positions, Series, Unit};
use crate::{Scene, Settings};

/// A line chart.
///
/// Each series ends in a label with its name and last value; where these have no room, a legend stands above.
/// A missing value is a gap. A range is a pale band around its middle. Estimates are rings, and their part of
/// the line is dashed, as are projections.
///
/// ```
/// use jisr_charts::chart::{Chart, Lines};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Series, Settings, Times, Unit};
///
/// let brent = Series::new("Brent", [70.9, 100.9, 82.5, 80.5]);
/// let chart = Lines::new(Times::years(2021..2025), [brent]).unit(Unit::new("US dollars a barrel"));
/// let scene = chart.scene(&Settings::new(Lang::Ar, 448.0))?;
/// assert_eq!(scene.marks.len(), 4);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("lines-projection"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lines {
    /// Where the values stand: times or numbers.
    pub positions: Positions,
    /// The series; each has one value for each position.
    pub series: Vec<Series>,
    /// What the values count.
    pub unit: Unit,
    /// The place of the first position whose values are projections.
    pub projected_from: Option<usize>,
    /// Where the axis of values starts.
    pub axis_start: AxisStart,
    /// Values that the axis covers beside those of the data.
    pub domain: Option<(f64, f64)>,
    /// Points, spans and reference lines with their texts. A value is a point by its id, such as `0.3` for the
    /// fourth value of the first series.
    pub annotations: Vec<Annotation>,
}

impl Lines {
    /// Lines of one or more series over the same positions.
    pub fn new(positions: impl Into<Positions>, series: impl IntoIterator<Item = Series>) -> Self {
        Lines {
            positions: positions.into(),
            series: series.into_iter().collect(),
            unit: Unit::default(),
            projected_from: None,
            axis_start: AxisStart::Auto,
            domain: None,
            annotations: vec![],
        }
    }

    /// The same with what the values count.
    pub fn unit(self, unit: Unit) -> Self {
        Lines { unit, ..self }
    }

    /// The same with projections from this place on.
    pub fn projected_from(self, place: usize) -> Self {
        Lines {
            projected_from: Some(place),
            ..self
        }
    }

    /// The same with another start of the axis of values.
    pub fn axis_start(self, axis_start: AxisStart) -> Self {
        Lines { axis_start, ..self }
    }

    /// The same with annotations.
    pub fn annotations(self, annotations: impl IntoIterator<Item = Annotation>) -> Self {
        let annotations = annotations.into_iter().collect();
        Lines {
            annotations,
            ..self
        }
    }

    /// The same with an axis that covers these values too.
    pub fn domain(self, domain: (f64, f64)) -> Self {
        let domain = Some(ordered(domain));
        Lines { domain, ..self }
    }

    fn check(&self) -> Result<(), LayoutError> {
        self.positions.check()?;
        check_count(&self.series)?;
        check_lengths(&self.series, self.positions.len())?;
        check_any(&self.series)
    }

    /// The least and the greatest value of the axis, before it is rounded.
    fn value_extent(&self) -> (f64, f64) {
        let data = self.series.iter().flat_map(|s| &s.data);
        let bounds = data.filter_map(|d| d.value.bounds()).chain(self.domain);
        let bounds = bounds.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (a, b)| {
            (low.min(a), high.max(b))
        });
        let (low, high) = include_values(&self.annotations, bounds);
        let includes_zero = self.axis_start.includes_zero((low, high));
        let (low, high) = if includes_zero {
            (low.min(0.0), high.max(0.0))
        } else {
            (low, high)
        };
        if low < high {
            (low, high)
        } else {
            // All values are the same: the line runs through the middle.
            let reach = (low.abs() / 2.0).max(1.0);
            (low - reach, high + reach)
        }
    }
}

impl Chart for Lines {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        self.check()?;
        layout::scene(self, settings)
    }

    fn table(&self, settings: &Settings) -> DataTable {
        table(
            &self.positions,
            &self.series,
            &self.unit,
            self.projected_from,
            settings,
        )
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let (table, unit) = (self.table(settings), &self.unit.name);
        let data = (self.series.as_slice(), unit.as_str());
        course_texts(scene, &table, data, layout::marks_are_series(self))
    }

    fn description(&self, settings: &Settings) -> String {
        let text = describe(&self.positions, &self.series, &self.unit, settings);
        text + &describe_annotations(&self.annotations)
    }

    fn extent(&self) -> Option<(f64, f64)> {
        Some(self.value_extent())
    }

    fn with_extent(&self, extent: (f64, f64)) -> Option<Box<dyn Chart>> {
        Some(Box::new(self.clone().domain(extent)))
    }
}
