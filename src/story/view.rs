//! The parts of the story that a page, an embed or a download can show.

use super::{Chart, ChartId, Story, routes};
use std::fmt;

/// All of the story, or one part of it.
#[derive(Clone, Copy, Debug)]
pub enum View {
    /// Everything.
    All,
    /// One chart.
    Chart(&'static Chart),
    /// The timeline.
    Timeline,
    /// The ledger.
    Ledger,
}

impl View {
    /// The name of the view in addresses, file names and elements' ids.
    pub fn id(self) -> &'static str {
        match self {
            View::All => routes::ALL,
            View::Chart(chart) => chart.id.as_str(),
            View::Timeline => routes::TIMELINE,
            View::Ledger => routes::LEDGER,
        }
    }

    /// The view of a story with this id.
    pub fn from_id(story: &Story, id: &str) -> Option<View> {
        story.views().into_iter().find(|view| view.id() == id)
    }
}

/// One of the page's drawings: a chart, or the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawingId {
    /// The chart with this id.
    Chart(ChartId),
    /// The timeline.
    Timeline,
}

impl DrawingId {
    /// The name of the drawing in attributes. It is also the name of the view that shows the drawing alone.
    pub const fn as_str(self) -> &'static str {
        match self {
            DrawingId::Chart(chart) => chart.as_str(),
            DrawingId::Timeline => routes::TIMELINE,
        }
    }

    /// The drawing of a story with this name.
    pub fn from_name(story: &Story, name: &str) -> Option<DrawingId> {
        if name == routes::TIMELINE {
            Some(DrawingId::Timeline)
        } else {
            story.chart_id(name).map(DrawingId::Chart)
        }
    }

    /// All drawings of a story, in the order of the page.
    pub fn all(story: &Story) -> Vec<DrawingId> {
        let charts = story.charts.iter().map(|chart| DrawingId::Chart(chart.id));
        charts.chain([DrawingId::Timeline]).collect()
    }
}

/// Views of one story are the same when their ids are.
impl PartialEq for View {
    fn eq(&self, other: &View) -> bool {
        self.id() == other.id()
    }
}

impl Eq for View {}

/// Writes the id.
impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::{DrawingId, View};
    use crate::story;

    #[test]
    fn drawings_have_the_names_of_their_views() {
        for drawing in DrawingId::all(story()) {
            assert_eq!(
                DrawingId::from_name(story(), drawing.as_str()),
                Some(drawing)
            );
            assert!(View::from_id(story(), drawing.as_str()).is_some());
        }
        assert_eq!(DrawingId::from_name(story(), "ledger"), None);
    }

    #[test]
    fn view_ids_lead_back_to_their_views() {
        let views = story().views();
        assert_eq!(views.len(), story().charts.len() + 3);
        for view in views {
            assert_eq!(View::from_id(story(), view.id()), Some(view));
        }
        assert_eq!(View::from_id(story(), ""), None);
        assert_eq!(View::from_id(story(), "nothing"), None);
    }
}
