//! Every row of the article's facts is in the model, with what it says and where it stands.
//! The rows are written out here, apart from the story's files: a slip in either shows.

use jisr::story;
use jisr::story::{Decimal, Origin, Precision, Story, Unit, Value, Verdict};

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

#[test]
fn what_follows_from_the_figures_comes_out() {
    use Verdict::{Agrees, CannotJudge, Disagrees, WithinRounding};
    for (id, value, verdict) in [
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
    ] {
        let check = story().check(id).unwrap_or_else(|| panic!("no {id}"));
        let outcome = check
            .evaluate(story())
            .unwrap_or_else(|| panic!("{id} has no result"));
        assert_eq!(check.result, Decimal::parse(value), "{id}: {outcome:?}");
        assert_eq!(outcome.verdict, verdict, "{id}: {outcome:?}");
        assert!(
            outcome.room.low <= outcome.value && outcome.value <= outcome.room.high,
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

/// Id, when, precision of its last date, who dates it, ¶.
const EVENTS: [(&str, &str, Precision, Origin, &[u8]); 10] = [
    (
        "relations",
        "1992-01-03",
        Precision::Day,
        Origin::YearByArticle,
        &[2],
    ),
    (
        "treaty",
        "2002-12-23",
        Precision::Day,
        Origin::YearByArticle,
        &[2],
    ),
    (
        "january",
        "2022-01",
        Precision::Month,
        Origin::Article,
        &[4],
    ),
    (
        "trade_window",
        "2022-01/2022-05",
        Precision::Month,
        Origin::Article,
        &[11, 14, 15],
    ),
    ("c5", "2022-01-25", Precision::Day, Origin::Record, &[6]),
    (
        "beijing_visit",
        "2022-02-05",
        Precision::Day,
        Origin::Record,
        &[6, 7],
    ),
    ("agri", "2022-06", Precision::Month, Origin::Article, &[17]),
    ("brics", "2022-06-24", Precision::Day, Origin::Record, &[6]),
    (
        "academic_year",
        "2022-09",
        Precision::Month,
        Origin::Article,
        &[23],
    ),
    ("visit", "2022-09", Precision::Month, Origin::Article, &[1]),
];

#[test]
fn all_ten_events_stand_in_the_order_of_time() {
    let told: Vec<_> = story()
        .events
        .iter()
        .map(|e| {
            let when = match e.when.single() {
                true => e.when.from.iso(),
                false => format!("{}/{}", e.when.from.iso(), e.when.to.iso()),
            };
            (e.id, when, e.when.to.precision, e.origin, e.paragraphs.0)
        })
        .collect();
    let expected: Vec<_> = EVENTS
        .iter()
        .map(|(id, when, precision, origin, p)| (*id, (*when).to_owned(), *precision, *origin, *p))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn only_the_visit_is_planned_and_only_two_days_are_remembered() {
    let planned: Vec<_> = story()
        .events
        .iter()
        .filter(|e| e.planned)
        .map(|e| e.id)
        .collect();
    assert_eq!(planned, ["visit"]);
    let years: Vec<_> = story()
        .events
        .iter()
        .filter(|e| e.anniversary)
        .map(|e| (e.id, story().published.year - e.when.from.year))
        .collect();
    assert_eq!(years, [("relations", 30), ("treaty", 20)]);
}

#[test]
fn whatever_the_public_record_dates_says_so() {
    for event in story().events.iter() {
        let flagged = event.flags.contains(&"day-by-record");
        assert_eq!(flagged, event.origin != Origin::Article, "{}", event.id);
    }
}

#[test]
fn what_has_no_date_stands_beside_the_timeline() {
    let told: Vec<u8> = story()
        .themes
        .iter()
        .flat_map(|t| t.paragraphs.iter().copied())
        .collect();
    for paragraph in [3, 5, 8, 9, 10, 18, 19, 20, 21, 22, 24] {
        assert!(told.contains(&paragraph), "¶{paragraph}");
    }
    for id in [
        "one_china",
        "cica",
        "checkpoints",
        "flights",
        "culture",
        "branch",
        "visas",
    ] {
        assert!(story().themes.iter().any(|t| t.id == id), "{id}");
    }
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
            story().figure(id).is_some_and(|f| f.flags.contains(&flag)),
            "{id}: {flag}"
        );
    }
    for (id, flag) in [
        ("rail.implied_per_day", "per-day"),
        ("energy.share", "overlap"),
    ] {
        assert!(
            story().check(id).is_some_and(|c| c.flags.contains(&flag)),
            "{id}: {flag}"
        );
    }
}
