//! The scale of the vertical layout: each segment is as long as the names of its events need.

use super::label_text::LabelText;
use super::rows;
use super::scale::{Scale, Segment};
use super::visible_events::{TimelineItem, VisibleEvents};

/// Height of the title over a segment.
const TITLE_HEIGHT: f64 = 38.0;
/// Height of the counter of events before or after the shown time.
pub(super) const OUTSIDE_HEIGHT: f64 = 28.0;
/// Greatest length of the axis.
const MAX_AXIS: f64 = 980.0;
/// Least length of a segment.
const MIN_SEGMENT: f64 = 120.0;
/// A segment gets this many times the length that its names need, so that they need not touch.
const NAMES_SLACK: f64 = 1.06;
/// The length that a year's divisions need, and no more for all years together: at the larger scale,
/// where months are named, and at the smaller one, where tens of years are.
const FOCUS_YEAR: f64 = 600.0;
const FOCUS_YEARS: f64 = 600.0;
const YEAR: f64 = 5.4;
const YEARS: f64 = 200.0;
/// Days in a year, on average.
const DAYS_PER_YEAR: f64 = 365.25;

/// The events of each segment.
pub(super) fn items_by_segment(visible: &VisibleEvents) -> Vec<Vec<TimelineItem>> {
    let mut items: Vec<Vec<TimelineItem>> = vec![vec![]; visible.ranges.len()];
    for item in &visible.items {
        let place = visible
            .ranges
            .iter()
            .position(|s| item.middle < f64::from(s.to))
            .unwrap_or(items.len().saturating_sub(1));
        if let Some(part) = items.get_mut(place) {
            part.push(*item);
        }
    }
    items
}

/// The scale: each segment is as long as its names need, and all are shortened if the axis would be
/// too long.
pub(super) fn build_scale(
    visible: &VisibleEvents,
    label_text: &LabelText,
    items: &[Vec<TimelineItem>],
    room: f64,
) -> Scale {
    let wanted_lengths: Vec<f64> = visible
        .ranges
        .iter()
        .zip(items)
        .map(|(s, items)| {
            // The divisions of years and months also need a length.
            let years = f64::from(s.to - s.from) / DAYS_PER_YEAR;
            let ticks = years * if s.focus { FOCUS_YEAR } else { YEAR };
            let names = rows::wanted_length(label_text, items, room);
            (names * NAMES_SLACK)
                .max(ticks.min(if s.focus { FOCUS_YEARS } else { YEARS }))
                .max(MIN_SEGMENT)
        })
        .collect();
    let sum: f64 = wanted_lengths.iter().sum();
    let room_to_shrink = MAX_AXIS - MIN_SEGMENT * wanted_lengths.len() as f64;
    let shrink = if sum > MAX_AXIS {
        room_to_shrink / (sum - MIN_SEGMENT * wanted_lengths.len() as f64)
    } else {
        1.0
    };
    let mut at = if visible.earlier.is_empty() {
        0.0
    } else {
        OUTSIDE_HEIGHT
    };
    let segments = visible.ranges.iter().zip(wanted_lengths);
    let segments = segments
        .map(|(s, wanted)| {
            let start = at + TITLE_HEIGHT;
            let length = MIN_SEGMENT + (wanted - MIN_SEGMENT) * shrink;
            at = start + length;
            Segment {
                from: s.from,
                to: s.to,
                start,
                end: at,
                focus: s.focus,
            }
        })
        .collect();
    Scale { segments }
}
