//! Where an axis of values starts, in forms whose marks are places, not lengths.

use super::annotation::{Annotation, include_values};

/// Data that fill less than this share of an axis from zero leave zero out.
const SHARE_FROM_ZERO: f64 = 0.6;
/// Space at the ends of an axis that leaves zero out, as a share of the data's extent.
const PADDING: f64 = 0.04;

/// Where an axis of values starts. Only forms whose marks are places on the axis have the choice: the
/// lengths of bars count from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum AxisStart {
    /// At zero, unless the data would be crowded into less than 60 % of the axis.
    #[default]
    Auto,
    /// At zero.
    Zero,
    /// At the least value.
    Data,
}

impl AxisStart {
    /// Whether an axis for data from `low` to `high` includes zero.
    pub fn includes_zero(self, (low, high): (f64, f64)) -> bool {
        match self {
            AxisStart::Auto => high - low >= SHARE_FROM_ZERO * (high.max(0.0) - low.min(0.0)),
            AxisStart::Zero => true,
            AxisStart::Data => low <= 0.0 && high >= 0.0,
        }
    }

    /// The extent of the axis for data from `low` to `high`.
    pub fn extend(self, (low, high): (f64, f64)) -> (f64, f64) {
        let (bottom, top) = (low.min(0.0), high.max(0.0));
        if self.includes_zero((low, high)) && top > bottom {
            return (bottom, top);
        }
        let extent = if high > low {
            high - low
        } else {
            // One value alone is in the middle of its axis.
            high.abs().max(1.0)
        };
        (low - extent * PADDING, high + extent * PADDING)
    }

    /// The extent of the axis for data with these bounds, with the positions of annotations between them. An
    /// axis whose domain is given by other charts covers that and starts where it starts.
    pub fn extent(
        self,
        bounds: (f64, f64),
        domain: Option<(f64, f64)>,
        annotations: &[Annotation],
    ) -> (f64, f64) {
        let (low, high) = include_values(annotations, bounds);
        match domain {
            Some((a, b)) => (low.min(a), high.max(b)),
            None => self.extend((low, high)),
        }
    }
}

/// Whether an axis over this extent leaves zero out, which the drawing then has to say.
pub fn leaves_zero_out((low, high): (f64, f64)) -> bool {
    low > 0.0 || high < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_starts_at_zero_unless_the_data_would_be_crowded() {
        assert_eq!(AxisStart::Auto.extend((2.0, 10.0)), (0.0, 10.0));
        assert_eq!(AxisStart::Auto.extend((-2.0, 10.0)), (-2.0, 10.0));
        assert_eq!(AxisStart::Auto.extend((-9.0, -2.0)), (-9.0, 0.0));
        assert!(leaves_zero_out(AxisStart::Auto.extend((60.0, 80.0))));
        assert!(leaves_zero_out(AxisStart::Data.extend((2.0, 10.0))));
        assert_eq!(AxisStart::Zero.extend((60.0, 80.0)), (0.0, 80.0));
        let (low, high) = AxisStart::Auto.extend((5.0, 5.0));
        assert!(low < 5.0 && high > 5.0);
        let (low, high) = AxisStart::Zero.extend((0.0, 0.0));
        assert!(low < 0.0 && high > 0.0);
    }
}
