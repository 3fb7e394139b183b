//! Golden drawings: a few charts as SVG files, for a person to look at.
//!
//! After an intended change, `JISR_BLESS=1 cargo test --test chart_golden` writes them anew. Then look at
//! what changed.

use jisr::chart::{LayoutInput, Measure, SourceFilter, scene};
use jisr::locale::{Digits, Lang, Locale};
use jisr::story::ChartId;
use jisr_charts::Theme;
use jisr_charts::render::svg;
use std::path::Path;

/// Chart, language, digits, width, measure, source filter, theme.
type Picture = (
    &'static str,
    Lang,
    Digits,
    f64,
    Measure,
    SourceFilter,
    Theme,
);

#[rustfmt::skip]
const PICTURES: [Picture; 10] = [
    ("trade", Lang::Ar, Digits::Latn, 304.0, Measure::Value, SourceFilter::Both, Theme::Light),
    ("trade", Lang::Ar, Digits::Latn, 672.0, Measure::Value, SourceFilter::Both, Theme::Light),
    ("trade", Lang::En, Digits::Latn, 448.0, Measure::Change, SourceFilter::Both, Theme::Light),
    ("trade", Lang::En, Digits::Latn, 448.0, Measure::Before, SourceFilter::Second, Theme::Light),
    ("rail", Lang::Ar, Digits::Arab, 304.0, Measure::Value, SourceFilter::Both, Theme::Light),
    ("rail", Lang::Ar, Digits::Latn, 448.0, Measure::Value, SourceFilter::Both, Theme::Dark),
    ("rail", Lang::En, Digits::Latn, 672.0, Measure::Value, SourceFilter::Both, Theme::Light),
    ("energy", Lang::Ar, Digits::Latn, 304.0, Measure::Value, SourceFilter::Both, Theme::Light),
    ("energy", Lang::Ar, Digits::Latn, 448.0, Measure::Value, SourceFilter::Both, Theme::Light),
    ("energy", Lang::En, Digits::Latn, 672.0, Measure::Value, SourceFilter::Both, Theme::Dark),
];

fn name((chart, lang, digits, width, measure, source_filter, theme): Picture) -> String {
    let mut name = format!("{chart}-{}-{width}", lang.code());
    for (said, word) in [
        (digits == Digits::Arab, "arab"),
        (measure == Measure::Change, "change"),
        (measure == Measure::Before, "before"),
        (source_filter == SourceFilter::Second, "second"),
        (theme == Theme::Dark, "dark"),
    ] {
        if said {
            name += "-";
            name += word;
        }
    }
    name + ".svg"
}

#[test]
fn pictures_are_as_they_were_last_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let bless = std::env::var_os("JISR_BLESS").is_some();
    let mut other = vec![];
    for picture in PICTURES {
        let (id, lang, digits, width, measure, source_filter, theme) = picture;
        let story = jisr::story();
        let locale = Locale::native(lang, digits);
        let view = LayoutInput {
            story,
            locale: &locale,
            width,
            measure,
            source_filter,
            textures: false,
        };
        let chart = story.chart(ChartId(id)).expect("the story has this chart");
        // One element a line: a change shows in a diff.
        let drawn = svg(&scene(chart, &view), theme).replace("><", ">\n<") + "\n";
        let path = folder.join(name(picture));
        if bless {
            std::fs::write(&path, &drawn).expect("the folder can be written");
        } else if std::fs::read_to_string(&path).unwrap_or_default() != drawn {
            other.push(name(picture));
        }
    }
    assert!(
        other.is_empty(),
        "changed: {other:?}. If that is meant, run with JISR_BLESS=1 and look at them"
    );
}
