//! What a view is called.

use super::{Locale, key};
use crate::story::{Story, routes};

impl Locale {
    /// The title of a view: the finding of a chart or the timeline, the ledger's heading, the story's
    /// headline for all of it. The page, its preview, its data and its drawing call it the same.
    pub fn title(&self, story: &Story, view: &str) -> String {
        match view {
            routes::LEDGER => self.message(key::PAGE_LEDGER).to_owned(),
            routes::TIMELINE => self.fill(story.timeline_title, story),
            _ => self.fill(story.chart(view).map_or(story.title, |c| c.title), story),
        }
    }
}
