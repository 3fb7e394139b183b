//! The pictures of all examples, as files in `tests/snapshots`. They are the gallery, too.
//!
//! `JISR_BLESS=1 cargo test -p jisr-charts --features svg --test snapshots` writes them again;
//! look at each that changed before you commit it.

#![cfg(feature = "svg")]
use jisr_charts::i18n::Lang;
use jisr_charts::render::svg;
use jisr_charts::{Settings, Theme};
use std::fs;
use std::path::Path;

mod forms;

/// The pictures of each chart: language, width, theme.
const PICTURES: [(Lang, f64, Theme); 4] = [
    (Lang::Ar, 304.0, Theme::Light),
    (Lang::En, 448.0, Theme::Light),
    (Lang::Ar, 672.0, Theme::Light),
    (Lang::En, 672.0, Theme::Dark),
];

#[test]
fn pictures_are_as_they_were_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let write = std::env::var_os("JISR_BLESS").is_some();
    let mut changed = vec![];
    for (form, charts) in forms::FORMS {
        for (lang, width, theme) in PICTURES {
            let settings = Settings::new(lang, width);
            for (name, chart) in charts(lang) {
                let scene = chart.scene(&settings).unwrap();
                let shade = match theme {
                    Theme::Light => "light",
                    Theme::Dark => "dark",
                };
                let file = format!("{form}/{name}-{}-{width}-{shade}.svg", lang.code());
                let picture = svg(&scene, theme) + "\n";
                let path = folder.join(&file);
                if write {
                    fs::create_dir_all(path.parent().unwrap()).unwrap();
                    fs::write(&path, picture).unwrap();
                } else if fs::read_to_string(&path).ok() != Some(picture) {
                    changed.push(file);
                }
            }
        }
    }
    assert!(changed.is_empty(), "these pictures differ: {changed:#?}");
}
