//! The drawings of a page: charts of the story, and its timeline.

use crate::breakpoint::breakpoint_for;
use crate::chart::{self, LayoutInput, Measure, SourceFilter};
use crate::interaction::settings::SwitchSettings;
use crate::locale::Locale;
use crate::story;
use crate::story::{Chart, DrawingId, Kind};
use crate::timeline::{self, TimelineView, Zoom};
use jisr_charts::{Scene, TimeDirection};

/// One of the page's drawings.
#[derive(Clone, Copy)]
pub enum Drawing {
    /// A chart.
    Chart(&'static Chart),
    /// The timeline.
    Timeline,
}

/// What the layout of a drawing depends on.
#[derive(Clone, Copy, PartialEq)]
pub struct LayoutState {
    measure: Measure,
    source_filter: SourceFilter,
    zoomed: bool,
    kind: Option<Kind>,
    textures: bool,
    /// One of [`crate::breakpoint::BREAKPOINTS`].
    width: f64,
}

impl Drawing {
    /// The drawing with this name.
    pub fn from_name(name: &str) -> Option<Drawing> {
        Some(match DrawingId::from_name(story(), name)? {
            DrawingId::Chart(id) => Drawing::Chart(story().chart(id)?),
            DrawingId::Timeline => Drawing::Timeline,
        })
    }

    /// Its id.
    pub fn id(&self) -> DrawingId {
        match self {
            Drawing::Chart(chart) => DrawingId::Chart(chart.id),
            Drawing::Timeline => DrawingId::Timeline,
        }
    }

    /// Whether it is a chart, and not the timeline.
    pub fn is_chart(&self) -> bool {
        matches!(self, Drawing::Chart(_))
    }

    /// What its layout depends on, under these settings and in a frame of `width` scene units. Two equal values have
    /// the same scene.
    pub fn layout_state(&self, settings: SwitchSettings, width: f64) -> LayoutState {
        let initial = SwitchSettings::default();
        let width = breakpoint_for(width);
        match self {
            Drawing::Chart(_) => LayoutState {
                measure: settings.measure,
                source_filter: settings.source_filter,
                zoomed: initial.zoomed,
                kind: initial.kind,
                textures: settings.textures,
                width,
            },
            Drawing::Timeline => LayoutState {
                measure: initial.measure,
                source_filter: initial.source_filter,
                zoomed: settings.zoomed,
                kind: settings.kind,
                textures: initial.textures,
                width,
            },
        }
    }

    /// Lays the drawing out in the language of the page and its direction of time.
    pub fn scene(&self, state: LayoutState, locale: &Locale, time: TimeDirection) -> Scene {
        let LayoutState {
            measure,
            source_filter,
            zoomed,
            kind,
            textures,
            width,
        } = state;
        match self {
            Drawing::Chart(chart) => {
                let input = LayoutInput {
                    story: story(),
                    locale,
                    width,
                    measure,
                    source_filter,
                    textures,
                };
                chart::scene(chart, &input)
            }
            Drawing::Timeline => timeline::scene(&TimelineView {
                time,
                zoom: match zoomed {
                    true => Zoom::Year(story().published.year),
                    false => Zoom::Whole,
                },
                kind,
                ..TimelineView::new(story(), locale, width)
            }),
        }
    }

    /// Whether the page's static drawing shows these settings.
    pub fn is_static(&self, settings: SwitchSettings) -> bool {
        let shown = |settings| self.layout_state(settings, 0.0);
        shown(settings) == shown(SwitchSettings::default())
    }
}
