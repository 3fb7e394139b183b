//! What the marks of all examples show in words.

#![cfg(feature = "svg")]
#![expect(
    clippy::unwrap_used,
    reason = "a chart that can't be drawn should stop the test"
)]

use jisr_charts::Settings;
use jisr_charts::chart::MarkText;
use jisr_charts::i18n::Lang;

#[path = "../examples/charts/forms/mod.rs"]
mod forms;

/// Calls `check` with the place and the texts of each example.
fn each(check: impl Fn(&str, &[MarkText], &[Vec<String>])) {
    for (form, charts) in forms::FORMS {
        for lang in [Lang::Ar, Lang::En] {
            for (name, chart) in charts(lang) {
                for width in [304.0, 448.0, 672.0] {
                    let settings = Settings::new(lang, width);
                    let scene = chart.scene(&settings).unwrap();
                    let texts = chart.mark_texts(&scene, &settings);
                    let place = format!("{form} {name} {lang:?} {width}");
                    assert_eq!(texts.len(), scene.marks.len(), "{place}");
                    check(&place, &texts, &chart.table(&settings).rows);
                }
            }
        }
    }
}

#[test]
fn every_mark_has_a_title_and_something_that_it_shows() {
    each(|place, texts, _| {
        for text in texts {
            assert!(!text.title.is_empty(), "{place}: {text:?}");
            assert!(!text.rows.is_empty(), "{place}: {text:?}");
            let values = text.rows.iter().map(|(_, value)| value);
            assert!(values.clone().all(|v| !v.is_empty()), "{place}: {text:?}");
        }
    });
}

#[test]
fn marks_of_one_chart_are_told_apart() {
    each(|place, texts, _| {
        for (i, text) in texts.iter().enumerate() {
            let same = texts.iter().skip(i + 1).find(|other| *other == text);
            assert_eq!(same, None, "{place}");
        }
    });
}

#[test]
fn a_mark_shows_values_of_the_table() {
    each(|place, texts, rows| {
        // The sum of the smallest categories is drawn, and not in the table.
        if place.starts_with("bars other ") {
            return;
        }
        let cells: Vec<&String> = rows.iter().flatten().collect();
        for text in texts {
            let known = |(_, value): &(String, String)| {
                let has = |part: &str| cells.iter().any(|cell| cell.contains(part));
                value.split("; ").all(has) || value.split(['،', ',']).map(str::trim).all(has)
            };
            assert!(text.rows.iter().any(known), "{place}: {text:?}");
        }
    });
}
