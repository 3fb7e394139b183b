//! Big numbers: what the story states, and the population of a region.
//!
//! `cargo run --example charts --features svg -- scorecard > scorecard.svg`

use super::data::{Countries, GULF, round};
use super::{Charts, Text};
use jisr_charts::chart::{Card, Scorecard};
use jisr_charts::i18n::Lang;
use jisr_charts::{Amount, Datum, Unit, Value};

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let text = Text(lang);
    vec![
        ("trade", Box::new(trade(text))),
        ("people", Box::new(people(text))),
        ("uncertain", Box::new(uncertain(text))),
    ]
}

/// Numbers with their change on the year.
fn trade(text: Text) -> Scorecard {
    let year = text.of("عن سنة سابقة", "on the year before");
    let billion = Unit::new(text.of("مليار دولار", "billion US dollars"));
    let card = |name, value: Value, unit: &Unit, change: f64| {
        Card::new(Amount::new(name, value))
            .unit(unit.clone())
            .change(Amount::new(year, change))
    };
    let trains = Unit::new(text.of("في خمسة أشهر", "in five months"));
    Scorecard::new([
        card(
            text.of("الصادرات إلى الصين", "Exports to China"),
            5.1.into(),
            &billion,
            30.7,
        ),
        card(
            text.of("الواردات من الصين", "Imports from China"),
            3.7.into(),
            &billion,
            20.4,
        ),
        card(text.of("القطارات", "Trains"), 3_218.into(), &trains, -7.0),
    ])
}

/// The population of six countries, with its growth in ten years.
fn people(text: Text) -> Scorecard {
    let people = Countries::population();
    let unit = Unit::new(text.of("مليون نسمة", "million people")).decimals(1);
    let card = |(code, arabic, english)| {
        let of = |year| people.value(code, year);
        let now = of(2024).map(|n| round(n / 1e6, 1));
        let growth = of(2014)
            .zip(of(2024))
            .map(|(a, b)| round((b / a - 1.0) * 100.0, 0));
        let since = text.of("منذ 2014", "since 2014");
        Card::new(Amount::new(text.of(arabic, english), now))
            .unit(unit.clone())
            .change(Amount::new(since, growth))
    };
    Scorecard::new(GULF.map(card))
}

/// A range, an estimate, a doubtful number, and one that is missing.
fn uncertain(text: Text) -> Scorecard {
    let stated = Amount::new(text.of("قطارات اليوم", "Trains a day"), (12.0, 14.0));
    let unchanged = Amount::new(text.of("بلا تغيّر", "no change"), 0);
    let estimate = Datum::new(1_250_000).estimated();
    let doubtful = Datum::new(120).caveat();
    let capacity = Amount::new(text.of("القدرة", "Capacity"), doubtful);
    Scorecard::new([
        Card::new(stated).change(unchanged),
        Card::new(Amount::new(text.of("الزوّار", "Visitors"), estimate)),
        Card::new(capacity).unit(Unit::new(text.of("مليون كيلوواط", "million kW"))),
        Card::new(Amount::new(text.of("الحوادث", "Accidents"), Value::Missing)),
    ])
}
