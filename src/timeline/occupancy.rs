//! Rows beside the axis, and what is taken of each.

use super::extents::glyph_extent;

/// Rows counted from the axis outward; each knows the stretches that are taken.
#[derive(Clone, Debug)]
pub(super) struct Occupancy(Vec<Vec<(f64, f64)>>);

impl Occupancy {
    pub fn new(count: usize) -> Self {
        Occupancy(vec![vec![]; count])
    }

    /// Whether nothing in the row reaches into `from..to`.
    pub fn is_free(&self, row_index: usize, (from, to): (f64, f64)) -> bool {
        self.0
            .get(row_index)
            .is_some_and(|row| row.iter().all(|(a, b)| *b <= from || to <= *a))
    }

    /// Whether nothing but `own` does.
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

    /// Takes `from..to` of the row.
    pub fn reserve(&mut self, row_index: usize, interval: (f64, f64)) {
        if let Some(row) = self.0.get_mut(row_index) {
            row.push(interval);
        }
    }

    /// Gives it back.
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

/// The rows of glyphs and bands on one side of the axis. Lines that lead outward may cross a band,
/// but not a glyph.
#[derive(Clone, Debug)]
pub(super) struct Tracks {
    /// Bands and glyphs.
    bodies: Occupancy,
    /// Glyphs, and the lines that cross the row.
    glyphs: Occupancy,
}

impl Tracks {
    pub fn new(count: usize) -> Self {
        Tracks {
            bodies: Occupancy::new(count),
            glyphs: Occupancy::new(count),
        }
    }

    /// The innermost of the first `count` rows with room for a body.
    pub fn room(&self, body: (f64, f64), count: usize) -> Option<usize> {
        (0..count).find(|t| self.bodies.is_free(*t, body))
    }

    /// Whether a glyph and its line outward have room in the row.
    pub fn clear(&self, track: usize, at: f64) -> bool {
        self.glyphs.is_free(track, glyph_extent(at))
            && (track + 1..self.glyphs.0.len()).all(|t| self.glyphs.is_free(t, leader_extent(at)))
    }

    /// The innermost row with room for a glyph of its own and its line.
    pub fn free_track(&self, at: f64) -> Option<usize> {
        (0..self.bodies.0.len())
            .find(|t| self.bodies.is_free(*t, glyph_extent(at)) && self.clear(*t, at))
    }

    /// Takes a body's room.
    pub fn reserve(&mut self, track: usize, body: (f64, f64)) {
        self.bodies.reserve(track, body);
    }

    /// Gives it back.
    pub fn release(&mut self, track: usize, body: (f64, f64)) {
        self.bodies.release(track, body);
    }

    /// Takes a glyph's room and its line's.
    pub fn reserve_glyph(&mut self, track: usize, at: f64) {
        self.glyphs.reserve(track, glyph_extent(at));
        for t in track + 1..self.glyphs.0.len() {
            self.glyphs.reserve(t, leader_extent(at));
        }
    }
}

/// What a line that leads from the axis takes of the rows it crosses.
pub(super) fn leader_extent(at: f64) -> (f64, f64) {
    (at - LEADER_CLEARANCE, at + LEADER_CLEARANCE)
}
