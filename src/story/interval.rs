//! Intervals of the values that a rounded number can have.

/// All true values that the stated digits allow: `low ..= high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Least possible value.
    pub low: f64,
    /// Greatest possible value.
    pub high: f64,
}

impl Interval {
    /// From one end to the other, whichever is the greater.
    pub(super) fn of(low: f64, high: f64) -> Self {
        Interval {
            low: low.min(high),
            high: low.max(high),
        }
    }

    /// The values of `f` for values of the two intervals. `f` must rise or fall in each of them, and not do both.
    pub(super) fn combine(self, o: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        let all = [
            f(self.low, o.low),
            f(self.low, o.high),
            f(self.high, o.low),
            f(self.high, o.high),
        ];
        Interval {
            low: all.iter().copied().fold(f64::INFINITY, f64::min),
            high: all.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        }
    }

    /// Whether a value can lie in both.
    pub(super) fn overlaps(self, o: Self) -> bool {
        self.low <= o.high && o.low <= self.high
    }
}
