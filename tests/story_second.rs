//! A second story, left to right, with charts of its own: its site contains nothing of the first story.

use jisr::breakpoint::BREAKPOINTS;
use jisr::chart::{LayoutInput, Measure, PanelError, layout_error, scene};
use jisr::details::entry;
use jisr::locale::{Digits, Lang, Locale, Messages, strip};
use jisr::parse::{ParsedStory, read_story};
use jisr::site::{AssetManifest, Delivery, PageContext};
use jisr::story::{
    self, Chart, ChartId, Date, EntryId, Figure, FigureId, Form, List, Panel, PanelForm, Row, Span,
    Story,
};
use jisr_charts::{LayoutError, TimeDirection};
use std::path::Path;

fn parsed(folder: &str) -> ParsedStory {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = read_story(&project.join(folder), &project.join("assets/locale"));
    read.unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn second() -> (Story, Locale) {
    let read = parsed("tests/fixtures/second");
    let english = read.tables.languages.into_iter().next();
    let (_, words) = english.unwrap_or_else(|| panic!("no language"));
    let words = words.into_iter().map(|w| &*w.leak()).collect();
    let locale = Locale {
        lang: Lang::En,
        digits: Digits::Latn,
        messages: Messages::all(words),
    };
    (read.story, locale)
}

fn page(view: &str) -> String {
    let (story, locale) = second();
    let page = PageContext {
        story: &story,
        locale: &locale,
        view: story::View::from_id(&story, view).unwrap_or_else(|| panic!("{view}")),
        time: TimeDirection::Auto,
        root: "./",
        files: &AssetManifest::default(),
        delivery: Delivery::Site,
    };
    strip(&page.html())
}

#[test]
fn the_page_reads_left_to_right_and_holds_all_of_it() {
    let html = page("all");
    assert!(html.contains("<html lang=\"en\" dir=\"ltr\""));
    for words in [
        "One winter of timber on the Elmar line",
        "Elmar counts 59.5 million dollars of timber",
        "Sund counts 1.6 million dollars more timber than Elmar",
        "The line opened 5 years before the article.",
        "186 trains ran in January and February 2024.",
        "The ferries go on",
        "Everything here is invented",
    ] {
        assert!(html.contains(words), "{words}");
    }
    let (story, _) = second();
    let ids = story
        .figures
        .iter()
        .map(|f| f.id)
        .chain(story.checks.iter().map(|c| c.id));
    for id in ids {
        assert!(html.contains(&format!("id=\"figure-{id}\"")), "{id}");
    }
    for event in story.events.iter() {
        assert!(
            html.contains(&format!("id=\"event-{}\"", event.id)),
            "{}",
            event.id
        );
    }
}

#[test]
fn its_views_are_its_own() {
    let (story, _) = second();
    let views: Vec<&str> = story.views().into_iter().map(story::View::id).collect();
    assert_eq!(
        views,
        ["all", "line", "timber", "kinds", "timeline", "ledger"]
    );
    let line = page("line");
    assert!(
        line.contains("data-chart=\"line\"") && !line.contains("<figure data-chart=\"timber\"")
    );
    assert!(line.contains("<title>More trains than the winter before"));
    let all = page("all");
    let (line, timber) = (
        all.find("data-chart=\"line\""),
        all.find("data-chart=\"timber\""),
    );
    assert!(
        line < timber,
        "charts stand in the order of the story's file"
    );
}

#[test]
fn nothing_of_the_first_story_is_left() {
    let html = page("all");
    for figure in jisr::story().figures.iter() {
        assert!(!html.contains(figure.id.as_str()), "{}", figure.id);
    }
    for chart in jisr::story().charts.iter() {
        assert!(
            !html.contains(&format!("data-chart=\"{}\"", chart.id)),
            "{}",
            chart.id
        );
    }
    for name in ["Kazakh", "China", "Astana", "كازاخستان"] {
        assert!(!html.contains(name), "{name}");
    }
}

#[test]
fn its_charts_are_drawn_at_every_width() {
    let (story, locale) = second();
    for chart in story.charts.iter() {
        for width in BREAKPOINTS {
            for measure in Measure::ALL {
                let view = LayoutInput {
                    measure,
                    ..LayoutInput::new(&story, &locale, width)
                };
                let drawn = scene(chart, &view);
                assert!(!drawn.marks.is_empty(), "{} at {width}", chart.id);
                for label in &drawn.labels {
                    let (start, end) = (label.frame.x, label.frame.x + label.frame.w);
                    assert!(
                        start >= -0.5 && end <= width + 0.5,
                        "{} at {width}: {label:?}",
                        chart.id
                    );
                }
            }
        }
    }
}

/// The story with each figure in another year, as forms over time need them.
fn dated(story: Story) -> Story {
    let figures = story.figures.iter().zip(2000..).map(|(figure, year)| {
        let year = Date::of_year(year);
        Figure {
            period: Some(Span {
                from: year,
                to: year,
            }),
            ..*figure
        }
    });
    let figures: Vec<Figure> = figures.collect();
    Story {
        figures: List(figures.leak()),
        ..story
    }
}

#[test]
fn rows_of_figures_are_drawn_in_every_form() {
    let (story, locale) = second();
    let kinds = story.chart(ChartId("kinds")).unwrap();
    let panel = kinds.panels()[0];
    let dated = dated(story);
    let first = panel.rows.iter().map(|row| Row {
        figures: List(&row.figures.0[..1]),
        ..*row
    });
    let first: &[Row] = first.collect::<Vec<_>>().leak();
    let drawn_as = |form: PanelForm| {
        let (series, rows) = match form.figures_in_a_row() {
            Some(1) => (List(&[][..]), List(first)),
            _ => (panel.series, panel.rows),
        };
        let panels = vec![Panel {
            form,
            series,
            rows,
            ..panel
        }];
        Chart {
            form: Form::Panels(List(panels.leak())),
            ..*kinds
        }
    };
    for form in PanelForm::ALL {
        let chart = drawn_as(form);
        for width in BREAKPOINTS {
            let input = LayoutInput::new(&dated, &locale, width);
            assert_eq!(layout_error(&chart, &input), None, "{form:?} at {width}");
            let drawn = scene(&chart, &input);
            assert!(!drawn.shapes.is_empty(), "{form:?} at {width}");
            let rows = chart.panels().iter().flat_map(|panel| panel.rows.iter());
            for figure in rows.flat_map(|row| row.figures.iter()) {
                let mark = drawn.mark(figure.as_str());
                assert!(mark.is_some(), "{form:?} at {width}: no {figure}");
            }
            for id in drawn.marks.iter().flat_map(|mark| mark.ids()) {
                let entry = EntryId::of(&dated, id);
                assert!(entry.is_some(), "{form:?} at {width}: {id}");
            }
        }
    }
}

#[test]
fn rows_of_one_time_are_no_line() {
    let (story, locale) = second();
    let kinds = story.chart(ChartId("kinds")).unwrap();
    let panels = vec![Panel {
        form: PanelForm::Lines,
        ..kinds.panels()[0]
    }];
    let lines = Chart {
        form: Form::Panels(List(panels.leak())),
        ..*kinds
    };
    assert_eq!(
        layout_error(&lines, &LayoutInput::new(&story, &locale, BREAKPOINTS[0])),
        Some(PanelError {
            panel: 0,
            cause: LayoutError::TimesNotAscending { item: 1 }
        })
    );
}

#[test]
fn case_d4_search_engines_are_told_the_language_of_its_own_source() {
    assert_eq!(second().0.source_language, "de");
    assert!(page("all").contains("\"isBasedOn\":{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03\",\"inLanguage\":\"de\"}"));
}

#[test]
fn its_checks_are_computed_from_its_own_figures() {
    let (story, locale) = second();
    let amount = |id| {
        let id = EntryId::Figure(FigureId(id));
        strip(&entry(&story, &locale, id).unwrap().amount)
    };
    assert_eq!(amount("line.implied"), "3.1 trains a day");
    assert_eq!(amount("line.load"), "67 TEU a train");
    assert_eq!(amount("timber.gap.boards"), "−1.2 million dollars");
    assert_eq!(amount("timber.elmar.all.before"), "58.4 million dollars");
}
