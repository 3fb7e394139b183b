//! The timeline as a form of chart: its data and its options.

use super::input::LayoutInput;
use super::kinds::MAX_KINDS;
use super::layout::{self, Layout, MarkInfo};
use super::{Event, EventKind, TimelineWords, summary};
use crate::chart::{Chart, DataTable, Item, LayoutError, MarkText};
use crate::i18n::{DateFormat, Span};
use crate::{MarkId, Scene, Settings};

/// Which way the axis of a timeline runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Orientation {
    /// Horizontal from a width of [`Timeline::HORIZONTAL_FROM`] on, vertical below.
    #[default]
    Auto,
    /// Time runs along lines of text, in the direction of time.
    Horizontal,
    /// Time runs down.
    Vertical,
}

/// How time is scaled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Scaling {
    /// A run of years that holds most events gets a larger scale, and the drawing shows where the scale changes.
    #[default]
    EnlargeCrowded,
    /// The whole axis has one scale.
    Even,
}

/// What happens to events whose kind is not selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Filtered {
    /// They are drawn fainter; nothing else moves.
    #[default]
    Dimmed,
    /// They are not in the drawing, the table and the description.
    LeftOut,
}

/// A timeline: events on an axis of time.
///
/// ```
/// use jisr_charts::chart::Chart;
/// use jisr_charts::i18n::{Date, Lang};
/// use jisr_charts::timeline::{Event, EventKind, Timeline};
/// use jisr_charts::Settings;
///
/// let event = |id: &'static str, name: &str, date: &str| {
///     Date::parse(date).map(|when| Event::new(id, name, when).kind("treaty"))
/// };
/// let events = [
///     event("rome", "Treaty of Rome", "1957-03-25"),
///     event("maastricht", "Maastricht Treaty", "1992-02-07"),
///     event("lisbon", "Treaty of Lisbon", "2007-12-13"),
/// ];
/// let timeline = Timeline::new(events.into_iter().flatten()).kinds([EventKind::new("treaty", "Treaties")]);
/// let scene = timeline.scene(&Settings::new(Lang::En, 672.0))?;
/// assert_eq!(scene.marks.len(), 3);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("timeline-year"))]
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct Timeline<'a> {
    /// The events, in any order.
    pub events: Vec<Event>,
    /// The kinds of events, in the order of the legend; at most eight.
    pub kinds: Vec<EventKind>,
    /// The time that is shown; events before and after it are counted at the ends of the axis. Without it, the
    /// axis runs from the first event to the last.
    pub range: Option<Span>,
    /// How time is scaled.
    pub scaling: Scaling,
    /// Which way the axis runs.
    pub orientation: Orientation,
    /// The ids of the kinds that are selected; without it, all events are.
    pub selected: Option<Vec<MarkId>>,
    /// What happens to the events that are not selected.
    pub filtered: Filtered,
    /// How dates are written. Without it, as the language of the settings usually writes them.
    pub dates: Option<DateFormat<'a>>,
    /// The words of the timeline. Without them, those of the language of the settings.
    pub words: Option<TimelineWords<'a>>,
}

impl<'a> Timeline<'a> {
    /// From this width on, in scene units, the axis is horizontal with [`Orientation::Auto`].
    pub const HORIZONTAL_FROM: f64 = 672.0;

    /// A timeline of events.
    pub fn new(events: impl IntoIterator<Item = Event>) -> Self {
        Timeline {
            events: events.into_iter().collect(),
            ..Timeline::default()
        }
    }

    /// The same with its kinds of events.
    pub fn kinds(self, kinds: impl IntoIterator<Item = EventKind>) -> Self {
        Timeline {
            kinds: kinds.into_iter().collect(),
            ..self
        }
    }

    /// The same with only a range of time shown.
    pub fn range(self, range: impl Into<Span>) -> Self {
        Timeline {
            range: Some(range.into()),
            ..self
        }
    }

    /// The same with another scaling of time.
    pub fn scaling(self, scaling: Scaling) -> Self {
        Timeline { scaling, ..self }
    }

    /// The same with another orientation.
    pub fn orientation(self, orientation: Orientation) -> Self {
        Timeline {
            orientation,
            ..self
        }
    }

    /// The same with some kinds selected, by their ids.
    pub fn selected<I: Into<MarkId>>(self, kinds: impl IntoIterator<Item = I>) -> Self {
        Timeline {
            selected: Some(kinds.into_iter().map(Into::into).collect()),
            ..self
        }
    }

    /// The same with another treatment of the events that are not selected.
    pub fn filtered(self, filtered: Filtered) -> Self {
        Timeline { filtered, ..self }
    }

    /// The same with another format of dates.
    pub fn dates(self, dates: DateFormat<'a>) -> Self {
        Timeline {
            dates: Some(dates),
            ..self
        }
    }

    /// The same with other words.
    pub fn words(self, words: TimelineWords<'a>) -> Self {
        Timeline {
            words: Some(words),
            ..self
        }
    }

    /// Lays the timeline out: the scene, with the events of its marks and its scale.
    ///
    /// # Errors
    /// A [`LayoutError`] if there is no event to draw, a kind that the timeline does not have, more kinds than
    /// glyphs, or too little width.
    pub fn layout(&self, settings: &Settings) -> Result<Layout, LayoutError> {
        let words = self.words.unwrap_or(TimelineWords::of(settings.lang()));
        let dates = self.dates.unwrap_or(DateFormat::of(settings.numbers));
        self.layout_with_words(settings, words, dates)
    }

    /// Lays the timeline out with these words and this format of dates, whatever it has itself. A program that uses it
    /// instead of [`Timeline::layout`] doesn't contain the words of all languages.
    ///
    /// # Errors
    /// As [`Timeline::layout`].
    pub fn layout_with_words(
        &self,
        settings: &Settings,
        words: TimelineWords,
        dates: DateFormat,
    ) -> Result<Layout, LayoutError> {
        self.check()?;
        layout::layout(&LayoutInput::new(self, settings, words, dates))
    }

    /// What these marks of the layout stand for, in words.
    pub(crate) fn texts_of(&self, marks: &[MarkInfo], settings: &Settings) -> Vec<MarkText> {
        summary::mark_texts(self, marks, settings)
    }

    /// Checks that each kind has a glyph, and each event a kind that exists.
    fn check(&self) -> Result<(), LayoutError> {
        if self.kinds.len() > MAX_KINDS {
            return Err(LayoutError::TooMany {
                what: Item::Kind,
                count: self.kinds.len(),
                limit: MAX_KINDS,
            });
        }
        let known = |id: &MarkId| self.kinds.iter().any(|kind| kind.id == *id);
        let unknown = |event: &Event| event.kind.as_ref().is_some_and(|id| !known(id));
        match self.events.iter().position(unknown) {
            Some(item) => Err(LayoutError::UnknownKind { item }),
            None => Ok(()),
        }
    }

    /// The place of an event's kind among the timeline's kinds.
    pub(super) fn kind_of(&self, event: &Event) -> Option<usize> {
        let id = event.kind.as_ref()?;
        self.kinds.iter().position(|kind| kind.id == *id)
    }

    /// Whether an event's kind is selected.
    pub(crate) fn is_selected(&self, event: &Event) -> bool {
        let chosen = |kinds: &Vec<MarkId>| event.kind.as_ref().is_some_and(|id| kinds.contains(id));
        self.selected.as_ref().is_none_or(chosen)
    }

    /// Whether an event is in the drawing, the table and the description.
    pub(super) fn includes(&self, event: &Event) -> bool {
        self.filtered == Filtered::Dimmed || self.is_selected(event)
    }

    /// Whether the axis is horizontal at this width.
    pub(super) fn is_horizontal(&self, width: f64) -> bool {
        match self.orientation {
            Orientation::Auto => width >= Timeline::HORIZONTAL_FROM,
            Orientation::Horizontal => true,
            Orientation::Vertical => false,
        }
    }
}

impl Chart for Timeline<'_> {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        Ok(self.layout(settings)?.scene)
    }

    fn table(&self, settings: &Settings) -> DataTable {
        summary::table(self, settings)
    }

    fn mark_texts(&self, _scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        // The layout knows which events a counter stands for.
        let texts = |layout: Layout| self.texts_of(&layout.marks, settings);
        self.layout(settings).map_or_else(|_| vec![], texts)
    }

    fn description(&self, settings: &Settings) -> String {
        summary::description(self, settings)
    }
}
