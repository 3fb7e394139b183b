//! Names that the site keeps for itself, and the language of the source article.

use super::story_copy::{BaseStory, Edit, StoryCopy};
use super::{Mistake, assert_one_diagnostic};
use jisr::site::routes::{PageRoute, embed_page_path, gallery_path, oembed_path};
use jisr::story;
use jisr::story::View;
use jisr::story::routes::{self, reserved};

#[test]
fn case_d5_a_chart_can_not_be_named_as_a_part_of_the_site() {
    for name in reserved() {
        let story_copy = StoryCopy::new(BaseStory::Second);
        let id = format!("id = \"{name}\"");
        story_copy.edit(&Edit("charts.toml", "id = \"timber\"", id.leak()));
        let diagnostic = story_copy
            .diagnostics()
            .into_iter()
            .find(|f| f.message.contains("can't be named"));
        let diagnostic = diagnostic.unwrap_or_else(|| panic!("a chart may be named `{name}`"));
        assert_eq!(diagnostic.file, story_copy.path("charts.toml"));
        assert!(diagnostic.help.contains(routes::PICTURES), "{diagnostic}");
    }
}

/// Every folder that the code names is reserved: the first part of what it writes below the root.
#[test]
fn case_d5_what_is_written_below_the_root_is_reserved_or_a_view() {
    let story = story();
    let known: Vec<&str> = reserved()
        .chain(story.views().into_iter().map(View::id))
        .collect();
    for lang in story.languages.iter().copied() {
        let mut places = vec![
            embed_page_path(story, lang),
            gallery_path(story, lang, None),
            oembed_path(lang.code(), View::All),
        ];
        let pages = PageRoute::all(story, lang).into_iter();
        places.extend(pages.map(|route| route.path(story)));
        for part in places.iter().flat_map(|p| p.split('/')) {
            let file = part.is_empty() || part.contains('.');
            assert!(file || known.contains(&part), "{part} is not reserved");
        }
    }
}

#[test]
fn case_d4_the_language_of_the_source_article_is_a_real_one() {
    let file = "story.toml";
    let mistake = |to, message, help| Mistake {
        edit: Edit(file, "source_language = \"de\"", to),
        at: (file, "source_language"),
        message,
        help,
    };
    let no_code = "is no code of a language";
    assert_one_diagnostic(
        BaseStory::Second,
        &[
            mistake(
                "source_language = \"German\"",
                no_code,
                "not of its country",
            ),
            mistake("source_language = \"cn\"", no_code, "\"zh\""),
            mistake("source_language = \"DE\"", no_code, "\"ar\""),
            mistake("source_language = \"pt-\"", no_code, "pt-BR"),
            mistake("source_language = \"\"", no_code, "\"ar\""),
        ],
    );
    assert_one_diagnostic(
        BaseStory::Second,
        &[Mistake {
            edit: Edit(file, "source_language = \"de\"\n", ""),
            at: (file, "# A small"),
            message: "the story has no `source_language`",
            help: "source_language = …",
        }],
    );
    for code in ["ar", "pt-BR", "zh-Hant", "ckb"] {
        let story_copy = StoryCopy::new(BaseStory::Second);
        let line = format!("source_language = \"{code}\"");
        story_copy.edit(&Edit(file, "source_language = \"de\"", line.leak()));
        assert_eq!(story_copy.diagnostics(), [], "{code}");
    }
}

/// A form with switches needs a title for each state of them.
#[test]
fn case_c12_a_title_that_a_state_lacks_stops_the_build() {
    for part in [
        "first",
        "second",
        "change",
        "change_first",
        "change_second",
        "before",
        "before_first",
        "before_second",
    ] {
        let story_copy = StoryCopy::new(BaseStory::Second);
        let text = story_copy.text("text/en.toml");
        let line = text.lines().find(|l| l.starts_with(&format!("{part} = ")));
        let line = format!("{}\n", line.unwrap_or_else(|| panic!("no {part}")));
        story_copy.edit(&Edit("text/en.toml", line.leak(), ""));
        let diagnostics = story_copy.diagnostics();
        assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
        let wrong = format!("the text `chart_text.timber.{part}` is missing in \"en\"");
        assert_eq!(diagnostics[0].message, wrong);
        assert_eq!(diagnostics[0].file, story_copy.path("charts.toml"));
    }
}
