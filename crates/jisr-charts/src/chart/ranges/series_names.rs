//! The names of the series: over the dots of the first row, or as a legend.

use super::lane::{Lane, Stop};
use super::reach::RADIUS;
use super::{RangeStyle, Ranges};
use crate::chart::axis::HorizontalAxis;
use crate::chart::{LegendEntry, Swatch, draw_legend};
use crate::text::style::Column;
use crate::{Anchor, Fill, SceneBuilder, Series, Settings};

/// Least space between two names.
const NAME_SPACE: f64 = 10.0;
/// From the bottom of a line to its baseline, in font sizes.
const ABOVE_BOTTOM: f64 = 0.36;
/// Space below the legend.
const BELOW: f64 = 4.0;

/// Writes the names of the two series over their dots in the first row. Returns whether they have room.
pub(super) fn draw_over(
    builder: &mut SceneBuilder,
    chart: &Ranges,
    axis: &HorizontalAxis,
    lane: &Lane,
    column: &mut Column,
    settings: &Settings,
) -> bool {
    let [first, second] = lane.stops.as_slice() else {
        return false;
    };
    if chart.series.len() != 2 {
        return false;
    }
    let style = settings.text.label.bold();
    let x = |stop: &Stop| axis.at((stop.bounds.0 + stop.bounds.1) / 2.0);
    let name = |stop: &Stop| chart.series.get(stop.series).map_or("", |s| &s.name);
    let (a, b) = (style.width(name(first)), style.width(name(second)));
    let apart = (a + b) / 2.0 + NAME_SPACE;
    let push = ((apart - (x(second) - x(first))) / 2.0).max(0.0);
    let (at_first, at_second) = (x(first) - push, x(second) + push);
    let inside = at_first >= a / 2.0 && at_second + b / 2.0 <= column.w;
    // A name that is far from its dot says nothing.
    if !inside || push > a.min(b) / 2.0 + RADIUS {
        return false;
    }
    column.y += style.line_height();
    for (stop, x) in [(first, at_first), (second, at_second)] {
        let color = chart
            .series
            .get(stop.series)
            .map(|s| s.color_at(stop.series));
        let style = color.map_or(style, |color| style.color(color));
        let y = column.y - style.size * ABOVE_BOTTOM;
        style.draw_at(builder, name(stop), Anchor::Middle, x, y);
    }
    true
}

/// Draws a legend of the series.
pub(super) fn draw_legend_of(
    builder: &mut SceneBuilder,
    chart: &Ranges,
    column: &mut Column,
    settings: &Settings,
) {
    let swatch = |place: usize, series: &Series| {
        let color = series.color_at(place);
        match chart.style {
            RangeStyle::Dumbbell => Swatch::Dot(color, Fill::Solid),
            RangeStyle::Bars => Swatch::Square(color, Fill::Solid),
        }
    };
    let series = chart.series.iter().enumerate();
    let entries: Vec<LegendEntry> = series
        .map(|(place, series)| LegendEntry {
            name: &series.name,
            swatch: swatch(place, series),
        })
        .collect();
    draw_legend(builder, &entries, column, settings);
    column.y += BELOW;
}
