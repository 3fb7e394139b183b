//! The European Union's treaties and enlargements as a timeline, which the other example shows, too.

use jisr_charts::i18n::{Date, Lang, Span};
use jisr_charts::leptos::Timeline;
use jisr_charts::timeline::{Event, EventKind};
use jisr_charts::{MarkId, Settings, Theme};
use leptos::prelude::*;

/// What one kind of event is called by, in the data.
const ENLARGEMENT: &str = "enlargement";

/// Id, date, kind and names of each event.
const EVENTS: [(&str, &str, &str, [&str; 2]); 10] = [
    (
        "rome",
        "1957-03-25",
        "treaty",
        ["معاهدة روما", "Treaty of Rome"],
    ),
    (
        "north",
        "1973-01-01",
        ENLARGEMENT,
        [
            "الدنمارك وأيرلندا والمملكة المتحدة",
            "Denmark, Ireland, United Kingdom",
        ],
    ),
    ("greece", "1981-01-01", ENLARGEMENT, ["اليونان", "Greece"]),
    (
        "iberia",
        "1986-01-01",
        ENLARGEMENT,
        ["إسبانيا والبرتغال", "Spain and Portugal"],
    ),
    (
        "maastricht",
        "1992-02-07",
        "treaty",
        ["معاهدة ماستريخت", "Maastricht Treaty"],
    ),
    (
        "amsterdam",
        "1997-10-02",
        "treaty",
        ["معاهدة أمستردام", "Treaty of Amsterdam"],
    ),
    (
        "nice",
        "2001-02-26",
        "treaty",
        ["معاهدة نيس", "Treaty of Nice"],
    ),
    (
        "east",
        "2004-05-01",
        ENLARGEMENT,
        ["عشر دول جديدة", "Ten new members"],
    ),
    (
        "lisbon",
        "2007-12-13",
        "treaty",
        ["معاهدة لشبونة", "Treaty of Lisbon"],
    ),
    ("croatia", "2013-07-01", ENLARGEMENT, ["كرواتيا", "Croatia"]),
];

fn text(lang: Lang, [ar, en]: [&'static str; 2]) -> &'static str {
    if lang == Lang::Ar { ar } else { en }
}

/// The timeline, with buttons that dim the treaties and show a range of time alone.
#[component]
pub fn Treaties(
    /// The language of all texts.
    lang: Lang,
    /// The theme. Without it, the one that the reader's system prefers.
    #[prop(optional, into)]
    theme: MaybeProp<Theme>,
    /// Is called with the event that the reader chooses.
    #[prop(into)]
    on_select: Callback<(Option<MarkId>,)>,
) -> impl IntoView {
    let text = move |words| text(lang, words);
    let is_filtered = RwSignal::new(false);
    let is_zoomed = RwSignal::new(false);
    let event = |(id, date, kind, names): (&'static str, &str, &'static str, _)| {
        let when = Date::parse(date)?;
        Some(Event::new(id, text(names), when).kind(kind))
    };
    let events: Vec<Event> = EVENTS.into_iter().filter_map(event).collect();
    let kinds = vec![
        EventKind::new("treaty", text(["معاهدات", "Treaties"])),
        EventKind::new(ENLARGEMENT, text(["أعضاء جدد", "New members"])),
    ];
    let selected = move || is_filtered.get().then(|| vec![MarkId::from(ENLARGEMENT)]);
    let decade = Span::from((Date::of_year(2000), Date::of_year(2009)));
    let range = move || is_zoomed.get().then_some(decade);
    let toggle = |id, is_set: RwSignal<bool>, words| {
        view! {
            <button
                id=id
                aria-pressed=move || if is_set.get() { "true" } else { "false" }
                on:click=move |_| is_set.update(|set| *set = !*set)
            >
                {text(words)}
            </button>
        }
    };
    view! {
        <div class="choices">
            {toggle("filter", is_filtered, ["الأعضاء الجدد", "New members"])}
            {toggle("zoom", is_zoomed, ["من 2000 إلى 2009", "2000 to 2009"])}
        </div>
        <Timeline
            id="treaties"
            title=text(["معاهدات الاتحاد الأوروبي وأعضاؤه", "Treaties and members of the European Union"])
            events=events
            kinds=kinds
            selected_kinds=selected
            range=range
            settings=move |width| Settings::new(lang, width)
            theme=theme
            on_select=on_select
        />
    }
}
