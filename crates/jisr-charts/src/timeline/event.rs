//! The events of a timeline.

use crate::MarkId;
use crate::i18n::{Date, Span};

/// Who gives the date of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Provenance {
    /// The source that the timeline tells about.
    #[default]
    Stated,
    /// Another source: the event's glyph is hollow, and the legend says so.
    Added,
}

/// An event: something that happened, or is planned, at a known time.
///
/// ```
/// use jisr_charts::i18n::Date;
/// use jisr_charts::timeline::Event;
///
/// let treaty = Date::parse("2002-12-23").map(|day| Event::new("treaty", "Treaty", day).kind("diplomacy"));
/// assert!(treaty.is_some_and(|event| event.when.days() == 1));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event {
    /// The id of its mark.
    pub id: MarkId,
    /// Its names, from the longest to the shortest. The drawing has the longest that fits; where not even the
    /// last one does, an ellipsis replaces its end.
    pub names: Vec<String>,
    /// When: a day, a month, a year, or an interval. What is not a day is drawn as a band.
    pub when: Span,
    /// The id of its kind, one of the timeline's.
    pub kind: Option<MarkId>,
    /// Whether it is announced and has not happened yet: its band is dashed, and open to what comes.
    pub planned: bool,
    /// Who gives its date.
    pub provenance: Provenance,
    /// A remark that stands behind its date, such as "30 years in 2022".
    pub note: Option<String>,
    /// Whether it is doubtful; the drawing then shows the caveat icon behind its name.
    pub has_caveat: bool,
}

impl Event {
    /// An event with its name, at a date or over a span of time.
    pub fn new(id: impl Into<MarkId>, name: impl Into<String>, when: impl Into<Span>) -> Self {
        Event {
            id: id.into(),
            names: vec![name.into()],
            when: when.into(),
            kind: None,
            planned: false,
            provenance: Provenance::Stated,
            note: None,
            has_caveat: false,
        }
    }

    /// The same with a shorter name, for places without room for those before.
    pub fn shorter_name(mut self, name: impl Into<String>) -> Self {
        self.names.push(name.into());
        self
    }

    /// The same with the id of its kind.
    pub fn kind(self, kind: impl Into<MarkId>) -> Self {
        Event {
            kind: Some(kind.into()),
            ..self
        }
    }

    /// The same as a planned event.
    pub fn planned(self) -> Self {
        Event {
            planned: true,
            ..self
        }
    }

    /// The same with who gives its date.
    pub fn provenance(self, provenance: Provenance) -> Self {
        Event { provenance, ..self }
    }

    /// The same with a remark behind its date.
    pub fn note(self, note: impl Into<String>) -> Self {
        Event {
            note: Some(note.into()),
            ..self
        }
    }

    /// The same as a doubtful event.
    pub fn caveat(self) -> Self {
        Event {
            has_caveat: true,
            ..self
        }
    }

    /// Its longest name; empty without one.
    pub(super) fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }

    /// Its first day, and the day after its last, counted from 1970-01-01; at least one day.
    pub(super) fn days(&self) -> (i32, i32) {
        let from = self.when.from.first_day();
        (from, self.when.to.end_day().max(from + 1))
    }
}

impl From<Date> for Span {
    fn from(date: Date) -> Self {
        Span {
            from: date,
            to: date,
        }
    }
}

impl From<(Date, Date)> for Span {
    fn from((from, to): (Date, Date)) -> Self {
        Span { from, to }
    }
}
