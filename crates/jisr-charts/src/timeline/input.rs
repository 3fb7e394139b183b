//! Everything that the layout of a timeline depends on, resolved once.

use super::kinds::{KindSet, KindStyle};
use super::{Event, EventKind, Filtered, Timeline, TimelineWords};
use crate::Settings;
use crate::i18n::{DateFormat, Span};
use crate::text::TextStyle;
use crate::{ColorRole, MarkId};

/// A timeline and its settings.
pub(super) struct LayoutInput<'a> {
    pub timeline: &'a Timeline<'a>,
    pub settings: &'a Settings<'a>,
    pub width: f64,
    pub events: &'a [Event],
    pub range: Option<Span>,
    pub words: TimelineWords<'a>,
    pub dates: DateFormat<'a>,
    kinds: &'a [EventKind],
    /// The kind of each event, by its place among the timeline's kinds.
    kind_of: Vec<Option<usize>>,
    /// Indexes of the events that are drawn, in the order given.
    included: Vec<usize>,
    /// The kinds that are not dimmed; `None` if nothing is.
    highlighted: Option<KindSet>,
}

impl<'a> LayoutInput<'a> {
    pub fn new(
        timeline: &'a Timeline<'a>,
        settings: &'a Settings<'a>,
        words: TimelineWords<'a>,
        dates: DateFormat<'a>,
    ) -> Self {
        let events = timeline.events.as_slice();
        let included = |i: &usize| events.get(*i).is_some_and(|e| timeline.includes(e));
        let selected = timeline.selected.as_ref();
        let highlighted = selected.filter(|_| timeline.filtered == Filtered::Dimmed);
        let set = |ids: &Vec<MarkId>| {
            let place = |id: &MarkId| timeline.kinds.iter().position(|k| k.id == *id);
            ids.iter().fold(KindSet::default(), |set, id| {
                set.union(KindSet::only(place(id)))
            })
        };
        LayoutInput {
            timeline,
            settings,
            width: settings.width,
            events,
            range: timeline.range,
            words,
            dates,
            kinds: &timeline.kinds,
            kind_of: events.iter().map(|e| timeline.kind_of(e)).collect(),
            included: (0..events.len()).filter(included).collect(),
            highlighted: highlighted.map(set),
        }
    }

    /// Indexes of the events that are drawn.
    pub fn included(&self) -> &[usize] {
        &self.included
    }

    /// The events that are drawn.
    pub fn included_events(&self) -> impl Iterator<Item = &'a Event> {
        self.included.iter().filter_map(|i| self.events.get(*i))
    }

    /// The kinds of some events, given by their indexes.
    pub fn kinds_of(&self, events: impl IntoIterator<Item = usize>) -> KindSet {
        let kind = |i: usize| KindSet::only(self.kind_of.get(i).copied().flatten());
        events
            .into_iter()
            .fold(KindSet::default(), |set, i| set.union(kind(i)))
    }

    /// How the event with this index is drawn.
    pub fn style_of(&self, event: usize) -> KindStyle {
        let kind = self.kind_of.get(event).copied().flatten();
        kind.map_or(KindStyle::NEUTRAL, |place| self.kind_style(place))
    }

    /// How the kind at this place is drawn.
    pub fn kind_style(&self, place: usize) -> KindStyle {
        let kind = self.kinds.get(place);
        kind.map_or(KindStyle::NEUTRAL, |kind| KindStyle::of(kind, place))
    }

    /// The name of the kind at this place.
    pub fn kind_name(&self, place: usize) -> &'a str {
        self.kinds.get(place).map_or("", |kind| &kind.name)
    }

    /// The ids of these kinds.
    pub fn kind_ids(&self, kinds: KindSet) -> Vec<MarkId> {
        let id = |place: usize| Some(self.kinds.get(place)?.id.clone());
        kinds.iter().filter_map(id).collect()
    }

    /// Whether what shows these kinds is dimmed.
    pub fn is_dimmed(&self, kinds: KindSet) -> bool {
        self.highlighted.is_some_and(|set| !set.meets(kinds))
    }

    /// The style of secondary text: dates, titles, the legend.
    pub fn note(&self) -> TextStyle<'a> {
        self.settings.text.note
    }

    /// The style of the axis: small, in the colour of text.
    pub fn tick(&self) -> TextStyle<'a> {
        self.note().color(ColorRole::Text)
    }

    /// The style of a counter.
    pub fn counter(&self) -> TextStyle<'a> {
        self.tick().bold()
    }

    /// The style of names.
    pub fn name(&self) -> TextStyle<'a> {
        self.settings.text.label
    }
}
