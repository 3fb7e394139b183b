//! How the texts of a chart look, and how they are set.

use super::{
    Anchor, CAVEAT_ICON_WIDTH, ColorRole, Point, SceneBuilder, Weight, balance, draw_caveat_icon,
    text_width,
};

/// A size, a weight and a colour.
#[derive(Clone, Copy)]
pub(crate) struct TextStyle {
    pub size: f64,
    pub weight: Weight,
    pub color: ColorRole,
}

/// Heads of rows and panels.
pub(crate) const HEADING: TextStyle = TextStyle {
    size: 14.0,
    weight: Weight::Bold,
    color: ColorRole::Text,
};
/// The number that a mark stands for.
pub(crate) const VALUE: TextStyle = TextStyle {
    size: 15.0,
    ..HEADING
};
/// What a mark is.
pub(crate) const LABEL: TextStyle = TextStyle {
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

/// From one line to the next, in font sizes.
const LEADING: f64 = 1.35;
/// From the middle of a line, and from the bottom of a line in a column, to the baseline, in font sizes.
const BELOW_MIDDLE: f64 = 0.34;
const ABOVE_BOTTOM: f64 = 0.36;
/// Between a text and the caveat icon behind it.
const CAVEAT_GAP: f64 = 5.0;
/// No text is smaller.
const MIN_SIZE: f64 = 12.0;

/// Between words of different looks on one line.
pub(crate) const TEXT_GAP: f64 = 6.0;

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
            size: size.max(MIN_SIZE.min(self.size)).min(self.size),
            ..self
        }
    }

    /// From one line to the next.
    pub fn line_height(self) -> f64 {
        (self.size * LEADING).ceil()
    }

    /// Writes on a baseline; answers where the text ends (with [`Anchor::End`], where it starts).
    pub fn draw_at(
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
    pub fn draw_centered(
        self,
        builder: &mut SceneBuilder,
        text: &str,
        anchor: Anchor,
        x: f64,
        y: f64,
    ) -> f64 {
        self.draw_at(builder, text, anchor, x, y + self.size * BELOW_MIDDLE)
    }

    /// The text in the lines that it takes.
    pub fn wrap(self, text: &str, width: f64) -> Vec<String> {
        super::wrap(text, width, self.size, self.weight)
    }

    /// How many lines the text takes.
    pub fn line_count(self, text: &str, width: f64) -> usize {
        super::wrap(text, width, self.size, self.weight).len()
    }

    /// Writes in as many lines as needed, with a flag after the last; moves the column's top below.
    pub fn draw_lines(
        self,
        builder: &mut SceneBuilder,
        text: &str,
        has_caveat: bool,
        column: &mut Column,
    ) {
        let room = column.w - if has_caveat { CAVEAT_ICON_WIDTH } else { 0.0 };
        let mut end = column.x;
        for line in balance(text, room, self.size, self.weight) {
            column.y += self.line_height();
            let base = column.y - self.size * ABOVE_BOTTOM;
            end = self.draw_at(builder, &line, Anchor::Start, column.x, base);
        }
        if has_caveat {
            let y = column.y - self.size * ABOVE_BOTTOM;
            draw_caveat_icon(
                builder,
                Point {
                    x: end + CAVEAT_GAP,
                    y,
                },
            );
        }
    }
}

/// Writes an amount, a flag, and quieter words behind them, or below where there is no room; moves
/// the column's top below.
pub(crate) fn draw_amount(
    builder: &mut SceneBuilder,
    amount: &str,
    words: &str,
    has_caveat: bool,
    column: &mut Column,
) {
    let room = column.w
        - VALUE.width(amount)
        - TEXT_GAP
        - if has_caveat { CAVEAT_ICON_WIDTH } else { 0.0 };
    let beside = !words.is_empty() && NOTE.width(words) <= room;
    VALUE.draw_lines(builder, amount, has_caveat, column);
    if beside {
        let base = column.y - VALUE.size * ABOVE_BOTTOM;
        NOTE.draw_at(
            builder,
            words,
            Anchor::Start,
            column.x + column.w - room,
            base,
        );
    } else {
        NOTE.draw_lines(builder, words, false, column);
    }
}
