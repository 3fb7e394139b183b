//! Squares, ten to a row, of which each stands for the same round number.

use crate::chart::extent::draw_range_rest;
use jisr_charts::chart::Extent;
use jisr_charts::text::style::Column;
use jisr_charts::{ColorRole, Fill, Rect, SceneBuilder};

/// Space between two squares.
pub(super) const SQUARE_GAP: f64 = 4.0;
const PER_ROW: u32 = 10;
const MAX_SIDE: f64 = 34.0;

pub(super) struct Squares {
    /// Side of a square.
    pub side: f64,
}

impl Squares {
    /// The size of the squares for a column of this width.
    pub fn of(width: f64) -> Self {
        let cell = (width + SQUARE_GAP) / f64::from(PER_ROW);
        Squares {
            side: (cell.floor() - SQUARE_GAP).min(MAX_SIDE),
        }
    }

    /// The number of squares in the first row.
    pub fn in_first_row(count: f64) -> f64 {
        count.ceil().clamp(1.0, f64::from(PER_ROW))
    }

    /// Draws `extent.low` squares, the last one cut at its fraction, and moves the column's top
    /// below them. The part between the ends of a range is dashed; an approximate count is pale. A
    /// cut square has a dashed outline of its full size.
    pub fn draw(
        &self,
        builder: &mut SceneBuilder,
        column: &mut Column,
        extent: Extent,
        about: bool,
    ) {
        let cell = self.side + SQUARE_GAP;
        let count = (extent.high.ceil() as u32).max(1);
        for i in 0..count {
            let square = Rect {
                x: column.x + f64::from(i % PER_ROW) * cell,
                y: column.y + f64::from(i / PER_ROW) * cell,
                w: self.side,
                h: self.side,
            };
            let share = |end: f64| (end - f64::from(i)).clamp(0.0, 1.0) * self.side;
            let (low, high) = (share(extent.low), share(extent.high));
            let color = if about {
                ColorRole::NeutralSoft
            } else {
                ColorRole::Neutral
            };
            if low > 0.0 {
                builder.rect(Rect { w: low, ..square }, color, Fill::Solid);
            }
            if high > low {
                let between = Rect {
                    x: square.x + low,
                    w: high - low,
                    ..square
                };
                draw_range_rest(builder, between, ColorRole::Neutral);
            }
            if high < self.side {
                builder.rect(square, ColorRole::Axis, Fill::Dashed(1.0));
            }
        }
        column.y += f64::from(count.div_ceil(PER_ROW)) * cell;
    }
}

/// The least of 1, 2, 5, 10, 20 … that is at least `least`.
pub(super) fn round_up_to_step(least: f64) -> f64 {
    let mut power = 1.0;
    while power < 1e12 {
        for m in [1.0, 2.0, 5.0] {
            if m * power >= least {
                return m * power;
            }
        }
        power *= 10.0;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_square_stands_for_a_round_number() {
        let sure = [
            (0.3, 1.0),
            (1.0, 1.0),
            (1.1, 2.0),
            (8.3, 10.0),
            (21.0, 50.0),
            (501.0, 1000.0),
        ];
        for (least, round) in sure {
            assert_eq!(round_up_to_step(least), round);
        }
    }
}
