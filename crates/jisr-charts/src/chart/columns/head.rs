//! What stands above columns: the words for the unit, and the legend.

use super::Columns;
use super::plan::Plan;
use super::tip_painter as tips;
use crate::chart::{LegendEntry, Swatch, draw_legend};
use crate::text::style::Column;
use crate::{ColorRole, Fill, SceneBuilder, Settings};

/// Space below the words for the unit and the legend.
const HEAD_GAP: f64 = 8.0;

/// Draws the words for the unit and the legend; returns the top of the plot.
pub(super) fn draw_head(
    builder: &mut SceneBuilder,
    columns: &Columns,
    plan: &Plan,
    settings: &Settings,
) -> f64 {
    let mut column = Column {
        x: 0.0,
        w: settings.width,
        y: 0.0,
    };
    let unit = &columns.unit.name;
    settings
        .text
        .note
        .draw_lines(builder, unit, false, &mut column);
    let mut entries = vec![];
    let mut add = |name, swatch| entries.push(LegendEntry { name, swatch });
    if columns.series.len() > 1 {
        for (place, series) in columns.series.iter().enumerate() {
            let square = Swatch::Square(series.color_at(place), Fill::Solid);
            add(series.name.as_str(), square);
        }
    }
    if plan.segments.iter().any(|s| s.hatched) {
        let color = match columns.series.as_slice() {
            [only] => only.color_at(0),
            _ => ColorRole::Neutral,
        };
        add(settings.words.estimate, Swatch::Square(color, Fill::Hatch));
    }
    let has_words = tips::missing_words(&plan.slots, settings).is_some();
    let mut missing = plan.tips.iter().filter(|tip| tip.lacks_value);
    if missing.any(|tip| !has_words || tip.value != 0.0) {
        let sign = Swatch::Line(ColorRole::Muted, false);
        add(settings.words.missing, sign);
    }
    if columns.legend {
        draw_legend(builder, &entries, &mut column, settings);
    }
    if column.y > 0.0 {
        column.y += HEAD_GAP;
    }
    column.y
}
