//! The parts of the story that a page, an embed or a download can show.

use super::{Chart, Story, routes};
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
    use super::View;
    use crate::story;

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
