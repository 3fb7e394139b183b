//! How the texts of a chart look, and how they are set.

use super::{
    Anchor, ColorRole, Point, SceneBuilder, Weight, balance, caveat_icon, text_width, wrap,
};

/// A size, a weight and a colour.
#[derive(Clone, Copy)]
pub(crate) struct TextStyle {
    pub size: f64,
    pub weight: Weight,
    pub color: ColorRole,
}

/// Heads of rows and panels.
pub(crate) const HEAD: TextStyle = TextStyle {
    size: 14.0,
    weight: Weight::Bold,
    color: ColorRole::Text,
};
/// The number that a mark stands for.
pub(crate) const NUMBER: TextStyle = TextStyle { size: 15.0, ..HEAD };
/// What a mark is.
pub(crate) const NAME: TextStyle = TextStyle {
    size: 13.0,
    weight: Weight::Regular,
    color: ColorRole::Text,
};
/// Quieter words: measures, conditions, ticks.
pub(crate) const NOTE: TextStyle = TextStyle {
    size: 12.0,
    weight: Weight::Regular,
    color: ColorRole::Muted,
};

/// No text is smaller.
const LEAST: f64 = 12.0;

/// Between words of different looks on one line.
pub(crate) const SPACE: f64 = 6.0;

/// Where a text may stand: its start, its width, its top.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    pub x: f64,
    pub w: f64,
    pub y: f64,
}

impl TextStyle {
    /// The same in another colour.
    pub const fn color(self, color: ColorRole) -> TextStyle {
        TextStyle { color, ..self }
    }

    /// The same, bold.
    pub const fn bold(self) -> TextStyle {
        TextStyle {
            weight: Weight::Bold,
            ..self
        }
    }

    pub fn width(self, text: &str) -> f64 {
        text_width(text, self.size, self.weight)
    }

    /// The same, as small as need be for the text to fit in this width, but never below the least
    /// size that can be read.
    pub fn fit(self, text: &str, width: f64) -> TextStyle {
        let size = self.size * width / self.width(text).max(width.max(1.0));
        TextStyle {
            // Not `clamp`: it prints its bounds in a panic, and the code that prints fractions is 5 kB
            // of the download.
            size: size.max(LEAST.min(self.size)).min(self.size),
            ..self
        }
    }

    /// From one line to the next.
    pub fn line(self) -> f64 {
        (self.size * 1.35).ceil()
    }

    /// Writes on a baseline; answers where the text ends (with [`Anchor::End`], where it starts).
    pub fn write(
        self,
        builder: &mut SceneBuilder,
        text: &str,
        anchor: Anchor,
        x: f64,
        y: f64,
    ) -> f64 {
        if text.is_empty() {
            return x;
        }
        let at = Point { x, y };
        let frame = builder.label(text, at, anchor, self.size, self.weight, self.color);
        if anchor == Anchor::End {
            frame.x
        } else {
            frame.x + frame.w
        }
    }

    /// Writes in the middle of a height, with [`TextStyle::write`]'s answer.
    pub fn middle(
        self,
        builder: &mut SceneBuilder,
        text: &str,
        anchor: Anchor,
        x: f64,
        y: f64,
    ) -> f64 {
        self.write(builder, text, anchor, x, y + self.size * 0.34)
    }

    /// The text in the lines that it takes.
    pub fn wrapped(self, text: &str, width: f64) -> Vec<String> {
        wrap(text, width, self.size, self.weight)
    }

    /// How many lines the text takes.
    pub fn count(self, text: &str, width: f64) -> usize {
        wrap(text, width, self.size, self.weight).len()
    }

    /// Writes in as many lines as needed, with a flag after the last; moves the column's top below.
    pub fn lines(self, builder: &mut SceneBuilder, text: &str, flagged: bool, column: &mut Column) {
        let room = column.w - if flagged { caveat_icon::ROOM } else { 0.0 };
        let mut end = column.x;
        for line in balance(text, room, self.size, self.weight) {
            column.y += self.line();
            let base = column.y - self.size * 0.36;
            end = self.write(builder, &line, Anchor::Start, column.x, base);
        }
        if flagged {
            let y = column.y - self.size * 0.36;
            caveat_icon::flag(builder, Point { x: end + 5.0, y });
        }
    }
}

/// Writes an amount, a flag, and quieter words behind them, or below where there is no room; moves
/// the column's top below.
pub(crate) fn amount(
    builder: &mut SceneBuilder,
    amount: &str,
    words: &str,
    flagged: bool,
    column: &mut Column,
) {
    let room =
        column.w - NUMBER.width(amount) - SPACE - if flagged { caveat_icon::ROOM } else { 0.0 };
    let beside = !words.is_empty() && NOTE.width(words) <= room;
    NUMBER.lines(builder, amount, flagged, column);
    if beside {
        let base = column.y - NUMBER.size * 0.36;
        NOTE.write(
            builder,
            words,
            Anchor::Start,
            column.x + column.w - room,
            base,
        );
    } else {
        NOTE.lines(builder, words, false, column);
    }
}
