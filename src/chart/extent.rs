//! The values of figures and checks in the unit of their chart's axis.

use crate::story::{Check, Decimal, Figure, Unit, Value};
use jisr_charts::chart::{BarStyle, Extent};
use jisr_charts::{ColorRole, Fill};

pub(super) use jisr_charts::chart::{draw_bar, draw_range_rest};

/// The extent of a figure's value; `None` without a number.
pub(super) fn extent_of_value(value: Value) -> Option<Extent> {
    let (low, high) = value.bounds()?;
    Some(Extent {
        low: low.to_f64(),
        high: high.to_f64(),
    })
}

/// The value and extent of a figure in the unit of its chart's axis; `None` without a number.
pub(super) fn figure_extent(figure: &Figure, unit: Unit) -> Option<(Value, Extent)> {
    let value = figure.value_in(unit);
    Some((value, extent_of_value(value)?))
}

/// The result of a check in the unit of its chart's axis; `None` if it has none.
pub(super) fn result_in_unit(check: &Check, unit: Unit) -> Option<Decimal> {
    match check.unit.power() - unit.power() {
        0 => check.result,
        places => check.result.map(|d| d.shift_trimmed(places)),
    }
}

/// The style of a bar that belongs to neither of two sources.
pub(super) const NEUTRAL: BarStyle = BarStyle {
    color: ColorRole::Neutral,
    fill: Fill::Solid,
};
