//! What stands above a waterfall: the words for the unit, and the key of estimates.

use super::Waterfall;
use super::steps::Piece;
use crate::chart::{LegendEntry, Swatch, draw_legend};
use crate::text::style::Column;
use crate::{ColorRole, Fill, SceneBuilder, Settings};

/// Space below the words for the unit and the legend.
const HEAD_GAP: f64 = 8.0;

/// Draws the words for the unit and the key; returns the top of what follows.
pub(super) fn draw_head(
    builder: &mut SceneBuilder,
    chart: &Waterfall,
    pieces: &[Piece],
    settings: &Settings,
) -> f64 {
    let mut column = Column {
        x: 0.0,
        w: settings.width,
        y: 0.0,
    };
    let note = settings.text.note;
    note.draw_lines(builder, &chart.unit.name, false, &mut column);
    if pieces.iter().any(|p| p.is_estimate) {
        let entry = LegendEntry {
            name: settings.words.estimate,
            swatch: Swatch::Square(ColorRole::Neutral, Fill::Hatch),
        };
        draw_legend(builder, &[entry], &mut column, settings);
    }
    if column.y > 0.0 {
        column.y += HEAD_GAP;
    }
    column.y
}
