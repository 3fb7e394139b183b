//! Parts of a sum in one bar: investments in energy, people of neighbouring countries, and what is not known
//! for certain.
//!
//! `cargo run --example charts --features svg -- parts > parts.svg`

use super::data::{GULF, LARGEST, people_of};
use super::{Charts, Text};
use jisr_charts::chart::Parts;
use jisr_charts::i18n::Lang;
use jisr_charts::{Amount, ColorRole, Datum, Unit, Value};

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let text = Text(lang);
    vec![
        ("sum", Box::new(energy(text))),
        ("shares", Box::new(shares(text))),
        ("thin", Box::new(thin(text))),
        ("uncertain", Box::new(uncertain(text))),
    ]
}

/// Investments: a sum, the share of its last part, a comparison, and an amount in a doubtful unit.
fn energy(text: Text) -> Parts {
    let industry = text.of("مشاريع الصناعة", "Industrial projects");
    let renewables = text.of("الطاقة المتجدّدة", "Renewable energy");
    let of_both = text.of("من مجموع الاثنين", "of both together");
    let wind = text.of("اللوجستيات وطاقة الرياح", "Logistics and wind power");
    let share = Datum::new(20.5)
        .label(text.of("٪20.5", "20.5%"))
        .note(text.of(
            "النسبة محسوبة من الرقمين المذكورين",
            "Computed from the two stated amounts",
        ));
    let capacity = Datum::new(Value::Missing)
        .label(text.of("120 مليون كيلوواط", "120 million kW"))
        .caveat();
    Parts::new([
        Amount::new(industry, 2_997).color(ColorRole::Neutral),
        Amount::new(renewables, 772).color(ColorRole::NeutralSoft),
    ])
    .unit(Unit::new(text.of("مليون دولار", "million US dollars")))
    .total(text.of("المجموع", "in all"))
    .share(Amount::new(of_both, share))
    .comparison(Amount::new(wind, 426))
    .unscaled(Amount::new(
        text.of("القدرة المعلنة", "Stated capacity"),
        capacity,
    ))
}

/// The population of a region in one bar.
fn shares(text: Text) -> Parts {
    Parts::new(people_of(LARGEST, text))
        .unit(Unit::new(text.of("مليون نسمة، 2024", "million people, 2024")).decimals(1))
        .total(text.of("نسمة في البلدان الخمسة", "in the five countries"))
}

/// Parts of very different size.
fn thin(text: Text) -> Parts {
    Parts::new(people_of(GULF, text))
        .unit(Unit::new(text.of("مليون نسمة، 2024", "million people, 2024")).decimals(1))
}

/// A stated part, a range, an estimate and a missing value.
fn uncertain(text: Text) -> Parts {
    let stated = Amount::new(text.of("قطارات الربيع", "Spring trains"), 1_420);
    let range = Amount::new(text.of("قطارات الصيف", "Summer trains"), (1_100.0, 1_300.0));
    let estimate = Datum::new(650).estimated();
    let estimate = Amount::new(text.of("قطارات الخريف", "Autumn trains"), estimate);
    let missing = Amount::new(text.of("قطارات الشتاء", "Winter trains"), Value::Missing);
    Parts::new([stated, range, estimate, missing])
        .unit(Unit::new(text.of("قطار في الفصل", "trains a season")))
        .total(text.of("في السنة", "a year"))
}
