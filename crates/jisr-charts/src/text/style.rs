//! The text styles of charts, and functions that draw text in them.

use super::{FontMetrics, JisrSans, Weight};
use super::{shorten, wrap};
use crate::chart::{CAVEAT_ICON_WIDTH, draw_caveat_icon};
use crate::{Anchor, ColorRole, Point, SceneBuilder};

/// A size, a weight and a colour, and the font that text is measured in.
#[derive(Clone, Copy)]
pub struct TextStyle<'m> {
    /// The font size in scene units.
    pub size: f64,
    /// The weight.
    pub weight: Weight,
    /// The colour.
    pub color: ColorRole,
    /// The widths of the font.
    pub metrics: &'m dyn FontMetrics,
}

/// The text styles of a chart, measured in one font.
#[derive(Clone, Copy)]
pub struct TextStyles<'m> {
    /// Headings of rows and panels.
    pub heading: TextStyle<'m>,
    /// The number that a mark shows.
    pub value: TextStyle<'m>,
    /// The name of a mark.
    pub label: TextStyle<'m>,
    /// Secondary text: measures, conditions, ticks.
    pub note: TextStyle<'m>,
}

impl<'m> TextStyles<'m> {
    /// The styles in the font of these metrics.
    pub fn new(metrics: &'m dyn FontMetrics) -> Self {
        let style = |style: TextStyle<'static>| TextStyle { metrics, ..style };
        TextStyles {
            heading: style(HEADING),
            value: style(VALUE),
            label: style(LABEL),
            note: style(NOTE),
        }
    }
}

/// Headings of rows and panels, in the shipped font.
pub const HEADING: TextStyle = TextStyle::new(14.0, Weight::Bold, ColorRole::Text);
/// The number that a mark shows, in the shipped font.
pub const VALUE: TextStyle = TextStyle::new(15.0, Weight::Bold, ColorRole::Text);
/// The name of a mark, in the shipped font.
pub const LABEL: TextStyle = TextStyle::new(13.0, Weight::Regular, ColorRole::Text);
/// Secondary text (measures, conditions, ticks), in the shipped font.
pub const NOTE: TextStyle = TextStyle::new(12.0, Weight::Regular, ColorRole::Muted);

/// From one line to the next, in font sizes.
const LEADING: f64 = 1.35;
/// From the middle of a line, and from the bottom of a line in a column, to the baseline, in font sizes.
const BELOW_MIDDLE: f64 = 0.34;
const ABOVE_BOTTOM: f64 = 0.36;
/// Between a text and the caveat icon behind it.
const CAVEAT_GAP: f64 = 5.0;
/// Least font size.
const MIN_SIZE: f64 = 12.0;

/// Space between texts of different styles on one line.
pub const TEXT_GAP: f64 = 6.0;

/// The place for a text: start, width and top.
#[derive(Clone, Copy)]
pub struct Column {
    /// Its start, counted from the start side.
    pub x: f64,
    /// Its width.
    pub w: f64,
    /// The top of what is drawn next.
    pub y: f64,
}

impl TextStyle<'static> {
    /// A style in the shipped font.
    pub const fn new(size: f64, weight: Weight, color: ColorRole) -> Self {
        TextStyle {
            size,
            weight,
            color,
            metrics: &JisrSans,
        }
    }
}

impl TextStyle<'_> {
    /// The style in another colour.
    pub const fn color(self, color: ColorRole) -> Self {
        Self { color, ..self }
    }

    /// The style in bold.
    pub const fn bold(self) -> Self {
        Self {
            weight: Weight::Bold,
            ..self
        }
    }

    /// The width of one line of text.
    pub fn width(self, text: &str) -> f64 {
        self.metrics.width(text, self.size, self.weight)
    }

    /// The style with a font size at which the text fits into this width, but at least the least
    /// size.
    pub fn fit(self, text: &str, width: f64) -> Self {
        let size = self.size * width / self.width(text).max(width.max(1.0));
        TextStyle {
            // Not `clamp`: its panic prints the bounds, and the code that prints fractions would
            // add 5 kB to the download.
            size: size.max(MIN_SIZE.min(self.size)).min(self.size),
            ..self
        }
    }

    /// Distance from one line to the next.
    pub fn line_height(self) -> f64 {
        (self.size * LEADING).ceil()
    }

    /// Draws a text on the baseline `y`; returns its end, or its start with [`Anchor::End`].
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
        let frame = builder.label(text, at, anchor, self);
        if anchor == Anchor::End {
            frame.x
        } else {
            frame.x + frame.w
        }
    }

    /// Draws a text vertically centred at `y`; returns the same as [`TextStyle::draw_at`].
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

    /// The text, broken into lines of this width.
    pub fn wrap(self, text: &str, width: f64) -> Vec<String> {
        wrap::wrap(text, width, self)
    }

    /// The text, broken into as few lines of this width as it needs, of about the same length.
    pub fn balance(self, text: &str, width: f64) -> Vec<String> {
        wrap::balance(text, width, self)
    }

    /// The text if it fits into the width, otherwise as much of its beginning as fits with an ellipsis. A
    /// chart that shortens a name has the whole name in its table.
    pub fn shorten(self, text: &str, width: f64) -> String {
        shorten::shorten(text, width, self)
    }

    /// The number of lines of this width that the text needs.
    pub fn line_count(self, text: &str, width: f64) -> usize {
        self.wrap(text, width).len()
    }

    /// Draws the text in as many lines as it needs, with the caveat icon after the last; moves the
    /// column's top below it.
    pub fn draw_lines(
        self,
        builder: &mut SceneBuilder,
        text: &str,
        has_caveat: bool,
        column: &mut Column,
    ) {
        let room = column.w - if has_caveat { CAVEAT_ICON_WIDTH } else { 0.0 };
        let mut end = column.x;
        for line in self.balance(text, room) {
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
