//! Where the two ledgers' words and bars stand, for the width that there is.

use super::axis::Axis;
use super::face::{NAME, NUMBER};
use super::ledger::{Bar, Row};
use super::{Ink, View, flag};

/// From this width on names stand beside the bars,
const BESIDE: f64 = 600.0;
/// and from this one on the flows have a column of their own, this wide.
const COLUMNS: f64 = 800.0;
pub(super) const COLUMN: f64 = 196.0;
/// Between a bar's end and the words in it.
pub(super) const PAD: f64 = 8.0;
/// Height of a line of words above a bar.
pub(super) const ABOVE: f64 = 22.0;

/// What all rows share.
pub(super) struct Plan<'a> {
    pub view: &'a View<'a>,
    pub beside: bool,
    /// The ledgers' names with their inks, and where they start.
    pub names: Vec<(&'a str, Ink)>,
    pub start: f64,
    /// Where numbers above the bars start.
    pub numbers: f64,
    pub axis: Axis,
    /// Heights of a bar and of the words above it.
    pub bar: f64,
    pub above: f64,
}

impl<'a> Plan<'a> {
    /// The plan for these rows; `stated` are the same rows' stated values, which decide on the
    /// layout whatever the mode: a switch keeps it.
    pub fn new(
        view: &'a View<'a>,
        rows: &[Row],
        stated: &[Row],
        names: Vec<(&'a str, Ink)>,
    ) -> Self {
        let bars = || rows.iter().chain(stated).flat_map(|r| &r.bars);
        let values = || rows.iter().flat_map(|r| &r.bars);
        let widest = |all: &mut dyn Iterator<Item = f64>| all.fold(0.0, f64::max);
        let flagged = if bars().any(|b| b.flagged) {
            flag::ROOM
        } else {
            0.0
        };
        let named = widest(&mut names.iter().map(|n| NAME.bold().width(n.0)));
        let words = widest(&mut bars().map(Bar::words));
        let start = if view.width >= COLUMNS { COLUMN } else { 0.0 };

        // Beside: behind the longest bar stands its number, or the gap to it.
        let x = start + named + flagged + 10.0;
        let gaps = rows.iter().map(|r| NAME.bold().width(&r.gap.1));
        let mains = bars().map(|b| NUMBER.width(&b.main));
        let length = view.width - x - widest(&mut gaps.chain(mains)) - 10.0;
        let most = widest(&mut stated.iter().flat_map(|r| &r.bars).map(|b| b.value));
        let mut held = stated.iter().flat_map(|r| &r.bars);
        let beside =
            view.width >= BESIDE && held.all(|b| b.words() + 2.0 * PAD <= b.value / most * length);

        let high = widest(&mut values().map(|b| b.value.max(b.ghost)));
        let low = values().map(|b| b.value).fold(0.0, f64::min);
        // A negative bar gets a step of the axis to grow into, so that the axis shows its side.
        let low = if low < 0.0 { low.min(-high / 4.0) } else { 0.0 };
        if beside {
            return Plan {
                view,
                beside,
                names,
                start,
                numbers: 0.0,
                axis: Axis::new(x, low, high, length),
                bar: 34.0,
                above: 0.0,
            };
        }
        // Above: name and number on one line where both have room, else on two.
        let one = named + 10.0 + words + flagged <= view.width;
        Plan {
            view,
            beside,
            names,
            start: 0.0,
            numbers: if one { named + 10.0 } else { 0.0 },
            axis: Axis::new(0.0, low, high, view.width),
            bar: 20.0,
            above: if one { ABOVE } else { ABOVE + NAME.line() },
        }
    }
}
