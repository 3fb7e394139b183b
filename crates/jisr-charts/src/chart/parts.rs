//! Parts of a sum in one bar, and what belongs to them: the sum over a bracket, the share of the last part,
//! an amount to compare with, and one that can't be drawn to scale.

use super::axis::{AXIS_HEIGHT, HorizontalAxis};
use super::check::{check_amounts, check_width};
use super::mark_text::{MarkCells, MarkText, table_texts};
use super::{Chart, DataTable, Item, LayoutError};
use crate::data::{Amount, Unit, Value, sum};
use crate::text::style::Column;
use crate::{ColorRole, Scene, SceneBuilder, Settings};

mod blocks;
mod label_columns;
mod labels;
mod markers;
mod segments;

/// The greatest number of parts that can be told apart.
const MAX_PARTS: usize = 8;
/// The narrowest drawing.
const MIN_WIDTH: f64 = 200.0;
/// Space below the words for the unit.
const UNIT_GAP: f64 = 8.0;
/// Space above the comparison, and above the amount that is drawn to no scale.
const BLOCK_GAP: f64 = 24.0;
const UNSCALED_GAP: f64 = 16.0;
/// Space between the last bar and the axis, above the note about ranges, and below the drawing.
const AXIS_GAP: f64 = 3.0;
const NOTE_GAP: f64 = 10.0;
const BOTTOM: f64 = 2.0;

/// Parts of a sum as one bar, whose lengths are true to the amounts.
///
/// ```
/// use jisr_charts::chart::{Chart, Parts};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Amount, Settings, Unit};
///
/// let industry = Amount::new("Industry", 2_997);
/// let renewables = Amount::new("Renewable energy", 772);
/// let chart = Parts::new([industry, renewables])
///     .unit(Unit::new("million US dollars"))
///     .total("Both")
///     .comparison(Amount::new("Logistics and wind power", 426));
/// let scene = chart.scene(&Settings::new(Lang::Ar, 448.0))?;
/// assert_eq!(scene.marks.len(), 4);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("parts-uncertain"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Parts {
    /// The parts, from the start side; at most eight. A missing part has a label and no length.
    pub parts: Vec<Amount>,
    /// What all amounts count.
    pub unit: Unit,
    /// The sum, which stands over a bracket.
    pub sum: Option<Amount>,
    /// What the last part is of the sum, in words below its label; its value has its own unit and so its
    /// own text ([`Datum::label`](crate::Datum::label)).
    pub share: Option<Amount>,
    /// An amount that is no part of the sum: a bar of its own to the same scale, with an axis.
    pub comparison: Option<Amount>,
    /// An amount that can't be drawn to this scale, such as one in a doubtful unit: words in a dashed
    /// frame.
    pub unscaled: Option<Amount>,
    /// The sentence that says what the dashed part of a range means, instead of the crate's.
    pub range_note: Option<String>,
}

impl Parts {
    /// Parts of a sum.
    pub fn new(parts: impl IntoIterator<Item = Amount>) -> Self {
        Parts {
            parts: parts.into_iter().collect(),
            unit: Unit::default(),
            sum: None,
            share: None,
            comparison: None,
            unscaled: None,
            range_note: None,
        }
    }

    /// The same with what all amounts count.
    pub fn unit(self, unit: Unit) -> Self {
        Parts { unit, ..self }
    }

    /// The same with the sum of the parts that it has, under this name.
    pub fn total(self, name: impl Into<String>) -> Self {
        let sum = Amount::new(name, sum(&self.parts));
        self.sum(sum)
    }

    /// The same with a sum as it is stated.
    pub fn sum(self, sum: Amount) -> Self {
        let sum = Some(sum);
        Parts { sum, ..self }
    }

    /// The same with the share of the last part.
    pub fn share(self, share: Amount) -> Self {
        let share = Some(share);
        Parts { share, ..self }
    }

    /// The same with an amount to compare with.
    pub fn comparison(self, comparison: Amount) -> Self {
        let comparison = Some(comparison);
        Parts { comparison, ..self }
    }

    /// The same with an amount that has no scale.
    pub fn unscaled(self, unscaled: Amount) -> Self {
        let unscaled = Some(unscaled);
        Parts { unscaled, ..self }
    }

    /// The same with a sentence of its own about ranges.
    pub fn range_note(self, note: impl Into<String>) -> Self {
        let range_note = Some(note.into());
        Parts { range_note, ..self }
    }

    /// The colour of the part at a place.
    fn color_of(&self, place: usize) -> ColorRole {
        let own = self.parts.get(place).and_then(|part| part.color);
        let usual = || ColorRole::SERIES.get(place).copied();
        own.or_else(usual).unwrap_or(ColorRole::Neutral)
    }

    /// Checks that the amounts are parts of a whole, and that the drawing is wide enough.
    fn check(&self, width: f64) -> Result<(), LayoutError> {
        let count = self.parts.len();
        if count > MAX_PARTS {
            return Err(LayoutError::TooMany {
                what: Item::Part,
                count,
                limit: MAX_PARTS,
            });
        }
        check_amounts(self.parts.iter().chain(&self.comparison))?;
        if self.parts.iter().all(|p| p.datum.value == Value::Missing) {
            return Err(LayoutError::NoData);
        }
        check_width(width, MIN_WIDTH)
    }

    /// All amounts, in the order of the drawing.
    fn amounts(&self) -> impl Iterator<Item = &Amount> {
        let parts = self.sum.iter().chain(&self.parts);
        parts.chain(&self.comparison).chain(&self.unscaled)
    }
}

/// The input and the axis that all parts of the drawing share.
struct PartsLayout<'a> {
    chart: &'a Parts,
    settings: &'a Settings<'a>,
    axis: HorizontalAxis<'a>,
    /// The sum of the parts, with the upper ends of ranges.
    total: f64,
}

impl<'a> PartsLayout<'a> {
    fn new(chart: &'a Parts, settings: &'a Settings<'a>) -> Self {
        let total = chart.parts.iter().map(|part| part.bounds().1).sum();
        let comparison = chart.comparison.as_ref().map_or(0.0, |a| a.bounds().1);
        let high = comparison.max(total);
        let write = |n| chart.unit.write(n, settings);
        let style = settings.text.note;
        PartsLayout {
            chart,
            settings,
            axis: HorizontalAxis::new(0.0, (0.0, high), settings.width, style, write),
            total,
        }
    }

    /// Whether the bars share an axis. One bar alone has its numbers.
    fn has_axis(&self) -> bool {
        self.chart.comparison.is_some()
    }

    /// The text of an amount's value.
    fn value_text(&self, amount: &Amount) -> String {
        self.chart.unit.label(&amount.datum, self.settings)
    }

    /// Draws the axis with the comparison above it, and the sentence about ranges.
    fn draw_comparison_and_axis(&self, builder: &mut SceneBuilder, column: &mut Column) {
        if let Some(amount) = &self.chart.comparison {
            column.y += BLOCK_GAP;
            self.draw_comparison(builder, amount, column);
            self.axis.draw_labels(builder, column.y + AXIS_GAP);
            column.y += AXIS_GAP + AXIS_HEIGHT;
        }
        let mut scaled = self.chart.parts.iter().chain(&self.chart.comparison);
        if scaled.any(|a| matches!(a.datum.value, Value::Range(..))) {
            if !self.has_axis() {
                column.y += NOTE_GAP;
            }
            let own = self.chart.range_note.as_deref();
            let words = own.unwrap_or(self.settings.words.range);
            let style = self.settings.text.note;
            style.draw_lines(builder, words, false, column);
        }
    }
}

impl Chart for Parts {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        self.check(settings.width)?;
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        let layout = PartsLayout::new(self, settings);
        let mut column = Column {
            x: 0.0,
            w: settings.width,
            y: 0.0,
        };
        if !self.unit.name.is_empty() {
            let style = settings.text.note;
            style.draw_lines(&mut builder, &self.unit.name, false, &mut column);
            column.y += UNIT_GAP;
        }
        if let Some(sum) = &self.sum {
            layout.draw_sum(&mut builder, sum, &mut column);
        }
        layout.draw_parts(&mut builder, &mut column);
        layout.draw_comparison_and_axis(&mut builder, &mut column);
        if let Some(amount) = &self.unscaled {
            column.y += UNSCALED_GAP;
            layout.draw_unscaled(&mut builder, amount, &mut column);
        }
        Ok(builder.finish(column.y + BOTTOM))
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let row = |amount: &Amount| amount.row(&self.unit, settings);
        let mut rows: Vec<Vec<String>> = self.amounts().map(row).collect();
        if let Some(share) = &self.share {
            let value = self.unit.label(&share.datum, settings);
            rows.push(vec![share.name.clone(), value]);
        }
        amounts_table(rows, &self.unit, settings)
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let (table, unit) = (self.table(settings), &self.unit.name);
        let named = |amount: &Option<Amount>, name: &'static str| {
            amount.as_ref().map(|amount| amount.mark_id(|| name.into()))
        };
        table_texts(scene, &table, unit, |id| {
            let parts = self.parts.iter().enumerate();
            let parts = parts.map(|(place, part)| part.mark_id(|| place.to_string().into()));
            // In the order of the table.
            let mut ids = (named(&self.sum, "sum").into_iter())
                .chain(parts)
                .chain(named(&self.comparison, "comparison"))
                .chain(named(&self.unscaled, "unscaled"))
                .chain(named(&self.share, "share"));
            ids.position(|of| of == *id).map(MarkCells::row)
        })
    }

    fn description(&self, settings: &Settings) -> String {
        describe(&self.table(settings))
    }
}

/// A table of names and values.
pub(super) fn amounts_table(rows: Vec<Vec<String>>, unit: &Unit, settings: &Settings) -> DataTable {
    let value = if unit.name.is_empty() {
        settings.words.value
    } else {
        &unit.name
    };
    DataTable {
        columns: vec![settings.words.name.to_owned(), value.to_owned()],
        rows,
    }
}

/// A table of names and values as a sentence.
pub(super) fn describe(table: &DataTable) -> String {
    let rows: Vec<String> = table.rows.iter().map(|row| row.join(" ")).collect();
    let unit = table.columns.last().map(String::as_str);
    [unit.unwrap_or_default(), ": ", &rows.join("; ")].concat()
}
