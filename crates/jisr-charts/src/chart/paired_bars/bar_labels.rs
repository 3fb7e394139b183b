//! The labels of a bar: its number, its change and the name of its series.

use super::layout::{INSIDE_PADDING, PairedBarsLayout};
use super::rows::Bar;
use crate::chart::{CAVEAT_ICON_WIDTH, draw_caveat_icon};
use crate::text::TextStyle;
use crate::text::style::TEXT_GAP;
use crate::{Anchor, ColorRole, Point, SceneBuilder};

/// The share of a bar's height that the implied value takes, if the stated value stands below it.
const IMPLIED_SHARE: f64 = 0.56;
/// From the middle of the labels above a bar to the bar.
const LABELS_RISE: f64 = 11.0;
/// From a text's end, and from the middle of its line, to the base of the caveat icon behind it.
const CAVEAT_OFFSET: f64 = 5.0;

impl PairedBarsLayout<'_, '_> {
    /// Height of the bar of an implied value, which stands above the bar of the stated one.
    pub(super) fn implied_height(&self) -> f64 {
        (self.bar_height * IMPLIED_SHARE).round()
    }

    /// The style of a bar's number, or of the words for a missing value.
    fn number_style(&self, bar: &Bar) -> TextStyle<'_> {
        let text = self.settings.text;
        match bar.value {
            Some(_) => text.value,
            None => text.note,
        }
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
        let text = self.settings.text;
        let (number, note) = (self.number_style(bar).color(color), text.note.color(color));
        let middle = top + self.bar_height / 2.0;
        let end = |value: f64| self.axis.at(value).max(self.axis.at(0.0)) + TEXT_GAP;
        if let Some((stated, words)) = &bar.stated {
            let (upper, lower) = (
                self.implied_height(),
                self.bar_height - self.implied_height(),
            );
            let line = top + upper / 2.0;
            let x = number.draw_centered(
                builder,
                &bar.value_label,
                Anchor::Start,
                end(bar.value.map_or(0.0, |v| v.high)),
                line,
            );
            let line = top + upper + lower / 2.0;
            return note
                .draw_centered(builder, words, Anchor::Start, end(stated.high), line)
                .max(x);
        }
        let low = self.axis.at(bar.value.map_or(0.0, |v| v.low));
        if bar.labels_width(self.settings) + 2.0 * INSIDE_PADDING > low - self.axis.at(0.0) {
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
        let x = low - INSIDE_PADDING - text.note.width(&bar.note);
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
        let text = self.settings.text;
        let one_line = self.values_x > 0.0;
        let line = top - LABELS_RISE;
        let number_line = line - if one_line { 0.0 } else { self.note_height };
        let mut y = number_line
            - if one_line {
                0.0
            } else {
                name.len() as f64 * text.label.line_height()
            };
        for words in name {
            style.draw_centered(builder, words, Anchor::Start, 0.0, y);
            y += text.label.line_height();
        }
        let room = self.settings.width
            - self.values_x
            - if bar.has_caveat {
                CAVEAT_ICON_WIDTH
            } else {
                0.0
            };
        let number = self
            .number_style(bar)
            .color(color)
            .fit(&bar.value_label, room);
        let mut x = number.draw_centered(
            builder,
            &bar.value_label,
            Anchor::Start,
            self.values_x,
            number_line,
        );
        if one_line || self.note_height == 0.0 {
            let start = if bar.note.is_empty() { x } else { x + TEXT_GAP };
            x = text.note.color(color).draw_centered(
                builder,
                &bar.note,
                Anchor::Start,
                start,
                line,
            );
        } else {
            let mut y = number_line;
            for words in text.note.wrap(&bar.note, self.settings.width) {
                y += text.note.line_height();
                text.note
                    .color(color)
                    .draw_centered(builder, &words, Anchor::Start, 0.0, y);
            }
        }
        self.draw_caveat(builder, bar, x, number_line);
    }

    pub(super) fn draw_caveat(&self, builder: &mut SceneBuilder, bar: &Bar, x: f64, middle: f64) {
        if bar.has_caveat {
            let y = middle + CAVEAT_OFFSET;
            draw_caveat_icon(
                builder,
                Point {
                    x: x + CAVEAT_OFFSET,
                    y,
                },
            );
        }
    }
}
