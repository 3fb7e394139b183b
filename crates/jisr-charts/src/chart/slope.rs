//! A slope chart: the values of each series at two times, joined by a line, with name and value at both ends.

mod draw;
mod side;

use self::side::RADIUS;
use self::side::Side;
use super::mark_text::{MarkCells, MarkText, find_value, table_texts};
use super::{Chart, DataTable, Item, LayoutError, TOUCH};
use crate::data::{Series, Times, Unit};
use crate::scale::Linear;
use crate::text::style::Column;
use crate::{ColorRole, Scene, SceneBuilder, Settings};

/// Least length of the lines along the axis of time, and the share of the drawing that a side may take.
const MIN_LENGTH: f64 = 3.0 * TOUCH;
const MAX_SIDE: f64 = 0.36;
/// Height of the plot, as a share of its width; it is higher if labels need it.
const HEIGHT_SHARE: f64 = 0.6;
const MIN_HEIGHT: f64 = 180.0;
const MAX_HEIGHT: f64 = 380.0;
/// The most series: with more, lines can't be told apart.
const MOST_SERIES: usize = 40;
/// Space below the words for the unit.
const HEAD_GAP: f64 = 6.0;
/// Space above the note.
const NOTE_GAP: f64 = 8.0;

/// A slope chart. It follows the direction of time, and labels both ends. Heights have no common zero: slopes
/// compare changes, not amounts.
///
/// ```
/// use jisr_charts::chart::{Chart, Slope};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Series, Settings, Times, Unit};
///
/// let series = [Series::new("Jordan", [3.6, 11.6]), Series::new("Tunisia", [8.3, 12.3])];
/// let chart = Slope::new(Times::years([1990, 2024]), series).unit(Unit::new("million people"));
/// assert_eq!(chart.scene(&Settings::new(Lang::Ar, 448.0))?.marks.len(), 2);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("ranges-slope"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Slope {
    /// The two times.
    pub times: Times,
    /// The series, each with two values. With more than eight, those without a colour of their own are grey.
    pub series: Vec<Series>,
    /// What the values count.
    pub unit: Unit,
}

impl Slope {
    /// A slope chart of series between two times.
    pub fn new(times: Times, series: impl IntoIterator<Item = Series>) -> Self {
        Slope {
            times,
            series: series.into_iter().collect(),
            unit: Unit::default(),
        }
    }

    /// The same with what the values count.
    pub fn unit(self, unit: Unit) -> Self {
        Slope { unit, ..self }
    }

    /// The colour of a series.
    fn color(&self, place: usize) -> ColorRole {
        match self.series.get(place) {
            Some(series) if self.series.len() <= ColorRole::SERIES.len() => series.color_at(place),
            Some(series) => series.color.unwrap_or(ColorRole::Neutral),
            None => ColorRole::Neutral,
        }
    }

    /// Checks the numbers of times, series and values; returns the least and greatest value.
    fn check(&self) -> Result<(f64, f64), LayoutError> {
        if self.times.len() != 2 {
            return Err(LayoutError::UnequalLengths {
                series: 0,
                values: 2,
                expected: self.times.len(),
            });
        }
        for (place, series) in self.series.iter().enumerate() {
            let values = series.data.len();
            if values != 2 {
                return Err(LayoutError::UnequalLengths {
                    series: place,
                    values,
                    expected: 2,
                });
            }
        }
        let count = self.series.len();
        if count > MOST_SERIES {
            return Err(LayoutError::TooMany {
                what: Item::Series,
                count,
                limit: MOST_SERIES,
            });
        }
        let data = self.series.iter().flat_map(|s| &s.data);
        let all = data.filter_map(|d| d.value.bounds());
        let all = all.reduce(|(a, b), (c, d)| (a.min(c), b.max(d)));
        all.ok_or(LayoutError::NoData)
    }

    /// Both sides with their labels: the earlier time first.
    fn sides(&self, settings: &Settings) -> Result<[Side; 2], LayoutError> {
        let most = settings.width * MAX_SIDE;
        let mut sides = [false, true].map(|is_later| Side::new(self, is_later, most, settings));
        let widths = sides.iter().map(|side| side.width + RADIUS).sum::<f64>();
        let length = settings.width - widths;
        if length < MIN_LENGTH {
            return Err(LayoutError::TooNarrow {
                width: settings.width,
                least: (settings.width + MIN_LENGTH - length).ceil(),
            });
        }
        for side in &mut sides {
            side.place(settings);
        }
        Ok(sides)
    }
}

impl Chart for Slope {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        let (low, high) = self.check()?;
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        let mut column = Column {
            x: 0.0,
            w: settings.width,
            y: 0.0,
        };
        let note = settings.text.note;
        note.draw_lines(&mut builder, &self.unit.name, false, &mut column);
        if column.y > 0.0 {
            column.y += HEAD_GAP;
        }
        let mut sides = self.sides(settings)?;
        self.draw_times(&mut builder, &sides, &mut column, settings);
        let needed = sides.iter().map(Side::needed_height).fold(0.0, f64::max);
        let height = (settings.width * HEIGHT_SHARE).clamp(MIN_HEIGHT, MAX_HEIGHT);
        let height = height.max(needed);
        let (top, bottom) = (column.y, column.y + height);
        let scale = Linear {
            low,
            high,
            length: height - TOUCH,
        };
        let y = |value: f64| {
            if high > low {
                bottom - TOUCH / 2.0 - scale.at(value)
            } else {
                (top + bottom) / 2.0
            }
        };
        for side in &mut sides {
            side.spread_labels(&y, (top, bottom));
            side.draw_axis(&mut builder, (top, bottom));
        }
        for place in side::reading_order(&sides, self.series.len()) {
            self.draw_series(&mut builder, &sides, place, settings);
        }
        column.y = bottom;
        if let Some(words) = side::missing_note(self, settings) {
            column.y += NOTE_GAP;
            note.draw_lines(&mut builder, &words, false, &mut column);
        }
        Ok(builder.finish(column.y))
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let times = (0..self.times.len()).map(|place| self.times.label(place, settings));
        let row = |series: &Series| {
            let cells = series
                .data
                .iter()
                .map(|d| self.unit.write_datum(d, settings));
            [series.name.clone()].into_iter().chain(cells).collect()
        };
        DataTable {
            columns: [self.unit.name.clone()].into_iter().chain(times).collect(),
            rows: self.series.iter().map(row).collect(),
        }
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let (table, unit) = (self.table(settings), &self.unit.name);
        table_texts(scene, &table, unit, |id| {
            find_value(&self.series, id.split(' ').next()?)
                .map(|(series, _)| MarkCells::row(series))
        })
    }

    fn description(&self, settings: &Settings) -> String {
        let table = self.table(settings);
        let times = table.columns.get(1..).unwrap_or_default().join(", ");
        let rows: Vec<String> = table.rows.iter().map(|row| row.join(" ")).collect();
        [&self.unit.name, " (", &times, "): ", &rows.join("; "), "."].concat()
    }
}
