//! The places that glyphs and bands take along the axis.

use super::builder::GLYPH_RADIUS;
use super::input::LayoutInput;
use super::scale::Scale;
use super::visible_events::TimelineItem;
use crate::order::limited;

/// How far the band of a planned event goes on after its last day.
const OPEN_END: f64 = 14.0;
/// Space to keep free at each side of a glyph.
const GLYPH_MARGIN: f64 = 1.0;
/// Two places for a glyph that are not farther apart than this are one.
const SAME_PLACE: f64 = 1.0;
/// A band that ends less than this behind a segment is part of that segment.
const SEGMENT_TOLERANCE: f64 = 1.0;

fn is_planned(input: &LayoutInput, item: &TimelineItem) -> bool {
    input.events.get(item.index).is_some_and(|e| e.planned)
}

/// The interval of the axis that the band of an event occupies; at least as long as a glyph is
/// wide.
pub(super) fn band_extent(input: &LayoutInput, scale: &Scale, item: &TimelineItem) -> (f64, f64) {
    let (low, high) = scale.ends();
    let (a, b) = (scale.at(f64::from(item.from)), scale.at(f64::from(item.to)));
    let middle = limited((a + b) / 2.0, low + GLYPH_RADIUS, high - GLYPH_RADIUS);
    let (a, b) = (
        a.min(middle - GLYPH_RADIUS - GLYPH_MARGIN),
        b.max(middle + GLYPH_RADIUS + GLYPH_MARGIN),
    );
    if !is_planned(input, item) {
        return (a, b);
    }
    // The band of a planned event may go on behind the last segment, but not into a break.
    let segment = scale
        .segments
        .iter()
        .find(|p| b <= p.end + SEGMENT_TOLERANCE);
    let end = segment.map_or(high, |p| p.end);
    let end = if end >= high { high + OPEN_END } else { end };
    (a, (b + OPEN_END).min(end).max(b))
}

/// The interval of its track that a glyph occupies.
pub(super) fn glyph_extent(at: f64) -> (f64, f64) {
    (
        at - GLYPH_RADIUS - GLYPH_MARGIN,
        at + GLYPH_RADIUS + GLYPH_MARGIN,
    )
}

/// The interval of its track that an event occupies.
pub(super) fn track_extent(input: &LayoutInput, scale: &Scale, item: &TimelineItem) -> (f64, f64) {
    if item.day && !is_planned(input, item) {
        glyph_extent(scale.at(item.middle))
    } else {
        band_extent(input, scale, item)
    }
}

/// The positions along the axis that the glyph of an event may have, the best first: for a day the
/// day itself, for a band five places on it.
pub(super) fn glyph_positions(input: &LayoutInput, scale: &Scale, item: &TimelineItem) -> Vec<f64> {
    let middle = scale.at(item.middle);
    if item.day {
        return vec![middle];
    }
    let (a, b) = band_extent(input, scale, item);
    let b = if is_planned(input, item) {
        (b - OPEN_END).max(a + 2.0 * GLYPH_RADIUS + 2.0 * GLYPH_MARGIN)
    } else {
        b
    };
    let edge = GLYPH_RADIUS + GLYPH_MARGIN;
    let mut positions = vec![(a + b) / 2.0];
    for position in [a + edge, b - edge, (3.0 * a + b) / 4.0, (a + 3.0 * b) / 4.0] {
        if (a + edge..=b - edge).contains(&position)
            && positions.iter().all(|s| (s - position).abs() > SAME_PLACE)
        {
            positions.push(position);
        }
    }
    positions
}
