//! What stands above and below the bar of parts: the sum, the share of the last part, the comparison,
//! and the amount that is drawn to no scale.

use super::PartsLayout;
use super::segments::GRID_BELOW;
use crate::chart::amount_text::draw_amount_text;
use crate::chart::mark_color::text_color;
use crate::chart::{BarStyle, CAVEAT_ICON_WIDTH, Extent, TOUCH, bracket, draw_bar};
use crate::data::Amount;
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Rect, SceneBuilder};

/// The bracket over the parts: from the sum's text to the bracket, the length of its ends, and from
/// the text to the bar.
const BRACKET_GAP: f64 = 6.0;
const BRACKET_END: f64 = 5.0;
const SUM_GAP: f64 = 14.0;
/// Space between the marks of the sum and of the parts.
const MARK_GAP: f64 = 2.0;
/// The comparison: height of its bar, space above it, and space beside the number.
const COMPARISON_BAR: f64 = 28.0;
const COMPARISON_GAP: f64 = 5.0;
const NUMBER_GAP: f64 = 8.0;
/// The frame around the unscaled amount: width of its line, padding at the sides, above and below,
/// and what is added to the widest text so that rounding never breaks it.
const FRAME_STROKE: f64 = 1.5;
const FRAME_SIDES: f64 = 14.0;
const FRAME_TOP: f64 = 8.0;
const FRAME_BOTTOM: f64 = 10.0;
const ROUNDING: f64 = 1.0;

impl PartsLayout<'_> {
    /// Draws the sum over a bracket that spans its parts.
    pub(super) fn draw_sum(&self, builder: &mut SceneBuilder, sum: &Amount, column: &mut Column) {
        let (top, first) = (column.y, builder.shapes());
        self.draw_words(builder, sum, column);
        let span = (0.0, self.axis.at(self.total));
        let y = column.y + BRACKET_GAP;
        bracket(builder, span, y, BRACKET_END, ColorRole::Axis);
        column.y += SUM_GAP;
        let rect = Rect {
            x: 0.0,
            y: top,
            w: column.w,
            h: column.y - top - MARK_GAP,
        };
        builder.mark(sum.mark_id(|| "sum".into()), rect, first);
    }

    /// Writes the share of the last part, with its note.
    pub(super) fn draw_share(
        &self,
        builder: &mut SceneBuilder,
        share: &Amount,
        column: &mut Column,
    ) {
        let (top, first) = (column.y, builder.shapes());
        self.draw_words(builder, share, column);
        let note = share.note(self.settings);
        let style = self.settings.text.note;
        style.draw_lines(builder, note, false, column);
        column.y = column.y.max(top + TOUCH);
        let rect = Rect {
            x: column.x,
            y: top,
            w: column.w,
            h: column.y - top,
        };
        builder.mark(share.mark_id(|| "share".into()), rect, first);
    }

    /// Writes an amount with its name beside it.
    fn draw_words(&self, builder: &mut SceneBuilder, amount: &Amount, column: &mut Column) {
        let words = self.value_text(amount);
        let caveat = amount.datum.has_caveat;
        draw_amount_text(
            builder,
            (&words, &amount.name),
            caveat,
            column,
            self.settings,
        );
    }

    /// Draws the comparison: a bar of its own to the same scale.
    pub(super) fn draw_comparison(
        &self,
        builder: &mut SceneBuilder,
        amount: &Amount,
        column: &mut Column,
    ) {
        let (top, first) = (column.y, builder.shapes());
        let (datum, value) = (&amount.datum, self.settings.text.value);
        let label = self.settings.text.label;
        label.draw_lines(builder, &amount.name, datum.has_caveat, column);
        let note = amount.note(self.settings);
        let style = self.settings.text.note;
        style.draw_lines(builder, note, false, column);
        let words = self.value_text(amount);
        let color = amount.color.unwrap_or(ColorRole::Neutral);
        let bounds = amount.bounds();
        let (low, end) = (self.axis.at(bounds.0), self.axis.at(bounds.1));
        let width = value.width(&words) + NUMBER_GAP;
        let behind = end + width <= column.w;
        let inside = width + NUMBER_GAP <= low && !datum.estimated;
        if !behind && !inside {
            value.draw_lines(builder, &words, false, column);
        }
        let (y, h) = (column.y + COMPARISON_GAP, COMPARISON_BAR);
        self.axis
            .draw_grid_lines(builder, y + h, y + h + GRID_BELOW);
        if let Some(extent) = Extent::of(datum.value) {
            let fill = self.settings.value_fill(color, datum.estimated);
            let style = BarStyle { color, fill };
            draw_bar(builder, &self.axis, extent, (y, h), style);
        }
        let middle = y + h / 2.0;
        if behind {
            value.draw_centered(builder, &words, Anchor::Start, end + NUMBER_GAP, middle);
        } else if inside {
            let style = value.color(text_color(color));
            style.draw_centered(builder, &words, Anchor::End, low - NUMBER_GAP, middle);
        }
        column.y = y + h;
        let rect = Rect {
            x: 0.0,
            y: top,
            w: column.w,
            h: column.y - top,
        };
        builder.mark(amount.mark_id(|| "comparison".into()), rect, first);
    }

    /// Draws the amount that has no scale: its texts in a dashed frame.
    pub(super) fn draw_unscaled(
        &self,
        builder: &mut SceneBuilder,
        amount: &Amount,
        column: &mut Column,
    ) {
        let (top, first) = (column.y, builder.shapes());
        let text = self.settings.text;
        let (words, name) = (self.value_text(amount), &amount.name);
        let own = amount.note(self.settings);
        let note = if own.is_empty() {
            self.settings.words.no_scale
        } else {
            own
        };
        let widest = (text.value.width(&words) + CAVEAT_ICON_WIDTH)
            .max(text.label.width(name))
            .max(text.note.width(note));
        let mut inner = Column {
            x: FRAME_SIDES,
            w: (widest + ROUNDING).min(column.w - 2.0 * FRAME_SIDES),
            y: top + FRAME_TOP,
        };
        let caveat = amount.datum.has_caveat;
        text.value.draw_lines(builder, &words, caveat, &mut inner);
        text.label.draw_lines(builder, name, false, &mut inner);
        text.note.draw_lines(builder, note, false, &mut inner);
        column.y = inner.y + FRAME_BOTTOM;
        let frame = Rect {
            x: 0.0,
            y: top,
            w: inner.w + 2.0 * FRAME_SIDES,
            h: column.y - top,
        };
        builder.rect(frame, ColorRole::Doubt, Fill::Dashed(FRAME_STROKE));
        builder.mark(amount.mark_id(|| "unscaled".into()), frame, first);
    }
}
