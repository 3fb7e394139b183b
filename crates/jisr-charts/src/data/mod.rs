//! The data of a chart: values, amounts, series, categories, times, units.

mod amount;
mod datum;
mod positions;
mod series;
mod times;
mod unit;

pub use amount::Amount;
pub(crate) use amount::sum;
pub use datum::{Datum, Value};
pub use positions::Positions;
pub use series::{Category, Series};
pub use times::{TimeUnit, Times};
pub use unit::Unit;
