//! What a stage can show: a chart of the story, or its timeline.

use super::Reader;
use super::reader::State;
use crate::chart::{self, Scene, View, step_for};
use crate::story;
use crate::story::Chart;
use crate::timeline::{self, TimelineView};

/// One of the page's drawings.
#[derive(Clone, Copy)]
pub enum Drawing {
    /// A chart.
    Chart(&'static Chart),
    /// The timeline.
    Timeline,
}

impl Drawing {
    /// The drawing with this id.
    pub fn find(id: &str) -> Option<Drawing> {
        if id == "timeline" {
            Some(Drawing::Timeline)
        } else {
            story().chart(id).map(Drawing::Chart)
        }
    }

    /// Its id.
    pub fn id(&self) -> &'static str {
        match self {
            Drawing::Chart(chart) => chart.id,
            Drawing::Timeline => "timeline",
        }
    }

    /// The drawing for a frame of `width` scene units, following the reader's choices.
    pub fn scene(&self, reader: Reader, state: State, width: f64) -> Scene {
        let (story, locale, width) = (story(), reader.locale, step_for(width));
        match self {
            Drawing::Chart(chart) => chart::scene(
                chart,
                &View {
                    story,
                    locale,
                    width,
                    mode: state.mode,
                    trust: state.trust,
                },
            ),
            Drawing::Timeline => {
                let view = TimelineView::new(story, locale, width);
                timeline::scene(&TimelineView {
                    kinds: state.kinds,
                    zoom: state.zoom,
                    ..view
                })
            }
        }
    }

    /// Whether another state is another drawing.
    pub fn differs(&self, a: State, b: State) -> bool {
        match self {
            Drawing::Chart(_) => (a.mode, a.trust) != (b.mode, b.trust),
            Drawing::Timeline => (a.kinds, a.zoom) != (b.kinds, b.zoom),
        }
    }
}
