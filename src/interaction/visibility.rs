//! Which marks exist under which settings, and which settings a link needs.

use super::SelectedItem;
use super::settings::{Step, SwitchSettings};
use crate::chart::Measure;
use crate::story::{Chart, DrawingId, EntryId, Event, FigureId, LedgerRow, Story};

impl SwitchSettings {
    /// The settings under which an entry is visible in a drawing, or in a list. A list hides only events, by their
    /// kind.
    pub fn revealing_in(self, drawing: Option<DrawingId>, story: &Story, entry: EntryId) -> Self {
        let shown = self.revealing(story, entry);
        match drawing {
            Some(_) => shown,
            None => SwitchSettings {
                kind: shown.kind,
                ..self
            },
        }
    }

    /// The event to go to from the selected one, among those that the timeline shows: the next or the previous; if no
    /// event is selected, the first or the last. Beyond the ends there is none.
    pub fn adjacent_event(
        &self,
        story: &Story,
        selected: Option<EntryId>,
        step: Step,
    ) -> Option<EntryId> {
        let shown = story.events.iter().filter(|e| self.is_drawn(story, e));
        let ids: Vec<_> = shown.map(|e| EntryId::Event(e.id)).collect();
        let at = selected.and_then(|entry| ids.iter().position(|id| *id == entry));
        let to = match (at, step) {
            (Some(i), Step::Next) => i + 1,
            (Some(i), Step::Previous) => i.checked_sub(1)?,
            (None, Step::Next) => 0,
            (None, Step::Previous) => ids.len().checked_sub(1)?,
        };
        ids.get(to).copied()
    }

    /// Whether the timeline has a mark for this event. If it shows one year only, the first event before
    /// that year has a mark that counts all events before it. The same is true for the events after it.
    pub fn is_drawn(&self, story: &Story, event: &Event) -> bool {
        let year = story.published.year;
        let side = |e: &Event| (e.when.from.year > year, e.when.to.year < year);
        let inside = |e: &Event| side(e) == (false, false);
        let counts = || story.events.iter().find(|e| side(e) == side(event));
        let shown = !self.zoomed || inside(event) || counts().is_some_and(|e| e.id == event.id);
        shown && self.kind.is_none_or(|k| k == event.kind)
    }

    /// The entry of the mark for a selected item in its drawing: its own, or that of the same bar under another
    /// measure; `None` if the drawing shows neither. In a list, events of a hidden kind have no row.
    pub fn mark_for(&self, story: &Story, choice: SelectedItem) -> Option<EntryId> {
        let SelectedItem { id: entry, drawing } = choice;
        let id = match entry {
            EntryId::Figure(id) => id,
            EntryId::Event(id) => {
                let event = story.event(id)?;
                let shown = match drawing {
                    Some(DrawingId::Timeline) => self.is_drawn(story, event),
                    _ => self.kind.is_none_or(|k| k == event.kind),
                };
                return shown.then_some(entry);
            }
        };
        let chart = match drawing {
            Some(DrawingId::Chart(chart)) => story.chart(chart),
            _ => None,
        };
        let Some(row) = chart.and_then(|c| paired_row(c, id)) else {
            return Some(entry);
        };
        if id == row.gap {
            return (self.measure == Measure::Value).then_some(entry);
        }
        let bars = match self.measure {
            Measure::Before => row.before,
            _ => row.figures,
        };
        let second = id == row.figures.1 || id == row.before.1;
        Some(EntryId::Figure(if second { bars.1 } else { bars.0 }))
    }

    /// The settings under which this entry is visible. They differ from these only where these would hide it.
    pub fn revealing(self, story: &Story, entry: EntryId) -> Self {
        let mut settings = self;
        match entry {
            EntryId::Event(id) => {
                if let Some(event) = story.event(id) {
                    settings.kind = self.kind.filter(|k| *k == event.kind);
                    settings.zoomed &= settings.is_drawn(story, event);
                }
            }
            EntryId::Figure(id) => {
                if let Some(row) = story.drawn_in(id).and_then(|c| paired_row(c, id)) {
                    let before = id == row.before.0 || id == row.before.1;
                    settings.measure = match self.measure {
                        _ if before => Measure::Before,
                        Measure::Change if id != row.gap => Measure::Change,
                        _ => Measure::Value,
                    };
                }
            }
        }
        settings
    }
}

/// The row of a chart of paired bars that draws this id.
fn paired_row(chart: &Chart, id: FigureId) -> Option<&'static LedgerRow> {
    chart.ledgers()?.rows.iter().find(|r| {
        let ids = [r.figures.0, r.figures.1, r.gap, r.before.0, r.before.1];
        ids.contains(&id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breakpoint::BREAKPOINTS;
    use crate::chart::{LayoutInput, SourceFilter, scene};
    use crate::locale::{Digits, Lang, Locale};
    use crate::story;
    use crate::story::{ChartId, Kind};
    use crate::timeline::{TimelineView, Zoom};

    fn selected(drawing: DrawingId, id: EntryId) -> SelectedItem {
        SelectedItem {
            id,
            drawing: Some(drawing),
        }
    }

    fn every() -> Vec<SwitchSettings> {
        let kinds = [None, Some(Kind::Trade), Some(Kind::Diplomacy)];
        let mut all = vec![];
        for measure in Measure::ALL {
            for kind in kinds {
                for zoomed in [false, true] {
                    all.push(SwitchSettings {
                        measure,
                        kind,
                        zoomed,
                        ..SwitchSettings::default()
                    });
                }
            }
        }
        all
    }

    /// The ids of the marks that a drawing has, from its layout.
    fn marks(drawing: DrawingId, s: SwitchSettings, source_filter: SourceFilter) -> Vec<EntryId> {
        let story = story();
        let locale = &Locale::native(Lang::default(), Digits::Latn);
        let width = BREAKPOINTS[2];
        let drawn = match drawing {
            DrawingId::Chart(chart) => scene(
                story.chart(chart).unwrap(),
                &LayoutInput {
                    story,
                    locale,
                    width,
                    measure: s.measure,
                    source_filter,
                },
            ),
            DrawingId::Timeline => crate::timeline::scene(&TimelineView {
                zoom: if s.zoomed {
                    Zoom::Year(story.published.year)
                } else {
                    Zoom::Whole
                },
                ..TimelineView::new(story, locale, width)
            }),
        };
        let of_kind = |entry: &EntryId| match entry {
            EntryId::Figure(_) => true,
            EntryId::Event(id) => {
                let event = story.event(*id).unwrap();
                s.kind.is_none_or(|k| k == event.kind)
            }
        };
        let entries = drawn.marks.iter();
        let entries = entries.map(|m| EntryId::of(story, &m.id).unwrap());
        entries.filter(of_kind).collect()
    }

    /// The program finds a mark's row by the story's entry of the same id.
    #[test]
    fn every_mark_names_an_entry_of_the_story() {
        let locale = &Locale::native(Lang::default(), Digits::Latn);
        for (chart, width) in story()
            .charts
            .iter()
            .flat_map(|c| BREAKPOINTS.map(|w| (c, w)))
        {
            let input = LayoutInput::new(story(), locale, width);
            for mark in scene(chart, &input).marks {
                let entry = EntryId::of(story(), &mark.id);
                assert!(entry.is_some(), "{}: {}", chart.id, mark.id);
            }
        }
    }

    #[test]
    fn case_e10_the_mark_that_replaces_a_selected_one_is_drawn() {
        let story = story();
        for drawing in DrawingId::all(story) {
            for source_filter in [
                SourceFilter::Both,
                SourceFilter::First,
                SourceFilter::Second,
            ] {
                let all = every().into_iter();
                let drawn: Vec<_> = all.map(|s| (s, marks(drawing, s, source_filter))).collect();
                for (before, id) in drawn
                    .iter()
                    .flat_map(|(s, ids)| ids.iter().map(move |id| (s, *id)))
                {
                    for (after, there) in &drawn {
                        let stand = after.mark_for(story, selected(drawing, id));
                        assert!(
                            stand.is_none_or(|s| there.contains(&s)),
                            "{drawing:?}: {id} of {before:?} becomes {stand:?} of {after:?}"
                        );
                        if there.contains(&id) {
                            assert_eq!(stand, Some(id), "{drawing:?}: {id} under {after:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn case_e10_a_bar_keeps_its_choice_under_every_measure() {
        let settings = |measure| SwitchSettings {
            measure,
            ..SwitchSettings::default()
        };
        let trade = DrawingId::Chart(ChartId("trade"));
        let figure = |id| EntryId::Figure(FigureId(id));
        let stands = |measure, id| settings(measure).mark_for(story(), selected(trade, figure(id)));
        for (measure, id, expected) in [
            (
                Measure::Before,
                "trade.kz.total",
                Some("trade.kz.total.before"),
            ),
            (
                Measure::Value,
                "trade.kz.total.before",
                Some("trade.kz.total"),
            ),
            (
                Measure::Change,
                "trade.cn.total.before",
                Some("trade.cn.total"),
            ),
            (Measure::Change, "trade.gap.total", None),
            (Measure::Value, "trade.gap.total", Some("trade.gap.total")),
        ] {
            assert_eq!(
                stands(measure, id),
                expected.map(figure),
                "{id}, {measure:?}"
            );
        }
    }

    #[test]
    fn case_e20_steps_go_through_the_events_that_are_shown_and_end() {
        let story = story();
        for settings in every() {
            let shown: Vec<_> = marks(DrawingId::Timeline, settings, SourceFilter::Both);
            let walk = |step| {
                let mut at = None;
                let walk = std::iter::from_fn(|| {
                    at = settings.adjacent_event(story, at, step);
                    at
                });
                walk.collect::<Vec<_>>()
            };
            let (forward, mut back) = (walk(Step::Next), walk(Step::Previous));
            back.reverse();
            assert_eq!(forward, back, "{settings:?}");
            assert_eq!(forward.len(), shown.len(), "{settings:?}");
            assert!(forward.iter().all(|id| shown.contains(id)), "{settings:?}");
        }
    }

    #[test]
    fn a_list_hides_events_by_their_kind_alone() {
        let story = story();
        let event = story.events.iter().find(|e| e.kind != Kind::Trade).unwrap();
        let settings = SwitchSettings {
            measure: Measure::Before,
            kind: Some(Kind::Trade),
            zoomed: true,
            ..SwitchSettings::default()
        };
        let shown = settings.revealing_in(None, story, EntryId::Event(event.id));
        let expected = SwitchSettings {
            kind: None,
            ..settings
        };
        assert_eq!(shown, expected);
    }

    #[test]
    fn case_e9_a_link_changes_the_settings_that_would_hide_it() {
        let story = story();
        let ids = story.charts.iter().flat_map(|c| {
            let ids = c.ids().into_iter();
            ids.map(move |id| (DrawingId::Chart(c.id), EntryId::Figure(id)))
        });
        let events = story.events.iter();
        let events = events.map(|e| (DrawingId::Timeline, EntryId::Event(e.id)));
        for (drawing, id) in ids.chain(events) {
            for settings in every() {
                let shown = settings.revealing(story, id);
                let stands = shown.mark_for(story, selected(drawing, id));
                assert_eq!(stands, Some(id), "{id} under {settings:?}");
                let kept = settings.mark_for(story, selected(drawing, id)) == Some(id);
                assert!(!kept || shown == settings, "{id} needs no other settings");
            }
        }
    }
}
