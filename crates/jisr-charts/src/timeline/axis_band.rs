//! Draws the axis: a band with the names of years and months, the breaks where its scale changes,
//! and an arrow in the direction of time.

use super::builder::TimelineBuilder;
use super::label_text::LabelText;
use super::scale::{Scale, Segment};
use super::ticks::{TickUnit, month_of};
use crate::text::TextStyle;
use crate::{Anchor, ColorRole, Fill, Point};

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
/// Length of the gap between two segments of the axis.
pub(super) const BREAK: f64 = 16.0;
/// The sign of a break is two slanted strokes: half of the distance between them, how far each leans,
/// how far it reaches beyond the band, and its width.
const BREAK_HALF_GAP: f64 = 3.0;
const BREAK_SLANT: f64 = 3.0;
const BREAK_OVERHANG: f64 = 4.0;
const BREAK_STROKE: f64 = 1.5;
/// Length of the arrow at the end of the axis, with the space around it.
pub(super) const ARROW: f64 = 16.0;
/// Space between the axis and the arrow, and behind the arrow's tip.
const ARROW_GAP: f64 = 3.0;
const ARROW_MARGIN: f64 = 2.0;
/// Half of the arrow's greatest width.
const ARROW_WING: f64 = 10.0;

/// The two edges of the axis band, across the axis.
pub(super) type Band = (f64, f64);

/// Draws the band of each segment with its divisions, the breaks between them, and the arrow.
pub(super) fn draw_axis_band(
    builder: &mut TimelineBuilder,
    label_text: &LabelText,
    scale: &Scale,
    band: Band,
) {
    for segment in &scale.segments {
        let along = (segment.start, segment.end);
        let (color, edge) = if segment.focus {
            (ColorRole::Grid, ColorRole::Grid)
        } else {
            (ColorRole::Paper, ColorRole::Grid)
        };
        builder.fill_rect(along, band, color, Fill::Solid);
        builder.fill_rect(along, band, edge, Fill::Outline(1.0));
        draw_divisions(builder, label_text, segment, band);
    }
    for pair in scale.segments.windows(2) {
        draw_break(builder, (pair[0].end, pair[1].start), band);
    }
    draw_arrow(builder, scale.ends().1, band);
}

/// The finest unit that divides a segment, and the finest unit whose names have room.
fn division_units(
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

fn draw_divisions(
    builder: &mut TimelineBuilder,
    label_text: &LabelText,
    segment: &Segment,
    band: Band,
) {
    let (fine, named) = division_units(label_text, segment, builder.is_horizontal());
    let at = |day: i32| segment.start + f64::from(day - segment.from) * segment.units_per_day();
    let inside = |day: &i32| *day > segment.from && *day < segment.to;
    if fine != named {
        for day in fine
            .starts(segment.from, segment.to)
            .iter()
            .filter(|d| inside(d))
        {
            builder.line(
                (at(*day), band.1 - TICK_LENGTH),
                (at(*day), band.1),
                ColorRole::Axis,
                TICK_STROKE,
                false,
            );
        }
    }
    let starts = named.starts(segment.from, segment.to);
    for day in starts.iter().filter(|d| inside(d)) {
        let (color, width) = if fine == named {
            (ColorRole::Paper, PAPER_STROKE)
        } else {
            (ColorRole::Axis, TICK_STROKE)
        };
        builder.line((at(*day), band.0), (at(*day), band.1), color, width, false);
    }
    // The name of a day, month or year stands in the middle of it. The names of longer units stand
    // at their starts.
    let whole = matches!(
        named,
        TickUnit::Day | TickUnit::Months(1) | TickUnit::Months(12)
    );
    for pair in starts.windows(2) {
        let (from, to) = (pair[0].max(segment.from), pair[1].min(segment.to));
        if to <= from {
            continue;
        }
        let cell = (at(from), at(to));
        // The first name of a segment is that of its first day, not of the day when its unit
        // begins.
        let text = label_text.division(named, if whole { pair[0] } else { from }, segment);
        let style = label_text.input().tick();
        draw_division_name(builder, &text, style, cell, (band, whole));
    }
}

/// Writes the name of a division if its cell has room.
fn draw_division_name(
    builder: &mut TimelineBuilder,
    text: &str,
    style: TextStyle,
    cell: (f64, f64),
    (band, whole): (Band, bool),
) {
    let horizontal = builder.is_horizontal();
    let wide = style.width(text);
    let (need, have) = if horizontal {
        (wide + NAME_PADDING, cell.1 - cell.0)
    } else {
        (LINE_HEIGHT, cell.1 - cell.0)
    };
    if need > have + ROUNDING || (!horizontal && wide > band.1 - band.0) {
        return;
    }
    let across = (band.0 + band.1) / 2.0;
    let (x, y, anchor) = match (horizontal, whole) {
        (true, true) => ((cell.0 + cell.1) / 2.0, across, Anchor::Middle),
        (true, false) => (cell.0 + NAME_PADDING / 2.0, across, Anchor::Start),
        (false, true) => (across, (cell.0 + cell.1) / 2.0, Anchor::Middle),
        (false, false) => (across, cell.0 + LINE_HEIGHT / 2.0, Anchor::Middle),
    };
    let y = y + BASELINE * style.size;
    builder.label_in_time(text, (x, y), anchor, style);
}

/// Draws the sign of a change of scale: two strokes across the gap between two segments.
pub(super) fn draw_break(builder: &mut TimelineBuilder, (from, to): (f64, f64), band: Band) {
    let middle = (from + to) / 2.0;
    for shift in [-BREAK_HALF_GAP, BREAK_HALF_GAP] {
        let at = middle + shift;
        let from = (at + BREAK_SLANT, band.0 - BREAK_OVERHANG);
        let to = (at - BREAK_SLANT, band.1 + BREAK_OVERHANG);
        builder.line(from, to, ColorRole::Text, BREAK_STROKE, false);
    }
}

/// Draws the arrow behind the end of the axis.
fn draw_arrow(builder: &mut TimelineBuilder, end: f64, band: Band) {
    let (across, half) = ((band.0 + band.1) / 2.0, (band.1 - band.0) / 2.0);
    let tip = end + ARROW - ARROW_MARGIN;
    let wing = half.min(ARROW_WING);
    let base = end + ARROW_GAP;
    builder.polygon(
        &[(base, across - wing), (tip, across), (base, across + wing)],
        ColorRole::Axis,
    );
}

/// Writes what a segment shows and how it is divided, in the longest form that fits.
pub(super) fn draw_segment_title(
    builder: &mut TimelineBuilder,
    label_text: &LabelText,
    segment: &Segment,
    at: Point,
    room: f64,
) {
    let (fine, named) = division_units(label_text, segment, builder.is_horizontal());
    let unit = if fine == TickUnit::Day { named } else { fine };
    let note = label_text.input().note();
    let style = if segment.focus { note.bold() } else { note };
    let titles = label_text.titles(unit, segment);
    let fits = titles.into_iter().find(|t| style.width(t) <= room);
    if let Some(text) = fits {
        builder.scene.label(text, at, Anchor::Start, style);
    }
}
