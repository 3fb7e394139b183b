//! Bars: the population of neighbouring countries.
//!
//! `cargo run --example bars --features svg > bars.svg`

use gallery::{Charts, Countries, round};
use jisr_charts::chart::Bars;
use jisr_charts::i18n::Lang;
use jisr_charts::{Series, Unit};

mod gallery;

/// The countries, by code, with their names in Arabic and English.
const COUNTRIES: [(&str, &str, &str); 5] = [
    ("EGY", "مصر", "Egypt"),
    ("IRQ", "العراق", "Iraq"),
    ("SAU", "السعودية", "Saudi Arabia"),
    ("SYR", "سوريا", "Syria"),
    ("JOR", "الأردن", "Jordan"),
];

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let arabic = lang == Lang::Ar;
    let names = COUNTRIES.map(|(_, ar, en)| if arabic { ar } else { en });
    let unit = if arabic {
        "مليون نسمة، 2024"
    } else {
        "million people, 2024"
    };
    let people = Countries::population();
    let millions = COUNTRIES.map(|(code, ..)| {
        let people = people.value(code, 2024);
        people.map(|n| round(n / 1e6, 1))
    });
    let simple = Bars::new(names, [Series::new(unit, millions)]).unit(Unit::new(unit));
    vec![("simple", Box::new(simple))]
}

#[allow(dead_code, reason = "the tests of the pictures call `charts`")]
fn main() {
    gallery::print(charts);
}
