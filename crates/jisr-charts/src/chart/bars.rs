//! Bars: a row for each category, in which the length of a bar is true to its value.

use super::axis::{AXIS_HEIGHT, HorizontalAxis};
use super::{CAVEAT_ICON_WIDTH, Chart, DataTable, LayoutError, TOUCH, draw_caveat_icon};
use crate::data::{Category, Datum, Series, Unit};
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Point, Rect, Scene, SceneBuilder, Settings};

/// Height of a bar.
const BAR_HEIGHT: f64 = 20.0;
/// Space between the name of a category and its bar, and below a bar.
const NAME_GAP: f64 = 3.0;
const ROW_GAP: f64 = 10.0;
/// Space between a bar and its number.
const NUMBER_GAP: f64 = 6.0;
/// Space below the words for the unit.
const UNIT_GAP: f64 = 8.0;
/// How far the lines of the grid reach above and below a bar.
const GRID_REACH: f64 = 3.0;
/// A bar thinner than this is drawn this wide, so that it can be seen.
const MIN_VISIBLE_WIDTH: f64 = 1.5;

/// A bar chart.
///
/// ```
/// use jisr_charts::chart::{Bars, Chart};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Series, Settings, Unit};
///
/// let exports = Series::new("Exports", [5.1, 3.7]);
/// let chart = Bars::new(["To China", "From China"], [exports]).unit(Unit::new("billion US dollars"));
/// let scene = chart.scene(&Settings::new(Lang::Ar, 448.0))?;
/// assert_eq!(scene.marks.len(), 2);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Bars {
    /// The rows, from the top.
    pub categories: Vec<Category>,
    /// The series; each has one value for each category.
    pub series: Vec<Series>,
    /// What the values count.
    pub unit: Unit,
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
        }
    }

    /// The same with what the values count.
    pub fn unit(self, unit: Unit) -> Self {
        Bars { unit, ..self }
    }

    /// Checks that each series has one value for each category, and that there is a value at all.
    fn check(&self) -> Result<(), LayoutError> {
        let expected = self.categories.len();
        for (place, series) in self.series.iter().enumerate() {
            let values = series.data.len();
            if values != expected {
                return Err(LayoutError::UnequalLengths {
                    series: place,
                    values,
                    expected,
                });
            }
        }
        let mut data = self.series.iter().flat_map(|s| &s.data);
        if data.any(|d| d.value.bounds().is_some()) {
            Ok(())
        } else {
            Err(LayoutError::NoData)
        }
    }

    /// The least and the greatest value, with zero between them.
    fn extent(&self) -> (f64, f64) {
        let bounds = self.series.iter().flat_map(|s| &s.data);
        bounds
            .filter_map(|d| d.value.bounds())
            .fold((0.0, 0.0), |(low, high), (a, b)| {
                (f64::min(low, a), f64::max(high, b))
            })
    }

    /// Draws one bar with its number in the row that begins at the column's top.
    fn draw_bar(
        &self,
        builder: &mut SceneBuilder,
        axis: &HorizontalAxis,
        (series, item): (usize, usize),
        column: &mut Column,
        settings: &Settings,
    ) {
        let Some((series_data, datum)) = self
            .series
            .get(series)
            .and_then(|s| Some((s, s.data.get(item)?)))
        else {
            return;
        };
        let first = builder.shapes();
        let top = column.y;
        let color = series_data.color_at(series);
        let end = draw_length(builder, axis, datum, (top, BAR_HEIGHT), color);
        let words = self.unit.label(datum, settings);
        let style = settings.text.value;
        let x = end.min(column.x + column.w - style.width(&words));
        let middle = top + BAR_HEIGHT / 2.0;
        let x = style.draw_centered(builder, &words, Anchor::Start, x + NUMBER_GAP, middle);
        if datum.has_caveat {
            let base = Point {
                x: x + NUMBER_GAP,
                y: middle + NUMBER_GAP,
            };
            draw_caveat_icon(builder, base);
        }
        column.y += BAR_HEIGHT;
        let row = Rect {
            x: column.x,
            y: column.y - TOUCH,
            w: column.w,
            h: TOUCH,
        };
        builder.mark(series_data.mark_id(series, item), row, first);
    }
}

/// Draws the bar of a value from the zero of the axis; returns the place behind it.
fn draw_length(
    builder: &mut SceneBuilder,
    axis: &HorizontalAxis,
    datum: &Datum,
    (y, h): (f64, f64),
    color: ColorRole,
) -> f64 {
    let zero = axis.at(0.0);
    let Some((low, high)) = datum.value.bounds() else {
        return zero;
    };
    let (low, high) = (axis.at(low), axis.at(high));
    let area = Rect {
        x: zero,
        y,
        w: low - zero,
        h,
    }
    .normal();
    let w = area.w.max(MIN_VISIBLE_WIDTH);
    builder.rect(Rect { w, ..area }, color, Fill::Solid);
    if high > low {
        let rest = Rect {
            x: low,
            y,
            w: high - low,
            h,
        };
        builder.rect(rest, color, Fill::Dashed(1.0));
    }
    high.max(low).max(zero)
}

impl Chart for Bars {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        self.check()?;
        let text = settings.text;
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        let mut column = Column {
            x: 0.0,
            w: settings.width,
            y: 0.0,
        };
        if !self.unit.name.is_empty() {
            text.note
                .draw_lines(&mut builder, &self.unit.name, false, &mut column);
            column.y += UNIT_GAP;
        }
        let numbers = self.series.iter().flat_map(|s| &s.data);
        let widest = numbers
            .map(|d| text.value.width(&self.unit.label(d, settings)))
            .fold(0.0, f64::max);
        let room = widest + NUMBER_GAP + CAVEAT_ICON_WIDTH;
        let length = settings.width - room;
        if length < TOUCH {
            return Err(LayoutError::TooNarrow {
                width: settings.width,
                least: room + TOUCH,
            });
        }
        let write = |n| self.unit.write(n, settings);
        let axis = HorizontalAxis::new(0.0, self.extent(), length, text.note, write);
        for (item, category) in self.categories.iter().enumerate() {
            text.label
                .draw_lines(&mut builder, &category.name, false, &mut column);
            column.y += NAME_GAP;
            let (top, rows) = (column.y, self.series.len() as f64);
            let bottom = top + rows * TOUCH;
            axis.draw_grid_lines(&mut builder, top - GRID_REACH, bottom + GRID_REACH);
            for series in 0..self.series.len() {
                column.y = top + series as f64 * TOUCH + (TOUCH - BAR_HEIGHT);
                self.draw_bar(&mut builder, &axis, (series, item), &mut column, settings);
            }
            column.y += ROW_GAP;
        }
        let bottom = column.y - ROW_GAP + GRID_REACH;
        axis.draw_labels(&mut builder, bottom);
        Ok(builder.finish(bottom + AXIS_HEIGHT))
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let names = self.series.iter().map(|s| s.name.clone());
        let row = |(item, category): (usize, &Category)| {
            let values = self.series.iter().filter_map(|s| s.data.get(item));
            let cells = values.map(|d| self.unit.write_datum(d, settings));
            [category.name.clone()].into_iter().chain(cells).collect()
        };
        DataTable {
            columns: [self.unit.name.clone()].into_iter().chain(names).collect(),
            rows: self.categories.iter().enumerate().map(row).collect(),
        }
    }

    fn description(&self, settings: &Settings) -> String {
        let table = self.table(settings);
        let rows = table.rows.iter().map(|row| row.join(" "));
        let rows: Vec<String> = rows.collect();
        [&self.unit.name, ": ", &rows.join("; ")].concat()
    }
}
