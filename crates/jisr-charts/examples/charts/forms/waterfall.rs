//! Waterfalls: what a trade volume is made of, how far two sources differ, and a sum that does not add up.
//!
//! `cargo run --example charts --features svg -- waterfall > waterfall.svg`

use super::data::{Brent, round};
use super::{Charts, Text};
use jisr_charts::chart::Waterfall;
use jisr_charts::i18n::Lang;
use jisr_charts::{Datum, Unit};

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let text = Text(lang);
    vec![
        ("growth", Box::new(growth(text))),
        ("sources", Box::new(sources(text))),
        ("difference", Box::new(trains(text))),
        ("up-and-down", Box::new(oil_price(text))),
    ]
}

/// From the level of the year before, which is computed from the stated changes, to that of this year.
fn growth(text: Text) -> Waterfall {
    Waterfall::new()
        .start(
            text.of("يناير–مايو 2021", "January–May 2021"),
            Datum::new(6.97).estimated(),
        )
        .change(text.of("الصادرات", "Exports"), Datum::new(1.20).estimated())
        .change(text.of("الواردات", "Imports"), Datum::new(0.63).estimated())
        .sum(text.of("يناير–مايو 2022", "January–May 2022"), 8.8)
        .rounded()
        .unit(
            Unit::new(text.of(
                "تجارة كازاخستان مع الصين بحسب كازاخستان، مليار دولار",
                "Kazakhstan’s trade with China as Kazakhstan counts it, billion US dollars",
            ))
            .decimals(2),
        )
}

/// From one source's count to another's.
fn sources(text: Text) -> Waterfall {
    Waterfall::new()
        .start(text.of("بحسب كازاخستان", "As Kazakhstan counts"), 8.8)
        .change(
            text.of(
                "فرق صادرات كازاخستان إلى الصين",
                "Gap in Kazakhstan’s exports to China",
            ),
            1.3,
        )
        .change(
            text.of("فرق وارداتها من الصين", "Gap in its imports from China"),
            Datum::new(1.4).caveat(),
        )
        .sum(text.of("بحسب الصين", "As China counts"), 11.5)
        .unit(Unit::new(text.of(
            "التجارة في الاتجاهين، يناير–مايو 2022، مليار دولار",
            "Two-way trade, January–May 2022, billion US dollars",
        )))
}

/// A stated number that others do not lead to.
fn trains(text: Text) -> Waterfall {
    let (first, last) = (31 + 28 + 31, 30 + 31);
    Waterfall::new()
        .change(
            text.of("يناير–مارس، 14 في اليوم", "January–March, 14 a day"),
            14 * first,
        )
        .change(
            text.of("أبريل ومايو، 14 في اليوم", "April and May, 14 a day"),
            14 * last,
        )
        .sum(text.of("العدد المعلن", "Number as stated"), 3218)
        .unit(Unit::new(text.of(
            "قطارات عبر الحدود، يناير–مايو 2022",
            "Trains across the border, January–May 2022",
        )))
}

/// Steps in both directions.
fn oil_price(text: Text) -> Waterfall {
    let brent = Brent::yearly();
    let price = |year: i16| brent.price(&year.to_string()).unwrap_or_default();
    let start = Waterfall::new().start("2019", round(price(2019), 1));
    let steps = (2020..2026).fold(start, |chart, year| {
        let by = round(price(year), 1) - round(price(year - 1), 1);
        chart.change(year.to_string(), round(by, 1))
    });
    steps.total(text.of("متوسط 2025", "2025 average")).unit(
        Unit::new(text.of(
            "سعر خام برنت، دولار للبرميل: متوسط 2019 وتغيّره كل سنة",
            "Brent crude, US dollars a barrel: average of 2019 and its change in each year",
        ))
        .decimals(1),
    )
}
