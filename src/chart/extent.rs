//! How far a bar reaches on its axis, and the bar itself.

use crate::draw::axis::Axis;
use crate::draw::{ColorRole, Fill, Point, Rect, SceneBuilder, Stroke};
use crate::story::{Check, Decimal, Figure, Unit, Value};

/// A bar thinner than this gets a stroke at its end, so that it can be seen.
const MIN_VISIBLE_WIDTH: f64 = 1.5;

/// What a bar shows, in the unit of its axis: `low` for certain, and up to `high` where the source
/// states a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    pub low: f64,
    pub high: f64,
}

impl Extent {
    /// A single number.
    pub fn of_number(number: Decimal) -> Self {
        let at = number.to_f64();
        Extent { low: at, high: at }
    }

    /// A figure's value; none without a number.
    pub fn of_value(value: Value) -> Option<Self> {
        let (low, high) = value.bounds()?;
        Some(Extent {
            low: low.to_f64(),
            high: high.to_f64(),
        })
    }

    pub fn is_range(self) -> bool {
        self.high > self.low
    }

    /// What computations take a range for.
    pub fn middle(self) -> f64 {
        (self.low + self.high) / 2.0
    }
}

/// A figure's value and extent in the unit of its chart's axis.
pub(super) fn figure_extent(figure: &Figure, unit: Unit) -> Option<(Value, Extent)> {
    let value = figure.value_in(unit);
    Some((value, Extent::of_value(value)?))
}

/// A check's result in the unit of its chart's axis.
pub(super) fn result_in_unit(check: &Check, unit: Unit) -> Option<Decimal> {
    match check.unit.power() - unit.power() {
        0 => check.result,
        places => check.result.map(|d| d.shifted(places)),
    }
}

/// How a bar looks: its colour and its filling.
#[derive(Clone, Copy)]
pub(super) struct BarStyle {
    pub color: ColorRole,
    pub fill: Fill,
}

/// The look of what belongs to no side.
pub(super) const NEUTRAL: BarStyle = BarStyle {
    color: ColorRole::Neutral,
    fill: Fill::Solid,
};

/// Draws a bar that begins at the axis' zero, `h` high from `top`; returns all that it covers.
pub(super) fn draw_bar(
    builder: &mut SceneBuilder,
    axis: &Axis,
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

/// What lies between the ends of a range: paper with a dashed outline.
pub(super) fn draw_range_rest(builder: &mut SceneBuilder, area: Rect, color: ColorRole) {
    builder.rect(area, ColorRole::Paper, Fill::Solid);
    builder.rect(area, color, Fill::Dashed(1.0));
}

/// An upright stroke where a bar too thin to be seen ends.
fn draw_end_stroke(builder: &mut SceneBuilder, x: f64, (top, h): (f64, f64), color: ColorRole) {
    // At the drawing's edge half of the stroke would be cut.
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
