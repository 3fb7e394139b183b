//! Amounts as rows of icons: one icon stands for a round number, and the last one is cut at its fraction.

use super::check::{check_amounts, check_width};
use super::mark_text::{MarkCells, MarkText, table_texts};
use super::parts::{amounts_table, describe};
use super::{Chart, DataTable, Item, LayoutError};
use crate::data::{Amount, Unit, Value};
use crate::text::style::Column;
use crate::{ColorRole, Scene, SceneBuilder, Settings};

mod grid;
mod layout;
mod line;
mod shapes;

use layout::IconsLayout;
pub use shapes::Icon;

/// The narrowest drawing.
const MIN_WIDTH: f64 = 200.0;
/// The greatest number of icons of one amount.
const MAX_ICONS: usize = 400;
/// Space below the words for the unit, below an amount in words, and above a further amount.
const UNIT_GAP: f64 = 8.0;
const AMOUNT_GAP: f64 = 3.0;
const PART_GAP: f64 = 12.0;

/// How the icons of an amount are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum IconArrangement {
    /// In rows below each other, for amounts of a very different size.
    #[default]
    Grid,
    /// In one line for each amount, over an axis that counts them. If [`Icons::per_icon`] says so few
    /// that the icons of the greatest amount don't fit, bars to the same scale are drawn in their place.
    Line,
    /// No icons: a bar for each amount, over an axis, for a panel beside others with icons.
    Bars,
}

/// Amounts as icons.
///
/// ```
/// use jisr_charts::chart::{Chart, Icon, Icons};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Amount, Settings, Unit};
///
/// let people = [Amount::new("Egypt", 116.5), Amount::new("Jordan", 11.6)];
/// let chart = Icons::new(people).icon(Icon::Person).unit(Unit::new("million people"));
/// let scene = chart.scene(&Settings::new(Lang::Ar, 448.0))?;
/// assert_eq!(scene.marks.len(), 2);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("icons-trains"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Icons {
    /// The amounts, from the top. In a grid the first one is the whole or the greatest.
    pub rows: Vec<Amount>,
    /// What the amounts count.
    pub unit: Unit,
    /// The shape of an icon.
    pub icon: Icon,
    /// How they are arranged.
    pub arrangement: IconArrangement,
    /// What one icon stands for, in units. Without it, a round number, at least 1.
    pub per_icon: Option<f64>,
    /// The text over a bracket that spans what the last row has more than the first. In a line, an
    /// estimate's icons beyond the first row are then drawn as doubtful; an empty text draws no bracket.
    pub excess: Option<String>,
    /// An amount in words below the icons, such as a rate that follows from them.
    pub related: Option<Amount>,
    /// The sentence that says what one icon stands for, instead of the crate's.
    pub scale_note: Option<String>,
    /// The sentence that says what the dashed part of a range means, instead of the crate's.
    pub range_note: Option<String>,
}

impl Icons {
    /// Amounts as squares in a grid.
    pub fn new(rows: impl IntoIterator<Item = Amount>) -> Self {
        Icons {
            rows: rows.into_iter().collect(),
            unit: Unit::default(),
            icon: Icon::default(),
            arrangement: IconArrangement::default(),
            per_icon: None,
            excess: None,
            related: None,
            scale_note: None,
            range_note: None,
        }
    }

    /// The same with what the amounts count.
    pub fn unit(self, unit: Unit) -> Self {
        Icons { unit, ..self }
    }

    /// The same with another shape.
    pub fn icon(self, icon: Icon) -> Self {
        Icons { icon, ..self }
    }

    /// The same in another arrangement.
    pub fn arrangement(self, arrangement: IconArrangement) -> Self {
        Icons {
            arrangement,
            ..self
        }
    }

    /// The same with a number that one icon stands for.
    pub fn per_icon(self, per_icon: f64) -> Self {
        let per_icon = Some(per_icon);
        Icons { per_icon, ..self }
    }

    /// The same with a text over what the last row has more than the first.
    pub fn excess(self, words: impl Into<String>) -> Self {
        let excess = Some(words.into());
        Icons { excess, ..self }
    }

    /// The same with an amount in words below the icons.
    pub fn related(self, related: Amount) -> Self {
        let related = Some(related);
        Icons { related, ..self }
    }

    /// The same with a sentence of its own about what one icon stands for.
    pub fn scale_note(self, note: impl Into<String>) -> Self {
        let scale_note = Some(note.into());
        Icons { scale_note, ..self }
    }

    /// The same with a sentence of its own about ranges.
    pub fn range_note(self, note: impl Into<String>) -> Self {
        let range_note = Some(note.into());
        Icons { range_note, ..self }
    }

    /// What one icon stands for in a drawing of this width, in units.
    pub fn units_per_icon(&self, width: f64) -> f64 {
        match self.arrangement {
            IconArrangement::Grid => self.per_icon_of_grid(),
            IconArrangement::Line | IconArrangement::Bars => self.per_icon_of_line(width),
        }
    }

    /// The greatest number of all amounts.
    fn greatest(&self) -> f64 {
        let bounds = self.rows.iter().filter_map(|a| a.datum.value.bounds());
        bounds.map(|(_, high)| high).fold(0.0, f64::max)
    }

    fn color_of(&self, place: usize) -> ColorRole {
        let own = self.rows.get(place).and_then(|a| a.color);
        own.unwrap_or(ColorRole::First)
    }

    /// Checks that there is an amount, that none is negative, and that the icons can be counted.
    fn check(&self, width: f64) -> Result<(), LayoutError> {
        check_amounts(self.rows.iter())?;
        if self.rows.iter().all(|a| a.datum.value == Value::Missing) {
            return Err(LayoutError::NoData);
        }
        check_width(width, MIN_WIDTH)?;
        let count = (self.greatest() / self.units_per_icon(width)).ceil() as usize;
        if self.arrangement == IconArrangement::Grid && count > MAX_ICONS {
            return Err(LayoutError::TooMany {
                what: Item::Icon,
                count,
                limit: MAX_ICONS,
            });
        }
        Ok(())
    }
}

impl Chart for Icons {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        self.check(settings.width)?;
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        let mut layout = IconsLayout {
            chart: self,
            settings,
            column: Column {
                x: 0.0,
                w: settings.width,
                y: 0.0,
            },
        };
        if !self.unit.name.is_empty() {
            let style = settings.text.note;
            style.draw_lines(&mut builder, &self.unit.name, false, &mut layout.column);
            layout.column.y += UNIT_GAP;
        }
        match self.arrangement {
            IconArrangement::Grid => layout.draw_grids(&mut builder),
            IconArrangement::Line | IconArrangement::Bars => layout.draw_lines(&mut builder),
        }
        if let Some(amount) = &self.related {
            layout.draw_related(&mut builder, amount);
        }
        Ok(builder.finish(layout.column.y))
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let row = |amount: &Amount| amount.row(&self.unit, settings);
        let mut rows: Vec<Vec<String>> = self.rows.iter().map(row).collect();
        if let Some(related) = &self.related {
            let value = self.unit.label(&related.datum, settings);
            rows.push(vec![related.name.clone(), value]);
        }
        amounts_table(rows, &self.unit, settings)
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let (table, unit) = (self.table(settings), &self.unit.name);
        table_texts(scene, &table, unit, |id| {
            let rows = self.rows.iter().enumerate();
            let rows = rows.map(|(place, amount)| amount.mark_id(|| place.to_string().into()));
            let related = self.related.iter().map(|a| a.mark_id(|| "related".into()));
            rows.chain(related)
                .position(|of| of == *id)
                .map(MarkCells::row)
        })
    }

    fn description(&self, settings: &Settings) -> String {
        describe(&self.table(settings))
    }
}

/// The least of 1, 2, 5, 10, 20 … that is at least `least`.
pub(super) fn round_up(least: f64) -> f64 {
    let mut power = 1.0;
    while power < 1e15 {
        for times in [1.0, 2.0, 5.0] {
            if times * power >= least {
                return times * power;
            }
        }
        power *= 10.0;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_icon_stands_for_a_round_number() {
        for (least, round) in [
            (0.3, 1.0),
            (1.0, 1.0),
            (1.1, 2.0),
            (8.3, 10.0),
            (21.0, 50.0),
            (501.0, 1000.0),
        ] {
            assert_eq!(round_up(least), round);
        }
    }
}
