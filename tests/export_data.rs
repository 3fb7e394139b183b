//! Downloaded tables and data, read back, equal the story.

#![expect(
    clippy::unwrap_used,
    reason = "a file that can't be read should stop the test"
)]

use jisr::export::{SCHEMA, csv, json};
use jisr::locale::{Digits, Locale, strip};
use jisr::story;
use jisr::story::{Decimal, FigureId, Value, View};
use serde_json::Value as Json;
use std::collections::HashMap;

fn locales() -> impl Iterator<Item = Locale> {
    let languages = story().languages.iter().copied();
    languages.map(|lang| Locale::native(lang, Digits::Latn))
}

/// The rows of a table by their ids; each field by its column.
fn rows(text: &str) -> HashMap<String, HashMap<String, String>> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    let all = reader.deserialize().map(|row| {
        let row: HashMap<String, String> = row.unwrap();
        (row["id"].clone(), row)
    });
    all.collect()
}

/// Page, data, preview and drawing call a view the same.
#[test]
fn a_views_data_have_its_title() {
    for locale in locales() {
        for view in story().views() {
            let document = json::document(story(), &locale, view);
            assert_eq!(
                document["title"],
                strip(&locale.title(story(), view)),
                "{view}"
            );
            assert_eq!(document["sourceLanguage"], story().source_language);
        }
    }
}

#[test]
fn a_table_read_back_is_the_story() {
    let story = story();
    for locale in locales() {
        let text = csv::csv(story, &locale, View::All).unwrap();
        assert_eq!(text, strip(&text), "marks of direction");
        let rows = rows(&text);
        assert_eq!(rows.len(), story.figures.len() + story.checks.len());
        let number = |text: &str| Decimal::parse(text);
        for f in story.figures.iter() {
            let row = &rows[f.id.as_str()];
            let value = match (
                number(&row["value"]),
                number(&row["from"]),
                number(&row["to"]),
            ) {
                (Some(d), None, None) => Value::One(d),
                (None, Some(a), Some(b)) => Value::Range(a, b),
                (None, None, None) => Value::None,
                other => panic!("{}: {other:?}", f.id),
            };
            assert!(value == f.value, "{}", f.id);
            assert_eq!(number(&row["change_percent"]), f.change, "{}", f.id);
            assert_eq!(row["label"], strip(locale.message(f.label)));
            assert_eq!(row["basis"], "stated");
            assert_eq!(row["source"], f.source.as_str());
            assert_eq!(row["paragraphs"], f.paragraph.to_string());
            assert_eq!(row["flags"], f.caveats.join(" "));
            assert_eq!(row["approximate"], if f.about { "yes" } else { "no" });
            assert_eq!(
                row["period_from"],
                f.period.map_or(String::new(), |p| p.from.iso())
            );
            assert_eq!(row["unit"].is_empty(), f.unit.is_none());
        }
        for c in story.checks.iter() {
            let row = &rows[c.id.as_str()];
            assert_eq!(row["basis"], "computed");
            assert_eq!(number(&row["value"]), c.result, "{}", c.id);
            assert!(
                !row["verdict"].is_empty() && !row["room_from"].is_empty(),
                "{}",
                c.id
            );
        }
    }
}

#[test]
fn charts_have_their_own_rows_and_the_timeline_its_events() {
    let story = story();
    for locale in locales() {
        for chart in story.charts.iter() {
            let rows = rows(&csv::csv(story, &locale, View::Chart(chart)).unwrap());
            let ids = chart.ids().into_iter();
            let mut wanted: Vec<&str> = ids.map(FigureId::as_str).collect();
            wanted.sort_unstable();
            wanted.dedup();
            let mut found: Vec<&str> = rows.keys().map(String::as_str).collect();
            found.sort_unstable();
            assert_eq!(found, wanted, "{}", chart.id);
        }
        let rows = rows(&csv::csv(story, &locale, View::Timeline).unwrap());
        assert_eq!(rows.len(), story.events.len());
        for e in story.events.iter() {
            let row = &rows[e.id.as_str()];
            assert_eq!(
                (&row["from"], &row["to"]),
                (&e.when.from.iso(), &e.when.to.iso())
            );
            assert_eq!(row["text"], strip(&locale.fill(e.text, story)));
        }
    }
}

#[test]
fn data_keep_to_their_schema_and_read_back_are_the_story() {
    let story = story();
    let schema: Json = serde_json::from_str(SCHEMA).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    for locale in locales() {
        for view in story.views() {
            let text = json::json(story, &locale, view);
            assert_eq!(text, strip(&text), "marks of direction");
            let data: Json = serde_json::from_str(&text).unwrap();
            let faults: Vec<String> = schema
                .iter_errors(&data)
                .map(|e| format!("{}: {e}", e.instance_path()))
                .collect();
            assert!(faults.is_empty(), "{view}: {faults:?}");
            let mut broken = data.clone();
            broken["figures"] = "none".into();
            assert!(!schema.is_valid(&broken), "the schema refuses nothing");
        }
        let data: Json = serde_json::from_str(&json::json(story, &locale, View::All)).unwrap();
        let all = |name: &str| data[name].as_array().unwrap().clone();
        assert_eq!(all("figures").len(), story.figures.len());
        assert_eq!(all("checks").len(), story.checks.len());
        assert_eq!(all("events").len(), story.events.len());
        assert_eq!(all("themes").len(), story.themes.len());
        for (said, f) in all("figures").iter().zip(story.figures.iter()) {
            let number = |v: &Json| v["stated"].as_str().and_then(Decimal::parse);
            assert_eq!(said["id"], f.id.as_str());
            let value = match (
                number(&said["value"]),
                number(&said["range"]["from"]),
                number(&said["range"]["to"]),
            ) {
                (Some(d), _, _) => Value::One(d),
                (None, Some(a), Some(b)) => Value::Range(a, b),
                _ => Value::None,
            };
            assert!(value == f.value, "{}", f.id);
            assert_eq!(number(&said["changePercent"]), f.change);
            assert_eq!(said["paragraph"], f.paragraph);
        }
        for (said, c) in all("checks").iter().zip(story.checks.iter()) {
            assert_eq!(
                said["value"]["stated"].as_str().and_then(Decimal::parse),
                c.result,
                "{}",
                c.id
            );
            let of: Vec<&str> = said["of"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(Json::as_str)
                .collect();
            let inputs: Vec<&str> = c.of.iter().map(|id| id.as_str()).collect();
            assert_eq!(of, inputs);
        }
    }
}
