//! Annotations: a reference line, a shaded span and texts with leaders, over a form of chart.
//!
//! `cargo run --example annotations --features svg > annotations.svg`

use gallery::{Charts, Countries, round};
use jisr_charts::chart::{Annotation, Bars, Position};
use jisr_charts::i18n::Lang;
use jisr_charts::{Series, Unit};

mod gallery;

/// The countries, by code, with their names in Arabic and English.
const COUNTRIES: [(&str, &str, &str); 6] = [
    ("EGY", "مصر", "Egypt"),
    ("DZA", "الجزائر", "Algeria"),
    ("MAR", "المغرب", "Morocco"),
    ("SAU", "السعودية", "Saudi Arabia"),
    ("SYR", "سوريا", "Syria"),
    ("TUN", "تونس", "Tunisia"),
];

/// The charts of this example, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    vec![("bars", Box::new(population(lang)))]
}

/// The Arabic or the English text.
fn pick<'a>(lang: Lang, arabic: &'a str, english: &'a str) -> &'a str {
    if lang == Lang::Ar { arabic } else { english }
}

/// The population of countries, with a reference, a span and a text.
fn population(lang: Lang) -> Bars {
    let people = Countries::population();
    let names = COUNTRIES.map(|(_, arabic, english)| pick(lang, arabic, english));
    let millions = |code: &str| people.value(code, 2024).map(|n| round(n / 1e6, 1));
    let unit = pick(lang, "مليون نسمة، 2024", "million people, 2024");
    let series = Series::new(unit, COUNTRIES.map(|(code, ..)| millions(code)));
    Bars::new(names, [series])
        .unit(Unit::new(unit))
        .annotations([
            Annotation::span(
                Position::Value(30.0),
                Position::Value(50.0),
                pick(lang, "30 إلى 50 مليونًا", "30 to 50 million"),
            ),
            Annotation::line(
                Position::Value(100.0),
                pick(lang, "100 مليون", "100 million"),
            ),
            Annotation::mark(
                "0.4",
                pick(
                    lang,
                    "ملايين السوريين لجؤوا إلى دول أخرى منذ 2011",
                    "Millions of Syrians have fled to other countries since 2011",
                ),
            ),
        ])
}

#[allow(dead_code, reason = "the tests of the pictures call `charts`")]
fn main() {
    gallery::print(charts);
}
