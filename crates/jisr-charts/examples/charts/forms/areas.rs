//! Areas: the people of six countries, together and as shares; the output of one.
//!
//! `cargo run --example charts --features svg -- areas > areas.svg`

use super::Charts;
use super::data::{Countries, round};
use jisr_charts::chart::{Areas, Stacking};
use jisr_charts::i18n::Lang;
use jisr_charts::{Series, Times, Unit};

/// The countries, by code, with their names in Arabic and English, from the bottom.
const COUNTRIES: [(&str, &str, &str); 6] = [
    ("EGY", "مصر", "Egypt"),
    ("SDN", "السودان", "Sudan"),
    ("DZA", "الجزائر", "Algeria"),
    ("IRQ", "العراق", "Iraq"),
    ("MAR", "المغرب", "Morocco"),
    ("SAU", "السعودية", "Saudi Arabia"),
];

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let arabic = lang == Lang::Ar;
    let word = |ar: &'static str, en: &'static str| if arabic { ar } else { en };
    let population = Countries::population();
    let years = 1960..2025;
    let series = COUNTRIES.map(|(code, ar, en)| {
        let people = years.clone().map(|year| population.value(code, year));
        Series::new(
            word(ar, en),
            people.map(|people| people.map(|n| round(n / 1e6, 1))),
        )
    });
    let unit = Unit::new(word("مليون نسمة", "million people")).decimals(0);
    let stacked = Areas::new(Times::years(years), series).unit(unit);
    let shares = stacked.clone().stacking(Stacking::Shares);
    let gdp = Countries::gdp();
    let years = 1980..2024;
    let output = years
        .clone()
        .map(|year| gdp.value("IRN", year).map(|v| round(v / 1e9, 1)));
    let name = word("الناتج المحلي لإيران", "Output of Iran");
    let unit = word(
        "مليار دولار، بالأسعار الجارية",
        "billion US dollars, current prices",
    );
    let single = Areas::new(Times::years(years), [Series::new(name, output)]);
    vec![
        ("stacked", Box::new(stacked)),
        ("shares", Box::new(shares)),
        ("single", Box::new(single.unit(Unit::new(unit).decimals(0)))),
        ("projection", Box::new(projection(word))),
    ]
}

/// Three countries, continued for ten years with the growth of the last ten.
fn projection(word: impl Fn(&'static str, &'static str) -> &'static str) -> Areas {
    let population = Countries::population();
    let series = COUNTRIES.into_iter().take(3).map(|(code, ar, en)| {
        let million = |year| population.value(code, year).unwrap_or_default() / 1e6;
        let growth = million(2024) / million(2014);
        let value = |year: i16| match f64::from(year - 2024) / 10.0 {
            decades if decades > 0.0 => million(2024) * growth.powf(decades),
            _ => million(year),
        };
        Series::new(word(ar, en), (2000..2035).map(|year| round(value(year), 1)))
    });
    let unit = word(
        "مليون نسمة؛ التوقّع: نموّ كما في السنوات العشر الأخيرة",
        "million people; projection: growth as in the last ten years",
    );
    let chart = Areas::new(Times::years(2000..2035), series);
    chart.unit(Unit::new(unit).decimals(0)).projected_from(25)
}
