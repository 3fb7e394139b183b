//! The list of stories with extreme values: zero, ranges everywhere, mixed units, too many parts.

use crate::spec_texts::Wording;
use crate::story_spec::{Amount, PairedBarsSpec, PartsSpec, StorySpec, TrafficSpec};

const MILLION: &str = "usd_million";
const BILLION: &str = "usd_billion";

const fn million(number: &'static str) -> Amount {
    Amount(number, MILLION, "")
}

/// Rows of two ledgers: numbers in millions of the first and of the second, with the change of both.
fn rows(all: &[(&'static str, &'static str, &'static str)]) -> Option<PairedBarsSpec> {
    let amount = |number, change| Amount(number, MILLION, change);
    let row = |(a, b, change): &(&'static str, &'static str, &'static str)| {
        (amount(*a, *change), amount(*b, *change))
    };
    Some(PairedBarsSpec(all.iter().map(row).collect(), MILLION))
}

fn parts(all: &[&'static str], apart: &'static str) -> Option<PartsSpec> {
    let all = all.iter().map(|n| million(n)).collect();
    Some(PartsSpec(all, million(apart), MILLION))
}

const fn traffic(
    (containers, part): (&'static str, &'static str),
    (trains, per_day): (&'static str, &'static str),
) -> Option<TrafficSpec> {
    Some(TrafficSpec {
        containers: Amount(containers, "teu_thousand", ""),
        part: Amount(part, "containers_thousand", ""),
        trains: Amount(trains, "trains", "-7"),
        per_day,
    })
}

/// A story without a chart.
pub fn named_spec(name: &'static str) -> StorySpec {
    StorySpec {
        name,
        parts: None,
        ledgers: None,
        traffic: None,
        wording: Wording::Short,
        digits: 2,
    }
}

/// All stories that the build accepts.
pub fn stories() -> Vec<StorySpec> {
    let mut all = stories_of_long_texts();
    all.extend(stories_of_proportions());
    all.extend(stories_of_ranges_and_units());
    all.extend(stories_of_limits());
    all
}

/// Stories with texts that are hard to break or to order.
fn stories_of_long_texts() -> Vec<StorySpec> {
    let ordinary = StorySpec {
        parts: parts(&["2997", "772"], "426"),
        ledgers: rows(&[("5.1", "6.4", "30.7"), ("8.8", "11.5", "-1.6")]),
        traffic: traffic(("332", "7"), ("3218", "12 to 14")),
        ..named_spec("")
    };
    let worded = |name, wording| StorySpec {
        name,
        wording,
        ..ordinary.clone()
    };
    vec![
        worded("sentences", Wording::Sentence),
        worded("unbreakable words", Wording::Unbreakable),
        worded("Latin names", Wording::Latin),
    ]
}

/// Stories whose numbers are equal, zero, or far from each other.
fn stories_of_proportions() -> Vec<StorySpec> {
    vec![
        StorySpec {
            parts: parts(&["7"; 8], "7"),
            ledgers: rows(&[("7", "7", "0"), ("7", "7", "0")]),
            traffic: traffic(("7", "7"), ("60", "1")),
            ..named_spec("equal values")
        },
        StorySpec {
            parts: parts(&["1000", "1", "1", "1", "1", "1", "1", "0.001"], "0.5"),
            ledgers: rows(&[
                ("1000", "0.001", "3"),
                ("0.001", "1000", "3"),
                ("1", "1000", "3"),
            ]),
            traffic: traffic(("332", "0.001"), ("6000", "1")),
            digits: 6,
            ..named_spec("a thousandth beside a thousand")
        },
        StorySpec {
            parts: parts(&["42000", "3"], "90000"),
            ledgers: rows(&[("42000", "3", "-99.9"), ("3", "42000", "5000")]),
            traffic: traffic(("42000", "42000"), ("18000", "300 to 450")),
            ..named_spec("small beside great")
        },
        StorySpec {
            parts: parts(&["3", "0", "5"], "0"),
            ledgers: rows(&[("0", "0", "0"), ("0", "0", "-3")]),
            traffic: traffic(("0", "0"), ("1", "0")),
            ..named_spec("zero")
        },
    ]
}

/// Stories of ranges, and of amounts in several units.
fn stories_of_ranges_and_units() -> Vec<StorySpec> {
    vec![
        StorySpec {
            parts: parts(&["9 to 10", "1 to 90", "40 to 41"], "3 to 200"),
            ledgers: rows(&[
                ("9 to 10", "12 to 40", "4"),
                ("1 to 60", "30", "4"),
                ("50", "45 to 60", "-4"),
            ]),
            traffic: traffic(("90 to 332", "3 to 31.5"), ("1500 to 1900", "20 to 30")),
            ..named_spec("ranges everywhere")
        },
        StorySpec {
            parts: Some(PartsSpec(
                vec![Amount("1.2", BILLION, ""), million("800")],
                million("90"),
                BILLION,
            )),
            ledgers: Some(PairedBarsSpec(
                vec![
                    (Amount("1.2", BILLION, "4"), Amount("800", MILLION, "4")),
                    (Amount("700", MILLION, "4"), Amount("1.9", BILLION, "-4")),
                ],
                BILLION,
            )),
            traffic: Some(TrafficSpec {
                containers: Amount("33200", "teu", ""),
                part: Amount("7", "teu_thousand", ""),
                trains: Amount("3218", "trains", "12"),
                per_day: "53.6",
            }),
            ..named_spec("mixed units")
        },
    ]
}

/// Stories whose numbers or counts are the largest or smallest that are allowed.
fn stories_of_limits() -> Vec<StorySpec> {
    vec![
        StorySpec {
            parts: parts(&["999999999999", "888888888888"], "123456789012"),
            ledgers: rows(&[
                ("999999999999", "111111111111", "999999.99"),
                ("123456789012", "3", "4"),
            ]),
            traffic: traffic(("999999999", "7"), ("999999999", "14000000 to 16000000")),
            ..named_spec("very large numbers")
        },
        StorySpec {
            parts: parts(&["0.000000004", "0.000000003"], "0.000000001"),
            ledgers: rows(&[
                ("0.000000004", "0.000000003", "0.01"),
                ("0.12", "0.15", "0.02"),
            ]),
            traffic: traffic(("0.000000004", "0.000000001"), ("1", "0.01 to 0.02")),
            digits: 6,
            ..named_spec("very small numbers")
        },
        StorySpec {
            parts: parts(&["0.12", "0.15", "0.1"], "0.05"),
            ledgers: rows(&[("0.12", "0.15", "0.5"), ("0.1", "0.35", "-0.5")]),
            traffic: traffic(("0.9", "0.1"), ("30", "0 to 1")),
            ..named_spec("fractions")
        },
        StorySpec {
            parts: parts(&["10", "20", "30", "40", "50", "60", "70", "80"], "1000"),
            ledgers: rows(&[("10", "20", "-50"); 12]),
            traffic: traffic(("50", "1"), ("600", "14 to 15")),
            ..named_spec("as many as may be")
        },
        StorySpec {
            parts: parts(&["999999999999", "1 to 888888888888"], "3"),
            ledgers: rows(&[
                ("111111111111 to 999999999999", "3", "-99"),
                ("3", "1 to 2", "-12"),
            ]),
            traffic: traffic(("1 to 999999999", "0.5 to 0.6"), ("59", "1 to 2")),
            wording: Wording::Unbreakable,
            digits: 2,
            ..named_spec("everything at once")
        },
    ]
}

/// Stories that the build refuses, each with words of its diagnostic.
pub fn refused() -> Vec<(StorySpec, &'static str)> {
    let of = |count: usize| parts(&vec!["7"; count], "7");
    vec![
        (
            StorySpec {
                parts: of(1),
                ..named_spec("one part")
            },
            "a sum of fewer than two parts",
        ),
        (
            StorySpec {
                parts: of(9),
                ..named_spec("one part too many")
            },
            "a bar can tell 8 parts apart, and this one has 9",
        ),
        (
            StorySpec {
                parts: of(30),
                ..named_spec("thirty parts")
            },
            "a bar can tell 8 parts apart, and this one has 30",
        ),
        (
            StorySpec {
                parts: Some(PartsSpec(
                    vec![million("7"), Amount("7", "percent", "")],
                    million("7"),
                    MILLION,
                )),
                ..named_spec("per cent beside dollars")
            },
            "`parts.1` counts something else than the figures before it",
        ),
        (
            StorySpec {
                ledgers: Some(PairedBarsSpec(
                    vec![(Amount("7", MILLION, "1"), Amount("7", "companies", "1"))],
                    MILLION,
                )),
                ..named_spec("companies beside dollars")
            },
            "`two.0` counts something else than the figures before it",
        ),
        (
            StorySpec {
                traffic: traffic(("7", "8"), ("60", "1")),
                ..named_spec("a part greater than its whole")
            },
            "`rail.part` is more than `rail.containers`",
        ),
    ]
}
