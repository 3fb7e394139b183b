//! Random timelines: events close together and far apart, at every width, whole and zoomed.

use jisr::breakpoint::BREAKPOINTS;
use jisr::locale::{Digits, Direction, Lang, Locale};
use jisr::story::{Date, DateProvenance, Event, EventId, Kind, List, Precision, Span, Story, Text};
use jisr::timeline::{Layout, TimelineView, Zoom, layout};
use jisr_charts::TimeDirection;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::fmt;
use std::sync::OnceLock;

/// A case: events, with the settings of the view.
#[derive(Clone)]
pub struct Case {
    pub events: Vec<Event>,
    pub width: f64,
    pub lang: Lang,
    pub digits: Digits,
    pub zoom: Zoom,
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Case {
            width,
            lang,
            digits,
            zoom,
            events,
        } = self;
        writeln!(
            f,
            "{} events, {width} wide, {lang:?} {digits:?} {zoom:?}",
            events.len()
        )?;
        for e in events.iter().take(12) {
            let Event {
                id,
                when,
                kind,
                planned,
                label,
                ..
            } = e;
            writeln!(
                f,
                "{id} {}/{} {kind:?} planned: {planned} {label:?}",
                when.from.iso(),
                when.to.iso()
            )?;
        }
        Ok(())
    }
}

impl Case {
    /// The layout in a direction, with time in the same one.
    pub fn layout_toward(&self, direction: Direction) -> Layout {
        let time = match direction {
            Direction::Rtl => TimeDirection::Rtl,
            Direction::Ltr => TimeDirection::Ltr,
        };
        let locale = Locale::native(self.lang, self.digits);
        layout(&TimelineView {
            events: &self.events,
            story: jisr::story(),
            locale: &locale,
            direction,
            time,
            width: self.width,
            zoom: self.zoom,
            kind: None,
        })
    }

    pub fn own_layout(&self) -> Layout {
        self.layout_toward(self.lang.direction())
    }

    pub fn horizontal(&self) -> bool {
        self.width >= 672.0
    }
}

/// Names of all lengths, from two words to whole sentences.
fn labels() -> Vec<Text> {
    let story: &Story = jisr::story();
    let events = story
        .events
        .iter()
        .flat_map(|e| [e.label, e.label, e.label, e.text]);
    events.chain(story.themes.iter().map(|t| t.text)).collect()
}

fn id(n: usize) -> &'static str {
    static IDS: OnceLock<Vec<String>> = OnceLock::new();
    &IDS.get_or_init(|| (0..1000).map(|i| format!("event-{i}")).collect())[n]
}

/// A first day and a number of days, from one day to thousands of years.
fn days() -> impl Strategy<Value = (i32, i32)> {
    prop_oneof![
        Just((8_000, 12_000)),
        Just((18_900, 400)),
        Just((19_000, 20)),
        Just((19_000, 1)),
        Just((-30_000, 60_000)),
        Just((-700_000, 1_400_000)),
    ]
}

/// An event in `days`; one of ten is up to `lone` days before or after.
fn event(days: (i32, i32), lone: i32) -> impl Strategy<Value = (i32, u8, u8, u16, u8)> {
    let (from, length) = days;
    let day = prop_oneof![9 => from..from + length, 1 => from - lone..from + length + lone];
    (day, any::<u8>(), any::<u8>(), any::<u16>(), any::<u8>())
}

fn build(n: usize, (day, form, kind, label, look): (i32, u8, u8, u16, u8)) -> Event {
    let start = Date::of_day(day);
    let cut = |d: Date, precision| match precision {
        Precision::Day => d,
        Precision::Month => Date {
            day: 1,
            precision,
            ..d
        },
        Precision::Year => Date {
            day: 1,
            month: 1,
            precision,
            ..d
        },
    };
    let single = |precision| Span {
        from: cut(start, precision),
        to: cut(start, precision),
    };
    let when = match form % 8 {
        0..=3 => single(Precision::Day),
        4 | 5 => single(Precision::Month),
        6 => single(Precision::Year),
        _ => Span {
            from: cut(start, Precision::Month),
            to: cut(
                Date::of_day(day + 30 + i32::from(form) * 2),
                Precision::Month,
            ),
        },
    };
    let labels = labels();
    Event {
        id: EventId(id(n)),
        label: labels[usize::from(label) % labels.len()],
        text: labels[0],
        when,
        dated_by: [
            DateProvenance::Article,
            DateProvenance::YearByArticle,
            DateProvenance::Record,
        ][usize::from(look % 3)],
        kind: [
            Kind::Diplomacy,
            Kind::Trade,
            Kind::Education,
            Kind::Transport,
            Kind::Culture,
        ][usize::from(kind % 5)],
        planned: look % 11 == 0,
        anniversary: look % 5 == 0,
        paragraphs: List(&[]),
        figures: List(&[]),
        charts: List(&[]),
        caveats: List(&[]),
    }
}

fn cases() -> impl Strategy<Value = Case> {
    let size = prop_oneof![4 => 1..14usize, 3 => 14..60usize, 1 => 60..=1000usize];
    let events = (days(), prop_oneof![Just(1), Just(9_000)], size)
        .prop_flat_map(|(days, lone, n)| vec(event(days, lone), n));
    let zoom = prop_oneof![
        3 => Just(Zoom::Whole),
        1 => Just(Zoom::Year(2022)),
        1 => any::<i16>().prop_map(Zoom::Year),
    ];
    let lang = prop_oneof![Just(Lang::Ar), Just(Lang::En)];
    let digits = prop_oneof![Just(Digits::Latn), Just(Digits::Arab)];
    (events, 0..BREAKPOINTS.len(), lang, digits, zoom).prop_map(
        |(events, step, lang, digits, zoom)| Case {
            events: events
                .into_iter()
                .enumerate()
                .map(|(n, e)| build(n, e))
                .collect(),
            width: BREAKPOINTS[step],
            lang,
            digits,
            zoom,
        },
    )
}

/// More cases on demand: `JISR_CASES=20 cargo test --test timeline_laws`.
fn factor() -> u32 {
    let asked = std::env::var("JISR_CASES").ok();
    asked.and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Checks a property of all cases. The seed is fixed, so each run has the same cases.
pub fn law(cases_count: u32, test: impl Fn(&Case) -> Result<(), TestCaseError>) {
    let config = Config {
        cases: cases_count * factor(),
        failure_persistence: None,
        max_shrink_iters: 400,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    if let Err(error) = runner.run(&cases(), |case| test(&case)) {
        panic!("{error}");
    }
}
