//! What stands at the ends of columns: numbers, caveat icons, and the sign of a missing value.

use super::segments::{Segment, of_item};
use super::{ColumnMode, Columns};
use crate::Settings;
use crate::i18n::Decimal;

/// The end of a column.
pub(super) struct Tip {
    pub item: usize,
    pub lane: usize,
    /// The value at which the column ends.
    pub value: f64,
    /// Whether the column points downward.
    pub down: bool,
    /// The number, if it is written at the end and not inside.
    pub text: Option<String>,
    pub has_caveat: bool,
    /// Whether the value, or a part of it, is missing.
    pub lacks_value: bool,
}

impl Columns {
    /// The ends of all columns, item by item.
    pub(super) fn tips(&self, segments: &[Segment], settings: &Settings) -> Vec<Tip> {
        let items = 0..self.axis.len();
        match self.mode {
            ColumnMode::Grouped => items
                .flat_map(|item| self.grouped_tips(item, segments, settings))
                .collect(),
            _ => items
                .flat_map(|item| self.stack_tips(item, segments, settings))
                .collect(),
        }
    }

    fn grouped_tips(&self, item: usize, segments: &[Segment], settings: &Settings) -> Vec<Tip> {
        let lanes = self.series.iter().enumerate();
        let tip = |(series, data): (usize, &crate::Series)| {
            let datum = data.data.get(item)?;
            let found = of_item(segments, item).iter().find(|s| s.series == series);
            Some(Tip {
                item,
                lane: series,
                value: found.map_or(0.0, Segment::tip),
                down: found.is_some_and(Segment::is_down),
                text: found.map(|_| self.unit.label(datum, settings)),
                has_caveat: datum.has_caveat,
                lacks_value: found.is_none(),
            })
        };
        lanes.filter_map(tip).collect()
    }

    /// The end of a stack above zero, and in a diverging chart the end below it.
    fn stack_tips(&self, item: usize, segments: &[Segment], settings: &Settings) -> Vec<Tip> {
        let own = || of_item(segments, item).iter();
        let data = self.series.iter().filter_map(|s| s.data.get(item));
        let lacks_value = self.lacks_value(item);
        let both_ends = self.mode == ColumnMode::Diverging && self.series.len() <= 2;
        // The series whose caveats stand at the upper end.
        let own_end = if both_ends { 1 } else { self.series.len() };
        let above = own().rfind(|s| !s.is_down());
        let below = own().rfind(|s| s.is_down());
        let label = |segment: &Segment| {
            let series = self.series.get(segment.series)?;
            Some(self.unit.label(series.data.get(item)?, settings))
        };
        let total = || {
            let whole = !lacks_value && below.is_none() && above.is_some();
            whole.then(|| self.unit.write(self.total(item), settings))
        };
        let text = match self.mode {
            ColumnMode::Stacked => total(),
            ColumnMode::Diverging if both_ends => above.and_then(label),
            _ => None,
        };
        let mut tips = vec![Tip {
            item,
            lane: 0,
            value: above.map_or(0.0, Segment::tip),
            down: false,
            text,
            has_caveat: data.clone().take(own_end).any(|d| d.has_caveat),
            lacks_value,
        }];
        if let Some(below) = below.filter(|_| both_ends) {
            tips.push(Tip {
                item,
                lane: 0,
                value: below.tip(),
                down: true,
                text: label(below),
                has_caveat: data.skip(own_end).any(|d| d.has_caveat),
                lacks_value: false,
            });
        }
        tips
    }

    /// The sum of the values of an item, with as many digits as the most exact of them.
    fn total(&self, item: usize) -> Decimal {
        let data = self.series.iter().filter_map(|s| s.data.get(item));
        let scale = |d: &crate::Datum| match d.value {
            crate::Value::Missing => 0,
            crate::Value::Number(n) => n.scale,
            crate::Value::Range(a, b) => a.scale.max(b.scale),
        };
        let digits = data.clone().map(scale).fold(0, u8::max);
        let sum = data.filter_map(|d| d.value.middle()).sum();
        Decimal::round(sum, digits)
    }
}
