//! What the build writes of a story: constants, places of panels, and numbers of texts.

use jisr::parse::emit;
use jisr::parse::{ParsedStory, read_story};
use std::path::Path;

fn parsed(folder: &str) -> ParsedStory {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = read_story(&project.join(folder), &project.join("assets/locale"));
    read.unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// What the build writes for a story is what was read of it: the product's own story, which went
/// through the compiler, equals a fresh reading.
#[test]
fn the_constants_are_what_was_read() {
    let own = parsed("assets/story");
    assert_eq!(format!("{:?}", own.story), format!("{:?}", jisr::story()));
    let written = emit::story(&own.story);
    assert_eq!(written, include_str!(concat!(env!("OUT_DIR"), "/story.rs")));
}

/// What a layout can't draw is reported at the panel's place in the story's files.
#[test]
fn the_place_of_each_panel_is_known() {
    for folder in [
        "assets/story",
        "tests/fixtures/second",
        "tests/fixtures/forms",
    ] {
        let ParsedStory { story, places, .. } = parsed(folder);
        let text = std::fs::read_to_string(&places.file).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (chart, (id, panels)) in story.charts.iter().zip(&places.panels) {
            assert_eq!(chart.id.as_str(), id);
            assert_eq!(chart.panels().len(), panels.len(), "{id}");
            for line in panels {
                let text = lines[line - 1];
                let is_panel = text == "[[chart.panel]]" || text == format!("id = {id:?}");
                assert!(is_panel, "{}:{line}: {text}", places.file);
            }
        }
    }
}

/// The product's texts have the same numbers in every story, because the code names them by their numbers.
#[test]
fn product_texts_have_the_same_numbers_in_every_story() {
    let (own, second) = (
        parsed("assets/story").tables,
        parsed("tests/fixtures/second").tables,
    );
    let places = |tables: &jisr::parse::MessageTables| {
        let own = tables
            .keys
            .iter()
            .enumerate()
            .filter(|(_, k)| k.owner == jisr::parse::Owner::Product);
        own.map(|(i, k)| (i, k.name.clone())).collect::<Vec<_>>()
    };
    assert_eq!(places(&own), places(&second));
    assert_eq!(own.client.start, second.client.start);
}
