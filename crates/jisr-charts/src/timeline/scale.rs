//! The scale of the axis, from days to scene units: one linear segment for each range of time.

use crate::order::limited;

/// How many times larger the scale of the crowded range must be than the others.
const MIN_ENLARGEMENT: f64 = 1.5;

/// The two edges of the band that shows the axis, across the axis.
pub(super) type Band = (f64, f64);

/// A segment of the axis with one linear scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// The first day, counted from 1970-01-01.
    pub from: i32,
    /// The day after the last.
    pub to: i32,
    /// Start along the axis, in scene units.
    pub start: f64,
    /// End along the axis.
    pub end: f64,
    /// Whether it is drawn at the larger scale (or the only one).
    pub focus: bool,
}

impl Segment {
    /// Scene units for a day.
    pub fn units_per_day(&self) -> f64 {
        (self.end - self.start) / f64::from((self.to - self.from).max(1))
    }

    /// Length in scene units.
    pub fn length(&self) -> f64 {
        self.end - self.start
    }
}

/// The scale of the whole axis.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Scale {
    /// The segments, in the order of time.
    pub segments: Vec<Segment>,
}

impl Scale {
    /// The position of a day along the axis; days outside the axis are at its ends.
    pub fn at(&self, day: f64) -> f64 {
        let segment = self
            .segments
            .iter()
            .find(|p| day < f64::from(p.to))
            .or(self.segments.last());
        segment.map_or(0.0, |p| {
            let at = p.start + (day - f64::from(p.from)) * p.units_per_day();
            limited(at, p.start, p.end)
        })
    }

    /// Whether the scale of the crowded segment is at least `MIN_ENLARGEMENT` times as large as the
    /// others.
    pub(super) fn is_visibly_larger(&self) -> bool {
        let focus = self
            .segments
            .iter()
            .find(|p| p.focus)
            .map_or(1.0, Segment::units_per_day);
        let others = self.segments.iter().filter(|p| !p.focus);
        others
            .map(Segment::units_per_day)
            .all(|units_per_day| focus >= MIN_ENLARGEMENT * units_per_day)
    }

    /// Start and end of the axis.
    pub fn ends(&self) -> (f64, f64) {
        match (self.segments.first(), self.segments.last()) {
            (Some(a), Some(b)) => (a.start, b.end),
            _ => (0.0, 0.0),
        }
    }
}
