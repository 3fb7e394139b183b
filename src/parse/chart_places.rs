//! Where the story's files have its charts, for what is found only when they are laid out.

use super::chart_form::ChartEntry;
use super::diagnostic::SourceFile;

/// The lines of the panels of each chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartPlaces {
    /// The path of the file, relative to the project's folder.
    pub file: String,
    /// The id of each chart with the line of each of its panels, counted from 1. Paired bars have no panel.
    pub panels: Vec<(String, Vec<usize>)>,
}

impl ChartPlaces {
    /// The places of these entries in their file.
    pub(super) fn of(file: &SourceFile, charts: &[ChartEntry]) -> Self {
        let lines = |entry: &ChartEntry| match entry {
            ChartEntry::PairedBars(_) => vec![],
            ChartEntry::Panels { panels, .. } => panels
                .iter()
                .map(|panel| file.line(panel.span().start))
                .collect(),
        };
        let panels = charts
            .iter()
            .map(|entry| (entry.id().get_ref().clone(), lines(entry)));
        ChartPlaces {
            file: file.path().display().to_string(),
            panels: panels.collect(),
        }
    }
}
