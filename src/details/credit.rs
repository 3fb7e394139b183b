//! Who counted: the line under a chart.

use crate::locale::{Locale, key};
use crate::story::{Chart, Story};

/// Who counted what a chart shows, with the paragraphs.
pub fn credit(story: &Story, locale: &Locale, chart: &Chart) -> String {
    let figures: Vec<_> = chart
        .ids()
        .into_iter()
        .filter_map(|id| story.figure(id))
        .collect();
    let mut said: Vec<(&str, Vec<u8>)> = vec![];
    for f in figures {
        match said.iter_mut().find(|(s, _)| *s == f.source) {
            Some((_, at)) if at.contains(&f.paragraph) => {}
            Some((_, at)) => at.push(f.paragraph),
            None => said.push((f.source, vec![f.paragraph])),
        }
    }
    let separator = locale.message(key::LIST_SEPARATOR);
    let each: Vec<String> = said
        .into_iter()
        .map(|(id, at)| {
            let name = story.source(id).map_or("", |s| locale.message(s.name));
            let at: Vec<String> = at.into_iter().map(|p| locale.paragraph(p)).collect();
            format!("{name} ({})", at.join(separator))
        })
        .collect();
    format!(
        "{} {}",
        locale.message(key::PAGE_SOURCES),
        each.join(separator)
    )
}
