//! The axis itself: a band with the names of years and months on it, where its scale changes, and
//! which way time runs.

use super::builder::TimelineBuilder;
use super::label_text::LabelText;
use super::scale::{Scale, Segment};
use super::ticks::{TickUnit, month_of};
use crate::draw::{Anchor, ColorRole, Fill, Point, Weight, text_width};

/// Size of the names on the axis band.
const FONT_SIZE: f64 = 12.0;
/// Height of a line of them.
const LINE_HEIGHT: f64 = 16.0;
/// Room around a name.
const NAME_PADDING: f64 = 5.0;
/// Least distance between two divisions.
const MIN_DIVISION: f64 = 4.0;
/// Length of a division's line.
const TICK_LENGTH: f64 = 5.0;
/// Between two pieces of the axis.
pub(super) const BREAK: f64 = 16.0;
/// What the arrow takes at the end of the axis.
pub(super) const ARROW: f64 = 16.0;

/// Where the axis band lies, off the axis.
pub(super) type Band = (f64, f64);

/// Draws the axis band.
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

/// How a piece is divided, and which divisions have room for a name.
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

/// Whether a unit has room for its names.
fn names_fit(label_text: &LabelText, segment: &Segment, unit: TickUnit, horizontal: bool) -> bool {
    let cell = unit.days() * segment.units_per_day();
    if !horizontal {
        return cell >= LINE_HEIGHT;
    }
    let widest = match unit {
        TickUnit::Day => text_width(&label_text.number(28), FONT_SIZE, Weight::Regular),
        TickUnit::Months(n) if n < 12 => months_of(segment)
            .map(|m| text_width(label_text.month(m), FONT_SIZE, Weight::Regular))
            .fold(
                text_width(&label_text.year(2000), FONT_SIZE, Weight::Regular),
                f64::max,
            ),
        _ => text_width(&label_text.year(2000), FONT_SIZE, Weight::Regular),
    };
    widest + NAME_PADDING <= cell
}

/// The months that a piece covers, at most each once.
fn months_of(segment: &Segment) -> impl Iterator<Item = usize> {
    let (first, last) = (month_of(segment.from), month_of(segment.to - 1));
    (first..=last.min(first + 11)).map(|m| m.rem_euclid(12) as usize + 1)
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
                1.0,
                false,
            );
        }
    }
    let starts = named.starts(segment.from, segment.to);
    for day in starts.iter().filter(|d| inside(d)) {
        let (color, width) = if fine == named {
            (ColorRole::Paper, 2.0)
        } else {
            (ColorRole::Axis, 1.0)
        };
        builder.line((at(*day), band.0), (at(*day), band.1), color, width, false);
    }
    // A name that covers its whole unit stands in the middle of it, else at its start.
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
        // The first name of a piece says where it begins, not where its unit does.
        let text = label_text.division(named, if whole { pair[0] } else { from }, segment);
        draw_division_name(builder, &text, cell, band, whole);
    }
}

/// Writes a division's name where its cell has room.
fn draw_division_name(
    builder: &mut TimelineBuilder,
    text: &str,
    cell: (f64, f64),
    band: Band,
    whole: bool,
) {
    let horizontal = builder.is_horizontal();
    let wide = text_width(text, FONT_SIZE, Weight::Regular);
    let (need, have) = if horizontal {
        (wide + NAME_PADDING, cell.1 - cell.0)
    } else {
        (LINE_HEIGHT, cell.1 - cell.0)
    };
    if need > have + 0.01 || (!horizontal && wide > band.1 - band.0) {
        return;
    }
    let across = (band.0 + band.1) / 2.0;
    let (x, y, anchor) = match (horizontal, whole) {
        (true, true) => ((cell.0 + cell.1) / 2.0, across, Anchor::Middle),
        (true, false) => (cell.0 + NAME_PADDING / 2.0, across, Anchor::Start),
        (false, true) => (across, (cell.0 + cell.1) / 2.0, Anchor::Middle),
        (false, false) => (across, cell.0 + LINE_HEIGHT / 2.0, Anchor::Middle),
    };
    let at = Point {
        x,
        y: y + 0.35 * FONT_SIZE,
    };
    builder.scene.label(
        text,
        at,
        anchor,
        FONT_SIZE,
        Weight::Regular,
        ColorRole::Text,
    );
}

/// The mark where the scale changes: two strokes across the gap between the pieces.
pub(super) fn draw_break(builder: &mut TimelineBuilder, (from, to): (f64, f64), band: Band) {
    let middle = (from + to) / 2.0;
    for d in [-3.0, 3.0] {
        let at = middle + d;
        let (a, b) = ((at + 3.0, band.0 - 4.0), (at - 3.0, band.1 + 4.0));
        builder.line(a, b, ColorRole::Text, 1.5, false);
    }
}

/// The arrow that time runs along.
fn draw_arrow(builder: &mut TimelineBuilder, end: f64, band: Band) {
    let (across, half) = ((band.0 + band.1) / 2.0, (band.1 - band.0) / 2.0);
    let tip = end + ARROW - 2.0;
    let wing = half.min(10.0);
    builder.polygon(
        &[
            (end + 3.0, across - wing),
            (tip, across),
            (end + 3.0, across + wing),
        ],
        ColorRole::Axis,
    );
}

/// Writes what a piece shows and how it is divided: the fullest form that has room.
pub(super) fn draw_segment_title(
    builder: &mut TimelineBuilder,
    label_text: &LabelText,
    segment: &Segment,
    at: Point,
    room: f64,
) {
    let (fine, named) = division_units(label_text, segment, builder.is_horizontal());
    let unit = if fine == TickUnit::Day { named } else { fine };
    let weight = if segment.focus {
        Weight::Bold
    } else {
        Weight::Regular
    };
    let titles = label_text.titles(unit, segment);
    let fits = titles
        .into_iter()
        .find(|t| text_width(t, FONT_SIZE, weight) <= room);
    if let Some(text) = fits {
        builder
            .scene
            .label(text, at, Anchor::Start, FONT_SIZE, weight, ColorRole::Muted);
    }
}
