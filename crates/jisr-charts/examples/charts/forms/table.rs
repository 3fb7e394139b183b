//! Tables: people and output of neighbouring countries, and the growth of their population by decade.
//!
//! `cargo run --example charts --features svg -- table > table.svg`

use super::Charts;
use super::data::{Countries, round};
use jisr_charts::chart::{Chart, TableChart, TableColumn};
use jisr_charts::i18n::{Digits, Lang, NumberFormat};
use jisr_charts::{ColorRole, Datum, Unit, Value};

/// The countries, by code, with their names in Arabic and English.
const COUNTRIES: [(&str, &str, &str); 7] = [
    ("EGY", "مصر", "Egypt"),
    ("DZA", "الجزائر", "Algeria"),
    ("IRQ", "العراق", "Iraq"),
    ("SAU", "السعودية", "Saudi Arabia"),
    ("ARE", "الإمارات العربية المتحدة", "United Arab Emirates"),
    ("SYR", "سوريا", "Syria"),
    ("LBN", "لبنان", "Lebanon"),
];

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let arabic = lang == Lang::Ar;
    let say = |ar: &'static str, en: &'static str| if arabic { ar } else { en };
    let names = COUNTRIES.map(|(_, ar, en)| say(ar, en));
    vec![
        ("bars", Box::new(output(names, say))),
        ("lines", Box::new(course(names, lang, say))),
        ("heat", Box::new(growth(names, lang, say))),
        ("change", Box::new(change(names, lang, say))),
        ("projection", Box::new(projection(names, say))),
        ("numbers", Box::new(numbers(names, say))),
    ]
}

/// A span of years as the language writes it.
fn years(lang: Lang, from: i16, to: i16) -> String {
    let digits = Digits::Latn;
    NumberFormat { lang, digits }.year_range(from, to)
}

/// Chooses the Arabic or the English text.
trait Say: Fn(&'static str, &'static str) -> &'static str + Copy {}
impl<F: Fn(&'static str, &'static str) -> &'static str + Copy> Say for F {}

/// People, and output for each of them, with bars.
fn output(names: [&'static str; 7], say: impl Say) -> impl Chart + 'static {
    let (people, gdp) = (Countries::population(), Countries::gdp());
    let millions = COUNTRIES.map(|(code, ..)| people.millions(code, 2023));
    let each = COUNTRIES.map(|(code, ..)| {
        let (gdp, people) = (gdp.value(code, 2023)?, people.value(code, 2023)?);
        Some(round(gdp / people / 1e3, 1))
    });
    let people = TableColumn::bars(say("السكان", "Population"), millions)
        .unit(Unit::new(say("مليون، 2023", "million, 2023")).decimals(1));
    let each = TableColumn::bars(say("الناتج للفرد", "Output per person"), each)
        .unit(Unit::new(say("ألف دولار، 2023", "thousand US dollars, 2023")).decimals(1))
        .color(ColorRole::Second);
    TableChart::new(names, [people, each]).names(say("البلد", "Country"))
}

/// The course of output for each person, as lines with gaps where a year has no figure, and its change.
fn course(names: [&'static str; 7], lang: Lang, say: impl Say) -> impl Chart + 'static {
    let (people, gdp) = (Countries::population(), Countries::gdp());
    let each = |code: &str, year| {
        let (gdp, people) = (gdp.value(code, year)?, people.value(code, year)?);
        Some(round(gdp / people / 1e3, 1))
    };
    let lines = COUNTRIES.map(|(code, ..)| (2000..=2024).map(|year| each(code, year)).collect());
    let lines: [Vec<Option<f64>>; 7] = lines;
    let change = COUNTRIES.map(|(code, ..)| {
        let change = each(code, 2000).zip(each(code, 2020));
        change.map(|(a, b)| round((b / a - 1.0) * 100.0, 0))
    });
    let columns = [
        TableColumn::lines(years(lang, 2000, 2024), lines).unit(
            Unit::new(say(
                "ألف دولار للفرد، آخر قيمة",
                "thousand US dollars a person, last value",
            ))
            .decimals(1),
        ),
        TableColumn::numbers(years(lang, 2000, 2020), change)
            .unit(Unit::percent(say("التغير", "change")).decimals(0).signed()),
    ];
    TableChart::new(names, columns).names(say("البلد", "Country"))
}

/// The yearly growth of the population in each decade, as heat.
fn growth(names: [&'static str; 7], lang: Lang, say: impl Say) -> impl Chart + 'static {
    let people = Countries::population();
    let decade = |from: i16| {
        let growth = COUNTRIES.map(|(code, ..)| {
            let (a, b) = (people.value(code, from)?, people.value(code, from + 10)?);
            Some(round(((b / a).powf(0.1) - 1.0) * 100.0, 1))
        });
        let unit = Unit::percent(say("النمو السنوي للسكان", "population growth a year"));
        TableColumn::heat(years(lang, from, from + 10), growth).unit(unit.decimals(1))
    };
    let decades = [1970, 1980, 1990, 2000, 2010].map(decade);
    TableChart::new(names, decades).names(say("البلد", "Country"))
}

/// The change of output over some years, negative and positive, with gaps.
fn change(names: [&'static str; 7], lang: Lang, say: impl Say) -> impl Chart + 'static {
    let gdp = Countries::gdp();
    let change = |from: i16, to: i16| {
        let data = COUNTRIES.map(|(code, ..)| {
            let change = gdp.value(code, from).zip(gdp.value(code, to));
            change.map(|(a, b)| round((b / a - 1.0) * 100.0, 0))
        });
        let unit = say(
            "تغير الناتج بالأسعار الجارية",
            "change of output, current prices",
        );
        TableColumn::bars(years(lang, from, to), data)
            .unit(Unit::percent(unit).decimals(0).signed())
    };
    let columns = [change(2010, 2015), change(2015, 2019), change(2019, 2023)];
    TableChart::new(names, columns).names(say("البلد", "Country"))
}

/// People today, and in ten years if their number grows as in the last ten years or as in the ten before.
fn projection(names: [&'static str; 7], say: impl Say) -> impl Chart + 'static {
    let people = Countries::population();
    let today = COUNTRIES.map(|(code, ..)| people.value(code, 2024).map(|n| round(n / 1e6, 0)));
    let later = COUNTRIES.map(|(code, ..)| {
        let at = |year| people.value(code, year);
        let (Some(a), Some(b), Some(now)) = (at(2004), at(2014), at(2024)) else {
            return Datum::new(Value::Missing);
        };
        let (slow, fast) = (now * b / a, now * now / b);
        let (slow, fast) = (round(slow / 1e6, 0), round(fast / 1e6, 0));
        let value = if slow == fast {
            Value::from(slow)
        } else {
            Value::from((slow, fast))
        };
        Datum::new(value).estimated()
    });
    let unit = Unit::new(say("مليون نسمة", "million people"));
    let columns = [
        TableColumn::bars("2024", today).unit(unit.clone()),
        TableColumn::bars("2034", later).unit(unit),
    ];
    TableChart::new(names, columns).names(say("البلد", "Country"))
}

/// Numbers alone.
fn numbers(names: [&'static str; 7], say: impl Say) -> impl Chart + 'static {
    let (people, gdp) = (Countries::population(), Countries::gdp());
    let millions = |year| {
        let value = |(code, ..): (&str, &str, &str)| people.value(code, year);
        COUNTRIES.map(|c| value(c).map(|n| round(n / 1e6, 1)))
    };
    let billions = COUNTRIES.map(|(code, ..)| {
        let billions = gdp.value(code, 2023).map(|n| round(n / 1e9, 0));
        Datum::new(billions.map_or(Value::Missing, Value::from))
    });
    let unit = Unit::new(say("مليون نسمة", "million people")).decimals(1);
    let columns = [
        TableColumn::numbers("1974", millions(1974)).unit(unit.clone()),
        TableColumn::numbers("2024", millions(2024)).unit(unit),
        TableColumn::numbers(say("الناتج", "Output"), billions).unit(Unit::new(say(
            "مليار دولار، 2023",
            "billion US dollars, 2023",
        ))),
    ];
    TableChart::new(names, columns).names(say("البلد", "Country"))
}
