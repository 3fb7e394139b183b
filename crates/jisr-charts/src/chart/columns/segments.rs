//! The parts of columns as stretches of the axis of values.

use super::{ColumnMode, Columns};
use crate::data::Value;

/// What is drawn for one value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Segment {
    /// The places of its series and of its category or time.
    pub series: usize,
    pub item: usize,
    /// The place of its column in the group of columns of one category.
    pub lane: usize,
    /// Where it begins, and where its certain part ends.
    pub from: f64,
    pub to: f64,
    /// Where its uncertain part ends, which begins at `to`: the far end of a range.
    pub rest: Option<f64>,
    /// Whether it is drawn hatched: an estimate.
    pub hatched: bool,
}

impl Segment {
    /// The end that is far from its beginning.
    pub fn tip(&self) -> f64 {
        self.rest.unwrap_or(self.to)
    }

    /// Whether it points downward.
    pub fn is_down(&self) -> bool {
        self.tip() < self.from
    }

    /// Its least and its greatest value.
    pub fn bounds(&self) -> (f64, f64) {
        let far = self.tip();
        let low = self.from.min(self.to).min(far);
        (low, self.from.max(self.to).max(far))
    }
}

/// The segments of one item, of all segments in the order of their items.
pub(super) fn of_item(segments: &[Segment], item: usize) -> &[Segment] {
    let from = segments.partition_point(|s| s.item < item);
    let to = segments.partition_point(|s| s.item <= item);
    segments.get(from..to).unwrap_or_default()
}

impl Columns {
    /// The number of columns side by side for each category.
    pub(super) fn lanes(&self) -> usize {
        match self.mode {
            ColumnMode::Grouped => self.series.len().max(1),
            ColumnMode::Stacked | ColumnMode::Percent | ColumnMode::Diverging => 1,
        }
    }

    /// The segments of all values, category by category. Missing values have none.
    pub(super) fn segments(&self) -> Vec<Segment> {
        let items = 0..self.axis.len();
        items.flat_map(|item| self.segments_of(item)).collect()
    }

    /// The segments of one category or time.
    fn segments_of(&self, item: usize) -> Vec<Segment> {
        let values = self.series.iter().enumerate();
        let values = values.filter_map(|(place, s)| Some((place, s.data.get(item)?)));
        let (mut above, mut below) = (0.0, 0.0);
        let share = match self.mode {
            ColumnMode::Percent => self.share_factor(item),
            _ => Some(1.0),
        };
        let Some(share) = share else {
            return vec![];
        };
        let mut out = vec![];
        for (series, datum) in values {
            let Some(((low, high), middle)) = datum.value.bounds().zip(datum.value.middle()) else {
                continue;
            };
            let amount = middle * share;
            let down = match self.mode {
                ColumnMode::Diverging => series > 0,
                _ => amount < 0.0,
            };
            let is_range = matches!(datum.value, Value::Range(..));
            let (from, to, rest) = match self.mode {
                ColumnMode::Grouped => range_ends(low, high),
                _ if down => {
                    let from = below;
                    below -= amount.abs();
                    (from, below, None)
                }
                _ => {
                    let from = above;
                    above += amount;
                    (from, above, None)
                }
            };
            out.push(Segment {
                series,
                item,
                lane: if self.lanes() > 1 { series } else { 0 },
                from,
                to,
                rest,
                hatched: datum.estimated || is_range && self.mode != ColumnMode::Grouped,
            });
        }
        out
    }

    /// What makes per cent of the values of a category. `None` if a value is missing or all are zero: the
    /// others are then shares of nothing known.
    fn share_factor(&self, item: usize) -> Option<f64> {
        let data = self.series.iter().map(|s| s.data.get(item));
        let middles = data.map(|d| d.and_then(|d| d.value.middle()));
        let total: f64 = middles.sum::<Option<f64>>()?;
        (total > 0.0).then(|| 100.0 / total)
    }

    /// Whether a category has a value that is not known.
    pub(super) fn lacks_value(&self, item: usize) -> bool {
        let mut data = self.series.iter().filter_map(|s| s.data.get(item));
        data.any(|d| d.value.bounds().is_none())
    }
}

/// Where the column of a value begins, where its certain part ends, and where its uncertain part ends.
fn range_ends(low: f64, high: f64) -> (f64, f64, Option<f64>) {
    let rest = |end| (high > low).then_some(end);
    if low >= 0.0 {
        (0.0, low, rest(high))
    } else if high <= 0.0 {
        (0.0, high, rest(low))
    } else {
        (low, low, rest(high))
    }
}
