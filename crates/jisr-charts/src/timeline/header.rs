//! Titles over the segments of the axis, and counters of the events before and after the shown
//! time.

use super::axis_band;
use super::builder::{AxisAnchor, COUNTER_HEIGHT, TimelineBuilder};
use super::input::LayoutInput;
use super::label_text::LabelText;
use super::scale::Scale;
use super::visible_events::{Outside, VisibleEvents};
use crate::{ColorRole, Point, Rect};

/// Height of the row over the horizontal layout, and the space below it.
const ROW_HEIGHT: f64 = 30.0;
const ROW_GAP: f64 = 8.0;
/// From the row's middle to the titles' baseline, and to the line that spans a segment.
const BASELINE: f64 = 4.0;
const RULE: f64 = 11.0;
/// Width of that line: over the segment with the larger scale, and over the others.
const FOCUS_STROKE: f64 = 2.0;
const STROKE: f64 = 1.0;
/// Space beside a counter's text, both sides together, and beside the counter.
const COUNTER_PADDING: f64 = 12.0;
const COUNTER_GAP: f64 = 10.0;

/// Draws the row over the horizontal layout; returns its bottom.
pub(super) fn draw_horizontal_header(
    builder: &mut TimelineBuilder,
    input: &LayoutInput,
    visible: &VisibleEvents,
    label_text: &LabelText,
    scale: &Scale,
) -> f64 {
    let (start, end) = scale.ends();
    let middle = ROW_HEIGHT / 2.0;
    let before = draw_outside_counter(
        builder,
        input,
        visible,
        label_text,
        Outside::Earlier,
        (start, middle),
        (start, 0.0),
    );
    let after = draw_outside_counter(
        builder,
        input,
        visible,
        label_text,
        Outside::Later,
        (end, middle),
        (end, 0.0),
    );
    for (i, segment) in scale.segments.iter().enumerate() {
        let from = if i == 0 {
            segment.start + before
        } else {
            segment.start
        };
        let to = if i + 1 == scale.segments.len() {
            segment.end - after
        } else {
            segment.end
        };
        // The title begins where the layout's direction does, whichever way time runs.
        let start = if builder.is_reversed() { to } else { from };
        let at = builder.point(start, middle + BASELINE);
        axis_band::draw_segment_title(builder, label_text, segment, at, to - from);
        let width = if segment.focus { FOCUS_STROKE } else { STROKE };
        builder.line(
            (segment.start, middle + RULE),
            (segment.end, middle + RULE),
            ColorRole::Axis,
            width,
            false,
        );
    }
    ROW_HEIGHT + ROW_GAP
}

/// Draws the counter of the events on one side of the shown time; returns the width that it
/// occupies, with the gap beside it. It starts at `at`; in the horizontal layout, the counter of
/// later events ends there.
pub(super) fn draw_outside_counter(
    builder: &mut TimelineBuilder,
    input: &LayoutInput,
    visible: &VisibleEvents,
    label_text: &LabelText,
    side: Outside,
    at: (f64, f64),
    axis: (f64, f64),
) -> f64 {
    let (events, day) = match side {
        Outside::Earlier => (&visible.earlier, f64::NEG_INFINITY),
        Outside::Later => (&visible.later, f64::INFINITY),
    };
    let Some(first) = events.first().and_then(|i| input.events.get(*i)) else {
        return 0.0;
    };
    let text = label_text.outside_count(side, events.len());
    let w = input.counter().width(&text) + COUNTER_PADDING;
    let x = if side == Outside::Later && builder.is_horizontal() {
        at.0 - w
    } else {
        at.0
    };
    let rect = builder.turn(Rect {
        x,
        y: at.1 - COUNTER_HEIGHT / 2.0,
        w,
        h: COUNTER_HEIGHT,
    });
    let shapes = builder.scene.shapes();
    let centre = Point {
        x: rect.x + w / 2.0,
        y: at.1,
    };
    let kinds = input.kinds_of(events.iter().copied());
    builder.with_group(kinds, |builder| builder.counter_box(&text, centre, w));
    let anchor = AxisAnchor {
        day,
        axis,
        events: events.clone(),
        counter: true,
    };
    builder.mark(first.id.clone(), rect, shapes, anchor);
    w + COUNTER_GAP
}
