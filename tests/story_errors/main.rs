//! A mistake in a story stops the build with a message that says where it is and how to mend it.

mod chart_references;
mod checks;
mod events_and_charts;
mod figures;
mod files;
mod key_numbers;
mod names;
mod paired_bars_references;
mod panel_options;
mod panels;
mod random_files;
mod references;
mod several_mistakes;
mod story_copy;
mod texts;

use story_copy::{BaseStory, Edit, StoryCopy};

/// A mistake: the edit that makes it, the file and line that the diagnostic must name, and words of its message
/// and help.
struct Mistake {
    edit: Edit,
    at: (&'static str, &'static str),
    message: &'static str,
    help: &'static str,
}

/// Makes each mistake alone in a copy of the story, and asserts that exactly one diagnostic names its place with its
/// message and help.
fn assert_one_diagnostic(base: BaseStory, mistakes: &[Mistake]) {
    for mistake in mistakes {
        let story_copy = StoryCopy::new(base);
        story_copy.edit(&mistake.edit);
        let (file, mark) = mistake.at;
        let diagnostics = story_copy.diagnostics();
        let listing = diagnostics
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n");
        assert_eq!(
            diagnostics.len(),
            1,
            "{:?} should be one diagnostic:\n{listing}",
            mistake.message
        );
        let diagnostic = &diagnostics[0];
        assert_eq!(diagnostic.file, story_copy.path(file), "{listing}");
        assert_eq!(diagnostic.line, story_copy.line(file, mark), "{listing}");
        assert!(
            diagnostic.message.contains(mistake.message),
            "not {:?}:\n{listing}",
            mistake.message
        );
        assert!(
            diagnostic.help.contains(mistake.help),
            "not {:?}:\n{listing}",
            mistake.help
        );
    }
}

#[test]
fn the_base_stories_have_no_mistake() {
    for base in [BaseStory::Second, BaseStory::Forms, BaseStory::Main] {
        assert_eq!(StoryCopy::new(base).diagnostics(), []);
    }
}
