//! The gap between two bars: hatched behind the shorter bar, under a bracket, with the difference
//! as a number.

use super::layout::{GAP_TEXT_HEIGHT, MARK_INWARD, MARK_OUTWARD};
use crate::chart::{TOUCH, bracket};
use crate::text::TextStyle;
use crate::text::style::TEXT_GAP;
use crate::{Anchor, ColorRole, Fill, MarkId, Rect, SceneBuilder, Settings};

/// Space between the shorter bar and the gap's mark.
const MARK_GAP: f64 = 1.0;
/// From the bracket to the middle of the text beside it.
const TEXT_DROP: f64 = 4.0;
/// How much closer than a whole line a text below the bracket stands.
const TEXT_RISE: f64 = 2.0;
/// How far the mark reaches above the bracket.
const MARK_ABOVE: f64 = 6.0;

/// The gap of one row, with the positions to draw it at.
pub(super) struct DrawnGap<'a> {
    pub id: &'a MarkId,
    pub text: &'a str,
    /// The area from the end of the shorter bar to the end of the longer one, as high as the
    /// shorter bar.
    pub area: Rect,
    /// The part of the area that is hatched. Beside a range it is none: the pale part of the range lies
    /// there.
    pub hatched: Option<Rect>,
    /// Where nothing stands behind the shorter bar any more, from the start side.
    pub free_from: f64,
    /// The y of the bracket and the length of its ends: see [`bracket`].
    pub bracket: (f64, f64),
    /// Whether the text stands on the line of the shorter bar; otherwise it stands beside the
    /// bracket.
    pub text_inline: bool,
    /// Whether the gap is drawn in quiet colours, because the reader follows one source only.
    pub subdued: bool,
}

impl DrawnGap<'_> {
    /// Draws the gap and declares its mark.
    pub fn draw(&self, builder: &mut SceneBuilder, settings: &Settings) {
        let (first, area) = (builder.shapes(), self.area);
        let (color, text_color) = if self.subdued {
            (ColorRole::Grid, ColorRole::Muted)
        } else {
            (ColorRole::Axis, ColorRole::Text)
        };
        let (from, to) = (area.x, area.x + area.w);
        let (y, reach) = self.bracket;
        if let Some(hatched) = self.hatched {
            builder.rect(hatched, color, Fill::Hatch);
        }
        bracket(builder, (from, to), y, reach, color);
        let style = settings.text.label.bold().color(text_color);
        if self.text_inline {
            self.draw_inline_text(builder, style, first);
        } else {
            self.draw_text_at_bracket(builder, style, first);
        }
    }

    /// Writes the text on the line of the shorter bar, behind both bars.
    fn draw_inline_text(&self, builder: &mut SceneBuilder, style: TextStyle, first: usize) {
        let area = self.area;
        let (from, to) = (
            self.free_from.max(area.x),
            self.free_from.max(area.x + area.w),
        );
        let line = area.y + area.h / 2.0;
        let end = style.draw_centered(builder, self.text, Anchor::Start, to + TEXT_GAP, line);
        // Toward the other bar of the row, the mark ends where that bar's own mark begins.
        let (above, below) = if self.bracket.1 > 0.0 {
            (MARK_OUTWARD, MARK_INWARD)
        } else {
            (MARK_INWARD, MARK_OUTWARD)
        };
        let (y, h) = (area.y - above, area.h + above + below);
        self.add_mark(builder, (from + MARK_GAP, end), (y, h), first);
    }

    /// Writes the text behind the bracket if there is room, otherwise before it, otherwise below
    /// it.
    fn draw_text_at_bracket(&self, builder: &mut SceneBuilder, style: TextStyle, first: usize) {
        let (from, to) = (self.area.x, self.area.x + self.area.w);
        let (y, _) = self.bracket;
        let width = style.width(self.text);
        let mut h = TOUCH;
        let line = y + TEXT_DROP;
        let (left, right) = if to + TEXT_GAP + width <= builder.width() {
            let end = style.draw_centered(builder, self.text, Anchor::Start, to + TEXT_GAP, line);
            (from + MARK_GAP, end)
        } else if from - TEXT_GAP - width >= 0.0 {
            let start = style.draw_centered(builder, self.text, Anchor::End, from - TEXT_GAP, line);
            (start, to)
        } else {
            h += GAP_TEXT_HEIGHT;
            let style = style.fit(self.text, builder.width());
            let half = style.width(self.text) / 2.0;
            let x = ((from + to) / 2.0).min(builder.width() - half).max(half);
            style.draw_centered(
                builder,
                self.text,
                Anchor::Middle,
                x,
                line + GAP_TEXT_HEIGHT - TEXT_RISE,
            );
            (from.min(x - half), to.max(x + half))
        };
        self.add_mark(builder, (left, right), (y - MARK_ABOVE, h), first);
    }

    fn add_mark(
        &self,
        builder: &mut SceneBuilder,
        (left, right): (f64, f64),
        (y, h): (f64, f64),
        first: usize,
    ) {
        let w = (right - left).max(TOUCH);
        let x = left.min(builder.width() - w);
        builder.mark(self.id.clone(), Rect { x, y, w, h }, first);
    }
}
