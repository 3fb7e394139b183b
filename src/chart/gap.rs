//! What the longer of two bars counts more: hatched behind the shorter, bracketed, with its number.

use super::bracket::bracket;
use super::face::{Face, NAME, SPACE};
use super::{Anchor, Fill, Ink, Rect, Sketch};

/// A gap and its place.
pub(super) struct Gap<'a> {
    pub id: &'static str,
    pub words: &'a str,
    /// From the shorter bar's end to the longer's, as high as the shorter bar.
    pub hatch: Rect,
    /// A bracket's height and how far it reaches: see [`bracket`].
    pub bracket: (f64, f64),
    /// Whether the words stand on the shorter bar's line; else they stand on the bracket's.
    pub beside: bool,
    /// Whether the reader follows one count, so that the gap steps back.
    pub quiet: bool,
}

impl Gap<'_> {
    /// Draws it and declares its mark.
    pub fn draw(&self, sketch: &mut Sketch) {
        let (first, hatch) = (sketch.shapes(), self.hatch);
        let (ink, words) = if self.quiet {
            (Ink::Grid, Ink::Muted)
        } else {
            (Ink::Axis, Ink::Text)
        };
        let (from, to) = (hatch.x, hatch.x + hatch.w);
        let (y, reach) = self.bracket;
        sketch.rect(hatch, ink, Fill::Hatch);
        bracket(sketch, (from, to), y, reach, ink);
        let face: Face = NAME.bold().ink(words);
        let line = if self.beside {
            hatch.y + hatch.h / 2.0
        } else {
            y + 4.0
        };
        // Behind the gap where there is room, else before it.
        let fits = to + SPACE + face.width(self.words) <= sketch.width();
        let (left, right) = if fits {
            let end = face.middle(sketch, self.words, Anchor::Start, to + SPACE, line);
            (from + 1.0, end)
        } else {
            let start = face.middle(sketch, self.words, Anchor::End, from - SPACE, line);
            (start, to)
        };
        let (top, h) = if self.beside {
            (hatch.y - 7.0, hatch.h + 10.0)
        } else {
            (y - 6.0, 24.0)
        };
        let (x, w) = (left, right - left);
        sketch.mark(self.id, Rect { x, y: top, w, h }, first);
    }
}
