//! Chooses the layout: horizontal or vertical, with or without a larger scale for the crowded range.

use super::input::LayoutInput;
use super::visible_events::VisibleEvents;
use super::{Scale, Scaling, horizontal, time_ranges, vertical};
use crate::chart::LayoutError;
use crate::{Point, Scene};

/// The least width of a timeline, in scene units.
const LEAST_WIDTH: f64 = 280.0;

/// The events that a mark of the scene stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkInfo {
    /// The point on the axis that it belongs to, in the scene.
    pub at: Point,
    /// The events, as indexes into the timeline's events, in the order of time.
    pub events: Vec<usize>,
    /// Whether the mark counts events; otherwise it has the name of one event.
    pub counter: bool,
}

/// The layout of a timeline.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Layout {
    /// The drawing. A counter's mark has the id of its first event.
    pub scene: Scene,
    /// One entry for each mark of the scene, in the same order, which is that of time.
    pub marks: Vec<MarkInfo>,
    /// From days to scene units along the axis, counted from the side where time starts.
    pub scale: Scale,
}

/// Lays the timeline out.
pub(super) fn layout(input: &LayoutInput) -> Result<Layout, LayoutError> {
    if input.width < LEAST_WIDTH {
        return Err(LayoutError::TooNarrow {
            width: input.width,
            least: LEAST_WIDTH,
        });
    }
    if input.included().is_empty() {
        return Err(LayoutError::NoData);
    }
    let layout_with = |ranges| {
        let visible = VisibleEvents::of(input, ranges);
        if input.timeline.is_horizontal(input.width) {
            horizontal::layout(input, &visible)
        } else {
            vertical::layout(input, &visible)
        }
    };
    let undivided = || layout_with(time_ranges::undivided(input));
    if input.timeline.scaling == Scaling::Even {
        return Ok(undivided());
    }
    let layout = layout_with(time_ranges::time_ranges(input));
    // A segment beside the crowded one can be so short that its least length draws it at a larger
    // scale.
    if layout.scale.is_visibly_larger() {
        Ok(layout)
    } else {
        Ok(undivided())
    }
}
