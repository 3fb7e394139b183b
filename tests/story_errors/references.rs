//! References of checks, events, figures and texts that name something, but not what belongs in their
//! place.

use super::Mistake;
use super::story_copy::{BaseStory, Edit, StoryCopy};

/// Makes each mistake alone, in a copy of the story, and asserts that a diagnostic names its place with its
/// message and help. Other places may have diagnostics too: one wrong reference can make several.
pub fn assert_reported(base: BaseStory, mistakes: &[Mistake]) {
    for mistake in mistakes {
        let story_copy = StoryCopy::new(base);
        story_copy.edit(&mistake.edit);
        let diagnostics = story_copy.diagnostics();
        let (file, mark) = mistake.at;
        let found = diagnostics.iter().any(|f| {
            f.file == story_copy.path(file)
                && story_copy.lines(file, mark).contains(&f.line)
                && f.message.contains(mistake.message)
                && f.help.contains(mistake.help)
        });
        assert!(
            found,
            "{file}, {mark}: no {:?} with {:?} in {diagnostics:#?}",
            mistake.message, mistake.help
        );
    }
}

/// References of checks, events, figures and texts to what they can't mean.
const REFERENCE_MISTAKES: &[Mistake] = &[
    // Periods of one sum that differ.
    Mistake {
        edit: Edit(
            "figures.toml",
            "change = \"-2.5\"\nperiod = \"2024-01/2024-02\"",
            "change = \"-2.5\"\nperiod = \"2023\"",
        ),
        at: (
            "checks.toml",
            "of = [\"timber.elmar.logs\", \"timber.elmar.boards\"]",
        ),
        message: "`timber.elmar.sum` takes `timber.elmar.boards` together with `timber.elmar.logs`, which covers another period",
        help: "one period",
    },
    // A check against its own input.
    Mistake {
        edit: Edit(
            "checks.toml",
            "against = \"timber.elmar.all\"",
            "against = \"timber.elmar.logs\"",
        ),
        at: ("checks.toml", "against = \"timber.elmar.logs\""),
        message: "is held against `timber.elmar.logs`, from which it is computed",
        help: "somebody else",
    },
    // An input twice.
    Mistake {
        edit: Edit(
            "checks.toml",
            "of = [\"timber.elmar.logs\", \"timber.elmar.boards\"]",
            "of = [\"timber.elmar.logs\", \"timber.elmar.logs\"]",
        ),
        at: (
            "checks.toml",
            "\"timber.elmar.logs\", \"timber.elmar.logs\"]",
        ),
        message: "the list names `timber.elmar.logs` twice",
        help: "once",
    },
    // A sum of one.
    Mistake {
        edit: Edit(
            "checks.toml",
            "of = [\"timber.elmar.logs\", \"timber.elmar.boards\"]",
            "of = [\"timber.elmar.logs\"]",
        ),
        at: ("checks.toml", "kind = \"sum\""),
        message: "`timber.elmar.sum` can't be computed",
        help: "two inputs or more",
    },
    // A load in years.
    Mistake {
        edit: Edit(
            "checks.toml",
            "unit = \"teu_per_train\"",
            "unit = \"years\"",
        ),
        at: ("checks.toml", "unit = \"years\""),
        message: "`line.load` has a unit that its inputs don't count",
        help: "\"teu_per_train\"",
    },
    // Trains a day in dollars.
    Mistake {
        edit: Edit(
            "checks.toml",
            "unit = \"trains_per_day\"",
            "unit = \"usd_million\"",
        ),
        at: (
            "checks.toml",
            "unit = \"usd_million\"\ndigits = 1\nagainst = \"line.per_day\"",
        ),
        message: "`line.implied` has a unit",
        help: "\"trains_per_day\"",
    },
    // A check against another unit.
    Mistake {
        edit: Edit(
            "checks.toml",
            "against = \"timber.elmar.all\"",
            "against = \"line.trains\"",
        ),
        at: ("checks.toml", "against = \"line.trains\""),
        message: "is held against another unit",
        help: "same unit",
    },
    // An event with a figure twice.
    Mistake {
        edit: Edit(
            "events.toml",
            "\"timber.elmar.all\", \"timber.sund.all\"",
            "\"timber.elmar.all\", \"timber.elmar.all\"",
        ),
        at: ("events.toml", "\"timber.elmar.all\", \"timber.elmar.all\""),
        message: "the list names `timber.elmar.all` twice",
        help: "once",
    },
    // An event with a source as its figure.
    Mistake {
        edit: Edit("events.toml", "\"line.trains\"", "\"elmar\""),
        at: ("events.toml", "\"elmar\""),
        message: "`elmar` is a source, not a figure or check",
        help: "name a figure or check",
    },
    // An event with a chart twice.
    Mistake {
        edit: Edit(
            "events.toml",
            "charts = [\"timber\", \"line\"]",
            "charts = [\"timber\", \"timber\"]",
        ),
        at: ("events.toml", "charts = [\"timber\", \"timber\"]"),
        message: "the list names `timber` twice",
        help: "once",
    },
    // A theme with a chart as its figure.
    Mistake {
        edit: Edit(
            "events.toml",
            "figures = [\"line.night\"]",
            "figures = [\"line\"]",
        ),
        at: ("events.toml", "figures = [\"line\"]"),
        message: "`line` is a chart, not a figure or check",
        help: "name a figure or check",
    },
    // A figure with a flag as its source.
    Mistake {
        edit: Edit("figures.toml", "source = \"sund\"", "source = \"invented\""),
        at: ("figures.toml", "source = \"invented\""),
        message: "`invented` is a flag, not a source",
        help: "name a source",
    },
    // A figure with a source as its flag.
    Mistake {
        edit: Edit(
            "figures.toml",
            "flags = [\"invented\"]",
            "flags = [\"elmar\"]",
        ),
        at: ("figures.toml", "flags = [\"elmar\"]"),
        message: "`elmar` is a source, not a flag",
        help: "name a flag",
    },
    // A text with dollars as per cent.
    Mistake {
        edit: Edit(
            "text/en.toml",
            "{line.trains} ran",
            "{line.trains:percent} ran",
        ),
        at: ("text/en.toml", "{line.trains:percent}"),
        message: "names {line.trains:percent}, which the story has not",
        help: "{id:percent}",
    },
    // A text with a change that nobody stated.
    Mistake {
        edit: Edit("text/en.toml", "{line.trains} ran", "{line.teu:change} ran"),
        at: ("text/en.toml", "{line.teu:change}"),
        message: "names {line.teu:change}",
        help: "where it has a change",
    },
    // A fall by more than all.
    Mistake {
        edit: Edit("figures.toml", "change = \"4.0\"", "change = \"-120\""),
        at: ("figures.toml", "change = \"-120\""),
        message: "leaves less than nothing",
        help: "-100 or more",
    },
];

#[test]
fn case_a4_each_reference_of_checks_events_figures_and_texts_is_what_it_must_be() {
    assert_reported(BaseStory::Second, REFERENCE_MISTAKES);
}
