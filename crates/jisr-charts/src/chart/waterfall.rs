//! The waterfall: from a start by steps up and down to a sum, which adds up or does not.

mod head;
mod rows;
mod steps;
mod upright;

use super::domain::ordered;
use super::mark_text::{MarkCells, MarkText, table_texts};
use super::{Annotation, Chart, DataTable, LayoutError, describe_annotations, include_values};
use crate::data::{Datum, Unit, Value};
use crate::{Scene, Settings};
use steps::Piece;

/// A waterfall chart.
///
/// A stated sum is compared with what its steps add up to. If it differs, the difference is a step of its own,
/// hatched and named.
///
/// ```
/// use jisr_charts::chart::{Chart, Waterfall};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Settings, Unit};
///
/// let chart = Waterfall::new()
///     .start("2021", 8.8)
///     .change("Exports", 2.1)
///     .change("Imports", -0.4)
///     .sum("2022", 10.9)
///     .unit(Unit::new("billion US dollars"));
/// let settings = Settings::new(Lang::En, 448.0);
/// let table = chart.table(&settings);
/// assert_eq!(table.rows[3], ["Does not add up by 0.4", "+0.4"]);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("waterfall-sources"))]
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct Waterfall {
    /// The steps in their order.
    pub steps: Vec<WaterfallStep>,
    /// What the values count.
    pub unit: Unit,
    /// Whether the steps are rows or columns.
    pub layout: WaterfallLayout,
    /// Whether the values are rounded. A stated sum then adds up if it differs by no more than the rounding of all
    /// its steps can explain.
    pub rounded: bool,
    /// Values that the axis covers beside those of the data, the least first.
    pub domain: Option<(f64, f64)>,
    /// Points at values, spans of values and reference lines with their texts. A step is a mark by its id or its
    /// place, from 0.
    pub annotations: Vec<Annotation>,
}

/// A step of a waterfall.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WaterfallStep {
    /// Its name.
    pub name: String,
    /// What it does.
    pub kind: StepKind,
    /// Its value; of a computed total it is left missing.
    pub datum: Datum,
}

/// What a step of a waterfall does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StepKind {
    /// Sets the level, such as that of the year before.
    Start,
    /// Moves the level up or down.
    Change,
    /// States the level, which is compared with the one that the steps lead to.
    Sum,
    /// Shows the level that the steps lead to.
    Total,
}

/// Whether the steps of a waterfall are rows or columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum WaterfallLayout {
    /// Columns if their names and numbers fit side by side, else rows.
    #[default]
    Auto,
    /// A row for each step.
    Rows,
    /// A column for each step, in the direction of the layout.
    Columns,
}

impl Waterfall {
    /// A waterfall without steps.
    pub fn new() -> Self {
        Waterfall::default()
    }

    /// The same with a step.
    pub fn step(
        mut self,
        kind: StepKind,
        name: impl Into<String>,
        datum: impl Into<Datum>,
    ) -> Self {
        let (name, datum) = (name.into(), datum.into());
        self.steps.push(WaterfallStep { name, kind, datum });
        self
    }

    /// The same with a level to start from.
    pub fn start(self, name: impl Into<String>, datum: impl Into<Datum>) -> Self {
        self.step(StepKind::Start, name, datum)
    }

    /// The same with a step up or down.
    pub fn change(self, name: impl Into<String>, datum: impl Into<Datum>) -> Self {
        self.step(StepKind::Change, name, datum)
    }

    /// The same with a stated sum.
    pub fn sum(self, name: impl Into<String>, datum: impl Into<Datum>) -> Self {
        self.step(StepKind::Sum, name, datum)
    }

    /// The same with the sum that the steps lead to.
    pub fn total(self, name: impl Into<String>) -> Self {
        self.step(StepKind::Total, name, Value::Missing)
    }

    /// The same with what the values count.
    pub fn unit(self, unit: Unit) -> Self {
        Waterfall { unit, ..self }
    }

    /// The same as rows or columns.
    pub fn layout(self, layout: WaterfallLayout) -> Self {
        Waterfall { layout, ..self }
    }

    /// The same with rounded values.
    pub fn rounded(self) -> Self {
        Waterfall {
            rounded: true,
            ..self
        }
    }

    /// The same with annotations.
    pub fn annotations(self, annotations: impl IntoIterator<Item = Annotation>) -> Self {
        let annotations = annotations.into_iter().collect();
        Waterfall {
            annotations,
            ..self
        }
    }

    /// The same with an axis that covers these values too.
    pub fn domain(self, domain: (f64, f64)) -> Self {
        let domain = Some(ordered(domain));
        Waterfall { domain, ..self }
    }

    fn check(&self) -> Result<(), LayoutError> {
        let known = |step: &WaterfallStep| step.datum.value.bounds().is_some();
        if self.steps.iter().any(known) {
            Ok(())
        } else {
            Err(LayoutError::NoData)
        }
    }

    /// The least and the greatest value of the axis, which always has zero.
    fn covered(&self, pieces: &[Piece]) -> (f64, f64) {
        let (low, high) = self.domain.unwrap_or_default();
        let ends = pieces.iter().flat_map(|p| [p.from, p.to]);
        let least = include_values(&self.annotations, (low.min(0.0), high.max(0.0)));
        ends.fold(least, |(low, high), value| {
            (low.min(value), high.max(value))
        })
    }
}

impl Chart for Waterfall {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        self.check()?;
        let pieces = self.pieces(settings);
        match self.layout {
            WaterfallLayout::Rows => rows::scene(self, &pieces, settings),
            WaterfallLayout::Columns => upright::scene(self, &pieces, settings),
            WaterfallLayout::Auto => upright::scene(self, &pieces, settings)
                .or_else(|_| rows::scene(self, &pieces, settings)),
        }
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let pieces = self.pieces(settings).into_iter();
        DataTable {
            columns: vec![String::new(), self.unit.name.clone()],
            rows: pieces.map(|p| vec![p.name, p.written]).collect(),
        }
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let (table, unit) = (self.table(settings), &self.unit.name);
        let pieces = self.pieces(settings);
        table_texts(scene, &table, unit, |id| {
            pieces
                .iter()
                .position(|piece| piece.id == *id)
                .map(MarkCells::row)
        })
    }

    fn description(&self, settings: &Settings) -> String {
        let pieces = self.pieces(settings).into_iter();
        let steps: Vec<String> = pieces
            .map(|p| [p.name.as_str(), " ", &p.written].concat())
            .collect();
        let steps = steps.join("; ");
        let text = if self.unit.name.is_empty() {
            steps
        } else {
            [&self.unit.name, ": ", &steps].concat()
        };
        text + &describe_annotations(&self.annotations)
    }

    fn extent(&self) -> Option<(f64, f64)> {
        Some(self.covered(&self.levels()))
    }

    fn with_extent(&self, extent: (f64, f64)) -> Option<Box<dyn Chart>> {
        Some(Box::new(self.clone().domain(extent)))
    }
}
