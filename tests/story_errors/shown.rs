//! Slips in events and charts.

use super::desk::{Edit, Good};
use super::{Slip, each};

#[test]
fn slips_in_an_event() {
    let file = "events.toml";
    each(
        Good::Second,
        &[
            Slip {
                edit: Edit(file, "2019-05-01", "2022-02-30"),
                at: (file, "2022-02-30"),
                wrong: "`2022-02-30` is no date",
                right: "days that the calendar has",
            },
            Slip {
                edit: Edit(file, "2019-05-01", "2022-13"),
                at: (file, "2022-13"),
                wrong: "`2022-13` is no date",
                right: "2022-06",
            },
            Slip {
                edit: Edit(file, "2019-05-01", "1 May 2019"),
                at: (file, "1 May"),
                wrong: "`1 May 2019` is no date",
                right: "2022-06-24",
            },
            Slip {
                edit: Edit(file, "2024-01/2024-02", "2024-02/2024-01"),
                at: (file, "2024-02/2024-01"),
                wrong: "ends before it begins",
                right: "earlier date first",
            },
            Slip {
                edit: Edit(file, "kind = \"trade\"", "kind = \"sport\""),
                at: (file, "\"sport\""),
                wrong: "unknown kind `sport`",
                right: "`transport`",
            },
            Slip {
                edit: Edit(file, "origin = \"article\"", "origin = \"rumour\""),
                at: (file, "rumour"),
                wrong: "unknown origin `rumour`",
                right: "`year_by_article`",
            },
            Slip {
                edit: Edit(file, "[2, 3, 4]", "[2, 30]"),
                at: (file, "[2, 30]"),
                wrong: "there is no paragraph 30",
                right: "1 to 9",
            },
            Slip {
                edit: Edit(file, "[2, 3, 4]", "[]"),
                at: (file, "[]"),
                wrong: "no paragraph is named",
                right: "paragraphs = [2]",
            },
            Slip {
                edit: Edit(file, "\"line.trains\"", "\"line.wagons\""),
                at: (file, "line.wagons"),
                wrong: "there is no figure or check `line.wagons`",
                right: "did you mean `line.",
            },
            Slip {
                edit: Edit(file, "charts = [\"timber\"", "charts = [\"line.trains\""),
                at: (file, "charts = [\"line.trains\""),
                wrong: "`line.trains` is a figure, not a chart",
                right: "name a chart",
            },
            Slip {
                edit: Edit(file, "planned = true", "planned = \"yes\""),
                at: (file, "planned"),
                wrong: "the event `bridge`: invalid type",
                right: "true or false",
            },
            Slip {
                edit: Edit(file, "[[theme]]", "[[themes]]"),
                at: (file, "[[themes]]"),
                wrong: "nothing reads `themes` here",
                right: "[[event]], [[theme]]",
            },
        ],
    );
}

#[test]
fn slips_in_a_chart() {
    let file = "charts.toml";
    each(
        Good::Second,
        &[
            Slip {
                edit: Edit(file, "trains = \"line.trains\"", "trains = \"line.wagons\""),
                at: (file, "line.wagons"),
                wrong: "there is no figure `line.wagons`",
                right: "did you mean",
            },
            Slip {
                edit: Edit(file, "trains = \"line.trains\"", "trains = \"line.before\""),
                at: (file, "trains = \"line.before\""),
                wrong: "`line.before` is a check, not a figure",
                right: "checks.toml",
            },
            Slip {
                edit: Edit(file, "trains = \"line.trains\"", "trains = \"line.night\""),
                at: (file, "line.night"),
                wrong: "`line.night` has no number to draw",
                right: "a value or a range",
            },
            Slip {
                edit: Edit(
                    file,
                    "\"timber.elmar.logs\", \"timber.sund.logs\"",
                    "\"timber.elmar.logs\", \"line.trains\"",
                ),
                at: (file, "\"timber.elmar.logs\", \"line.trains\""),
                wrong: "`line.trains` counts something else",
                right: "units of one kind",
            },
            Slip {
                edit: Edit(file, "[chart.traffic]", "[chart.pie]"),
                at: (file, "[chart.pie]"),
                wrong: "the chart `line` has `pie`, which means nothing there",
                right: "`ledgers`, `traffic`, `parts`",
            },
            Slip {
                edit: Edit(file, "load = \"line.load\"\n", ""),
                at: (file, "id = \"line\""),
                wrong: "the chart `line` has no `load`",
                right: "load = …",
            },
        ],
    );
}
