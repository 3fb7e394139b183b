//! Mistakes in events and charts.

use super::story_copy::{BaseStory, Edit};
use super::{Mistake, assert_one_diagnostic};

/// Mistakes in events.
const EVENT_MISTAKES: &[Mistake] = &[
    Mistake {
        edit: Edit("events.toml", "2019-05-01", "2022-02-30"),
        at: ("events.toml", "2022-02-30"),
        message: "`2022-02-30` is no date",
        help: "days that the calendar has",
    },
    Mistake {
        edit: Edit("events.toml", "2019-05-01", "2022-13"),
        at: ("events.toml", "2022-13"),
        message: "`2022-13` is no date",
        help: "2022-06",
    },
    Mistake {
        edit: Edit("events.toml", "2019-05-01", "1 May 2019"),
        at: ("events.toml", "1 May"),
        message: "`1 May 2019` is no date",
        help: "2022-06-24",
    },
    Mistake {
        edit: Edit("events.toml", "2024-01/2024-02", "2024-02/2024-01"),
        at: ("events.toml", "2024-02/2024-01"),
        message: "ends before it begins",
        help: "earlier date first",
    },
    Mistake {
        edit: Edit("events.toml", "kind = \"trade\"", "kind = \"sport\""),
        at: ("events.toml", "\"sport\""),
        message: "unknown kind `sport`",
        help: "`transport`",
    },
    Mistake {
        edit: Edit("events.toml", "origin = \"article\"", "origin = \"rumour\""),
        at: ("events.toml", "rumour"),
        message: "unknown origin `rumour`",
        help: "`year_by_article`",
    },
    Mistake {
        edit: Edit("events.toml", "[2, 3, 4]", "[2, 30]"),
        at: ("events.toml", "[2, 30]"),
        message: "there is no paragraph 30",
        help: "1 to 9",
    },
    Mistake {
        edit: Edit("events.toml", "[2, 3, 4]", "[]"),
        at: ("events.toml", "[]"),
        message: "no paragraph is named",
        help: "paragraphs = [2]",
    },
    Mistake {
        edit: Edit("events.toml", "\"line.trains\"", "\"line.wagons\""),
        at: ("events.toml", "line.wagons"),
        message: "there is no figure or check `line.wagons`",
        help: "did you mean `line.",
    },
    Mistake {
        edit: Edit(
            "events.toml",
            "charts = [\"timber\"",
            "charts = [\"line.trains\"",
        ),
        at: ("events.toml", "charts = [\"line.trains\""),
        message: "`line.trains` is a figure, not a chart",
        help: "name a chart",
    },
    Mistake {
        edit: Edit("events.toml", "planned = true", "planned = \"yes\""),
        at: ("events.toml", "planned"),
        message: "the event `bridge`: invalid type",
        help: "true or false",
    },
    Mistake {
        edit: Edit("events.toml", "[[theme]]", "[[themes]]"),
        at: ("events.toml", "[[themes]]"),
        message: "nothing reads `themes` here",
        help: "[[event]], [[theme]]",
    },
];

#[test]
fn mistakes_in_an_event_are_reported() {
    assert_one_diagnostic(BaseStory::Second, EVENT_MISTAKES);
}

/// Mistakes in charts.
const CHART_MISTAKES: &[Mistake] = &[
    Mistake {
        edit: Edit("charts.toml", "[\"line.trains\"]", "[\"line.wagons\"]"),
        at: ("charts.toml", "line.wagons"),
        message: "there is no figure or check `line.wagons`",
        help: "did you mean",
    },
    Mistake {
        edit: Edit("charts.toml", "[\"line.timber\"]", "[\"line.night\"]"),
        at: ("charts.toml", "line.night"),
        message: "`line.night` has no number to draw",
        help: "a value or a range",
    },
    Mistake {
        edit: Edit(
            "charts.toml",
            "\"timber.elmar.logs\", \"timber.sund.logs\"",
            "\"timber.elmar.logs\", \"line.trains\"",
        ),
        at: ("charts.toml", "\"timber.elmar.logs\", \"line.trains\""),
        message: "`line.trains` counts something else",
        help: "units of one kind",
    },
    Mistake {
        edit: Edit("charts.toml", "form = \"bars\"", "form = \"pie\""),
        at: ("charts.toml", "\"pie\""),
        message: "there is no form `pie`",
        help: "paired-bars, bars, stacked-bars",
    },
    Mistake {
        edit: Edit("charts.toml", "form = \"bars\"\n", ""),
        at: ("charts.toml", "id = \"kinds\""),
        message: "the chart `kinds` has no `form`",
        help: "form = …",
    },
    Mistake {
        edit: Edit(
            "charts.toml",
            "form = \"bars\"\n",
            "form = \"bars\"\nbefore = \"line.before\"\n",
        ),
        at: ("charts.toml", "before = \"line.before\""),
        message: "the chart `kinds` has `before`, which means nothing there",
        help: "`series`",
    },
    Mistake {
        edit: Edit(
            "charts.toml",
            "[[chart]]\nid = \"kinds\"\n",
            "[[chart]] # without a name\n",
        ),
        at: ("charts.toml", "# without a name"),
        message: "a chart has no `id`",
        help: "id = ",
    },
    Mistake {
        edit: Edit(
            "charts.toml",
            "\"timber.sund.logs\"]\n\n",
            "\"timber.sund.logs\", \"timber.sund.all\"]\n\n",
        ),
        at: ("charts.toml", "\"timber.sund.logs\", \"timber.sund.all\"]"),
        message: "the row `logs` has 3 figures for 2 series",
        help: "one figure for each",
    },
    Mistake {
        edit: Edit("charts.toml", "form = \"bars\"", "form = \"waffle\""),
        at: ("charts.toml", "id = \"kinds\""),
        message: "the form waffle draws 1 series, and this chart has 2",
        help: "choose another form",
    },
    Mistake {
        edit: Edit(
            "charts.toml",
            "form = \"bars\"\nseries = [\"elmar\", \"sund\"]\n\n[[chart.row]]\nid = \"logs\"\n\
             figures = [\"timber.elmar.logs\", \"timber.sund.logs\"]\n\n[[chart.row]]\nid = \"boards\"\n",
            "form = \"lines\"\nseries = [\"elmar\", \"sund\"]\n\n[[chart.row]]\nid = \"logs\"\n\
             figures = [\"timber.elmar.logs\", \"timber.sund.logs\"]\n\n[[chart.row]]\nid = \"boards\" # of the same period\n",
        ),
        at: ("charts.toml", "id = \"boards\" # of the same period"),
        message: "the row `boards` is not after the row before it",
        help: "in the order of time",
    },
];

#[test]
fn mistakes_in_a_chart_are_reported() {
    assert_one_diagnostic(BaseStory::Second, CHART_MISTAKES);
}
