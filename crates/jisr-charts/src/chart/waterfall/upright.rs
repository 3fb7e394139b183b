//! A waterfall as columns, for wide drawings.

use super::head::draw_head;
use super::steps::Piece;
use super::{Waterfall, WaterfallLayout};
use crate::chart::slot_names::SlotNames;
use crate::chart::{
    AnnotationLayer, Item, LayoutError, Placed, Plot, Position, TOUCH, draw_caveat_icon,
};
use crate::scale::Linear;
use crate::text::TextStyle;
use crate::{Anchor, ColorRole, Point, Rect, Scene, SceneBuilder, Settings, Stroke};

/// Height of the plot: a part of the width, within bounds.
const ASPECT: f64 = 0.42;
const HEIGHTS: (f64, f64) = (132.0, 264.0);
/// The part of each slot that stays empty, and the greatest width of a column.
const GAP: f64 = 0.28;
const MAX_WIDTH: f64 = 72.0;
/// Space between a column and its number.
const NUMBER_GAP: f64 = 4.0;
/// Width and height of the caveat icon with a small margin.
const ICON: (f64, f64) = (11.0, 14.0);
/// A column lower than this is drawn this high, so that it can be seen.
const MIN_VISIBLE: f64 = 1.5;

/// Where things stand.
struct Plan<'m> {
    step: f64,
    scale: Linear,
    bottom: f64,
    style: TextStyle<'m>,
}

impl Plan<'_> {
    fn y(&self, value: f64) -> f64 {
        self.bottom - self.scale.at(value)
    }

    fn middle(&self, place: usize) -> f64 {
        self.step * (place as f64 + 0.5)
    }

    fn width(&self) -> f64 {
        (self.step * (1.0 - GAP)).min(MAX_WIDTH)
    }
}

/// The largest style in which all numbers fit into their slots.
fn number_style<'m>(
    pieces: &[Piece],
    step: f64,
    settings: &Settings<'m>,
) -> Result<TextStyle<'m>, LayoutError> {
    let text = settings.text;
    let small = text.note.bold().color(ColorRole::Text);
    let widest = |style: &TextStyle| {
        let widths = pieces.iter().map(|p| style.width(&p.text));
        widths.fold(0.0, f64::max) + NUMBER_GAP
    };
    let styles = [text.value, text.label.bold(), small];
    let found = styles.into_iter().find(|style| widest(style) <= step);
    found.ok_or_else(|| LayoutError::TooMany {
        what: Item::Label,
        count: pieces.len(),
        limit: (settings.width / widest(&small)) as usize,
    })
}

/// The width of a slot, and the names below the slots.
///
/// # Errors
/// [`LayoutError::TooMany`] if a slot has no room for a mark, or the names none for their texts.
fn slots<'m>(
    chart: &Waterfall,
    pieces: &[Piece],
    settings: &Settings<'m>,
) -> Result<(f64, SlotNames), LayoutError> {
    let step = settings.width / pieces.len().max(1) as f64;
    if step < TOUCH {
        return Err(LayoutError::TooMany {
            what: Item::Category,
            count: pieces.len(),
            limit: (settings.width / TOUCH) as usize,
        });
    }
    let texts: Vec<&str> = pieces.iter().map(|p| p.name.as_str()).collect();
    let names = SlotNames::new(&texts, (0.0, step), settings)?;
    if chart.layout == WaterfallLayout::Auto && !names.is_one_row() {
        // Rows have more room for long names.
        return Err(LayoutError::TooMany {
            what: Item::Label,
            count: pieces.len(),
            limit: 0,
        });
    }
    Ok((step, names))
}

/// Lays the columns out.
pub(super) fn scene(
    chart: &Waterfall,
    pieces: &[Piece],
    settings: &Settings,
) -> Result<Scene, LayoutError> {
    let (step, names) = slots(chart, pieces, settings)?;
    let style = number_style(pieces, step, settings)?;
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let top = draw_head(&mut builder, chart, pieces, settings);
    let has_icon = pieces.iter().any(|p| p.has_caveat);
    let icon = if has_icon { ICON.1 } else { 0.0 };
    let room = style.line_height() + NUMBER_GAP;
    let (low, high) = chart.covered(pieces);
    let length = (settings.width * ASPECT).min(HEIGHTS.1).max(HEIGHTS.0);
    let plan = Plan {
        step,
        scale: Linear { low, high, length },
        bottom: top + room + icon + length,
        style,
    };
    // Numbers below columns may reach below the plot.
    let labelled_below = pieces.iter().filter(|p| is_labelled_below(p));
    let ends = labelled_below.map(|p| plan.y(p.to) + room);
    let bottom = ends.fold(plan.bottom, f64::max);
    let mut layer = AnnotationLayer::new(&chart.annotations, settings);
    let place = |at| match at {
        Position::Value(value) => Some(Placed::Y(plan.y(value))),
        _ => None,
    };
    let annotated = Plot {
        area: Rect {
            x: 0.0,
            y: top,
            w: settings.width,
            h: bottom - top,
        },
        place: &place,
    };
    layer.draw_spans(&mut builder, &annotated)?;
    for (place, piece) in pieces.iter().enumerate() {
        let first_shape = builder.shapes();
        draw_column(&mut builder, &plan, place, piece, settings);
        let rect = Rect {
            x: step * place as f64,
            y: top,
            w: step,
            h: bottom - top,
        };
        builder.mark(piece.id.clone(), rect, first_shape);
    }
    draw_lines(&mut builder, &plan, pieces, settings);
    names.draw(&mut builder, bottom, settings);
    let bottom = layer.draw(&mut builder, &annotated, bottom + names.height)?;
    Ok(builder.finish(bottom))
}

/// Whether the number of a piece stands below it: it leads down, and the line to the next one is there.
fn is_labelled_below(piece: &Piece) -> bool {
    piece.to < piece.from
}

/// Draws a column with its number.
fn draw_column(
    builder: &mut SceneBuilder,
    plan: &Plan,
    place: usize,
    piece: &Piece,
    settings: &Settings,
) {
    let (a, b) = (plan.y(piece.from), plan.y(piece.to));
    let (top, bottom) = (a.min(b), a.max(b));
    let (middle, w) = (plan.middle(place), plan.width());
    if !piece.is_missing {
        let column = Rect {
            x: middle - w / 2.0,
            y: top,
            w,
            h: (bottom - top).max(MIN_VISIBLE),
        };
        builder.rect(column, piece.color, piece.fill);
    }
    let style = if piece.is_missing {
        settings.text.note
    } else {
        plan.style
    };
    let half = plan.style.line_height() / 2.0 + NUMBER_GAP / 2.0;
    let y = if is_labelled_below(piece) {
        bottom + half
    } else {
        top - half
    };
    style.draw_centered(builder, &piece.text, Anchor::Middle, middle, y);
    if piece.has_caveat {
        let above = if is_labelled_below(piece) {
            top
        } else {
            y - half
        };
        let base = Point {
            x: middle - ICON.0 / 2.0 + 1.0,
            y: above - 1.0,
        };
        draw_caveat_icon(builder, base);
    }
}

/// Draws the line at zero, and a line from the end of each column to the next one.
fn draw_lines(builder: &mut SceneBuilder, plan: &Plan, pieces: &[Piece], settings: &Settings) {
    let stroke = Stroke {
        color: ColorRole::Axis,
        width: 1.0,
        dashed: false,
    };
    let last = pieces.len().saturating_sub(1);
    for (place, piece) in pieces.iter().enumerate().take(last) {
        let y = plan.y(piece.level);
        let half = plan.width() / 2.0;
        let from = Point {
            x: plan.middle(place) + half,
            y,
        };
        let to = Point {
            x: plan.middle(place + 1) - half,
            y,
        };
        builder.line(from, to, stroke);
    }
    let y = plan.y(0.0);
    let end = Point {
        x: settings.width,
        y,
    };
    builder.line(Point { x: 0.0, y }, end, stroke);
}
