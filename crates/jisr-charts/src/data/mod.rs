//! The data of a chart: values, series, categories, units.

mod datum;
mod series;
mod unit;

pub use datum::{Datum, Value};
pub use series::{Category, Series};
pub use unit::Unit;
