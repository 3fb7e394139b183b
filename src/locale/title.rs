//! What a view is called.

use super::{Locale, key};
use crate::story::{Story, View};

impl Locale {
    /// The title of a view: the finding of a chart or the timeline, the ledger's heading, the story's
    /// headline for all of it. The page, its preview, its data and its drawing call it the same.
    pub fn title(&self, story: &Story, view: View) -> String {
        match view {
            View::All => self.fill(story.title, story),
            View::Chart(chart) => self.fill(chart.title, story),
            View::Timeline => self.fill(story.timeline_title, story),
            View::Ledger => self.message(key::PAGE_LEDGER).to_owned(),
        }
    }
}
