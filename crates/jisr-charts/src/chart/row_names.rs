//! The names of rows: in a column at the start side if they are short, else above their rows.

use crate::text::TextStyle;
use crate::text::style::Column;
use crate::{Anchor, SceneBuilder};

/// Greatest width of the column of names, as a share of the drawing.
const MAX_SHARE: f64 = 1.0 / 3.0;
/// Space between the column of names and the plot.
const COLUMN_GAP: f64 = 12.0;

/// Where the names of rows stand.
#[derive(Clone, Copy)]
pub struct RowNames<'m> {
    style: TextStyle<'m>,
    /// The width of the column with the space beside it; 0 if names stand above their rows.
    pub width: f64,
}

impl<'m> RowNames<'m> {
    /// The place of these names in a drawing of this width.
    pub fn new<'a>(names: impl Iterator<Item = &'a str>, width: f64, style: TextStyle<'m>) -> Self {
        let widest = names.map(|name| style.width(name)).fold(0.0, f64::max);
        let fits = widest > 0.0 && widest <= width * MAX_SHARE;
        RowNames {
            style,
            width: if fits { widest + COLUMN_GAP } else { 0.0 },
        }
    }

    /// The same with names above their rows.
    pub fn above(self) -> Self {
        RowNames { width: 0.0, ..self }
    }

    /// Whether names stand above their rows.
    pub fn are_above(&self) -> bool {
        self.width == 0.0
    }

    /// Writes a name above its row, if names stand there, and moves the column's top below it.
    pub fn draw_above(&self, builder: &mut SceneBuilder, name: &str, column: &mut Column) {
        if self.are_above() {
            self.style.draw_lines(builder, name, false, column);
        }
    }

    /// Writes a name beside its row, if names stand there; `middle` is the middle of the row.
    pub fn draw_beside(&self, builder: &mut SceneBuilder, name: &str, middle: f64) {
        if !self.are_above() {
            self.style
                .draw_centered(builder, name, Anchor::Start, 0.0, middle);
        }
    }
}
