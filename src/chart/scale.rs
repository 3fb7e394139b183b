//! From values to lengths.

/// A linear scale from zero: `0 → 0`, `top → length`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Linear {
    /// Least value.
    pub low: f64,
    /// Greatest value.
    pub high: f64,
    /// Length of the axis in scene units.
    pub length: f64,
}

impl Linear {
    /// Where a value stands, from the axis' start. A scale without extent puts all at its start.
    pub fn at(&self, value: f64) -> f64 {
        let extent = self.high - self.low;
        if extent > 0.0 {
            (value - self.low) / extent * self.length
        } else {
            0.0
        }
    }
}

/// About `count` round values (1, 2, 5 × 10ⁿ) that cover `low..=high`.
pub fn ticks(low: f64, high: f64, count: usize) -> Vec<f64> {
    let extent = high - low;
    if !(extent.is_finite() && extent > 0.0) || count == 0 {
        return vec![];
    }
    let raw = extent / count as f64;
    // Powers of ten by hand: the logarithm would bring its tables into the download.
    let mut power = 1.0;
    while power > raw {
        power /= 10.0;
    }
    while power * 10.0 <= raw {
        power *= 10.0;
    }
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|m| m * power)
        .find(|s| *s >= raw * 0.999)
        .unwrap_or(power * 10.0);
    let first = (low / step).ceil() as i64;
    let last = (high / step + 1e-9).floor() as i64;
    (first..=last).map(|i| i as f64 * step).collect()
}
