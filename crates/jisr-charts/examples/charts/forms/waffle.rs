//! Parts of a whole as squares: shares, people, and what is not known for certain.
//!
//! `cargo run --example charts --features svg -- waffle > waffle.svg`

use super::data::{LARGEST, people_of};
use super::{Charts, Text};
use jisr_charts::chart::Waffle;
use jisr_charts::i18n::Lang;
use jisr_charts::{Amount, ColorRole, Datum, Unit, Value};

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let text = Text(lang);
    vec![
        ("shares", Box::new(shares(text))),
        ("people", Box::new(people(text))),
        ("uncertain", Box::new(uncertain(text))),
    ]
}

/// One share of all.
fn shares(text: Text) -> Waffle {
    let industry = Amount::new(text.of("مشاريع الصناعة", "Industrial projects"), 79.5);
    let renewables = Amount::new(text.of("الطاقة المتجدّدة", "Renewable energy"), 20.5);
    Waffle::new([
        industry.color(ColorRole::Neutral),
        renewables.color(ColorRole::First),
    ])
    .unit(Unit::percent(
        text.of("النسبة من الاستثمار", "Share of the investment"),
    ))
}

/// The population of a region.
fn people(text: Text) -> Waffle {
    Waffle::new(people_of(LARGEST, text)).unit(Unit::new(text.of("مليون نسمة", "million people")))
}

/// A range, an estimate and a missing value, as parts of a greater whole.
fn uncertain(text: Text) -> Waffle {
    let estimate = Datum::new(14).estimated();
    let unknown = Datum::new(Value::Missing).caveat();
    Waffle::new([
        Amount::new(text.of("موافقون", "In favour"), 38),
        Amount::new(text.of("معارضون", "Against"), (22.0, 27.0)),
        Amount::new(text.of("ممتنعون", "Abstained"), estimate),
        Amount::new(text.of("غائبون", "Absent"), unknown),
    ])
    .unit(Unit::new(text.of("مقعد", "seats")))
    .whole(90.0)
}
