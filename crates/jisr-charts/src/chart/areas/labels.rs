//! Names inside of areas.

use super::bands::Band;
use crate::chart::plot::Part;
use crate::{Point, Rect};

/// Places that are tried for a name, along a part of an area.
const TRIES: usize = 48;
/// Space between a name and the edges of its area.
const MARGIN: (f64, f64) = (8.0, 3.0);

/// The place for a box of this size inside of the solid parts of a band, as near as possible to the end of time,
/// which is at the start side if `is_reversed`. `None` if it fits nowhere.
pub(super) fn place_inside(band: &Band, (w, h): (f64, f64), is_reversed: bool) -> Option<Rect> {
    let (w, h) = (w + 2.0 * MARGIN.0, h + 2.0 * MARGIN.1);
    let solid = band.parts.iter();
    let solid = solid.filter(|part| !part.is_dashed && part.last > part.first);
    let places = solid.flat_map(|part| places(band, part, w));
    let onward = if is_reversed { -1.0 } else { 1.0 };
    let fitting = places.filter(|place| place.h >= h);
    let place = fitting.max_by(|a, b| (onward * a.x).total_cmp(&(onward * b.x)))?;
    Some(Rect {
        x: place.x + MARGIN.0,
        y: place.y + (place.h - h) / 2.0 + MARGIN.1,
        w: w - 2.0 * MARGIN.0,
        h: h - 2.0 * MARGIN.1,
    })
}

/// The free heights of boxes of this width in a part.
fn places(band: &Band, part: &Part, w: f64) -> Vec<Rect> {
    let edge = |edge: &[Point]| {
        edge.get(part.first..=part.last)
            .unwrap_or_default()
            .to_vec()
    };
    let (mut upper, mut lower) = (edge(&band.upper), edge(&band.lower));
    if upper
        .first()
        .zip(upper.last())
        .is_some_and(|(a, b)| a.x > b.x)
    {
        upper.reverse();
        lower.reverse();
    }
    let (Some(from), Some(to)) = (upper.first().map(|p| p.x), upper.last().map(|p| p.x)) else {
        return vec![];
    };
    let room = to - from - w;
    if room < 0.0 {
        return vec![];
    }
    let place = |i: usize| {
        let x = from + room * i as f64 / (TRIES - 1) as f64;
        let top = heights(&upper, x, x + w).fold(f64::NEG_INFINITY, f64::max);
        let bottom = heights(&lower, x, x + w).fold(f64::INFINITY, f64::min);
        Rect {
            x,
            y: top,
            w,
            h: bottom - top,
        }
    };
    (0..TRIES).map(place).collect()
}

/// The heights of the corners of a line between two places, and at these places.
fn heights(line: &[Point], from: f64, to: f64) -> impl Iterator<Item = f64> {
    let inside = line
        .iter()
        .filter(move |p| p.x > from && p.x < to)
        .map(|p| p.y);
    inside.chain([from, to].map(|x| height_at(line, x)))
}

/// The height of a line at a place.
fn height_at(line: &[Point], x: f64) -> f64 {
    let after = line.partition_point(|p| p.x < x);
    let (before, after) = (line.get(after.saturating_sub(1)), line.get(after));
    match (before, after) {
        (Some(a), Some(b)) if b.x > a.x => a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x),
        (Some(p), _) | (None, Some(p)) => p.y,
        (None, None) => f64::NAN,
    }
}
