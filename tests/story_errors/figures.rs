//! Mistakes in figures.

use super::story_copy::{BaseStory, Edit};
use super::{Mistake, assert_one_diagnostic};

/// Mistakes in figures.
const FIGURE_MISTAKES: &[Mistake] = &[
    Mistake {
        edit: Edit(
            "figures.toml",
            "unit = \"usd_million\"",
            "unit = \"usd_trillion\"",
        ),
        at: ("figures.toml", "usd_trillion"),
        message: "unknown unit `usd_trillion`",
        help: "`usd_billion`",
    },
    Mistake {
        edit: Edit("figures.toml", "area = \"rail\"", "area = \"ships\""),
        at: ("figures.toml", "ships"),
        message: "unknown area `ships`",
        help: "`trade`, `rail`",
    },
    Mistake {
        edit: Edit("figures.toml", "value = \"41.2\"", "value = \"-41.2\""),
        at: ("figures.toml", "-41.2"),
        message: "`-41.2` is negative",
        help: "zero or more",
    },
    Mistake {
        edit: Edit("figures.toml", "[\"2\", \"3\"]", "[\"3\", \"2\"]"),
        at: ("figures.toml", "[\"3\", \"2\"]"),
        message: "the range from 3 to 2 runs backward",
        help: "smaller number first",
    },
    Mistake {
        edit: Edit("figures.toml", "[\"2\", \"3\"]", "[\"-2\", \"3\"]"),
        at: ("figures.toml", "-2\", \"3"),
        message: "`-2` is negative",
        help: "zero or more",
    },
    Mistake {
        edit: Edit(
            "figures.toml",
            "value = \"186\"",
            "value = \"186000000000000000000\"",
        ),
        at: ("figures.toml", "186000000000000000000"),
        message: "is huge",
        help: "larger unit",
    },
    Mistake {
        edit: Edit(
            "figures.toml",
            "value = \"0.9\"",
            "value = \"9000000000000\"",
        ),
        at: ("figures.toml", "9000000000000"),
        message: "is huge",
        help: "larger unit",
    },
    Mistake {
        edit: Edit("figures.toml", "value = \"0.9\"", "value = \"NaN\""),
        at: ("figures.toml", "NaN"),
        message: "`NaN` is not a number",
        help: "\"8.8\"",
    },
    Mistake {
        edit: Edit("figures.toml", "value = \"0.9\"", "value = nan"),
        at: ("figures.toml", "= nan"),
        message: "the figure `line.timber`: invalid type",
        help: "between quotes",
    },
    Mistake {
        edit: Edit("figures.toml", "value = \"0.9\"", "value = 0.9"),
        at: ("figures.toml", "= 0.9"),
        message: "the figure `line.timber`: invalid type: floating",
        help: "between quotes",
    },
    Mistake {
        edit: Edit("figures.toml", "value = \"0.9\"", "value = \"1,046\""),
        at: ("figures.toml", "1,046"),
        message: "`1,046` is not a number",
        help: "no separators",
    },
    Mistake {
        edit: Edit(
            "figures.toml",
            "value = \"0.9\"",
            "value = \"0.9 thousand\"",
        ),
        at: ("figures.toml", "0.9 thousand"),
        message: "is not a number",
        help: "no unit",
    },
    Mistake {
        edit: Edit("figures.toml", "change = \"3.3\"", "change = \"3.3%\""),
        at: ("figures.toml", "3.3%"),
        message: "`3.3%` is not a number",
        help: "digits",
    },
    Mistake {
        edit: Edit(
            "figures.toml",
            "value = \"0.9\"",
            "value = \"0.9\"\nrange = [\"1\", \"2\"]",
        ),
        at: ("figures.toml", "value = \"0.9\""),
        message: "`line.timber` has both a value and a range",
        help: "keep one",
    },
    Mistake {
        edit: Edit("figures.toml", "[\"2\", \"3\"]", "[\"2\"]"),
        at: ("figures.toml", "[\"2\"]"),
        message: "the figure `line.per_day`: invalid length 1",
        help: "[\"…\", \"…\"]",
    },
    Mistake {
        edit: Edit("figures.toml", "unit = \"trains\"\n", ""),
        at: ("figures.toml", "line.trains"),
        message: "`line.trains` has a number without a unit",
        help: "unit = ",
    },
    Mistake {
        edit: Edit(
            "figures.toml",
            "id = \"line.night\"",
            "id = \"line.night\"\nunit = \"years\"",
        ),
        at: ("figures.toml", "years"),
        message: "`line.night` has a unit without a number",
        help: "value = ",
    },
    Mistake {
        edit: Edit("figures.toml", "paragraph = 6", "paragraph = 10"),
        at: ("figures.toml", "paragraph = 10"),
        message: "there is no paragraph 10",
        help: "1 to 9",
    },
    Mistake {
        edit: Edit("figures.toml", "paragraph = 6", "paragraph = 0"),
        at: ("figures.toml", "paragraph = 0"),
        message: "there is no paragraph 0",
        help: "1 to 9",
    },
    Mistake {
        edit: Edit("figures.toml", "paragraph = 6", "paragraph = \"6\""),
        at: ("figures.toml", "paragraph = \"6\""),
        message: "the figure `line.night`: invalid type: string",
        help: "without quotes",
    },
    Mistake {
        edit: Edit("figures.toml", "paragraph = 6", "paragraf = 6"),
        at: ("figures.toml", "paragraf"),
        message: "the figure `line.night` has `paragraf`, which means nothing there",
        help: "`paragraph`",
    },
    Mistake {
        edit: Edit("figures.toml", "paragraph = 6\n", ""),
        at: ("figures.toml", "line.night"),
        message: "the figure `line.night` has no `paragraph`",
        help: "paragraph = …",
    },
    Mistake {
        edit: Edit("figures.toml", "source = \"sund\"", "source = \"sunt\""),
        at: ("figures.toml", "sunt"),
        message: "there is no source `sunt`",
        help: "did you mean `sund`?",
    },
    Mistake {
        edit: Edit(
            "figures.toml",
            "flags = [\"invented\"]",
            "flags = [\"doubtful\"]",
        ),
        at: ("figures.toml", "doubtful"),
        message: "there is no flag `doubtful`",
        help: "known: invented",
    },
    Mistake {
        edit: Edit(
            "figures.toml",
            "period = \"2024-01/2024-02\"\nsource = \"article\"",
            "period = \"2024-02/2024-01\"\nsource = \"article\"",
        ),
        at: ("figures.toml", "2024-02/2024-01"),
        message: "ends before it begins",
        help: "earlier date first",
    },
    Mistake {
        edit: Edit(
            "figures.toml",
            "period = \"2024-01/2024-02\"\nsource = \"article\"",
            "period = \"2024-01 to 2024-02\"\nsource = \"article\"",
        ),
        at: ("figures.toml", "2024-01 to 2024-02"),
        message: "is no date",
        help: "two with / between",
    },
];

#[test]
fn mistakes_in_a_figure_are_reported() {
    assert_one_diagnostic(BaseStory::Second, FIGURE_MISTAKES);
}
