//! Mistakes in events and charts.

use super::story_copy::{BaseStory, Edit};
use super::{Mistake, assert_one_diagnostic};

#[test]
fn slips_in_an_event() {
    let file = "events.toml";
    assert_one_diagnostic(
        BaseStory::Second,
        &[
            Mistake {
                edit: Edit(file, "2019-05-01", "2022-02-30"),
                at: (file, "2022-02-30"),
                message: "`2022-02-30` is no date",
                help: "days that the calendar has",
            },
            Mistake {
                edit: Edit(file, "2019-05-01", "2022-13"),
                at: (file, "2022-13"),
                message: "`2022-13` is no date",
                help: "2022-06",
            },
            Mistake {
                edit: Edit(file, "2019-05-01", "1 May 2019"),
                at: (file, "1 May"),
                message: "`1 May 2019` is no date",
                help: "2022-06-24",
            },
            Mistake {
                edit: Edit(file, "2024-01/2024-02", "2024-02/2024-01"),
                at: (file, "2024-02/2024-01"),
                message: "ends before it begins",
                help: "earlier date first",
            },
            Mistake {
                edit: Edit(file, "kind = \"trade\"", "kind = \"sport\""),
                at: (file, "\"sport\""),
                message: "unknown kind `sport`",
                help: "`transport`",
            },
            Mistake {
                edit: Edit(file, "origin = \"article\"", "origin = \"rumour\""),
                at: (file, "rumour"),
                message: "unknown origin `rumour`",
                help: "`year_by_article`",
            },
            Mistake {
                edit: Edit(file, "[2, 3, 4]", "[2, 30]"),
                at: (file, "[2, 30]"),
                message: "there is no paragraph 30",
                help: "1 to 9",
            },
            Mistake {
                edit: Edit(file, "[2, 3, 4]", "[]"),
                at: (file, "[]"),
                message: "no paragraph is named",
                help: "paragraphs = [2]",
            },
            Mistake {
                edit: Edit(file, "\"line.trains\"", "\"line.wagons\""),
                at: (file, "line.wagons"),
                message: "there is no figure or check `line.wagons`",
                help: "did you mean `line.",
            },
            Mistake {
                edit: Edit(file, "charts = [\"timber\"", "charts = [\"line.trains\""),
                at: (file, "charts = [\"line.trains\""),
                message: "`line.trains` is a figure, not a chart",
                help: "name a chart",
            },
            Mistake {
                edit: Edit(file, "planned = true", "planned = \"yes\""),
                at: (file, "planned"),
                message: "the event `bridge`: invalid type",
                help: "true or false",
            },
            Mistake {
                edit: Edit(file, "[[theme]]", "[[themes]]"),
                at: (file, "[[themes]]"),
                message: "nothing reads `themes` here",
                help: "[[event]], [[theme]]",
            },
        ],
    );
}

#[test]
fn slips_in_a_chart() {
    let file = "charts.toml";
    assert_one_diagnostic(
        BaseStory::Second,
        &[
            Mistake {
                edit: Edit(file, "trains = \"line.trains\"", "trains = \"line.wagons\""),
                at: (file, "line.wagons"),
                message: "there is no figure `line.wagons`",
                help: "did you mean",
            },
            Mistake {
                edit: Edit(file, "trains = \"line.trains\"", "trains = \"line.before\""),
                at: (file, "trains = \"line.before\""),
                message: "`line.before` is a check, not a figure",
                help: "checks.toml",
            },
            Mistake {
                edit: Edit(file, "trains = \"line.trains\"", "trains = \"line.night\""),
                at: (file, "line.night"),
                message: "`line.night` has no number to draw",
                help: "a value or a range",
            },
            Mistake {
                edit: Edit(
                    file,
                    "\"timber.elmar.logs\", \"timber.sund.logs\"",
                    "\"timber.elmar.logs\", \"line.trains\"",
                ),
                at: (file, "\"timber.elmar.logs\", \"line.trains\""),
                message: "`line.trains` counts something else",
                help: "units of one kind",
            },
            Mistake {
                edit: Edit(file, "[chart.traffic]", "[chart.pie]"),
                at: (file, "[chart.pie]"),
                message: "the chart `line` has `pie`, which means nothing there",
                help: "`ledgers`, `traffic`, `parts`",
            },
            Mistake {
                edit: Edit(file, "load = \"line.load\"\n", ""),
                at: (file, "id = \"line\""),
                message: "the chart `line` has no `load`",
                help: "load = …",
            },
        ],
    );
}
