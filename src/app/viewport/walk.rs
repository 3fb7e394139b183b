//! Where the keyboard is in a drawing: at the drawing, at one of its series, or at a mark.

use super::Viewport;
use crate::app::dom;
use crate::app::drawing::Drawing;
use crate::interaction::series::Series;
use crate::story;
use crate::story::EntryId;
use jisr_charts::interaction::Level;
use leptos::prelude::*;

/// Space between what the keyboard goes to and the window's edge, in CSS pixels. The buttons that step through events
/// stick to the top.
const MARGIN: f64 = 64.0;

impl Viewport {
    /// Where the keyboard went.
    pub(super) fn level(&self) -> Level {
        self.walked.track();
        self.last.get_value().level
    }

    /// Remembers where the keyboard goes.
    pub(super) fn set_level(&self, level: Level) {
        self.last.update_value(|last| last.level = level);
        self.walked.notify();
    }

    /// The series of these marks.
    pub(super) fn series(&self, marks: &[EntryId]) -> Series {
        let chart = match self.drawing {
            Drawing::Chart(chart) => Some(chart),
            Drawing::Timeline => None,
        };
        Series::of(story(), chart, marks)
    }

    /// Where the keyboard is among these marks: at the selected one, else where it went last. `series` has the number of
    /// each mark's series.
    pub(super) fn level_at(&self, marks: &[EntryId], series: &[usize]) -> Level {
        let level = self.level();
        let Some((entry, _)) = self.selected.get() else {
            return level;
        };
        let entry = self.entry_of_mark(entry);
        let Some(mark) = marks.iter().position(|other| *other == entry) else {
            return Level::Drawing;
        };
        let of = |mark: usize| series.get(mark);
        match level {
            Level::MarkOfSeries(before) if of(before) == of(mark) => Level::MarkOfSeries(mark),
            _ => Level::Mark(mark),
        }
    }

    /// The entries that the keyboard is at: the selected one, a mark whose tooltip was closed, or those of a series.
    pub(super) fn entries_here(&self) -> Vec<EntryId> {
        if let Some((entry, _)) = self.selected.get() {
            return vec![self.entry_of_mark(entry)];
        }
        let level = self.level();
        if level == Level::Drawing {
            return vec![];
        }
        let marks = self.mark_entries();
        let of_marks = self.series(&marks).of_marks;
        let is_here = |mark: usize| match level {
            Level::Series(series) => of_marks.get(mark) == Some(&series),
            _ => level.mark() == Some(mark),
        };
        let here = marks.iter().enumerate().filter(|(mark, _)| is_here(*mark));
        here.map(|(_, entry)| *entry).collect()
    }

    /// Scrolls the page so that the first mark that the keyboard is at is in the window.
    pub(super) fn reveal_level(&self) {
        let first = self.entries_here().first().copied();
        let rect = first.and_then(|entry| self.mark_rect(entry));
        let list = self.list.get_untracked();
        if let (Some(rect), Some(list), Some(window)) = (rect, list, dom::window_space()) {
            let top = dom::window_rect(&list).y + rect.y;
            let over = top - MARGIN;
            let under = top + rect.h + MARGIN - window.h;
            if over < 0.0 {
                dom::scroll_by(over);
            } else if under > 0.0 {
                dom::scroll_by(under.min(over));
            }
        }
    }
}
