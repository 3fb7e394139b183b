//! Checks of data that several forms make before they lay it out.

use super::{Item, LayoutError};
use crate::data::{Amount, Series};
use crate::{ColorRole, Value};

/// Checks that there are no more series than colours and textures can tell apart.
pub(super) fn check_count(series: &[Series]) -> Result<(), LayoutError> {
    let (what, count, limit) = (Item::Series, series.len(), ColorRole::SERIES.len());
    if count > limit {
        return Err(LayoutError::TooMany { what, count, limit });
    }
    Ok(())
}

/// Checks that each series has this many values.
pub(super) fn check_lengths(series: &[Series], expected: usize) -> Result<(), LayoutError> {
    for (series, of) in series.iter().enumerate() {
        let values = of.data.len();
        if values != expected {
            return Err(LayoutError::UnequalLengths {
                series,
                values,
                expected,
            });
        }
    }
    Ok(())
}

/// Checks that no value is negative, because the series are parts of a sum.
pub(super) fn check_parts(series: &[Series]) -> Result<(), LayoutError> {
    let is_negative = |value: &Value| value.bounds().is_some_and(|(low, _)| low < 0.0);
    for (series, of) in series.iter().enumerate() {
        if let Some(item) = of.data.iter().position(|d| is_negative(&d.value)) {
            return Err(LayoutError::Negative { series, item });
        }
    }
    Ok(())
}

/// Checks that there is a value at all.
pub(super) fn check_any(series: &[Series]) -> Result<(), LayoutError> {
    let mut data = series.iter().flat_map(|s| &s.data);
    if data.any(|d| d.value.bounds().is_some()) {
        Ok(())
    } else {
        Err(LayoutError::NoData)
    }
}

/// Checks that no amount is negative.
pub(super) fn check_amounts<'a>(
    amounts: impl Iterator<Item = &'a Amount>,
) -> Result<(), LayoutError> {
    for (item, amount) in amounts.enumerate() {
        if amount.bounds().0 < 0.0 {
            return Err(LayoutError::Negative { series: 0, item });
        }
    }
    Ok(())
}

/// Checks that a drawing has its least width.
pub(super) fn check_width(width: f64, least: f64) -> Result<(), LayoutError> {
    if width < least {
        return Err(LayoutError::TooNarrow { width, least });
    }
    Ok(())
}
