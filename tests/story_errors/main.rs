//! A mistake in a story stops the build with a message that says where it is and how to mend it.

mod chart_references;
mod checks;
mod desk;
mod figures;
mod files;
mod ledger_references;
mod names;
mod references;
mod shown;
mod stranger;
mod texts;
mod whole;

use desk::{Desk, Edit, Good};

/// One slip: the edit, the file and line that must be named, and words of message and advice.
struct Slip {
    edit: Edit,
    at: (&'static str, &'static str),
    message: &'static str,
    help: &'static str,
}

/// Each slip alone, in a copy of the story: one fault, in its place, said so.
fn each(good: Good, slips: &[Slip]) {
    for slip in slips {
        let desk = Desk::new(good);
        desk.edit(&slip.edit);
        let (file, mark) = slip.at;
        let faults = desk.faults();
        let told = faults
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n");
        assert_eq!(
            faults.len(),
            1,
            "{:?} should be one fault:\n{told}",
            slip.message
        );
        let fault = &faults[0];
        assert_eq!(fault.file, desk.path(file), "{told}");
        assert_eq!(fault.line, desk.line(file, mark), "{told}");
        assert!(
            fault.message.contains(slip.message),
            "not {:?}:\n{told}",
            slip.message
        );
        assert!(
            fault.help.contains(slip.help),
            "not {:?}:\n{told}",
            slip.help
        );
    }
}

#[test]
fn the_stories_that_the_slips_begin_with_are_sound() {
    for good in [Good::Second, Good::Own] {
        assert_eq!(Desk::new(good).faults(), []);
    }
}
