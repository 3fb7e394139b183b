//! Small multiples: the gross domestic product and the population of neighbouring countries.
//!
//! `cargo run --example charts --features svg -- multiples > multiples.svg`

use super::data::{Countries, round};
use super::{Charts, Text};
use jisr_charts::chart::{ColumnMode, Columns, Multiples, Panel, PanelScale, Swatch};
use jisr_charts::i18n::Lang;
use jisr_charts::{ColorRole, Fill, Series, Times, Unit};

/// Countries by code, with their names in Arabic and English.
const COUNTRIES: [(&str, &str, &str); 6] = [
    ("SAU", "السعودية", "Saudi Arabia"),
    ("ARE", "الإمارات", "United Arab Emirates"),
    ("EGY", "مصر", "Egypt"),
    ("KAZ", "كازاخستان", "Kazakhstan"),
    ("IRQ", "العراق", "Iraq"),
    ("SYR", "سوريا", "Syria"),
];

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let text = Text(lang);
    vec![
        ("shared", Box::new(product(text))),
        ("free", Box::new(product(text).scale(PanelScale::Free))),
        ("stacked", Box::new(trade(text))),
    ]
}

/// One series a panel, over years.
fn product(text: Text) -> Multiples {
    let gdp = Countries::gdp();
    let years = 2000..2024i16;
    let panel = |(code, ar, en): (&'static str, &'static str, &'static str)| {
        let billions = years
            .clone()
            .map(|y| gdp.value(code, y).map(|n| round(n / 1e9, 0)));
        let series = Series::new(text.of(ar, en), billions);
        let columns = Columns::over_time(Times::years(years.clone()), [series]).legend(false);
        Panel::new(text.of(ar, en), columns).id(code)
    };
    let missing = Swatch::Line(ColorRole::Muted, false);
    Multiples::new(COUNTRIES.map(panel))
        .legend([(text.of("لا بيانات", "no data"), missing)])
        .unit(Unit::new(text.of(
            "الناتج المحلي الإجمالي، مليار دولار",
            "GDP, billion US dollars",
        )))
}

/// Several series a panel, with one legend for all.
fn trade(text: Text) -> Multiples {
    let names = [
        text.of(
            "صادرات كازاخستان إلى الصين",
            "Kazakhstan’s exports to China",
        ),
        text.of("وارداتها من الصين", "its imports from China"),
    ];
    let panel = |title: &str, exports: [f64; 2], imports: [f64; 2]| {
        let series = [
            Series::new(names[0], exports),
            Series::new(names[1], imports),
        ];
        let columns = Columns::over_time(Times::years([2021, 2022]), series)
            .mode(ColumnMode::Stacked)
            .legend(false);
        Panel::new(title, columns)
    };
    let colors = [ColorRole::First, ColorRole::Second];
    let swatches = colors.map(|color| Swatch::Square(color, Fill::Solid));
    Multiples::new([
        panel(
            text.of("بحسب كازاخستان", "As Kazakhstan counts"),
            [3.9, 5.1],
            [3.1, 3.7],
        ),
        panel(
            text.of("بحسب الصين", "As China counts"),
            [4.5, 6.4],
            [5.2, 5.1],
        ),
    ])
    .legend(names.into_iter().zip(swatches))
    .unit(Unit::new(text.of(
        "مليار دولار، يناير–مايو من كل سنة؛ 2021 محسوبة من التغيّر المعلن",
        "Billion US dollars, January–May of each year; 2021 computed from the stated change",
    )))
}
