//! The table of a timeline, and its text alternative.

use super::layout::MarkInfo;
use super::{Event, Filtered, Provenance, Timeline, TimelineWords};
use crate::Settings;
use crate::chart::{DataTable, MarkText};
use crate::i18n::{Date, DateFormat, Interpolate, Span};

/// With more events than this, the description names only the first and the last.
const MAX_DESCRIBED: usize = 12;

/// What both texts need.
struct Summary<'a> {
    timeline: &'a Timeline<'a>,
    settings: &'a Settings<'a>,
    words: TimelineWords<'a>,
    dates: DateFormat<'a>,
    /// The events that are not left out, in the order of time.
    events: Vec<&'a Event>,
}

/// A row for each event that is not left out, in the order of time.
pub(super) fn table(timeline: &Timeline, settings: &Settings) -> DataTable {
    let summary = Summary::new(timeline, settings);
    let (has_kinds, remarks) = (
        summary.events.iter().any(|e| e.kind.is_some()),
        summary.events.iter().map(|e| summary.remarks(e)),
    );
    let remarks: Vec<String> = remarks.collect();
    let has_remarks = remarks.iter().any(|r| !r.is_empty());
    let words = summary.words;
    let columns = [
        (true, settings.words.time),
        (true, words.event),
        (has_kinds, words.kind),
        (has_remarks, words.remarks),
    ];
    let row = |(event, remarks): (&&Event, &String)| {
        let cells = [
            (true, summary.dates.span(event.when)),
            (true, event.name().to_owned()),
            (has_kinds, summary.kind_name(event)),
            (has_remarks, remarks.clone()),
        ];
        let shown = cells.into_iter().filter(|(shown, _)| *shown);
        shown.map(|(_, cell)| cell).collect()
    };
    let shown = columns.into_iter().filter(|(shown, _)| *shown);
    DataTable {
        columns: shown.map(|(_, name)| name.to_owned()).collect(),
        rows: summary.events.iter().zip(&remarks).map(row).collect(),
    }
}

/// What each mark stands for: an event with its date, or the events that a counter counts.
pub(super) fn mark_texts(
    timeline: &Timeline,
    marks: &[MarkInfo],
    settings: &Settings,
) -> Vec<MarkText> {
    let summary = Summary::new(timeline, settings);
    let text = |mark: &MarkInfo| {
        let events = mark.events.iter().filter_map(|i| timeline.events.get(*i));
        let mut events = events.map(|event| (summary.dates.span(event.when), event));
        if mark.counter {
            let count = settings.numbers.count(mark.events.len());
            let text = MarkText::new(summary.words.count.interpolate("n", &count));
            return events.fold(text, |text, (date, event)| text.row(date, event.name()));
        }
        let Some((date, event)) = events.next() else {
            return MarkText::default();
        };
        let more = [date, summary.kind_name(event), summary.remarks(event)];
        let more = more.into_iter().filter(|words| !words.is_empty());
        more.fold(MarkText::new(event.name()), |text, words| {
            text.row("", words)
        })
    };
    marks.iter().map(text).collect()
}

/// How many events there are and when, which kinds are highlighted, and the events: all if they are few,
/// otherwise how many each kind has, with the first and the last event.
pub(super) fn description(timeline: &Timeline, settings: &Settings) -> String {
    let summary = Summary::new(timeline, settings);
    let (Some(first), Some(last)) = (summary.events.first(), summary.events.last()) else {
        return settings.words.missing.to_owned();
    };
    let mut parts = vec![summary.count(), summary.span()];
    parts.extend(summary.highlighted());
    let named: Vec<&Event> = if summary.events.len() <= MAX_DESCRIBED {
        summary.events.clone()
    } else {
        parts.extend(summary.counts_by_kind());
        vec![first, last]
    };
    parts.extend(named.into_iter().map(|event| summary.sentence(event)));
    parts.join(summary.words.separator)
}

impl<'a> Summary<'a> {
    fn new(timeline: &'a Timeline<'a>, settings: &'a Settings<'a>) -> Self {
        let included = timeline.events.iter().filter(|e| timeline.includes(e));
        let mut events: Vec<&Event> = included.collect();
        // The same order as that of the marks.
        events.sort_by_key(|event| {
            let (from, to) = event.days();
            (from + to, from)
        });
        Summary {
            timeline,
            settings,
            words: timeline.words.unwrap_or(TimelineWords::of(settings.lang())),
            dates: timeline.dates.unwrap_or(DateFormat::of(settings.numbers)),
            events,
        }
    }

    fn count(&self) -> String {
        let count = self.settings.numbers.count(self.events.len());
        self.words.count.interpolate("n", &count)
    }

    /// From the first year to the last.
    fn span(&self) -> String {
        let first = self.events.iter().map(|e| e.when.from.year).min();
        let last = self.events.iter().map(|e| e.when.to.year).max();
        self.dates.span(Span {
            from: Date::of_year(first.unwrap_or_default()),
            to: Date::of_year(last.unwrap_or_default()),
        })
    }

    /// The names of the kinds that are not dimmed, if some are.
    fn highlighted(&self) -> Option<String> {
        let timeline = self.timeline;
        let selected = timeline.selected.as_ref()?;
        let chosen = timeline.kinds.iter().filter(|k| selected.contains(&k.id));
        let names: Vec<&str> = chosen.map(|k| k.name.as_str()).collect();
        let names = names.join(self.words.separator);
        let text = || self.words.highlighted.interpolate("kinds", &names);
        (timeline.filtered == Filtered::Dimmed).then(text)
    }

    /// How many events each kind has.
    fn counts_by_kind(&self) -> Vec<String> {
        let count = |id| {
            let of_kind = |event: &&&Event| event.kind.as_ref() == Some(id);
            self.events.iter().filter(of_kind).count()
        };
        let kinds = self.timeline.kinds.iter().map(|k| (k, count(&k.id)));
        let kinds = kinds.filter(|(_, count)| *count > 0);
        let text = |(kind, count): (&super::EventKind, usize)| {
            [&kind.name, ": ", &self.settings.numbers.count(count)].concat()
        };
        kinds.map(text).collect()
    }

    /// The date and name of an event, with its remarks.
    fn sentence(&self, event: &Event) -> String {
        let date = self.dates.span(event.when);
        let remarks = self.remarks(event);
        let behind = if remarks.is_empty() {
            String::new()
        } else {
            [" (", &remarks, ")"].concat()
        };
        [&date, ": ", event.name(), &behind].concat()
    }

    fn kind_name(&self, event: &Event) -> String {
        let kind = self.timeline.kind_of(event);
        let kind = kind.and_then(|place| self.timeline.kinds.get(place));
        kind.map(|kind| kind.name.clone()).unwrap_or_default()
    }

    /// Whether it is planned, who gives its date, its note; empty without any.
    fn remarks(&self, event: &Event) -> String {
        let planned = event.planned.then_some(self.words.planned);
        let added = (event.provenance == Provenance::Added).then_some(self.words.added);
        let parts = [planned, added, event.note.as_deref()];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        parts.join(self.words.separator)
    }
}
