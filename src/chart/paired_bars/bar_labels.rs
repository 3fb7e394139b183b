//! The words of a bar of two ledgers: its number, its change, its source's name.

use super::layout::{PAD, Plan};
use super::series::Bar;
use crate::draw::text_style::{Face, NAME, NOTE, NUMBER, SPACE};
use crate::draw::{self, Anchor, FLAG_ROOM, Ink, Point, Sketch};

impl Plan<'_> {
    /// Height of the level of the year before, above the stated value.
    pub(super) fn upper(&self) -> f64 {
        (self.bar * 0.56).round()
    }

    /// Each number in its bar, or at the end of its own length; answers how far they reach.
    pub(super) fn words_beside(
        &self,
        sketch: &mut Sketch,
        bar: &Bar,
        ink: Ink,
        (top, reach): (f64, f64),
    ) -> f64 {
        let (number, note) = (NUMBER.ink(ink), NOTE.ink(ink));
        let middle = top + self.bar / 2.0;
        let end = |value: f64| self.axis.at(value).max(self.axis.at(0.0)) + SPACE;
        if let Some((stated, words)) = &bar.stated {
            let (upper, lower) = (self.upper(), self.bar - self.upper());
            let line = top + upper / 2.0;
            let x = number.middle(sketch, &bar.main, Anchor::Start, end(bar.value.high), line);
            let line = top + upper + lower / 2.0;
            return note
                .middle(sketch, words, Anchor::Start, end(stated.high), line)
                .max(x);
        }
        let low = self.axis.at(bar.value.low);
        if bar.words() + 2.0 * PAD > low - self.axis.at(0.0) {
            return number.middle(sketch, &bar.main, Anchor::Start, reach + SPACE, middle);
        }
        let inside = if ink == Ink::Text {
            Ink::OnMark
        } else {
            Ink::Text
        };
        let x = low - PAD - NOTE.width(&bar.side);
        let note = note.ink(inside);
        note.middle(sketch, &bar.side, Anchor::Start, x, middle);
        let x = if bar.side.is_empty() { x } else { x - SPACE };
        let number = number.ink(inside);
        number.middle(sketch, &bar.main, Anchor::End, x, middle);
        reach
    }

    /// Name and numbers above the bar: on one line, or each on its own.
    pub(super) fn words_above(
        &self,
        sketch: &mut Sketch,
        bar: &Bar,
        (name, face): (&[String], Face),
        ink: Ink,
        top: f64,
    ) {
        let one = self.numbers > 0.0;
        let line = top - 11.0;
        let number_line = line - if one { 0.0 } else { self.side };
        let mut y = number_line
            - if one {
                0.0
            } else {
                name.len() as f64 * NAME.line()
            };
        for words in name {
            face.middle(sketch, words, Anchor::Start, self.start, y);
            y += NAME.line();
        }
        let room = self.view.width - self.numbers - if bar.flagged { FLAG_ROOM } else { 0.0 };
        let number = NUMBER.ink(ink).fit(&bar.main, room);
        let mut x = number.middle(sketch, &bar.main, Anchor::Start, self.numbers, number_line);
        if one || self.side == 0.0 {
            let start = if bar.side.is_empty() { x } else { x + SPACE };
            x = NOTE
                .ink(ink)
                .middle(sketch, &bar.side, Anchor::Start, start, line);
        } else {
            let mut y = number_line;
            for words in NOTE.wrapped(&bar.side, self.view.width) {
                y += NOTE.line();
                NOTE.ink(ink).middle(sketch, &words, Anchor::Start, 0.0, y);
            }
        }
        self.flag(sketch, bar, x, number_line);
    }

    pub(super) fn flag(&self, sketch: &mut Sketch, bar: &Bar, x: f64, middle: f64) {
        if bar.flagged {
            let y = middle + 5.0;
            draw::flag(sketch, Point { x: x + 5.0, y });
        }
    }
}
