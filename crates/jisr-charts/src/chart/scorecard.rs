//! Single numbers in large type, each with its name, its unit and its change.

use super::check::check_width;
use super::mark_text::{MarkCells, MarkText, table_texts};
use super::parts::describe;
use super::{Chart, DataTable, LayoutError, TOUCH};
use crate::text::style::Column;
use crate::{Rect, Scene, SceneBuilder, Settings};

mod card;

pub use card::Card;

/// The narrowest drawing, and the least width of a card.
const MIN_WIDTH: f64 = 120.0;
const MIN_CARD: f64 = 136.0;
/// Space between two cards, sideways and downward.
const GUTTER: f64 = 24.0;
const ROW_GAP: f64 = 22.0;
/// Big numbers in a grid. An arrow and a sign show the direction of a change.
///
/// ```
/// use jisr_charts::chart::{Card, Chart, Scorecard};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Amount, Settings, Unit};
///
/// let trains = Card::new(Amount::new("Trains", 3_218)).change(Amount::new("on the year before", -7));
/// let chart = Scorecard::new([trains]);
/// let scene = chart.scene(&Settings::new(Lang::Ar, 448.0))?;
/// assert_eq!(scene.marks.len(), 1);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("scorecard-trade"))]
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Scorecard {
    /// The numbers, in reading order.
    pub cards: Vec<Card>,
    /// The greatest number of columns; as many as have room without it.
    pub columns: Option<usize>,
}

impl Scorecard {
    /// Numbers in a grid.
    pub fn new(cards: impl IntoIterator<Item = Card>) -> Self {
        Scorecard {
            cards: cards.into_iter().collect(),
            columns: None,
        }
    }

    /// The same with at most this many columns.
    pub fn columns(self, columns: usize) -> Self {
        let columns = Some(columns);
        Scorecard { columns, ..self }
    }

    /// The number of columns: as many as have room, but rows as equally full as possible.
    fn column_count(&self, width: f64) -> usize {
        let room = ((width + GUTTER) / (MIN_CARD + GUTTER)) as usize;
        let most = self.columns.unwrap_or(room).min(room).max(1);
        let rows = self.cards.len().div_ceil(most).max(1);
        self.cards.len().div_ceil(rows).max(1)
    }
}

impl Chart for Scorecard {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        if self.cards.is_empty() {
            return Err(LayoutError::NoData);
        }
        check_width(settings.width, MIN_WIDTH)?;
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        let columns = self.column_count(settings.width);
        let w = (settings.width + GUTTER) / columns as f64 - GUTTER;
        let mut top = 0.0;
        for (row, cards) in self.cards.chunks(columns).enumerate() {
            if row > 0 {
                top += ROW_GAP;
            }
            let mut bottom = top;
            for (i, card) in cards.iter().enumerate() {
                let x = (w + GUTTER) * i as f64;
                let mut column = Column { x, w, y: top };
                let first = builder.shapes();
                card.draw(&mut builder, &mut column, settings);
                let h = f64::max(column.y - top, TOUCH);
                let place = row * columns + i;
                let id = card.amount.mark_id(|| place.to_string().into());
                builder.mark(id, Rect { x, y: top, w, h }, first);
                bottom = f64::max(bottom, top + h);
            }
            top = bottom;
        }
        Ok(builder.finish(top))
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let words = settings.words;
        let row = |card: &Card| {
            let value = card.unit.write_datum(&card.amount.datum, settings);
            let value = match card.unit.name.is_empty() {
                true => value,
                false => [&value, " ", &card.unit.name].concat(),
            };
            let change = card.change.as_ref().map(|change| {
                let number = card.change_unit.write_datum(&change.datum, settings);
                [&number, " ", &change.name].concat()
            });
            vec![card.amount.name.clone(), value, change.unwrap_or_default()]
        };
        let columns = [words.name, words.value, words.change];
        DataTable {
            columns: columns.map(str::to_owned).into(),
            rows: self.cards.iter().map(row).collect(),
        }
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        table_texts(scene, &self.table(settings), "", |id| {
            let cards = self.cards.iter().enumerate();
            let mut ids =
                cards.map(|(place, card)| card.amount.mark_id(|| place.to_string().into()));
            ids.position(|of| of == *id).map(MarkCells::row)
        })
    }

    fn description(&self, settings: &Settings) -> String {
        describe(&self.table(settings))
    }
}
