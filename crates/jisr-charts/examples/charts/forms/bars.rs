//! Bars: simple, grouped, stacked, shares, changes around zero, two sides of a middle line, and values that
//! are uncertain.
//!
//! `cargo run --example charts --features svg -- bars > bars.svg`

use super::Charts;
use super::data::{Countries, round};
use jisr_charts::chart::{BarMode, BarOrder, Bars, Middle};
use jisr_charts::i18n::{Decimal, Digits, Lang, NumberFormat};
use jisr_charts::{ColorRole, Datum, Series, Unit, Value};

/// Countries, by code, with their names in Arabic and English.
const COUNTRIES: [(&str, &str, &str); 18] = [
    ("EGY", "مصر", "Egypt"),
    ("IRQ", "العراق", "Iraq"),
    ("SAU", "السعودية", "Saudi Arabia"),
    ("SYR", "سوريا", "Syria"),
    ("JOR", "الأردن", "Jordan"),
    ("ARE", "الإمارات العربية المتحدة", "United Arab Emirates"),
    ("QAT", "قطر", "Qatar"),
    ("KWT", "الكويت", "Kuwait"),
    ("OMN", "عُمان", "Oman"),
    ("BHR", "البحرين", "Bahrain"),
    ("DZA", "الجزائر", "Algeria"),
    ("MAR", "المغرب", "Morocco"),
    ("TUN", "تونس", "Tunisia"),
    ("LBY", "ليبيا", "Libya"),
    ("SDN", "السودان", "Sudan"),
    ("LBN", "لبنان", "Lebanon"),
    ("PSE", "فلسطين", "Palestine"),
    ("MRT", "موريتانيا", "Mauritania"),
];

/// The texts of an example in one language.
#[derive(Clone, Copy)]
struct Texts(Lang);

impl Texts {
    fn pick<'t>(self, arabic: &'t str, english: &'t str) -> &'t str {
        if self.0 == Lang::Ar { arabic } else { english }
    }

    /// A change in per cent, with its sign.
    fn change(self, percent: f64) -> String {
        let (lang, digits) = (self.0, Digits::Latn);
        let format = NumberFormat { lang, digits };
        Decimal::from_f64(percent).map_or(String::new(), |n| format.change(n))
    }

    fn countries(self, codes: &[&str]) -> Vec<&'static str> {
        let of = |code: &&str| COUNTRIES.iter().find(|c| c.0 == *code);
        let found = codes.iter().filter_map(of);
        found.map(|(_, ar, en)| self.pick(ar, en)).collect()
    }
}

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let texts = Texts(lang);
    vec![
        ("simple", Box::new(simple(texts))),
        ("grouped", Box::new(grouped(texts))),
        ("stacked", Box::new(stacked(texts))),
        ("share", Box::new(share(texts))),
        ("change", Box::new(change(texts))),
        ("diverging", Box::new(diverging(texts))),
        ("butterfly", Box::new(butterfly(texts))),
        ("uncertain", Box::new(uncertain(texts))),
        ("other", Box::new(other(texts))),
        ("long", Box::new(long(texts))),
    ]
}

fn simple(texts: Texts) -> Bars {
    let codes = ["EGY", "IRQ", "SAU", "SYR", "JOR", "ARE", "LBN"];
    let unit = texts.pick("مليون نسمة، 2024", "million people, 2024");
    let people = Countries::population();
    let millions = codes.map(|code| people.millions(code, 2024));
    Bars::new(texts.countries(&codes), [Series::new(unit, millions)])
        .unit(Unit::new(unit).decimals(1))
        .order(BarOrder::Descending)
}

fn grouped(texts: Texts) -> Bars {
    let codes = ["EGY", "IRQ", "SAU", "DZA"];
    let people = Countries::population();
    let of = |name: &str, year: i16, color: ColorRole| {
        let millions = codes.map(|code| people.millions(code, year));
        Series::new(name, millions).color(color)
    };
    let series = [
        of("1960", 1960, ColorRole::FirstSoft),
        of("2024", 2024, ColorRole::First),
    ];
    let unit = texts.pick("مليون نسمة", "million people");
    Bars::new(texts.countries(&codes), series).unit(Unit::new(unit).decimals(1))
}

fn stacked(texts: Texts) -> Bars {
    let counts = [
        texts.pick("إحصاء كازاخستان", "Kazakhstan's count"),
        texts.pick("إحصاء الصين", "China's count"),
    ];
    let series = [
        Series::new(
            texts.pick("صادرات إلى الصين", "exports to China"),
            [5.1, 6.4],
        ),
        Series::new(
            texts.pick("واردات من الصين", "imports from China"),
            [3.7, 5.1],
        ),
    ];
    let unit = texts.pick(
        "تجارة كازاخستان مع الصين، مليار دولار",
        "Kazakhstan's trade with China, billion US dollars",
    );
    let unit = Unit::new(unit).decimals(1);
    Bars::new(counts, series).unit(unit).mode(BarMode::Stacked)
}

fn share(texts: Texts) -> Bars {
    let codes = ["SAU", "ARE", "QAT", "KWT", "OMN", "BHR"];
    let gdp = Countries::gdp();
    let years = [2000, 2010, 2020, 2023];
    let names = texts.countries(&codes);
    let series = codes.iter().zip(names).map(|(code, name)| {
        let of_year = |year| gdp.value(code, year);
        Series::new(name, years.map(of_year))
    });
    let unit = texts.pick(
        "حصّة كل دولة من الناتج المحلي لدول الخليج العربية الست",
        "Share in the GDP of the six Arab Gulf states",
    );
    Bars::new(years.map(|y| y.to_string()), series)
        .unit(Unit::new(unit))
        .mode(BarMode::Share)
}

fn change(texts: Texts) -> Bars {
    let codes = ["EGY", "SAU", "ARE", "MAR", "IRQ", "KWT", "LBY", "TUN"];
    let gdp = Countries::gdp();
    let change = |code: &str| {
        let (before, now) = (gdp.value(code, 2019)?, gdp.value(code, 2020)?);
        Some(round((now / before - 1.0) * 100.0, 1))
    };
    let name = texts.pick("التغيّر", "change");
    let unit = texts.pick(
        "تغيّر الناتج المحلي بالدولار بين 2019 و2020",
        "Change of GDP in US dollars from 2019 to 2020",
    );
    Bars::new(
        texts.countries(&codes),
        [Series::new(name, codes.map(change))],
    )
    .unit(Unit::percent(unit).decimals(1).signed())
    .order(BarOrder::Descending)
}

/// In how many years the GDP of countries grew or shrank, and how much.
fn diverging(texts: Texts) -> Bars {
    let codes = ["SAU", "IRQ", "DZA", "KWT", "EGY", "JOR"];
    let gdp = Countries::gdp();
    let changes = |code: &str| -> Vec<f64> {
        let change = |year| Some(gdp.value(code, year)? / gdp.value(code, year - 1)? - 1.0);
        (2001..=2023).filter_map(change).collect()
    };
    let steps = [
        (
            texts.pick("نقص فوق 5%", "fell by more than 5%"),
            ColorRole::Second,
        ),
        (texts.pick("نقص أقل", "fell by less"), ColorRole::SecondSoft),
        (
            texts.pick("زيادة أقل", "grew by less"),
            ColorRole::FirstSoft,
        ),
        (
            texts.pick("زيادة فوق 5%", "grew by more than 5%"),
            ColorRole::First,
        ),
    ];
    let step = |change: f64| match change {
        c if c < -0.05 => 0,
        c if c < 0.0 => 1,
        c if c <= 0.05 => 2,
        _ => 3,
    };
    let series = steps.iter().enumerate().map(|(place, (name, color))| {
        let years = codes.map(|code| {
            let matching = changes(code).into_iter().filter(|c| step(*c) == place);
            i32::try_from(matching.count()).unwrap_or_default()
        });
        Series::new(*name, years).color(*color)
    });
    let unit = texts.pick(
        "عدد السنوات من 2001 إلى 2023 التي نقص فيها الناتج المحلي بالدولار أو زاد",
        "Years from 2001 to 2023 in which GDP in US dollars fell or grew",
    );
    Bars::new(texts.countries(&codes), series)
        .unit(Unit::new(unit))
        .mode(BarMode::Diverging(Middle::After(2)))
        .order(BarOrder::Descending)
}

fn butterfly(texts: Texts) -> Bars {
    let codes = ["EGY", "SDN", "DZA", "IRQ", "MAR"];
    let people = Countries::population();
    let of = |year: i16| {
        let millions = codes.map(|code| people.value(code, year).map(|n| round(n / 1e6, 0)));
        Series::new(year.to_string(), millions)
    };
    let unit = texts.pick("مليون نسمة", "million people");
    Bars::new(texts.countries(&codes), [of(1990), of(2024)])
        .unit(Unit::new(unit))
        .mode(BarMode::Diverging(Middle::After(1)))
}

fn uncertain(texts: Texts) -> Bars {
    let counts = [
        texts.pick("كما ورد في المقال", "As the article states"),
        texts.pick("كما تدلّ القطارات كلها", "As all trains imply"),
        texts.pick("قبل عام", "The year before"),
    ];
    let trains = [
        Datum::new((12.0, 14.0)),
        Datum::new(21.3).estimated().caveat(),
        Datum::new(Value::Missing),
    ];
    let unit = texts.pick("قطار في اليوم", "trains a day");
    Bars::new(counts, [Series::new(unit, trains)]).unit(Unit::new(unit))
}

fn other(texts: Texts) -> Bars {
    let gdp = Countries::gdp();
    let codes = COUNTRIES.map(|c| c.0);
    let billions = codes.map(|code| gdp.value(code, 2023).map(|n| round(n / 1e9, 0)));
    let unit = texts.pick(
        "الناتج المحلي الإجمالي، مليار دولار، 2023",
        "GDP, billion US dollars, 2023",
    );
    Bars::new(texts.countries(&codes), [Series::new(unit, billions)])
        .unit(Unit::new(unit).decimals(0))
        .order(BarOrder::Descending)
        .most_rows(9)
}

/// Names that are too long to stand beside the bars.
fn long(texts: Texts) -> Bars {
    let flows = [
        texts.pick(
            "صادرات كازاخستان إلى الصين كما تحصيها هيئة الإحصاء في كازاخستان",
            "Kazakhstan's exports to China as counted by the statistics bureau of Kazakhstan",
        ),
        texts.pick(
            "الواردات نفسها كما تحصيها الجمارك الصينية",
            "The same goods as counted by the customs of China",
        ),
        texts.pick("الفرق بين الإحصاءين", "Difference between the two counts"),
    ];
    let values = [
        Datum::new(5.1).note(texts.change(30.7)),
        Datum::new(6.4).note(texts.change(41.0)).caveat(),
        Datum::new(1.3).estimated(),
    ];
    let unit = texts.pick("مليار دولار", "billion US dollars");
    Bars::new(flows, [Series::new(unit, values)]).unit(Unit::new(unit))
}
