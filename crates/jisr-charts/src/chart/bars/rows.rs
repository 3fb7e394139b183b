//! The rows in the order in which they are drawn, with their texts.

use super::lengths::{Length, lengths, sum, total};
use super::{BarMode, BarOrder, Bars, Middle};
use crate::data::{Datum, Series, own_ids};
use crate::i18n::Decimal;
use crate::order::sorted_by;
use crate::{ColorRole, MarkId, Settings, Value};
use std::borrow::Cow;

/// One category.
pub(super) struct Row<'a> {
    pub name: Cow<'a, str>,
    pub parts: Vec<Part<'a>>,
}

/// One value of a category.
pub(super) struct Part<'a> {
    pub id: MarkId,
    /// The name of its series.
    pub name: &'a str,
    pub color: ColorRole,
    /// `None` if the value is missing.
    pub length: Option<Length>,
    pub value: Value,
    /// The number, or the words for a missing value.
    pub label: String,
    pub note: String,
    /// Whether the source states a range, and the drawing shows it.
    pub is_range: bool,
    pub estimated: bool,
    pub has_caveat: bool,
    /// Whether it lies on the start side of zero, or of the middle line.
    pub on_start_side: bool,
}

impl Part<'_> {
    /// The end that is farther from where it begins.
    pub fn outer_end(&self) -> f64 {
        self.length.map_or(0.0, |l| l.to)
    }
}

/// The rows that are drawn.
pub(super) fn rows<'a>(chart: &'a Bars, settings: &Settings) -> Vec<Row<'a>> {
    let all: Vec<usize> = (0..chart.categories.len()).collect();
    let (own, rest) = match chart.most_rows {
        Some(most) if most < all.len() => greatest(chart, all, most.max(1) - 1),
        _ => (all, vec![]),
    };
    let own = order(chart, own).into_iter().filter_map(|item| {
        let category = chart.categories.get(item)?;
        let data = chart.series.iter().filter_map(|s| s.data.get(item));
        let data: Vec<&Datum> = data.collect();
        let parts = parts(chart, &data, item, settings);
        let name = Cow::Borrowed(category.name.as_str());
        Some(Row { name, parts })
    });
    let mut rows: Vec<Row> = own.collect();
    if !rest.is_empty() {
        let sums: Vec<Datum> = chart.series.iter().map(|s| sum_of(s, &rest)).collect();
        let sums: Vec<&Datum> = sums.iter().collect();
        let mut parts = parts(chart, &sums, chart.categories.len(), settings);
        if let [part] = parts.as_mut_slice() {
            part.color = ColorRole::Neutral;
        }
        let known = rest.iter().filter(|item| key(chart, **item).is_some());
        let count = settings.numbers.count(known.count());
        let name = [settings.words.other, " (", &count, ")"].concat();
        let name = Cow::Owned(name);
        rows.push(Row { name, parts });
    }
    rows
}

/// The categories with the greatest keys, and the others, both in the given order.
fn greatest(chart: &Bars, all: Vec<usize>, count: usize) -> (Vec<usize>, Vec<usize>) {
    let mut sorted = sorted_by(all.clone(), |item| descending(chart, *item));
    sorted.truncate(count);
    all.into_iter().partition(|item| sorted.contains(item))
}

/// The categories in the chart's order; those without a value are last.
pub(super) fn order(chart: &Bars, items: Vec<usize>) -> Vec<usize> {
    match chart.order {
        BarOrder::AsGiven => items,
        BarOrder::Descending => sorted_by(items, |item| descending(chart, *item)),
        BarOrder::Ascending => sorted_by(items, |item| key(chart, *item).unwrap_or(f64::INFINITY)),
    }
}

/// What a category is sorted by if the greatest is first; those without a value are last.
fn descending(chart: &Bars, item: usize) -> f64 {
    key(chart, item).map_or(f64::INFINITY, |key| -key)
}

/// What categories are compared by.
fn key(chart: &Bars, item: usize) -> Option<f64> {
    let data = || chart.series.iter().filter_map(|s| s.data.get(item));
    let first = data().next().and_then(|d| d.value.middle());
    match chart.mode {
        BarMode::Grouped => first,
        BarMode::Stacked => data()
            .any(|d| d.value != Value::Missing)
            .then(|| total(data())),
        BarMode::Share => {
            let total = total(data());
            first.filter(|_| total > 0.0).map(|value| value / total)
        }
        BarMode::Diverging(middle) => {
            let on_start_side = match middle {
                Middle::After(count) => count,
                Middle::Within(place) => place + 1,
            };
            let values = data().skip(on_start_side).filter_map(|d| d.value.middle());
            values.reduce(|a, b| a + b)
        }
    }
}

/// The sum of some values of a series. Its mark has the ids of the values, if they have any.
fn sum_of(series: &Series, items: &[usize]) -> Datum {
    let values = items.iter().filter_map(|i| series.data.get(*i));
    let mut summed = Datum::new(sum(values.clone().map(|d| &d.value)));
    summed.id = own_ids(std::slice::from_ref(series), items.iter().copied());
    let summed = match values.clone().any(|d| d.estimated) {
        true => summed.estimated(),
        false => summed,
    };
    match values.clone().any(|d| d.has_caveat) {
        true => summed.caveat(),
        false => summed,
    }
}

fn parts<'a>(chart: &'a Bars, data: &[&Datum], item: usize, settings: &Settings) -> Vec<Part<'a>> {
    let all = data.iter().copied();
    let lengths = lengths(chart.mode, all);
    let part = |(place, ((series, datum), length)): (
        usize,
        ((&'a crate::Series, &&Datum), Option<Length>),
    )| {
        let range = datum.value.bounds().is_some_and(|(low, high)| low < high);
        Part {
            id: (datum.id.clone()).unwrap_or_else(|| series.mark_id(place, item)),
            name: &series.name,
            color: series.color_at(place),
            length,
            value: datum.value,
            label: label(chart, datum, length, settings),
            note: match &datum.note {
                Some(note) => note.clone(),
                None if datum.estimated => settings.words.estimate.to_owned(),
                None => String::new(),
            },
            // A share of a range counts its middle, so it is an estimate.
            is_range: range && chart.mode != BarMode::Share,
            estimated: datum.estimated || range && chart.mode == BarMode::Share,
            has_caveat: datum.has_caveat,
            on_start_side: match chart.mode {
                BarMode::Diverging(Middle::After(count) | Middle::Within(count)) => place < count,
                _ => length.is_some_and(|l| l.to < 0.0),
            },
        }
    };
    let zipped = chart.series.iter().zip(data).zip(lengths);
    zipped.enumerate().map(part).collect()
}

/// The number of a part. A share is written in per cent.
fn label(chart: &Bars, datum: &Datum, length: Option<Length>, settings: &Settings) -> String {
    match (chart.mode, length, &datum.label) {
        (BarMode::Share, Some(length), None) => {
            let share = length.to - length.from;
            let places = chart.unit.decimals.filter(|_| chart.unit.percent);
            let share = Decimal::round(share, places.unwrap_or(0));
            settings.numbers.percent(share)
        }
        _ => chart.unit.label(datum, settings),
    }
}
