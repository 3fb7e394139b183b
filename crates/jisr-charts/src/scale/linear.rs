//! Linear scales, and the round values of their ticks.

use crate::i18n::Decimal;

/// Steps are at most ten to this power and at least ten to minus this power; other numbers would be
/// too long to label.
const EXPONENTS: i32 = 17;

/// A linear scale: `low → 0`, `high → length`.
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
    /// The position of a value from the start of the axis. If `low` and `high` are equal, all
    /// values are at the start.
    pub fn at(&self, value: f64) -> f64 {
        let extent = self.high - self.low;
        if extent > 0.0 {
            (value - self.low) / extent * self.length
        } else {
            0.0
        }
    }
}

/// About `count` round values (1, 2, 5 × 10ⁿ) that cover `low..=high`. They have as many decimal
/// places as their step, so each is exactly the number in its label.
pub fn ticks(low: f64, high: f64, count: usize) -> Vec<Decimal> {
    let extent = high - low;
    if !(extent.is_finite() && extent > 0.0) || count == 0 {
        return vec![];
    }
    let raw = extent / count as f64;
    // The exponent is found by a loop, because the logarithm would add its tables to the download.
    let mut exponent = 0;
    while exponent > -EXPONENTS && 10f64.powi(exponent) > raw {
        exponent -= 1;
    }
    while exponent < EXPONENTS && 10f64.powi(exponent + 1) <= raw {
        exponent += 1;
    }
    let power = 10f64.powi(exponent);
    let (times, exponent) = match [1, 2, 5]
        .into_iter()
        .find(|m| f64::from(*m) * power >= raw * 0.999)
    {
        Some(times) => (times, exponent),
        None => (1, exponent + 1),
    };
    let step = f64::from(times) * 10f64.powi(exponent);
    let (first, last) = ((low / step).ceil(), (high / step + 1e-9).floor());
    if last - first > 1000.0 {
        return vec![];
    }
    let scale = u8::try_from(-exponent).unwrap_or(0);
    let tens = 10i64.pow(u32::try_from(exponent).unwrap_or(0));
    (first as i64..=last as i64)
        .map(|i| i.saturating_mul(times.into()).saturating_mul(tens))
        .map(|mantissa| Decimal::new(mantissa, if mantissa == 0 { 0 } else { scale }))
        .collect()
}
