//! The credit line under a chart.

use crate::locale::{Locale, key};
use crate::story::{Chart, SourceId, Story};

/// A source of a chart's figures, with the paragraphs that state them.
#[derive(Clone, Debug)]
pub struct SourceCredit {
    /// The source.
    pub id: SourceId,
    /// Its name and the paragraphs.
    pub text: String,
}

/// The sources of a chart's figures, in the order of its table.
pub fn source_credits(story: &Story, locale: &Locale, chart: &Chart) -> Vec<SourceCredit> {
    let figures = chart.ids().into_iter().filter_map(|id| story.figure(id));
    let mut by_source: Vec<(SourceId, Vec<u8>)> = vec![];
    for f in figures {
        match by_source.iter_mut().find(|(s, _)| *s == f.source) {
            Some((_, at)) if at.contains(&f.paragraph) => {}
            Some((_, at)) => at.push(f.paragraph),
            None => by_source.push((f.source, vec![f.paragraph])),
        }
    }
    by_source
        .into_iter()
        .map(|(id, at)| {
            let name = story.source(id).map_or("", |s| locale.message(s.name));
            let text = format!("{name} ({})", locale.paragraphs(&at));
            SourceCredit { id, text }
        })
        .collect()
}

/// The credit line: the sources of a chart's figures, each with the paragraphs that state them.
pub fn credit(story: &Story, locale: &Locale, chart: &Chart) -> String {
    let credits = source_credits(story, locale, chart);
    let texts: Vec<String> = credits.into_iter().map(|c| c.text).collect();
    format!(
        "{} {}",
        locale.message(key::PAGE_SOURCES),
        texts.join(locale.message(key::LIST_SEPARATOR))
    )
}
