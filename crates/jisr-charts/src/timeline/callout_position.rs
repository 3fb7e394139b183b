//! The positions that a callout can have beside the axis, and the search for the cheapest free one.

use super::label_block::LABEL_GAP;
use super::occupancy::{LEADER_CLEARANCE, Occupancy, TRACKS, Tracks, leader_extent};

/// Lanes for names on each side of the axis.
pub(super) const LANES: usize = 3;
/// Space between a leader line and its text.
pub(super) const TEXT_OFFSET: f64 = 6.0;
/// What a lane farther out costs.
pub(super) const LANE_COST: f64 = 3.0;
/// What each step costs by which a glyph stands out of the middle of its band.
const OFF_MIDDLE_COST: f64 = 1.5;
/// What each callout costs that is already on a side: it keeps the sides even.
const SIDE_COST: f64 = 0.5;
/// Least width of a name. Where this does not fit, no name is measured.
pub(super) const MIN_LABEL_WIDTH: f64 = 44.0;
/// Side and track of a band; `None` for an event of one day, or without room.
pub(super) type BandTrack = Option<(usize, usize)>;

/// A position of a callout.
#[derive(Clone, Copy)]
pub(super) struct CalloutPosition {
    /// Over the axis (0) or under it (1).
    pub side: usize,
    /// Track of its glyph, counted from the axis outward.
    pub track: usize,
    /// Lane of its name, counted from the axis outward.
    pub lane: usize,
    /// Position of its leader line along the axis.
    pub at: f64,
    /// Whether its text runs from the leader line toward the start of time.
    pub toward_start: bool,
    /// The cost of how it looks, without its lane: distance of the glyph from the axis and from the
    /// middle of its band, and text toward the start.
    base_cost: f64,
    /// The cost in the search: base cost, the lane in the order that the round prefers, and the
    /// number of callouts on the side.
    search_cost: f64,
}

impl CalloutPosition {
    /// The cost of how it looks.
    pub fn picture_cost(&self) -> f64 {
        LANE_COST * self.lane as f64 + self.base_cost
    }
}

/// The occupied places on both sides of the axis.
#[derive(Clone)]
pub(super) struct Sides {
    pub tracks: [Tracks; 2],
    pub lanes: [Occupancy; 2],
    pub callouts: [usize; 2],
}

impl Sides {
    pub fn new() -> Self {
        Sides {
            tracks: [Tracks::new(TRACKS), Tracks::new(TRACKS)],
            lanes: [Occupancy::new(LANES), Occupancy::new(LANES)],
            callouts: [0, 0],
        }
    }
}

/// The interval of its lane that a name occupies, with its leader line.
pub(super) fn label_extent(at: f64, toward_start: bool, width: f64) -> (f64, f64) {
    if toward_start {
        (
            at - TEXT_OFFSET - width - LABEL_GAP / 2.0,
            at + LEADER_CLEARANCE,
        )
    } else {
        (
            at - LEADER_CLEARANCE,
            at + TEXT_OFFSET + width + LABEL_GAP / 2.0,
        )
    }
}

/// The free position with the least cost for a name of this width; `None` if there is none. With
/// `prefer_outer`, outer lanes cost less than inner ones.
pub(super) fn cheapest_position(
    drawing_width: f64,
    sides: &Sides,
    glyph_positions: &[f64],
    width: f64,
    band_track: BandTrack,
    prefer_outer: bool,
) -> Option<CalloutPosition> {
    let mut best: Option<CalloutPosition> = None;
    for side in 0..2 {
        let (tracks, lanes) = (&sides.tracks[side], &sides.lanes[side]);
        for (nth, &at) in glyph_positions.iter().enumerate() {
            // The leader line crosses every lane below its own, so it can reach no farther than the
            // first occupied one.
            let taken = (0..LANES - 1).find(|l| !lanes.is_free(*l, leader_extent(at)));
            let reach = taken.map_or(LANES, |l| l + 1);
            let mut track = None;
            for toward_start in [false, true] {
                let (from, to) = label_extent(at, toward_start, width);
                if from < 0.0 || to > drawing_width {
                    continue;
                }
                for lane in (0..reach).filter(|l| lanes.is_free(*l, (from, to))) {
                    let found = *track.get_or_insert_with(|| match band_track {
                        Some((s, t)) => (s == side && tracks.clear(t, at)).then_some(t),
                        None => tracks.free_track(at),
                    });
                    let Some(track) = found else { break };
                    let rank = if prefer_outer { LANES - 1 - lane } else { lane };
                    let base_cost = f64::from(u8::from(toward_start))
                        + OFF_MIDDLE_COST * nth as f64
                        + track as f64;
                    let search_cost = base_cost
                        + SIDE_COST * sides.callouts[side] as f64
                        + LANE_COST * rank as f64;
                    if best.is_none_or(|b| search_cost < b.search_cost) {
                        best = Some(CalloutPosition {
                            side,
                            track,
                            lane,
                            at,
                            toward_start,
                            base_cost,
                            search_cost,
                        });
                    }
                }
            }
        }
    }
    best
}
