//! Areas: parts of a sum over time, one on top of the other; or one series that fills the space below it.

mod bands;
mod caveats;
mod labels;
mod layout;

use super::check::{check_any, check_count, check_lengths, check_parts};
use super::domain::ordered;
use super::mark_text::MarkText;
use super::plot::{course_texts, describe, table};
use super::{Annotation, Chart, DataTable, LayoutError, describe_annotations, include_values};
use crate::data::{Positions, Series, Unit};
use crate::{Scene, Settings};

/// The lower and the upper end of an area at one position; none in a gap.
type Ends = Option<(f64, f64)>;

/// What the heights of areas show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Stacking {
    /// Amounts; the top is the sum.
    #[default]
    Amounts,
    /// Each part's share of the sum; the top is 100 %.
    Shares,
}

/// An area chart. The first series is at the bottom.
///
/// Names stand inside of the areas where they fit, otherwise at the end of time; if they fit nowhere, a legend
/// stands above. Where a value of any series is missing the sum is not known, so there all areas have a gap.
/// Parts that did not exist yet have the value zero. Estimates and projections are pale with a dashed edge. A
/// range is drawn to its middle. One series alone may have negative values; the parts of a sum may not.
///
/// ```
/// use jisr_charts::chart::{Areas, Chart, Stacking};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Series, Settings, Times, Unit};
///
/// let series = [Series::new("Egypt", [87, 105, 117]), Series::new("Sudan", [34, 44, 50])];
/// let chart = Areas::new(Times::years([2010, 2018, 2024]), series)
///     .unit(Unit::new("million people"))
///     .stacking(Stacking::Shares);
/// let scene = chart.scene(&Settings::new(Lang::Ar, 448.0))?;
/// assert_eq!(scene.marks.len(), 3);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("areas-stacked"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Areas {
    /// Where the values stand: times or numbers.
    pub positions: Positions,
    /// The series, from the bottom; each has one value for each position.
    pub series: Vec<Series>,
    /// What the values count.
    pub unit: Unit,
    /// What the heights show.
    pub stacking: Stacking,
    /// The place of the first position whose values are projections.
    pub projected_from: Option<usize>,
    /// Values that the axis covers beside those of the data, if heights show amounts.
    pub domain: Option<(f64, f64)>,
    /// Points, spans and reference lines with their texts. A value is a point by its id, such as `0.3` for the
    /// fourth value of the first series.
    pub annotations: Vec<Annotation>,
}

impl Areas {
    /// Areas of one or more series over the same positions.
    pub fn new(positions: impl Into<Positions>, series: impl IntoIterator<Item = Series>) -> Self {
        Areas {
            positions: positions.into(),
            series: series.into_iter().collect(),
            unit: Unit::default(),
            stacking: Stacking::Amounts,
            projected_from: None,
            domain: None,
            annotations: vec![],
        }
    }

    /// The same with what the values count.
    pub fn unit(self, unit: Unit) -> Self {
        Areas { unit, ..self }
    }

    /// The same with heights that show something else.
    pub fn stacking(self, stacking: Stacking) -> Self {
        Areas { stacking, ..self }
    }

    /// The same with projections from this place on.
    pub fn projected_from(self, place: usize) -> Self {
        Areas {
            projected_from: Some(place),
            ..self
        }
    }

    /// The same with annotations.
    pub fn annotations(self, annotations: impl IntoIterator<Item = Annotation>) -> Self {
        let annotations = annotations.into_iter().collect();
        Areas {
            annotations,
            ..self
        }
    }

    /// The same with an axis that covers these values too.
    pub fn domain(self, domain: (f64, f64)) -> Self {
        let domain = Some(ordered(domain));
        Areas { domain, ..self }
    }

    /// Whether it is one series whose height is its value.
    fn is_single(&self) -> bool {
        self.series.len() == 1 && self.stacking == Stacking::Amounts
    }

    fn check(&self) -> Result<(), LayoutError> {
        self.positions.check()?;
        check_count(&self.series)?;
        check_lengths(&self.series, self.positions.len())?;
        if !self.is_single() {
            check_parts(&self.series)?;
        }
        check_any(&self.series)
    }

    /// The lower and the upper end of each series at each position, in the unit of the axis; none where a value
    /// is missing.
    fn stack(&self) -> Vec<Vec<Ends>> {
        let value = |series: &Series, item: usize| series.data.get(item)?.value.middle();
        let mut stack: Vec<Vec<_>> = self.series.iter().map(|_| vec![]).collect();
        for item in 0..self.positions.len() {
            let values: Option<Vec<f64>> = self.series.iter().map(|s| value(s, item)).collect();
            let sum: f64 = values.iter().flatten().sum();
            let factor = match self.stacking {
                Stacking::Amounts => 1.0,
                Stacking::Shares => 100.0 / sum,
            };
            let values = values.filter(|_| factor.is_finite()).unwrap_or_default();
            let mut below = 0.0;
            for (place, ends) in stack.iter_mut().enumerate() {
                ends.push(values.get(place).map(|value| {
                    let ends = (below, below + value * factor);
                    below = ends.1;
                    ends
                }));
            }
        }
        stack
    }

    /// The least and the greatest value of the axis, before it is rounded.
    fn value_extent(&self) -> (f64, f64) {
        if self.stacking == Stacking::Shares {
            return (0.0, 100.0);
        }
        let stack = self.stack();
        let ends = stack.iter().flatten().flatten().copied().chain(self.domain);
        let bounds = ends.fold((0.0, 0.0), |(low, high), (a, b)| {
            (f64::min(low, a.min(b)), f64::max(high, a.max(b)))
        });
        let (low, high) = include_values(&self.annotations, bounds);
        if low < high { (low, high) } else { (0.0, 1.0) }
    }

    /// What the axis counts.
    fn axis_unit(&self, settings: &Settings) -> Unit {
        match self.stacking {
            Stacking::Amounts => self.unit.clone(),
            Stacking::Shares if self.unit.name.is_empty() => {
                Unit::percent(settings.words.share_of_total).decimals(0)
            }
            Stacking::Shares => {
                let words = [settings.words.share_of_total, " (", &self.unit.name, ")"];
                Unit::percent(words.concat()).decimals(0)
            }
        }
    }
}

impl Chart for Areas {
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
