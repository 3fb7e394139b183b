//! One cell: its number with notes, and its bar or fill.

use super::bar::draw_bar;
use super::{Cells, TableColumn, heat};
use crate::chart::{CAVEAT_ICON_WIDTH, Sparkline, draw_caveat_icon};
use crate::data::{Datum, Value};
use crate::text::TextStyle;
use crate::{Anchor, ColorRole, Fill, Point, Rect, SceneBuilder, Settings};

/// Space between a number and its bar.
pub const NUMBER_GAP: f64 = 8.0;
/// Space on both sides of a number on a fill.
pub const HEAT_PADDING: f64 = 5.0;
/// Greatest width of a number's text, and of the words for a missing value; longer ones are broken into
/// lines.
const MAX_NUMBER_WIDTH: f64 = 140.0;
const MAX_MISSING_WIDTH: f64 = 56.0;
/// Sums of widths differ from the width of a sum by less.
const ROUNDING: f64 = 0.01;
/// Greatest height of a line; all lines of a table have the same.
const LINE_HEIGHT: f64 = 24.0;
/// Between a number and the caveat icon, and the icon's foot below the middle of the line.
const CAVEAT_GAP: f64 = 5.0;
const CAVEAT_DROP: f64 = 5.0;

/// Where a cell is: the part of its number, and the part of its plot behind it.
#[derive(Clone, Copy)]
pub struct Place {
    /// The start of the number's part, from the start side.
    pub x: f64,
    /// The width of the number's part.
    pub number: f64,
    /// The width of the plot; 0 without one.
    pub plot: f64,
}

/// The width that the numbers of a column need.
pub fn number_width(column: &TableColumn, settings: &Settings) -> f64 {
    let rows = 0..column.cells.count();
    let data = rows.filter_map(|row| column.cells.number(row));
    let icon = caveat_room(column);
    let widest = data
        .map(|datum| {
            let style = settings.text.label;
            let missing = is_missing(datum);
            let text = column.unit.label(datum, settings);
            // The words for a missing value may be broken, so they don't make a column wider.
            let number = if missing {
                missing_width(column, &text, settings)
            } else {
                style.width(&text).min(MAX_NUMBER_WIDTH)
            };
            let notes = notes(datum, settings);
            let note = notes.iter().map(|n| widest_word(n, settings.text.note));
            note.fold(number, f64::max)
        })
        .fold(0.0, f64::max);
    let padding = if column.is_heat() {
        2.0 * HEAT_PADDING
    } else {
        0.0
    };
    widest + icon + padding + ROUNDING
}

/// The width of the words for a missing value in the number's part. They may be broken, and in a cell with a
/// plot they stand in the plot, so they don't make a column wider.
fn missing_width(column: &TableColumn, text: &str, settings: &Settings) -> f64 {
    if column.has_plot() {
        return 0.0;
    }
    let note = settings.text.note;
    let whole = note.width(text).min(MAX_MISSING_WIDTH);
    widest_word(text, note).max(whole)
}

/// The room for the caveat icon behind the numbers of a column.
fn caveat_room(column: &TableColumn) -> f64 {
    let any = column.cells.data().any(|d| d.has_caveat);
    if any { CAVEAT_ICON_WIDTH } else { 0.0 }
}

/// The width of the widest word.
pub fn widest_word(text: &str, style: TextStyle) -> f64 {
    let words = text.split(' ').map(|word| style.width(word));
    words.fold(0.0, f64::max)
}

/// Whether the cell shows the words for a missing value.
fn is_missing(datum: &Datum) -> bool {
    datum.value == Value::Missing && datum.label.is_none()
}

/// What is written below a number: its note, and the word for an estimate.
fn notes(datum: &Datum, settings: &Settings) -> Vec<String> {
    let estimated = datum.estimated && datum.value != Value::Missing;
    let estimate = estimated.then(|| settings.words.estimate.to_owned());
    datum.note.clone().into_iter().chain(estimate).collect()
}

/// The lines of a cell's text, with their styles.
fn lines<'m>(
    column: &TableColumn,
    datum: &Datum,
    width: f64,
    settings: &Settings<'m>,
) -> Vec<(String, TextStyle<'m>)> {
    let text = column.unit.label(datum, settings);
    let styles = settings.text;
    let missing = is_missing(datum);
    let style = if missing { styles.note } else { styles.label };
    let number = style.wrap(&text, width).into_iter().map(|l| (l, style));
    let notes = notes(datum, settings);
    let notes = notes.iter().flat_map(|n| styles.note.wrap(n, width));
    number
        .chain(notes.map(|line| (line, styles.note)))
        .collect()
}

/// The height that a cell's text needs at its place.
pub fn text_height(column: &TableColumn, row: usize, place: Place, settings: &Settings) -> f64 {
    let Some(datum) = column.cells.number(row) else {
        return 0.0;
    };
    let width = if column.has_plot() && is_missing(datum) {
        place.plot - NUMBER_GAP
    } else {
        text_width(column, place.number)
    };
    let lines = lines(column, datum, width, settings);
    lines.iter().map(|(_, style)| style.line_height()).sum()
}

/// The width of a cell's text in a part of this width.
fn text_width(column: &TableColumn, width: f64) -> f64 {
    let padding = if column.is_heat() {
        2.0 * HEAT_PADDING
    } else {
        0.0
    };
    width - padding - caveat_room(column)
}

/// Draws a cell between two heights. `extent` holds the least and the greatest value of its scale.
pub fn draw(
    builder: &mut SceneBuilder,
    (column, row): (&TableColumn, usize),
    place: Place,
    (top, bottom): (f64, f64),
    extent: (f64, f64),
    settings: &Settings,
) {
    let Some(datum) = column.cells.number(row) else {
        return;
    };
    let area = Rect {
        x: place.x,
        y: top,
        w: place.number,
        h: bottom - top,
    };
    let mut ink = None;
    match &column.cells {
        Cells::Numbers(_) => {}
        Cells::Heat(_) => {
            // The icon stands beside the fill, where it has enough contrast.
            let w = area.w - caveat_room(column);
            ink = draw_heat(builder, column, datum, Rect { w, ..area }, extent);
        }
        Cells::Bars(_) | Cells::Lines(_) => {
            let plot = Rect {
                x: place.x + place.number + NUMBER_GAP,
                w: place.plot,
                ..area
            };
            if is_missing(datum) {
                let lines = lines(column, datum, plot.w - NUMBER_GAP, settings);
                let x = plot.x + NUMBER_GAP;
                draw_lines(builder, &lines, (Anchor::Start, x), area);
                return;
            }
            if let Cells::Lines(lines) = &column.cells {
                let line = lines.get(row).map(Vec::as_slice).unwrap_or_default();
                let h = LINE_HEIGHT.min(bottom - top);
                let y = top + (bottom - top - h) / 2.0;
                let area = Rect { y, h, ..plot };
                Sparkline::new(line, column.color).draw(builder, area, settings);
            } else {
                draw_bar(builder, column, datum, plot, extent, settings);
            }
        }
    }
    draw_text(builder, (column, datum), area, ink, settings);
}

/// Fills a cell by its value; returns the colour of text on it.
fn draw_heat(
    builder: &mut SceneBuilder,
    column: &TableColumn,
    datum: &Datum,
    area: Rect,
    extent: (f64, f64),
) -> Option<ColorRole> {
    let Some(value) = datum.value.middle() else {
        builder.rect(area, ColorRole::Grid, Fill::Outline(1.0));
        return None;
    };
    let (fill, ink) = heat::step(value, extent);
    builder.rect(area, column.color, fill);
    if datum.estimated {
        let edge = if ink == ColorRole::OnMark {
            ink
        } else {
            column.color
        };
        builder.rect(area.grown(-2.0), edge, Fill::Dashed(1.0));
    }
    Some(ink)
}

/// Writes the number and its notes in the middle of the height: on a fill in the middle of the width,
/// otherwise at its end.
fn draw_text(
    builder: &mut SceneBuilder,
    (column, datum): (&TableColumn, &Datum),
    area: Rect,
    ink: Option<ColorRole>,
    settings: &Settings,
) {
    let room = caveat_room(column);
    let (anchor, x) = if column.is_heat() {
        (Anchor::Middle, area.x + (area.w - room) / 2.0)
    } else {
        (Anchor::End, area.x + area.w - room)
    };
    let mut lines = lines(column, datum, text_width(column, area.w), settings);
    for (_, style) in &mut lines {
        *style = ink.map_or(*style, |ink| style.color(ink));
    }
    let middle = draw_lines(builder, &lines, (anchor, x), area);
    if datum.has_caveat {
        let foot = Point {
            x: area.x + area.w - room + CAVEAT_GAP,
            y: middle + CAVEAT_DROP,
        };
        draw_caveat_icon(builder, foot);
    }
}

/// Writes lines in the middle of the height of an area; returns the middle of the first.
fn draw_lines(
    builder: &mut SceneBuilder,
    lines: &[(String, TextStyle)],
    (anchor, x): (Anchor, f64),
    area: Rect,
) -> f64 {
    let height: f64 = lines.iter().map(|(_, style)| style.line_height()).sum();
    let top = area.y + (area.h - height) / 2.0;
    let mut y = top;
    for (text, style) in lines {
        let middle = y + style.line_height() / 2.0;
        style.draw_centered(builder, text, anchor, x, middle);
        y += style.line_height();
    }
    let first = lines.first().map_or(0.0, |(_, style)| style.line_height());
    top + first / 2.0
}
