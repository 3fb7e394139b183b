//! What a stage can show: a chart of the story, or its timeline.

use super::Reader;
use super::dom;
use super::store::State;
use crate::chart::{self, Mark, Mode, Rect, STEPS, Scene, Trust, View, step_for};
use crate::story;
use crate::story::Chart;
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
    pub fn scene(&self, reader: Reader, state: State, place: &HtmlElement, width: f64) -> Scene {
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
            Drawing::Timeline => still(place, state, width).unwrap_or_default(),
        }
    }

    /// Whether the page's static drawing shows this state.
    pub fn is_static(&self, state: State) -> bool {
        match self {
            Drawing::Chart(_) => (state.mode, state.trust) == (Mode::Value, Trust::Both),
            Drawing::Timeline => true,
        }
    }

    /// Shows the timeline's still of the state's zoom: the page has one for each. Charts have one still.
    pub fn show_zoom(&self, place: &HtmlElement, state: State) {
        if matches!(self, Drawing::Timeline) {
            let _ = place.set_attribute("data-zoom", zoom_name(state));
        }
    }

    /// Whether another state is another drawing.
    pub fn differs(&self, a: State, b: State) -> bool {
        match self {
            Drawing::Chart(_) => (a.mode, a.trust) != (b.mode, b.trust),
            Drawing::Timeline => (a.zoomed, a.kind) != (b.zoomed, b.kind),
        }
    }
}

/// The value of `data-zoom` for the stills of this state's zoom.
fn zoom_name(state: State) -> &'static str {
    if state.zoomed { "year" } else { "whole" }
}

/// The marks of the drawing that the page shows, read from their frames in it. The page's program
/// doesn't lay the timeline out: see `site::html::timeline`.
fn still(place: &HtmlElement, state: State, width: f64) -> Option<Scene> {
    let step = STEPS.iter().position(|s| *s == width)?.to_string();
    let drawn = ["[data-zoom=", zoom_name(state), "] > .s", &step].concat();
    // No HTML: an element of SVG.
    let shown = place.query_selector(&drawn).ok()??;
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
    let frames = dom::children(&shown, "[data-mark]");
    let marks = frames.iter().filter_map(|e| {
        let event = story().event(&e.get_attribute("data-mark")?)?;
        let id = event.id;
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
            id,
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
