//! Every check of the story has the result and verdict that its inputs give, and its caveats.
//! The results are written here a second time, apart from the story's files, so that a mistake in either fails.

use jisr::locale::{Digits, Locale};
use jisr::site::{AssetManifest, Delivery, PageContext};
use jisr::story;
use jisr::story::Verdict::{self, Agrees, CannotJudge, Disagrees, WithinRounding};
use jisr::story::{CaveatId, Decimal, FigureId, View};
use jisr_charts::TimeDirection;

/// Id, result, verdict of what follows from the figures.
const CHECKS: [(&str, &str, Verdict); 19] = [
    ("trade.kz.sum", "8.8", Agrees),
    ("trade.kz.total.before", "6.97", CannotJudge),
    ("trade.kz.exports.before", "3.90", CannotJudge),
    ("trade.kz.imports.before", "3.07", CannotJudge),
    ("trade.cn.sum", "11.5", Agrees),
    ("trade.cn.total.before", "9.71", CannotJudge),
    ("trade.cn.exports.before", "4.54", CannotJudge),
    ("trade.cn.imports.before", "5.18", CannotJudge),
    ("trade.gap.total", "2.7", CannotJudge),
    ("trade.gap.exports", "1.3", CannotJudge),
    ("trade.gap.imports", "1.4", CannotJudge),
    ("trade.gap.share", "30.7", CannotJudge),
    ("rail.teu_per_train", "103", CannotJudge),
    ("rail.trains.before", "3460", CannotJudge),
    ("rail.implied_per_day", "21.3", Disagrees),
    ("energy.sum", "3769", CannotJudge),
    ("energy.share", "20.5", CannotJudge),
    ("trade.kz.before_sum", "6.98", WithinRounding),
    ("trade.cn.before_sum", "9.72", WithinRounding),
];

#[test]
fn every_check_has_its_result_and_verdict() {
    for (id, value, verdict) in CHECKS {
        let check = story()
            .check(FigureId(id))
            .unwrap_or_else(|| panic!("no {id}"));
        let outcome = check
            .evaluate(story())
            .unwrap_or_else(|| panic!("{id} has no result"));
        assert_eq!(check.result, Decimal::parse(value), "{id}: {outcome:?}");
        assert_eq!(outcome.verdict, verdict, "{id}: {outcome:?}");
        assert!(
            outcome.rounding_interval.low <= outcome.value
                && outcome.value <= outcome.rounding_interval.high,
            "{id}: {outcome:?}"
        );
    }
    let trains = story()
        .check(FigureId("rail.implied_per_day"))
        .and_then(|c| c.against);
    assert_eq!(trains, Some(FigureId("rail.per_day")));
}

#[test]
fn a_period_counts_its_days() {
    let days = story()
        .figure(FigureId("rail.trains"))
        .and_then(|f| f.period)
        .map(|p| p.days());
    assert_eq!(days, Some(151));
}

#[test]
fn doubts_are_flagged_where_they_stand() {
    for (id, flag) in [
        ("trade.cn.total", "korea"),
        ("trade.cn.exports", "korea"),
        ("trade.cn.imports", "korea"),
        ("invest.logistics_wind.capacity", "unit-doubtful"),
        ("rail.trains", "one-change"),
        ("rail.trains", "per-day"),
        ("rail.per_day", "per-day"),
        ("energy.industrial", "overlap"),
        ("energy.renewables", "overlap"),
    ] {
        assert!(
            story()
                .figure(FigureId(id))
                .is_some_and(|f| f.caveats.contains(&CaveatId(flag))),
            "{id}: {flag}"
        );
    }
    for (id, flag) in [
        ("rail.implied_per_day", "per-day"),
        ("energy.share", "overlap"),
    ] {
        assert!(
            story()
                .check(FigureId(id))
                .is_some_and(|c| c.caveats.contains(&CaveatId(flag))),
            "{id}: {flag}"
        );
    }
}

#[test]
fn the_ledger_has_a_row_for_each_in_every_language() {
    for lang in story().languages.iter().copied() {
        let code = lang.code();
        let page = PageContext {
            story: story(),
            locale: &Locale::native(lang, Digits::Latn),
            time: TimeDirection::Auto,
            view: View::Ledger,
            root: "./",
            files: &AssetManifest::default(),
            delivery: Delivery::Site,
        };
        let html = page.html();
        let figures = story().figures.iter().map(|f| f.id);
        let ids = figures.chain(CHECKS.iter().map(|c| FigureId(c.0)));
        for id in ids {
            assert!(
                html.contains(&format!("id=\"figure-{id}\"")),
                "{code}: {id}"
            );
        }
    }
}
