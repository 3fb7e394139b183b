//! What the longer of two bars counts more: hatched behind the shorter, bracketed, with its number.

use super::layout::{GAP_LINE, INWARD, OUTWARD};
use crate::draw::bracket::bracket;
use crate::draw::text_style::{NAME, SPACE, TextStyle};
use crate::draw::{Anchor, ColorRole, Fill, Rect, SceneBuilder, TOUCH};

/// A gap and its place.
pub(super) struct Gap<'a> {
    pub id: &'static str,
    pub words: &'a str,
    /// From the shorter bar's end to the longer's, as high as the shorter bar.
    pub area: Rect,
    /// Whether it is hatched: not beside a range, whose pale part would lie under it.
    pub hatched: bool,
    /// Where the shorter bar's row is free, from the start side.
    pub clear: f64,
    /// A bracket's height and how far it reaches: see [`bracket`].
    pub bracket: (f64, f64),
    /// Whether the words stand on the shorter bar's line; else they stand on the bracket's.
    pub beside: bool,
    /// Whether the reader follows one count, so that the gap steps back.
    pub quiet: bool,
}

impl Gap<'_> {
    /// Draws it and declares its mark.
    pub fn draw(&self, builder: &mut SceneBuilder) {
        let (first, area) = (builder.shapes(), self.area);
        let (color, words) = if self.quiet {
            (ColorRole::Grid, ColorRole::Muted)
        } else {
            (ColorRole::Axis, ColorRole::Text)
        };
        let (from, to) = (area.x, area.x + area.w);
        let (y, reach) = self.bracket;
        if self.hatched {
            builder.rect(area, color, Fill::Hatch);
        }
        bracket(builder, (from, to), y, reach, color);
        let style = NAME.bold().color(words);
        if self.beside {
            self.words_beside(builder, style, first);
        } else {
            self.words_at_bracket(builder, style, first);
        }
    }

    /// On the shorter bar's line, behind both bars.
    fn words_beside(&self, builder: &mut SceneBuilder, style: TextStyle, first: usize) {
        let area = self.area;
        let (from, to) = (self.clear.max(area.x), self.clear.max(area.x + area.w));
        let line = area.y + area.h / 2.0;
        let end = style.middle(builder, self.words, Anchor::Start, to + SPACE, line);
        // Toward the flow's other bar no further than that bar's own mark leaves free.
        let (above, below) = if self.bracket.1 > 0.0 {
            (OUTWARD, INWARD)
        } else {
            (INWARD, OUTWARD)
        };
        let (y, h) = (area.y - above, area.h + above + below);
        self.mark(builder, (from + 1.0, end), (y, h), first);
    }

    /// Behind the bracket where there is room, else before it, else below it.
    fn words_at_bracket(&self, builder: &mut SceneBuilder, style: TextStyle, first: usize) {
        let (from, to) = (self.area.x, self.area.x + self.area.w);
        let (y, _) = self.bracket;
        let width = style.width(self.words);
        let mut h = TOUCH;
        let line = y + 4.0;
        let (left, right) = if to + SPACE + width <= builder.width() {
            let end = style.middle(builder, self.words, Anchor::Start, to + SPACE, line);
            (from + 1.0, end)
        } else if from - SPACE - width >= 0.0 {
            let start = style.middle(builder, self.words, Anchor::End, from - SPACE, line);
            (start, to)
        } else {
            h += GAP_LINE;
            let style = style.fit(self.words, builder.width());
            let half = style.width(self.words) / 2.0;
            let x = ((from + to) / 2.0).min(builder.width() - half).max(half);
            style.middle(
                builder,
                self.words,
                Anchor::Middle,
                x,
                line + GAP_LINE - 2.0,
            );
            (from.min(x - half), to.max(x + half))
        };
        self.mark(builder, (left, right), (y - 6.0, h), first);
    }

    fn mark(
        &self,
        builder: &mut SceneBuilder,
        (left, right): (f64, f64),
        (y, h): (f64, f64),
        first: usize,
    ) {
        let w = (right - left).max(TOUCH);
        let x = left.min(builder.width() - w);
        builder.mark(self.id, Rect { x, y, w, h }, first);
    }
}
