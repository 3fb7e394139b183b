//! The timeline: events placed on time, in the direction of reading.
//!
//! One layout in two forms, horizontal on wide drawings and vertical on narrow ones. A crowded
//! stretch of time gets a scale of its own, and the change of scale is drawn. What has room is named;
//! the rest is counted, never dropped. Pure: events in, [`Scene`] out.

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

use crate::draw::{BREAKPOINTS, Point, Scene};
use crate::locale::{Direction, Locale};
use crate::story::{Event, Story};

/// Which stretch of time is shown. Days count from 1970-01-01.
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
    /// The story they belong to: it fills the words, and anniversaries count to its publication.
    pub story: &'a Story,
    /// The language.
    pub locale: &'a Locale,
    /// Which way time runs.
    pub direction: Direction,
    /// Width of the drawing in scene units: one of [`BREAKPOINTS`].
    pub width: f64,
    /// Which stretch of time is shown.
    pub zoom: Zoom,
}

impl<'a> TimelineView<'a> {
    /// All events of a story, time running the way its language reads.
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

/// What a mark of the scene stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkInfo {
    /// Where on the axis of time it belongs, in the scene.
    pub at: Point,
    /// The events, by their place in the view, in the order of time.
    pub events: Vec<usize>,
    /// Whether it only counts them; else it is the one event itself.
    pub counter: bool,
}

/// A timeline, laid out.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Layout {
    /// The drawing. A counter's mark has the id of its first event.
    pub scene: Scene,
    /// A seat for each mark of the scene, in its order, which is that of time.
    pub marks: Vec<MarkInfo>,
    /// From days to scene units along the axis, counted from the side where time starts.
    pub scale: Scale,
}

/// Widths from this one on have the horizontal layout.
const WIDE: f64 = BREAKPOINTS[2];

/// Lays the timeline out.
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
    // A stretch beside the crowded one can be so short that its least length draws it larger.
    if layout.scale.is_visibly_larger() {
        layout
    } else {
        layout_with(time_ranges::undivided(view))
    }
}

/// The drawing alone.
pub fn scene(view: &TimelineView) -> Scene {
    layout(view).scene
}
