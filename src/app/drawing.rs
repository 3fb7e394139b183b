//! The drawings of a page: charts of the story, and its timeline.

use super::Store;
use super::dom;
use super::store::AppState;
use crate::breakpoint::{BREAKPOINTS, breakpoint_for};
use crate::chart::{self, LayoutInput, Measure, SourceFilter};
use crate::story;
use crate::story::{Chart, DrawingId};
use jisr_charts::{Mark, Rect, Scene};
use web_sys::{Element, HtmlElement};

/// One of the page's drawings.
#[derive(Clone, Copy)]
pub enum Drawing {
    /// A chart.
    Chart(&'static Chart),
    /// The timeline.
    Timeline,
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

    /// The scene of a state, `width` scene units wide. The timeline's scene has marks only.
    pub fn scene(
        &self,
        store: Store,
        state: AppState,
        container: &HtmlElement,
        width: f64,
    ) -> Scene {
        let (story, locale, width) = (story(), store.locale, breakpoint_for(width));
        match self {
            Drawing::Chart(chart) => chart::scene(
                chart,
                &LayoutInput {
                    story,
                    locale,
                    width,
                    measure: state.measure,
                    source_filter: state.source_filter,
                },
            ),
            Drawing::Timeline => static_timeline_scene(container, state, width).unwrap_or_default(),
        }
    }

    /// Whether the page's static drawing shows this state.
    pub fn is_static(&self, state: AppState) -> bool {
        match self {
            Drawing::Chart(_) => {
                (state.measure, state.source_filter) == (Measure::Value, SourceFilter::Both)
            }
            Drawing::Timeline => true,
        }
    }

    /// Shows the timeline's static drawing for the state's zoom. Charts have one static drawing each.
    pub fn show_zoom(&self, container: &HtmlElement, state: AppState) {
        if matches!(self, Drawing::Timeline) {
            dom::set_attribute(container, "data-zoom", zoom_name(state));
        }
    }

    /// Whether two states need different scenes.
    pub fn needs_redraw(&self, a: AppState, b: AppState) -> bool {
        match self {
            Drawing::Chart(_) => (a.measure, a.source_filter) != (b.measure, b.source_filter),
            Drawing::Timeline => (a.zoomed, a.kind) != (b.zoomed, b.kind),
        }
    }
}

/// The value of `data-zoom` on the static drawings for this state's zoom.
fn zoom_name(state: AppState) -> &'static str {
    if state.zoomed { "year" } else { "whole" }
}

/// A scene with the marks of the timeline's static drawing, read from their elements there. The layout of
/// the timeline isn't part of the download.
fn static_timeline_scene(container: &HtmlElement, state: AppState, width: f64) -> Option<Scene> {
    let step = BREAKPOINTS.iter().position(|s| *s == width)?.to_string();
    let drawn = ["[data-zoom=", zoom_name(state), "] > .bp-", &step].concat();
    // `dom::query` finds HTML elements only; this one is SVG.
    let shown = container.query_selector(&drawn).ok()??;
    let number = |e: &Element, name: &str| {
        e.get_attribute(name)
            .and_then(|v| v.parse::<i32>().ok())
            .map(f64::from)
    };
    let view: Vec<f64> = shown
        .get_attribute("viewBox")?
        .split(' ')
        .filter_map(|n| n.parse::<i32>().ok())
        .map(f64::from)
        .collect();
    let frames = dom::query_all_in(&shown, "[data-mark-id]");
    let marks = frames.iter().filter_map(|e| {
        let id = story().event_id(&e.get_attribute("data-mark-id")?)?;
        let event = story().event(id)?;
        if state.kind.is_some_and(|k| k != event.kind) {
            return None;
        }
        let rect = Rect {
            x: number(e, "x")?,
            y: number(e, "y")?,
            w: number(e, "width")?,
            h: number(e, "height")?,
        };
        Some(Mark {
            id: id.as_str().into(),
            rect,
            shapes: 0..0,
        })
    });
    Some(Scene {
        width: *view.get(2)?,
        height: *view.get(3)?,
        marks: marks.collect(),
        ..Scene::default()
    })
}
