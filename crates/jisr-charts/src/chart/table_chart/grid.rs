//! The table with its columns side by side.

use super::cell::{self, NUMBER_GAP, Place};
use super::{TableChart, TableColumn};
use crate::chart::TOUCH;
use crate::text::TextStyle;
use crate::{Anchor, ColorRole, Point, Rect, SceneBuilder, Settings, Stroke};

/// Space between columns, and between two columns of heat.
const COLUMN_GAP: f64 = 18.0;
const HEAT_GAP: f64 = 3.0;
/// Space above and below the text of a row; cells that are filled reach closer to the line of the row.
const ROW_PADDING: f64 = 7.0;
const FILL_PADDING: f64 = 1.5;
/// Space beside the heads of columns of heat.
const HEAD_MARGIN: f64 = 8.0;
/// Space below the heads.
const HEAD_GAP: f64 = 6.0;
/// Least and greatest width of the plots in cells.
const MIN_PLOT: f64 = 56.0;
const MAX_PLOT: f64 = 260.0;
/// The column of names takes at most this part of the width, if the other columns need the rest.
const NAMES_SHARE: f64 = 0.36;
/// A head may make its column this wide without being broken.
const MAX_HEAD: f64 = 110.0;

/// The places of all columns.
pub struct Grid<'a, 's> {
    chart: &'a TableChart,
    settings: &'a Settings<'s>,
    /// The width of the column of names.
    names: f64,
    columns: Vec<Place>,
    /// The width of each column.
    widths: Vec<f64>,
}

/// The widths between which a column can be.
struct Need {
    least: f64,
    natural: f64,
}

impl<'a, 's> Grid<'a, 's> {
    /// The columns side by side; `None` where they have no room.
    pub fn new(chart: &'a TableChart, settings: &'a Settings<'s>) -> Option<Self> {
        let numbers: Vec<f64> = chart
            .columns
            .iter()
            .map(|c| cell::number_width(c, settings))
            .collect();
        let columns = chart.columns.iter().zip(&numbers);
        let needs: Vec<Need> = columns
            .map(|(column, number)| need(column, *number, chart.common_unit().is_none(), settings))
            .collect();
        let names = names_need(chart, settings);
        let gaps: f64 = (0..chart.columns.len()).map(|i| gap_before(chart, i)).sum();
        let room = settings.width - gaps;
        let least = names.least + needs.iter().map(|n| n.least).sum::<f64>();
        if least > room {
            return None;
        }
        let natural = names.natural + needs.iter().map(|n| n.natural).sum::<f64>();
        let part = if natural > least {
            ((room - least) / (natural - least)).min(1.0)
        } else {
            1.0
        };
        let width = |need: &Need| need.least + (need.natural - need.least) * part;
        let mut widths: Vec<f64> = needs.iter().map(width).collect();
        let mut names = width(&names);
        let plots = chart.columns.iter().filter(|c| c.has_plot()).count();
        let spare = (room - names - widths.iter().sum::<f64>()).max(0.0);
        let wider = if plots > 0 {
            (spare / plots as f64).min(MAX_PLOT - MIN_PLOT)
        } else {
            0.0
        };
        for (width, column) in widths.iter_mut().zip(&chart.columns) {
            if column.has_plot() {
                *width += wider;
            }
        }
        // What is left goes to all columns alike.
        let each = (spare - wider * plots as f64) / (widths.len() as f64 + 1.0);
        names += each;
        widths.iter_mut().for_each(|width| *width += each);
        let columns = places(chart, names, &widths, (&numbers, MIN_PLOT + wider));
        Some(Grid {
            chart,
            settings,
            names,
            columns,
            widths,
        })
    }

    /// Draws the table from the height `top`; returns where it ends.
    pub fn draw(&self, builder: &mut SceneBuilder, top: f64) -> f64 {
        let mut y = self.draw_heads(builder, top);
        self.draw_line(builder, y, ColorRole::Axis);
        let last = self.chart.rows.len().saturating_sub(1);
        for row in 0..self.chart.rows.len() {
            let bottom = self.draw_row(builder, row, y);
            if row < last {
                self.draw_line(builder, bottom, ColorRole::Grid);
            }
            y = bottom;
        }
        y
    }

    /// Draws a line across the table at the height `y`.
    fn draw_line(&self, builder: &mut SceneBuilder, y: f64, color: ColorRole) {
        let stroke = Stroke {
            color,
            width: 1.0,
            dashed: false,
        };
        let end = self.settings.width;
        builder.line(Point { x: 0.0, y }, Point { x: end, y }, stroke);
    }

    /// Draws the heads, their last lines in a row; returns where the rows begin.
    fn draw_heads(&self, builder: &mut SceneBuilder, top: f64) -> f64 {
        let text = self.settings.text;
        let heading = heading(self.settings);
        let with_units = self.chart.common_unit().is_none();
        let lines = |name: &str, unit: &str, width: f64| -> Vec<(String, TextStyle)> {
            let name = heading.wrap(name, width).into_iter().map(|l| (l, heading));
            let unit = if with_units { unit } else { "" };
            let unit = text.note.wrap(unit, width).into_iter();
            name.chain(unit.map(|l| (l, text.note))).collect()
        };
        let names = lines(&self.chart.names, "", self.names);
        let columns = self.chart.columns.iter().zip(&self.widths);
        let heads: Vec<_> = columns
            .map(|(column, width)| lines(&column.name, &column.unit.name, *width))
            .collect();
        let height = |lines: &Vec<(String, TextStyle)>| -> f64 {
            lines.iter().map(|(_, style)| style.line_height()).sum()
        };
        let tallest = heads.iter().chain([&names]).map(height);
        let bottom = top + tallest.fold(0.0, f64::max);
        let mut draw = |lines: &Vec<(String, TextStyle)>, anchor: Anchor, x: f64| {
            let mut y = bottom - height(lines);
            for (line, style) in lines {
                let middle = y + style.line_height() / 2.0;
                style.draw_centered(builder, line, anchor, x, middle);
                y += style.line_height();
            }
        };
        draw(&names, Anchor::Start, 0.0);
        for ((column, lines), (place, width)) in self
            .chart
            .columns
            .iter()
            .zip(&heads)
            .zip(self.columns.iter().zip(&self.widths))
        {
            if column.is_heat() {
                draw(lines, Anchor::Middle, place.x + width / 2.0);
            } else if column.has_plot() {
                draw(lines, Anchor::Start, place.x);
            } else {
                draw(lines, Anchor::End, place.x + width);
            }
        }
        bottom + HEAD_GAP
    }

    /// Draws a row from the height `top`; returns where it ends.
    fn draw_row(&self, builder: &mut SceneBuilder, row: usize, top: f64) -> f64 {
        let (chart, settings) = (self.chart, self.settings);
        let first = builder.shapes();
        let style = settings.text.label;
        let name = chart.rows.get(row).map(|r| r.name.as_str());
        let names = style.wrap(name.unwrap_or_default(), self.names);
        let names_height = names.len() as f64 * style.line_height();
        let columns = chart.columns.iter().zip(&self.columns);
        let heights = columns
            .clone()
            .map(|(column, place)| cell::text_height(column, row, *place, settings));
        let height = heights.fold(names_height, f64::max) + 2.0 * ROW_PADDING;
        let bottom = top + height.max(TOUCH);
        let mut y = top + (bottom - top - names_height) / 2.0;
        for line in names {
            let middle = y + style.line_height() / 2.0;
            style.draw_centered(builder, &line, Anchor::Start, 0.0, middle);
            y += style.line_height();
        }
        let inside = (top + FILL_PADDING, bottom - FILL_PADDING);
        for (column, place) in columns {
            let extent = chart.extent(column);
            cell::draw(builder, (column, row), *place, inside, extent, settings);
        }
        let rect = Rect {
            x: 0.0,
            y: top,
            w: settings.width,
            h: bottom - top,
        };
        builder.mark(chart.mark_id(row), rect, first);
        bottom
    }
}

/// The style of the names of columns.
pub fn heading<'m>(settings: &Settings<'m>) -> TextStyle<'m> {
    settings.text.note.bold().color(ColorRole::Text)
}

/// The space before a column.
fn gap_before(chart: &TableChart, place: usize) -> f64 {
    let heat = |place: usize| chart.columns.get(place).is_some_and(TableColumn::is_heat);
    if place > 0 && heat(place) && heat(place - 1) {
        HEAT_GAP
    } else {
        COLUMN_GAP
    }
}

/// The widths of a column whose numbers are this wide.
fn need(column: &TableColumn, number: f64, with_unit: bool, settings: &Settings) -> Need {
    let (heading, note) = (heading(settings), settings.text.note);
    let unit = if with_unit { &column.unit.name } else { "" };
    let words = cell::widest_word(&column.name, heading).max(cell::widest_word(unit, note));
    let plot = if column.has_plot() {
        NUMBER_GAP + MIN_PLOT
    } else {
        0.0
    };
    let cells = (number + plot).max(TOUCH);
    // Heat has so narrow gaps that the heads need their own.
    let apart = if column.is_heat() { HEAD_MARGIN } else { 0.0 };
    let words = words + apart;
    let whole = heading.width(&column.name).max(note.width(unit)) + apart;
    let least = cells.max(words);
    Need {
        least,
        natural: least.max(whole.min(MAX_HEAD)),
    }
}

/// The widths of the column of names.
fn names_need(chart: &TableChart, settings: &Settings) -> Need {
    let style = settings.text.label;
    let head = cell::widest_word(&chart.names, heading(settings));
    let names = chart.rows.iter().map(|r| r.name.as_str());
    let words = names.clone().map(|name| cell::widest_word(name, style));
    let whole = names.map(|name| style.width(name)).fold(head, f64::max);
    let share = settings.width * NAMES_SHARE;
    // A very long word is broken rather than that it takes the room of the numbers.
    let least = words.fold(head, f64::max).min(share).max(TOUCH);
    Need {
        least,
        natural: whole.min(share).max(least),
    }
}

/// The places of the columns behind the names; `plot` is the width of all plots.
fn places(
    chart: &TableChart,
    names: f64,
    widths: &[f64],
    (numbers, plot): (&[f64], f64),
) -> Vec<Place> {
    let mut x = names;
    let columns = chart.columns.iter().zip(widths.iter().zip(numbers));
    let place = |(i, (column, (width, number))): (usize, (&TableColumn, (&f64, &f64)))| {
        x += gap_before(chart, i);
        let place = if column.has_plot() {
            Place {
                x,
                number: *number,
                plot,
            }
        } else {
            Place {
                x,
                number: *width,
                plot: 0.0,
            }
        };
        x += width;
        place
    };
    columns.enumerate().map(place).collect()
}
