//! An amount in words: the number in large type, its name beside it.

use super::CAVEAT_ICON_WIDTH;
use crate::text::style::{Column, TEXT_GAP};
use crate::{Anchor, SceneBuilder, Settings};

/// From the bottom of a line in a column to its baseline, in font sizes.
const ABOVE_BOTTOM: f64 = 0.36;

/// Draws an amount with the caveat icon, and a secondary text behind it, or below it if there is no
/// room; moves the column's top below.
pub(crate) fn draw_amount_text(
    builder: &mut SceneBuilder,
    (amount, words): (&str, &str),
    has_caveat: bool,
    column: &mut Column,
    settings: &Settings,
) {
    let (value, note) = (settings.text.value, settings.text.note);
    let icon = if has_caveat { CAVEAT_ICON_WIDTH } else { 0.0 };
    let room = column.w - value.width(amount) - TEXT_GAP - icon;
    let beside = !words.is_empty() && note.width(words) <= room;
    value.draw_lines(builder, amount, has_caveat, column);
    if beside {
        let base = column.y - value.size * ABOVE_BOTTOM;
        let x = column.x + column.w - room;
        note.draw_at(builder, words, Anchor::Start, x, base);
    } else {
        note.draw_lines(builder, words, false, column);
    }
}
