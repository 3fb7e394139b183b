//! Names as flags: each hangs on a pole that stands at its date.
//!
//! A pole never crosses a name, so names that stand close go to lanes farther out. Flags are raised
//! one after the other, each at the cheapest free place; then those that found none are raised
//! first, and so on, and the best of these rounds is kept.

use super::TimelineView;
use super::block::Block;
use super::item::{Item, Set};
use super::levels::line;
use super::marks;
use super::scale::Scale;
use super::spot::{Berth, LANE, LEAST, Sides, Spot, TRACKS, best, cloth};
use super::voice::Voice;
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
    pub item: Item,
    /// Its place in the order of time.
    place: usize,
    pub block: Block,
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
    voice: &Voice,
    scale: &Scale,
) -> (Vec<Flag>, Vec<Item>) {
    let (sides, berths) = berths(view, set, scale);
    let mut field = Field {
        view,
        set,
        voice,
        scale,
        berths,
        blocks: vec![None; set.items.len()],
    };
    // From the end of time: what flies toward the end then finds the poles that it must avoid.
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
fn berths(view: &TimelineView, set: &Set, scale: &Scale) -> (Sides, Vec<Berth>) {
    let mut sides = Sides::new();
    let mut berths = vec![None; set.items.len()];
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
        berths[i] = [first, 1 - first]
            .into_iter()
            .filter_map(|side| Some((side, room(side)?)))
            .min_by_key(|(_, track)| *track);
        if let Some((side, track)) = berths[i] {
            sides.tracks[side].lay(track, extent);
            held[side] += 1;
        }
    }
    (sides, berths)
}

/// What the rounds share.
struct Field<'a> {
    view: &'a TimelineView<'a>,
    set: &'a Set,
    voice: &'a Voice<'a>,
    scale: &'a Scale,
    berths: Vec<Berth>,
    /// Names, once they have been measured; none inside where one has no room at all.
    blocks: Vec<Option<Option<Block>>>,
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
            match self.raise(i, &mut sides, outer) {
                Some(flag) => {
                    round.cost += flag.spot.dear();
                    round.flags.push(flag);
                }
                None => {
                    if let Some((side, track)) = self.berths[i] {
                        let extent = marks::extent(self.view, self.scale, &self.set.items[i]);
                        sides.tracks[side].lift(track, extent);
                    }
                    round.rest.push(i);
                }
            }
        }
        settle(&mut round, &mut sides);
        round
    }

    /// The cheapest free place for an event's flag, taken.
    fn raise(&mut self, i: usize, sides: &mut Sides, outer: bool) -> Option<Flag> {
        let item = self.set.items[i];
        let berth = self.berths[i];
        if !item.day && berth.is_none() {
            return None;
        }
        let spots = marks::spots(self.view, self.scale, &item);
        // Measuring a name is dear: first see whether a short one would fit.
        let short = if self.set.items.len() > FEW {
            SHORT
        } else {
            LEAST
        };
        best(self.view.width, sides, &spots, short, berth, outer)?;
        let room = if self.view.width > 700.0 {
            150.0
        } else {
            138.0
        };
        let voice = self.voice;
        let block = self.blocks[i]
            .get_or_insert_with(|| Block::new(voice, item.index, room))
            .clone()?;
        let width = block.w.max(LEAST);
        let spot = best(self.view.width, sides, &spots, width, berth, outer)?;
        let Spot {
            side, track, at, ..
        } = spot;
        if berth.is_none() {
            sides.tracks[side].lay(track, marks::knot(at));
        }
        sides.tracks[side].tie(track, at);
        for l in 0..spot.lane {
            sides.lanes[side].take(l, line(at));
        }
        sides.lanes[side].take(spot.lane, cloth(at, spot.back, block.w));
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
fn settle(round: &mut Round, sides: &mut Sides) {
    let mut order: Vec<usize> = (0..round.flags.len()).collect();
    order.sort_by_key(|i| round.flags[*i].spot.lane);
    for i in order {
        let flag = &mut round.flags[i];
        let lanes = &mut sides.lanes[flag.spot.side];
        let cloth = cloth(flag.spot.at, flag.spot.back, flag.block.w);
        let lane = flag.spot.lane;
        let free = |l: usize| {
            // Its own pole stands in the lanes below its own.
            lanes.free_but(l, cloth, line(flag.spot.at))
        };
        if let Some(lower) = (0..lane).find(|l| free(*l)) {
            lanes.give(lane, cloth);
            for l in lower..lane {
                lanes.give(l, line(flag.spot.at));
            }
            lanes.take(lower, cloth);
            flag.spot.lane = lower;
            round.cost -= LANE * (lane - lower) as f64;
        }
    }
}
