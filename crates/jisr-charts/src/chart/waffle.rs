//! Parts of a whole as one field of squares, of which each stands for the same round number.

use super::check::{check_amounts, check_width};
use super::icons::round_up;
use super::mark_color::outline_color;
use super::mark_text::{MarkCells, MarkText, table_texts};
use super::parts::{amounts_table, describe};
use super::{Chart, DataTable, Item, LayoutError};
use crate::data::{Amount, Unit, Value, sum};
use crate::text::style::Column;
use crate::{ColorRole, Fill, Rect, Scene, SceneBuilder, Settings};

mod field;
mod labels;

use field::{Field, PieceStyle};

/// The narrowest drawing.
const MIN_WIDTH: f64 = 200.0;
/// The usual and the greatest number of squares.
const USUAL_SQUARES: f64 = 100.0;
const MAX_SQUARES: usize = 400;
/// The greatest number of parts that can be told apart.
const MAX_PARTS: usize = 8;
/// From this width on, the labels stand beside the squares; the space between them.
const MIN_BESIDE: f64 = 440.0;
const BESIDE_GAP: f64 = 28.0;
const BELOW_GAP: f64 = 14.0;
/// Space below the words for the unit, between two labels, and above the sentence about the scale.
const UNIT_GAP: f64 = 8.0;
const LABEL_GAP: f64 = 7.0;
const NOTE_GAP: f64 = 8.0;

/// Parts of a whole as a field of squares: the area of each part is true to its amount.
///
/// ```
/// use jisr_charts::chart::{Chart, Waffle};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Amount, Settings, Unit};
///
/// let chart = Waffle::new([Amount::new("Oil", 61), Amount::new("Gas", 24)])
///     .unit(Unit::percent("of exports"));
/// let scene = chart.scene(&Settings::new(Lang::Ar, 448.0))?;
/// assert_eq!(scene.marks.len(), 2);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("waffle-people"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Waffle {
    /// The parts, in the order in which they fill the field; at most eight.
    pub parts: Vec<Amount>,
    /// What the amounts count.
    pub unit: Unit,
    /// What one square stands for, in units. Without it, a round number that makes at most a hundred.
    pub per_square: Option<f64>,
    /// The whole, if the parts are not all of it: the rest of the field is empty. Per cent have the whole
    /// 100 if nothing else is said.
    pub whole: Option<f64>,
}

impl Waffle {
    /// Parts of a whole.
    pub fn new(parts: impl IntoIterator<Item = Amount>) -> Self {
        Waffle {
            parts: parts.into_iter().collect(),
            unit: Unit::default(),
            per_square: None,
            whole: None,
        }
    }

    /// The same with what the amounts count.
    pub fn unit(self, unit: Unit) -> Self {
        Waffle { unit, ..self }
    }

    /// The same with a number that one square stands for.
    pub fn per_square(self, per_square: f64) -> Self {
        let per_square = Some(per_square);
        Waffle { per_square, ..self }
    }

    /// The same with a whole that is more than the parts.
    pub fn whole(self, whole: f64) -> Self {
        let whole = Some(whole);
        Waffle { whole, ..self }
    }

    /// The amount that the whole field stands for.
    fn all(&self) -> f64 {
        let parts = self.parts.iter().map(|part| part.bounds().1).sum();
        let whole = self
            .whole
            .unwrap_or(if self.unit.percent { 100.0 } else { 0.0 });
        f64::max(whole, parts)
    }

    /// What one square stands for, in units.
    pub fn units_per_square(&self) -> f64 {
        let least = self.all() / USUAL_SQUARES;
        self.per_square.unwrap_or_else(|| round_up(least))
    }

    fn color_of(&self, place: usize) -> ColorRole {
        let own = self.parts.get(place).and_then(|part| part.color);
        let usual = || ColorRole::SERIES.get(place).copied();
        own.or_else(usual).unwrap_or(ColorRole::Neutral)
    }

    fn check(&self, width: f64) -> Result<(), LayoutError> {
        check_amounts(self.parts.iter())?;
        if amount_known(&self.parts) == 0 {
            return Err(LayoutError::NoData);
        }
        check_width(width, MIN_WIDTH)?;
        let squares = (self.all() / self.units_per_square()).ceil() as usize;
        for (what, count, limit) in [
            (Item::Part, self.parts.len(), MAX_PARTS),
            (Item::Icon, squares, MAX_SQUARES),
        ] {
            if count > limit {
                return Err(LayoutError::TooMany { what, count, limit });
            }
        }
        Ok(())
    }
}

/// How many of the amounts are known.
fn amount_known(amounts: &[Amount]) -> usize {
    let known = amounts.iter().filter(|a| a.datum.value != Value::Missing);
    known.count()
}

impl Waffle {
    /// Draws the squares of all parts, and their labels one below the other.
    fn draw_parts(
        &self,
        builder: &mut SceneBuilder,
        (field, each): (&Field, f64),
        labels: &mut Column,
        settings: &Settings,
    ) {
        for square in field.squares() {
            builder.rect(square, ColorRole::Grid, Fill::Outline(1.0));
        }
        let mut from = 0.0;
        for (place, part) in self.parts.iter().enumerate() {
            let first = builder.shapes();
            let color = self.color_of(place);
            let fill = settings.value_fill(color, part.datum.estimated);
            let style = PieceStyle { color, fill };
            let (low, high) = part.bounds();
            let [low, high] = [low, high].map(|value| from + value / each);
            for piece in field.pieces((from, low)) {
                style.draw(builder, piece);
            }
            for piece in field.pieces((low, high)) {
                super::draw_range_rest(builder, piece, outline_color(style.color));
            }
            from = high;
            let top = labels.y;
            self.draw_label(builder, (part, style), labels, settings);
            let rect = Rect {
                x: labels.x,
                y: top,
                w: labels.w,
                h: labels.y - top,
            };
            builder.mark(part.mark_id(|| place.to_string().into()), rect, first);
            labels.y += LABEL_GAP;
        }
    }
}

impl Chart for Waffle {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        self.check(settings.width)?;
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        let mut column = Column {
            x: 0.0,
            w: settings.width,
            y: 0.0,
        };
        let note = settings.text.note;
        if !self.unit.name.is_empty() {
            note.draw_lines(&mut builder, &self.unit.name, false, &mut column);
            column.y += UNIT_GAP;
        }
        let each = self.units_per_square();
        let count = ((self.all() / each).ceil() as usize).max(1);
        let field = Field::new(column, count);
        let mut labels = Column {
            y: column.y + field.height() + BELOW_GAP,
            ..column
        };
        if column.w >= MIN_BESIDE {
            labels.x = field.width() + BESIDE_GAP;
            labels.w = column.w - labels.x;
            labels.y = column.y;
        }
        self.draw_parts(&mut builder, (&field, each), &mut labels, settings);
        column.y = (column.y + field.height()).max(labels.y - LABEL_GAP) + NOTE_GAP;
        self.draw_notes(&mut builder, each, &mut column, settings);
        Ok(builder.finish(column.y))
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let row = |amount: &Amount| amount.row(&self.unit, settings);
        let mut rows: Vec<Vec<String>> = self.parts.iter().map(row).collect();
        if self.parts.len() > 1 && !self.unit.percent {
            let total = Amount::new(settings.words.total, sum(&self.parts));
            rows.push(row(&total));
        }
        amounts_table(rows, &self.unit, settings)
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let (table, unit) = (self.table(settings), &self.unit.name);
        table_texts(scene, &table, unit, |id| {
            let parts = self.parts.iter().enumerate();
            let mut ids = parts.map(|(place, part)| part.mark_id(|| place.to_string().into()));
            ids.position(|of| of == *id).map(MarkCells::row)
        })
    }

    fn description(&self, settings: &Settings) -> String {
        describe(&self.table(settings))
    }
}
