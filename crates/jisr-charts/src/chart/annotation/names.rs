//! The names of reference lines and spans: above the plot if they are upright, else along them.

use super::Plot;
use crate::chart::callout::TextBlock;
use crate::chart::obstacles::{Obstacle, Obstacles};
use crate::{Anchor, ColorRole, Rect, SceneBuilder, Settings};

/// Space between a name above the plot and the plot.
const HEAD_GAP: f64 = 4.0;
/// Space between a line and its name, and between a name and the end of the plot.
const LINE_GAP: f64 = 3.0;
const EDGE_GAP: f64 = 4.0;

/// Writes a name above the plot, centred at its line or span and moved inside the drawing. Returns whether
/// it had room.
pub(super) fn draw_head_name(
    builder: &mut SceneBuilder,
    obstacles: &mut Obstacles,
    plot: &Plot,
    target: &Rect,
    text: &str,
    settings: &Settings,
) -> bool {
    let style = settings.text.note.color(ColorRole::Text);
    let block = TextBlock::new(text, f64::MAX, style);
    let middle = target.x + target.w / 2.0;
    let x = middle - block.w / 2.0;
    let area = Rect {
        x: x.min(builder.width() - block.w).max(0.0),
        y: plot.area.y - HEAD_GAP - block.h,
        w: block.w,
        h: block.h,
    };
    let fits = area.y >= 0.0 && area.w <= builder.width();
    fits && draw_if_free(builder, obstacles, &block, &area, Anchor::Middle)
}

/// Writes a name above or below its line, or at the edges of its span, at the end of the plot or at its
/// start. Returns whether it had room.
pub(super) fn draw_band_name(
    builder: &mut SceneBuilder,
    obstacles: &mut Obstacles,
    plot: &Plot,
    target: &Rect,
    text: &str,
    settings: &Settings,
) -> bool {
    let style = settings.text.note.color(ColorRole::Text);
    let room = plot.area.w - 2.0 * EDGE_GAP;
    let block = TextBlock::new(text, room.max(0.0), style);
    let inside = target.h > 2.0 * LINE_GAP + block.h;
    let (top, bottom) = (target.y, target.y + target.h);
    let rows = if inside {
        [top + LINE_GAP, bottom - LINE_GAP - block.h]
    } else {
        [top - LINE_GAP - block.h, bottom + LINE_GAP]
    };
    let start = plot.area.x + EDGE_GAP;
    let end = plot.area.x + plot.area.w - EDGE_GAP - block.w;
    let columns = [
        (end, Anchor::End),
        (start, Anchor::Start),
        ((start + end) / 2.0, Anchor::Middle),
    ];
    columns.into_iter().any(|(x, anchor)| {
        rows.into_iter().any(|y| {
            let area = Rect {
                x,
                y,
                w: block.w,
                h: block.h,
            };
            let inside = y >= plot.area.y && y + block.h <= plot.area.y + plot.area.h;
            inside && block.w <= room && draw_if_free(builder, obstacles, &block, &area, anchor)
        })
    })
}

/// Draws a text where it is, if nothing is there.
fn draw_if_free(
    builder: &mut SceneBuilder,
    obstacles: &mut Obstacles,
    block: &TextBlock,
    area: &Rect,
    anchor: Anchor,
) -> bool {
    let free = obstacles.is_free(area);
    if free {
        block.draw(builder, area, anchor);
        obstacles.add(*area, Obstacle::Text);
    }
    free
}
