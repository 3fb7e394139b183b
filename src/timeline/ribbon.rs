//! The axis itself: a ribbon with the names of years and months on it, where its scale changes, and
//! which way time runs.

use super::pen::Pen;
use super::scale::{Piece, Scale};
use super::ticks::{Unit, month_of};
use super::voice::Voice;
use crate::draw::{Anchor, ColorRole, Fill, Point, Weight, text_width};

/// Size of the names on the ribbon.
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

/// Where the ribbon lies, off the axis.
pub(super) type Band = (f64, f64);

/// Draws the ribbon.
pub(super) fn draw(pen: &mut Pen, voice: &Voice, scale: &Scale, band: Band, across: bool) {
    for piece in &scale.pieces {
        let along = (piece.start, piece.end);
        let (color, edge) = if piece.focus {
            (ColorRole::Grid, ColorRole::Grid)
        } else {
            (ColorRole::Paper, ColorRole::Grid)
        };
        pen.fill(along, band, color, Fill::Solid);
        pen.fill(along, band, edge, Fill::Outline(1.0));
        divide(pen, voice, piece, band, across);
    }
    for pair in scale.pieces.windows(2) {
        cut(pen, (pair[0].end, pair[1].start), band);
    }
    arrow(pen, scale.ends().1, band);
}

/// How a piece is divided, and which divisions have room for a name.
pub(super) fn units(voice: &Voice, piece: &Piece, across: bool) -> (Unit, Unit) {
    let fine = Unit::at_least(FINE / piece.speed());
    let mut named = fine;
    while let Some(coarser) = named.coarser()
        && !fits(voice, piece, named, across)
    {
        named = coarser;
    }
    (fine, named)
}

/// Whether a unit has room for its names.
fn fits(voice: &Voice, piece: &Piece, unit: Unit, across: bool) -> bool {
    let cell = unit.days() * piece.speed();
    if !across {
        return cell >= LINE;
    }
    let widest = match unit {
        Unit::Day => text_width(&voice.number(28), SIZE, Weight::Regular),
        Unit::Months(n) if n < 12 => months(piece)
            .map(|m| text_width(voice.month(m), SIZE, Weight::Regular))
            .fold(
                text_width(&voice.year(2000), SIZE, Weight::Regular),
                f64::max,
            ),
        _ => text_width(&voice.year(2000), SIZE, Weight::Regular),
    };
    widest + AIR <= cell
}

/// The months that a piece covers, at most each once.
fn months(piece: &Piece) -> impl Iterator<Item = usize> {
    let (first, last) = (month_of(piece.from), month_of(piece.to - 1));
    (first..=last.min(first + 11)).map(|m| m.rem_euclid(12) as usize + 1)
}

fn divide(pen: &mut Pen, voice: &Voice, piece: &Piece, band: Band, across: bool) {
    let (fine, named) = units(voice, piece, across);
    let at = |day: i32| piece.start + f64::from(day - piece.from) * piece.speed();
    let inside = |day: &i32| *day > piece.from && *day < piece.to;
    if fine != named {
        for day in fine
            .starts(piece.from, piece.to)
            .iter()
            .filter(|d| inside(d))
        {
            pen.line(
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
        pen.line((at(*day), band.0), (at(*day), band.1), color, width, false);
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
        let text = voice.division(named, if whole { pair[0] } else { from }, piece);
        name(pen, &text, cell, band, whole, across);
    }
}

/// Writes a division's name where its cell has room.
fn name(pen: &mut Pen, text: &str, cell: (f64, f64), band: Band, whole: bool, across: bool) {
    let wide = text_width(text, SIZE, Weight::Regular);
    let (need, have) = if across {
        (wide + AIR, cell.1 - cell.0)
    } else {
        (LINE, cell.1 - cell.0)
    };
    if need > have + 0.01 || (!across && wide > band.1 - band.0) {
        return;
    }
    let off = (band.0 + band.1) / 2.0;
    let (x, y, anchor) = match (across, whole) {
        (true, true) => ((cell.0 + cell.1) / 2.0, off, Anchor::Middle),
        (true, false) => (cell.0 + AIR / 2.0, off, Anchor::Start),
        (false, true) => (off, (cell.0 + cell.1) / 2.0, Anchor::Middle),
        (false, false) => (off, cell.0 + LINE / 2.0, Anchor::Middle),
    };
    let at = Point {
        x,
        y: y + 0.35 * SIZE,
    };
    pen.builder
        .label(text, at, anchor, SIZE, Weight::Regular, ColorRole::Text);
}

/// The mark where the scale changes: two strokes across the gap between the pieces.
pub(super) fn cut(pen: &mut Pen, (from, to): (f64, f64), band: Band) {
    let middle = (from + to) / 2.0;
    for d in [-3.0, 3.0] {
        let at = middle + d;
        let (a, b) = ((at + 3.0, band.0 - 4.0), (at - 3.0, band.1 + 4.0));
        pen.line(a, b, ColorRole::Text, 1.5, false);
    }
}

/// The arrow that time runs along.
fn arrow(pen: &mut Pen, end: f64, band: Band) {
    let (off, half) = ((band.0 + band.1) / 2.0, (band.1 - band.0) / 2.0);
    let tip = end + ARROW - 2.0;
    let wing = half.min(10.0);
    pen.polygon(
        &[(end + 3.0, off - wing), (tip, off), (end + 3.0, off + wing)],
        ColorRole::Axis,
    );
}

/// Writes what a piece shows and how it is divided: the fullest form that has room.
pub(super) fn title(pen: &mut Pen, voice: &Voice, piece: &Piece, at: Point, room: f64) {
    let (fine, named) = units(voice, piece, pen.across());
    let unit = if fine == Unit::Day { named } else { fine };
    let weight = if piece.focus {
        Weight::Bold
    } else {
        Weight::Regular
    };
    let titles = voice.titles(unit, piece);
    let fits = titles
        .into_iter()
        .find(|t| text_width(t, SIZE, weight) <= room);
    if let Some(text) = fits {
        pen.builder
            .label(text, at, Anchor::Start, SIZE, weight, ColorRole::Muted);
    }
}
