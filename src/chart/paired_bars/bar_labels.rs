//! The labels of a bar: its number, its change and the name of its source.

use super::layout::{INSIDE_PADDING, PairedBarsLayout};
use super::series::Bar;
use jisr_charts::chart::CAVEAT_ICON_WIDTH;
use jisr_charts::text::style::{LABEL, NOTE, TEXT_GAP, TextStyle, VALUE};
use jisr_charts::{self, Anchor, ColorRole, Point, SceneBuilder};

/// The share of a bar's height that the level of the year before takes.
const PRIOR_YEAR_SHARE: f64 = 0.56;
/// From the middle of the labels above a bar to the bar.
const LABELS_RISE: f64 = 11.0;
/// From a text's end, and from the middle of its line, to the base of the caveat icon behind it.
const CAVEAT_OFFSET: f64 = 5.0;

impl PairedBarsLayout<'_> {
    /// Height of the bar of the year before, which stands above the bar of the stated value.
    pub(super) fn prior_year_height(&self) -> f64 {
        (self.bar_height * PRIOR_YEAR_SHARE).round()
    }

    /// Writes each number in its bar, or behind the bar that it belongs to; returns the end of bar
    /// and labels.
    pub(super) fn draw_inline_labels(
        &self,
        builder: &mut SceneBuilder,
        bar: &Bar,
        color: ColorRole,
        (top, reach): (f64, f64),
    ) -> f64 {
        let (number, note) = (VALUE.color(color), NOTE.color(color));
        let middle = top + self.bar_height / 2.0;
        let end = |value: f64| self.axis.at(value).max(self.axis.at(0.0)) + TEXT_GAP;
        if let Some((stated, words)) = &bar.stated {
            let (upper, lower) = (
                self.prior_year_height(),
                self.bar_height - self.prior_year_height(),
            );
            let line = top + upper / 2.0;
            let x = number.draw_centered(
                builder,
                &bar.value_label,
                Anchor::Start,
                end(bar.value.high),
                line,
            );
            let line = top + upper + lower / 2.0;
            return note
                .draw_centered(builder, words, Anchor::Start, end(stated.high), line)
                .max(x);
        }
        let low = self.axis.at(bar.value.low);
        if bar.labels_width() + 2.0 * INSIDE_PADDING > low - self.axis.at(0.0) {
            return number.draw_centered(
                builder,
                &bar.value_label,
                Anchor::Start,
                reach + TEXT_GAP,
                middle,
            );
        }
        let inside = if color == ColorRole::Text {
            ColorRole::OnMark
        } else {
            ColorRole::Text
        };
        let x = low - INSIDE_PADDING - NOTE.width(&bar.note);
        let note = note.color(inside);
        note.draw_centered(builder, &bar.note, Anchor::Start, x, middle);
        let x = if bar.note.is_empty() { x } else { x - TEXT_GAP };
        let number = number.color(inside);
        number.draw_centered(builder, &bar.value_label, Anchor::End, x, middle);
        reach
    }

    /// Writes name and numbers above the bar: on one line, or each on its own.
    pub(super) fn draw_labels_above(
        &self,
        builder: &mut SceneBuilder,
        bar: &Bar,
        (name, style): (&[String], TextStyle),
        color: ColorRole,
        top: f64,
    ) {
        let one_line = self.values_x > 0.0;
        let line = top - LABELS_RISE;
        let number_line = line - if one_line { 0.0 } else { self.note_height };
        let mut y = number_line
            - if one_line {
                0.0
            } else {
                name.len() as f64 * LABEL.line_height()
            };
        for words in name {
            style.draw_centered(builder, words, Anchor::Start, 0.0, y);
            y += LABEL.line_height();
        }
        let room = self.input.width
            - self.values_x
            - if bar.has_caveat {
                CAVEAT_ICON_WIDTH
            } else {
                0.0
            };
        let number = VALUE.color(color).fit(&bar.value_label, room);
        let mut x = number.draw_centered(
            builder,
            &bar.value_label,
            Anchor::Start,
            self.values_x,
            number_line,
        );
        if one_line || self.note_height == 0.0 {
            let start = if bar.note.is_empty() { x } else { x + TEXT_GAP };
            x = NOTE
                .color(color)
                .draw_centered(builder, &bar.note, Anchor::Start, start, line);
        } else {
            let mut y = number_line;
            for words in NOTE.wrap(&bar.note, self.input.width) {
                y += NOTE.line_height();
                NOTE.color(color)
                    .draw_centered(builder, &words, Anchor::Start, 0.0, y);
            }
        }
        self.draw_caveat(builder, bar, x, number_line);
    }

    pub(super) fn draw_caveat(&self, builder: &mut SceneBuilder, bar: &Bar, x: f64, middle: f64) {
        if bar.has_caveat {
            let y = middle + CAVEAT_OFFSET;
            jisr_charts::chart::draw_caveat_icon(
                builder,
                Point {
                    x: x + CAVEAT_OFFSET,
                    y,
                },
            );
        }
    }
}
