//! Numbers with the interval that their rounding allows, for the computation of checks.

use super::{Decimal, Figure, Interval, Unit, Value};

/// A number and the interval of its true value, in single units: dollars, containers, trains.
#[derive(Clone, Copy)]
pub(super) struct Measured {
    /// The stated or computed number.
    pub value: f64,
    /// The true values that the stated digits allow.
    pub rounding_interval: Interval,
}

impl Measured {
    /// A stated decimal. Its true value is within half of its last digit; if the source says "about", within
    /// a whole last digit: "about 7 thousand" is 6 to 8 thousand.
    fn of_decimal(d: Decimal, about: bool) -> Self {
        let half = d.half_step() * if about { 2.0 } else { 1.0 };
        Measured {
            value: d.to_f64(),
            rounding_interval: Interval::of(d.to_f64() - half, d.to_f64() + half),
        }
    }

    /// The result of a computation with two numbers. `f` must rise or fall in each of them, and not do both.
    pub fn apply(self, other: Self, f: impl Fn(f64, f64) -> f64 + Copy) -> Self {
        Measured {
            value: f(self.value, other.value),
            rounding_interval: self.rounding_interval.combine(other.rounding_interval, f),
        }
    }

    /// The number times a factor.
    pub fn scaled(self, by: f64) -> Self {
        Measured {
            value: self.value * by,
            rounding_interval: Interval::of(
                self.rounding_interval.low * by,
                self.rounding_interval.high * by,
            ),
        }
    }
}

impl Figure {
    /// The figure's number in single units; the middle of a range. None without a number.
    pub(super) fn measured(&self) -> Option<Measured> {
        let (from, to) = self.value.bounds()?;
        let (from, to) = (
            Measured::of_decimal(from, self.about),
            Measured::of_decimal(to, self.about),
        );
        let stated = Measured {
            value: (from.value + to.value) / 2.0,
            rounding_interval: Interval::of(from.rounding_interval.low, to.rounding_interval.high),
        };
        Some(stated.scaled(self.unit.map_or(1.0, Unit::factor)))
    }

    /// Whether a number in single units is in the stated range. False if the figure states no range.
    pub(super) fn range_contains(&self, number: f64) -> bool {
        let factor = self.unit.map_or(1.0, Unit::factor);
        let Value::Range(a, b) = self.value else {
            return false;
        };
        (a.to_f64() * factor..=b.to_f64() * factor).contains(&number)
    }

    /// The number of the year before that the figure's number and change imply, in single units.
    pub(super) fn prior_year(&self) -> Option<Measured> {
        let growth = Measured::of_decimal(self.change?, false);
        Some(self.measured()?.apply(growth, |v, c| v / (1.0 + c / 100.0)))
    }
}
