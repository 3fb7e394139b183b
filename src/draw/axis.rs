//! An axis from its zero: lines behind the marks, numbers under them.

use super::text_style::NOTE;
use super::{Anchor, ColorRole, Linear, Point, SceneBuilder, Stroke, ticks};
use crate::i18n::Decimal;

/// Height of the numbers under a drawing.
pub(crate) const AXIS_HEIGHT: f64 = 22.0;

/// Scene units between two numbers, at least.
const MIN_TICK_SPACING: f64 = 56.0;
/// No more stretches between two numbers than this.
const MAX_INTERVALS: usize = 6;
/// Scene units between the letters of two numbers, at least.
const MIN_LABEL_GAP: f64 = 6.0;
/// From the drawing's bottom to the numbers' baseline.
const BASELINE: f64 = 15.0;

/// A scale with its zero or least value at `x`, counted from the start side.
pub(crate) struct Axis {
    pub scale: Linear,
    pub x: f64,
    ticks: Vec<Tick>,
}

/// A round value with the words for it.
struct Tick {
    at: f64,
    zero: bool,
    label: String,
}

impl Axis {
    /// An axis from `low` to `high`; `words` writes a number of it. It has as many numbers as stand
    /// clear of each other.
    pub fn new(
        x: f64,
        (low, high): (f64, f64),
        length: f64,
        format: impl Fn(Decimal) -> String,
    ) -> Self {
        let scale = Linear { low, high, length };
        let tick = |value: Decimal| Tick {
            at: x + scale.at(value.to_f64()),
            zero: value.mantissa == 0,
            label: format(value),
        };
        let most = ((length / MIN_TICK_SPACING).max(2.0) as usize).min(MAX_INTERVALS);
        let all = |count| -> Vec<Tick> { ticks(low, high, count).into_iter().map(tick).collect() };
        let ticks = (1..=most).rev().map(all).find(|t| labels_are_clear(t));
        let ticks = ticks.filter(|t| !t.is_empty());
        let zero = || vec![tick(Decimal::new(0, 0))];
        Axis {
            scale,
            x,
            ticks: ticks.unwrap_or_else(zero),
        }
    }

    /// Where a value stands, from the start side.
    pub fn at(&self, value: f64) -> f64 {
        self.x + self.scale.at(value)
    }

    /// A line for each tick between two heights; zero's is darker.
    pub fn draw_grid_lines(&self, builder: &mut SceneBuilder, top: f64, bottom: f64) {
        for tick in &self.ticks {
            let x = tick.at;
            let stroke = Stroke {
                color: if tick.zero {
                    ColorRole::Axis
                } else {
                    ColorRole::Grid
                },
                width: 1.0,
                dashed: false,
            };
            builder.line(Point { x, y: top }, Point { x, y: bottom }, stroke);
        }
    }

    /// The numbers below `bottom`, each over its own place; at the drawing's edges they are moved
    /// inside.
    pub fn draw_labels(&self, builder: &mut SceneBuilder, bottom: f64) {
        for tick in &self.ticks {
            let half = NOTE.width(&tick.label) / 2.0;
            let x = tick.at.min(builder.width() - half).max(half);
            NOTE.draw_at(builder, &tick.label, Anchor::Middle, x, bottom + BASELINE);
        }
    }
}

/// Whether the numbers stand clear of each other, the outer ones moved inside by half their width.
fn labels_are_clear(ticks: &[Tick]) -> bool {
    let last = ticks.len().saturating_sub(1);
    let half = |i: usize| NOTE.width(&ticks[i].label) / 2.0;
    let place = |i: usize| match i {
        0 => ticks[i].at + half(i),
        _ if i == last => ticks[i].at - half(i),
        _ => ticks[i].at,
    };
    (1..ticks.len()).all(|i| place(i) - place(i - 1) >= half(i) + half(i - 1) + MIN_LABEL_GAP)
}
