//! From days to lengths: one straight piece for each stretch of time, one after the other.

/// How much larger a scale of its own must be.
const MIN_ENLARGEMENT: f64 = 1.5;

/// A piece of the axis, drawn at one scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Its first day, counted from 1970-01-01.
    pub from: i32,
    /// The day after its last.
    pub to: i32,
    /// Where it starts along the axis, in scene units.
    pub start: f64,
    /// Where it ends.
    pub end: f64,
    /// Whether it is drawn at the larger scale (or the only one).
    pub focus: bool,
}

impl Segment {
    /// Scene units to a day.
    pub fn units_per_day(&self) -> f64 {
        (self.end - self.start) / f64::from((self.to - self.from).max(1))
    }

    /// Its length in scene units.
    pub fn length(&self) -> f64 {
        self.end - self.start
    }
}

/// The whole axis.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Scale {
    /// Its pieces, in the order of time.
    pub segments: Vec<Segment>,
}

impl Scale {
    /// Where a day stands along the axis; what lies outside stands at its ends.
    pub fn at(&self, day: f64) -> f64 {
        let segment = self
            .segments
            .iter()
            .find(|p| day < f64::from(p.to))
            .or(self.segments.last());
        segment.map_or(0.0, |p| {
            (p.start + (day - f64::from(p.from)) * p.units_per_day()).clamp(p.start, p.end)
        })
    }

    /// Whether the crowded piece really is drawn clearly larger than what lies beside it.
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

    /// Where the axis starts and ends.
    pub fn ends(&self) -> (f64, f64) {
        match (self.segments.first(), self.segments.last()) {
            (Some(a), Some(b)) => (a.start, b.end),
            _ => (0.0, 0.0),
        }
    }
}
