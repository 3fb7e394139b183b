//! Writes the texts of annotations where they have room.

use super::Plot;
use crate::chart::obstacles::Obstacles;
use crate::text::TextStyle;
use crate::{ColorRole, Settings};

/// What all texts of annotations need to find their places: the plot, and what they must not cover.
pub(super) struct Writer<'a, 'p> {
    pub plot: &'a Plot<'p>,
    pub settings: &'a Settings<'a>,
    pub obstacles: Obstacles,
}

impl<'a> Writer<'a, '_> {
    /// The style of names and texts.
    pub fn style(&self) -> TextStyle<'a> {
        self.settings.text.note.color(ColorRole::Text)
    }
}
