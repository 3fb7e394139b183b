//! Mistakes that touch several entries: all texts, none hidden behind another.

use super::story_copy::{BaseStory, Edit, StoryCopy};
use std::fs;

fn diagnostic_texts(story_copy: &StoryCopy) -> Vec<String> {
    story_copy
        .diagnostics()
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn three_mistakes_in_three_files_are_three_diagnostics() {
    let story_copy = StoryCopy::new(BaseStory::Second);
    story_copy.edit(&Edit("figures.toml", "value = \"0.9\"", "value = \"-0.9\""));
    story_copy.edit(&Edit("events.toml", "2019-05-01", "2019-05-32"));
    story_copy.edit(&Edit("text/en.toml", "A new bridge", "7 new bridges"));
    let texts = diagnostic_texts(&story_copy);
    assert_eq!(texts.len(), 3, "{texts:#?}");
    for file in ["figures.toml", "events.toml", "text/en.toml"] {
        assert_eq!(
            texts.iter().filter(|t| t.contains(file)).count(),
            1,
            "{texts:#?}"
        );
    }
}

#[test]
fn syntax_mistakes_are_reported_together() {
    let story_copy = StoryCopy::new(BaseStory::Second);
    story_copy.edit(&Edit("figures.toml", "value = \"0.9\"", "value = 0.9"));
    story_copy.edit(&Edit("figures.toml", "paragraph = 6\n", ""));
    story_copy.edit(&Edit(
        "events.toml",
        "when = \"2019-05-01\"",
        "when = \"2019-05-01",
    ));
    story_copy.edit(&Edit("text/en.toml", "\"A new bridge\"", "A new bridge"));
    let texts = diagnostic_texts(&story_copy);
    assert_eq!(texts.len(), 4, "{texts:#?}");
}

#[test]
fn an_id_given_twice_names_both_places() {
    let story_copy = StoryCopy::new(BaseStory::Second);
    let more =
        "\n[[figure]]\nid = \"line.teu\"\narea = \"rail\"\nsource = \"article\"\nparagraph = 1\n";
    let file = story_copy.path("figures.toml");
    fs::write(&file, story_copy.text("figures.toml") + more).unwrap();
    let texts = diagnostic_texts(&story_copy);
    assert_eq!(texts.len(), 1, "{texts:#?}");
    let first = story_copy.line("figures.toml", "line.teu");
    assert!(
        texts[0].contains("the id `line.teu` is there twice"),
        "{texts:#?}"
    );
    assert!(
        texts[0].contains(&format!("figures.toml:{first}\n")),
        "{texts:#?}"
    );
}

#[test]
fn an_id_of_one_file_is_not_free_in_another() {
    let story_copy = StoryCopy::new(BaseStory::Second);
    story_copy.edit(&Edit("events.toml", "id = \"bridge\"", "id = \"line\""));
    let texts = diagnostic_texts(&story_copy);
    assert!(
        texts
            .iter()
            .any(|t| t.contains("`line` is there twice") && t.contains("events.toml"))
    );
}

#[test]
fn an_id_that_no_address_can_hold() {
    let story_copy = StoryCopy::new(BaseStory::Second);
    story_copy.edit(&Edit(
        "figures.toml",
        "id = \"line.night\"",
        "id = \"line night\"",
    ));
    let texts = diagnostic_texts(&story_copy);
    assert!(
        texts
            .iter()
            .any(|t| t.contains("`line night` can't be an id")),
        "{texts:#?}"
    );
}

#[test]
fn a_chart_named_like_a_view_or_a_language() {
    for name in ["timeline", "ledger", "all", "arab", "embed", "kk"] {
        let story_copy = StoryCopy::new(BaseStory::Second);
        story_copy.edit(&Edit(
            "charts.toml",
            "id = \"line\"",
            format!("id = \"{name}\"").leak(),
        ));
        let texts = diagnostic_texts(&story_copy);
        let named = format!("a chart can't be named `{name}`");
        assert!(texts.iter().any(|t| t.contains(&named)), "{texts:#?}");
    }
}

#[test]
fn a_changed_figure_that_changes_a_verdict_is_reported() {
    let story_copy = StoryCopy::new(BaseStory::Main);
    story_copy.edit(&Edit(
        "figures.toml",
        "value = \"3218\"",
        "value = \"2000\"",
    ));
    let texts = diagnostic_texts(&story_copy);
    assert_eq!(texts.len(), 1, "{texts:#?}");
    assert!(
        texts[0].contains("`rail.implied_per_day` declares disagrees"),
        "{texts:#?}"
    );
}
