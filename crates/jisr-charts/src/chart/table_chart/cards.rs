//! The table of a narrow drawing: a card for each row, with a line for each column.

use super::cell::{self, NUMBER_GAP, Place};
use super::grid::heading;
use super::{TableChart, TableColumn};
use crate::chart::{LayoutError, TOUCH};
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Point, Rect, SceneBuilder, Settings, Stroke};

/// Space above and below the content of a card, and between its lines.
const CARD_PADDING: f64 = 9.0;
const LINE_GAP: f64 = 3.0;
/// Least height of a line.
const LINE_HEIGHT: f64 = 22.0;
/// Space between the name of a column and its number.
const NAME_GAP: f64 = 12.0;
/// The names of columns take at most this part of the width.
const NAMES_SHARE: f64 = 0.42;
/// Least width of the plots.
const MIN_PLOT: f64 = 56.0;

/// The places of the lines of all cards.
pub struct Cards<'a, 's> {
    chart: &'a TableChart,
    settings: &'a Settings<'s>,
    /// The width of the names of columns.
    names: f64,
    /// Where the numbers are, and the plots.
    place: Place,
}

impl<'a, 's> Cards<'a, 's> {
    /// Cards of the width of the drawing.
    pub fn new(chart: &'a TableChart, settings: &'a Settings<'s>) -> Result<Self, LayoutError> {
        let style = settings.text.label;
        let names = chart.columns.iter().map(|c| style.width(&c.name));
        let names = names.fold(0.0, f64::max).min(settings.width * NAMES_SHARE);
        let numbers = chart
            .columns
            .iter()
            .map(|c| cell::number_width(c, settings));
        let number = numbers.fold(TOUCH, f64::max);
        let x = names + NAME_GAP;
        let plots = chart.columns.iter().any(TableColumn::has_plot);
        let (gap, min_plot) = if plots {
            (NUMBER_GAP, MIN_PLOT)
        } else {
            (0.0, 0.0)
        };
        let least = x + number + gap + min_plot;
        if least > settings.width {
            let width = settings.width;
            return Err(LayoutError::TooNarrow { width, least });
        }
        // Without plots, numbers stand at the end of their lines.
        let rest = settings.width - x;
        let (number, plot) = if plots {
            (number, rest - number - gap)
        } else {
            (rest, 0.0)
        };
        let place = Place { x, number, plot };
        Ok(Cards {
            chart,
            settings,
            names,
            place,
        })
    }

    /// Draws the units and the cards from the top of the column; returns where they end.
    pub fn draw(&self, builder: &mut SceneBuilder, mut column: Column) -> f64 {
        self.draw_units(builder, &mut column);
        let width = self.settings.width;
        for row in 0..self.chart.rows.len() {
            let y = column.y;
            let stroke = Stroke {
                color: if row == 0 {
                    ColorRole::Axis
                } else {
                    ColorRole::Grid
                },
                width: 1.0,
                dashed: false,
            };
            builder.line(Point { x: 0.0, y }, Point { x: width, y }, stroke);
            let first = builder.shapes();
            self.draw_card(builder, row, &mut column);
            let rect = Rect {
                x: 0.0,
                y,
                w: width,
                h: column.y - y,
            };
            builder.mark(self.chart.mark_id(row), rect, first);
        }
        column.y
    }

    /// Writes the unit of each column once, above the cards.
    fn draw_units(&self, builder: &mut SceneBuilder, column: &mut Column) {
        if self.chart.common_unit().is_some() {
            return;
        }
        let mut written = false;
        for TableColumn { name, unit, .. } in &self.chart.columns {
            if !unit.name.is_empty() {
                let words = [name, ": ", &unit.name].concat();
                let note = self.settings.text.note;
                note.draw_lines(builder, &words, false, column);
                written = true;
            }
        }
        if written {
            column.y += CARD_PADDING;
        }
    }

    /// Draws the name of a row, and a line for each column.
    fn draw_card(&self, builder: &mut SceneBuilder, row: usize, column: &mut Column) {
        column.y += CARD_PADDING;
        let name = self.chart.rows.get(row).map(|r| r.name.as_str());
        let style = heading(self.settings);
        let size = self.settings.text.label.size;
        let style = crate::text::TextStyle { size, ..style };
        style.draw_lines(builder, name.unwrap_or_default(), false, column);
        for cells in &self.chart.columns {
            column.y += LINE_GAP;
            column.y = self.draw_line(builder, (cells, row), column.y);
        }
        column.y += CARD_PADDING;
    }

    /// Draws one line of a card from the height `top`; returns where it ends.
    fn draw_line(
        &self,
        builder: &mut SceneBuilder,
        (column, row): (&TableColumn, usize),
        top: f64,
    ) -> f64 {
        let settings = self.settings;
        let style = settings.text.label.color(ColorRole::Muted);
        let names = style.wrap(&column.name, self.names);
        let names_height = names.len() as f64 * style.line_height();
        let text = cell::text_height(column, row, self.place, settings);
        let height = names_height.max(text).max(LINE_HEIGHT);
        let mut y = top + (height - names_height) / 2.0;
        for line in names {
            let middle = y + style.line_height() / 2.0;
            style.draw_centered(builder, &line, Anchor::Start, 0.0, middle);
            y += style.line_height();
        }
        let extent = self.chart.extent(column);
        let inside = (top, top + height);
        cell::draw(builder, (column, row), self.place, inside, extent, settings);
        top + height
    }
}
