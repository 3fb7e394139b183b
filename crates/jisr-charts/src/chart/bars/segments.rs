//! Bars of several parts: stacked, shares, and both sides of a middle line.

use super::BarMode;
use super::end_texts::outer_parts;
use super::layout::Layout;
use super::one_bar::draw_length;
use super::rows::{Part, Row};
use crate::chart::mark_color::{is_pale, text_color};
use crate::chart::{TOUCH, spread};
use crate::order::sorted_by;
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Point, Rect, SceneBuilder, Stroke};

/// Space between a part's number and its ends.
const PADDING: f64 = 4.0;
/// Width of the line between two parts.
const SEAM: f64 = 1.0;
/// Space between the names of the series and the bars.
const NAMES_GAP: f64 = 4.0;
/// Space between the names of two series.
const BETWEEN_NAMES: f64 = 10.0;

/// Draws the parts of a row with their numbers, where those have room. Each part has a mark; marks of thin
/// parts are widened at the cost of their neighbours.
pub(super) fn draw(
    builder: &mut SceneBuilder,
    mode: BarMode,
    row: &Row,
    layout: &Layout,
    top: f64,
) {
    let outer: Vec<&Part> = match mode {
        BarMode::Diverging(middle) => outer_parts(row, middle).collect(),
        _ => vec![],
    };
    let place = |part| Some((part, area(part, layout, top)?));
    let parts: Vec<(&Part, Rect)> = row.parts.iter().filter_map(place).collect();
    // From the start side: negative parts of a sum lie on the other side of zero.
    let parts = sorted_by(parts, |(_, area)| area.x);
    let end = parts.last().map(|(_, area)| area.x + area.w);
    let bounds: Vec<f64> = parts.iter().map(|(_, area)| area.x).chain(end).collect();
    let bounds = spread(&bounds, TOUCH, (0.0, layout.settings.width));
    for (place, ((part, area), pair)) in parts.iter().zip(bounds.windows(2)).enumerate() {
        let first = builder.shapes();
        draw_length(builder, layout, part, (top, TOUCH));
        let inside = draw_number(builder, part, *area, layout);
        if !inside && outer.iter().any(|o| o.id == part.id) {
            layout.draw_number(builder, part, top + TOUCH / 2.0);
        }
        if place > 0 {
            draw_seam(builder, area.x, top);
        }
        if let [x, end] = pair {
            let (x, y, w, h) = (*x, top, end - x, TOUCH);
            builder.mark(part.id.clone(), Rect { x, y, w, h }, first);
        }
    }
}

/// What a part covers.
fn area(part: &Part, layout: &Layout, y: f64) -> Option<Rect> {
    let (low, high) = part.length?.bounds();
    let (x, end) = (layout.axis.at(low), layout.axis.at(high));
    let (w, h) = (end - x, TOUCH);
    Some(Rect { x, y, w, h })
}

fn draw_seam(builder: &mut SceneBuilder, x: f64, top: f64) {
    let stroke = Stroke {
        color: ColorRole::Paper,
        width: SEAM,
        dashed: false,
    };
    let y = top + TOUCH;
    builder.line(Point { x, y: top }, Point { x, y }, stroke);
}

/// Writes the number in its part, if it has room there; returns whether it has. Otherwise it stands in the
/// table alone, or outside.
fn draw_number(builder: &mut SceneBuilder, part: &Part, area: Rect, layout: &Layout) -> bool {
    let style = layout.settings.text.label;
    let width = style.width(&part.label);
    if width + 2.0 * PADDING > area.w {
        return false;
    }
    let (x, y) = (area.x + area.w / 2.0, area.y + area.h / 2.0);
    let color = if !part.is_range && !part.estimated {
        text_color(part.color)
    } else {
        // Hatching behind a text makes it hard to read.
        let paper = Rect {
            x: x - width / 2.0 - PADDING,
            y: area.y + PADDING,
            w: width + 2.0 * PADDING,
            h: area.h - 2.0 * PADDING,
        };
        builder.rect(paper, ColorRole::Paper, Fill::Solid);
        ColorRole::Text
    };
    let style = style.color(color);
    style.draw_centered(builder, &part.label, Anchor::Middle, x, y);
    true
}

/// Writes the names of the series over the parts of a row, if each has room there; returns whether it did.
pub(super) fn draw_names(
    builder: &mut SceneBuilder,
    row: &Row,
    layout: &Layout,
    column: &mut Column,
) -> bool {
    let style = layout.settings.text.note.bold();
    let place = |part: &Part| {
        let (low, high) = part.length?.bounds();
        Some((layout.axis.at(low), layout.axis.at(high)))
    };
    let places: Option<Vec<_>> = row.parts.iter().map(place).collect();
    let Some(places) = places else {
        return false;
    };
    let fits = |(part, (from, to)): (&Part, &(f64, f64))| {
        style.width(part.name) + BETWEEN_NAMES <= to - from
    };
    if !row.parts.iter().zip(&places).all(fits) {
        return false;
    }
    let middle = column.y + style.line_height() / 2.0;
    for (part, (from, _)) in row.parts.iter().zip(places) {
        let style = style.color(name_color(part.color));
        style.draw_centered(builder, part.name, Anchor::Start, from, middle);
    }
    column.y += style.line_height() + NAMES_GAP;
    true
}

/// The colour of a series' name as text: pale colours are too weak for it.
fn name_color(color: ColorRole) -> ColorRole {
    match is_pale(color) {
        true => ColorRole::Muted,
        false => color,
    }
}
