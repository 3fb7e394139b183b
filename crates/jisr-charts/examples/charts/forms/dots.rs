//! Dots: the economies of countries against their populations, and how populations grew.
//!
//! `cargo run --example charts --features svg -- dots > dots.svg`

use super::data::{Countries, round};
use super::{Charts, Text};
use jisr_charts::chart::{Annotation, Dot, DotGroup, Position, Scatter, Strip};
use jisr_charts::i18n::Lang;
use jisr_charts::{ColorRole, Datum, Settings, Unit};

/// A country: its code, and its names in Arabic and English.
type Country = (&'static str, &'static str, &'static str);

/// The countries around the Gulf, and the others.
const GULF: [Country; 7] = [
    ("SAU", "السعودية", "Saudi Arabia"),
    ("ARE", "الإمارات", "UAE"),
    ("QAT", "قطر", "Qatar"),
    ("KWT", "الكويت", "Kuwait"),
    ("OMN", "عُمان", "Oman"),
    ("BHR", "البحرين", "Bahrain"),
    ("IRQ", "العراق", "Iraq"),
];
const OTHERS: [Country; 8] = [
    ("EGY", "مصر", "Egypt"),
    ("DZA", "الجزائر", "Algeria"),
    ("MAR", "المغرب", "Morocco"),
    ("KAZ", "كازاخستان", "Kazakhstan"),
    ("TUN", "تونس", "Tunisia"),
    ("JOR", "الأردن", "Jordan"),
    ("LBY", "ليبيا", "Libya"),
    ("YEM", "اليمن", "Yemen"),
];

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    vec![
        ("scatter", Box::new(economies(lang))),
        ("sizes", Box::new(growth(lang))),
        ("many", Box::new(many(lang))),
        ("strip", Box::new(decades(lang))),
        ("swarm", Box::new(swarm(lang))),
    ]
}

/// Both groups of countries, each country as a dot.
fn groups(lang: Lang, dot: impl Fn(&str, &str) -> Dot) -> [DotGroup; 2] {
    let dots = |countries: &[Country]| {
        let named = |(code, arabic, english): &Country| dot(code, Text(lang).of(arabic, english));
        countries.iter().map(named).collect::<Vec<_>>()
    };
    [
        DotGroup::new(
            Text(lang).of("الخليج والعراق", "Gulf and Iraq"),
            dots(&GULF),
        ),
        DotGroup::new(Text(lang).of("دول أخرى", "Other countries"), dots(&OTHERS)),
    ]
}

/// Gross domestic product against population.
fn economies(lang: Lang) -> Scatter {
    let (people, gdp) = (Countries::population(), Countries::gdp());
    let dot = |code: &str, name: &str| {
        let people = people.millions(code, 2023);
        let gdp = gdp.value(code, 2023).map(|n| round(n / 1e9, 0));
        Dot::at(name, people, gdp).id(code.to_owned())
    };
    Scatter::new(groups(lang, dot))
        .x(Unit::new(Text(lang).of(
            "عدد السكان، بالملايين، 2023",
            "Population, millions, 2023",
        )))
        .y(Unit::new(Text(lang).of(
            "الناتج المحلي، مليار دولار، 2023",
            "GDP, billion dollars, 2023",
        )))
        .annotations([Annotation::mark(
            "SAU",
            Text(lang).of(
                "اقتصاد السعودية 2.7 ضعف اقتصاد مصر، وسكانها أقل من ثلث سكان مصر",
                "The Saudi economy is 2.7 times Egypt's, with less than a third of its people",
            ),
        )])
}

/// Growth of population and of GDP per head from 2000 to 2023; areas show the population.
fn growth(lang: Lang) -> Scatter {
    let (people, gdp) = (Countries::population(), Countries::gdp());
    let change = |of: &dyn Fn(i16) -> Option<f64>| {
        let (then, now) = (of(2000)?, of(2023)?);
        Some(round((now / then - 1.0) * 100.0, 0))
    };
    let dot = |code: &str, name: &str| {
        let of_people = |year| people.value(code, year);
        let of_head = |year| Some(gdp.value(code, year)? / people.value(code, year)?);
        let size = people.millions(code, 2023);
        let dot = Dot::at(name, change(&of_people), change(&of_head));
        dot.size(size).id(code.to_owned())
    };
    let zero = Text(lang).of("بلا تغيّر", "No change");
    Scatter::new(groups(lang, dot))
        .x(Unit::percent(Text(lang).of(
            "نمو السكان 2000–2023",
            "Growth of population, 2000–2023",
        )))
        .y(Unit::percent(Text(lang).of(
            "نمو الناتج للفرد بالدولار 2000–2023",
            "Growth of GDP per head in dollars, 2000–2023",
        )))
        .size(Unit::new(
            Text(lang).of("السكان بالملايين", "population, millions"),
        ))
        .annotations([Annotation::line(Position::Value(0.0), zero)])
}

/// 600 dots without names, with two that are chosen.
fn many(lang: Lang) -> Scatter {
    let mut state = 7u32;
    let mut random = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state >> 8) / f64::from(1u32 << 24)
    };
    let mut dots: Vec<Dot> = (0..600)
        .map(|_| {
            let x = (random() + random() + random()) * 40.0 - 60.0;
            let y = x * 0.4 + (random() + random() - 1.0) * 30.0;
            Dot::at("", round(x, 2), round(y, 2))
        })
        .collect();
    let estimate = Datum::new(18.0).estimated();
    let names = (
        Text(lang).of("المحطة أ", "Station A"),
        Text(lang).of("المحطة ب", "Station B"),
    );
    dots.push(Dot::at(names.0, 44.0, estimate).labelled());
    dots.push(Dot::at(names.1, -20.0, -8.0).labelled());
    Scatter::new([DotGroup::new("", dots)])
        .x(Unit::new(Text(lang).of("القياس الأول", "First measurement")))
        .y(Unit::new(
            Text(lang).of("القياس الثاني", "Second measurement"),
        ))
        .annotations([Annotation::span(
            Position::Number(-10.0),
            Position::Number(10.0),
            Text(lang).of("حد الخطأ", "Margin of error"),
        )])
}

/// Growth of population in three stretches of time, a row for each.
fn decades(lang: Lang) -> Strip {
    let people = Countries::population();
    let highlights = ["QAT", "KAZ"];
    let row = |(from, to): (i16, i16)| {
        let dot = |(code, arabic, english): &Country| {
            let (then, now) = (people.value(code, from), people.value(code, to));
            let growth = then.zip(now).map(|(then, now)| {
                round(
                    ((now / then).powf(1.0 / f64::from(to - from)) - 1.0) * 100.0,
                    2,
                )
            });
            let dot = Dot::new(Text(lang).of(arabic, english), growth);
            if highlights.contains(code) {
                dot.labelled()
            } else {
                dot
            }
        };
        let dots: Vec<Dot> = GULF.iter().chain(&OTHERS).map(dot).collect();
        let years = Settings::new(lang, 0.0).numbers.year_range(from, to);
        DotGroup::new(years, dots).color(ColorRole::First)
    };
    let unit = Text(lang).of(
        "نمو السكان السنوي في 15 دولة",
        "Yearly growth of population in 15 countries",
    );
    let steady = Text(lang).of("بلا نمو", "No growth");
    Strip::new([(1990, 2000), (2000, 2010), (2010, 2024)].map(row))
        .unit(Unit::percent(unit).decimals(1))
        .annotations([Annotation::line(Position::Value(0.0), steady)])
}

/// Monthly prices of oil, a dot for each month, by decade.
fn swarm(lang: Lang) -> Strip {
    let lines = include_str!("../../data/brent-monthly.csv").lines().skip(1);
    let price = |line: &str| -> Option<(i16, f64)> {
        let (date, price) = line.split_once(',')?;
        Some((date.split('-').next()?.parse().ok()?, price.parse().ok()?))
    };
    let months: Vec<(i16, f64)> = lines.filter_map(price).collect();
    let row = |decade: i16| {
        let of_decade = months.iter().filter(|(year, _)| year / 10 * 10 == decade);
        let dots = of_decade.map(|(_, price)| Dot::new("", *price));
        let name = Text(lang)
            .of("منذ {}", "From {}")
            .replace("{}", &decade.to_string());
        DotGroup::new(name, dots).color(ColorRole::First)
    };
    let unit = Text(lang).of(
        "سعر برميل برنت بالدولار، نقطة لكل شهر",
        "Dollars a barrel of Brent, a dot for each month",
    );
    Strip::new([1990, 2000, 2010, 2020].map(row)).unit(Unit::new(unit))
}
