//! Rules of interaction of this page: what its buttons do. Those of every page, such as what keys and swipes
//! do in a drawing and where a tooltip is placed, are in `jisr_charts::interaction`.
//!
//! This module uses no browser API, so all of it is tested natively. `app` turns events into calls of it.

use crate::story::{DrawingId, EntryId};

pub mod address;
pub mod ledger;
pub mod row_order;
pub mod series;
pub mod settings;
pub mod switches;
pub mod visibility;

/// A selected figure, check or event, and the drawing in which it was selected.
pub type SelectedItem = jisr_charts::interaction::SelectedItem<DrawingId, EntryId>;

/// What the reader has selected: figures, checks and events of the story.
pub type Selection = jisr_charts::interaction::Selection<DrawingId, EntryId>;
