//! The places of the labels below the bar.

use crate::text::style::Column;

/// From this width on, labels stand side by side, if the last of them is the widest.
const MIN_SIDE_BY_SIDE: f64 = 440.0;
/// The share of the width for the labels of the last part, which are then the longest; the others share
/// the rest.
const LAST_SHARE: f64 = 0.46;
/// The least width of a column beside a wide last one.
const MIN_COLUMN: f64 = 140.0;
/// Space between two columns, and between two rows of labels.
const COLUMN_GAP: f64 = 12.0;
const ROW_GAP: f64 = 8.0;
/// The greatest width that a label asks for before it is broken into lines.
const MAX_LABEL: f64 = 190.0;
/// Two positions that differ by less than this are equal.
const ROUNDING: f64 = 0.5;

/// How labels are arranged.
#[derive(Clone, Copy, PartialEq)]
enum Arrangement {
    /// Each below its part.
    Direct,
    /// In one row, the last one wider than the others.
    WideLast,
    /// In rows of this many columns of equal width.
    Grid(usize),
}

/// The places of the labels, which are drawn one after the other.
pub(super) struct LabelColumns {
    arrangement: Arrangement,
    column: Column,
    count: usize,
    /// The top of the present row of labels, and the lowest end of its labels.
    top: f64,
    bottom: f64,
}

impl LabelColumns {
    /// Places below the top of the column for labels of these natural widths. `wide_last`: the last
    /// label has more to say than the others.
    pub fn new(column: Column, widths: &[f64], wide_last: bool) -> Self {
        let count = widths.len();
        let arrangement = if wide_last {
            let others = (count as f64 - 1.0).max(1.0);
            let wide = column.w * (1.0 - LAST_SHARE) / others >= MIN_COLUMN;
            match column.w >= MIN_SIDE_BY_SIDE && wide {
                true => Arrangement::WideLast,
                false => Arrangement::Grid(1),
            }
        } else {
            let widest = widths.iter().copied().fold(0.0, f64::max).min(MAX_LABEL);
            let fitting = (column.w + COLUMN_GAP) / (widest + COLUMN_GAP);
            let most = (fitting as usize).min(count).max(1);
            // Rows of about the same length look better than a full one and a rest.
            Arrangement::Grid(count.div_ceil(count.div_ceil(most).max(1)).max(1))
        };
        LabelColumns {
            arrangement,
            column,
            count,
            top: column.y,
            bottom: column.y,
        }
    }

    /// Places directly below parts.
    pub fn direct(column: Column, count: usize) -> Self {
        LabelColumns {
            arrangement: Arrangement::Direct,
            column,
            count,
            top: column.y,
            bottom: column.y,
        }
    }

    /// Whether labels stand directly below their parts, so that they need no swatch.
    pub fn is_direct(&self) -> bool {
        self.arrangement == Arrangement::Direct
    }

    /// The column for the labels of a part, which begins at `x` in the bar and is `w` wide there.
    pub fn place(&mut self, part: usize, (x, w): (f64, f64)) -> Column {
        let Column { w: all, .. } = self.column;
        let (x, w) = match self.arrangement {
            Arrangement::Direct => (x, w - COLUMN_GAP),
            Arrangement::WideLast => {
                let one = all * (1.0 - LAST_SHARE) / (self.count as f64 - 1.0).max(1.0);
                let x = one * part as f64;
                let last = all * (1.0 - LAST_SHARE) <= x + ROUNDING;
                (x, if last { all - x } else { one } - COLUMN_GAP)
            }
            Arrangement::Grid(1) => (0.0, all),
            Arrangement::Grid(columns) => {
                let one = (all + COLUMN_GAP) / columns as f64;
                (one * (part % columns) as f64, one - COLUMN_GAP)
            }
        };
        if let Arrangement::Grid(columns) = self.arrangement
            && part > 0
            && part.is_multiple_of(columns)
        {
            self.top = self.bottom + ROW_GAP;
        }
        Column { x, w, y: self.top }
    }

    /// Records where the labels of a part end.
    pub fn end(&mut self, y: f64) {
        self.bottom = self.bottom.max(y);
    }

    /// The lowest end of all labels.
    pub fn bottom(&self) -> f64 {
        self.bottom
    }
}
