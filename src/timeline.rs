//! The story's timeline: its events and the texts of a language, as input of [`jisr_charts::timeline`].

use crate::breakpoint::BREAKPOINTS;
use crate::locale::{Direction, Interpolate, Locale, key};
use crate::story::{
    Date, DateProvenance, Decimal, Event, Kind, Precision, Story, Text, Unit, Value,
};
use jisr_charts::i18n::Words;
use jisr_charts::timeline::{
    self as charts, EventKind, Glyph, Orientation, Provenance, TimelineWords,
};
use jisr_charts::{ColorRole, Scene, Settings, TimeDirection};

pub use jisr_charts::timeline::{Layout, MarkInfo, Scale, Segment};

/// Which range of time is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Zoom {
    /// From the first event to the last.
    #[default]
    Whole,
    /// One year.
    Year(i16),
}

/// Everything that the layout depends on.
#[derive(Clone, Copy, Debug)]
pub struct TimelineView<'a> {
    /// The events, in any order.
    pub events: &'a [Event],
    /// The story that they belong to. It has the texts; anniversaries count to its day of
    /// publication.
    pub story: &'a Story,
    /// The language.
    pub locale: &'a Locale,
    /// The direction of the layout.
    pub direction: Direction,
    /// The direction of time.
    pub time: TimeDirection,
    /// Width of the drawing in scene units: one of [`BREAKPOINTS`].
    pub width: f64,
    /// Which range of time is shown.
    pub zoom: Zoom,
    /// The kind of events that is shown; those of other kinds are dimmed. Without it, all are shown.
    pub kind: Option<Kind>,
}

/// From this width on, the layout is horizontal.
const WIDE: f64 = BREAKPOINTS[2];

impl<'a> TimelineView<'a> {
    /// All events of a story; layout and time have the directions of its language.
    pub fn new(story: &'a Story, locale: &'a Locale, width: f64) -> Self {
        TimelineView {
            events: story.events.0,
            story,
            locale,
            direction: locale.lang.direction(),
            time: TimeDirection::Auto,
            width,
            zoom: Zoom::Whole,
            kind: None,
        }
    }

    /// The timeline with the names of its events and kinds in the language of the view.
    fn timeline(&self) -> charts::Timeline<'static> {
        let locale = self.locale;
        let timeline = charts::Timeline::new(self.events.iter().map(|e| self.event(e)))
            .kinds(Kind::ALL.map(|kind| event_kind(kind, locale)))
            .orientation(if self.width >= WIDE {
                Orientation::Horizontal
            } else {
                Orientation::Vertical
            });
        let timeline = match self.zoom {
            Zoom::Whole => timeline,
            Zoom::Year(year) => timeline.range(Date::of_year(year)),
        };
        match self.kind {
            None => timeline,
            Some(kind) => timeline.selected([kind.code()]),
        }
    }

    /// The settings of the layout. The timeline has words of its own: see [`words`].
    fn settings<'w>(&self, no_words: &'w Words) -> Settings<'w> {
        Settings::with_words(self.locale.numbers(), no_words, self.width)
            .direction(self.direction)
            .time(self.time)
    }

    fn event(&self, event: &Event) -> charts::Event {
        let name = self.locale.fill(event.label, self.story);
        let mut out = charts::Event::new(event.id.as_str(), name, event.when)
            .kind(event.kind.code())
            .provenance(provenance(event));
        out.planned = event.planned;
        out.note = self.anniversary(event);
        out
    }

    /// How many years have passed from an event to the publication of the article: "30 years in 2022"; `None` if
    /// the story asks for no anniversary, or the event is of the same year.
    fn anniversary(&self, event: &Event) -> Option<String> {
        let published = self.story.published.year;
        let years = i64::from(published) - i64::from(event.when.from.year);
        if !event.anniversary || years <= 0 {
            return None;
        }
        let locale = self.locale;
        let years = locale.amount(Value::One(Decimal::new(years, 0)), Unit::Years, false);
        let text = locale.message(key::TIMELINE_ANNIVERSARY);
        let text = text.interpolate("years", &years);
        Some(text.interpolate("year", &locale.year(published)))
    }
}

/// A glyph is hollow if its day is known, but not from the article.
fn provenance(event: &Event) -> Provenance {
    let day = event.when.from.precision == Precision::Day;
    if day && event.dated_by != DateProvenance::Article {
        Provenance::Added
    } else {
        Provenance::Stated
    }
}

fn event_kind(kind: Kind, locale: &Locale) -> EventKind {
    let (color, glyph) = match kind {
        Kind::Diplomacy => (ColorRole::Neutral, Glyph::Disc),
        Kind::Trade => (ColorRole::Third, Glyph::Square),
        Kind::Education => (ColorRole::Fourth, Glyph::Triangle),
        Kind::Transport => (ColorRole::Neutral, Glyph::Diamond),
        Kind::Culture => (ColorRole::Third, Glyph::Pentagon),
    };
    EventKind::new(kind.code(), locale.message(kind_name(kind)))
        .color(color)
        .glyph(glyph)
}

/// The name of a kind of events.
pub const fn kind_name(kind: Kind) -> Text {
    match kind {
        Kind::Diplomacy => key::KIND_DIPLOMACY,
        Kind::Trade => key::KIND_TRADE,
        Kind::Education => key::KIND_EDUCATION,
        Kind::Transport => key::KIND_TRANSPORT,
        Kind::Culture => key::KIND_CULTURE,
    }
}

/// The words of the page's timeline, which speak of the article.
fn words(locale: &Locale) -> TimelineWords<'_> {
    let mut words = TimelineWords::default();
    words.planned = locale.message(key::TIMELINE_PLANNED);
    words.by_day = locale.message(key::TIMELINE_BY_DAY);
    words.by_month = locale.message(key::TIMELINE_BY_MONTH);
    words.by_year = locale.message(key::TIMELINE_BY_YEAR);
    words.earlier = locale.message(key::TIMELINE_EARLIER);
    words.later = locale.message(key::TIMELINE_LATER);
    words.by_shape = locale.message(key::TIMELINE_BY_SHAPE);
    words.by_fill = locale.message(key::TIMELINE_BY_FILL);
    words.stated = locale.message(key::TIMELINE_BY_ARTICLE);
    words.added = locale.message(key::TIMELINE_BY_RECORD);
    words.unknown_day = locale.message(key::TIMELINE_MONTH);
    words.interval = locale.message(key::TIMELINE_INTERVAL);
    words.open = locale.message(key::TIMELINE_OPEN);
    words.counter = locale.message(key::TIMELINE_COUNTER);
    words.scale_break = locale.message(key::TIMELINE_BREAK);
    words
}

/// Lays out the timeline: the scene, with the events of its marks and its scale. It is empty without events.
pub fn layout(view: &TimelineView) -> Layout {
    let (no_words, dates) = (Words::default(), view.locale.dates());
    let layout =
        view.timeline()
            .layout_with_words(&view.settings(&no_words), words(view.locale), dates);
    layout.unwrap_or_default()
}

/// Lays out the timeline: the scene only.
pub fn scene(view: &TimelineView) -> Scene {
    layout(view).scene
}
