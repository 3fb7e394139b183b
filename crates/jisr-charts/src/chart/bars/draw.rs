//! Draws the rows.

use super::end_texts::total_label;
use super::end_texts::{NUMBER_GAP, number_style};
use super::layout::{Layout, name_lines};
use super::one_bar::CAVEAT_DROP;
use super::rows::{Part, Row};
use super::segments;
use super::{BarMode, Bars};
use crate::chart::axis::AXIS_HEIGHT;
use crate::chart::{
    AnnotationLayer, CAVEAT_ICON_WIDTH, LayoutError, LegendEntry, Placed, Plot, Position, Swatch,
    TOUCH, draw_caveat_icon, draw_legend,
};
use crate::text::style::Column;
use crate::{Anchor, Fill, Point, Rect, Scene, SceneBuilder, Settings};

/// Space between two rows: of one bar each, of several bars each, and with names above the bars.
const ROW_GAP: f64 = 6.0;
const GROUP_GAP: f64 = 14.0;
const NAMED_ROW_GAP: f64 = 12.0;
/// Space below the words for the unit, and below the legend.
const HEADER_GAP: f64 = 8.0;
/// How far the lines of the grid reach above and below the bars.
const GRID_REACH: f64 = 3.0;
/// Space between the bars and the notes below them.
const NOTES_GAP: f64 = 2.0;
/// Between the texts of one line.
const SEPARATOR: &str = " · ";

/// Lays out the bars with the words above them and the axis below.
pub(super) fn scene(chart: &Bars, rows: &[Row], settings: &Settings) -> Result<Scene, LayoutError> {
    let layout = Layout::new(chart, rows, settings)?;
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let (x, w, y) = (0.0, settings.width, 0.0);
    let mut column = Column { x, w, y };
    if !chart.unit.name.is_empty() {
        let style = settings.text.note;
        style.draw_lines(&mut builder, &chart.unit.name, false, &mut column);
        column.y += HEADER_GAP;
    }
    draw_names_of_series(&mut builder, chart, rows, &layout, &mut column);
    let mut layer = AnnotationLayer::new(&chart.annotations, settings);
    column.y += layer.headroom(|at| matches!(at, Position::Value(_)));
    let top = column.y;
    let gap = layout.row_gap(chart);
    let heights: f64 = rows
        .iter()
        .map(|row| layout.row_height(chart, row) + gap)
        .sum();
    let bottom = top + heights - gap + GRID_REACH;
    let place = |at| match at {
        Position::Value(value) => Some(Placed::X(layout.axis.at(value))),
        _ => None,
    };
    let plot = Plot {
        area: Rect {
            x: layout.axis.x,
            y: top,
            w: layout.axis.scale.length,
            h: bottom - top,
        },
        place: &place,
    };
    layer.draw_spans(&mut builder, &plot)?;
    if layout.names.is_some() {
        layout
            .axis
            .draw_grid_lines(&mut builder, top - GRID_REACH, bottom);
    }
    for row in rows {
        layout.draw_row(&mut builder, chart, row, &mut column);
        column.y += gap;
    }
    layout.axis.draw_labels(&mut builder, bottom);
    let bottom = layer.draw(&mut builder, &plot, bottom + AXIS_HEIGHT)?;
    Ok(builder.finish(bottom))
}

/// Names the series: over the parts of the first row if they have room, otherwise in a legend.
fn draw_names_of_series(
    builder: &mut SceneBuilder,
    chart: &Bars,
    rows: &[Row],
    layout: &Layout,
    column: &mut Column,
) {
    if chart.series.len() < 2 {
        return;
    }
    let first = rows
        .first()
        .filter(|_| chart.mode != BarMode::Grouped && layout.names.is_some());
    if first.is_some_and(|row| segments::draw_names(builder, row, layout, column)) {
        return;
    }
    let entry = |(place, series): (usize, &crate::Series)| {
        let swatch = Swatch::Square(series.color_at(place), Fill::Solid);
        (series.name.clone(), swatch)
    };
    let entries: Vec<_> = chart.series.iter().enumerate().map(entry).collect();
    let entries = entries.iter().map(|(name, swatch)| LegendEntry {
        name,
        swatch: *swatch,
    });
    let entries: Vec<_> = entries.collect();
    draw_legend(builder, &entries, column, layout.settings);
    column.y += HEADER_GAP;
}

impl Layout<'_, '_> {
    fn row_gap(&self, chart: &Bars) -> f64 {
        match self.names {
            _ if chart.mode == BarMode::Grouped && chart.series.len() > 1 => GROUP_GAP,
            Some(_) => ROW_GAP,
            None => NAMED_ROW_GAP,
        }
    }

    /// The lines of a row's name.
    fn name_lines(&self, row: &Row) -> Vec<String> {
        let width = self.names.unwrap_or(self.settings.width);
        name_lines(&row.name, width, self.settings.text.label)
    }

    fn name_height(&self, row: &Row) -> f64 {
        self.name_lines(row).len() as f64 * self.settings.text.label.line_height()
    }

    /// The height of a row's bars.
    fn bars_height(&self, chart: &Bars) -> f64 {
        match chart.mode {
            BarMode::Grouped => chart.series.len() as f64 * TOUCH,
            _ => TOUCH,
        }
    }

    fn row_height(&self, chart: &Bars, row: &Row) -> f64 {
        let (bars, name) = (self.bars_height(chart), self.name_height(row));
        let notes = self.note_lines(chart, row).0.len() as f64;
        let gap = if notes > 0.0 { NOTES_GAP } else { 0.0 };
        let notes = notes * self.settings.text.note.line_height() + gap;
        match self.names {
            Some(_) => bars.max(name) + notes,
            None => bars + name + notes,
        }
    }

    /// The line below a row's bars: what can't be said in them. And whether it has the caveat icon.
    fn note_lines(&self, chart: &Bars, row: &Row) -> (Vec<String>, bool) {
        let words = self.settings.words;
        let mut caveat = false;
        let say = |part: &Part| -> Option<String> {
            let grouped = chart.mode == BarMode::Grouped;
            let text = match () {
                () if grouped && !self.notes_below => return None,
                () if !grouped && part.length.is_none() => words.missing,
                () if !part.note.is_empty() => &part.note,
                () if !grouped && part.has_caveat => &part.label,
                () => return None,
            };
            caveat |= !grouped && part.has_caveat;
            Some(match chart.series.len() {
                1 => text.to_owned(),
                _ => [part.name, ": ", text].concat(),
            })
        };
        let said: Vec<String> = row.parts.iter().filter_map(say).collect();
        if said.is_empty() {
            return (vec![], false);
        }
        let style = self.settings.text.note;
        let room = self.settings.width - self.bars_x() - CAVEAT_ICON_WIDTH;
        (style.wrap(&said.join(SEPARATOR), room), caveat)
    }

    /// Where the notes below the bars begin.
    fn bars_x(&self) -> f64 {
        self.names.map_or(0.0, |_| self.axis.x + NUMBER_GAP)
    }

    /// Draws a row; moves the column's top below it.
    fn draw_row(&self, builder: &mut SceneBuilder, chart: &Bars, row: &Row, column: &mut Column) {
        let label = self.settings.text.label;
        let (top, bars) = (column.y, self.bars_height(chart));
        let name_height = self.name_height(row);
        let bars_top = match self.names {
            Some(_) => top + (name_height - bars).max(0.0) / 2.0,
            None => top + name_height,
        };
        let mut y = match self.names {
            Some(_) => bars_top + (bars - name_height) / 2.0,
            None => top,
        };
        for line in self.name_lines(row) {
            let middle = y + label.line_height() / 2.0;
            label.draw_centered(builder, &line, Anchor::Start, 0.0, middle);
            y += label.line_height();
        }
        if self.names.is_none() {
            let (from, to) = (bars_top - 1.0, bars_top + bars + GRID_REACH);
            self.axis.draw_grid_lines(builder, from, to);
        }
        match chart.mode {
            BarMode::Grouped => {
                for (place, part) in row.parts.iter().enumerate() {
                    let y = bars_top + place as f64 * TOUCH;
                    let above = if place == 0 { bars_top - top } else { 0.0 };
                    self.draw_bar(builder, part, y, above);
                }
            }
            _ => {
                segments::draw(builder, chart.mode, row, self, bars_top);
                if chart.mode == BarMode::Stacked {
                    self.draw_total(builder, chart, row, bars_top);
                }
            }
        }
        column.y = match self.names {
            Some(_) => top + bars.max(name_height),
            None => bars_top + bars,
        };
        self.draw_notes(builder, chart, row, column);
    }

    fn draw_notes(&self, builder: &mut SceneBuilder, chart: &Bars, row: &Row, column: &mut Column) {
        let style = self.settings.text.note;
        let (lines, caveat) = self.note_lines(chart, row);
        let (mut end, mut middle) = (0.0, 0.0);
        if !lines.is_empty() {
            column.y += NOTES_GAP;
        }
        for line in &lines {
            middle = column.y + style.line_height() / 2.0;
            end = style.draw_centered(builder, line, Anchor::Start, self.bars_x(), middle);
            column.y += style.line_height();
        }
        if caveat {
            let (x, y) = (end + NUMBER_GAP, middle + CAVEAT_DROP);
            draw_caveat_icon(builder, Point { x, y });
        }
    }

    /// Writes the sum of a row's parts behind them.
    fn draw_total(&self, builder: &mut SceneBuilder, chart: &Bars, row: &Row, top: f64) {
        if let Some(total) = total_label(chart, row, self.settings) {
            let ends = row.parts.iter().filter_map(|p| p.length);
            let end = ends.map(|l| l.bounds().1).fold(0.0, f64::max);
            let (x, y) = (self.axis.at(end) + NUMBER_GAP, top + TOUCH / 2.0);
            number_style(self.settings).draw_centered(builder, &total, Anchor::Start, x, y);
        }
    }
}
