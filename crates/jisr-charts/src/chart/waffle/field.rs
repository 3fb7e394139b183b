//! The squares of the field, and how the pieces of a part are drawn.

use crate::chart::mark_color::outline_color;
use crate::text::style::Column;
use crate::{ColorRole, Fill, Rect, SceneBuilder};

/// The number of squares in a row.
const PER_ROW: usize = 10;
/// Space between two squares, and the greatest side of one.
const GAP: f64 = 3.0;
const MAX_SIDE: f64 = 25.0;

/// The squares of the field.
pub(super) struct Field {
    column: Column,
    side: f64,
    count: usize,
}

impl Field {
    pub fn new(column: Column, count: usize) -> Self {
        let cell = (column.w + GAP) / PER_ROW as f64;
        let side = (cell - GAP).floor().min(MAX_SIDE);
        Field {
            column,
            side,
            count,
        }
    }

    pub fn width(&self) -> f64 {
        (self.side + GAP) * PER_ROW as f64 - GAP
    }

    pub fn height(&self) -> f64 {
        (self.side + GAP) * self.count.div_ceil(PER_ROW) as f64 - GAP
    }

    /// All squares, whole.
    pub fn squares(&self) -> impl Iterator<Item = Rect> {
        (0..self.count).map(|square| self.piece(square, (0.0, 1.0)))
    }

    /// The part of a square between two shares of its width.
    fn piece(&self, square: usize, (from, to): (f64, f64)) -> Rect {
        let (row, place) = (square / PER_ROW, square % PER_ROW);
        let step = self.side + GAP;
        Rect {
            x: self.column.x + place as f64 * step + from * self.side,
            y: self.column.y + row as f64 * step,
            w: (to - from) * self.side,
            h: self.side,
        }
    }

    /// The pieces of squares that are filled from one count of squares to another.
    pub fn pieces(&self, (from, to): (f64, f64)) -> impl Iterator<Item = Rect> {
        let first = from.floor() as usize;
        let last = (to.ceil() as usize).min(self.count);
        (first..last).filter_map(move |square| {
            let share = |end: f64| (end - square as f64).clamp(0.0, 1.0);
            let (from, to) = (share(from), share(to));
            (to > from).then(|| self.piece(square, (from, to)))
        })
    }
}

/// How the pieces of a part are drawn.
#[derive(Clone, Copy)]
pub(super) struct PieceStyle {
    pub color: ColorRole,
    pub fill: Fill,
}

impl PieceStyle {
    pub fn draw(self, builder: &mut SceneBuilder, area: Rect) {
        let pale = outline_color(self.color) != self.color;
        if self.fill == Fill::Hatch {
            builder.rect(area, outline_color(self.color), self.fill);
        } else {
            builder.rect(area, self.color, self.fill);
            if pale {
                builder.rect(area, outline_color(self.color), Fill::Outline(1.0));
            }
        }
    }
}
