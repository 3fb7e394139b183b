//! A mistake in a story stops the build with a message that says where it is and how to mend it.

mod chart_references;
mod checks;
mod figures;
mod files;
mod ledger_references;
mod names;
mod references;
mod shown;
mod story_copy;
mod stranger;
mod texts;
mod whole;

use story_copy::{Edit, Good, StoryCopy};

/// One slip: the edit, the file and line that must be named, and words of message and advice.
struct Slip {
    edit: Edit,
    at: (&'static str, &'static str),
    message: &'static str,
    help: &'static str,
}

/// Each slip alone, in a copy of the story: one diagnostic, in its place, said so.
fn each(good: Good, slips: &[Slip]) {
    for slip in slips {
        let story_copy = StoryCopy::new(good);
        story_copy.edit(&slip.edit);
        let (file, mark) = slip.at;
        let diagnostics = story_copy.diagnostics();
        let told = diagnostics
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n");
        assert_eq!(
            diagnostics.len(),
            1,
            "{:?} should be one diagnostic:\n{told}",
            slip.message
        );
        let diagnostic = &diagnostics[0];
        assert_eq!(diagnostic.file, story_copy.path(file), "{told}");
        assert_eq!(diagnostic.line, story_copy.line(file, mark), "{told}");
        assert!(
            diagnostic.message.contains(slip.message),
            "not {:?}:\n{told}",
            slip.message
        );
        assert!(
            diagnostic.help.contains(slip.help),
            "not {:?}:\n{told}",
            slip.help
        );
    }
}

#[test]
fn the_stories_that_the_slips_begin_with_are_sound() {
    for good in [Good::Second, Good::Own] {
        assert_eq!(StoryCopy::new(good).diagnostics(), []);
    }
}
