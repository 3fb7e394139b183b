//! The text alternative of columns.

use super::Columns;
use crate::chart::describe_annotations;
use crate::{Series, Settings};

/// The greatest number of columns whose values the description lists one by one.
const LISTED: usize = 12;

/// The unit, and the values of each series: all of them, or of many the first, the last and the extremes.
pub(super) fn describe(columns: &Columns, settings: &Settings) -> String {
    let count = columns.axis.len();
    let one = |series: &Series, item: usize| {
        let datum = series.data.get(item)?;
        let value = columns.unit.write_datum(datum, settings);
        Some([&columns.axis.label(item, settings), " ", &value].concat())
    };
    let of_series = |series: &Series| {
        let items: Vec<usize> = if count <= LISTED {
            (0..count).collect()
        } else {
            notable(series)
        };
        let values: Vec<String> = items.into_iter().filter_map(|i| one(series, i)).collect();
        let values = values.join("; ");
        if series.name == columns.unit.name {
            values
        } else {
            [&series.name, ": ", &values].concat()
        }
    };
    let series = columns.series.iter().map(of_series);
    let series: Vec<String> = series.collect();
    let series = series.join(". ");
    let values = if columns.unit.name.is_empty() {
        series
    } else {
        [&columns.unit.name, ": ", &series].concat()
    };
    values + &describe_annotations(&columns.annotations)
}

/// The places of the first and last known value and of the extremes, in their order.
fn notable(series: &Series) -> Vec<usize> {
    let known = series.data.iter().enumerate();
    let mut known = known.filter_map(|(place, d)| Some((place, d.value.middle()?)));
    let by_value = |a: &(usize, f64), b: &(usize, f64)| a.1.total_cmp(&b.1);
    let ends = [
        known.clone().next(),
        known.clone().min_by(by_value),
        known.clone().max_by(by_value),
        known.next_back(),
    ];
    let mut places: Vec<usize> = ends.into_iter().flatten().map(|(place, _)| place).collect();
    places.sort_unstable();
    places.dedup();
    places
}
