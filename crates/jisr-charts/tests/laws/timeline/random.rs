//! Random events.

use jisr_charts::i18n::{Date, Precision, Span};
use jisr_charts::timeline::{Event, EventKind, Provenance, Timeline};
use proptest::prelude::*;

/// Names of all lengths.
pub const NAMES: [&str; 5] = [
    "Treaty",
    "زيارة دولة",
    "The market opens to products of farms and gardens from the whole region",
    "قمّة افتراضية بين رؤساء الدول والحكومات في آسيا الوسطى، تليها مباحثات حول النقل والطاقة والتعليم",
    "Достопримечательностями",
];

/// The ids of the kinds.
const KINDS: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];

/// What a random event is made of: its day, and numbers that choose the rest.
pub type Seed = (i32, u8, u8, u8, u8);

/// Seeds of events whose days lie in a short or a long stretch of time, some far outside it.
pub fn seeds(most: usize) -> impl Strategy<Value = Vec<Seed>> {
    let stretch = prop_oneof![
        Just((19_000, 1)),
        Just((19_000, 25)),
        Just((18_900, 400)),
        Just((8_000, 12_000)),
        Just((-700_000, 1_400_000)),
    ];
    (stretch, 1..=most).prop_flat_map(|((from, length), count)| {
        let near = from..from + length;
        let far = from - 4_000..from + length + 4_000;
        let day = prop_oneof![9 => near, 1 => far];
        let rest = (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>());
        let seed = (day, rest).prop_map(|(day, (a, b, c, d))| (day, a, b, c, d));
        prop::collection::vec(seed, count)
    })
}

fn cut(date: Date, precision: Precision) -> Date {
    let (month, day) = match precision {
        Precision::Day => (date.month, date.day),
        Precision::Month => (date.month, 1),
        Precision::Year => (1, 1),
    };
    Date {
        month,
        day,
        precision,
        ..date
    }
}

fn event(place: usize, (day, form, kind, name, look): Seed) -> Event {
    let date = Date::of_day(day);
    let month = |days: i32| cut(Date::of_day(day + days), Precision::Month);
    let when: Span = match form % 8 {
        0..=3 => date.into(),
        4 | 5 => month(0).into(),
        6 => cut(date, Precision::Year).into(),
        _ => (month(0), month(40 + i32::from(form))).into(),
    };
    let name = NAMES[usize::from(name) % NAMES.len()];
    let mut event = Event::new(format!("event-{place}"), name, when).shorter_name("Short");
    if kind % 9 < 8 {
        event = event.kind(KINDS[usize::from(kind % 9)]);
    }
    if look % 3 == 0 {
        event = event.provenance(Provenance::Added);
    }
    event.planned = look % 11 == 0;
    event.has_caveat = look % 5 == 0;
    event.note = (look % 7 == 0).then(|| "30 years in 2022".to_owned());
    event
}

/// A timeline with eight kinds and an event for each seed.
pub fn timeline(seeds: Vec<Seed>) -> Timeline<'static> {
    let events = seeds.into_iter().enumerate();
    Timeline::new(events.map(|(place, seed)| event(place, seed)))
        .kinds(KINDS.map(|id| EventKind::new(id, format!("Kind {id}"))))
}
