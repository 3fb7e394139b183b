//! The texts of annotations in the plot, and the list of those that have no room there.

use super::writer::Writer;
use crate::chart::callout::{TextBlock, find_callout};
use crate::i18n::Decimal;
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Point, Rect, SceneBuilder, Settings};

/// Greatest width of a text in the plot, in scene units and as a share of the plot.
const MAX_WIDTH: f64 = 160.0;
const MAX_SHARE: f64 = 0.45;
/// Distances between a text and its target, in the order in which they are tried.
const DISTANCES: [f64; 7] = [14.0, 24.0, 36.0, 52.0, 76.0, 110.0, 160.0];
/// The same for the number of a text that stands below the drawing.
const NUMBER_DISTANCES: [f64; 9] = [3.0, 12.0, 24.0, 40.0, 64.0, 90.0, 130.0, 180.0, 260.0];
/// Radius and line of the ring around a number.
const RING: f64 = 9.0;
const RING_LINE: f64 = 1.0;
/// Space above the list, between its items, and between a number and its text.
const LIST_GAP: f64 = 10.0;
const ITEM_GAP: f64 = 4.0;
const NUMBER_GAP: f64 = 6.0;

impl Writer<'_, '_> {
    /// Writes a text beside its target with a leader. Returns whether it had room.
    pub fn draw_text(&mut self, builder: &mut SceneBuilder, target: &Rect, text: &str) -> bool {
        let width = MAX_WIDTH.min(self.plot.area.w * MAX_SHARE);
        let block = TextBlock::new(text, width, self.style());
        let (within, size) = (self.room(builder), (block.w, block.h));
        let Some(callout) = find_callout(&self.obstacles, &within, target, size, &DISTANCES) else {
            return false;
        };
        block.draw(builder, &callout.area, callout.anchor);
        callout.draw_leader(builder, &mut self.obstacles);
        true
    }

    /// Draws the number of a text that stands below the drawing, beside the text's target.
    pub fn draw_number(&mut self, builder: &mut SceneBuilder, target: &Rect, number: usize) {
        let size = (2.0 * RING, 2.0 * RING);
        let within = self.room(builder);
        let callout = find_callout(&self.obstacles, &within, target, size, &NUMBER_DISTANCES);
        if let Some(callout) = callout {
            let center = Point {
                x: callout.area.x + RING,
                y: callout.area.y + RING,
            };
            callout.draw_leader(builder, &mut self.obstacles);
            draw_ring(builder, center, number, self.settings);
        }
    }

    /// Where texts may stand: beside the plot too, as far as nothing else is there.
    fn room(&self, builder: &SceneBuilder) -> Rect {
        Rect {
            x: 0.0,
            w: builder.width(),
            ..self.plot.area
        }
    }
}

/// Writes texts with their numbers below each other. Returns the place below them.
pub(super) fn draw_list(
    builder: &mut SceneBuilder,
    texts: &[&str],
    bottom: f64,
    settings: &Settings,
) -> f64 {
    let mut y = bottom;
    for (i, text) in texts.iter().enumerate() {
        y += if i == 0 { LIST_GAP } else { ITEM_GAP };
        let center = Point {
            x: RING,
            y: y + RING,
        };
        draw_ring(builder, center, i + 1, settings);
        let x = 2.0 * RING + NUMBER_GAP;
        let mut column = Column {
            x,
            w: builder.width() - x,
            y,
        };
        let style = settings.text.note.color(ColorRole::Text);
        style.draw_lines(builder, text, false, &mut column);
        y = column.y.max(y + 2.0 * RING);
    }
    y
}

/// Draws a number in a ring.
fn draw_ring(builder: &mut SceneBuilder, center: Point, number: usize, settings: &Settings) {
    builder.dot(center, RING, ColorRole::Muted, Fill::Outline(RING_LINE));
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let words = settings.numbers.number(Decimal::new(number, 0));
    let style = settings.text.note.bold().color(ColorRole::Text);
    style.draw_centered(builder, &words, Anchor::Middle, center.x, center.y);
}
