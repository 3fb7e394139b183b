//! An axis from its zero: lines behind the marks, numbers under them.

use super::face::NOTE;
use super::{Anchor, Ink, Linear, Point, Sketch, Stroke, ticks};
use crate::locale::Locale;
use crate::story::{Decimal, Unit, Value};

/// Height of the numbers under a drawing.
pub(super) const AXIS: f64 = 22.0;

/// Scene units between two numbers, at least.
const APART: f64 = 56.0;

/// A scale with its zero or least value at `x`, counted from the start side.
pub(super) struct Axis {
    pub scale: Linear,
    pub x: f64,
    ticks: Vec<f64>,
}

impl Axis {
    pub fn new(x: f64, low: f64, high: f64, length: f64) -> Self {
        let count = (length / APART).max(2.0) as usize;
        let scale = Linear { low, high, length };
        Axis {
            scale,
            x,
            ticks: ticks(low, high, count.min(6)),
        }
    }

    /// Where a value stands, from the start side.
    pub fn at(&self, value: f64) -> f64 {
        self.x + self.scale.at(value)
    }

    /// A line for each tick between two heights; zero's is darker.
    pub fn lines(&self, sketch: &mut Sketch, top: f64, bottom: f64) {
        for tick in &self.ticks {
            let x = self.at(*tick);
            let ink = if *tick == 0.0 { Ink::Axis } else { Ink::Grid };
            let stroke = Stroke {
                ink,
                width: 1.0,
                dashed: false,
            };
            sketch.line(Point { x, y: top }, Point { x, y: bottom }, stroke);
        }
    }

    /// The numbers below `bottom`, of this unit, in the language's own magnitude.
    pub fn numbers(&self, sketch: &mut Sketch, locale: &Locale, unit: Option<Unit>, bottom: f64) {
        for tick in &self.ticks {
            let number = Decimal::round(*tick, if tick.fract() == 0.0 { 0 } else { 1 });
            let words = match unit {
                Some(Unit::Percent) => locale.percent(number),
                unit => locale.quantity(Value::One(number), unit, false),
            };
            let half = NOTE.width(&words) / 2.0;
            let x = self.at(*tick).min(sketch.width() - half).max(half);
            NOTE.write(sketch, &words, Anchor::Middle, x, bottom + 15.0);
        }
    }
}
