//! Draws one bar with its number.

use super::end_texts::part_text;
use super::end_texts::{NUMBER_GAP, number_style};
use super::layout::{INSIDE_PADDING, Layout};
use super::rows::Part;
use crate::chart::mark_color::text_color;
use crate::chart::{CAVEAT_ICON_WIDTH, TOUCH, draw_caveat_icon, draw_range_rest};
use crate::text::style::TEXT_GAP;
use crate::{Anchor, Point, Rect, SceneBuilder, Stroke};

/// Space between a bar and the edge of its mark, above and below.
const BAR_MARGIN: f64 = 2.0;
/// A bar thinner than this gets a stroke at its end, so that it can be seen.
const MIN_VISIBLE_WIDTH: f64 = 1.5;
/// From the middle of a line to the base of the caveat icon.
pub(super) const CAVEAT_DROP: f64 = 5.0;

impl Layout<'_, '_> {
    /// Draws one bar from zero with its number. Its mark is the whole line, and what is `above` it.
    pub fn draw_bar(&self, builder: &mut SceneBuilder, part: &Part, top: f64, above: f64) {
        let first = builder.shapes();
        let (y, h) = (top + BAR_MARGIN, TOUCH - 2.0 * BAR_MARGIN);
        draw_length(builder, self, part, (y, h));
        self.draw_number(builder, part, top + TOUCH / 2.0);
        let rect = Rect {
            x: 0.0,
            y: top - above,
            w: self.settings.width,
            h: TOUCH + above,
        };
        builder.mark(part.id.clone(), rect, first);
    }

    /// Writes the number behind the bar, or in it.
    pub fn draw_number(&self, builder: &mut SceneBuilder, part: &Part, middle: f64) {
        let style = match part.length {
            Some(_) => number_style(self.settings),
            None => self.settings.text.note,
        };
        let text = part_text(part, self.notes_below, self.settings);
        let end = self.axis.at(text.end);
        let inside = self.is_inside(&text);
        let (anchor, onward) = match (text.on_start_side, inside) {
            (true, false) => (Anchor::End, -NUMBER_GAP),
            (false, true) => (Anchor::End, -INSIDE_PADDING),
            (true, true) => (Anchor::Start, INSIDE_PADDING),
            (false, false) => (Anchor::Start, NUMBER_GAP),
        };
        let style = match inside {
            true => style.color(text_color(part.color)),
            false => style,
        };
        let x = end + onward;
        let mut x = style.draw_centered(builder, &part.label, anchor, x, middle);
        if inside {
            return;
        }
        let note_style = self.settings.text.note;
        let backward = text.on_start_side;
        if !self.notes_below && !part.note.is_empty() {
            let from = if backward { x - TEXT_GAP } else { x + TEXT_GAP };
            x = note_style.draw_centered(builder, &part.note, anchor, from, middle);
        }
        if part.has_caveat {
            let icon = CAVEAT_ICON_WIDTH;
            let x = if backward {
                x - icon + CAVEAT_DROP
            } else {
                x + CAVEAT_DROP
            };
            let y = middle + CAVEAT_DROP;
            draw_caveat_icon(builder, Point { x, y });
        }
    }
}

/// Draws what a part covers: what is certain filled, estimates hatched, the rest of a range dashed.
pub(super) fn draw_length(
    builder: &mut SceneBuilder,
    layout: &Layout,
    part: &Part,
    (y, h): (f64, f64),
) -> Option<Rect> {
    let length = part.length?;
    let [from, certain, to] = [length.from, length.certain, length.to].map(|v| layout.axis.at(v));
    let between = |a: f64, b: f64| {
        let (x, w) = (a, b - a);
        Rect { x, y, w, h }.normal()
    };
    let fill = layout.settings.value_fill(part.color, part.estimated);
    if part.is_range {
        builder.rect(between(from, certain), part.color, fill);
        draw_range_rest(builder, between(certain, to), part.color);
    } else {
        builder.rect(between(from, to), part.color, fill);
    }
    let all = between(from, to);
    if all.w < MIN_VISIBLE_WIDTH {
        let half = MIN_VISIBLE_WIDTH / 2.0;
        let x = to.max(half).min(builder.width() - half);
        let stroke = Stroke {
            color: part.color,
            width: MIN_VISIBLE_WIDTH,
            dashed: false,
        };
        builder.line(Point { x, y }, Point { x, y: y + h }, stroke);
    }
    Some(all)
}
