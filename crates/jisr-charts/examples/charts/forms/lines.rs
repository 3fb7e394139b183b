//! Lines: the price of oil, the output of countries, their population.
//!
//! `cargo run --example charts --features svg -- lines > lines.svg`

use super::Charts;
use super::data::{Countries, round};
use jisr_charts::chart::Lines;
use jisr_charts::i18n::Lang;
use jisr_charts::{Datum, Positions, Series, Times, Unit, Value};

/// Monthly and yearly prices of Brent crude.
const MONTHS: &str = include_str!("../../data/brent-monthly.csv");
const YEARS: &str = include_str!("../../data/brent-year.csv");

/// Countries, by code, with their names in Arabic and English.
const OUTPUT: [(&str, &str, &str); 4] = [
    ("IRQ", "العراق", "Iraq"),
    ("KWT", "الكويت", "Kuwait"),
    ("SYR", "سوريا", "Syria"),
    ("IRN", "إيران", "Iran"),
];
const PEOPLE: [(&str, &str, &str); 3] = [
    ("EGY", "مصر", "Egypt"),
    ("SDN", "السودان", "Sudan"),
    ("SAU", "السعودية", "Saudi Arabia"),
];
const STATES: [(&str, &str, &str); 6] = [
    ("SAU", "المملكة العربية السعودية", "Kingdom of Saudi Arabia"),
    ("ARE", "الإمارات العربية المتحدة", "United Arab Emirates"),
    ("EGY", "جمهورية مصر العربية", "Arab Republic of Egypt"),
    ("DZA", "الجمهورية الجزائرية", "Algerian Republic"),
    ("MAR", "المملكة المغربية", "Kingdom of Morocco"),
    ("QAT", "دولة قطر", "State of Qatar"),
];
/// The countries of the Arab League in the data.
const LEAGUE: [&str; 17] = [
    "ARE", "BHR", "DZA", "EGY", "IRQ", "JOR", "KWT", "LBN", "LBY", "MAR", "MRT", "OMN", "PSE",
    "QAT", "SAU", "SDN", "SYR",
];

/// The year and month, and the price, of each row.
fn prices(text: &str) -> Vec<(i16, u8, f64)> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.records().flatten().filter_map(|row| {
        let mut date = row.get(0)?.split('-');
        let (year, month) = (date.next()?.parse().ok()?, date.next()?.parse().ok()?);
        Some((year, month, row.get(1)?.parse().ok()?))
    });
    rows.collect()
}

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let arabic = lang == Lang::Ar;
    let word = |ar: &'static str, en: &'static str| if arabic { ar } else { en };
    let barrel = Unit::new(word("دولار للبرميل", "US dollars a barrel")).decimals(1);
    let months = prices(MONTHS);
    let monthly = Lines::new(
        Times::months(months.iter().map(|(year, month, _)| (*year, *month))),
        [Series::new(
            word("خام برنت", "Brent crude"),
            months.iter().map(|m| m.2),
        )],
    );
    let years: Vec<_> = prices(YEARS)
        .into_iter()
        .filter(|row| row.0 > 2014)
        .collect();
    let yearly = Lines::new(
        Times::years(years.iter().map(|row| row.0)),
        [Series::new(
            word("خام برنت", "Brent crude"),
            years.iter().map(|row| row.2),
        )],
    );
    vec![
        ("months", Box::new(monthly.unit(barrel.clone()))),
        ("years", Box::new(yearly.unit(barrel.clone()))),
        (
            "band",
            Box::new(months_of_years(&months, word).unit(barrel)),
        ),
        ("gaps", Box::new(output(&OUTPUT, 1985, word))),
        ("names", Box::new(output(&STATES, 2010, word))),
        ("projection", Box::new(people(word))),
        ("numbers", Box::new(shares(word))),
    ]
}

/// From the lowest to the highest month of each year.
fn months_of_years(
    months: &[(i16, u8, f64)],
    word: impl Fn(&'static str, &'static str) -> &'static str,
) -> Lines {
    let range = |year: i16| -> Value {
        let of_year = months.iter().filter(|row| row.0 == year).map(|row| row.2);
        let (low, high) = of_year.fold((f64::INFINITY, 0.0), |(low, high), price| {
            (f64::min(low, price), f64::max(high, price))
        });
        (low, high).into()
    };
    let name = word(
        "من أدنى شهر إلى أعلى شهر في السنة",
        "From the lowest to the highest month of a year",
    );
    Lines::new(
        Times::years(2000..2026),
        [Series::new(name, (2000..2026).map(range))],
    )
}

/// Gross domestic product since a year; for some years there is no number.
fn output(
    countries: &[(&str, &'static str, &'static str)],
    since: i16,
    word: impl Fn(&'static str, &'static str) -> &'static str,
) -> Lines {
    let gdp = Countries::gdp();
    let years = since..2024;
    let series = countries.iter().map(|(code, ar, en)| {
        let values = years.clone().map(|year| gdp.value(code, year));
        Series::new(word(ar, en), values.map(|v| v.map(|v| round(v / 1e9, 1))))
    });
    let series: Vec<Series> = series.collect();
    let unit = word(
        "مليار دولار، بالأسعار الجارية",
        "billion US dollars, current prices",
    );
    Lines::new(Times::years(years.clone()), series).unit(Unit::new(unit).decimals(0))
}

/// Population, continued for ten years with the growth of the last ten.
fn people(word: impl Fn(&'static str, &'static str) -> &'static str) -> Lines {
    let population = Countries::population();
    let series = PEOPLE.map(|(code, ar, en)| {
        let million = |year| population.value(code, year).map(|people| people / 1e6);
        let growth = million(2024)
            .zip(million(2014))
            .map(|(now, then)| now / then);
        let projected = |year: i16| {
            let decades = f64::from(year - 2024) / 10.0;
            let growth = growth.map(|growth| growth.powf(decades));
            million(2024).zip(growth).map(|(now, growth)| now * growth)
        };
        let value = |year| {
            if year > 2024 {
                projected(year)
            } else {
                million(year)
            }
        };
        Series::new(
            word(ar, en),
            (1990..2035).map(|year| value(year).map(|v| round(v, 1))),
        )
    });
    let unit = word(
        "مليون نسمة؛ التوقّع: نموّ كما في السنوات العشر الأخيرة",
        "million people; projection: growth as in the last ten years",
    );
    let chart = Lines::new(Times::years(1990..2035), series).unit(Unit::new(unit).decimals(0));
    chart.projected_from(35)
}

/// How many people live in the largest countries, from the largest on.
fn shares(word: impl Fn(&'static str, &'static str) -> &'static str) -> Lines {
    let population = Countries::population();
    let people = LEAGUE
        .iter()
        .filter_map(|code| population.value(code, 2024));
    let mut people: Vec<f64> = people.collect();
    people.sort_by(|a, b| b.total_cmp(a));
    let all: f64 = people.iter().sum();
    let mut sum = 0.0;
    let mut add = |part: &f64| {
        sum += part / all * 100.0;
        Datum::new(round(sum, 1))
    };
    let shares: Vec<Datum> = [&0.0].into_iter().chain(&people).map(&mut add).collect();
    let count = Unit::new(word(
        "عدد الدول، من الأكبر سكانًا",
        "number of countries, from the most populous",
    ));
    let positions = Positions::numbers((0..shares.len()).map(|i| i as f64), count);
    let unit = Unit::percent(word(
        "من سكان 17 دولة عربية، 2024",
        "of the people of 17 Arab countries, 2024",
    ));
    Lines::new(positions, [Series::new("", shares)]).unit(unit.decimals(0))
}
