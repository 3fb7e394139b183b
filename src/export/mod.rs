//! The content of the downloads: CSV tables, JSON data, standalone drawings, link previews; and the tones of drawings.
//!
//! These are pure functions. `site::exports` writes the files, and uses the rasterizer of `jisr-charts`.

pub mod csv;
pub mod json;
pub mod melody;
pub mod preview;
pub mod standalone_svg;

use crate::story::{FigureId, Story, View};

/// Version of the data files' format. It is raised when a program for the old format could misread the new one.
pub const VERSION: u32 = 1;

/// The JSON Schema of the JSON files.
pub const SCHEMA: &str = include_str!("schema.json");

/// Ids of the figures and checks in a view, in the story's order: a chart's own, or all of them.
pub fn ids(story: &Story, view: View) -> Vec<FigureId> {
    let figures = story.figures.iter().map(|f| f.id);
    let all = figures.chain(story.checks.iter().map(|c| c.id));
    match view {
        View::Chart(chart) => {
            let own = chart.ids();
            all.filter(|id| own.contains(id)).collect()
        }
        View::Timeline => vec![],
        View::All | View::Ledger => all.collect(),
    }
}
