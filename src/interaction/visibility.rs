//! Which marks exist under which settings, and which settings a link needs.

use super::SelectedItem;
use super::settings::SwitchSettings;
use crate::chart::Measure;
use crate::story::{Chart, DrawingId, EntryId, Event, FigureId, LedgerRow, Story};
use jisr_charts::interaction::Step;

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
        ids.get(step.from_mark(at, ids.len())?).copied()
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
                if let Some(row) = story.charts.iter().find_map(|c| paired_row(c, id)) {
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
mod tests;
