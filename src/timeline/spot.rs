//! The places that a name could have beside the axis, and the cheapest free one.

use super::levels::{Levels, Tracks, line};

/// Lanes for names on each side of the axis.
pub(super) const LANES: usize = 3;
/// From a leader line to its text.
pub(super) const HANG: f64 = 6.0;
/// Free to each side of a leader line.
pub(super) const LEADER: f64 = 3.0;
/// Free between names.
pub(super) const CLEAR: f64 = 10.0;
/// Rows for glyphs and bands on each side.
pub(super) const TRACKS: usize = 3;
/// What a lane farther out costs, and a glyph out of the middle of its band.
pub(super) const LANE: f64 = 3.0;
const OFF_MIDDLE: f64 = 1.5;
/// Least width of a name that is worth a try.
pub(super) const LEAST: f64 = 44.0;
/// Side and row of a band.
pub(super) type BandTrack = Option<(usize, usize)>;

/// A place that a flag could have.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    /// Over the axis (0) or under it (1).
    pub side: usize,
    /// Row of its glyph, from the axis outward.
    pub track: usize,
    /// Lane of its name, from the axis outward.
    pub lane: usize,
    /// Where its leader line stands along the axis.
    pub at: f64,
    /// It flies back, toward the start.
    pub back: bool,
    /// What it costs in the picture without its lane: how far its glyph stands from the axis and
    /// from the middle of its band, and that it flies back.
    plain: f64,
    /// What it costs a round: the lane as the round likes it, and how many fly on this side.
    cost: f64,
}

impl Spot {
    /// What it costs in the picture.
    pub fn picture_cost(&self) -> f64 {
        LANE * self.lane as f64 + self.plain
    }
}

/// Both sides of the axis, and what is taken of them.
#[derive(Clone)]
pub(super) struct Sides {
    pub tracks: [Tracks; 2],
    pub lanes: [Levels; 2],
    pub flags: [usize; 2],
}

impl Sides {
    pub fn new() -> Self {
        Sides {
            tracks: [Tracks::new(TRACKS), Tracks::new(TRACKS)],
            lanes: [Levels::new(LANES), Levels::new(LANES)],
            flags: [0, 0],
        }
    }
}

/// What a name takes of its lane, its leader line included.
pub(super) fn label_extent(at: f64, back: bool, width: f64) -> (f64, f64) {
    if back {
        (at - HANG - width - CLEAR / 2.0, at + LEADER)
    } else {
        (at - LEADER, at + HANG + width + CLEAR / 2.0)
    }
}

/// The free spot with the least cost for a name of this width; `outer` likes the outer lanes.
pub(super) fn best(
    frame: f64,
    sides: &Sides,
    spots: &[f64],
    width: f64,
    band_track: BandTrack,
    outer: bool,
) -> Option<Spot> {
    let mut best: Option<Spot> = None;
    for side in 0..2 {
        let (tracks, lanes) = (&sides.tracks[side], &sides.lanes[side]);
        for (nth, &at) in spots.iter().enumerate() {
            // The leader line is in every lane below its own: it ends at the first that is taken.
            let taken = (0..LANES - 1).find(|l| !lanes.free(*l, line(at)));
            let reach = taken.map_or(LANES, |l| l + 1);
            let mut track = None;
            for back in [false, true] {
                let (from, to) = label_extent(at, back, width);
                if from < 0.0 || to > frame {
                    continue;
                }
                for lane in (0..reach).filter(|l| lanes.free(*l, (from, to))) {
                    let found = *track.get_or_insert_with(|| match band_track {
                        Some((s, t)) => (s == side && tracks.clear(t, at)).then_some(t),
                        None => tracks.free_track(at),
                    });
                    let Some(track) = found else { break };
                    let far = if outer { LANES - 1 - lane } else { lane };
                    let plain = f64::from(u8::from(back)) + OFF_MIDDLE * nth as f64 + track as f64;
                    let cost = plain + 0.5 * sides.flags[side] as f64 + LANE * far as f64;
                    if best.is_none_or(|b| cost < b.cost) {
                        best = Some(Spot {
                            side,
                            track,
                            lane,
                            at,
                            back,
                            plain,
                            cost,
                        });
                    }
                }
            }
        }
    }
    best
}
