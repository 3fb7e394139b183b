//! The data of a chart: values, amounts, series, categories, times, units.

mod amount;
mod datum;
mod positions;
mod series;
mod time_unit;
mod times;
mod unit;

pub use amount::Amount;
pub(crate) use amount::sum;
pub use datum::{Datum, Value};
pub use positions::Positions;
pub(crate) use series::own_ids;
pub use series::{Category, Series};
pub use time_unit::TimeUnit;
pub use times::Times;
pub use unit::Unit;
