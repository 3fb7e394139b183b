//! Ranges: the population of countries then and now, and the least and greatest price of oil in a year.
//!
//! `cargo run --example charts --features svg -- ranges > ranges.svg`

use super::data::{Countries, round};
use super::{Charts, Text};
use jisr_charts::chart::{Annotation, Position, Ranges, Slope};
use jisr_charts::i18n::Lang;
use jisr_charts::{ColorRole, Datum, Series, Times, Unit};

/// The countries, by code, with their names in Arabic and English.
const COUNTRIES: [(&str, &str, &str); 7] = [
    ("SAU", "السعودية", "Saudi Arabia"),
    ("DZA", "الجزائر", "Algeria"),
    ("MAR", "المغرب", "Morocco"),
    ("SYR", "سوريا", "Syria"),
    ("KAZ", "كازاخستان", "Kazakhstan"),
    ("TUN", "تونس", "Tunisia"),
    ("JOR", "الأردن", "Jordan"),
];

/// The years whose prices are shown.
const YEARS: std::ops::RangeInclusive<i16> = 2016..=2024;

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    vec![
        ("dumbbell", Box::new(population(lang))),
        ("bars", Box::new(prices(lang))),
        ("estimates", Box::new(forecasts(lang))),
        ("slope", Box::new(slope(lang))),
    ]
}

/// Population in 1990 and 2024.
fn population(lang: Lang) -> Ranges {
    let people = Countries::population();
    let of_year = |year: i16, name: &str| {
        let millions = COUNTRIES.map(|(code, ..)| {
            let people = people.value(code, year);
            people.map(|n| round(n / 1e6, 1))
        });
        Series::new(name, millions)
    };
    let names = COUNTRIES.map(|(_, arabic, english)| Text(lang).of(arabic, english));
    let unit = Text(lang).of("مليون نسمة", "million people");
    Ranges::dumbbell(names, of_year(1990, "1990"), of_year(2024, "2024"))
        .unit(Unit::new(unit).decimals(1))
        .gap(Text(lang).of("الزيادة", "Increase"))
}

/// The same as slopes.
fn slope(lang: Lang) -> Slope {
    let people = Countries::population();
    let series = COUNTRIES.map(|(code, arabic, english)| {
        let millions = [1990, 2024].map(|year| {
            let people = people.value(code, year);
            people.map(|n| round(n / 1e6, 1))
        });
        let series = Series::new(Text(lang).of(arabic, english), millions);
        let highlighted = code == "SAU" || code == "KAZ";
        series.color(match (highlighted, code) {
            (true, "KAZ") => ColorRole::Second,
            (true, _) => ColorRole::First,
            (false, _) => ColorRole::Neutral,
        })
    });
    let unit = Text(lang).of("مليون نسمة", "million people");
    Slope::new(Times::years([1990, 2024]), series).unit(Unit::new(unit).decimals(1))
}

/// The least and the greatest monthly price of Brent crude in each year.
fn prices(lang: Lang) -> Ranges {
    let months = gallery_brent();
    let range = |year: i16| {
        let of_year = months.iter().filter(|(y, _)| *y == year).map(|(_, p)| *p);
        let bounds = of_year.fold((f64::MAX, f64::MIN), |(a, b), p| (a.min(p), b.max(p)));
        Datum::new(bounds)
    };
    let unit = Text(lang).of(
        "سعر برميل برنت بالدولار: أدنى متوسط شهري وأعلاه",
        "Dollars a barrel of Brent: lowest and highest monthly average",
    );
    let names = YEARS.map(|year| year.to_string());
    let note = Text(lang).of("100 دولار", "100 dollars");
    Ranges::bars(names, [Series::new(unit, YEARS.map(range))])
        .unit(Unit::new(unit).decimals(0))
        .annotations([
            Annotation::line(Position::Value(100.0), note),
            Annotation::mark(
                "0.4",
                Text(lang).of(
                    "الجائحة: انهار الطلب في الربيع",
                    "The pandemic: demand collapsed in spring",
                ),
            ),
        ])
}

/// Values with all that can be known about them: estimates, ranges, negative and missing ones.
fn forecasts(lang: Lang) -> Ranges {
    let names = [
        Text(lang).of("الأولى", "First"),
        Text(lang).of("الثانية", "Second"),
        Text(lang).of("الثالثة", "Third"),
        Text(lang).of("الرابعة", "Fourth"),
        Text(lang).of("الخامسة", "Fifth"),
    ];
    let first = [
        Datum::new(-2.5),
        Datum::new(0),
        Datum::new(3.2),
        Datum::default(),
        Datum::default(),
    ];
    let second = [
        Datum::new(4.1),
        Datum::new((2.0, 5.0)).estimated(),
        Datum::new(3.9).caveat(),
        Datum::new(1.4),
        Datum::default(),
    ];
    let names_of_series = (
        Text(lang).of("الخطة", "Plan"),
        Text(lang).of("الواقع", "Actual"),
    );
    let unit = Text(lang).of("النمو بالنسبة المئوية", "growth, per cent");
    let from = Series::new(names_of_series.0, first);
    let to = Series::new(names_of_series.1, second);
    Ranges::dumbbell(names, from, to)
        .unit(Unit::percent(unit))
        .annotations([Annotation::span(
            Position::Value(2.0),
            Position::Value(4.0),
            Text(lang).of("الهدف", "Target"),
        )])
}

/// Prices of Brent crude, each with its year.
fn gallery_brent() -> Vec<(i16, f64)> {
    let lines = include_str!("../../data/brent-monthly.csv").lines().skip(1);
    let price = |line: &str| {
        let (date, price) = line.split_once(',')?;
        Some((date.split('-').next()?.parse().ok()?, price.parse().ok()?))
    };
    lines.filter_map(price).collect()
}
