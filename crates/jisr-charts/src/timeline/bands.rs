//! The bands of events that last longer than a day, or whose day is not known.

use super::builder::TimelineBuilder;
use super::extents::band_extent;
use super::input::LayoutInput;
use super::scale::Scale;
use super::visible_events::TimelineItem;
use crate::{ColorRole, Fill};

/// How thick a band is, across the axis.
pub(super) const BAND_THICKNESS: f64 = 10.0;
/// Space at each end of a band: it separates bands that follow each other.
const BAND_MARGIN: f64 = 1.0;
/// Width of a band's outline, of the dashed outline of a planned event, and of the ends of an interval.
const BAND_STROKE: f64 = 1.0;
const PLANNED_STROKE: f64 = 1.5;
const INTERVAL_END: f64 = 2.5;
/// How much thinner than a month's band an interval's is at each side, and how far its ends stand out.
const INTERVAL_INSET: f64 = 2.0;
const INTERVAL_OVERHANG: f64 = 1.0;

/// From one place to another, along the axis or across it.
type Interval = (f64, f64);

/// Draws the band of an event: a month or a year is pale, an interval has thick ends, a planned
/// event has no end. An event of one day has no band.
pub(super) fn draw_band(
    builder: &mut TimelineBuilder,
    input: &LayoutInput,
    scale: &Scale,
    item: &TimelineItem,
    across: (f64, f64),
) {
    let Some(event) = input.events.get(item.index) else {
        return;
    };
    let color = input.style_of(item.index).color;
    if event.planned {
        let (a, b) = band_extent(input, scale, item);
        return draw_planned_band(builder, (a, b), across, color);
    }
    if item.day {
        return;
    }
    let (a, b) = band_extent(input, scale, item);
    let along = (a + BAND_MARGIN, b - BAND_MARGIN);
    // An event that goes on beyond the shown time has no end there.
    let shown = scale.segments.first().zip(scale.segments.last());
    let ends = shown.map_or((true, true), |(first, last)| {
        (item.from >= first.from, item.to <= last.to)
    });
    if event.when.single() {
        draw_month_band(builder, along, across, color, ends);
    } else {
        draw_interval_band(builder, along, across, color, ends);
    }
}

/// Draws a pale band with an outline: a month or a year, whose day isn't known.
pub(super) fn draw_month_band(
    builder: &mut TimelineBuilder,
    along: Interval,
    across: Interval,
    color: ColorRole,
    ends: (bool, bool),
) {
    builder.fill_rect(along, across, color.soft(), Fill::Solid);
    builder.fill_rect(
        along,
        (across.0, across.0 + BAND_STROKE),
        color,
        Fill::Solid,
    );
    builder.fill_rect(
        along,
        (across.1 - BAND_STROKE, across.1),
        color,
        Fill::Solid,
    );
    draw_band_ends(builder, along, across, BAND_STROKE, color, ends);
}

/// Draws a thinner band with thick ends: several months whose figures are counted together.
pub(super) fn draw_interval_band(
    builder: &mut TimelineBuilder,
    along: Interval,
    across: Interval,
    color: ColorRole,
    ends: (bool, bool),
) {
    draw_month_band(
        builder,
        along,
        (across.0 + INTERVAL_INSET, across.1 - INTERVAL_INSET),
        color,
        (false, false),
    );
    draw_band_ends(
        builder,
        along,
        (across.0 - INTERVAL_OVERHANG, across.1 + INTERVAL_OVERHANG),
        INTERVAL_END,
        color,
        ends,
    );
}

/// Draws the start and the end of a band, if it has them.
fn draw_band_ends(
    builder: &mut TimelineBuilder,
    (a, b): Interval,
    across: Interval,
    thick: f64,
    color: ColorRole,
    ends: (bool, bool),
) {
    if ends.0 {
        builder.fill_rect((a, a + thick), across, color, Fill::Solid);
    }
    if ends.1 {
        builder.fill_rect((b - thick, b), across, color, Fill::Solid);
    }
}

/// Draws a dashed outline without an end: a planned event.
pub(super) fn draw_planned_band(
    builder: &mut TimelineBuilder,
    (a, b): (f64, f64),
    across: (f64, f64),
    color: ColorRole,
) {
    builder.line((a, across.0), (a, across.1), color, PLANNED_STROKE, true);
    builder.line((a, across.0), (b, across.0), color, PLANNED_STROKE, true);
    builder.line((a, across.1), (b, across.1), color, PLANNED_STROKE, true);
}
