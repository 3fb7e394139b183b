//! Parts of a whole as squares: shares, people, and what is not known for certain.
//!
//! `cargo run --example waffle --features svg > waffle.svg`

use gallery::{Charts, Countries, round};
use jisr_charts::chart::Waffle;
use jisr_charts::i18n::Lang;
use jisr_charts::{Amount, ColorRole, Datum, Unit, Value};

mod gallery;

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let arabic = lang == Lang::Ar;
    let text = |ar: &'static str, en: &'static str| if arabic { ar } else { en };
    vec![
        ("shares", Box::new(shares(text))),
        ("people", Box::new(people(text))),
        ("uncertain", Box::new(uncertain(text))),
    ]
}

/// One share of all.
fn shares(text: impl Fn(&'static str, &'static str) -> &'static str) -> Waffle {
    let industry = Amount::new(text("مشاريع الصناعة", "Industrial projects"), 79.5);
    let renewables = Amount::new(text("الطاقة المتجدّدة", "Renewable energy"), 20.5);
    Waffle::new([
        industry.color(ColorRole::Neutral),
        renewables.color(ColorRole::First),
    ])
    .unit(Unit::percent(text(
        "النسبة من الاستثمار",
        "Share of the investment",
    )))
}

/// The population of a region.
fn people(text: impl Fn(&'static str, &'static str) -> &'static str) -> Waffle {
    let countries = [
        ("EGY", text("مصر", "Egypt")),
        ("SDN", text("السودان", "Sudan")),
        ("DZA", text("الجزائر", "Algeria")),
        ("IRQ", text("العراق", "Iraq")),
        ("MAR", text("المغرب", "Morocco")),
    ];
    let people = Countries::population();
    let amount = |(code, name)| {
        let millions = people.value(code, 2024).map(|n| round(n / 1e6, 1));
        Amount::new(name, millions)
    };
    Waffle::new(countries.map(amount)).unit(Unit::new(text("مليون نسمة", "million people")))
}

/// A range, an estimate and a missing value, as parts of a greater whole.
fn uncertain(text: impl Fn(&'static str, &'static str) -> &'static str) -> Waffle {
    let estimate = Datum::new(14).estimated();
    let unknown = Datum::new(Value::Missing).caveat();
    Waffle::new([
        Amount::new(text("موافقون", "In favour"), 38),
        Amount::new(text("معارضون", "Against"), (22.0, 27.0)),
        Amount::new(text("ممتنعون", "Abstained"), estimate),
        Amount::new(text("غائبون", "Absent"), unknown),
    ])
    .unit(Unit::new(text("مقعد", "seats")))
    .whole(90.0)
}

#[allow(dead_code, reason = "the tests of the pictures call `charts`")]
fn main() {
    gallery::print(charts);
}
