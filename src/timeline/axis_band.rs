//! The axis itself: a band with the names of years and months on it, where its scale changes, and
//! which way time runs.

use super::builder::TimelineBuilder;
use super::label_text::LabelText;
use super::scale::{Piece, Scale};
use super::ticks::{Unit, month_of};
use crate::draw::{Anchor, ColorRole, Fill, Point, Weight, text_width};

/// Size of the names on the axis band.
const SIZE: f64 = 12.0;
/// Height of a line of them.
const LINE: f64 = 16.0;
/// Room around a name.
const AIR: f64 = 5.0;
/// Least distance between two divisions.
const FINE: f64 = 4.0;
/// Length of a division's line.
const TICK: f64 = 5.0;
/// Between two pieces of the axis.
pub(super) const BREAK: f64 = 16.0;
/// What the arrow takes at the end of the axis.
pub(super) const ARROW: f64 = 16.0;

/// Where the axis band lies, off the axis.
pub(super) type Band = (f64, f64);

/// Draws the axis band.
pub(super) fn draw(
    builder: &mut TimelineBuilder,
    label_text: &LabelText,
    scale: &Scale,
    band: Band,
) {
    for piece in &scale.pieces {
        let along = (piece.start, piece.end);
        let (color, edge) = if piece.focus {
            (ColorRole::Grid, ColorRole::Grid)
        } else {
            (ColorRole::Paper, ColorRole::Grid)
        };
        builder.fill(along, band, color, Fill::Solid);
        builder.fill(along, band, edge, Fill::Outline(1.0));
        divide(builder, label_text, piece, band);
    }
    for pair in scale.pieces.windows(2) {
        cut(builder, (pair[0].end, pair[1].start), band);
    }
    arrow(builder, scale.ends().1, band);
}

/// How a piece is divided, and which divisions have room for a name.
fn units(label_text: &LabelText, piece: &Piece, horizontal: bool) -> (Unit, Unit) {
    let fine = Unit::at_least(FINE / piece.speed());
    let mut named = fine;
    while let Some(coarser) = named.coarser()
        && !fits(label_text, piece, named, horizontal)
    {
        named = coarser;
    }
    (fine, named)
}

/// Whether a unit has room for its names.
fn fits(label_text: &LabelText, piece: &Piece, unit: Unit, horizontal: bool) -> bool {
    let cell = unit.days() * piece.speed();
    if !horizontal {
        return cell >= LINE;
    }
    let widest = match unit {
        Unit::Day => text_width(&label_text.number(28), SIZE, Weight::Regular),
        Unit::Months(n) if n < 12 => months(piece)
            .map(|m| text_width(label_text.month(m), SIZE, Weight::Regular))
            .fold(
                text_width(&label_text.year(2000), SIZE, Weight::Regular),
                f64::max,
            ),
        _ => text_width(&label_text.year(2000), SIZE, Weight::Regular),
    };
    widest + AIR <= cell
}

/// The months that a piece covers, at most each once.
fn months(piece: &Piece) -> impl Iterator<Item = usize> {
    let (first, last) = (month_of(piece.from), month_of(piece.to - 1));
    (first..=last.min(first + 11)).map(|m| m.rem_euclid(12) as usize + 1)
}

fn divide(builder: &mut TimelineBuilder, label_text: &LabelText, piece: &Piece, band: Band) {
    let (fine, named) = units(label_text, piece, builder.is_horizontal());
    let at = |day: i32| piece.start + f64::from(day - piece.from) * piece.speed();
    let inside = |day: &i32| *day > piece.from && *day < piece.to;
    if fine != named {
        for day in fine
            .starts(piece.from, piece.to)
            .iter()
            .filter(|d| inside(d))
        {
            builder.line(
                (at(*day), band.1 - TICK),
                (at(*day), band.1),
                ColorRole::Axis,
                1.0,
                false,
            );
        }
    }
    let starts = named.starts(piece.from, piece.to);
    for day in starts.iter().filter(|d| inside(d)) {
        let (color, width) = if fine == named {
            (ColorRole::Paper, 2.0)
        } else {
            (ColorRole::Axis, 1.0)
        };
        builder.line((at(*day), band.0), (at(*day), band.1), color, width, false);
    }
    // A name that covers its whole unit stands in the middle of it, else at its start.
    let whole = matches!(named, Unit::Day | Unit::Months(1) | Unit::Months(12));
    for pair in starts.windows(2) {
        let (from, to) = (pair[0].max(piece.from), pair[1].min(piece.to));
        if to <= from {
            continue;
        }
        let cell = (at(from), at(to));
        // The first name of a piece says where it begins, not where its unit does.
        let text = label_text.division(named, if whole { pair[0] } else { from }, piece);
        name(builder, &text, cell, band, whole);
    }
}

/// Writes a division's name where its cell has room.
fn name(builder: &mut TimelineBuilder, text: &str, cell: (f64, f64), band: Band, whole: bool) {
    let horizontal = builder.is_horizontal();
    let wide = text_width(text, SIZE, Weight::Regular);
    let (need, have) = if horizontal {
        (wide + AIR, cell.1 - cell.0)
    } else {
        (LINE, cell.1 - cell.0)
    };
    if need > have + 0.01 || (!horizontal && wide > band.1 - band.0) {
        return;
    }
    let off = (band.0 + band.1) / 2.0;
    let (x, y, anchor) = match (horizontal, whole) {
        (true, true) => ((cell.0 + cell.1) / 2.0, off, Anchor::Middle),
        (true, false) => (cell.0 + AIR / 2.0, off, Anchor::Start),
        (false, true) => (off, (cell.0 + cell.1) / 2.0, Anchor::Middle),
        (false, false) => (off, cell.0 + LINE / 2.0, Anchor::Middle),
    };
    let at = Point {
        x,
        y: y + 0.35 * SIZE,
    };
    builder
        .scene
        .label(text, at, anchor, SIZE, Weight::Regular, ColorRole::Text);
}

/// The mark where the scale changes: two strokes across the gap between the pieces.
pub(super) fn cut(builder: &mut TimelineBuilder, (from, to): (f64, f64), band: Band) {
    let middle = (from + to) / 2.0;
    for d in [-3.0, 3.0] {
        let at = middle + d;
        let (a, b) = ((at + 3.0, band.0 - 4.0), (at - 3.0, band.1 + 4.0));
        builder.line(a, b, ColorRole::Text, 1.5, false);
    }
}

/// The arrow that time runs along.
fn arrow(builder: &mut TimelineBuilder, end: f64, band: Band) {
    let (off, half) = ((band.0 + band.1) / 2.0, (band.1 - band.0) / 2.0);
    let tip = end + ARROW - 2.0;
    let wing = half.min(10.0);
    builder.polygon(
        &[(end + 3.0, off - wing), (tip, off), (end + 3.0, off + wing)],
        ColorRole::Axis,
    );
}

/// Writes what a piece shows and how it is divided: the fullest form that has room.
pub(super) fn title(
    builder: &mut TimelineBuilder,
    label_text: &LabelText,
    piece: &Piece,
    at: Point,
    room: f64,
) {
    let (fine, named) = units(label_text, piece, builder.is_horizontal());
    let unit = if fine == Unit::Day { named } else { fine };
    let weight = if piece.focus {
        Weight::Bold
    } else {
        Weight::Regular
    };
    let titles = label_text.titles(unit, piece);
    let fits = titles
        .into_iter()
        .find(|t| text_width(t, SIZE, weight) <= room);
    if let Some(text) = fits {
        builder
            .scene
            .label(text, at, Anchor::Start, SIZE, weight, ColorRole::Muted);
    }
}
