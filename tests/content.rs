//! The product's texts: periods, magnitudes, titles and wording, in every language of the story.

use jisr::breakpoint::BREAKPOINTS;
use jisr::chart::{LayoutInput, Measure, SourceFilter, scene, title};
use jisr::details::{Entry, entry};
use jisr::export::{csv, json};
use jisr::locale::{Digits, Lang, Locale, strip};
use jisr::story;
use jisr::story::{CaveatId, ChartId, EntryId, FigureId, Verdict};
use std::collections::BTreeSet;

fn locales() -> impl Iterator<Item = Locale> {
    let languages = story().languages.iter().copied();
    languages
        .flat_map(|lang| [Digits::Latn, Digits::Arab].map(|digits| Locale::native(lang, digits)))
}

fn locale(lang: Lang) -> Locale {
    Locale::native(lang, Digits::Latn)
}

/// The details of a figure or check.
fn figure_entry(locale: &Locale, id: &'static str) -> Entry {
    let found = entry(story(), locale, EntryId::Figure(FigureId(id)));
    found.unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn case_f2_computed_figures_cover_what_their_inputs_cover() {
    let period = |id| {
        let entry = figure_entry(&locale(Lang::En), id);
        entry.period.map(|p| strip(&p))
    };
    for (id, said) in [
        ("trade.kz.total", Some("January–May 2022")),
        ("agri.products", Some("June 2022")),
        ("rail.per_day", None),
        ("trade.kz.sum", Some("January–May 2022")),
        ("trade.gap.total", Some("January–May 2022")),
        ("rail.teu_per_train", Some("January–May 2022")),
        ("rail.implied_per_day", Some("January–May 2022")),
        ("rail.trains.before", Some("January–May 2021")),
        ("trade.kz.total.before", Some("January–May 2021")),
        ("trade.cn.before_sum", Some("January–May 2021")),
        ("energy.sum", None),
    ] {
        assert_eq!(period(id).as_deref(), said, "{id}");
    }
}

#[test]
fn case_f2_exports_have_the_period_of_computed_figures_too() {
    let locale = locale(Lang::En);
    let table = csv::csv(story(), &locale, story::View::All).unwrap();
    let row = table
        .lines()
        .find(|l| l.starts_with("trade.kz.total.before,"));
    assert!(row.unwrap().contains(",2021-01,2021-05,"), "{row:?}");
    let document = json::document(story(), &locale, story::View::All);
    for check in document["checks"].as_array().unwrap() {
        let id = story().figure_id(check["id"].as_str().unwrap()).unwrap();
        let found = story().check(id).unwrap();
        let periods = found.periods(story());
        assert_eq!(check.get("period").is_some(), periods.len() == 1, "{check}");
        if let [one] = periods.as_slice() {
            assert_eq!(check["period"]["from"], one.from.iso());
            assert_eq!(check["period"]["to"], one.to.iso());
        }
    }
}

#[test]
fn case_f8_a_rounding_note_has_two_different_numbers_or_is_absent() {
    for locale in locales() {
        for check in story().checks.iter() {
            let outcome = check.evaluate(story()).unwrap();
            if let Some((low, high)) = check.rounding_bounds(&outcome) {
                assert!(low.to_f64() < high.to_f64(), "{}: {low:?}", check.id);
            }
            let details = entry(story(), &locale, EntryId::Figure(check.id)).unwrap();
            assert_eq!(
                details.rounding_note.is_some(),
                check.rounding_bounds(&outcome).is_some()
            );
        }
    }
    let details = figure_entry(&locale(Lang::En), "rail.implied_per_day");
    assert_eq!(
        details.rounding_note.as_deref(),
        Some("rounding allows 21.308 to 21.315")
    );
}

#[test]
fn case_f8_where_nothing_is_stated_there_is_nothing_to_compare_with() {
    let details = figure_entry(&locale(Lang::En), "energy.sum");
    assert_eq!(
        details.verdict.map(|(_, words)| words).as_deref(),
        Some("nothing to compare")
    );
    // Checks with a stated figure have another verdict.
    for check in story().checks.iter() {
        let judged = check.evaluate(story()).unwrap().verdict != Verdict::CannotJudge;
        assert_eq!(judged, check.against.is_some(), "{}", check.id);
    }
}

#[test]
fn case_f10_gaps_say_what_is_taken_from_what() {
    let label = |id| figure_entry(&locale(Lang::En), id).label;
    assert_eq!(
        label("trade.gap.exports"),
        "China's count minus Kazakhstan's, exports"
    );
    let en = locale(Lang::En);
    let rail = story().chart(ChartId("rail")).unwrap();
    assert!(en.fill(rail.note, story()).contains("after the trains"));
    let train = story().caveat(CaveatId("one-change")).unwrap();
    assert!(en.fill(train.reason, story()).contains("after the trains"));
}

/// All states of the switches of a chart of paired bars.
fn switch_states() -> impl Iterator<Item = (Measure, SourceFilter)> {
    Measure::ALL
        .iter()
        .flat_map(|m| SourceFilter::ALL.map(|t| (*m, t)))
}

/// The title of the trade chart in a state of its switches.
fn trade_title(locale: &Locale, measure: Measure, source_filter: SourceFilter) -> String {
    let trade = story().chart(ChartId("trade"));
    let title = trade.map(|trade| locale.fill(title(trade, measure, source_filter), story()));
    strip(&title.unwrap_or_default())
}

#[test]
fn case_c12_titles_of_changes_have_percentages_and_others_none() {
    for locale in locales() {
        let title = |(measure, source_filter)| trade_title(&locale, measure, source_filter);
        let all: BTreeSet<String> = switch_states().map(title).collect();
        assert_eq!(all.len(), 9, "{all:?}");
        for (measure, source_filter) in switch_states() {
            let title = title((measure, source_filter));
            let percent = title.contains(['%', '٪']);
            assert_eq!(percent, measure == Measure::Change, "{title}");
        }
    }
}

#[test]
fn case_c12_a_title_is_the_finding_of_what_is_shown() {
    for locale in locales() {
        let figure = |id: &'static str| story().figure(FigureId(id)).unwrap();
        let value = |id| strip(&locale.figure(figure(id)));
        let change = |id| strip(&locale.change(figure(id).change.unwrap()));
        let before = |id| strip(&figure_entry(&locale, id).amount);
        for (measure, source_filter, said) in [
            (Measure::Value, SourceFilter::First, value("trade.kz.total")),
            (
                Measure::Value,
                SourceFilter::Second,
                value("trade.cn.total"),
            ),
            (
                Measure::Change,
                SourceFilter::Both,
                change("trade.cn.imports"),
            ),
            (
                Measure::Change,
                SourceFilter::First,
                change("trade.kz.exports"),
            ),
            (
                Measure::Change,
                SourceFilter::Second,
                change("trade.cn.exports"),
            ),
            (
                Measure::Before,
                SourceFilter::Both,
                before("trade.cn.total.before"),
            ),
            (
                Measure::Before,
                SourceFilter::First,
                before("trade.kz.total.before"),
            ),
            (
                Measure::Before,
                SourceFilter::Second,
                before("trade.cn.total.before"),
            ),
        ] {
            let title = trade_title(&locale, measure, source_filter);
            assert!(
                title.contains(&said),
                "{measure:?} {source_filter:?}: {said} in {title}"
            );
        }
    }
}

#[test]
fn case_c13_chinese_has_one_magnitude_for_one_amount() {
    let zh = locale(Lang::Zh);
    for chart in story().charts.iter() {
        for measure in Measure::ALL {
            if measure != Measure::Value && chart.ledgers().is_none() {
                continue;
            }
            for width in BREAKPOINTS {
                let view = LayoutInput {
                    measure,
                    ..LayoutInput::new(story(), &zh, width)
                };
                let drawn = scene(chart, &view);
                let labels: Vec<String> = drawn.labels.iter().map(|l| strip(&l.text)).collect();
                let has = |text: &str| labels.iter().any(|l| l == text);
                let (wanted, unwanted): (&[&str], &[&str]) = match (chart.id.as_str(), measure) {
                    ("trade", Measure::Value) => {
                        (&["88", "115", "差额 27"], &["8.8", "11.5", "差额 2.7"])
                    }
                    ("trade", Measure::Before) => (&["69.7", "97.1"], &["6.97", "9.71"]),
                    ("energy", _) => (&["29.97", "10"], &["2,997", "1,000"]),
                    _ => (&[], &[]),
                };
                for text in wanted {
                    assert!(has(text), "{} at {width}: {text} in {labels:?}", chart.id);
                }
                for text in unwanted {
                    assert!(!has(text), "{} at {width}: {text}", chart.id);
                }
            }
        }
        let measure = zh.fill(chart.measure, story());
        assert!(
            !measure.contains("十亿") && !measure.contains("百万"),
            "{measure}"
        );
    }
    // The ends of the rounding interval have no unit, and are counted in that of the sentence (亿).
    let details = figure_entry(&zh, "trade.gap.total");
    assert_eq!(
        details.rounding_note.map(|r| strip(&r)).as_deref(),
        Some("四舍五入允许 26.0 至 28.0")
    );
    let table = csv::csv(story(), &zh, story::View::All).unwrap();
    assert!(table.contains(",88亿美元\r\n"), "the amount in words");
}
