//! The events in the shown time, in the order of time.

use super::{TimelineView, time_ranges};
use crate::story::{Date, Event, Precision};

/// An event with the days that it covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TimelineItem {
    /// Index into the view's events.
    pub index: usize,
    /// Its first day, counted from 1970-01-01.
    pub from: i32,
    /// The day after its last.
    pub to: i32,
    /// Whether it covers one day; otherwise it has a band.
    pub day: bool,
    /// The middle of its days: decides its place in the order of time.
    pub middle: f64,
}

impl TimelineItem {
    fn of(index: usize, event: &Event) -> Self {
        let (from, to) = days_of(event);
        TimelineItem {
            index,
            from,
            to,
            day: to - from <= 1,
            middle: middle_day(event),
        }
    }
}

/// The days that an event covers; never less than one.
fn days_of(event: &Event) -> (i32, i32) {
    let from = event.when.from.first_day();
    (from, event.when.to.end_day().max(from + 1))
}

fn middle_day(event: &Event) -> f64 {
    let (from, to) = days_of(event);
    f64::from(from + to) / 2.0
}

/// The events of a view, sorted by where they lie.
#[derive(Clone, Debug, Default)]
pub(super) struct VisibleEvents {
    /// Events in the shown time, in the order of time.
    pub items: Vec<TimelineItem>,
    /// Indexes of the events before it.
    pub earlier: Vec<usize>,
    /// Indexes of the events after it.
    pub later: Vec<usize>,
    /// The ranges of time that the scale consists of, in the order of time.
    pub ranges: Vec<time_ranges::TimeRange>,
}

impl VisibleEvents {
    pub fn of(view: &TimelineView, ranges: Vec<time_ranges::TimeRange>) -> Self {
        let (Some(first), Some(last)) = (ranges.first(), ranges.last()) else {
            return VisibleEvents::default();
        };
        let (low, high) = (first.from, last.to);
        let mut visible = VisibleEvents::default();
        for index in order(view.events) {
            let event = &view.events[index];
            let item = TimelineItem::of(index, event);
            if item.to <= low {
                visible.earlier.push(index);
            } else if item.from >= high {
                visible.later.push(index);
            } else {
                visible.items.push(TimelineItem {
                    middle: item.middle.clamp(f64::from(low), f64::from(high)),
                    ..item
                });
            }
        }
        visible.ranges = ranges;
        visible
    }
}

/// The order of time: by the middle of the days that each event covers, then the longer first, then
/// as given. An event of which only the month is known is therefore in the middle of the month.
fn order(events: &[Event]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_by_cached_key(|&i| {
        let (from, to) = days_of(&events[i]);
        (from + to, from)
    });
    order
}

/// The years from an event to the publication of the article; `None` if the story asks for no
/// anniversary, or the event is of the same year.
pub(super) fn anniversary(event: &Event, published: Date) -> Option<u16> {
    let years = i32::from(published.year) - i32::from(event.when.from.year);
    (event.anniversary && years > 0).then_some(years as u16)
}

/// Whether a day is known, but not from the article.
pub(super) fn is_dated_by_record(event: &Event) -> bool {
    event.when.from.precision == Precision::Day
        && event.dated_by != crate::story::DateProvenance::Article
}
