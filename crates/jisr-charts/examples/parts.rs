//! Parts of a sum in one bar: investments in energy, people of neighbouring countries, and what is not known
//! for certain.
//!
//! `cargo run --example parts --features svg > parts.svg`

use gallery::{Charts, Countries, round};
use jisr_charts::chart::Parts;
use jisr_charts::i18n::Lang;
use jisr_charts::{Amount, ColorRole, Datum, Unit, Value};

mod gallery;

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let arabic = lang == Lang::Ar;
    let text = |ar: &'static str, en: &'static str| if arabic { ar } else { en };
    vec![
        ("sum", Box::new(energy(text))),
        ("shares", Box::new(shares(text))),
        ("thin", Box::new(thin(text))),
        ("uncertain", Box::new(uncertain(text))),
    ]
}

/// Investments: a sum, the share of its last part, a comparison, and an amount in a doubtful unit.
fn energy(text: impl Fn(&'static str, &'static str) -> &'static str) -> Parts {
    let industry = text("مشاريع الصناعة", "Industrial projects");
    let renewables = text("الطاقة المتجدّدة", "Renewable energy");
    let of_both = text("من مجموع الاثنين", "of both together");
    let wind = text("اللوجستيات وطاقة الرياح", "Logistics and wind power");
    let share = Datum::new(20.5).label(text("٪20.5", "20.5%")).note(text(
        "النسبة محسوبة من الرقمين المذكورين",
        "Computed from the two stated amounts",
    ));
    let capacity = Datum::new(Value::Missing)
        .label(text("120 مليون كيلوواط", "120 million kW"))
        .caveat();
    Parts::new([
        Amount::new(industry, 2_997).color(ColorRole::Neutral),
        Amount::new(renewables, 772).color(ColorRole::NeutralSoft),
    ])
    .unit(Unit::new(text("مليون دولار", "million US dollars")))
    .total(text("المجموع", "in all"))
    .share(Amount::new(of_both, share))
    .comparison(Amount::new(wind, 426))
    .unscaled(Amount::new(
        text("القدرة المعلنة", "Stated capacity"),
        capacity,
    ))
}

/// The population of a region in one bar.
fn shares(text: impl Fn(&'static str, &'static str) -> &'static str) -> Parts {
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
    Parts::new(countries.map(amount))
        .unit(Unit::new(text("مليون نسمة، 2024", "million people, 2024")).decimals(1))
        .total(text("نسمة في البلدان الخمسة", "in the five countries"))
}

/// Parts of very different size.
fn thin(text: impl Fn(&'static str, &'static str) -> &'static str) -> Parts {
    let countries = [
        ("SAU", text("السعودية", "Saudi Arabia")),
        ("ARE", text("الإمارات", "United Arab Emirates")),
        ("OMN", text("عُمان", "Oman")),
        ("KWT", text("الكويت", "Kuwait")),
        ("QAT", text("قطر", "Qatar")),
        ("BHR", text("البحرين", "Bahrain")),
    ];
    let people = Countries::population();
    let amount = |(code, name)| {
        let millions = people.value(code, 2024).map(|n| round(n / 1e6, 1));
        Amount::new(name, millions)
    };
    Parts::new(countries.map(amount))
        .unit(Unit::new(text("مليون نسمة، 2024", "million people, 2024")).decimals(1))
}

/// A stated part, a range, an estimate and a missing value.
fn uncertain(text: impl Fn(&'static str, &'static str) -> &'static str) -> Parts {
    let stated = Amount::new(text("قطارات الربيع", "Spring trains"), 1_420);
    let range = Amount::new(text("قطارات الصيف", "Summer trains"), (1_100.0, 1_300.0));
    let estimate = Datum::new(650).estimated();
    let estimate = Amount::new(text("قطارات الخريف", "Autumn trains"), estimate);
    let missing = Amount::new(text("قطارات الشتاء", "Winter trains"), Value::Missing);
    Parts::new([stated, range, estimate, missing])
        .unit(Unit::new(text("قطار في الفصل", "trains a season")))
        .total(text("في السنة", "a year"))
}

#[allow(dead_code, reason = "the tests of the pictures call `charts`")]
fn main() {
    gallery::print(charts);
}
