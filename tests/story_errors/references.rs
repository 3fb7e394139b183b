//! References that name something, but not what belongs in their place (A4). One wrong reference
//! may be told in several places; the table has the one that an editor should read first.

use super::Slip;
use super::desk::{Desk, Edit, Good};

/// Each slip alone, in a copy of the story: the fault is told in its place, with its advice.
fn told(good: Good, slips: &[Slip]) {
    for slip in slips {
        let desk = Desk::new(good);
        desk.edit(&slip.edit);
        let faults = desk.faults();
        let (file, mark) = slip.at;
        let found = faults.iter().any(|f| {
            f.file == desk.path(file)
                && desk.lines(file, mark).contains(&f.line)
                && f.wrong.contains(slip.wrong)
                && f.right.contains(slip.right)
        });
        assert!(
            found,
            "{file}, {mark}: no {:?} with {:?} in {faults:#?}",
            slip.wrong, slip.right
        );
    }
}

#[test]
fn case_a4_each_reference_of_two_ledgers_and_of_traffic_is_what_it_must_be() {
    told(
        Good::Second,
        &[
            // Ledger figures swapped.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "figures = [\"timber.elmar.logs\", \"timber.sund.logs\"]",
                    "figures = [\"timber.sund.logs\", \"timber.elmar.logs\"]",
                ),
                at: ("charts.toml", "figures = [\"timber.sund.logs\""),
                wrong: "`timber.sund.logs` is counted by `sund`, but stands where `elmar` counts",
                right: "source = \"elmar\"",
            },
            // Three sources.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "sources = [\"elmar\", \"sund\"]",
                    "sources = [\"elmar\", \"sund\", \"article\"]",
                ),
                at: ("charts.toml", "sources = "),
                wrong: "the chart `timber`: invalid length 3",
                right: "[\"…\", \"…\"]",
            },
            // One source.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "sources = [\"elmar\", \"sund\"]",
                    "sources = [\"elmar\"]",
                ),
                at: ("charts.toml", "sources = "),
                wrong: "the chart `timber`: invalid length 1",
                right: "[\"…\", \"…\"]",
            },
            // The same source twice.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "sources = [\"elmar\", \"sund\"]",
                    "sources = [\"elmar\", \"elmar\"]",
                ),
                at: ("charts.toml", "sources = "),
                wrong: "the list names `elmar` twice",
                right: "once",
            },
            // Three figures in a row.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "\"timber.elmar.logs\", \"timber.sund.logs\"]",
                    "\"timber.elmar.logs\", \"timber.sund.logs\", \"timber.sund.all\"]",
                ),
                at: ("charts.toml", "\"timber.sund.logs\", \"timber.sund.all\"]"),
                wrong: "invalid length 3",
                right: "[\"…\", \"…\"]",
            },
            // Three levels of the year before.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "\"timber.sund.logs.before\"]",
                    "\"timber.sund.logs.before\", \"line.before\"]",
                ),
                at: ("charts.toml", "\"line.before\"]"),
                wrong: "invalid length 3",
                right: "[\"…\", \"…\"]",
            },
            // Three ends of a range.
            Slip {
                edit: Edit("figures.toml", "[\"2\", \"3\"]", "[\"2\", \"3\", \"4\"]"),
                at: ("figures.toml", "[\"2\", \"3\", \"4\"]"),
                wrong: "the figure `line.per_day`: invalid length 3",
                right: "[\"…\", \"…\"]",
            },
            // A figure twice in a row.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "\"timber.elmar.logs\", \"timber.sund.logs\"]",
                    "\"timber.elmar.logs\", \"timber.elmar.logs\"]",
                ),
                at: (
                    "charts.toml",
                    "\"timber.elmar.logs\", \"timber.elmar.logs\"]",
                ),
                wrong: "the chart draws `timber.elmar.logs` twice",
                right: "of its own",
            },
            // A row twice.
            Slip {
                edit: Edit("charts.toml", "id = \"boards\"", "id = \"logs\""),
                at: ("charts.toml", "id = \"logs\""),
                wrong: "the row `logs` is there twice",
                right: "of its own",
            },
            // The gap of another row.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "gap = \"timber.gap.logs\"",
                    "gap = \"timber.gap.boards\"",
                ),
                at: ("charts.toml", "gap = \"timber.gap.boards\""),
                wrong: "`timber.gap.boards` is computed from other figures",
                right: "kind = \"gap\" and of = [\"timber.elmar.logs\", \"timber.sund.logs\"]",
            },
            // A sum as the gap.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "gap = \"timber.gap.logs\"",
                    "gap = \"timber.elmar.sum\"",
                ),
                at: ("charts.toml", "gap = \"timber.elmar.sum\""),
                wrong: "`timber.elmar.sum` is a check of kind sum, where gap is wanted",
                right: "kind = \"gap\"",
            },
            // A gap the wrong way round.
            Slip {
                edit: Edit(
                    "checks.toml",
                    "of = [\"timber.elmar.logs\", \"timber.sund.logs\"]",
                    "of = [\"timber.sund.logs\", \"timber.elmar.logs\"]",
                ),
                at: ("charts.toml", "gap = \"timber.gap.logs\""),
                wrong: "`timber.gap.logs` is computed from other figures",
                right: "of = [\"timber.elmar.logs\", \"timber.sund.logs\"]",
            },
            // The year before of another figure.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "before = [\"timber.elmar.logs.before\"",
                    "before = [\"timber.elmar.boards.before\"",
                ),
                at: (
                    "charts.toml",
                    "before = [\"timber.elmar.boards.before\", \"timber.sund.logs",
                ),
                wrong: "`timber.elmar.boards.before` is computed from other figures",
                right: "of = [\"timber.elmar.logs\"]",
            },
            // A gap as the year before.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "before = [\"timber.elmar.logs.before\"",
                    "before = [\"timber.gap.logs\"",
                ),
                at: ("charts.toml", "before = [\"timber.gap.logs\""),
                wrong: "is a check of kind gap, where before is wanted",
                right: "kind = \"before\"",
            },
            // Trains that count containers.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "trains = \"line.trains\"",
                    "trains = \"line.timber\"",
                ),
                at: ("charts.toml", "trains = \"line.timber\""),
                wrong: "`line.timber` counts containers_thousand",
                right: "unit = \"trains\"",
            },
            // Containers that count trains.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "containers = \"line.teu\"",
                    "containers = \"line.per_day\"",
                ),
                at: ("charts.toml", "containers = \"line.per_day\""),
                wrong: "`line.per_day` counts trains_per_day",
                right: "\"teu\" or \"teu_thousand\"",
            },
            // A part that counts dollars.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "part = \"line.timber\"",
                    "part = \"timber.elmar.all\"",
                ),
                at: ("charts.toml", "part = \"timber.elmar.all\""),
                wrong: "counts usd_million",
                right: "\"containers_thousand\"",
            },
            // A part greater than its whole.
            Slip {
                edit: Edit("figures.toml", "value = \"0.9\"", "value = \"900\""),
                at: ("charts.toml", "part = \"line.timber\""),
                wrong: "`line.timber` is more than `line.teu`",
                right: "correct",
            },
            // Trains a day that count trains.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "per_day = \"line.per_day\"",
                    "per_day = \"timber.elmar.all\"",
                ),
                at: ("charts.toml", "per_day = \"timber.elmar.all\""),
                wrong: "counts usd_million",
                right: "\"trains_per_day\"",
            },
            // Dollars as the trains of the year before.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "before = \"line.before\"",
                    "before = \"timber.elmar.all.before\"",
                ),
                at: ("charts.toml", "before = \"timber.elmar.all.before\""),
                wrong: "is computed from other figures",
                right: "of = [\"line.trains\"]",
            },
            // A load as trains a day.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "implied = \"line.implied\"",
                    "implied = \"line.load\"",
                ),
                at: ("charts.toml", "implied = \"line.load\""),
                wrong: "`line.load` is a check of kind rate, where per_day is wanted",
                right: "of = [\"line.trains\"]",
            },
            // Trains a day as a load.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "load = \"line.load\"",
                    "load = \"line.implied\"",
                ),
                at: ("charts.toml", "load = \"line.implied\""),
                wrong: "is a check of kind per_day, where rate is wanted",
                right: "of = [\"line.teu\", \"line.trains\"]",
            },
            // Trains a day held against nothing.
            Slip {
                edit: Edit("checks.toml", "against = \"line.per_day\"\n", ""),
                at: ("charts.toml", "implied = \"line.implied\""),
                wrong: "`line.implied` is not held against `line.per_day`",
                right: "against = \"line.per_day\"",
            },
            // Periods of one chart that differ.
            Slip {
                edit: Edit(
                    "figures.toml",
                    "change = \"4.0\"\nperiod = \"2024-01/2024-02\"",
                    "change = \"4.0\"\nperiod = \"2023\"",
                ),
                at: (
                    "charts.toml",
                    "figures = [\"timber.elmar.logs\", \"timber.sund.logs\"]",
                ),
                wrong: "covers another period than",
                right: "one period",
            },
            // Periods of one sum that differ.
            Slip {
                edit: Edit(
                    "figures.toml",
                    "change = \"-2.5\"\nperiod = \"2024-01/2024-02\"",
                    "change = \"-2.5\"\nperiod = \"2023\"",
                ),
                at: (
                    "checks.toml",
                    "of = [\"timber.elmar.logs\", \"timber.elmar.boards\"]",
                ),
                wrong: "`timber.elmar.sum` takes `timber.elmar.boards` together with `timber.elmar.logs`, which covers another period",
                right: "one period",
            },
            // A check against its own input.
            Slip {
                edit: Edit(
                    "checks.toml",
                    "against = \"timber.elmar.all\"",
                    "against = \"timber.elmar.logs\"",
                ),
                at: ("checks.toml", "against = \"timber.elmar.logs\""),
                wrong: "is held against `timber.elmar.logs`, from which it is computed",
                right: "somebody else",
            },
            // An input twice.
            Slip {
                edit: Edit(
                    "checks.toml",
                    "of = [\"timber.elmar.logs\", \"timber.elmar.boards\"]",
                    "of = [\"timber.elmar.logs\", \"timber.elmar.logs\"]",
                ),
                at: (
                    "checks.toml",
                    "\"timber.elmar.logs\", \"timber.elmar.logs\"]",
                ),
                wrong: "the list names `timber.elmar.logs` twice",
                right: "once",
            },
            // A sum of one.
            Slip {
                edit: Edit(
                    "checks.toml",
                    "of = [\"timber.elmar.logs\", \"timber.elmar.boards\"]",
                    "of = [\"timber.elmar.logs\"]",
                ),
                at: ("checks.toml", "kind = \"sum\""),
                wrong: "`timber.elmar.sum` can't be computed",
                right: "two inputs or more",
            },
            // A load in years.
            Slip {
                edit: Edit(
                    "checks.toml",
                    "unit = \"teu_per_train\"",
                    "unit = \"years\"",
                ),
                at: ("checks.toml", "unit = \"years\""),
                wrong: "`line.load` has a unit that its inputs don't count",
                right: "\"teu_per_train\"",
            },
            // Trains a day in dollars.
            Slip {
                edit: Edit(
                    "checks.toml",
                    "unit = \"trains_per_day\"",
                    "unit = \"usd_million\"",
                ),
                at: (
                    "checks.toml",
                    "unit = \"usd_million\"\ndigits = 1\nagainst = \"line.per_day\"",
                ),
                wrong: "`line.implied` has a unit",
                right: "\"trains_per_day\"",
            },
            // A check against another unit.
            Slip {
                edit: Edit(
                    "checks.toml",
                    "against = \"timber.elmar.all\"",
                    "against = \"line.trains\"",
                ),
                at: ("checks.toml", "against = \"line.trains\""),
                wrong: "is held against another unit",
                right: "same unit",
            },
            // An event with a figure twice.
            Slip {
                edit: Edit(
                    "events.toml",
                    "\"timber.elmar.all\", \"timber.sund.all\"",
                    "\"timber.elmar.all\", \"timber.elmar.all\"",
                ),
                at: ("events.toml", "\"timber.elmar.all\", \"timber.elmar.all\""),
                wrong: "the list names `timber.elmar.all` twice",
                right: "once",
            },
            // An event with a source as its figure.
            Slip {
                edit: Edit("events.toml", "\"line.trains\"", "\"elmar\""),
                at: ("events.toml", "\"elmar\""),
                wrong: "`elmar` is a source, not a figure or check",
                right: "name a figure or check",
            },
            // An event with a chart twice.
            Slip {
                edit: Edit(
                    "events.toml",
                    "charts = [\"timber\", \"line\"]",
                    "charts = [\"timber\", \"timber\"]",
                ),
                at: ("events.toml", "charts = [\"timber\", \"timber\"]"),
                wrong: "the list names `timber` twice",
                right: "once",
            },
            // A theme with a chart as its figure.
            Slip {
                edit: Edit(
                    "events.toml",
                    "figures = [\"line.night\"]",
                    "figures = [\"line\"]",
                ),
                at: ("events.toml", "figures = [\"line\"]"),
                wrong: "`line` is a chart, not a figure or check",
                right: "name a figure or check",
            },
            // A figure with a flag as its source.
            Slip {
                edit: Edit("figures.toml", "source = \"sund\"", "source = \"invented\""),
                at: ("figures.toml", "source = \"invented\""),
                wrong: "`invented` is a flag, not a source",
                right: "name a source",
            },
            // A figure with a source as its flag.
            Slip {
                edit: Edit(
                    "figures.toml",
                    "flags = [\"invented\"]",
                    "flags = [\"elmar\"]",
                ),
                at: ("figures.toml", "flags = [\"elmar\"]"),
                wrong: "`elmar` is a source, not a flag",
                right: "name a flag",
            },
            // A text with dollars as per cent.
            Slip {
                edit: Edit(
                    "text/en.toml",
                    "{line.trains} ran",
                    "{line.trains:percent} ran",
                ),
                at: ("text/en.toml", "{line.trains:percent}"),
                wrong: "names {line.trains:percent}, which the story has not",
                right: "{id:percent}",
            },
            // A text with a change that nobody stated.
            Slip {
                edit: Edit("text/en.toml", "{line.trains} ran", "{line.teu:change} ran"),
                at: ("text/en.toml", "{line.teu:change}"),
                wrong: "names {line.teu:change}",
                right: "where it has a change",
            },
            // A fall by more than all.
            Slip {
                edit: Edit("figures.toml", "change = \"4.0\"", "change = \"-120\""),
                at: ("figures.toml", "change = \"-120\""),
                wrong: "leaves less than nothing",
                right: "-100 or more",
            },
        ],
    );
}

#[test]
fn case_a4_each_reference_of_parts_is_what_it_must_be() {
    told(
        Good::Own,
        &[
            // A percentage as the sum.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "sum = \"energy.sum\"",
                    "sum = \"energy.share\"",
                ),
                at: ("charts.toml", "sum = \"energy.share\""),
                wrong: "`energy.share` is a check of kind share, where sum is wanted",
                right: "kind = \"sum\" and of = [\"energy.industrial\", \"energy.renewables\"]",
            },
            // The sum of others.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "sum = \"energy.sum\"",
                    "sum = \"trade.kz.sum\"",
                ),
                at: ("charts.toml", "sum = \"trade.kz.sum\""),
                wrong: "`trade.kz.sum` is computed from other figures",
                right: "of = [\"energy.industrial\", \"energy.renewables\"]",
            },
            // A gap as the share.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "share = \"energy.share\"",
                    "share = \"trade.gap.share\"",
                ),
                at: ("charts.toml", "share = \"trade.gap.share\""),
                wrong: "is a check of kind gap_share, where share is wanted",
                right: "kind = \"share\"",
            },
            // The share of another part.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "parts = [\"energy.industrial\", \"energy.renewables\"]",
                    "parts = [\"energy.renewables\", \"energy.industrial\"]",
                ),
                at: ("charts.toml", "share = \"energy.share\""),
                wrong: "`energy.share` is computed from other figures",
                right: "of = [\"energy.renewables\", \"energy.industrial\"]",
            },
            // A part that is also apart.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "apart = \"invest.logistics_wind.total\"",
                    "apart = \"energy.renewables\"",
                ),
                at: ("charts.toml", "apart = \"energy.renewables\""),
                wrong: "the chart draws `energy.renewables` twice",
                right: "of its own",
            },
            // Containers beside dollars.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "apart = \"invest.logistics_wind.total\"",
                    "apart = \"rail.teu\"",
                ),
                at: ("charts.toml", "apart = \"rail.teu\""),
                wrong: "`rail.teu` counts something else than the figures before it",
                right: "units of one kind",
            },
            // A doubtful figure that nothing doubts.
            Slip {
                edit: Edit(
                    "charts.toml",
                    "doubtful = \"invest.logistics_wind.capacity\"",
                    "doubtful = \"edu.universities\"",
                ),
                at: ("charts.toml", "doubtful = \"edu.universities\""),
                wrong: "no flag says why",
                right: "flags.toml",
            },
        ],
    );
}
