//! The story that the build compiled in.

use crate::story::Form::*;
use crate::story::*;

include!(concat!(env!("OUT_DIR"), "/story.rs"));

/// The compiled story.
pub fn story() -> &'static Story {
    &STORY
}

#[cfg(not(target_arch = "wasm32"))]
include!(concat!(env!("OUT_DIR"), "/places.rs"));

/// Where the story's files have a panel of a chart: `assets/story/charts.toml:12`.
#[cfg(not(target_arch = "wasm32"))]
pub fn panel_place(chart: ChartId, panel: usize) -> String {
    let lines = PANEL_LINES.iter().find(|(id, _)| *id == chart.as_str());
    let line = lines.and_then(|(_, lines)| lines.get(panel)).unwrap_or(&1);
    format!("{CHARTS_FILE}:{line}")
}
