//! Draws the axis: a band with the names of years and months, the breaks where its scale changes,
//! and an arrow in the direction of time.

use super::builder::TimelineBuilder;
use super::divisions::{self, division_units};
use super::label_text::LabelText;
use super::scale::{Band, Scale, Segment};
use super::ticks::TickUnit;
use crate::{Anchor, ColorRole, Fill, Point};

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

/// Draws the band of each segment with its divisions, the breaks between them, and the arrow. The names of the first
/// and the last division are bold: with the arrow, they say which way time runs.
pub(super) fn draw_axis_band(
    builder: &mut TimelineBuilder,
    label_text: &LabelText,
    scale: &Scale,
    band: Band,
) {
    let mut names = vec![];
    for segment in &scale.segments {
        let along = (segment.start, segment.end);
        let (color, edge) = if segment.focus {
            (ColorRole::Grid, ColorRole::Grid)
        } else {
            (ColorRole::Paper, ColorRole::Grid)
        };
        builder.fill_rect(along, band, color, Fill::Solid);
        builder.fill_rect(along, band, edge, Fill::Outline(1.0));
        divisions::draw_ticks(builder, label_text, segment, band);
        names.extend(divisions::names(
            label_text,
            segment,
            builder.is_horizontal(),
            band,
        ));
    }
    let last = names.len().saturating_sub(1);
    for (i, name) in names.iter().enumerate() {
        name.draw(builder, label_text, band, i == 0 || i == last);
    }
    for pair in scale.segments.windows(2) {
        draw_break(builder, (pair[0].end, pair[1].start), band);
    }
    draw_arrow(builder, scale.ends().1, band);
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
