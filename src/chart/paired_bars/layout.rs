//! Where the two ledgers' words and bars stand, for the width that there is.

use super::series::{Bar, Row};
use crate::chart::{LayoutInput, Measure};
use crate::draw::axis::Axis;
use crate::draw::text_style::{NAME, NOTE, NUMBER, SPACE};
use crate::draw::{ColorRole, FLAG_ROOM, Linear};
use crate::story::{Unit, Value};

/// From this width on names stand beside the bars,
const BESIDE: f64 = 600.0;
/// and from this one on the flows have a column of their own, this wide.
const COLUMNS: f64 = 800.0;
pub(super) const COLUMN: f64 = 196.0;
/// Between a bar's end and the words in it.
pub(super) const PAD: f64 = 8.0;
/// How far a mark reaches beyond its bar, away from the flow's other bar and toward it.
pub(super) const OUTWARD: f64 = 7.0;
pub(super) const INWARD: f64 = 3.0;
/// Height of a line of words above a bar.
pub(super) const ABOVE: f64 = 22.0;
/// Between a name and the number behind it.
const AFTER_NAME: f64 = 10.0;
/// Height of the gap's words where they need a line below its bracket.
pub(super) const GAP_LINE: f64 = 18.0;

/// What all rows share. Everything but the axis is the same in every measure, so that a switch moves
/// nothing.
pub(super) struct Plan<'a> {
    pub input: &'a LayoutInput<'a>,
    pub beside: bool,
    /// The ledgers' names in lines with their colours, and where they start.
    pub names: Vec<(Vec<String>, ColorRole)>,
    pub start: f64,
    /// Where numbers above the bars start.
    pub numbers: f64,
    pub axis: Axis,
    /// Heights of a bar and of the words above it.
    pub bar: f64,
    pub above: f64,
    /// Height of the lines on which the words beside a number stand, where the number's has no room.
    pub side: f64,
    /// Height of the line for the gap's words, where one of them needs it.
    pub gap_line: f64,
}

impl<'a> Plan<'a> {
    /// The plan for the input's rows, given with the rows of all measures and the unit of their values.
    pub fn new(
        input: &'a LayoutInput<'a>,
        unit: Unit,
        measures: &[(Measure, Vec<Row>)],
        names: Vec<(&'a str, ColorRole)>,
    ) -> Self {
        let room = Room::of(measures, &names, unit);
        Plan::beside(input, measures, &names, &room)
            .unwrap_or_else(|| Plan::above(input, measures, names, &room))
    }

    /// Names beside the bars, numbers in them: where every number fits in its bar.
    fn beside(
        input: &'a LayoutInput<'a>,
        measures: &[(Measure, Vec<Row>)],
        names: &[(&'a str, ColorRole)],
        room: &Room,
    ) -> Option<Self> {
        let stated = rows(measures, Measure::Value);
        let start = if input.width >= COLUMNS { COLUMN } else { 0.0 };
        // Behind the longest bar stands its number, or the gap to it.
        let x = start + room.named + room.flagged + 10.0;
        let gaps = stated.iter().map(|r| NAME.bold().width(&r.gap.1));
        let mains = every(measures).map(|b| NUMBER.width(&b.main));
        let length = input.width - x - widest(gaps.chain(mains)) - 10.0;
        let fits = |b: &Bar| b.words() + 2.0 * PAD <= b.value.low / room.most * length;
        let held = stated.iter().flat_map(|r| &r.bars).all(fits);
        (input.width >= BESIDE && held).then(|| Plan {
            input,
            beside: true,
            names: names
                .iter()
                .map(|(name, color)| (vec![(*name).to_owned()], *color))
                .collect(),
            start,
            numbers: 0.0,
            axis: axis(input, room.unit, rows(measures, input.measure), x, length),
            bar: 34.0,
            above: 0.0,
            side: 0.0,
            gap_line: 0.0,
        })
    }

    /// Name and number above the bar: on one line where both have room, else each on its own.
    fn above(
        input: &'a LayoutInput<'a>,
        measures: &[(Measure, Vec<Row>)],
        names: Vec<(&'a str, ColorRole)>,
        room: &Room,
    ) -> Self {
        let one = room.named + AFTER_NAME + room.words + room.flagged <= input.width;
        let lines =
            |(name, color): (&str, ColorRole)| (NAME.bold().wrapped(name, input.width), color);
        let names: Vec<_> = names.into_iter().map(lines).collect();
        let most_lines = names
            .iter()
            .map(|(lines, _)| lines.len())
            .max()
            .unwrap_or(1);
        let side = if room.words + room.flagged <= input.width {
            0.0
        } else {
            let lines = every(measures).map(|b| NOTE.count(&b.side, input.width));
            lines.max().unwrap_or(0) as f64 * NOTE.line()
        };
        let needs_line = |row: &Row| !gap_beside_bracket(row, room.most, input.width);
        Plan {
            input,
            beside: false,
            names,
            start: 0.0,
            numbers: if one { room.named + AFTER_NAME } else { 0.0 },
            axis: axis(
                input,
                room.unit,
                rows(measures, input.measure),
                0.0,
                input.width,
            ),
            bar: 20.0,
            above: if one {
                ABOVE
            } else {
                ABOVE + side + most_lines as f64 * NAME.line()
            },
            side,
            gap_line: if rows(measures, Measure::Value).iter().any(needs_line) {
                GAP_LINE
            } else {
                0.0
            },
        }
    }
}

/// What the words and values of all measures take.
struct Room {
    /// Width of the longest name.
    named: f64,
    /// Width of a flag, where there is one.
    flagged: f64,
    /// Width of the longest words of a bar.
    words: f64,
    /// The greatest stated value.
    most: f64,
    /// What values are counted in.
    unit: Unit,
}

impl Room {
    fn of(measures: &[(Measure, Vec<Row>)], names: &[(&str, ColorRole)], unit: Unit) -> Self {
        let flagged = every(measures).any(|b| b.flagged);
        let stated = rows(measures, Measure::Value).iter().flat_map(|r| &r.bars);
        Room {
            named: widest(names.iter().map(|n| NAME.bold().width(n.0))),
            flagged: if flagged { FLAG_ROOM } else { 0.0 },
            words: widest(every(measures).map(Bar::words)),
            most: widest(stated.map(Bar::most)),
            unit,
        }
    }
}

fn widest(all: impl Iterator<Item = f64>) -> f64 {
    all.fold(0.0, f64::max)
}

fn rows<'r, 's>(measures: &'r [(Measure, Vec<Row<'s>>)], measure: Measure) -> &'r [Row<'s>] {
    let found = measures.iter().find(|(m, _)| *m == measure);
    found.map_or(&[], |(_, rows)| rows)
}

fn every<'r>(measures: &'r [(Measure, Vec<Row>)]) -> impl Iterator<Item = &'r Bar> {
    measures
        .iter()
        .flat_map(|(_, rows)| rows)
        .flat_map(|r| &r.bars)
}

fn axis(input: &LayoutInput, unit: Unit, rows: &[Row], x: f64, length: f64) -> Axis {
    let bars = || rows.iter().flat_map(|r| &r.bars);
    let high = widest(bars().map(Bar::most));
    let low = bars().map(|b| b.value.low).fold(0.0, f64::min);
    // A negative bar gets a step of the axis to grow into, so that the axis shows its side.
    let low = if low < 0.0 { low.min(-high / 4.0) } else { 0.0 };
    Axis::new(x, (low, high), length, |n| match input.measure {
        Measure::Change => input.locale.percent(n),
        _ => input.locale.quantity(Value::One(n), Some(unit), false),
    })
}

/// Whether the gap's words have room behind its bracket or before it.
fn gap_beside_bracket(row: &Row, most: f64, width: f64) -> bool {
    let scale = Linear {
        low: 0.0,
        high: most,
        length: width,
    };
    let [a, b] = [0, 1].map(|side| scale.at(row.bars[side].value.middle()));
    let words = NAME.bold().width(&row.gap.1) + SPACE;
    a.max(b) + words <= width || a.min(b) >= words
}
