//! Squares that stand for a round number each, ten to a row.

use super::face::Column;
use super::{Fill, Ink, Rect, Sketch};

const GAP: f64 = 4.0;
const IN_ROW: u32 = 10;
const LARGEST: f64 = 34.0;

pub(super) struct Squares {
    /// Of one square.
    pub side: f64,
}

impl Squares {
    /// Squares for a column of this width.
    pub fn of(width: f64) -> Self {
        let cell = (width + GAP) / f64::from(IN_ROW);
        Squares {
            side: (cell.floor() - GAP).min(LARGEST),
        }
    }

    /// Draws them, the last one cut at its fraction, and moves the column's top below. An
    /// approximate count is pale, and the whole that it is cut from stays to be seen.
    pub fn draw(&self, sketch: &mut Sketch, column: &mut Column, count: f64, about: bool) {
        let cell = self.side + GAP;
        let rows = (count / f64::from(IN_ROW)).ceil().max(1.0);
        for i in 0..count.ceil() as u32 {
            let square = Rect {
                x: column.x + f64::from(i % IN_ROW) * cell,
                y: column.y + f64::from(i / IN_ROW) * cell,
                w: self.side,
                h: self.side,
            };
            let share = (count - f64::from(i)).min(1.0);
            let part = Rect {
                w: self.side * share,
                ..square
            };
            sketch.rect(
                part,
                if about {
                    Ink::NeutralSoft
                } else {
                    Ink::Neutral
                },
                Fill::Solid,
            );
            if share < 1.0 {
                sketch.rect(square, Ink::Axis, Fill::Dashed(1.0));
            }
        }
        column.y += rows * cell;
    }
}

/// The least of 1, 2, 5, 10, 20 … that is not smaller.
pub(super) fn round_up(least: f64) -> f64 {
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
            assert_eq!(round_up(least), round);
        }
    }
}
