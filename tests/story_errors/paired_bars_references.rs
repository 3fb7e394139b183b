//! References of a chart of paired bars that name something, but not what belongs in their place.

use super::Mistake;
use super::references::assert_reported;
use super::story_copy::{BaseStory, Edit};

/// References of a chart of paired bars to what they can't mean.
const PAIRED_BARS_MISTAKES: &[Mistake] = &[
    // Ledger figures swapped.
    Mistake {
        edit: Edit(
            "charts.toml",
            "figures = [\"timber.elmar.logs\", \"timber.sund.logs\"]",
            "figures = [\"timber.sund.logs\", \"timber.elmar.logs\"]",
        ),
        at: ("charts.toml", "figures = [\"timber.sund.logs\""),
        message: "`timber.sund.logs` is counted by `sund`, but stands where `elmar` counts",
        help: "source = \"elmar\"",
    },
    // Three sources.
    Mistake {
        edit: Edit(
            "charts.toml",
            "sources = [\"elmar\", \"sund\"]",
            "sources = [\"elmar\", \"sund\", \"article\"]",
        ),
        at: ("charts.toml", "sources = "),
        message: "the chart `timber`: invalid length 3",
        help: "[\"…\", \"…\"]",
    },
    // One source.
    Mistake {
        edit: Edit(
            "charts.toml",
            "sources = [\"elmar\", \"sund\"]",
            "sources = [\"elmar\"]",
        ),
        at: ("charts.toml", "sources = "),
        message: "the chart `timber`: invalid length 1",
        help: "[\"…\", \"…\"]",
    },
    // The same source twice.
    Mistake {
        edit: Edit(
            "charts.toml",
            "sources = [\"elmar\", \"sund\"]",
            "sources = [\"elmar\", \"elmar\"]",
        ),
        at: ("charts.toml", "sources = "),
        message: "the list names `elmar` twice",
        help: "once",
    },
    // Three figures in a row.
    Mistake {
        edit: Edit(
            "charts.toml",
            "\"timber.elmar.logs\", \"timber.sund.logs\"]",
            "\"timber.elmar.logs\", \"timber.sund.logs\", \"timber.sund.all\"]",
        ),
        at: ("charts.toml", "\"timber.sund.logs\", \"timber.sund.all\"]"),
        message: "invalid length 3",
        help: "[\"…\", \"…\"]",
    },
    // Three levels of the year before.
    Mistake {
        edit: Edit(
            "charts.toml",
            "\"timber.sund.logs.before\"]",
            "\"timber.sund.logs.before\", \"line.before\"]",
        ),
        at: ("charts.toml", "\"line.before\"]"),
        message: "invalid length 3",
        help: "[\"…\", \"…\"]",
    },
    // Three ends of a range.
    Mistake {
        edit: Edit("figures.toml", "[\"2\", \"3\"]", "[\"2\", \"3\", \"4\"]"),
        at: ("figures.toml", "[\"2\", \"3\", \"4\"]"),
        message: "the figure `line.per_day`: invalid length 3",
        help: "[\"…\", \"…\"]",
    },
    // A figure twice in a row.
    Mistake {
        edit: Edit(
            "charts.toml",
            "\"timber.elmar.logs\", \"timber.sund.logs\"]",
            "\"timber.elmar.logs\", \"timber.elmar.logs\"]",
        ),
        at: (
            "charts.toml",
            "\"timber.elmar.logs\", \"timber.elmar.logs\"]",
        ),
        message: "the chart draws `timber.elmar.logs` twice",
        help: "of its own",
    },
    // A row twice.
    Mistake {
        edit: Edit("charts.toml", "id = \"boards\"", "id = \"logs\""),
        at: ("charts.toml", "id = \"logs\""),
        message: "the row `logs` is there twice",
        help: "of its own",
    },
    // The gap of another row.
    Mistake {
        edit: Edit(
            "charts.toml",
            "gap = \"timber.gap.logs\"",
            "gap = \"timber.gap.boards\"",
        ),
        at: ("charts.toml", "gap = \"timber.gap.boards\""),
        message: "`timber.gap.boards` is computed from other figures",
        help: "kind = \"gap\" and of = [\"timber.elmar.logs\", \"timber.sund.logs\"]",
    },
    // A sum as the gap.
    Mistake {
        edit: Edit(
            "charts.toml",
            "gap = \"timber.gap.logs\"",
            "gap = \"timber.elmar.sum\"",
        ),
        at: ("charts.toml", "gap = \"timber.elmar.sum\""),
        message: "`timber.elmar.sum` is a check of kind sum, where gap is wanted",
        help: "kind = \"gap\"",
    },
    // A gap the wrong way round.
    Mistake {
        edit: Edit(
            "checks.toml",
            "of = [\"timber.elmar.logs\", \"timber.sund.logs\"]",
            "of = [\"timber.sund.logs\", \"timber.elmar.logs\"]",
        ),
        at: ("charts.toml", "gap = \"timber.gap.logs\""),
        message: "`timber.gap.logs` is computed from other figures",
        help: "of = [\"timber.elmar.logs\", \"timber.sund.logs\"]",
    },
    // The year before of another figure.
    Mistake {
        edit: Edit(
            "charts.toml",
            "before = [\"timber.elmar.logs.before\"",
            "before = [\"timber.elmar.boards.before\"",
        ),
        at: (
            "charts.toml",
            "before = [\"timber.elmar.boards.before\", \"timber.sund.logs",
        ),
        message: "`timber.elmar.boards.before` is computed from other figures",
        help: "of = [\"timber.elmar.logs\"]",
    },
    // A gap as the year before.
    Mistake {
        edit: Edit(
            "charts.toml",
            "before = [\"timber.elmar.logs.before\"",
            "before = [\"timber.gap.logs\"",
        ),
        at: ("charts.toml", "before = [\"timber.gap.logs\""),
        message: "is a check of kind gap, where before is wanted",
        help: "kind = \"before\"",
    },
];

#[test]
fn case_a4_each_reference_of_paired_bars_is_what_it_must_be() {
    assert_reported(BaseStory::Second, PAIRED_BARS_MISTAKES);
}
