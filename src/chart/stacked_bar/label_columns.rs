//! The columns in which the labels of the parts stand below the bar.

use jisr_charts::text::style::Column;

/// From this width on, the labels of the parts stand side by side.
const MIN_SIDE_BY_SIDE: f64 = 440.0;
/// The share of the width for the labels of the last part, which are the longest; the others share
/// the rest.
const LAST_SHARE: f64 = 0.46;
/// The least width of a column.
const MIN_COLUMN: f64 = 140.0;
/// Space between two columns.
const COLUMN_GAP: f64 = 12.0;
/// Two positions that differ by less than this are equal.
const ROUNDING: f64 = 0.5;

/// The positions of the labels: in columns side by side if these are wide enough, otherwise one
/// below the other.
pub(super) struct LabelColumns {
    pub side_by_side: bool,
    total_width: f64,
    column_width: f64,
}

impl LabelColumns {
    pub fn new(column: &Column, count: usize) -> Self {
        let before = (count as f64 - 1.0).max(1.0);
        let column_width = column.w * (1.0 - LAST_SHARE) / before;
        LabelColumns {
            side_by_side: column.w >= MIN_SIDE_BY_SIDE && column_width >= MIN_COLUMN,
            total_width: column.w,
            column_width,
        }
    }

    /// The column for the labels of a part; `y` is the top of its first label.
    pub fn column(&self, part: usize, y: f64) -> Column {
        if !self.side_by_side {
            return Column {
                x: 0.0,
                w: self.total_width,
                y,
            };
        }
        let x = self.column_width * part as f64;
        let last = self.total_width * (1.0 - LAST_SHARE) <= x + ROUNDING;
        let w = if last {
            self.total_width - x
        } else {
            self.column_width
        };
        Column {
            x,
            w: w - COLUMN_GAP,
            y,
        }
    }
}
