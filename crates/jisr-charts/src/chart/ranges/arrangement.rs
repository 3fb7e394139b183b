//! Where the names, notes and differences of rows stand, by the width of the drawing.

use super::Ranges;
use crate::chart::callout::TextBlock;
use crate::chart::row_names::RowNames;
use crate::text::style::Column;
use crate::{Anchor, Rect, SceneBuilder, Settings};

/// Space between the plot and the column of differences, and the greatest width of its name.
const GAP_COLUMN_SPACE: f64 = 14.0;
const MAX_GAP_NAME: f64 = 90.0;

/// Where the names, notes and differences of rows stand.
#[derive(Clone, Copy)]
pub(super) struct Arrangement<'m> {
    /// The place of the names.
    pub names: RowNames<'m>,
    /// Whether notes stand below their rows, not behind the values.
    pub notes_below: bool,
    /// Whether differences have a column; else they are in the notes.
    pub gap_in_column: bool,
}

impl<'m> Arrangement<'m> {
    /// All arrangements, from the one that needs most width.
    pub fn all(names: RowNames<'m>) -> [Self; 4] {
        let arrange = |names, notes_below, gap_in_column| Arrangement {
            names,
            notes_below,
            gap_in_column,
        };
        [
            arrange(names, false, true),
            arrange(names, true, true),
            arrange(names.above(), true, true),
            arrange(names.above(), true, false),
        ]
    }
}

/// Draws the name of the column of differences, each line ending at the end of the drawing.
pub(super) fn draw_gap_name(
    builder: &mut SceneBuilder,
    chart: &Ranges,
    width: f64,
    column: &mut Column,
    settings: &Settings,
) {
    let Some(name) = &chart.gap else {
        return;
    };
    let style = settings.text.note;
    let block = TextBlock::new(name, width - GAP_COLUMN_SPACE, style);
    let area = Rect {
        x: settings.width - block.w,
        y: column.y,
        w: block.w,
        h: block.h,
    };
    block.draw(builder, &area, Anchor::End);
    column.y += block.h;
}

/// The width of the column of differences, with the space beside it; 0 without one.
pub(super) fn gap_width(chart: &Ranges, settings: &Settings) -> f64 {
    let Some(name) = &chart.gap else {
        return 0.0;
    };
    let style = settings.text.label.bold();
    let items = 0..chart.categories.len();
    let words = items.filter_map(|item| chart.difference(item, settings));
    let widest = words.map(|words| style.width(&words)).fold(0.0, f64::max);
    let note = settings.text.note;
    let lines = note.balance(name, MAX_GAP_NAME);
    let name = lines
        .iter()
        .map(|line| note.width(line))
        .fold(0.0, f64::max);
    widest.max(name) + GAP_COLUMN_SPACE
}
