//! Icons that stand for a round number: containers, trains of a day, people, barrels.
//!
//! `cargo run --example charts --features svg -- icons > icons.svg`

use super::data::Countries;
use super::{Charts, Text};
use jisr_charts::chart::{Icon, IconArrangement, Icons};
use jisr_charts::i18n::Lang;
use jisr_charts::{Amount, ColorRole, Datum, Unit, Value};

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let text = Text(lang);
    vec![
        ("squares", Box::new(containers(text).icon(Icon::Square))),
        ("containers", Box::new(containers(text))),
        ("trains", Box::new(trains(text))),
        ("people", Box::new(people(text))),
        ("oil", Box::new(oil(text))),
    ]
}

/// Containers of five months, and a part of them.
fn containers(text: Text) -> Icons {
    let all = Datum::new(332);
    let part = Datum::new(7).estimated();
    Icons::new([
        Amount::new(text.of("على كل القطارات", "on all trains"), all).color(ColorRole::Neutral),
        Amount::new(text.of("محمّلة في كازاخستان", "loaded in Kazakhstan"), part)
            .color(ColorRole::Neutral),
    ])
    .icon(Icon::Container)
    .unit(Unit::new(text.of("ألف حاوية", "thousand containers")))
    .related(Amount::new(
        text.of("حاوية في كل قطار", "containers a train"),
        Datum::new(103),
    ))
}

/// Trains of a day: stated, and implied by the total.
fn trains(text: Text) -> Icons {
    let implied = Datum::new(21.3).estimated();
    Icons::new([
        Amount::new(text.of("كما ورد", "as stated"), (12.0, 14.0)).color(ColorRole::Neutral),
        Amount::new(
            text.of("كما يلزم من المجموع", "as the total implies"),
            implied,
        )
        .color(ColorRole::Neutral),
    ])
    .icon(Icon::Train)
    .arrangement(IconArrangement::Line)
    .unit(Unit::new(text.of("قطار في اليوم", "trains a day")))
    .excess(text.of("لا يتّفقان", "do not agree"))
}

/// People of neighbouring countries; one of them is not known.
fn people(text: Text) -> Icons {
    let countries = [
        ("IRQ", text.of("العراق", "Iraq"), ColorRole::First),
        ("SYR", text.of("سوريا", "Syria"), ColorRole::First),
        ("JOR", text.of("الأردن", "Jordan"), ColorRole::First),
    ];
    let people = Countries::population();
    let amount = |(code, name, color)| {
        let millions = people.millions(code, 2024);
        Amount::new(name, millions).color(color)
    };
    let unknown = Amount::new(
        text.of("بلد بلا إحصاء", "A country without a census"),
        Value::Missing,
    );
    Icons::new(countries.map(amount).into_iter().chain([unknown]))
        .icon(Icon::Person)
        .per_icon(2.0)
        .unit(Unit::new(text.of("مليون نسمة", "million people")).decimals(1))
}

/// Barrels in lines, with a range.
fn oil(text: Text) -> Icons {
    let amounts = [
        Amount::new(text.of("الإنتاج", "Production"), 1.9),
        Amount::new(text.of("التصدير", "Exports"), (1.3, 1.5)),
        Amount::new(
            text.of("الاستهلاك", "Consumption"),
            Datum::new(0.4).estimated(),
        ),
    ];
    let color = |amount: Amount| amount.color(ColorRole::Fourth);
    Icons::new(amounts.map(color))
        .icon(Icon::Barrel)
        .arrangement(IconArrangement::Line)
        .per_icon(0.1)
        .unit(Unit::new(text.of("مليون برميل في اليوم", "million barrels a day")).decimals(1))
}
