//! Regression tests of faults that were found in drawings: tables of inputs and right values.

use crate::axes::axes;
use crate::extreme_stories::{named_spec, refused};
use crate::lengths::{lengths, scale};
use crate::loaded_story::{diagnostics, load};
use crate::story_spec::{Amount, PairedBarsSpec, PartsSpec, StorySpec};
use crate::sweep::{Case, cases};
use jisr::chart::{Measure, SourceFilter};
use jisr::locale::{Digits, Lang, strip};
use jisr::story::{Decimal, FigureId};
use jisr_charts::scale::ticks;
use jisr_charts::scene::hit;
use jisr_charts::{ColorRole, Fill, Shape};

const BILLION: &str = "usd_billion";
const MILLION: &str = "usd_million";

/// A story's drawings in English, at one width.
fn drawn(spec: &StorySpec, width: f64, measure: Measure) -> Vec<Case> {
    let loaded = load(spec);
    let mut all = cases(loaded.name, loaded.story, loaded.locales());
    all.retain(|c| {
        let english = c.locale.lang == Lang::En && c.locale.digits == Digits::Latn;
        english && c.width == width && c.measure == measure && c.source_filter == SourceFilter::Both
    });
    all
}

fn two(a: Amount, b: Amount, unit: &'static str) -> StorySpec {
    StorySpec {
        parts: Some(PartsSpec(vec![a, b], Amount(a.0, a.1, ""), unit)),
        ledgers: Some(PairedBarsSpec(
            vec![(Amount(a.0, a.1, "2"), Amount(b.0, b.1, "2"))],
            unit,
        )),
        ..named_spec("two")
    }
}

/// The first two parts of a sum, or the two counts of the first flow.
fn first_two(case: &Case) -> Option<(FigureId, FigureId)> {
    if let Some(ledgers) = case.chart.ledgers() {
        return Some(ledgers.rows[0].figures);
    }
    let mut rows = case.chart.panels().first()?.rows.iter();
    Some((rows.next()?.first()?, rows.next()?.first()?))
}

/// The drawn lengths of the first and the second figure of a chart.
fn pair(case: &Case) -> (f64, f64) {
    let ids = first_two(case).unwrap_or_else(|| panic!("no pair"));
    let lengths = lengths(case, &case.scene());
    let of = |id| {
        let own = lengths[0].iter().filter(|l| l.id == id).map(|l| l.drawn);
        own.fold(0.0, f64::max)
    };
    (of(ids.0), of(ids.1))
}

#[test]
fn case_a1_lengths_follow_amounts_whatever_their_units() {
    for (a, b, unit, ratio) in [
        (("1.2", BILLION), ("800", MILLION), BILLION, 1.5),
        (("1.2", BILLION), ("800", MILLION), MILLION, 1.5),
        (("800", MILLION), ("1.2", BILLION), BILLION, 2.0 / 3.0),
        (("41", MILLION), ("9.5", MILLION), MILLION, 41.0 / 9.5),
        (("0.5", BILLION), ("2000", MILLION), MILLION, 0.25),
        (("33200", "teu"), ("16.6", "teu_thousand"), "teu", 2.0),
    ] {
        let story = two(Amount(a.0, a.1, ""), Amount(b.0, b.1, ""), unit);
        for width in [304.0, 672.0] {
            let all = drawn(&story, width, Measure::Value);
            assert_eq!(all.len(), 2);
            for case in all {
                let (first, second) = pair(&case);
                let is = first / second;
                assert!(
                    (is - ratio).abs() < 1e-6,
                    "{}: {a:?} and {b:?}: {is}",
                    case.name()
                );
            }
        }
    }
}

#[test]
fn case_a1_amounts_of_unlike_kinds_are_refused() {
    for (a, b) in [
        ("percent", MILLION),
        (MILLION, "trains"),
        ("teu", "containers_thousand"),
    ] {
        let all = diagnostics(&two(Amount("7", a, ""), Amount("5", b, ""), a));
        let found = all
            .iter()
            .find(|f| f.message.contains("counts something else"));
        let diagnostic = found.unwrap_or_else(|| panic!("{a} beside {b}: {all:#?}"));
        assert!(
            diagnostic.file.ends_with("charts.toml") && diagnostic.line > 1,
            "{diagnostic}"
        );
        assert!(
            diagnostic.help.contains("units of one kind"),
            "{diagnostic}"
        );
    }
}

#[test]
fn case_a2_an_axis_has_as_many_digits_as_its_step_needs() {
    for (low, high, count, right) in [
        (0.0, 0.27, 6, "0 0.05 0.10 0.15 0.20 0.25"),
        (0.0, 0.3, 6, "0 0.05 0.10 0.15 0.20 0.25 0.30"),
        (0.0, 12.0, 6, "0 2 4 6 8 10 12"),
        (0.0, 2.5, 5, "0 0.5 1.0 1.5 2.0 2.5"),
        (0.0, 0.000_03, 3, "0 0.00001 0.00002 0.00003"),
        (0.0, 4_000_000.0, 4, "0 1000000 2000000 3000000 4000000"),
        (-10.0, 40.0, 5, "-10 0 10 20 30 40"),
        (-0.25, 0.5, 3, "0 0.5"),
        (0.0, 0.0, 5, ""),
        (0.0, f64::INFINITY, 5, ""),
        (0.0, f64::NAN, 5, ""),
    ] {
        let words = |d: &Decimal| format!("{:.*}", usize::from(d.scale), d.to_f64());
        let all: Vec<String> = ticks(low, high, count).iter().map(words).collect();
        assert_eq!(all.join(" "), right, "{low} to {high} in {count}");
    }
}

#[test]
fn case_a2_the_numbers_of_a_drawing_differ() {
    let story = StorySpec {
        parts: Some(PartsSpec(
            vec![Amount("0.12", BILLION, ""), Amount("0.15", BILLION, "")],
            Amount("0.1", BILLION, ""),
            BILLION,
        )),
        ..named_spec("fractions")
    };
    let case = drawn(&story, 672.0, Measure::Value).remove(0);
    let words: Vec<String> = axes(&case, &case.scene())
        .remove(0)
        .into_iter()
        .map(|t| t.words)
        .collect();
    assert_eq!(words, ["0", "0.05", "0.10", "0.15", "0.20", "0.25"]);
}

#[test]
fn case_a3_a_range_is_drawn_from_its_lower_to_its_higher_end() {
    // Lower end, higher end, the other amount.
    for (range, low, high, other) in [
        ("9 to 10", 9.0, 10.0, "41"),
        ("1 to 90", 1.0, 90.0, "3"),
        ("0 to 5", 0.0, 5.0, "5"),
    ] {
        let story = two(
            Amount(other, MILLION, ""),
            Amount(range, MILLION, ""),
            MILLION,
        );
        for width in [304.0, 448.0, 672.0] {
            for case in drawn(&story, width, Measure::Value) {
                let (scene, name) = (case.scene(), case.name());
                let Some((_, id)) = first_two(&case) else {
                    continue;
                };
                let all = lengths(&case, &scene);
                let scale = scale(&all[0]).expect("a scale");
                let own: Vec<f64> = all[0]
                    .iter()
                    .filter(|l| l.id == id)
                    .map(|l| l.drawn / scale / 1e6)
                    .collect();
                let right =
                    own.len() == 2 && (own[0] - low).abs() < 1e-6 && (own[1] - high).abs() < 1e-6;
                assert!(right, "{name}: {own:?}");
                let says =
                    |words: &str| scene.labels.iter().any(|l| strip(&l.text).contains(words));
                assert!(
                    says(&range.replace(" to ", "–")),
                    "{name}: {range} is not said"
                );
                assert!(says("Dashed"), "{name}: nothing says what is dashed");
            }
        }
    }
}

#[test]
fn case_a5_a_bar_has_no_more_parts_than_can_be_told_apart() {
    for (story, words) in refused() {
        let all = diagnostics(&story);
        let found = all.iter().find(|f| f.message.contains(words));
        let diagnostic = found.unwrap_or_else(|| panic!("{}: {all:#?}", story.name));
        assert!(
            diagnostic.file.ends_with("charts.toml") && diagnostic.line > 1,
            "{diagnostic}"
        );
        assert!(!diagnostic.help.is_empty(), "{diagnostic}");
    }
}

#[test]
fn case_a1_results_with_more_digits_than_are_exact_are_refused() {
    let great = Amount("999999999999", MILLION, "");
    for (digits, sound) in [(0, true), (2, true), (6, false)] {
        let story = StorySpec {
            digits,
            ..two(great, Amount("1", MILLION, ""), MILLION)
        };
        let all = diagnostics(&story);
        let found = all
            .iter()
            .find(|f| f.message.contains("more digits than can be computed"));
        assert_eq!(found.is_none(), sound, "{digits}: {all:#?}");
        let placed = found.is_none_or(|f| f.file.ends_with("checks.toml") && f.line > 1);
        assert!(placed, "{digits}: {all:#?}");
    }
}

#[test]
fn case_a6_the_smallest_part_can_be_seen_touched_and_reached_by_keys() {
    for (great, small) in [
        ("42000", "3"),
        ("42000", "0"),
        ("999999999999", "0.001"),
        ("3", "42000"),
    ] {
        let story = two(
            Amount(great, MILLION, ""),
            Amount(small, MILLION, ""),
            MILLION,
        );
        for width in [304.0, 448.0, 672.0] {
            for case in drawn(&story, width, Measure::Value) {
                let (scene, name) = (case.scene(), case.name());
                let Some(ids) = first_two(&case) else {
                    continue;
                };
                for id in [ids.0, ids.1] {
                    let at = scene.marks.iter().position(|m| m.id == id.as_str());
                    let at = at.unwrap_or_else(|| panic!("{name}: the keys pass {id} by"));
                    let mark = &scene.marks[at];
                    assert!(
                        mark.rect.w >= 24.0 && mark.rect.h >= 24.0,
                        "{name}: {mark:?}"
                    );
                    let centre = jisr_charts::Point {
                        x: mark.rect.x + mark.rect.w / 2.0,
                        y: mark.rect.y + mark.rect.h / 2.0,
                    };
                    assert_eq!(hit(&scene, centre, 0.0), Some(at), "{name}: {id}");
                    // At the bar itself: something of its own that is at least as wide as a line.
                    let seen = scene.shapes[mark.shapes.clone()].iter().any(|s| match s {
                        Shape::Rect(r, color, Fill::Solid) => {
                            r.w >= 1.5 && r.h >= 20.0 && *color != ColorRole::Paper
                        }
                        Shape::Line(a, b, s) => s.width >= 1.5 && (b.y - a.y).abs() >= 20.0,
                        Shape::Dot(_, radius, ..) => *radius >= 3.0,
                        _ => false,
                    });
                    assert!(seen, "{name}: {id} can't be seen");
                }
            }
        }
    }
}
