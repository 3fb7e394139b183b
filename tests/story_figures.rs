//! Every figure of the article is in the model with its value, unit, change, source and paragraph.
//! The rows are written here a second time, apart from the story's files, so that a mistake in either fails.

use jisr::story;
use jisr::story::{Decimal, FigureId, Story, Unit, Value};

/// A number as it would be written by hand: `8.8`, `12 to 14`, `about 7`, nothing.
fn stated(story: &Story, id: &'static str) -> String {
    let figure = story
        .figure(FigureId(id))
        .unwrap_or_else(|| panic!("no {id}"));
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
        let figure = story
            .figure(FigureId(id))
            .unwrap_or_else(|| panic!("no {id}"));
        assert_eq!(stated(story, id), value, "{id}");
        assert_eq!(figure.unit, unit, "{id}");
        assert_eq!(figure.change, change.and_then(Decimal::parse), "{id}");
        assert_eq!(figure.source.as_str(), source, "{id}");
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
            .figure(FigureId(id))
            .and_then(|f| f.period)
            .map(|p| p.from.iso())
    };
    assert_eq!(june("agri.products").as_deref(), Some("2022-06"));
    assert_eq!(june("agri.companies").as_deref(), Some("2022-06"));
}

#[test]
fn no_paragraph_of_the_article_is_left_out() {
    let story = story();
    let mut mentioned: Vec<u8> = story.figures.iter().map(|f| f.paragraph).collect();
    mentioned.extend(story.events.iter().flat_map(|e| e.paragraphs.iter()));
    mentioned.extend(story.themes.iter().flat_map(|t| t.paragraphs.iter()));
    let missing: Vec<u8> = (1..=story.paragraphs)
        .filter(|p| !mentioned.contains(p))
        .collect();
    assert_eq!(missing, [] as [u8; 0]);
}
