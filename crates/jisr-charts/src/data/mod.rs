//! The data of a chart: values, series, categories, times, units.

mod datum;
mod series;
mod times;
mod unit;

pub use datum::{Datum, Value};
pub use series::{Category, Series};
pub use times::{TimeUnit, Times};
pub use unit::Unit;
