//! The interface that all forms of charts have.

use super::{DataTable, LayoutError};
use crate::{Scene, Settings};

/// A form of chart with its data and options.
///
/// A form is laid out as a [`Scene`]; the order of the scene's marks is the order of the keyboard, and
/// [`scene::hit`](crate::scene::hit) finds the mark under a pointer. The table and the description hold
/// the same values for readers who can't see the drawing.
pub trait Chart {
    /// Lays the chart out.
    ///
    /// # Errors
    /// A [`LayoutError`] if the data or the width can't make a true and readable drawing.
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError>;

    /// All values as a table.
    fn table(&self, settings: &Settings) -> DataTable;

    /// A text alternative: the form, what it counts, and its values or their extremes, in a sentence or
    /// two.
    fn description(&self, settings: &Settings) -> String;

    /// The least and the greatest value that its axis of values must cover. `None` if the form has no such
    /// axis; small multiples then can't give it a scale that it shares with others.
    fn extent(&self) -> Option<(f64, f64)> {
        None
    }

    /// The same chart with an axis that covers at least these values too, so that several charts can share
    /// one scale. `None` if the form has no such axis. Forms keep the extent in an option `domain`.
    fn with_extent(&self, _extent: (f64, f64)) -> Option<Box<dyn Chart>> {
        None
    }
}
