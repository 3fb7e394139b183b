//! The values that an axis covers beside those of the data, so that several charts can share a scale.

/// The lesser and the greater of two values.
pub(super) fn ordered((a, b): (f64, f64)) -> (f64, f64) {
    (a.min(b), a.max(b))
}
