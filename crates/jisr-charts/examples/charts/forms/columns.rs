//! Columns: gross domestic product, population, oil prices, and the trade of two countries as each of them
//! counts it.
//!
//! `cargo run --example charts --features svg -- columns > columns.svg`

use super::data::{Brent, Countries, round};
use super::{Charts, Text};
use jisr_charts::chart::{Annotation, ColumnMode, Columns, Position};
use jisr_charts::i18n::{Date, Lang};
use jisr_charts::{Datum, Series, Times, Unit, Value};

/// Countries by code, with their names in Arabic and English.
const COUNTRIES: [(&str, &str, &str); 6] = [
    ("SAU", "السعودية", "Saudi Arabia"),
    ("EGY", "مصر", "Egypt"),
    ("KAZ", "كازاخستان", "Kazakhstan"),
    ("IRQ", "العراق", "Iraq"),
    ("SYR", "سوريا", "Syria"),
    ("JOR", "الأردن", "Jordan"),
];

/// The countries of the Maghreb.
const MAGHREB: [(&str, &str, &str); 5] = [
    ("DZA", "الجزائر", "Algeria"),
    ("MAR", "المغرب", "Morocco"),
    ("TUN", "تونس", "Tunisia"),
    ("LBY", "ليبيا", "Libya"),
    ("MRT", "موريتانيا", "Mauritania"),
];

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let text = Text(lang);
    vec![
        ("categories", Box::new(gross_domestic_product(text))),
        ("years", Box::new(oil_price(text))),
        ("months", Box::new(months(text))),
        ("change", Box::new(change(text))),
        ("grouped", Box::new(trade(text))),
        (
            "diverging",
            Box::new(trade(text).mode(ColumnMode::Diverging)),
        ),
        ("stacked", Box::new(maghreb(text).mode(ColumnMode::Stacked))),
        ("percent", Box::new(maghreb(text).mode(ColumnMode::Percent))),
        ("many-years", Box::new(growth_of_population(text))),
        ("ranges", Box::new(trains(text))),
        ("annotated", Box::new(annotated(text))),
    ]
}

/// Categories with a missing value.
fn gross_domestic_product(text: Text) -> Columns {
    let gdp = Countries::gdp();
    let billions = COUNTRIES.map(|(code, ..)| gdp.value(code, 2023).map(|n| round(n / 1e9, 0)));
    let unit = text.of(
        "الناتج المحلي الإجمالي، مليار دولار، 2023",
        "GDP, billion US dollars, 2023",
    );
    let names = COUNTRIES.map(|(_, ar, en)| text.of(ar, en));
    Columns::new(names, [Series::new(unit, billions)]).unit(Unit::new(unit))
}

/// Many years.
fn oil_price(text: Text) -> Columns {
    let brent = Brent::yearly();
    let prices = (1987..2026).map(|year: i16| brent.price(&year.to_string()));
    let unit = text.of(
        "دولار للبرميل، متوسط السنة",
        "US dollars a barrel, average of the year",
    );
    let name = text.of("خام برنت", "Brent crude");
    Columns::over_time(Times::years(1987..2026), [Series::new(name, prices)])
        .unit(Unit::new([name, text.of("، ", ", "), unit].concat()).decimals(0))
}

/// A span of years, a column and a reference line with their texts.
fn annotated(text: Text) -> Columns {
    let year = |year| Position::Time(Date::of_year(year));
    oil_price(text).annotations([
        Annotation::span(
            year(2011),
            year(2014),
            text.of("أربع سنوات فوق 95 دولارًا", "Four years above $95"),
        ),
        Annotation::mark("0.33", text.of("وباء كوفيد-19", "Covid-19 pandemic")),
        Annotation::line(Position::Value(100.0), text.of("100 دولار", "$100")),
    ])
}

/// Months of two years.
fn months(text: Text) -> Columns {
    let brent = Brent::monthly();
    let months = (2025..2027).flat_map(|year: i16| (1..=12u8).map(move |month| (year, month)));
    let months: Vec<(i16, u8)> = months.take(19).collect();
    let price = |(year, month): &(i16, u8)| brent.price(&format!("{year}-{month:02}"));
    let prices: Vec<Value> = months.iter().map(|month| price(month).into()).collect();
    let name = text.of("خام برنت، دولار للبرميل", "Brent crude, US dollars a barrel");
    Columns::over_time(Times::months(months), [Series::new(name, prices)])
        .unit(Unit::new(name).decimals(0))
}

/// Positive and negative changes.
fn change(text: Text) -> Columns {
    let brent = Brent::yearly();
    let years = 2013..2026i16;
    let price = |year: i16| brent.price(&year.to_string());
    let change = |year: i16| {
        let (now, before) = (price(year)?, price(year - 1)?);
        Some(round((now / before - 1.0) * 100.0, 0))
    };
    let name = text.of(
        "تغيّر سعر خام برنت عن السنة السابقة",
        "Brent crude, change on the year before",
    );
    let series = Series::new(name, years.clone().map(change));
    Columns::over_time(Times::years(years), [series]).unit(Unit::percent(name).signed())
}

/// Two series side by side: each country's count of the same trade, January to May 2022.
fn trade(text: Text) -> Columns {
    let flows = [
        text.of("بحسب كازاخستان", "counted by Kazakhstan"),
        text.of("بحسب الصين", "counted by China"),
    ];
    let exports = Series::new(
        text.of(
            "صادرات كازاخستان إلى الصين",
            "Kazakhstan’s exports to China",
        ),
        [5.1, 6.4],
    );
    let imports = Series::new(
        text.of("وارداتها من الصين", "its imports from China"),
        [Datum::new(3.7), Datum::new(5.1).caveat()],
    );
    let unit = text.of(
        "مليار دولار، يناير–مايو 2022",
        "billion US dollars, January–May 2022",
    );
    Columns::new(flows, [exports, imports]).unit(Unit::new(unit))
}

/// Parts of a sum, at times of ten years' distance.
fn maghreb(text: Text) -> Columns {
    let people = Countries::population();
    let years = [1964, 1974, 1984, 1994, 2004, 2014, 2024];
    let series = MAGHREB.map(|(code, ar, en)| {
        let millions = years.map(|year| people.millions(code, year));
        Series::new(text.of(ar, en), millions)
    });
    let unit = text.of("السكان، مليون نسمة", "Population, million people");
    Columns::over_time(Times::years(years), series).unit(Unit::new(unit).decimals(1))
}

/// More years than columns that a fingertip could tell apart, some of them below zero.
fn growth_of_population(text: Text) -> Columns {
    let people = Countries::population();
    let years = 1961..2025i16;
    let growth = |year: i16| {
        let now = people.value("KWT", year)?;
        let before = people.value("KWT", year - 1)?;
        Some(round((now / before - 1.0) * 100.0, 1))
    };
    let name = text.of(
        "تغيّر عدد سكان الكويت عن السنة السابقة",
        "Population of Kuwait, change on the year before",
    );
    let series = Series::new(name, years.clone().map(growth));
    let unit = Unit::percent(name).signed().decimals(1);
    Columns::over_time(Times::years(years), [series]).unit(unit)
}

/// A range, an estimate and a value that nobody states.
fn trains(text: Text) -> Columns {
    let days = [
        text.of("المعلن", "as stated"),
        text.of("المحسوب من 3,218 قطارًا", "computed from 3,218 trains"),
        text.of("قبل سنة", "a year before"),
        text.of("سعة المعابر", "capacity of the crossings"),
    ];
    let trains = [
        Datum::new((12, 14)),
        Datum::new(21.3).estimated().caveat(),
        Datum::new(22.9).estimated(),
        Datum::new(Value::Missing),
    ];
    let unit = text.of(
        "قطارات في اليوم عبر الحدود، يناير–مايو 2022",
        "trains a day across the border, January–May 2022",
    );
    Columns::new(days, [Series::new(unit, trains)]).unit(Unit::new(unit))
}
