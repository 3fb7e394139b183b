//! References of a pictogram and of a stacked bar that name something, but not what belongs in their place.

use super::Mistake;
use super::references::assert_reported;
use super::story_copy::{BaseStory, Edit};

/// References of a pictogram to what they can't mean.
const PICTOGRAM_MISTAKES: &[Mistake] = &[
    // Trains that count containers.
    Mistake {
        edit: Edit(
            "charts.toml",
            "trains = \"line.trains\"",
            "trains = \"line.timber\"",
        ),
        at: ("charts.toml", "trains = \"line.timber\""),
        message: "`line.timber` counts containers_thousand",
        help: "unit = \"trains\"",
    },
    // Containers that count trains.
    Mistake {
        edit: Edit(
            "charts.toml",
            "containers = \"line.teu\"",
            "containers = \"line.per_day\"",
        ),
        at: ("charts.toml", "containers = \"line.per_day\""),
        message: "`line.per_day` counts trains_per_day",
        help: "\"teu\" or \"teu_thousand\"",
    },
    // A part that counts dollars.
    Mistake {
        edit: Edit(
            "charts.toml",
            "part = \"line.timber\"",
            "part = \"timber.elmar.all\"",
        ),
        at: ("charts.toml", "part = \"timber.elmar.all\""),
        message: "counts usd_million",
        help: "\"containers_thousand\"",
    },
    // A part greater than its whole.
    Mistake {
        edit: Edit("figures.toml", "value = \"0.9\"", "value = \"900\""),
        at: ("charts.toml", "part = \"line.timber\""),
        message: "`line.timber` is more than `line.teu`",
        help: "correct",
    },
    // Trains a day that count trains.
    Mistake {
        edit: Edit(
            "charts.toml",
            "per_day = \"line.per_day\"",
            "per_day = \"timber.elmar.all\"",
        ),
        at: ("charts.toml", "per_day = \"timber.elmar.all\""),
        message: "counts usd_million",
        help: "\"trains_per_day\"",
    },
    // Dollars as the trains of the year before.
    Mistake {
        edit: Edit(
            "charts.toml",
            "before = \"line.before\"",
            "before = \"timber.elmar.all.before\"",
        ),
        at: ("charts.toml", "before = \"timber.elmar.all.before\""),
        message: "is computed from other figures",
        help: "of = [\"line.trains\"]",
    },
    // A load as trains a day.
    Mistake {
        edit: Edit(
            "charts.toml",
            "implied = \"line.implied\"",
            "implied = \"line.load\"",
        ),
        at: ("charts.toml", "implied = \"line.load\""),
        message: "`line.load` is a check of kind rate, where per_day is wanted",
        help: "of = [\"line.trains\"]",
    },
    // Trains a day as a load.
    Mistake {
        edit: Edit(
            "charts.toml",
            "load = \"line.load\"",
            "load = \"line.implied\"",
        ),
        at: ("charts.toml", "load = \"line.implied\""),
        message: "is a check of kind per_day, where rate is wanted",
        help: "of = [\"line.teu\", \"line.trains\"]",
    },
    // Trains a day held against nothing.
    Mistake {
        edit: Edit("checks.toml", "against = \"line.per_day\"\n", ""),
        at: ("charts.toml", "implied = \"line.implied\""),
        message: "`line.implied` is not held against `line.per_day`",
        help: "against = \"line.per_day\"",
    },
    // Periods of one chart that differ.
    Mistake {
        edit: Edit(
            "figures.toml",
            "change = \"4.0\"\nperiod = \"2024-01/2024-02\"",
            "change = \"4.0\"\nperiod = \"2023\"",
        ),
        at: (
            "charts.toml",
            "figures = [\"timber.elmar.logs\", \"timber.sund.logs\"]",
        ),
        message: "covers another period than",
        help: "one period",
    },
];

#[test]
fn case_a4_each_reference_of_a_pictogram_is_what_it_must_be() {
    assert_reported(BaseStory::Second, PICTOGRAM_MISTAKES);
}

/// References of a stacked bar to what they can't mean.
const STACKED_BAR_MISTAKES: &[Mistake] = &[
    // A percentage as the sum.
    Mistake {
        edit: Edit(
            "charts.toml",
            "sum = \"energy.sum\"",
            "sum = \"energy.share\"",
        ),
        at: ("charts.toml", "sum = \"energy.share\""),
        message: "`energy.share` is a check of kind share, where sum is wanted",
        help: "kind = \"sum\" and of = [\"energy.industrial\", \"energy.renewables\"]",
    },
    // The sum of others.
    Mistake {
        edit: Edit(
            "charts.toml",
            "sum = \"energy.sum\"",
            "sum = \"trade.kz.sum\"",
        ),
        at: ("charts.toml", "sum = \"trade.kz.sum\""),
        message: "`trade.kz.sum` is computed from other figures",
        help: "of = [\"energy.industrial\", \"energy.renewables\"]",
    },
    // A gap as the share.
    Mistake {
        edit: Edit(
            "charts.toml",
            "share = \"energy.share\"",
            "share = \"trade.gap.share\"",
        ),
        at: ("charts.toml", "share = \"trade.gap.share\""),
        message: "is a check of kind gap_share, where share is wanted",
        help: "kind = \"share\"",
    },
    // The share of another part.
    Mistake {
        edit: Edit(
            "charts.toml",
            "parts = [\"energy.industrial\", \"energy.renewables\"]",
            "parts = [\"energy.renewables\", \"energy.industrial\"]",
        ),
        at: ("charts.toml", "share = \"energy.share\""),
        message: "`energy.share` is computed from other figures",
        help: "of = [\"energy.renewables\", \"energy.industrial\"]",
    },
    // A part that is also apart.
    Mistake {
        edit: Edit(
            "charts.toml",
            "apart = \"invest.logistics_wind.total\"",
            "apart = \"energy.renewables\"",
        ),
        at: ("charts.toml", "apart = \"energy.renewables\""),
        message: "the chart draws `energy.renewables` twice",
        help: "of its own",
    },
    // Containers beside dollars.
    Mistake {
        edit: Edit(
            "charts.toml",
            "apart = \"invest.logistics_wind.total\"",
            "apart = \"rail.teu\"",
        ),
        at: ("charts.toml", "apart = \"rail.teu\""),
        message: "`rail.teu` counts something else than the figures before it",
        help: "units of one kind",
    },
    // A doubtful figure that nothing doubts.
    Mistake {
        edit: Edit(
            "charts.toml",
            "doubtful = \"invest.logistics_wind.capacity\"",
            "doubtful = \"edu.universities\"",
        ),
        at: ("charts.toml", "doubtful = \"edu.universities\""),
        message: "no flag says why",
        help: "flags.toml",
    },
];

#[test]
fn case_a4_each_reference_of_a_stacked_bar_is_what_it_must_be() {
    assert_reported(BaseStory::Main, STACKED_BAR_MISTAKES);
}
