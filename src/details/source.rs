//! The list of sources: who they are, where the article quotes them, and which charts show their figures.

use crate::locale::Locale;
use crate::story::{Chart, DataSource, SourceId, Story};

/// A source as texts.
#[derive(Clone, Debug)]
pub struct SourceDetails {
    /// Its id.
    pub id: SourceId,
    /// A short name for labels in a chart.
    pub short: String,
    /// Its official name.
    pub name: String,
    /// What it counts or says, if the story tells.
    pub about: Option<String>,
    /// The paragraphs with its figures, in their order.
    pub paragraphs: String,
    /// The charts that draw its figures.
    pub charts: Vec<&'static Chart>,
}

impl SourceId {
    /// The HTML id of its entry in the list of sources.
    pub fn entry_id(self) -> String {
        ["source-", self.as_str()].concat()
    }
}

/// The sources that state at least one figure, in the story's order.
pub fn sources(story: &Story, locale: &Locale) -> Vec<SourceDetails> {
    let all = story.sources.iter();
    all.filter_map(|source| details(story, locale, source))
        .collect()
}

fn details(story: &Story, locale: &Locale, source: &DataSource) -> Option<SourceDetails> {
    let figures = story.figures.iter().filter(|f| f.source == source.id);
    let mut paragraphs: Vec<u8> = figures.map(|f| f.paragraph).collect();
    paragraphs.sort_unstable();
    paragraphs.dedup();
    if paragraphs.is_empty() {
        return None;
    }
    let draws = |chart: &Chart| {
        let mut figures = chart.ids().into_iter().filter_map(|id| story.figure(id));
        figures.any(|f| f.source == source.id)
    };
    Some(SourceDetails {
        id: source.id,
        short: locale.message(source.short).to_owned(),
        name: locale.message(source.name).to_owned(),
        about: source.about.map(|about| locale.fill(about, story)),
        paragraphs: locale.paragraphs(&paragraphs),
        charts: story.charts.iter().filter(|c| draws(c)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::sources;
    use crate::locale::{Digits, Locale, Messages};
    use crate::story;

    #[test]
    fn every_source_of_a_figure_has_an_entry_with_all_its_paragraphs() {
        for lang in story().languages.iter() {
            let locale = Locale {
                lang: *lang,
                digits: Digits::Latn,
                messages: Messages::native(*lang),
            };
            let all = sources(story(), &locale);
            for figure in story().figures.iter() {
                let Some(source) = all.iter().find(|s| s.id == figure.source) else {
                    panic!("{} has a source without an entry", figure.id);
                };
                let paragraph = locale.paragraph(figure.paragraph);
                assert!(source.paragraphs.contains(&paragraph), "{}", figure.id);
                assert!(source.about.is_some(), "{lang:?}: {}", source.name);
            }
        }
    }
}
