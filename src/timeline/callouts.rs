//! Names as flags: each hangs on a leader line from its date.
//!
//! A leader line never crosses a name, so names that stand close go to lanes farther
//! out. Flags are placed one after the other, each at the cheapest free place; then those that found
//! none are placed first, and so on, and the best of these rounds is kept.

use super::TimelineView;
use super::callout_position::{
    BandTrack, CalloutPosition, LANE_COST, MIN_LABEL_WIDTH, Sides, cheapest_position, label_extent,
};
use super::extents;
use super::label_block::LabelBlock;
use super::label_text::LabelText;
use super::occupancy::{TRACKS, leader_extent};
use super::scale::Scale;
use super::visible_events::{TimelineItem, VisibleEvents};
use std::cmp::Reverse;

/// Rounds of raising flags.
const MAX_ROUNDS: usize = 16;
/// With more events than this, one round must do.
const MAX_EVENTS_FOR_ROUNDS: usize = 32;
/// Width of a short name, which many events must at least have room for.
const SHORT_LABEL: f64 = 100.0;
/// Greatest width of a name: in drawings wider than `WIDE_DRAWING`, and in others.
const WIDE_DRAWING: f64 = 700.0;
const WIDE_LABEL: f64 = 150.0;
const NARROW_LABEL: f64 = 138.0;

/// Where an event's name went.
#[derive(Clone)]
pub(super) struct Callout {
    pub item: TimelineItem,
    /// Its place in the order of time.
    time_rank: usize,
    pub block: LabelBlock,
    pub position: CalloutPosition,
}

/// What a round made.
struct Placement {
    callouts: Vec<Callout>,
    /// Places of the items that found none.
    unplaced: Vec<usize>,
    cost: f64,
}

/// Finds each event its place; answers what has one, and, in the order of time, what must be
/// counted.
pub(super) fn place_callouts(
    view: &TimelineView,
    visible: &VisibleEvents,
    label_text: &LabelText,
    scale: &Scale,
) -> (Vec<Callout>, Vec<TimelineItem>) {
    let (sides, band_tracks) = band_tracks(view, visible, scale);
    let mut placer = Placer {
        view,
        visible,
        label_text,
        scale,
        band_tracks,
        blocks: vec![None; visible.items.len()],
    };
    // From the end of time: what flies toward the end then finds the leader lines to avoid.
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
    let mut unplaced = best.unplaced;
    unplaced.sort_unstable();
    // In the order of time, for those at the same time too.
    best.callouts.sort_by_key(|c| c.time_rank);
    (
        best.callouts,
        unplaced.into_iter().map(|i| visible.items[i]).collect(),
    )
}

/// Gives bands their rows, the longest next to the axis, on the side with more room.
fn band_tracks(
    view: &TimelineView,
    visible: &VisibleEvents,
    scale: &Scale,
) -> (Sides, Vec<BandTrack>) {
    let mut sides = Sides::new();
    let mut band_tracks = vec![None; visible.items.len()];
    let mut bands: Vec<usize> = (0..visible.items.len())
        .filter(|i| !visible.items[*i].day)
        .collect();
    bands.sort_by_key(|i| Reverse(visible.items[*i].to - visible.items[*i].from));
    let mut band_counts = [0, 0];
    for i in bands {
        let extent = extents::track_extent(view, scale, &visible.items[i]);
        let first = usize::from(band_counts[1] <= band_counts[0]);
        let room = |side: usize| sides.tracks[side].room(extent, TRACKS - 1);
        // The lower row of the two; the emptier side where they are the same.
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

/// What the rounds share.
struct Placer<'a> {
    view: &'a TimelineView<'a>,
    visible: &'a VisibleEvents,
    label_text: &'a LabelText<'a>,
    scale: &'a Scale,
    band_tracks: Vec<BandTrack>,
    /// Names, once they have been measured; none inside where one has no room at all.
    blocks: Vec<Option<Option<LabelBlock>>>,
}

impl Placer<'_> {
    /// Raises flags in this order.
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
                            extents::track_extent(self.view, self.scale, &self.visible.items[i]);
                        sides.tracks[side].release(track, extent);
                    }
                    placement.unplaced.push(i);
                }
            }
        }
        compact(&mut placement, &mut sides);
        placement
    }

    /// The cheapest free place for an event's flag, taken.
    fn place_label(&mut self, i: usize, sides: &mut Sides, outer: bool) -> Option<Callout> {
        let item = self.visible.items[i];
        let band_track = self.band_tracks[i];
        if !item.day && band_track.is_none() {
            return None;
        }
        let glyph_positions = extents::glyph_positions(self.view, self.scale, &item);
        // Measuring a name is costly: first see whether a short one would fit.
        let short = if self.visible.items.len() > MAX_EVENTS_FOR_ROUNDS {
            SHORT_LABEL
        } else {
            MIN_LABEL_WIDTH
        };
        cheapest_position(
            self.view.width,
            sides,
            &glyph_positions,
            short,
            band_track,
            outer,
        )?;
        let room = if self.view.width > WIDE_DRAWING {
            WIDE_LABEL
        } else {
            NARROW_LABEL
        };
        let label_text = self.label_text;
        let block = self.blocks[i]
            .get_or_insert_with(|| LabelBlock::new(label_text, item.index, room))
            .clone()?;
        let width = block.w.max(MIN_LABEL_WIDTH);
        let position = cheapest_position(
            self.view.width,
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

/// Lowers flags toward the axis as far as the others allow.
fn compact(placement: &mut Placement, sides: &mut Sides) {
    let mut order: Vec<usize> = (0..placement.callouts.len()).collect();
    order.sort_by_key(|i| placement.callouts[*i].position.lane);
    for i in order {
        let callout = &mut placement.callouts[i];
        let lanes = &mut sides.lanes[callout.position.side];
        let label_extent = label_extent(
            callout.position.at,
            callout.position.toward_start,
            callout.block.w,
        );
        let lane = callout.position.lane;
        let free = |l: usize| {
            // Its own leader line stands in the lanes below its own.
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
