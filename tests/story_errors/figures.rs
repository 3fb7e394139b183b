//! Slips in figures.

use super::desk::{Edit, Good};
use super::{Slip, each};

#[test]
fn slips_in_a_figure() {
    let file = "figures.toml";
    each(
        Good::Second,
        &[
            Slip {
                edit: Edit(file, "unit = \"usd_million\"", "unit = \"usd_trillion\""),
                at: (file, "usd_trillion"),
                wrong: "unknown unit `usd_trillion`",
                right: "`usd_billion`",
            },
            Slip {
                edit: Edit(file, "area = \"rail\"", "area = \"ships\""),
                at: (file, "ships"),
                wrong: "unknown area `ships`",
                right: "`trade`, `rail`",
            },
            Slip {
                edit: Edit(file, "value = \"41.2\"", "value = \"-41.2\""),
                at: (file, "-41.2"),
                wrong: "`-41.2` is negative",
                right: "zero or more",
            },
            Slip {
                edit: Edit(file, "[\"2\", \"3\"]", "[\"3\", \"2\"]"),
                at: (file, "[\"3\", \"2\"]"),
                wrong: "the range from 3 to 2 runs backward",
                right: "smaller number first",
            },
            Slip {
                edit: Edit(file, "[\"2\", \"3\"]", "[\"-2\", \"3\"]"),
                at: (file, "-2\", \"3"),
                wrong: "`-2` is negative",
                right: "zero or more",
            },
            Slip {
                edit: Edit(file, "value = \"186\"", "value = \"186000000000000000000\""),
                at: (file, "186000000000000000000"),
                wrong: "is huge",
                right: "larger unit",
            },
            Slip {
                edit: Edit(file, "value = \"0.9\"", "value = \"9000000000000\""),
                at: (file, "9000000000000"),
                wrong: "is huge",
                right: "larger unit",
            },
            Slip {
                edit: Edit(file, "value = \"0.9\"", "value = \"NaN\""),
                at: (file, "NaN"),
                wrong: "`NaN` is not a number",
                right: "\"8.8\"",
            },
            Slip {
                edit: Edit(file, "value = \"0.9\"", "value = nan"),
                at: (file, "= nan"),
                wrong: "the figure `line.timber`: invalid type",
                right: "between quotes",
            },
            Slip {
                edit: Edit(file, "value = \"0.9\"", "value = 0.9"),
                at: (file, "= 0.9"),
                wrong: "the figure `line.timber`: invalid type: floating",
                right: "between quotes",
            },
            Slip {
                edit: Edit(file, "value = \"0.9\"", "value = \"1,046\""),
                at: (file, "1,046"),
                wrong: "`1,046` is not a number",
                right: "no separators",
            },
            Slip {
                edit: Edit(file, "value = \"0.9\"", "value = \"0.9 thousand\""),
                at: (file, "0.9 thousand"),
                wrong: "is not a number",
                right: "no unit",
            },
            Slip {
                edit: Edit(file, "change = \"3.3\"", "change = \"3.3%\""),
                at: (file, "3.3%"),
                wrong: "`3.3%` is not a number",
                right: "digits",
            },
            Slip {
                edit: Edit(
                    file,
                    "value = \"0.9\"",
                    "value = \"0.9\"\nrange = [\"1\", \"2\"]",
                ),
                at: (file, "value = \"0.9\""),
                wrong: "`line.timber` has both a value and a range",
                right: "keep one",
            },
            Slip {
                edit: Edit(file, "[\"2\", \"3\"]", "[\"2\"]"),
                at: (file, "[\"2\"]"),
                wrong: "the figure `line.per_day`: invalid length 1",
                right: "[\"…\", \"…\"]",
            },
            Slip {
                edit: Edit(file, "unit = \"trains\"\n", ""),
                at: (file, "line.trains"),
                wrong: "`line.trains` has a number without a unit",
                right: "unit = ",
            },
            Slip {
                edit: Edit(
                    file,
                    "id = \"line.night\"",
                    "id = \"line.night\"\nunit = \"years\"",
                ),
                at: (file, "years"),
                wrong: "`line.night` has a unit without a number",
                right: "value = ",
            },
            Slip {
                edit: Edit(file, "paragraph = 6", "paragraph = 10"),
                at: (file, "paragraph = 10"),
                wrong: "there is no paragraph 10",
                right: "1 to 9",
            },
            Slip {
                edit: Edit(file, "paragraph = 6", "paragraph = 0"),
                at: (file, "paragraph = 0"),
                wrong: "there is no paragraph 0",
                right: "1 to 9",
            },
            Slip {
                edit: Edit(file, "paragraph = 6", "paragraph = \"6\""),
                at: (file, "paragraph = \"6\""),
                wrong: "the figure `line.night`: invalid type: string",
                right: "without quotes",
            },
            Slip {
                edit: Edit(file, "paragraph = 6", "paragraf = 6"),
                at: (file, "paragraf"),
                wrong: "the figure `line.night` has `paragraf`, which means nothing there",
                right: "`paragraph`",
            },
            Slip {
                edit: Edit(file, "paragraph = 6\n", ""),
                at: (file, "line.night"),
                wrong: "the figure `line.night` has no `paragraph`",
                right: "paragraph = …",
            },
            Slip {
                edit: Edit(file, "source = \"sund\"", "source = \"sunt\""),
                at: (file, "sunt"),
                wrong: "there is no source `sunt`",
                right: "did you mean `sund`?",
            },
            Slip {
                edit: Edit(file, "flags = [\"invented\"]", "flags = [\"doubtful\"]"),
                at: (file, "doubtful"),
                wrong: "there is no flag `doubtful`",
                right: "known: invented",
            },
            Slip {
                edit: Edit(
                    file,
                    "period = \"2024-01/2024-02\"\nsource = \"article\"",
                    "period = \"2024-02/2024-01\"\nsource = \"article\"",
                ),
                at: (file, "2024-02/2024-01"),
                wrong: "ends before it begins",
                right: "earlier date first",
            },
            Slip {
                edit: Edit(
                    file,
                    "period = \"2024-01/2024-02\"\nsource = \"article\"",
                    "period = \"2024-01 to 2024-02\"\nsource = \"article\"",
                ),
                at: (file, "2024-01 to 2024-02"),
                wrong: "is no date",
                right: "two with / between",
            },
        ],
    );
}
