//! Every row of the article's facts is in the model, with what it says and where it stands.
//! The rows are written out here, apart from the story's files: a slip in either shows.

use jisr::locale::{Digits, Lang, Locale};
use jisr::site::{AssetManifest, PageContext};
use jisr::story;
use jisr::story::{Decimal, Story, Unit, Value, Verdict, View};

/// A number as it would be written by hand: `8.8`, `12 to 14`, `about 7`, nothing.
fn stated(story: &Story, id: &str) -> String {
    let figure = story.figure(id).unwrap_or_else(|| panic!("no {id}"));
    let number = |d: Decimal| format!("{:.*}", usize::from(d.scale), d.to_f64());
    let value = match figure.value {
        Value::None => String::new(),
        Value::One(d) => number(d),
        Value::Range(a, b) => format!("{} to {}", number(a), number(b)),
    };
    if figure.about {
        format!("about {value}")
    } else {
        value
    }
}

/// Id, value, unit, change on the year, source, ¶, whether the five months are its period.
type Row = (
    &'static str,
    &'static str,
    Option<Unit>,
    Option<&'static str>,
    &'static str,
    u8,
    bool,
);

const FIGURES: [Row; 22] = [
    // A. Trade, January to May 2022
    (
        "trade.kz.total",
        "8.8",
        Some(Unit::UsdBillion),
        Some("26.3"),
        "kz",
        14,
        true,
    ),
    (
        "trade.kz.exports",
        "5.1",
        Some(Unit::UsdBillion),
        Some("30.7"),
        "kz",
        14,
        true,
    ),
    (
        "trade.kz.imports",
        "3.7",
        Some(Unit::UsdBillion),
        Some("20.4"),
        "kz",
        14,
        true,
    ),
    (
        "trade.cn.total",
        "11.5",
        Some(Unit::UsdBillion),
        Some("18.4"),
        "cn",
        15,
        true,
    ),
    (
        "trade.cn.exports",
        "6.4",
        Some(Unit::UsdBillion),
        Some("41"),
        "cn",
        15,
        true,
    ),
    (
        "trade.cn.imports",
        "5.1",
        Some(Unit::UsdBillion),
        Some("-1.6"),
        "cn",
        15,
        true,
    ),
    // B. Rail and transport
    (
        "rail.teu",
        "332",
        Some(Unit::TeuThousand),
        None,
        "article",
        11,
        true,
    ),
    (
        "rail.trains",
        "3218",
        Some(Unit::Trains),
        Some("-7"),
        "article",
        11,
        true,
    ),
    (
        "rail.kz_containers",
        "about 7",
        Some(Unit::ContainersThousand),
        None,
        "article",
        12,
        false,
    ),
    (
        "rail.per_day",
        "12 to 14",
        Some(Unit::TrainsPerDay),
        None,
        "article",
        13,
        false,
    ),
    ("rail.checkpoints", "", None, None, "article", 10, false),
    (
        "air.chengdu",
        "2",
        Some(Unit::FlightsPerWeek),
        None,
        "article",
        18,
        false,
    ),
    (
        "air.urumqi",
        "1",
        Some(Unit::FlightsPerFortnight),
        None,
        "article",
        18,
        false,
    ),
    // C. Energy and investment
    (
        "energy.industrial",
        "2997",
        Some(Unit::UsdMillion),
        None,
        "article",
        19,
        false,
    ),
    (
        "energy.renewables",
        "772",
        Some(Unit::UsdMillion),
        None,
        "article",
        19,
        false,
    ),
    (
        "invest.logistics_wind.total",
        "426",
        Some(Unit::UsdMillion),
        None,
        "article",
        16,
        false,
    ),
    (
        "invest.logistics_wind.capacity",
        "120",
        Some(Unit::UsdMillion),
        None,
        "article",
        16,
        false,
    ),
    ("energy.fields", "", None, None, "article", 19, false),
    // D. Goods and people
    (
        "agri.products",
        "20",
        Some(Unit::Products),
        None,
        "article",
        17,
        false,
    ),
    (
        "agri.companies",
        "1046",
        Some(Unit::Companies),
        None,
        "article",
        17,
        false,
    ),
    (
        "edu.universities",
        "147",
        Some(Unit::Universities),
        None,
        "article",
        21,
        false,
    ),
    (
        "edu.years_each",
        "2",
        Some(Unit::Years),
        None,
        "article",
        23,
        false,
    ),
];

#[test]
fn every_figure_of_the_article_is_in_the_model() {
    let story = story();
    for (id, value, unit, change, source, paragraph, five_months) in FIGURES {
        let figure = story.figure(id).unwrap_or_else(|| panic!("no {id}"));
        assert_eq!(stated(story, id), value, "{id}");
        assert_eq!(figure.unit, unit, "{id}");
        assert_eq!(figure.change, change.and_then(Decimal::parse), "{id}");
        assert_eq!(figure.source, source, "{id}");
        assert_eq!(figure.paragraph, paragraph, "{id}");
        let period = figure.period.map(|p| (p.from.iso(), p.to.iso()));
        let window = Some(("2022-01".to_owned(), "2022-05".to_owned()));
        assert_eq!(period == window, five_months, "{id}");
    }
    assert_eq!(
        story.figures.len(),
        FIGURES.len(),
        "a figure that the article has not"
    );
    let june = |id| {
        story
            .figure(id)
            .and_then(|f| f.period)
            .map(|p| p.from.iso())
    };
    assert_eq!(june("agri.products").as_deref(), Some("2022-06"));
    assert_eq!(june("agri.companies").as_deref(), Some("2022-06"));
}

use Verdict::{Agrees, CannotJudge, Disagrees, WithinRounding};

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
fn what_follows_from_the_figures_comes_out() {
    for (id, value, verdict) in CHECKS {
        let check = story().check(id).unwrap_or_else(|| panic!("no {id}"));
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
        .check("rail.implied_per_day")
        .and_then(|c| c.against);
    assert_eq!(trains, Some("rail.per_day"));
}

#[test]
fn a_period_counts_its_days() {
    let days = story()
        .figure("rail.trains")
        .and_then(|f| f.period)
        .map(|p| p.days());
    assert_eq!(days, Some(151));
}

#[test]
fn no_paragraph_of_the_article_is_left_out() {
    let story = story();
    let mut told: Vec<u8> = story.figures.iter().map(|f| f.paragraph).collect();
    told.extend(story.events.iter().flat_map(|e| e.paragraphs.iter()));
    told.extend(story.themes.iter().flat_map(|t| t.paragraphs.iter()));
    let missing: Vec<u8> = (1..=story.paragraphs)
        .filter(|p| !told.contains(p))
        .collect();
    assert_eq!(missing, [] as [u8; 0]);
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
                .figure(id)
                .is_some_and(|f| f.caveats.contains(&flag)),
            "{id}: {flag}"
        );
    }
    for (id, flag) in [
        ("rail.implied_per_day", "per-day"),
        ("energy.share", "overlap"),
    ] {
        assert!(
            story().check(id).is_some_and(|c| c.caveats.contains(&flag)),
            "{id}: {flag}"
        );
    }
}

#[test]
fn the_ledger_has_a_row_for_each_in_every_language() {
    for code in &*story().languages {
        let lang = Lang::from_code(code).unwrap_or_else(|| panic!("{code}"));
        let page = PageContext {
            story: story(),
            locale: &Locale::native(lang, Digits::Latn),
            view: View::Ledger,
            root: "./",
            files: &AssetManifest::default(),
        };
        let html = page.html();
        let ids = FIGURES
            .iter()
            .map(|f| f.0)
            .chain(CHECKS.iter().map(|c| c.0));
        for id in ids {
            assert!(
                html.contains(&format!("id=\"figure-{id}\"")),
                "{code}: {id}"
            );
        }
    }
}
