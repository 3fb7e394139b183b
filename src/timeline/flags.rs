//! Names as flags: each hangs on a leader line from its date.
//!
//! A leader line never crosses a name, so names that stand close go to lanes farther
//! out. Flags are placed one after the other, each at the cheapest free place; then those that found
//! none are placed first, and so on, and the best of these rounds is kept.

use super::TimelineView;
use super::item::{Set, TimelineItem};
use super::label_block::LabelBlock;
use super::label_text::LabelText;
use super::levels::line;
use super::marks;
use super::scale::Scale;
use super::spot::{BandTrack, LANE, LEAST, Sides, Spot, TRACKS, best, label_extent};
use std::cmp::Reverse;

/// Rounds of raising flags.
const ROUNDS: usize = 16;
/// With more events than this, one round must do.
const FEW: usize = 32;
/// Width of a short name, which many events must at least have room for.
const SHORT: f64 = 100.0;

/// Where an event's name went.
#[derive(Clone)]
pub(super) struct Flag {
    pub item: TimelineItem,
    /// Its place in the order of time.
    place: usize,
    pub block: LabelBlock,
    pub spot: Spot,
}

/// What a round made.
struct Round {
    flags: Vec<Flag>,
    /// Places of the items that found none.
    rest: Vec<usize>,
    cost: f64,
}

/// Finds each event its place; answers what has one, and, in the order of time, what must be
/// counted.
pub(super) fn place(
    view: &TimelineView,
    set: &Set,
    label_text: &LabelText,
    scale: &Scale,
) -> (Vec<Flag>, Vec<TimelineItem>) {
    let (sides, band_tracks) = band_tracks(view, set, scale);
    let mut field = Field {
        view,
        set,
        label_text,
        scale,
        band_tracks,
        blocks: vec![None; set.items.len()],
    };
    // From the end of time: what flies toward the end then finds the leader lines to avoid.
    let mut order: Vec<usize> = (0..set.items.len()).rev().collect();
    let mut best = field.round(&order, sides.clone(), false);
    if order.len() <= FEW {
        for i in 1..ROUNDS {
            let next = field.round(&order, sides.clone(), i % 2 == 1);
            let last = next.rest.clone();
            if (next.rest.len(), next.cost) < (best.rest.len(), best.cost) {
                best = next;
            }
            if last.is_empty() {
                let one = order.len().min(1);
                order.rotate_right(one);
            } else {
                order.retain(|i| !last.contains(i));
                order.splice(0..0, last);
            }
        }
    }
    let mut rest = best.rest;
    rest.sort_unstable();
    // In the order of time, for those at the same time too.
    best.flags.sort_by_key(|f| f.place);
    (best.flags, rest.into_iter().map(|i| set.items[i]).collect())
}

/// Gives bands their rows, the longest next to the axis, on the side with more room.
fn band_tracks(view: &TimelineView, set: &Set, scale: &Scale) -> (Sides, Vec<BandTrack>) {
    let mut sides = Sides::new();
    let mut band_tracks = vec![None; set.items.len()];
    let mut bands: Vec<usize> = (0..set.items.len())
        .filter(|i| !set.items[*i].day)
        .collect();
    bands.sort_by_key(|i| Reverse(set.items[*i].to - set.items[*i].from));
    let mut held = [0, 0];
    for i in bands {
        let extent = marks::extent(view, scale, &set.items[i]);
        let first = usize::from(held[1] <= held[0]);
        let room = |side: usize| sides.tracks[side].room(extent, TRACKS - 1);
        // The lower row of the two; the emptier side where they are the same.
        band_tracks[i] = [first, 1 - first]
            .into_iter()
            .filter_map(|side| Some((side, room(side)?)))
            .min_by_key(|(_, track)| *track);
        if let Some((side, track)) = band_tracks[i] {
            sides.tracks[side].reserve(track, extent);
            held[side] += 1;
        }
    }
    (sides, band_tracks)
}

/// What the rounds share.
struct Field<'a> {
    view: &'a TimelineView<'a>,
    set: &'a Set,
    label_text: &'a LabelText<'a>,
    scale: &'a Scale,
    band_tracks: Vec<BandTrack>,
    /// Names, once they have been measured; none inside where one has no room at all.
    blocks: Vec<Option<Option<LabelBlock>>>,
}

impl Field<'_> {
    /// Raises flags in this order.
    fn round(&mut self, order: &[usize], mut sides: Sides, outer: bool) -> Round {
        let mut round = Round {
            flags: vec![],
            rest: vec![],
            cost: 0.0,
        };
        for &i in order {
            match self.place_label(i, &mut sides, outer) {
                Some(flag) => {
                    round.cost += flag.spot.picture_cost();
                    round.flags.push(flag);
                }
                None => {
                    if let Some((side, track)) = self.band_tracks[i] {
                        let extent = marks::extent(self.view, self.scale, &self.set.items[i]);
                        sides.tracks[side].release(track, extent);
                    }
                    round.rest.push(i);
                }
            }
        }
        compact(&mut round, &mut sides);
        round
    }

    /// The cheapest free place for an event's flag, taken.
    fn place_label(&mut self, i: usize, sides: &mut Sides, outer: bool) -> Option<Flag> {
        let item = self.set.items[i];
        let band_track = self.band_tracks[i];
        if !item.day && band_track.is_none() {
            return None;
        }
        let spots = marks::spots(self.view, self.scale, &item);
        // Measuring a name is costly: first see whether a short one would fit.
        let short = if self.set.items.len() > FEW {
            SHORT
        } else {
            LEAST
        };
        best(self.view.width, sides, &spots, short, band_track, outer)?;
        let room = if self.view.width > 700.0 {
            150.0
        } else {
            138.0
        };
        let label_text = self.label_text;
        let block = self.blocks[i]
            .get_or_insert_with(|| LabelBlock::new(label_text, item.index, room))
            .clone()?;
        let width = block.w.max(LEAST);
        let spot = best(self.view.width, sides, &spots, width, band_track, outer)?;
        let Spot {
            side, track, at, ..
        } = spot;
        if band_track.is_none() {
            sides.tracks[side].reserve(track, marks::glyph_extent(at));
        }
        sides.tracks[side].reserve_glyph(track, at);
        for l in 0..spot.lane {
            sides.lanes[side].reserve(l, line(at));
        }
        sides.lanes[side].reserve(spot.lane, label_extent(at, spot.back, block.w));
        sides.flags[side] += 1;
        Some(Flag {
            item,
            place: i,
            block,
            spot,
        })
    }
}

/// Lowers flags toward the axis as far as the others allow.
fn compact(round: &mut Round, sides: &mut Sides) {
    let mut order: Vec<usize> = (0..round.flags.len()).collect();
    order.sort_by_key(|i| round.flags[*i].spot.lane);
    for i in order {
        let flag = &mut round.flags[i];
        let lanes = &mut sides.lanes[flag.spot.side];
        let label_extent = label_extent(flag.spot.at, flag.spot.back, flag.block.w);
        let lane = flag.spot.lane;
        let free = |l: usize| {
            // Its own leader line stands in the lanes below its own.
            lanes.free_but(l, label_extent, line(flag.spot.at))
        };
        if let Some(lower) = (0..lane).find(|l| free(*l)) {
            lanes.release(lane, label_extent);
            for l in lower..lane {
                lanes.release(l, line(flag.spot.at));
            }
            lanes.reserve(lower, label_extent);
            flag.spot.lane = lower;
            round.cost -= LANE * (lane - lower) as f64;
        }
    }
}
