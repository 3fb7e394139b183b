//! The values that a bar covers on its axis, and the drawing of the bar.

use super::axis::HorizontalAxis;
use crate::data::Value;
use crate::i18n::Decimal;
use crate::{ColorRole, Fill, Point, Rect, SceneBuilder, Stroke};

/// A bar thinner than this gets a stroke at its end, so that it can be seen.
const MIN_VISIBLE_WIDTH: f64 = 1.5;

/// The values that a bar covers, in the unit of its axis: from zero to `low` for certain, and on to
/// `high` if the source states a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The value, or the lower end of a range.
    pub low: f64,
    /// The value, or the upper end of a range.
    pub high: f64,
}

impl Extent {
    /// The extent of a single number: `low` and `high` are equal.
    pub fn of_number(number: Decimal) -> Self {
        let at = number.to_f64();
        Extent { low: at, high: at }
    }

    /// The extent of a value; `None` if it is missing.
    pub fn of(value: Value) -> Option<Self> {
        let (low, high) = value.bounds()?;
        Some(Extent { low, high })
    }

    /// Whether the source states a range.
    pub fn is_range(self) -> bool {
        self.high > self.low
    }

    /// The middle of a range: the number that comparisons use.
    pub fn middle(self) -> f64 {
        (self.low + self.high) / 2.0
    }
}

/// The colour and the filling of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BarStyle {
    /// Its colour.
    pub color: ColorRole,
    /// How it is filled.
    pub fill: Fill,
}

/// Draws a bar from the zero of the axis, `h` high from `top`; returns its rectangle, from zero to
/// `high`. The part between the ends of a range has a dashed outline and is empty.
pub fn draw_bar(
    builder: &mut SceneBuilder,
    axis: &HorizontalAxis,
    extent: Extent,
    (top, h): (f64, f64),
    style: BarStyle,
) -> Rect {
    let [start, low, high] = [0.0, extent.low, extent.high].map(|v| axis.at(v));
    let between = |a: f64, b: f64| {
        let (x, w) = (a, b - a);
        Rect { x, y: top, w, h }.normal()
    };
    builder.rect(between(start, low), style.color, style.fill);
    if extent.is_range() {
        draw_range_rest(builder, between(low, high), style.color);
    }
    let all = between(start, high);
    if all.w < MIN_VISIBLE_WIDTH {
        draw_end_stroke(builder, high, (top, h), style.color);
    }
    all
}

/// Draws the part of a bar between the ends of a range: paper with a dashed outline.
pub fn draw_range_rest(builder: &mut SceneBuilder, area: Rect, color: ColorRole) {
    builder.rect(area, ColorRole::Paper, Fill::Solid);
    builder.rect(area, color, Fill::Dashed(1.0));
}

/// Draws a vertical stroke at the end of a bar that is too thin to be seen.
fn draw_end_stroke(builder: &mut SceneBuilder, x: f64, (top, h): (f64, f64), color: ColorRole) {
    // The edge of the drawing would cut half of the stroke.
    let x = x
        .max(MIN_VISIBLE_WIDTH / 2.0)
        .min(builder.width() - MIN_VISIBLE_WIDTH / 2.0);
    let stroke = Stroke {
        color,
        width: MIN_VISIBLE_WIDTH,
        dashed: false,
    };
    builder.line(Point { x, y: top }, Point { x, y: top + h }, stroke);
}
