//! The timeline as a component.

use super::drawing::Drawing;
use super::frame::{Frame, WIDTH, frame};
use super::marks::{Hooks, Marks, Parts};
use super::steps::{StepLabels, step_buttons};
use crate::chart::{Chart, DataTable, LayoutError, MarkText};
use crate::i18n::{DateFormat, Span};
use crate::timeline::{
    self, Event, EventKind, Filtered, Layout, MarkInfo, Orientation, Scaling, TimelineWords,
};
use crate::{MarkId, Scene, Settings, Theme};
use leptos::prelude::*;
use std::mem::take;

/// A timeline with its title, its drawing, buttons that go from event to event, and all that a
/// [`Chart`](super::Chart) has.
///
/// The buttons stay in view beside the drawing, which may be taller than the window. They pin the tooltip of the
/// next or the previous event, and so does a swipe. At the first and the last event a button does nothing.
///
/// The axis is vertical where the drawing is narrow.
#[component]
pub fn Timeline<S>(
    /// The id of the element. The ids of its parts begin with it, so it must be unique in the page, and
    /// the same natively and in the browser.
    #[prop(into)]
    id: String,
    /// The title, which is also the name of the list of marks.
    #[prop(into)]
    title: Signal<String>,
    /// The events, in any order.
    #[prop(into)]
    events: Signal<Vec<Event>>,
    /// The settings of the layout for a width in scene units.
    settings: S,
    /// The kinds of events, in the order of the legend; at most eight.
    #[prop(optional, into)]
    kinds: Signal<Vec<EventKind>>,
    /// The ids of the kinds that are selected. Without it, all events are.
    #[prop(optional, into)]
    selected_kinds: Signal<Option<Vec<MarkId>>>,
    /// What happens to the events of other kinds: they are drawn fainter, and the reader can't select them, or
    /// they are left out.
    #[prop(optional, into)]
    filtered: Signal<Filtered>,
    /// The time that is shown, such as one year; the events before and after it are counted. Without it, the
    /// axis runs from the first event to the last.
    #[prop(optional, into)]
    range: Signal<Option<Span>>,
    /// How time is scaled.
    #[prop(optional, into)]
    scaling: Signal<Scaling>,
    /// Which way the axis runs. Without it, the width decides.
    #[prop(optional, into)]
    orientation: Signal<Orientation>,
    /// How dates are written. Without it, as the language of the settings usually writes them.
    #[prop(optional, into)]
    dates: Signal<Option<DateFormat<'static>>>,
    /// The words of the timeline. Without them, those of the language of the settings.
    #[prop(optional, into)]
    words: Signal<Option<TimelineWords<'static>>>,
    /// The width that the drawing has until the browser tells its own, in scene units: 448 without it.
    #[prop(default = WIDTH)]
    width: f64,
    /// The theme. Without it, the one that the reader's system prefers.
    #[prop(optional, into)]
    theme: MaybeProp<Theme>,
    /// Is called with the id of the event that the reader chooses by key, click, tap, button or swipe, and with
    /// `None` when no event is chosen any more. For a mark that counts events, it is the id of the first one.
    #[prop(optional, into)]
    on_select: Option<Callback<(Option<MarkId>,)>>,
    /// Is called when the timeline can't be laid out.
    #[prop(optional, into)]
    on_error: Option<Callback<(LayoutError,)>>,
    /// Makes the content of an event's tooltip. Without it, the tooltip has the event's name, date, kind and
    /// remarks.
    #[prop(optional, into)]
    tooltip_content: Option<Callback<(MarkId,), AnyView>>,
    /// Whether there are buttons that go from event to event.
    #[prop(default = true)]
    steps: bool,
    /// The name of these buttons as a group. Without it: "Event by event" in the language of the settings.
    #[prop(optional, into)]
    steps_label: Signal<Option<String>>,
    /// The button that goes to the event before. Without it: "Earlier event".
    #[prop(optional, into)]
    previous_label: Signal<Option<String>>,
    /// The button that goes to the event after. Without it: "Later event".
    #[prop(optional, into)]
    next_label: Signal<Option<String>>,
    /// Whether a swipe goes to the next or the previous event. The browser then can't pan sideways there.
    #[prop(default = true)]
    swipe: bool,
    /// Whether marks have a tooltip.
    #[prop(default = true)]
    tooltip: bool,
    /// Whether the selected mark has a ring.
    #[prop(default = true)]
    focus_ring: bool,
    /// Whether the marks are a list that keys and screen readers reach.
    #[prop(default = true)]
    keyboard: bool,
    /// Whether screen readers are told of an event that is chosen by click, tap, button or swipe.
    #[prop(default = true)]
    announcements: bool,
    /// Whether the timeline has a text alternative.
    #[prop(default = true)]
    description: bool,
    /// Whether the timeline has a table of its events, which readers can open.
    #[prop(default = true)]
    table: bool,
    /// What stands below the drawing, such as its source.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView
where
    S: Fn(f64) -> Settings<'static> + Send + Sync + 'static,
{
    let width = RwSignal::new(width);
    let form = move || timeline::Timeline {
        events: events.get(),
        kinds: kinds.get(),
        range: range.get(),
        scaling: scaling.get(),
        orientation: orientation.get(),
        selected: selected_kinds.get(),
        filtered: filtered.get(),
        dates: dates.get(),
        words: words.get(),
    };
    let drawing = Memo::new(move |_| Drawing::new(&Selectable(form()), &settings(width.get())));
    let parts = Parts {
        tooltip,
        focus_ring,
        keyboard,
        announcements,
        description,
        swipe,
    };
    let hooks = Hooks {
        on_select,
        on_error,
        tooltip_content,
    };
    let marks = Marks::new(drawing, parts, hooks);
    let labels = StepLabels {
        title: steps_label,
        previous: previous_label,
        next: next_label,
    };
    frame(Frame {
        id,
        class: "jisr-chart jisr-timeline",
        title,
        marks,
        theme,
        width,
        table,
        controls: steps.then(|| step_buttons(marks, labels)),
        children,
    })
}

/// A timeline in which what is dimmed has no marks, so that pointer, keys and steps pass it over.
struct Selectable(timeline::Timeline<'static>);

impl Selectable {
    fn layout(&self, settings: &Settings) -> Result<Layout, LayoutError> {
        let mut layout = self.0.layout(settings)?;
        let marks = take(&mut layout.scene.marks).into_iter();
        let marks = marks.zip(take(&mut layout.marks));
        let shows_selected = |info: &MarkInfo| {
            let mut events = info.events.iter().filter_map(|i| self.0.events.get(*i));
            events.any(|event| self.0.is_selected(event))
        };
        (layout.scene.marks, layout.marks) = marks.filter(|(_, info)| shows_selected(info)).unzip();
        Ok(layout)
    }
}

impl Chart for Selectable {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        Ok(self.layout(settings)?.scene)
    }

    fn table(&self, settings: &Settings) -> DataTable {
        self.0.table(settings)
    }

    fn mark_texts(&self, _scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let texts = |layout: Layout| self.0.texts_of(&layout.marks, settings);
        self.layout(settings).map_or_else(|_| vec![], texts)
    }

    fn description(&self, settings: &Settings) -> String {
        self.0.description(settings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Date, Lang};

    fn drawing(filtered: Filtered, kind: &'static str, width: f64) -> Drawing {
        let event = |id: &'static str, year, kind: &'static str| {
            Event::new(id, id.to_uppercase(), Date::of_year(year)).kind(kind)
        };
        let events = [
            event("a", 2001, "war"),
            event("b", 2004, "peace"),
            event("c", 2008, "war"),
        ];
        let kinds = ["war", "peace"].map(|id| EventKind::new(id, id));
        let form = timeline::Timeline::new(events)
            .kinds(kinds)
            .selected([kind])
            .filtered(filtered);
        Drawing::new(&Selectable(form), &Settings::new(Lang::En, width))
    }

    #[test]
    fn what_is_dimmed_is_drawn_without_a_mark() {
        for width in [304.0, 900.0] {
            let drawing = drawing(Filtered::Dimmed, "war", width);
            let ids: Vec<&str> = drawing.scene.marks.iter().map(|m| &*m.id).collect();
            assert_eq!(ids, ["a", "c"], "{width}");
            let titles: Vec<&str> = drawing.texts.iter().map(|t| &*t.title).collect();
            assert_eq!(titles, ["A", "C"], "{width}");
            assert!(drawing.svg.contains(">B<"), "{width}: {}", drawing.svg);
            assert_eq!(drawing.table.rows.len(), 3, "{width}");
        }
    }

    #[test]
    fn what_is_left_out_is_in_no_text() {
        let drawing = drawing(Filtered::LeftOut, "peace", 448.0);
        assert_eq!(drawing.texts.len(), 1);
        assert_eq!(drawing.table.rows.len(), 1);
        assert!(!drawing.svg.contains(">A<"), "{}", drawing.svg);
    }

    #[test]
    fn without_a_selected_event_there_is_no_mark() {
        let drawing = drawing(Filtered::Dimmed, "trade", 448.0);
        assert_eq!((drawing.error, drawing.texts.len()), (None, 0));
    }
}
