//! Annotations: a reference line, a shaded span and texts with leaders, over several forms of chart.
//!
//! `cargo run --example charts --features svg -- annotations > annotations.svg`

use super::data::{Brent, Countries, round};
use super::{Charts, Text};
use jisr_charts::chart::{Annotation, Areas, Bars, Lines, Position, Waterfall};
use jisr_charts::i18n::{Date, Lang};
use jisr_charts::{Series, Times, Unit};
use std::ops::RangeInclusive;

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
    vec![
        ("bars", Box::new(population(lang))),
        ("lines", Box::new(prices(lang))),
        ("areas", Box::new(growth(lang))),
        ("waterfall", Box::new(changes(lang))),
    ]
}

/// The population of countries, with a reference, a span and a text.
fn population(lang: Lang) -> Bars {
    let people = Countries::population();
    let names = COUNTRIES.map(|(_, arabic, english)| Text(lang).of(arabic, english));
    let millions = |code: &str| people.millions(code, 2024);
    let unit = Text(lang).of("مليون نسمة، 2024", "million people, 2024");
    let series = Series::new(unit, COUNTRIES.map(|(code, ..)| millions(code)));
    Bars::new(names, [series])
        .unit(Unit::new(unit))
        .annotations([
            Annotation::span(
                Position::Value(30.0),
                Position::Value(50.0),
                Text(lang).of("30 إلى 50 مليونًا", "30 to 50 million"),
            ),
            Annotation::line(
                Position::Value(100.0),
                Text(lang).of("100 مليون", "100 million"),
            ),
            Annotation::mark(
                "0.4",
                Text(lang).of(
                    "ملايين السوريين لجؤوا إلى دول أخرى منذ 2011",
                    "Millions of Syrians have fled to other countries since 2011",
                ),
            ),
        ])
}

/// The years of the price of oil.
const YEARS: RangeInclusive<i16> = 2000..=2024;

/// A year on an axis of time.
fn year(year: i16) -> Position {
    Position::Time(Date::of_year(year))
}

/// The price of oil over time, with a span, a reference line, a value and a point.
fn prices(lang: Lang) -> Lines {
    let brent = Brent::yearly();
    let price = |year: i16| brent.price(&year.to_string()).map(|p| round(p, 1));
    let unit = Text(lang).of("دولار لبرميل برنت", "US dollars a barrel of Brent");
    Lines::new(Times::years(YEARS), [Series::new(unit, YEARS.map(price))])
        .unit(Unit::new(unit))
        .annotations([
            Annotation::span(
                year(2014),
                year(2016),
                Text(lang).of("وفرة المعروض", "Oversupply"),
            ),
            Annotation::line(
                Position::Value(100.0),
                Text(lang).of("100 دولار", "100 dollars"),
            ),
            Annotation::mark(
                "0.20",
                Text(lang).of(
                    "الجائحة: انهيار الطلب في الربيع",
                    "The pandemic: demand collapses in spring",
                ),
            ),
            Annotation::mark(
                "0.9",
                Text(lang).of("بعد الأزمة المالية", "After the financial crisis"),
            ),
        ])
}

/// The population of three countries over time, with a year and a value of the sum.
fn growth(lang: Lang) -> Areas {
    let people = Countries::population();
    let years = 1990..=2024;
    let series = [
        ("EGY", "مصر", "Egypt"),
        ("SDN", "السودان", "Sudan"),
        ("DZA", "الجزائر", "Algeria"),
    ];
    let series = series.map(|(code, arabic, english)| {
        let millions = |year| people.millions(code, year);
        Series::new(Text(lang).of(arabic, english), years.clone().map(millions))
    });
    let unit = Text(lang).of("مليون نسمة", "million people");
    Areas::new(Times::years(years.clone()), series)
        .unit(Unit::new(unit))
        .annotations([
            Annotation::line(
                year(2011),
                Text(lang).of("استقلال جنوب السودان", "South Sudan independent"),
            ),
            Annotation::mark(
                "2.10",
                Text(lang).of(
                    "الجزائر: ثلاثون مليونًا في 2000",
                    "Algeria: thirty million in 2000",
                ),
            ),
        ])
}

/// How the price of oil changed from year to year, with the mean of these years and a text.
fn changes(lang: Lang) -> Waterfall {
    let brent = Brent::yearly();
    let years = 2018..=2024;
    let price = |year: i16| round(brent.price(&year.to_string()).unwrap_or_default(), 1);
    let mean = years.clone().map(price).sum::<f64>() / years.clone().count() as f64;
    let unit = Text(lang).of(
        "دولار لبرميل برنت، متوسط السنة",
        "US dollars a barrel of Brent, mean of the year",
    );
    let start = Waterfall::new().start("2018", price(2018));
    let steps = years.skip(1).fold(start, |chart, year| {
        let change = round(price(year) - price(year - 1), 1);
        chart.change(year.to_string(), change)
    });
    steps
        .total(Text(lang).of("سعر 2024", "Price of 2024"))
        .unit(Unit::new(unit).decimals(1))
        .annotations([
            Annotation::line(
                Position::Value(mean),
                Text(lang).of("متوسط 2018–2024", "Mean of 2018–2024"),
            ),
            Annotation::mark("2", Text(lang).of("الجائحة", "The pandemic")),
        ])
}
