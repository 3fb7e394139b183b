//! From values to lengths: where each bar or part begins and ends on the axis.

use super::{BarMode, Bars, Middle};
use crate::chart::Extent;
use crate::data::{Datum, Value};

/// What one value covers on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Length {
    /// Where it begins: at zero, or at the end of the part before.
    pub from: f64,
    /// Where what is certain ends: at the value, or at the end of a range that is nearer to `from`.
    pub certain: f64,
    /// Where it ends.
    pub to: f64,
}

impl Length {
    /// Its least and its greatest place.
    pub fn bounds(&self) -> (f64, f64) {
        (self.from.min(self.to), self.from.max(self.to))
    }
}

/// The lengths of one category's values, in the order of the series; `None` for missing ones.
pub(super) fn lengths<'d>(
    mode: BarMode,
    data: impl Iterator<Item = &'d Datum> + Clone,
) -> Vec<Option<Length>> {
    match mode {
        BarMode::Grouped => data
            .map(|d| Some(from_zero(Extent::of(d.value)?)))
            .collect(),
        BarMode::Stacked => stacked(data),
        BarMode::Share => shares(data),
        BarMode::Diverging(middle) => diverging(data, middle),
    }
}

fn from_zero(Extent { low, high }: Extent) -> Length {
    // Of a range around zero nothing is certain.
    if low < 0.0 && high > 0.0 {
        let (from, certain, to) = (low, low, high);
        return Length { from, certain, to };
    }
    // A bar of negative values ends at the lower one.
    let (certain, to) = if high <= 0.0 {
        (high, low)
    } else {
        (low, high)
    };
    Length {
        from: 0.0,
        certain,
        to,
    }
}

/// Positive parts follow each other on one side of zero, negative ones on the other.
fn stacked<'d>(data: impl Iterator<Item = &'d Datum>) -> Vec<Option<Length>> {
    let (mut above, mut below) = (0.0, 0.0);
    let place = |datum: &Datum| {
        let extent = Extent::of(datum.value)?;
        // A range around zero has no side, so it counts as its middle.
        let extent = match extent.low < 0.0 && extent.high > 0.0 {
            true => middle_of(extent),
            false => extent,
        };
        let Length { certain, to, .. } = from_zero(extent);
        let base = if to < 0.0 { &mut below } else { &mut above };
        let from = *base;
        *base += to;
        Some(Length {
            from,
            certain: from + certain,
            to: *base,
        })
    };
    data.map(place).collect()
}

fn middle_of(extent: Extent) -> Extent {
    let (low, high) = (extent.middle(), extent.middle());
    Extent { low, high }
}

/// The part of the whole that each value is, in per cent. Ranges count as their middles.
fn shares<'d>(data: impl Iterator<Item = &'d Datum> + Clone) -> Vec<Option<Length>> {
    let total = total(data.clone());
    let mut at = 0.0;
    let place = |datum: &Datum| {
        let value = datum.value.middle().filter(|_| total > 0.0)?;
        let from = at;
        at += value / total * 100.0;
        Some(Length {
            from,
            certain: at,
            to: at,
        })
    };
    data.map(place).collect()
}

/// The sum of the middles of the values that are known.
pub(super) fn total<'d>(data: impl Iterator<Item = &'d Datum>) -> f64 {
    data.filter_map(|d| d.value.middle()).sum()
}

/// Parts on both sides of zero, in the order of the series.
fn diverging<'d>(
    data: impl Iterator<Item = &'d Datum> + Clone,
    middle: Middle,
) -> Vec<Option<Length>> {
    let high = |datum: &Datum| datum.value.bounds().map_or(0.0, |(_, high)| high);
    let before = |count: usize| data.clone().take(count).map(high).sum::<f64>();
    let start = match middle {
        Middle::After(count) => -before(count),
        Middle::Within(place) => -before(place) - data.clone().nth(place).map_or(0.0, high) / 2.0,
    };
    let on_start_side = match middle {
        Middle::After(count) => count,
        Middle::Within(place) => place,
    };
    let mut at = start;
    let place = |(place, datum): (usize, &Datum)| {
        let Extent { low, high } = Extent::of(datum.value)?;
        let from = at;
        at += high;
        // What is certain of a range lies at the middle line.
        Some(if place < on_start_side {
            Length {
                from: at,
                certain: at - low,
                to: from,
            }
        } else {
            Length {
                from,
                certain: from + low,
                to: at,
            }
        })
    };
    data.enumerate().map(place).collect()
}

/// The least and the greatest place that the data need, widened to zero and the domain.
pub(super) fn extent(chart: &Bars) -> (f64, f64) {
    if chart.mode == BarMode::Share {
        return (0.0, 100.0);
    }
    let of_item = |item: usize| {
        let data = chart.series.iter().filter_map(move |s| s.data.get(item));
        lengths(chart.mode, data)
    };
    let all = (0..chart.categories.len()).flat_map(of_item).flatten();
    widen(all.map(|l| l.bounds()), chart.domain)
}

/// The least and the greatest of all bounds, widened to zero and the domain.
pub(super) fn widen(
    all: impl Iterator<Item = (f64, f64)>,
    domain: Option<(f64, f64)>,
) -> (f64, f64) {
    all.chain(domain).fold((0.0, 0.0), |(low, high), (a, b)| {
        (f64::min(low, a), f64::max(high, b))
    })
}

/// The sum of values, exactly: a number, or a range if one of them is; missing if all are.
pub(super) fn sum<'d>(values: impl Iterator<Item = &'d Value> + Clone) -> Value {
    let places = values.clone().map(|v| match v {
        Value::Missing => 0,
        Value::Number(n) => n.scale,
        Value::Range(low, high) => low.scale.max(high.scale),
    });
    let places = places.max().unwrap_or(0);
    let bounds = values.filter_map(|v| v.bounds());
    let add = |(a, b): (f64, f64), (low, high): (f64, f64)| (a + low, b + high);
    let round = |n: f64| crate::i18n::Decimal::round(n, places);
    match bounds.reduce(add) {
        None => Value::Missing,
        Some((low, high)) if low == high => round(low).into(),
        Some((low, high)) => (round(low), round(high)).into(),
    }
}
