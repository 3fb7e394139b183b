//! The credit line under a chart.

use crate::locale::{Locale, key};
use crate::story::{Chart, SourceId, Story};

/// The sources of a chart's figures, each with the paragraphs that state them.
pub fn credit(story: &Story, locale: &Locale, chart: &Chart) -> String {
    let figures: Vec<_> = chart
        .ids()
        .into_iter()
        .filter_map(|id| story.figure(id))
        .collect();
    let mut by_source: Vec<(SourceId, Vec<u8>)> = vec![];
    for f in figures {
        match by_source.iter_mut().find(|(s, _)| *s == f.source) {
            Some((_, at)) if at.contains(&f.paragraph) => {}
            Some((_, at)) => at.push(f.paragraph),
            None => by_source.push((f.source, vec![f.paragraph])),
        }
    }
    let separator = locale.message(key::LIST_SEPARATOR);
    let each: Vec<String> = by_source
        .into_iter()
        .map(|(id, at)| {
            let name = story.source(id).map_or("", |s| locale.message(s.name));
            format!("{name} ({})", locale.paragraphs(&at))
        })
        .collect();
    format!(
        "{} {}",
        locale.message(key::PAGE_SOURCES),
        each.join(separator)
    )
}
