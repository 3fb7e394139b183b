//! Finds the range of years that holds most events: it gets a scale of its own.

use super::Event;
use super::input::LayoutInput;
use super::ticks::{month_of, month_start};
use crate::i18n::Date;
use crate::order::sorted_by;

/// A range of time that is drawn at one scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TimeRange {
    /// Its first day.
    pub from: i32,
    /// The day after its last.
    pub to: i32,
    /// Whether it is drawn at the larger scale (or the only one).
    pub focus: bool,
}

/// If the events cover no more months than this, there is one scale.
const MIN_MONTHS: i32 = 24;
/// At least this many months are shown, also of a single day.
const MIN_SHOWN_MONTHS: i32 = 3;

/// The share of the events in the crowded range must exceed its share of the time by this.
const MIN_CROWDING: f64 = 0.3;

/// The ranges to draw, in the order of time; none without events.
pub(super) fn time_ranges(input: &LayoutInput) -> Vec<TimeRange> {
    match input.range {
        None => ranges_of_all(&input.included_events().collect::<Vec<_>>()),
        Some(range) => {
            let from = range.from.first_day();
            vec![TimeRange {
                from,
                to: range.to.end_day().max(from + 1),
                focus: true,
            }]
        }
    }
}

/// The same time as one range.
pub(super) fn undivided(input: &LayoutInput) -> Vec<TimeRange> {
    let ranges = time_ranges(input);
    match (ranges.first(), ranges.last()) {
        (Some(first), Some(last)) => vec![TimeRange {
            from: first.from,
            to: last.to,
            focus: true,
        }],
        _ => vec![],
    }
}

fn ranges_of_all(events: &[&Event]) -> Vec<TimeRange> {
    let first = events.iter().map(|e| e.when.from.first_day()).min();
    let last = events.iter().map(|e| e.when.to.end_day()).max();
    let (Some(first), Some(last)) = (first, last) else {
        return vec![];
    };
    let low = month_of(first);
    let high = (month_of(last.max(first + 1) - 1) + 1).max(low + MIN_SHOWN_MONTHS);
    let range = |from, to, focus| TimeRange {
        from: month_start(from),
        to: month_start(to),
        focus,
    };
    if high - low <= MIN_MONTHS {
        return vec![range(low, high, true)];
    }
    // Whole years, except that the last one ends with the month of the last event.
    let low = low.div_euclid(12) * 12;
    let Some((a, b)) = crowded_years(events, low.div_euclid(12), (high - 1).div_euclid(12)) else {
        return vec![range(low, high, true)];
    };
    let (a, b) = (a * 12, ((b + 1) * 12).min(high));
    let mut out = vec![];
    if low < a {
        out.push(range(low, a, false));
    }
    out.push(range(a, b, true));
    if b < high {
        out.push(range(b, high, false));
    }
    out
}

/// The first and the last year of the crowded range; `None` if no years stand out. Each event adds
/// its share of all events, and each year subtracts its share of the time; the crowded range is the
/// run of years with the greatest sum.
fn crowded_years(events: &[&Event], first: i32, last: i32) -> Option<(i32, i32)> {
    let years: Vec<i32> = events
        .iter()
        .map(|e| {
            let middle = (e.when.from.first_day() + e.when.to.end_day()) / 2;
            i32::from(Date::of_day(middle).year).clamp(first, last)
        })
        .collect();
    let years = sorted_by(years, |year| f64::from(*year));
    let year = 1.0 / f64::from(last - first + 1);
    let event = 1.0 / years.len() as f64;
    let (mut best, mut found) = (MIN_CROWDING, None);
    let (mut sum, mut start) = (0.0, first);
    let mut before = first;
    for group in years.chunk_by(|a, b| a == b) {
        let at = group[0];
        let between = f64::from((at - before - 1).max(0)) * year;
        if sum <= between {
            (sum, start) = (0.0, at);
        } else {
            sum -= between;
        }
        sum += group.len() as f64 * event - year;
        before = at;
        if sum > best && group.len() > 1 {
            (best, found) = (sum, Some((start, at)));
        }
    }
    found.filter(|(a, b)| *a > first || *b < last)
}
