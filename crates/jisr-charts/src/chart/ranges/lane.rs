//! One row of a chart of ranges: its values in ascending order, and the texts at both ends.

use super::{RangeStyle, Ranges};
use crate::chart::CAVEAT_ICON_WIDTH;
use crate::data::{Datum, Value};
use crate::i18n::Decimal;
use crate::{Series, Settings, Unit};

/// Between two secondary texts.
const NOTE_SEPARATOR: &str = " · ";

/// A value of a row.
pub(super) struct Stop<'a> {
    pub series: usize,
    pub datum: &'a Datum,
    /// Its least and greatest number.
    pub bounds: (f64, f64),
}

/// A row.
pub(super) struct Lane<'a> {
    /// The place of its category.
    pub item: usize,
    /// The places of its series.
    pub series: Vec<usize>,
    /// The values that are there, in ascending order.
    pub stops: Vec<Stop<'a>>,
    /// The text before the least value; empty if there is one value only.
    pub before: String,
    /// The text behind the greatest value, and the secondary one behind it.
    pub after: String,
    pub note: String,
    /// Whether one of the values is doubtful.
    pub has_caveat: bool,
}

impl<'a> Lane<'a> {
    /// The row of these series in a category.
    pub fn new(chart: &'a Ranges, item: usize, series: &[usize], settings: &Settings) -> Self {
        let datum = |series: usize| chart.series.get(series)?.data.get(item);
        let stop = |series: &usize| {
            let datum = datum(*series)?;
            let bounds = datum.value.bounds()?;
            Some(Stop {
                series: *series,
                datum,
                bounds,
            })
        };
        let mut stops: Vec<Stop> = series.iter().filter_map(stop).collect();
        stops.sort_by(|a, b| middle(a).total_cmp(&middle(b)));
        let (before, after) = match chart.style {
            RangeStyle::Dumbbell => end_labels(&stops, &chart.unit, settings),
            RangeStyle::Bars => range_labels(&stops, &chart.unit, settings),
        };
        let note = series.iter().filter(|_| !stops.is_empty());
        let note = note.filter_map(|place| remark(chart, datum(*place), *place, series, settings));
        let note: Vec<String> = note.collect();
        Lane {
            item,
            series: series.to_vec(),
            after: if stops.is_empty() {
                settings.words.missing.to_owned()
            } else {
                after
            },
            before,
            note: note.join(NOTE_SEPARATOR),
            has_caveat: stops.iter().any(|stop| stop.datum.has_caveat),
            stops,
        }
    }

    /// Adds a secondary text.
    pub fn add_note(&mut self, text: &str) {
        if !self.note.is_empty() {
            self.note.push_str(NOTE_SEPARATOR);
        }
        self.note.push_str(text);
    }

    /// Its least and greatest number.
    pub fn bounds(&self) -> Option<(f64, f64)> {
        let bounds = self.stops.iter().map(|stop| stop.bounds);
        bounds.reduce(|(a, b), (c, d)| (a.min(c), b.max(d)))
    }

    /// The width of the caveat icon, if there is one.
    pub fn caveat_width(&self) -> f64 {
        if self.has_caveat {
            CAVEAT_ICON_WIDTH
        } else {
            0.0
        }
    }
}

/// What a row says about one of its values beside the number: that it is missing, or an estimate, and its
/// own note. The name of the series is written if there are several.
fn remark(
    chart: &Ranges,
    datum: Option<&Datum>,
    place: usize,
    series: &[usize],
    settings: &Settings,
) -> Option<String> {
    let words = settings.words;
    let missing = datum.is_none_or(|d| d.value == Value::Missing);
    let estimated = datum.is_some_and(|d| d.estimated);
    let own = datum.and_then(|d| d.note.as_deref());
    let state = match (missing, estimated) {
        (true, _) => Some(words.missing),
        (false, true) => Some(words.estimate),
        (false, false) => None,
    };
    let parts: Vec<&str> = state.into_iter().chain(own).collect();
    let text = parts.join(NOTE_SEPARATOR);
    let name = chart.series.get(place).filter(|_| series.len() > 1);
    match (text.is_empty(), name) {
        (true, _) => None,
        (false, Some(series)) => Some([&series.name, ": ", &text].concat()),
        (false, None) => Some(text),
    }
}

fn middle(stop: &Stop) -> f64 {
    (stop.bounds.0 + stop.bounds.1) / 2.0
}

/// The labels of the first and the last value.
fn end_labels(stops: &[Stop], unit: &Unit, settings: &Settings) -> (String, String) {
    let label = |stop: Option<&Stop>| {
        let label = stop.map(|stop| unit.label(stop.datum, settings));
        label.unwrap_or_default()
    };
    match stops {
        [_, .., _] => (label(stops.first()), label(stops.last())),
        _ => (String::new(), label(stops.first())),
    }
}

/// The ends of a range as two labels, or the label of its own behind it.
fn range_labels(stops: &[Stop], unit: &Unit, settings: &Settings) -> (String, String) {
    let Some(stop) = stops.first() else {
        return Default::default();
    };
    match (&stop.datum.label, stop.datum.value) {
        (None, Value::Range(low, high)) => (unit.write(low, settings), unit.write(high, settings)),
        _ => (String::new(), unit.label(stop.datum, settings)),
    }
}

impl Ranges {
    /// The difference between the first and the last series in a row, as labels write it.
    pub(super) fn difference(&self, item: usize, settings: &Settings) -> Option<String> {
        let value = |series: Option<&Series>| Some(series?.data.get(item)?.value);
        let (from, to) = (value(self.series.first())?, value(self.series.last())?);
        let difference = to.middle()? - from.middle()?;
        let digits = decimals(from).max(decimals(to));
        let unit = Unit {
            percent: false,
            signed: true,
            ..self.unit.clone()
        };
        Some(unit.write(Decimal::round(difference, digits), settings))
    }
}

/// How many digits a value has behind the point.
fn decimals(value: Value) -> u8 {
    match value {
        Value::Missing => 0,
        Value::Number(n) => n.scale,
        Value::Range(low, high) => low.scale.max(high.scale),
    }
}
