//! Places the names of events as callouts: each has a leader line to its date.
//!
//! A leader line never crosses a name, so names of close dates go to lanes farther out. A round
//! places the callouts one after the other, each at the cheapest free position. The next round
//! begins with those that found none. The best round is kept.

use super::callout_position::{
    BandTrack, CalloutPosition, LANE_COST, MIN_LABEL_WIDTH, Sides, cheapest_position, label_extent,
};
use super::extents;
use super::input::LayoutInput;
use super::label_block::LabelBlock;
use super::label_text::LabelText;
use super::occupancy::{TRACKS, leader_extent};
use super::scale::Scale;
use super::visible_events::{TimelineItem, VisibleEvents, longest_first};
use crate::order::sorted_by;

/// Greatest number of rounds.
const MAX_ROUNDS: usize = 16;
/// With more events than this there is only one round, because rounds take time.
const MAX_EVENTS_FOR_ROUNDS: usize = 32;
/// With that many events, a name is measured only where this width is free.
const SHORT_LABEL: f64 = 100.0;
/// Greatest width of a name.
const MAX_LABEL_WIDTH: f64 = 138.0;

/// The name of an event with its position.
#[derive(Clone)]
pub(super) struct Callout {
    pub item: TimelineItem,
    /// Index of the event in the order of time.
    time_rank: usize,
    pub block: LabelBlock,
    pub position: CalloutPosition,
}

/// The result of a round.
struct Placement {
    callouts: Vec<Callout>,
    /// Indexes of the items that found no position.
    unplaced: Vec<usize>,
    cost: f64,
}

/// Places the names of the events. Returns the callouts, and the events without room, both in the
/// order of time.
pub(super) fn place_callouts(
    input: &LayoutInput,
    visible: &VisibleEvents,
    label_text: &LabelText,
    scale: &Scale,
) -> (Vec<Callout>, Vec<TimelineItem>) {
    let (sides, band_tracks) = band_tracks(input, visible, scale);
    let mut placer = Placer {
        input,
        visible,
        label_text,
        scale,
        band_tracks,
        blocks: vec![None; visible.items.len()],
    };
    // The first round begins at the end of time: texts run toward the end, where the leader lines
    // to avoid then are known.
    let mut order: Vec<usize> = (0..visible.items.len()).rev().collect();
    let mut best = placer.try_order(&order, sides.clone(), false);
    if order.len() <= MAX_EVENTS_FOR_ROUNDS {
        for i in 1..MAX_ROUNDS {
            let next = placer.try_order(&order, sides.clone(), i % 2 == 1);
            let last = next.unplaced.clone();
            if (next.unplaced.len(), next.cost) < (best.unplaced.len(), best.cost) {
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
    let unplaced = sorted_by(best.unplaced, |i| *i as f64);
    (
        // The sort by index keeps the order of events at the same time.
        sorted_by(best.callouts, |c| c.time_rank as f64),
        unplaced.into_iter().map(|i| visible.items[i]).collect(),
    )
}

/// Gives bands their tracks: the longest next to the axis, on the side with fewer bands.
fn band_tracks(
    input: &LayoutInput,
    visible: &VisibleEvents,
    scale: &Scale,
) -> (Sides, Vec<BandTrack>) {
    let mut sides = Sides::new();
    let mut band_tracks = vec![None; visible.items.len()];
    let bands: Vec<usize> = (0..visible.items.len())
        .filter(|i| !visible.items[*i].day)
        .collect();
    let mut band_counts = [0, 0];
    for i in longest_first(bands, &visible.items) {
        let extent = extents::track_extent(input, scale, &visible.items[i]);
        let first = usize::from(band_counts[1] <= band_counts[0]);
        let room = |side: usize| sides.tracks[side].room(extent, TRACKS - 1);
        // The track nearer to the axis; if both are equally near, that of the side with fewer
        // bands.
        band_tracks[i] = [first, 1 - first]
            .into_iter()
            .filter_map(|side| Some((side, room(side)?)))
            .min_by_key(|(_, track)| *track);
        if let Some((side, track)) = band_tracks[i] {
            sides.tracks[side].reserve(track, extent);
            band_counts[side] += 1;
        }
    }
    (sides, band_tracks)
}

/// The inputs that all rounds share.
struct Placer<'a> {
    input: &'a LayoutInput<'a>,
    visible: &'a VisibleEvents,
    label_text: &'a LabelText<'a>,
    scale: &'a Scale,
    band_tracks: Vec<BandTrack>,
    /// Measured names: the outer `None` is not measured yet, the inner one has a word that is too
    /// wide.
    blocks: Vec<Option<Option<LabelBlock>>>,
}

impl Placer<'_> {
    /// Places the callouts in this order.
    fn try_order(&mut self, order: &[usize], mut sides: Sides, outer: bool) -> Placement {
        let mut placement = Placement {
            callouts: vec![],
            unplaced: vec![],
            cost: 0.0,
        };
        for &i in order {
            match self.place_label(i, &mut sides, outer) {
                Some(callout) => {
                    placement.cost += callout.position.picture_cost();
                    placement.callouts.push(callout);
                }
                None => {
                    if let Some((side, track)) = self.band_tracks[i] {
                        let extent =
                            extents::track_extent(self.input, self.scale, &self.visible.items[i]);
                        sides.tracks[side].release(track, extent);
                    }
                    placement.unplaced.push(i);
                }
            }
        }
        compact(&mut placement, &mut sides);
        placement
    }

    /// Places the callout of an event at the cheapest free position, and reserves it.
    fn place_label(&mut self, i: usize, sides: &mut Sides, outer: bool) -> Option<Callout> {
        let item = self.visible.items[i];
        let band_track = self.band_tracks[i];
        if !item.day && band_track.is_none() {
            return None;
        }
        let glyph_positions = extents::glyph_positions(self.input, self.scale, &item);
        // Measuring a name takes time, so first check whether a short one would fit.
        let short = if self.visible.items.len() > MAX_EVENTS_FOR_ROUNDS {
            SHORT_LABEL
        } else {
            MIN_LABEL_WIDTH
        };
        cheapest_position(
            self.input.width,
            sides,
            &glyph_positions,
            short,
            band_track,
            outer,
        )?;
        let label_text = self.label_text;
        let block = self.blocks[i]
            .get_or_insert_with(|| LabelBlock::new(label_text, item.index, MAX_LABEL_WIDTH))
            .clone()?;
        let width = block.w.max(MIN_LABEL_WIDTH);
        let position = cheapest_position(
            self.input.width,
            sides,
            &glyph_positions,
            width,
            band_track,
            outer,
        )?;
        let CalloutPosition {
            side, track, at, ..
        } = position;
        if band_track.is_none() {
            sides.tracks[side].reserve(track, extents::glyph_extent(at));
        }
        sides.tracks[side].reserve_glyph(track, at);
        for l in 0..position.lane {
            sides.lanes[side].reserve(l, leader_extent(at));
        }
        sides.lanes[side].reserve(
            position.lane,
            label_extent(at, position.toward_start, block.w),
        );
        sides.callouts[side] += 1;
        Some(Callout {
            item,
            time_rank: i,
            block,
            position,
        })
    }
}

/// Moves callouts to lanes nearer to the axis, where these are free.
fn compact(placement: &mut Placement, sides: &mut Sides) {
    let all: Vec<usize> = (0..placement.callouts.len()).collect();
    for i in sorted_by(all, |i| placement.callouts[*i].position.lane as f64) {
        let callout = &mut placement.callouts[i];
        let lanes = &mut sides.lanes[callout.position.side];
        let label_extent = label_extent(
            callout.position.at,
            callout.position.toward_start,
            callout.block.w,
        );
        let lane = callout.position.lane;
        let free = |l: usize| {
            // The lanes below hold its own leader line.
            lanes.is_free_except(l, label_extent, leader_extent(callout.position.at))
        };
        if let Some(lower) = (0..lane).find(|l| free(*l)) {
            lanes.release(lane, label_extent);
            for l in lower..lane {
                lanes.release(l, leader_extent(callout.position.at));
            }
            lanes.reserve(lower, label_extent);
            callout.position.lane = lower;
            placement.cost -= LANE_COST * (lane - lower) as f64;
        }
    }
}
