//! The names of reference lines and spans: above the plot if they are upright, else along them.

use super::writer::Writer;
use crate::chart::callout::TextBlock;
use crate::chart::obstacles::Obstacle;
use crate::{Anchor, Rect, SceneBuilder};

/// Space between a name above the plot and the plot.
const HEAD_GAP: f64 = 4.0;
/// Space between a line and its name, and between a name and the end of the plot.
const LINE_GAP: f64 = 3.0;
const EDGE_GAP: f64 = 4.0;

impl Writer<'_, '_> {
    /// Writes a name above the plot, centred at its line or span and moved inside the drawing. Returns whether
    /// it had room.
    pub fn draw_head_name(
        &mut self,
        builder: &mut SceneBuilder,
        target: &Rect,
        text: &str,
    ) -> bool {
        let block = TextBlock::new(text, f64::MAX, self.style());
        let middle = target.x + target.w / 2.0;
        let x = middle - block.w / 2.0;
        let area = Rect {
            x: x.min(builder.width() - block.w).max(0.0),
            y: self.plot.area.y - HEAD_GAP - block.h,
            w: block.w,
            h: block.h,
        };
        let fits = area.y >= 0.0 && area.w <= builder.width();
        fits && self.draw_if_free(builder, &block, &area, Anchor::Middle)
    }

    /// Writes a name above or below its line, or at the edges of its span, at the end of the plot or at its
    /// start. Returns whether it had room.
    pub fn draw_band_name(
        &mut self,
        builder: &mut SceneBuilder,
        target: &Rect,
        text: &str,
    ) -> bool {
        let plot = self.plot.area;
        let room = plot.w - 2.0 * EDGE_GAP;
        let block = TextBlock::new(text, room.max(0.0), self.style());
        let inside = target.h > 2.0 * LINE_GAP + block.h;
        let (top, bottom) = (target.y, target.y + target.h);
        let rows = if inside {
            [top + LINE_GAP, bottom - LINE_GAP - block.h]
        } else {
            [top - LINE_GAP - block.h, bottom + LINE_GAP]
        };
        let start = plot.x + EDGE_GAP;
        let end = plot.x + plot.w - EDGE_GAP - block.w;
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
                let inside = y >= plot.y && y + block.h <= plot.y + plot.h;
                inside && block.w <= room && self.draw_if_free(builder, &block, &area, anchor)
            })
        })
    }

    /// Draws a text where it is, if nothing is there.
    fn draw_if_free(
        &mut self,
        builder: &mut SceneBuilder,
        block: &TextBlock,
        area: &Rect,
        anchor: Anchor,
    ) -> bool {
        let free = self.obstacles.is_free(area);
        if free {
            block.draw(builder, area, anchor);
            self.obstacles.add(*area, Obstacle::Text);
        }
        free
    }
}
