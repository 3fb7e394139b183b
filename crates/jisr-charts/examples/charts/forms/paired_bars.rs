//! Paired bars: two sources' counts of the same trade, and the gap between them.
//!
//! `cargo run --example charts --features svg -- paired_bars > paired_bars.svg`

use super::{Charts, Text};
use jisr_charts::chart::{Followed, Gaps, PairedBars};
use jisr_charts::i18n::{Decimal, Digits, Lang, NumberFormat};
use jisr_charts::{Datum, Series, Unit, Value};

/// The value in billion US dollars, its change on the year in per cent, and the value of a year before.
type Flow = (f64, f64, f64);

/// Exports to China, imports from China, and both, as Kazakhstan counts them.
const KAZAKHSTAN: [Flow; 3] = [(5.1, 30.7, 3.9), (3.7, 20.4, 3.07), (8.8, 26.3, 6.97)];
/// The same as China counts them.
const CHINA: [Flow; 3] = [(6.4, 41.0, 4.54), (5.1, -1.6, 5.18), (11.5, 18.4, 9.71)];

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let text = Text(lang);
    let flows = [
        text.of(
            "صادرات كازاخستان إلى الصين",
            "Kazakhstan's exports to China",
        ),
        text.of(
            "واردات كازاخستان من الصين",
            "Kazakhstan's imports from China",
        ),
        text.of("التبادل التجاري", "Two-way trade"),
    ];
    let names = [
        text.of("إحصاء كازاخستان", "Kazakhstan's count"),
        text.of("إحصاء الصين", "China's count"),
    ];
    let unit = Unit::new(text.of("مليار دولار", "billion US dollars"));
    let counts = |datum: &dyn Fn(Flow) -> Datum| {
        let [first, second] = names;
        [
            Series::new(first, KAZAKHSTAN.map(datum)),
            Series::new(second, CHINA.map(|flow| datum(flow).caveat())),
        ]
    };
    let numbers = NumberFormat {
        lang,
        digits: Digits::Latn,
    };
    let change = |(value, change, _): Flow| {
        let note = Decimal::from_f64(change).map(|c| numbers.change(c));
        Datum::new(value).note(note.unwrap_or_default())
    };
    let gap = PairedBars::new(flows, counts(&change)).unit(unit.clone());
    let before = PairedBars::new(flows, counts(&|(_, _, before)| Datum::new(before)))
        .stated([KAZAKHSTAN, CHINA].map(|flows| flows.map(|f| Datum::new(f.0)).to_vec()))
        .gaps(Gaps::Hidden)
        .followed(Followed::Second)
        .captions([text.of(
            "الخطوط المائلة: المستوى قبل عام، محسوبًا؛ والإطار: القيمة كما وردت",
            "Hatched: the level a year before, computed; outlined: the stated value",
        )])
        .unit(unit);
    let percent = Unit::percent(text.of("التغيّر السنوي", "Change on the year")).signed();
    let changes = PairedBars::new(flows, counts(&|(_, change, _)| Datum::new(change)))
        .gaps(Gaps::Hidden)
        .unit(percent);
    vec![
        ("gap", Box::new(gap)),
        ("before", Box::new(before)),
        ("change", Box::new(changes)),
        ("range", Box::new(trains(text))),
    ]
}

/// A range, a missing value and estimates.
fn trains(text: Text) -> PairedBars {
    let trains = Series::new(
        text.of("كما ورد", "as stated"),
        [Datum::new((12.0, 14.0)), Datum::new(Value::Missing)],
    );
    let implied = [Datum::new(21.3).estimated(), Datum::new(22.9).estimated()];
    let implied = Series::new(
        text.of("كما تدلّ القطارات كلها", "as all trains imply"),
        implied,
    );
    let years = [
        text.of("من يناير إلى مايو 2022", "January to May 2022"),
        text.of("قبل عام", "The year before"),
    ];
    PairedBars::new(years, [trains, implied])
        .unit(Unit::new(text.of("قطار في اليوم", "trains a day")))
}
