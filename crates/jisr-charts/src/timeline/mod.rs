//! Timelines: events on an axis of time.
//!
//! There are two layouts: horizontal for wide drawings, vertical for narrow ones. A crowded range
//! of time gets a scale of its own, and the drawing shows where the scale changes. Events without
//! room for their names are counted, never dropped. The code has no side effects: events in,
//! [`Scene`](crate::Scene) out.

mod axis_band;
mod bands;
mod builder;
mod callout_position;
mod callouts;
mod cluster;
mod divisions;
mod event;
mod extents;
mod form;
mod header;
mod horizontal;
mod input;
mod kinds;
mod label_block;
mod label_text;
mod layout;
mod legend;
mod legend_symbols;
mod marks;
mod occupancy;
mod pack_rows;
mod rows;
mod scale;
mod summary;
mod ticks;
mod time_ranges;
mod vertical;
mod vertical_scale;
mod visible_events;
mod words;

pub use event::{Event, Provenance};
pub use form::{Filtered, Orientation, Scaling, Timeline};
pub use kinds::{EventKind, Glyph};
pub use layout::{Layout, MarkInfo};
pub use scale::{Scale, Segment};
pub use words::TimelineWords;
