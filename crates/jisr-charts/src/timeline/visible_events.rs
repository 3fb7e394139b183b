//! The events in the shown time, in the order of time.

use super::input::LayoutInput;
use super::{Event, time_ranges};
use crate::order::{limited, sorted_by};

/// An event with the days that it covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TimelineItem {
    /// Index into the timeline's events.
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
        let (from, to) = event.days();
        TimelineItem {
            index,
            from,
            to,
            day: to - from <= 1,
            middle: f64::from(from + to) / 2.0,
        }
    }
}

/// On which side of the shown time an event lies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Outside {
    Earlier,
    Later,
}

/// The events of a timeline, sorted by where they lie.
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
    pub fn of(input: &LayoutInput, ranges: Vec<time_ranges::TimeRange>) -> Self {
        let (Some(first), Some(last)) = (ranges.first(), ranges.last()) else {
            return VisibleEvents::default();
        };
        let (low, high) = (first.from, last.to);
        let mut visible = VisibleEvents::default();
        for (index, event) in order(input) {
            let item = TimelineItem::of(index, event);
            if item.to <= low {
                visible.earlier.push(index);
            } else if item.from >= high {
                visible.later.push(index);
            } else {
                visible.items.push(TimelineItem {
                    middle: limited(item.middle, low.into(), high.into()),
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
fn order<'a>(input: &LayoutInput<'a>) -> Vec<(usize, &'a Event)> {
    let indexes = input.included().iter().copied();
    let events: Vec<_> = indexes.zip(input.included_events()).collect();
    let by_start = sorted_by(events, |(_, event)| f64::from(event.days().0));
    sorted_by(by_start, |(_, event)| {
        let (from, to) = event.days();
        f64::from(from) + f64::from(to)
    })
}

/// The events at these places among the items, the longest first.
pub(super) fn longest_first(places: Vec<usize>, items: &[TimelineItem]) -> Vec<usize> {
    sorted_by(places, |i| {
        f64::from(items[*i].from) - f64::from(items[*i].to)
    })
}
