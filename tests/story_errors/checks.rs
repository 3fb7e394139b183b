//! Mistakes in checks, and in figures that checks rest on.

use super::story_copy::{BaseStory, Edit};
use super::{Mistake, assert_one_diagnostic};

/// Mistakes in checks.
const CHECK_MISTAKES: &[Mistake] = &[
    Mistake {
        edit: Edit("figures.toml", "value = \"41.2\"", "value = \"41.9\""),
        at: ("checks.toml", "declares = \"agrees\""),
        message: "`timber.elmar.sum` declares agrees, but its figures come to 60.200",
        help: "correct the figure, or declare \"disagrees\"",
    },
    Mistake {
        edit: Edit("figures.toml", "[\"2\", \"3\"]", "[\"8\", \"9\"]"),
        at: ("checks.toml", "declares = \"within_rounding\""),
        message: "`line.implied` declares within_rounding, but its figures come to 3.100",
        help: "declare \"disagrees\"",
    },
    Mistake {
        edit: Edit(
            "checks.toml",
            "declares = \"agrees\"",
            "declares = \"disagrees\"",
        ),
        at: ("checks.toml", "declares = \"disagrees\""),
        message: "declares disagrees",
        help: "declare \"agrees\"",
    },
    Mistake {
        edit: Edit(
            "checks.toml",
            "declares = \"agrees\"",
            "declares = \"true\"",
        ),
        at: ("checks.toml", "declares = \"true\""),
        message: "unknown verdict `true`",
        help: "`cannot_judge`",
    },
    Mistake {
        edit: Edit("checks.toml", "kind = \"per_day\"", "kind = \"per_week\""),
        at: ("checks.toml", "per_week"),
        message: "unknown kind `per_week`",
        help: "`per_day`",
    },
    Mistake {
        edit: Edit(
            "checks.toml",
            "of = [\"line.trains\"]",
            "of = [\"line.train\"]",
        ),
        at: ("checks.toml", "\"line.train\""),
        message: "there is no figure or check `line.train`",
        help: "did you mean `line.trains`?",
    },
    Mistake {
        edit: Edit(
            "checks.toml",
            "of = [\"line.trains\"]",
            "of = [\"line.implied\"]",
        ),
        at: ("checks.toml", "of = [\"line.implied\"]"),
        message: "there is no figure or check `line.implied`",
        help: "",
    },
    Mistake {
        edit: Edit(
            "checks.toml",
            "kind = \"gap\"\nof = [\"timber.elmar.logs\", \"timber.sund.logs\"]",
            "kind = \"gap\"\nof = [\"timber.elmar.logs\"]",
        ),
        at: ("checks.toml", "kind = \"gap\""),
        message: "`timber.gap.logs` can't be computed",
        help: "a gap wants two inputs",
    },
    Mistake {
        edit: Edit("figures.toml", "change = \"4.0\"\n", ""),
        at: ("checks.toml", "kind = \"before\""),
        message: "`timber.elmar.logs.before` can't be computed",
        help: "a number and a change",
    },
    Mistake {
        edit: Edit("figures.toml", "\"4.0\"", "\"-100\""),
        at: ("checks.toml", "kind = \"before\""),
        message: "`timber.elmar.logs.before` divides by nothing",
        help: "-100",
    },
    Mistake {
        edit: Edit(
            "checks.toml",
            "of = [\"timber.elmar.logs\", \"timber.sund.logs\"]",
            "of = [\"timber.elmar.logs\", \"line.trains\"]",
        ),
        at: (
            "checks.toml",
            "of = [\"timber.elmar.logs\", \"line.trains\"]",
        ),
        message: "takes `line.trains` together with another unit",
        help: "count the same thing",
    },
    Mistake {
        edit: Edit("checks.toml", "unit = \"usd_million\"", "unit = \"trains\""),
        at: ("checks.toml", "unit = \"trains\""),
        message: "`timber.elmar.sum` has a unit that its inputs don't count",
        help: "the unit of its inputs",
    },
    Mistake {
        edit: Edit("checks.toml", "digits = 0", "digits = 7"),
        at: ("checks.toml", "digits = 7"),
        message: "shows 7 digits",
        help: "0 to 6",
    },
];

#[test]
fn mistakes_in_a_check_are_reported() {
    assert_one_diagnostic(BaseStory::Second, CHECK_MISTAKES);
}
