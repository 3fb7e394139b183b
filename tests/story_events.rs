//! Every event of the article is in the model with the date that is known, and every theme, which has none.
//! The rows are written here a second time, apart from the story's files, so that a mistake in either fails.

use jisr::story;
use jisr::story::{CaveatId, DateProvenance, Precision};

/// Id, when, precision of its last date, who dates it, ¶.
const EVENTS: [(&str, &str, Precision, DateProvenance, &[u8]); 10] = [
    (
        "relations",
        "1992-01-03",
        Precision::Day,
        DateProvenance::YearByArticle,
        &[2],
    ),
    (
        "treaty",
        "2002-12-23",
        Precision::Day,
        DateProvenance::YearByArticle,
        &[2],
    ),
    (
        "january",
        "2022-01",
        Precision::Month,
        DateProvenance::Article,
        &[4],
    ),
    (
        "trade_window",
        "2022-01/2022-05",
        Precision::Month,
        DateProvenance::Article,
        &[11, 14, 15],
    ),
    (
        "c5",
        "2022-01-25",
        Precision::Day,
        DateProvenance::Record,
        &[6],
    ),
    (
        "beijing_visit",
        "2022-02-05",
        Precision::Day,
        DateProvenance::Record,
        &[6, 7],
    ),
    (
        "agri",
        "2022-06",
        Precision::Month,
        DateProvenance::Article,
        &[17],
    ),
    (
        "brics",
        "2022-06-24",
        Precision::Day,
        DateProvenance::Record,
        &[6],
    ),
    (
        "academic_year",
        "2022-09",
        Precision::Month,
        DateProvenance::Article,
        &[23],
    ),
    (
        "visit",
        "2022-09",
        Precision::Month,
        DateProvenance::Article,
        &[1],
    ),
];

#[test]
fn all_ten_events_are_in_the_order_of_time() {
    let mentioned: Vec<_> = story()
        .events
        .iter()
        .map(|e| {
            let when = match e.when.single() {
                true => e.when.from.iso(),
                false => format!("{}/{}", e.when.from.iso(), e.when.to.iso()),
            };
            (
                e.id.as_str(),
                when,
                e.when.to.precision,
                e.dated_by,
                e.paragraphs.0,
            )
        })
        .collect();
    let expected: Vec<_> = EVENTS
        .iter()
        .map(|(id, when, precision, origin, p)| (*id, (*when).to_owned(), *precision, *origin, *p))
        .collect();
    assert_eq!(mentioned, expected);
}

#[test]
fn only_the_visit_is_planned_and_two_events_are_anniversaries() {
    let planned: Vec<_> = story()
        .events
        .iter()
        .filter(|e| e.planned)
        .map(|e| e.id.as_str())
        .collect();
    assert_eq!(planned, ["visit"]);
    let years: Vec<_> = story()
        .events
        .iter()
        .filter(|e| e.anniversary)
        .map(|e| (e.id.as_str(), story().published.year - e.when.from.year))
        .collect();
    assert_eq!(years, [("relations", 30), ("treaty", 20)]);
}

#[test]
fn events_dated_by_the_public_record_say_so() {
    for event in story().events.iter() {
        let flagged = event.caveats.contains(&CaveatId("day-by-record"));
        assert_eq!(
            flagged,
            event.dated_by != DateProvenance::Article,
            "{}",
            event.id
        );
    }
}

#[test]
fn what_has_no_date_stands_beside_the_timeline() {
    let mentioned: Vec<u8> = story()
        .themes
        .iter()
        .flat_map(|t| t.paragraphs.iter().copied())
        .collect();
    for paragraph in [3, 5, 8, 9, 10, 18, 19, 20, 21, 22, 24] {
        assert!(mentioned.contains(&paragraph), "¶{paragraph}");
    }
    for id in [
        "one_china",
        "cica",
        "checkpoints",
        "flights",
        "culture",
        "branch",
        "visas",
    ] {
        assert!(story().themes.iter().any(|t| t.id.as_str() == id), "{id}");
    }
}
