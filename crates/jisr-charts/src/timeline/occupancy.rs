//! The occupied intervals of the rows beside the axis.

use super::extents::glyph_extent;

/// Rows, counted from the axis outward, each with the intervals that are occupied.
#[derive(Clone, Debug)]
pub(super) struct Occupancy(Vec<Vec<(f64, f64)>>);

impl Occupancy {
    pub fn new(count: usize) -> Self {
        Occupancy(vec![vec![]; count])
    }

    /// Whether nothing in the row overlaps `from..to`.
    pub fn is_free(&self, row_index: usize, (from, to): (f64, f64)) -> bool {
        self.0
            .get(row_index)
            .is_some_and(|row| row.iter().all(|(a, b)| *b <= from || to <= *a))
    }

    /// Whether nothing in the row but `own` overlaps `from..to`.
    pub fn is_free_except(
        &self,
        row_index: usize,
        (from, to): (f64, f64),
        own: (f64, f64),
    ) -> bool {
        self.0
            .get(row_index)
            .is_some_and(|row| row.iter().all(|s| *s == own || s.1 <= from || to <= s.0))
    }

    /// Marks an interval of the row as occupied.
    pub fn reserve(&mut self, row_index: usize, interval: (f64, f64)) {
        if let Some(row) = self.0.get_mut(row_index) {
            row.push(interval);
        }
    }

    /// Frees the interval again.
    pub fn release(&mut self, row_index: usize, interval: (f64, f64)) {
        if let Some(row) = self.0.get_mut(row_index) {
            row.retain(|s| *s != interval);
        }
    }
}

/// Space to keep free at each side of a leader line.
pub(super) const LEADER_CLEARANCE: f64 = 3.0;
/// Rows for glyphs and bands on each side of the axis.
pub(super) const TRACKS: usize = 3;

/// The rows of glyphs and bands on one side of the axis. A leader line may cross a band, but not a
/// glyph.
#[derive(Clone, Debug)]
pub(super) struct Tracks {
    /// Bands and glyphs.
    bodies: Occupancy,
    /// Glyphs, and the leader lines that cross the row.
    glyphs: Occupancy,
}

impl Tracks {
    pub fn new(count: usize) -> Self {
        Tracks {
            bodies: Occupancy::new(count),
            glyphs: Occupancy::new(count),
        }
    }

    /// The innermost of the first `count` rows in which the interval is free.
    pub fn room(&self, body: (f64, f64), count: usize) -> Option<usize> {
        (0..count).find(|t| self.bodies.is_free(*t, body))
    }

    /// Whether a glyph has room in the row, and its leader line in the rows farther out.
    pub fn clear(&self, track: usize, at: f64) -> bool {
        self.glyphs.is_free(track, glyph_extent(at))
            && (track + 1..self.glyphs.0.len()).all(|t| self.glyphs.is_free(t, leader_extent(at)))
    }

    /// The innermost row with room for a glyph and its leader line.
    pub fn free_track(&self, at: f64) -> Option<usize> {
        (0..self.bodies.0.len())
            .find(|t| self.bodies.is_free(*t, glyph_extent(at)) && self.clear(*t, at))
    }

    /// Marks the interval of a band or glyph as occupied.
    pub fn reserve(&mut self, track: usize, body: (f64, f64)) {
        self.bodies.reserve(track, body);
    }

    /// Frees the interval again.
    pub fn release(&mut self, track: usize, body: (f64, f64)) {
        self.bodies.release(track, body);
    }

    /// Marks the intervals of a glyph and its leader line as occupied.
    pub fn reserve_glyph(&mut self, track: usize, at: f64) {
        self.glyphs.reserve(track, glyph_extent(at));
        for t in track + 1..self.glyphs.0.len() {
            self.glyphs.reserve(t, leader_extent(at));
        }
    }
}

/// The interval that a leader line occupies in the rows that it crosses.
pub(super) fn leader_extent(at: f64) -> (f64, f64) {
    (at - LEADER_CLEARANCE, at + LEADER_CLEARANCE)
}
