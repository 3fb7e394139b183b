//! The table and the description of a chart along positions.

use crate::Settings;
use crate::chart::DataTable;
use crate::data::{Datum, Positions, Series, Unit};

/// A row for each position and a column for each series, whose head names the unit. Values from the place
/// `projected_from` on are called projections.
pub(crate) fn table(
    positions: &Positions,
    series: &[Series],
    unit: &Unit,
    projected_from: Option<usize>,
    settings: &Settings,
) -> DataTable {
    let head = |series: &Series| match (series.name.as_str(), unit.name.as_str()) {
        (name, "") => name.to_owned(),
        (name, unit) if name.is_empty() || name == unit => unit.to_owned(),
        (name, unit) => [name, " (", unit, ")"].concat(),
    };
    let heading = positions.heading(settings).to_owned();
    let row = |place: usize| {
        let is_projected = projected_from.is_some_and(|from| place >= from);
        let cell = |datum: &Datum| {
            let text = unit.write_datum(datum, settings);
            if is_projected && datum.value.bounds().is_some() {
                [&text, " (", settings.words.projection, ")"].concat()
            } else {
                text
            }
        };
        let values = series.iter().filter_map(|s| s.data.get(place)).map(cell);
        [positions.label(place, settings)]
            .into_iter()
            .chain(values)
            .collect()
    };
    DataTable {
        columns: [heading]
            .into_iter()
            .chain(series.iter().map(head))
            .collect(),
        rows: (0..positions.len()).map(row).collect(),
    }
}

/// What the values count, then for each series its first and last, its lowest and highest value.
pub(crate) fn describe(
    positions: &Positions,
    series: &[Series],
    unit: &Unit,
    settings: &Settings,
) -> String {
    let of_series = |series: &Series| {
        let known = || {
            let known = series.data.iter().enumerate();
            known.filter_map(|(place, datum)| Some((place, datum, datum.value.middle()?)))
        };
        let write = |(place, datum, _): (usize, &Datum, f64)| {
            let at = positions.label(place, settings);
            [&at, " ", &unit.write_datum(datum, settings)].concat()
        };
        let ends = [known().next(), known().next_back()].map(|end| end.map(write));
        let low = known().min_by(|a, b| a.2.total_cmp(&b.2)).map(write);
        let high = known().max_by(|a, b| a.2.total_cmp(&b.2)).map(write);
        let name = |word: &str, text: Option<String>| text.map(|text| [word, " ", &text].concat());
        let words = settings.words;
        let [first, last] = ends;
        let last = last.filter(|last| Some(last) != first.as_ref());
        let parts = [
            first,
            last,
            name(words.lowest, low),
            name(words.highest, high),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let text = if parts.is_empty() {
            words.missing.to_owned()
        } else {
            parts.join(", ")
        };
        if series.name.is_empty() {
            text
        } else {
            [&series.name, ": ", &text].concat()
        }
    };
    let series: Vec<String> = series.iter().map(of_series).collect();
    let series = series.join("; ");
    if unit.name.is_empty() {
        series
    } else {
        [&unit.name, ". ", &series].concat()
    }
}
