//! References of icons and of parts of a sum that name something, but not what belongs in their place (A4).

use super::Mistake;
use super::references::assert_reported;
use super::story_copy::{BaseStory, Edit};

/// References of icons to what they can't mean.
const ICONS_MISTAKES: &[Mistake] = &[
    // Dollars beside trains.
    Mistake {
        edit: Edit(
            "charts.toml",
            "figures = [\"line.before\"]",
            "figures = [\"timber.elmar.all.before\"]",
        ),
        at: ("charts.toml", "figures = [\"timber.elmar.all.before\"]"),
        message: "`timber.elmar.all.before` counts something else",
        help: "units of one kind",
    },
    // A part greater than its whole.
    Mistake {
        edit: Edit("figures.toml", "value = \"0.9\"", "value = \"900\""),
        at: ("charts.toml", "figures = [\"line.timber\"]"),
        message: "`line.timber` is more than `line.teu`",
        help: "correct",
    },
    // The level before of trains that the chart doesn't show.
    Mistake {
        edit: Edit(
            "charts.toml",
            "name = \"change\"\nfigures = [\"line.trains\"]",
            "figures = [\"line.boats\"]",
        ),
        at: ("charts.toml", "figures = [\"line.before\"]"),
        message: "`line.before` is computed from other figures than the chart shows: from `line.trains`",
        help: "name a check of this chart's figures",
    },
    // A load that is drawn already.
    Mistake {
        edit: Edit(
            "charts.toml",
            "related = \"line.load\"",
            "related = \"line.implied\"",
        ),
        at: ("charts.toml", "related = \"line.implied\""),
        message: "the chart draws `line.implied` twice",
        help: "of its own",
    },
    // Trains a day held against nothing.
    Mistake {
        edit: Edit(
            "checks.toml",
            "against = \"line.per_day\"\ndeclares = \"within_rounding\"",
            "declares = \"cannot_judge\"",
        ),
        at: ("charts.toml", "figures = [\"line.implied\"]"),
        message: "`line.implied` is not held against `line.per_day`",
        help: "against = \"line.per_day\"",
    },
    // Periods of one chart that differ.
    Mistake {
        edit: Edit(
            "figures.toml",
            "unit = \"teu_thousand\"\nperiod = \"2024-01/2024-02\"",
            "unit = \"teu_thousand\"\nperiod = \"2023\"",
        ),
        at: ("charts.toml", "figures = [\"line.teu\"]"),
        message: "`line.teu` covers another period than `line.trains`",
        help: "one period",
    },
];

#[test]
fn case_a4_each_reference_of_icons_is_what_it_must_be() {
    assert_reported(BaseStory::Second, ICONS_MISTAKES);
}

/// References of parts to what they can't mean.
const PARTS_MISTAKES: &[Mistake] = &[
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
            "figures = [\"energy.industrial\"]\n\n[[chart.row]]\nfigures = [\"energy.renewables\"]",
            "figures = [\"energy.renewables\"]\n\n[[chart.row]]\nfigures = [\"energy.industrial\"]",
        ),
        at: ("charts.toml", "share = \"energy.share\""),
        message: "`energy.share` is computed from other figures",
        help: "of = [\"energy.renewables\", \"energy.industrial\"]",
    },
    // A part that is also apart.
    Mistake {
        edit: Edit(
            "charts.toml",
            "comparison = \"invest.logistics_wind.total\"",
            "comparison = \"energy.renewables\"",
        ),
        at: ("charts.toml", "comparison = \"energy.renewables\""),
        message: "the chart draws `energy.renewables` twice",
        help: "of its own",
    },
    // Containers beside dollars.
    Mistake {
        edit: Edit(
            "charts.toml",
            "comparison = \"invest.logistics_wind.total\"",
            "comparison = \"rail.teu\"",
        ),
        at: ("charts.toml", "comparison = \"rail.teu\""),
        message: "`rail.teu` counts something else than the figures before it",
        help: "units of one kind",
    },
    // A doubtful figure that nothing doubts.
    Mistake {
        edit: Edit(
            "charts.toml",
            "unscaled = \"invest.logistics_wind.capacity\"",
            "unscaled = \"edu.universities\"",
        ),
        at: ("charts.toml", "unscaled = \"edu.universities\""),
        message: "no flag says why",
        help: "flags.toml",
    },
];

#[test]
fn case_a4_each_reference_of_parts_is_what_it_must_be() {
    assert_reported(BaseStory::Main, PARTS_MISTAKES);
}
