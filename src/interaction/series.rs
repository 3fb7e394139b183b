//! The series of a drawing: what the keyboard leads through between the drawing and its marks.

use crate::locale::key;
use crate::story::{Chart, EntryId, FigureId, Ledgers, Panel, Story, Text};
use crate::timeline::kind_name;

/// The series of some marks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// The name of each series, in the order of their first marks.
    pub names: Vec<Text>,
    /// The number of each mark's series.
    pub of_marks: Vec<usize>,
}

impl Series {
    /// The series of the marks of these entries in a chart, or without one in the timeline: the counts of each source
    /// and the gaps between them, the panels, the series of a single panel, or the kinds of event.
    pub fn of(story: &Story, chart: Option<&Chart>, entries: &[EntryId]) -> Self {
        let mut series = Series::default();
        for entry in entries {
            let name = match *entry {
                EntryId::Event(id) => story.event(id).map(|event| kind_name(event.kind)),
                EntryId::Figure(id) => chart.and_then(|chart| name_in(story, chart, id)),
            };
            let name = name.unwrap_or(key::WALK_OTHER);
            let known = series.names.iter().position(|other| *other == name);
            series.of_marks.push(known.unwrap_or(series.names.len()));
            if known.is_none() {
                series.names.push(name);
            }
        }
        series
    }
}

/// The name of a figure's series in a chart.
fn name_in(story: &Story, chart: &Chart, id: FigureId) -> Option<Text> {
    if let Some(ledgers) = chart.ledgers() {
        return count_of(story, ledgers, id);
    }
    match chart.panels() {
        [panel] => {
            let place = |row: &[FigureId]| row.iter().position(|figure| *figure == id);
            let place = panel.rows.iter().find_map(|row| place(&row.figures))?;
            panel.series.get(place).map(|series| series.name)
        }
        panels => panels.iter().find(|panel| shows(panel, id))?.title,
    }
}

/// The source that counts a figure, or the gap between two.
fn count_of(story: &Story, ledgers: &Ledgers, id: FigureId) -> Option<Text> {
    let counts = |(first, second)| [first, second].iter().position(|figure| *figure == id);
    let mut rows = ledgers.rows.iter();
    match rows.find_map(|row| counts(row.figures).or_else(|| counts(row.before))) {
        Some(place) => Some(story.source(*ledgers.sources.get(place)?)?.short),
        None => Some(key::WALK_GAP),
    }
}

/// Whether a panel has a figure, in a row or beside its rows.
fn shows(panel: &Panel, id: FigureId) -> bool {
    let mut rows = panel.rows.iter();
    rows.any(|row| row.figures.contains(&id)) || panel.beside.iter().any(|b| b.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Digits, Lang, Locale};
    use crate::story;

    fn names(chart: Option<&Chart>, entries: &[EntryId]) -> (Vec<String>, Vec<usize>) {
        let locale = Locale::native(Lang::En, Digits::Latn);
        let series = Series::of(story(), chart, entries);
        let names = series.names.iter().map(|name| locale.message(*name).into());
        (names.collect(), series.of_marks)
    }

    /// The chart with this id, and the entries of some of its figures.
    fn figures(chart: &str, ids: &[&str]) -> (Vec<String>, Vec<usize>) {
        let chart = story().charts.iter().find(|c| c.id.as_str() == chart);
        let entries = ids.iter().filter_map(|id| story().figure_id(id));
        let entries: Vec<EntryId> = entries.map(EntryId::Figure).collect();
        assert_eq!(entries.len(), ids.len());
        names(chart, &entries)
    }

    #[test]
    fn paired_bars_have_the_counts_of_their_sources_and_the_gaps() {
        let (kz, cn) = ("Kazakhstan's count".to_owned(), "China's count".to_owned());
        let found = figures(
            "trade",
            &[
                "trade.kz.exports",
                "trade.cn.exports",
                "trade.gap.exports",
                "trade.kz.imports",
                "trade.cn.imports.before",
            ],
        );
        let gap = "The gap between the counts".to_owned();
        assert_eq!(found, (vec![kz, cn, gap], vec![0, 1, 2, 0, 1]));
    }

    #[test]
    fn several_panels_are_series_and_one_without_series_is_none() {
        let (names, of_marks) = figures(
            "rail",
            &[
                "rail.per_day",
                "rail.implied_per_day",
                "rail.trains",
                "rail.teu_per_train",
            ],
        );
        assert_eq!((names.len(), of_marks), (3, vec![0, 0, 1, 2]));
        let (names, _) = figures("energy", &["energy.industrial", "energy.sum"]);
        assert_eq!(names.len(), 1, "{names:?}");
    }

    #[test]
    fn events_have_their_kinds() {
        let events = story().events.iter().map(|e| EntryId::Event(e.id));
        let events: Vec<EntryId> = events.collect();
        let (names, of_marks) = names(None, &events);
        assert!(names.contains(&"Diplomacy".to_owned()), "{names:?}");
        assert_eq!(of_marks.len(), events.len());
        assert_eq!(of_marks.iter().max(), Some(&(names.len() - 1)));
    }
}
