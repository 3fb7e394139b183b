//! What a stage can show: a chart of the story, or its timeline.

use super::Reader;
use crate::chart::{self, Mode, Scene, View, step_for};
use crate::story;
use crate::story::Chart;
use leptos::prelude::*;

/// One of the page's drawings.
#[derive(Clone, Copy)]
pub enum Drawing {
    /// A chart.
    Chart(&'static Chart),
}

impl Drawing {
    /// The drawing with this id.
    pub fn find(id: &str) -> Option<Drawing> {
        story().chart(id).map(Drawing::Chart)
    }

    /// Its id.
    pub fn id(&self) -> &'static str {
        match self {
            Drawing::Chart(chart) => chart.id,
        }
    }

    /// The drawing for a frame of `width` scene units, following the reader's choices.
    pub fn scene(&self, reader: Reader, width: f64, mode: Mode) -> Scene {
        let locale = reader.locale.get();
        let view = View {
            story: story(),
            locale: &locale,
            width: step_for(width),
            mode,
            trust: reader.trust.get(),
        };
        match self {
            Drawing::Chart(chart) => chart::scene(chart, &view),
        }
    }
}
