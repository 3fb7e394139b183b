//! Missing and empty files, and mistakes in story.toml.

use super::story_copy::{BaseStory, Edit, FILES, StoryCopy};
use super::{Mistake, assert_one_diagnostic};
use jisr::parse::read_story;
use std::fs;
use std::path::Path;

/// The one diagnostic of a copy to which this was done.
fn diagnostics_after(base: BaseStory, mistake: impl Fn(&StoryCopy)) -> String {
    let story_copy = StoryCopy::new(base);
    mistake(&story_copy);
    let diagnostics: Vec<String> = story_copy
        .diagnostics()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(diagnostics.len(), 1, "{diagnostics:#?}");
    diagnostics[0].clone()
}

#[test]
fn a_file_that_is_empty_missing_or_not_text() {
    for file in FILES {
        let said = diagnostics_after(BaseStory::Second, |d| {
            fs::write(d.path(file), " \n").unwrap()
        });
        assert!(
            said.contains(&format!("{file}:1: the file is empty")),
            "{said}"
        );
        assert!(said.contains("restore it"), "{said}");
        let said = diagnostics_after(BaseStory::Second, |d| {
            fs::remove_file(d.path(file)).unwrap()
        });
        assert!(
            said.contains(&format!("{file}:1: the file is missing")),
            "{said}"
        );
        assert!(said.contains("write"), "{said}");
        let said = diagnostics_after(BaseStory::Second, |d| {
            fs::write(d.path(file), b"id = \"\xff\"").unwrap()
        });
        assert!(
            said.contains(&format!("{file}:1: the file is not in UTF-8")),
            "{said}"
        );
    }
}

#[test]
fn a_folder_that_is_not_there() {
    let diagnostics =
        read_story(Path::new("no/such/story"), Path::new("assets/locale")).unwrap_err();
    let said: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 1);
    assert!(
        said[0].contains("no/such/story") && said[0].contains("JISR_STORY"),
        "{said:?}"
    );
}

#[test]
fn a_language_without_its_files() {
    let said = diagnostics_after(BaseStory::Main, |d| {
        fs::remove_file(d.path("text/en.toml")).unwrap()
    });
    assert!(
        said.contains("text/en.toml:1: the file is missing"),
        "{said}"
    );
    assert!(said.contains("take \"en\" out of `languages`"), "{said}");
    let said = diagnostics_after(BaseStory::Main, |d| {
        fs::remove_file(d.path("locale/en.toml")).unwrap()
    });
    assert!(
        said.contains("locale/en.toml:1: the file is missing"),
        "{said}"
    );
}

#[test]
fn mistakes_in_the_story_file_are_reported() {
    let file = "story.toml";
    assert_one_diagnostic(
        BaseStory::Second,
        &[
            Mistake {
                edit: Edit(file, "[\"en\"]", "[\"en\", \"xx\"]"),
                at: (file, "xx"),
                message: "no rules for the language `xx`",
                help: "known: ar, en",
            },
            Mistake {
                edit: Edit(file, "[\"en\"]", "[\"en\", \"en\"]"),
                at: (file, "\"en\", \"en\""),
                message: "the language `en` is there twice",
                help: "once",
            },
            Mistake {
                edit: Edit(file, "[\"en\"]", "[]"),
                at: (file, "languages"),
                message: "the story has no language",
                help: "the default first",
            },
            Mistake {
                edit: Edit(file, "languages = [\"en\"]\n", ""),
                at: (file, "# A small"),
                message: "the story has no `languages`",
                help: "languages = …",
            },
            Mistake {
                edit: Edit(file, "2024-03", "2024-3"),
                at: (file, "2024-3"),
                message: "`2024-3` is no date",
                help: "2022-06",
            },
            Mistake {
                edit: Edit(file, "paragraphs = 9", "paragraphs = 900"),
                at: (file, "900"),
                message: "the story: invalid value",
                help: "0 to 255",
            },
            Mistake {
                edit: Edit(file, "paragraphs = 9", "paragraphs = 9\nauthor = \"me\""),
                at: (file, "author"),
                message: "the story has `author`, which means nothing there",
                help: "`published`",
            },
            Mistake {
                edit: Edit(file, "id = \"elmar-line\"", "id = \"elmar-line"),
                at: (file, "elmar-line"),
                message: "",
                help: "close the quote",
            },
        ],
    );
}
