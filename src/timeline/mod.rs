//! The timeline: events on an axis of time, which runs in the direction of reading.
//!
//! There are two layouts: horizontal for wide drawings, vertical for narrow ones. A crowded range
//! of time gets a scale of its own, and the drawing shows where the scale changes. Events without
//! room for their names are counted, never dropped. The code has no side effects: events in,
//! [`Scene`] out.

mod axis_band;
mod bands;
mod builder;
mod callout_position;
mod callouts;
mod cluster;
mod extents;
mod header;
mod horizontal;
mod kinds;
mod label_block;
mod label_text;
mod legend;
mod marks;
mod occupancy;
mod pack_rows;
mod rows;
mod scale;
mod ticks;
mod time_ranges;
mod vertical;
mod vertical_scale;
mod visible_events;

pub use scale::{Scale, Segment};
pub use ticks::date_of;

use crate::breakpoint::BREAKPOINTS;
use crate::locale::{Direction, Locale};
use crate::story::{Event, Story};
use jisr_charts::{Point, Scene};

/// Which range of time is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Zoom {
    /// From the first event to the last.
    #[default]
    Whole,
    /// One year.
    Year(i16),
}

/// Everything that the layout depends on.
#[derive(Clone, Copy, Debug)]
pub struct TimelineView<'a> {
    /// The events, in any order.
    pub events: &'a [Event],
    /// The story that they belong to. It has the texts; anniversaries count to its day of
    /// publication.
    pub story: &'a Story,
    /// The language.
    pub locale: &'a Locale,
    /// The direction in which time runs.
    pub direction: Direction,
    /// Width of the drawing in scene units: one of [`BREAKPOINTS`].
    pub width: f64,
    /// Which range of time is shown.
    pub zoom: Zoom,
}

impl<'a> TimelineView<'a> {
    /// All events of a story; time runs in the direction of its language.
    pub fn new(story: &'a Story, locale: &'a Locale, width: f64) -> Self {
        TimelineView {
            events: story.events.0,
            story,
            locale,
            direction: locale.lang.direction(),
            width,
            zoom: Zoom::Whole,
        }
    }
}

/// The events that a mark of the scene stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkInfo {
    /// The point on the axis that it belongs to, in the scene.
    pub at: Point,
    /// The events, as indexes into the view's events, in the order of time.
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

/// From this width on, the layout is horizontal.
const WIDE: f64 = BREAKPOINTS[2];

/// Lays out the timeline: the scene, with the events of its marks and its scale.
pub fn layout(view: &TimelineView) -> Layout {
    let layout_with = |ranges| {
        let visible = visible_events::VisibleEvents::of(view, ranges);
        if view.width >= WIDE {
            horizontal::layout(view, &visible)
        } else {
            vertical::layout(view, &visible)
        }
    };
    let layout = layout_with(time_ranges::time_ranges(view));
    // A segment beside the crowded one can be so short that its least length draws it at a larger
    // scale.
    if layout.scale.is_visibly_larger() {
        layout
    } else {
        layout_with(time_ranges::undivided(view))
    }
}

/// Lays out the timeline: the scene only.
pub fn scene(view: &TimelineView) -> Scene {
    layout(view).scene
}
