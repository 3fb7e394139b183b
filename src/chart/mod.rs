//! The charts of a story as charts of `jisr-charts`: `paired_bars`, and `panels` of the forms of the library.
//!
//! A file turns the story's figures and the texts of a language into the data of the library's form, which
//! lays it out as a [`Scene`].

mod amounts;
mod input;
mod paired_bars;
mod panel;
mod panel_dots;
mod panels;
mod rows;

use crate::generated::has_form;
use crate::locale::{Direction, Locale};
use crate::story::coded_enum::coded_enum;
use crate::story::{Chart, Form, Story, Text};
use jisr_charts::{Scene, SceneBuilder};

pub use panels::PanelError;

coded_enum! {
/// The measure that the marks show; a switch changes it.
#[derive(Default)]
pub enum Measure {
    /// The stated values.
    #[default]
    Value = "value",
    /// The change from a year before, in per cent.
    Change = "change",
    /// The value of a year before, computed from value and change.
    Before = "before",
}
}

coded_enum! {
/// The source whose counts the charts and sentences follow.
#[derive(Default)]
pub enum SourceFilter {
    /// Both sources, side by side.
    #[default]
    Both = "both",
    /// The first source only.
    First = "first",
    /// The second source only.
    Second = "second",
}
}

/// The title of a chart for a state of its switches: the finding that it shows.
pub fn title(chart: &Chart, measure: Measure, source_filter: SourceFilter) -> Text {
    // Charts without switches have one state.
    let Some(ledgers) = chart.ledgers() else {
        return chart.title;
    };
    let of_measure = match measure {
        Measure::Value => ledgers.titles.0[0],
        Measure::Change => ledgers.titles.0[1],
        Measure::Before => ledgers.titles.0[2],
    };
    match source_filter {
        SourceFilter::Both => of_measure[0],
        SourceFilter::First => of_measure[1],
        SourceFilter::Second => of_measure[2],
    }
}

/// Everything that a layout depends on.
#[derive(Clone, Copy, Debug)]
pub struct LayoutInput<'a> {
    /// The story that the chart belongs to.
    pub story: &'a Story,
    /// The language of the texts, with its shape of digits.
    pub locale: &'a Locale,
    /// Width of the drawing in scene units (CSS pixels at the default text size): one of [`BREAKPOINTS`](crate::breakpoint::BREAKPOINTS).
    pub width: f64,
    /// The measure that the marks show.
    pub measure: Measure,
    /// The source that they follow.
    pub source_filter: SourceFilter,
    /// Whether the areas of series have textures.
    pub textures: bool,
}

impl<'a> LayoutInput<'a> {
    /// What a page shows when it opens: the stated values of both sources.
    pub fn new(story: &'a Story, locale: &'a Locale, width: f64) -> Self {
        LayoutInput {
            story,
            locale,
            width,
            measure: Measure::default(),
            source_filter: SourceFilter::default(),
            textures: false,
        }
    }
}

/// Lays out one chart, in the direction of its language.
pub fn scene(chart: &Chart, input: &LayoutInput) -> Scene {
    scene_toward(chart, input, input.locale.lang.direction())
}

/// Lays out one chart in a given direction. The scenes of both directions are mirrors of each
/// other.
pub fn scene_toward(chart: &Chart, input: &LayoutInput, direction: Direction) -> Scene {
    match chart.form {
        Form::PairedBars(ledgers) if is_linked(has_form::PAIRED_BARS) => {
            paired_bars::scene(&ledgers, input, direction)
        }
        Form::PairedBars(_) => SceneBuilder::new(input.width, direction).finish(0.0),
        Form::Panels(panels) => panels::scene(panels.0, input, direction).unwrap_or_default(),
    }
}

/// Why the panels of a chart can't be drawn; `None` if they can, and for paired bars, whose limits the build checks
/// when it reads the story.
pub fn layout_error(chart: &Chart, input: &LayoutInput) -> Option<PanelError> {
    let direction = input.locale.lang.direction();
    panels::scene(chart.panels(), input, direction).err()
}

/// Whether the program contains a form. The browser's program draws the compiled story alone, so it has only
/// that story's forms; native programs can draw any story.
const fn is_linked(story_has_it: bool) -> bool {
    story_has_it || !cfg!(target_arch = "wasm32")
}
