//! The story in `tests/fixtures/forms`: a panel in each form with its options, drawn in both directions.
//!
//! To look at the drawings: `JISR_DRAWINGS=folder cargo test --test story_forms`.

use jisr::breakpoint::BREAKPOINTS;
use jisr::chart::{LayoutInput, layout_error, scene};
use jisr::locale::{Digits, Locale, Messages, strip};
use jisr::parse::read_story;
use jisr::story::{ChartId, EntryId, PanelForm, Story};
use jisr_charts::render::svg;
use jisr_charts::{ColorRole, Fill, Scene, Shape, Theme};
use std::path::Path;

/// The story, and its languages: English and Arabic.
fn story() -> (Story, Vec<Locale>) {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = project.join("tests/fixtures/forms");
    let read = read_story(&folder, &project.join("assets/locale"));
    let read = read.unwrap_or_else(|faults| panic!("{faults:#?}"));
    let locales = read
        .tables
        .languages
        .into_iter()
        .map(|(lang, words)| Locale {
            lang,
            digits: Digits::Latn,
            messages: Messages::all(words.into_iter().map(|w| &*w.leak()).collect()),
        });
    (read.story, locales.collect())
}

fn drawn(id: &'static str, width: f64) -> Scene {
    let (story, locales) = story();
    let chart = story.chart(ChartId(id));
    let chart = chart.unwrap_or_else(|| panic!("no chart {id}"));
    scene(chart, &LayoutInput::new(&story, &locales[0], width))
}

/// The texts of a drawing, from its top.
fn texts(scene: &Scene) -> Vec<String> {
    let mut labels: Vec<_> = scene.labels.iter().collect();
    labels.sort_by(|a, b| a.at.y.total_cmp(&b.at.y));
    labels.into_iter().map(|l| strip(&l.text)).collect()
}

fn place(scene: &Scene, text: &str) -> usize {
    let texts = texts(scene);
    let found = texts.iter().position(|t| t == text);
    found.unwrap_or_else(|| panic!("no {text:?} in {texts:?}"))
}

#[test]
fn every_chart_is_drawn_at_every_width_in_both_directions() {
    let (story, locales) = story();
    let folder = std::env::var_os("JISR_DRAWINGS");
    for locale in &locales {
        for chart in story.charts.iter() {
            for width in BREAKPOINTS {
                let input = LayoutInput::new(&story, locale, width);
                let lang = locale.lang.code();
                let name = format!("{}-{lang}-{width}", chart.id);
                assert_eq!(layout_error(chart, &input), None, "{name}");
                let scene = scene(chart, &input);
                assert!(!scene.marks.is_empty(), "{name}");
                for label in &scene.labels {
                    let (start, end) = (label.frame.x, label.frame.x + label.frame.w);
                    assert!(start >= -0.5 && end <= width + 0.5, "{name}: {label:?}");
                }
                if let Some(folder) = &folder {
                    let file = Path::new(folder).join(name + ".svg");
                    std::fs::write(file, svg(&scene, Theme::Light)).unwrap();
                }
            }
        }
    }
}

/// The program finds a mark's row by the story's entry of the same id, and the mark of a row by the figure's id.
#[test]
fn every_mark_names_an_entry_of_the_story() {
    let (story, locales) = story();
    for chart in story.charts.iter() {
        for width in BREAKPOINTS {
            let scene = scene(chart, &LayoutInput::new(&story, &locales[0], width));
            for id in scene.marks.iter().flat_map(|mark| mark.ids()) {
                let entry = EntryId::of(&story, id);
                assert!(entry.is_some(), "{} at {width}: {id}", chart.id);
            }
            let rows = chart.panels().iter().flat_map(|panel| panel.rows.iter());
            for figure in rows.flat_map(|row| row.figures.iter()) {
                let mark = scene.mark(figure.as_str());
                assert!(mark.is_some(), "{} at {width}: no {figure}", chart.id);
            }
        }
    }
}

#[test]
fn its_panels_have_most_of_the_forms() {
    let (story, _) = story();
    let panels = || story.charts.iter().flat_map(|chart| chart.panels());
    let lacking = PanelForm::ALL.into_iter();
    let lacking = lacking.filter(|form| !panels().any(|panel| panel.form == *form));
    let lacking: Vec<&str> = lacking.map(PanelForm::code).collect();
    // `tests/story_second.rs` draws these, which have no options of their own.
    assert_eq!(
        lacking,
        [
            "stacked-bars",
            "percent-bars",
            "columns",
            "stacked-columns",
            "percent-columns",
            "areas",
            "slope"
        ]
    );
}

#[test]
fn bars_are_ordered_and_the_smallest_are_added_up() {
    let scene = drawn("goods", 448.0);
    let order = ["Ore", "Timber", "Grain", "Cars"].map(|name| place(&scene, name));
    assert!(place(&scene, "Timber") < place(&scene, "Ore"), "{order:?}");
    assert!(place(&scene, "Ore") < place(&scene, "Grain"), "{order:?}");
    assert!(place(&scene, "Grain") < place(&scene, "Cars"), "{order:?}");
    // 31 of fish, 12 of salt and 6 of glass.
    place(&scene, "other (3)");
    place(&scene, "49");
}

#[test]
fn rows_of_a_dumbbell_and_of_a_waffle_are_ordered() {
    let scene = drawn("both", 304.0);
    assert!(place(&scene, "Grain") < place(&scene, "Timber"));
    let marks: Vec<&str> = scene.marks.iter().map(|m| &*m.id).collect();
    let at = |id| marks.iter().position(|mark| *mark == id);
    assert!(at("sent.cars") < at("sent.grain") && at("sent.grain") < at("sent.ore"));
}

#[test]
fn a_table_has_its_units_in_the_heads_of_its_columns() {
    let scene = drawn("both", 448.0);
    for text in ["trains", "billion dollars", "4,210", "1.84"] {
        place(&scene, text);
    }
}

#[test]
fn a_highlighted_series_is_in_colour_and_the_other_is_grey() {
    let scene = drawn("boxes", 448.0);
    let colors = |color| {
        scene.shapes.iter().any(|shape| match shape {
            Shape::Path(_, stroke) => stroke.color == color,
            _ => false,
        })
    };
    assert!(colors(ColorRole::First) && colors(ColorRole::Neutral));
    assert!(!colors(ColorRole::Second));
}

#[test]
fn a_reference_line_and_a_note_stand_at_their_values() {
    let scene = drawn("daily", 448.0);
    let all = texts(&scene).join(" ");
    assert!(all.contains("What one track can bear"), "{all}");
    assert!(all.contains("The second track opens"), "{all}");
}

#[test]
fn a_waterfall_that_does_not_add_up_says_so() {
    let scene = drawn("fund", 672.0);
    // 640 and 210 and 95 without 318 are 627, and 600 are stated.
    let all = texts(&scene).join(" | ");
    assert!(all.contains("627") && all.contains("add up by 27"), "{all}");
}

#[test]
fn icons_stand_for_what_the_story_says() {
    let scene = drawn("crew", 448.0);
    place(&scene, "one icon = 10 companies");
}

#[test]
fn a_scorecard_has_the_change_beside_its_number() {
    let scene = drawn("cards", 448.0);
    for text in ["4,210", "trains", "+6.5% on the year"] {
        place(&scene, text);
    }
}

#[test]
fn parts_can_have_a_colour_each() {
    let scene = drawn("build", 448.0);
    let has = |color| {
        let is = |s: &Shape| matches!(s, Shape::Rect(_, c, Fill::Solid) if *c == color);
        scene.shapes.iter().any(is)
    };
    assert!(has(ColorRole::First) && has(ColorRole::Second));
}
