//! Timelines: the relations of Kazakhstan and China up to September 2022, and when the members of the Arab League
//! joined the United Nations.
//!
//! `cargo run --example charts --features svg -- timeline > timeline.svg`

use super::Charts;
use jisr_charts::ColorRole;
use jisr_charts::i18n::{Date, Lang};
use jisr_charts::timeline::{
    Event, EventKind, Filtered, Glyph, Orientation, Provenance, Scaling, Timeline,
};

/// An event: id, first date, last date (empty for one date), kind, name in Arabic and English.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// The relations of Kazakhstan and China, as an article of September 2022 tells them.
const RELATIONS: [Row; 10] = [
    (
        "relations",
        "1992-01-03",
        "",
        "diplomacy",
        "إقامة العلاقات الدبلوماسية",
        "Diplomatic relations",
    ),
    (
        "treaty",
        "2002-12-23",
        "",
        "diplomacy",
        "معاهدة حسن الجوار",
        "Treaty of good-neighbourliness",
    ),
    (
        "january",
        "2022-01",
        "",
        "diplomacy",
        "أحداث «يناير المأساوي»",
        "“Tragic January”",
    ),
    (
        "c5",
        "2022-01-25",
        "",
        "diplomacy",
        "قمّة «آسيا الوسطى – الصين» الافتراضية",
        "Virtual summit “Central Asia – China”",
    ),
    (
        "beijing",
        "2022-02-05",
        "",
        "diplomacy",
        "رئيس كازاخستان في الصين",
        "Kazakhstan's president in China",
    ),
    (
        "trade",
        "2022-01",
        "2022-05",
        "trade",
        "خمسة أشهر تُحصى تجارتها معًا",
        "Five months whose trade is counted together",
    ),
    (
        "agri",
        "2022-06",
        "",
        "trade",
        "السوق الصينية تفتح لمنتجات زراعية",
        "Chinese market opens to farm products",
    ),
    (
        "brics",
        "2022-06-24",
        "",
        "diplomacy",
        "حوار «بريكس بلس» الافتراضي",
        "Virtual BRICS+ dialogue",
    ),
    (
        "degree",
        "2022-09",
        "",
        "education",
        "شهادة مزدوجة بين جامعتين",
        "Double degree of two universities",
    ),
    (
        "visit",
        "2022-09",
        "",
        "diplomacy",
        "زيارة دولة لشي جين بينغ",
        "Xi Jinping's state visit",
    ),
];

/// The members of the Arab League that are members of the United Nations, by the day on which they joined.
const MEMBERS: [Row; 21] = [
    ("EGY", "1945-10-24", "", "africa", "مصر", "Egypt"),
    ("LBN", "1945-10-24", "", "asia", "لبنان", "Lebanon"),
    ("SAU", "1945-10-24", "", "asia", "السعودية", "Saudi Arabia"),
    ("SYR", "1945-10-24", "", "asia", "سوريا", "Syria"),
    ("IRQ", "1945-12-21", "", "asia", "العراق", "Iraq"),
    ("YEM", "1947-09-30", "", "asia", "اليمن", "Yemen"),
    ("JOR", "1955-12-14", "", "asia", "الأردن", "Jordan"),
    ("LBY", "1955-12-14", "", "africa", "ليبيا", "Libya"),
    ("MAR", "1956-11-12", "", "africa", "المغرب", "Morocco"),
    ("SDN", "1956-11-12", "", "africa", "السودان", "Sudan"),
    ("TUN", "1956-11-12", "", "africa", "تونس", "Tunisia"),
    ("SOM", "1960-09-20", "", "africa", "الصومال", "Somalia"),
    ("MRT", "1961-10-27", "", "africa", "موريتانيا", "Mauritania"),
    ("DZA", "1962-10-08", "", "africa", "الجزائر", "Algeria"),
    ("KWT", "1963-05-14", "", "asia", "الكويت", "Kuwait"),
    ("BHR", "1971-09-21", "", "asia", "البحرين", "Bahrain"),
    ("QAT", "1971-09-21", "", "asia", "قطر", "Qatar"),
    ("OMN", "1971-10-07", "", "asia", "عُمان", "Oman"),
    (
        "ARE",
        "1971-12-09",
        "",
        "asia",
        "الإمارات",
        "United Arab Emirates",
    ),
    ("COM", "1975-11-12", "", "africa", "جزر القمر", "Comoros"),
    ("DJI", "1977-09-20", "", "africa", "جيبوتي", "Djibouti"),
];

/// The events of a table, in a language.
fn events(rows: &[Row], arabic: bool) -> Vec<Event> {
    let event = |(id, from, to, kind, ar, en): &Row| {
        let from = Date::parse(from)?;
        let to = Date::parse(to).unwrap_or(from);
        let name = if arabic { *ar } else { *en };
        Some(Event::new(*id, name, (from, to)).kind(*kind))
    };
    rows.iter().filter_map(event).collect()
}

fn relations(arabic: bool) -> Timeline<'static> {
    let text = |ar: &'static str, en: &'static str| if arabic { ar } else { en };
    let mut events = events(&RELATIONS, arabic);
    for event in &mut events {
        let day = event.when.days() == 1;
        if day {
            event.provenance = Provenance::Added;
        }
        event.planned = event.id == "visit";
        event.has_caveat = event.id == "trade";
        event.note = match &*event.id {
            "relations" => Some(text("30 عامًا في 2022", "30 years in 2022").to_owned()),
            "treaty" => Some(text("20 عامًا في 2022", "20 years in 2022").to_owned()),
            _ => None,
        };
    }
    Timeline::new(events).kinds([
        EventKind::new("diplomacy", text("دبلوماسية", "Diplomacy")).color(ColorRole::Neutral),
        EventKind::new("trade", text("تجارة", "Trade")).color(ColorRole::Third),
        EventKind::new("education", text("تعليم", "Education")).color(ColorRole::Fourth),
    ])
}

fn members(arabic: bool) -> Timeline<'static> {
    let text = |ar: &'static str, en: &'static str| if arabic { ar } else { en };
    Timeline::new(events(&MEMBERS, arabic))
        .kinds([
            EventKind::new("asia", text("في آسيا", "In Asia")).color(ColorRole::First),
            EventKind::new("africa", text("في أفريقيا", "In Africa"))
                .color(ColorRole::Second)
                .glyph(Glyph::Diamond),
        ])
        .scaling(Scaling::Even)
}

/// The charts of this form, each with the name of its picture.
pub fn charts(lang: Lang) -> Charts {
    let arabic = lang == Lang::Ar;
    let whole = relations(arabic);
    let year = whole.clone().range(Date::of_year(2022));
    let vertical = whole.clone().orientation(Orientation::Vertical);
    let dimmed = whole.clone().selected(["trade"]);
    let left_out = whole
        .clone()
        .selected(["diplomacy"])
        .filtered(Filtered::LeftOut);
    vec![
        ("relations", Box::new(whole)),
        ("year", Box::new(year)),
        ("vertical", Box::new(vertical)),
        ("dimmed", Box::new(dimmed)),
        ("left-out", Box::new(left_out)),
        ("dense", Box::new(members(arabic))),
    ]
}
