//! The divisions of the axis: ticks, and the names of days, months and years.

use super::builder::TimelineBuilder;
use super::label_text::LabelText;
use super::scale::{Band, Segment};
use super::ticks::{TickUnit, month_of};
use crate::{Anchor, ColorRole};

/// Height of a division's name, in the vertical layout.
const LINE_HEIGHT: f64 = 16.0;
/// Space to keep free beside a division's name, both sides together.
const NAME_PADDING: f64 = 5.0;
/// From the middle of a name's line to its baseline, in font sizes.
const BASELINE: f64 = 0.35;
/// A name may be longer than its cell by this much: the rounding of a sum.
const ROUNDING: f64 = 0.01;
/// A day with two digits, and a year with four: the widest names of their kinds, or nearly.
const WIDE_DAY: usize = 28;
const WIDE_YEAR: i16 = 2000;
/// Least distance between two divisions.
const MIN_DIVISION: f64 = 4.0;
/// Length of the line of a division that has no name.
const TICK_LENGTH: f64 = 5.0;
/// Width of a line between divisions in the colour of the axis, and in the colour of the paper.
const TICK_STROKE: f64 = 1.0;
const PAPER_STROKE: f64 = 2.0;

/// The finest unit that divides a segment, and the finest unit whose names have room.
pub(super) fn division_units(
    label_text: &LabelText,
    segment: &Segment,
    horizontal: bool,
) -> (TickUnit, TickUnit) {
    let fine = TickUnit::at_least(MIN_DIVISION / segment.units_per_day());
    let mut named = fine;
    while let Some(coarser) = named.coarser()
        && !names_fit(label_text, segment, named, horizontal)
    {
        named = coarser;
    }
    (fine, named)
}

/// Whether the names of a unit fit into its divisions.
fn names_fit(label_text: &LabelText, segment: &Segment, unit: TickUnit, horizontal: bool) -> bool {
    let cell = unit.days() * segment.units_per_day();
    if !horizontal {
        return cell >= LINE_HEIGHT;
    }
    let style = label_text.input().tick();
    let widest = match unit {
        TickUnit::Day => style.width(&label_text.number(WIDE_DAY)),
        TickUnit::Months(n) if n < 12 => months_of(segment)
            .map(|m| style.width(label_text.month(m)))
            .fold(style.width(&label_text.year(WIDE_YEAR)), f64::max),
        _ => style.width(&label_text.year(WIDE_YEAR)),
    };
    widest + NAME_PADDING <= cell
}

/// The months that a segment covers, each once.
fn months_of(segment: &Segment) -> impl Iterator<Item = u8> {
    let (first, last) = (month_of(segment.from), month_of(segment.to - 1));
    (first..=last.min(first + 11)).map(|m| m.rem_euclid(12) as u8 + 1)
}

/// Draws the lines between the divisions of a segment.
pub(super) fn draw_ticks(
    builder: &mut TimelineBuilder,
    label_text: &LabelText,
    segment: &Segment,
    band: Band,
) {
    let (fine, named) = division_units(label_text, segment, builder.is_horizontal());
    let inside = |day: &i32| *day > segment.from && *day < segment.to;
    if fine != named {
        let starts = fine.starts(segment.from, segment.to);
        for at in starts
            .into_iter()
            .filter(inside)
            .map(|d| position(segment, d))
        {
            let (from, to) = ((at, band.1 - TICK_LENGTH), (at, band.1));
            builder.line(from, to, ColorRole::Axis, TICK_STROKE, false);
        }
    }
    let (color, width) = if fine == named {
        (ColorRole::Paper, PAPER_STROKE)
    } else {
        (ColorRole::Axis, TICK_STROKE)
    };
    let starts = named.starts(segment.from, segment.to);
    for at in starts
        .into_iter()
        .filter(inside)
        .map(|d| position(segment, d))
    {
        builder.line((at, band.0), (at, band.1), color, width, false);
    }
}

/// The position of a day along the axis.
fn position(segment: &Segment, day: i32) -> f64 {
    segment.start + f64::from(day - segment.from) * segment.units_per_day()
}

/// The name of a division, with the part of the axis that it stands on.
pub(super) struct DivisionName {
    text: String,
    cell: (f64, f64),
    /// Whether it stands in the middle of its division; otherwise it stands at its start.
    centered: bool,
}

/// The names of a segment's divisions that have room.
pub(super) fn names(
    label_text: &LabelText,
    segment: &Segment,
    horizontal: bool,
    band: Band,
) -> Vec<DivisionName> {
    let (_, named) = division_units(label_text, segment, horizontal);
    // The name of a day, month or year stands in the middle of it. The names of longer units stand
    // at their starts.
    let centered = matches!(
        named,
        TickUnit::Day | TickUnit::Months(1) | TickUnit::Months(12)
    );
    let name = |pair: &[i32]| {
        let [start, end] = pair else { return None };
        let (from, to) = ((*start).max(segment.from), (*end).min(segment.to));
        // The first name of a segment is that of its first day, not of the day when its unit
        // begins.
        let day = if centered { *start } else { from };
        let name = DivisionName {
            text: label_text.division(named, day, segment),
            cell: (position(segment, from), position(segment, to)),
            centered,
        };
        (from < to && name.has_room(label_text, horizontal, band)).then_some(name)
    };
    let starts = named.starts(segment.from, segment.to);
    starts.windows(2).filter_map(name).collect()
}

impl DivisionName {
    fn has_room(&self, label_text: &LabelText, horizontal: bool, band: Band) -> bool {
        let wide = label_text.input().tick().width(&self.text);
        let room = self.cell.1 - self.cell.0 + ROUNDING;
        if horizontal {
            wide + NAME_PADDING <= room
        } else {
            LINE_HEIGHT <= room && wide <= band.1 - band.0
        }
    }

    /// Writes the name, in bold if it is emphasised and the bold letters have room.
    pub fn draw(
        &self,
        builder: &mut TimelineBuilder,
        label_text: &LabelText,
        band: Band,
        emphasised: bool,
    ) {
        let horizontal = builder.is_horizontal();
        let tick = label_text.input().tick();
        let room = if horizontal { self.cell } else { band };
        let bold = emphasised && tick.bold().width(&self.text) <= room.1 - room.0;
        let style = if bold { tick.bold() } else { tick };
        let (from, to) = self.cell;
        let across = (band.0 + band.1) / 2.0;
        let (x, y, anchor) = match (horizontal, self.centered) {
            (true, true) => ((from + to) / 2.0, across, Anchor::Middle),
            (true, false) => (from + NAME_PADDING / 2.0, across, Anchor::Start),
            (false, true) => (across, (from + to) / 2.0, Anchor::Middle),
            (false, false) => (across, from + LINE_HEIGHT / 2.0, Anchor::Middle),
        };
        let y = y + BASELINE * style.size;
        builder.label_in_time(&self.text, (x, y), anchor, style);
    }
}
