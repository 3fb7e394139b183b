//! Places the annotations of columns by their axes.

use super::plan::Plan;
use super::tips::Tip;
use super::{ColumnAxis, Columns};
use crate::MarkId;
use crate::chart::{Annotation, AnnotationTarget, Placed, Position};
use crate::data::{TimeUnit, Times};
use crate::i18n::{Date, Precision};

impl Columns {
    /// The annotations in terms of the axes: spans of time from the first day of their start to the last day of
    /// their end, and marks of times, which can share one mark, as the ends of their columns.
    pub(super) fn placed_annotations(&self, plan: &Plan) -> Vec<Annotation> {
        let ColumnAxis::Times(times) = &self.axis else {
            return self.annotations.clone();
        };
        let place = |annotation: &Annotation| {
            let mut annotation = annotation.clone();
            match &annotation.target {
                AnnotationTarget::Span(Position::Time(from), Position::Time(to))
                    if times.unit() != TimeUnit::Day =>
                {
                    let (from, to) = (Date::of_day(from.first_day()), end_of(times, *to));
                    annotation.target =
                        AnnotationTarget::Span(Position::Time(from), Position::Time(to));
                }
                AnnotationTarget::Mark(id) => {
                    if let Some((date, value)) = self.end_of_column(times, id, plan) {
                        annotation.target = AnnotationTarget::Point(Position::Time(date), value);
                    }
                }
                _ => {}
            }
            annotation
        };
        self.annotations.iter().map(place).collect()
    }

    /// The time and the value at the end of the column that has this id.
    fn end_of_column(&self, times: &Times, id: &MarkId, plan: &Plan) -> Option<(Date, f64)> {
        let is_meant = |tip: &&Tip| {
            let of_series = self.series.get(tip.lane);
            self.item_id(tip.item) == *id
                || of_series.is_some_and(|s| s.mark_id(tip.lane, tip.item) == *id)
        };
        let tip = plan.tips.iter().find(is_meant)?;
        Some((*times.dates().get(tip.item)?, tip.value))
    }
}

/// The day after the period of the chart that a date is.
fn end_of(times: &Times, date: Date) -> Date {
    let day = |d: &Date| d.first_day() == date.first_day();
    let place = times.dates().iter().position(day);
    let day = place
        .filter(|_| is_period(times.unit(), date))
        .and_then(|place| times.end_day(place));
    Date::of_day(day.unwrap_or_else(|| date.end_day()))
}

impl Plan<'_> {
    /// Where a position lies in the plot: a value by its axis, a time of the chart in the middle of its column,
    /// any other day between the edges of the columns.
    pub(super) fn place(&self, columns: &Columns, position: Position) -> Option<Placed> {
        match (position, &columns.axis, &self.slots.time) {
            (Position::Value(value), ..) => {
                let scale = self.axis.scale;
                let inside = value >= scale.low && value <= scale.high;
                inside.then(|| Placed::Y(self.axis.y(value)))
            }
            (Position::Time(date), ColumnAxis::Times(times), Some(axis)) => {
                let (first, last) = times.ends()?;
                let end = times.end_day(times.len().checked_sub(1)?)?;
                let day = date.first_day();
                if day < first.first_day() || day > end {
                    return None;
                }
                let middle = is_period(times.unit(), date);
                let half = self.slots.step / 2.0;
                let back = match (middle, axis.scale.reversed) {
                    (true, _) => 0.0,
                    (false, false) => half,
                    (false, true) => -half,
                };
                // Days after the start of the last column go on at the pace of that column.
                let x = if day > last.first_day() {
                    let days = f64::from(end - last.first_day()).max(1.0);
                    let share = f64::from(day - last.first_day()) / days;
                    let onward = if axis.scale.reversed { -1.0 } else { 1.0 };
                    axis.at(last.first_day()) + onward * share * self.slots.step
                } else {
                    axis.at(day)
                };
                Some(Placed::X(x - back))
            }
            _ => None,
        }
    }
}

/// Whether a date is one of the periods that the chart has columns for, not a day in it.
fn is_period(unit: TimeUnit, date: Date) -> bool {
    match unit {
        TimeUnit::Year => date.precision == Precision::Year,
        TimeUnit::Quarter | TimeUnit::Month => date.precision != Precision::Day,
        TimeUnit::Day => true,
    }
}
