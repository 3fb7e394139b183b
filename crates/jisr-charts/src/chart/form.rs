//! The interface that all forms of charts have.

use super::mark_text::drawn_texts;
use super::{DataTable, LayoutError, MarkText};
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

    /// What each mark of a scene of this chart shows, in words, in the order of the marks. The scene must be laid
    /// out with the same settings.
    ///
    /// A form that doesn't say it has the texts that the drawing writes in the area of a mark.
    fn mark_texts(&self, scene: &Scene, _settings: &Settings) -> Vec<MarkText> {
        drawn_texts(scene)
    }

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

/// A chart whose form is chosen at run time.
impl<C: Chart + ?Sized> Chart for Box<C> {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        self.as_ref().scene(settings)
    }

    fn table(&self, settings: &Settings) -> DataTable {
        self.as_ref().table(settings)
    }

    fn description(&self, settings: &Settings) -> String {
        self.as_ref().description(settings)
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        self.as_ref().mark_texts(scene, settings)
    }

    fn extent(&self) -> Option<(f64, f64)> {
        self.as_ref().extent()
    }

    fn with_extent(&self, extent: (f64, f64)) -> Option<Box<dyn Chart>> {
        self.as_ref().with_extent(extent)
    }
}
