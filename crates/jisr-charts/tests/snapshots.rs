//! The pictures of all examples, as files in `tests/snapshots`, a folder for each form; and those that the
//! documentation shows, in `docs`.
//!
//! `JISR_BLESS=1 cargo test -p jisr-charts --features svg --test snapshots` writes them again, and deletes those
//! that no example draws any more; look at each that changed before you commit it.

#![cfg(feature = "svg")]
#![expect(
    clippy::unwrap_used,
    reason = "a picture that can't be drawn or read should stop the test"
)]

use jisr_charts::chart::Chart;
use jisr_charts::i18n::Lang;
use jisr_charts::render::{Document, Text, svg};
use jisr_charts::{ColorRole, Fill, Rect, Settings, Shape, Theme};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "../examples/charts/forms/mod.rs"]
mod forms;

/// The pictures of each chart: language, width, theme.
const PICTURES: [(Lang, f64, Theme); 4] = [
    (Lang::Ar, 304.0, Theme::Light),
    (Lang::En, 448.0, Theme::Light),
    (Lang::Ar, 672.0, Theme::Light),
    (Lang::En, 672.0, Theme::Dark),
];

/// The charts that README and documentation show, by form and name.
const SHOWN: [(&str, &str); 19] = [
    ("annotations", "bars"),
    ("areas", "stacked"),
    ("bars", "grouped"),
    ("columns", "years"),
    ("dots", "scatter"),
    ("dots", "strip"),
    ("icons", "trains"),
    ("lines", "projection"),
    ("multiples", "shared"),
    ("paired_bars", "gap"),
    ("parts", "uncertain"),
    ("ranges", "dumbbell"),
    ("ranges", "slope"),
    ("scorecard", "trade"),
    ("table", "bars"),
    ("table", "heat"),
    ("timeline", "year"),
    ("waffle", "people"),
    ("waterfall", "sources"),
];

#[test]
fn pictures_are_as_they_were_looked_at() {
    compare("tests/snapshots", &drawn());
}

#[test]
fn pictures_of_the_documentation_show_the_examples() {
    let mut pictures = BTreeMap::new();
    for (form, name) in SHOWN {
        for lang in [Lang::Ar, Lang::En] {
            let chart = chart(form, name, lang);
            let file = format!("{form}-{name}-{}.svg", lang.code());
            pictures.insert(file, shown(chart.as_ref(), lang));
        }
    }
    compare("docs", &pictures);
}

/// A chart of an example, by form and name.
fn chart(form: &str, name: &str, lang: Lang) -> Box<dyn Chart> {
    let (_, charts) = forms::FORMS.iter().find(|(id, _)| *id == form).unwrap();
    let mut charts = charts(lang).into_iter();
    charts.find(|(id, _)| *id == name).unwrap().1
}

/// A picture for pages that don't have the font of the crate: on a background, its labels as wide as they were
/// measured.
fn shown(chart: &dyn Chart, lang: Lang) -> String {
    let settings = Settings::new(lang, 448.0);
    let mut scene = chart.scene(&settings).unwrap();
    let area = Rect {
        w: scene.width,
        h: scene.height,
        ..Rect::default()
    };
    let paper = Shape::Rect(area, ColorRole::Paper, Fill::Solid);
    scene.shapes.insert(0, paper);
    let document = Document {
        lang: lang.code(),
        title: &chart.description(&settings),
        text: Text::Fitted,
        ..Document::default()
    };
    document.write(&scene) + "\n"
}

/// Asserts that a folder of the crate has these files and no others.
fn compare(folder: &str, drawn: &BTreeMap<String, String>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let stored = stored(&folder);
    if std::env::var_os("JISR_BLESS").is_some() {
        bless(&folder, drawn, &stored);
        return;
    }
    let missing = drawn.keys().filter(|file| !stored.contains_key(*file));
    let left_over = stored.keys().filter(|file| !drawn.contains_key(*file));
    let changed = drawn.iter().filter(|(file, picture)| {
        let stored = stored.get(*file);
        stored.is_some_and(|stored| stored != *picture)
    });
    let files = |files: Vec<&String>| files.into_iter().cloned().collect::<Vec<_>>();
    let faults = [
        ("missing", files(missing.collect())),
        ("changed", files(changed.map(|(file, _)| file).collect())),
        ("left over", files(left_over.collect())),
    ];
    assert!(
        faults.iter().all(|(_, files)| files.is_empty()),
        "the pictures differ from the stored ones: {faults:#?}"
    );
}

/// One chart of each form that has areas, which is drawn once more with textures.
const TEXTURED: [(&str, &str); 10] = [
    ("bars", "stacked"),
    ("paired_bars", "change"),
    ("columns", "stacked"),
    ("areas", "projection"),
    ("parts", "uncertain"),
    ("waffle", "uncertain"),
    ("icons", "squares"),
    ("waterfall", "difference"),
    ("ranges", "bars"),
    ("table", "bars"),
];

/// All pictures by their files: `bars/simple-ar-304-light.svg`.
fn drawn() -> BTreeMap<String, String> {
    let mut pictures = BTreeMap::new();
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
                let twice = pictures.insert(file, svg(&scene, theme) + "\n");
                assert!(twice.is_none(), "two charts of {form} are named {name}");
            }
        }
    }
    for (form, name) in TEXTURED {
        let chart = chart(form, name, Lang::Ar);
        let settings = Settings::new(Lang::Ar, 448.0).textures(true);
        let scene = chart.scene(&settings).unwrap();
        let file = format!("{form}/{name}-ar-448-light-textures.svg");
        pictures.insert(file, svg(&scene, Theme::Light) + "\n");
    }
    pictures
}

/// The stored files below the folder, with their contents.
fn stored(folder: &Path) -> BTreeMap<String, String> {
    let entries = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let files = entries(folder).into_iter().flat_map(|path| {
        if path.is_dir() {
            entries(&path)
        } else {
            vec![path]
        }
    });
    let named = |path: PathBuf| {
        let name = path.strip_prefix(folder).unwrap();
        let name = name.to_str().unwrap().replace('\\', "/");
        (name, fs::read_to_string(&path).unwrap())
    };
    files.map(named).collect()
}

/// Writes what differs, and deletes what is left over.
fn bless(folder: &Path, drawn: &BTreeMap<String, String>, stored: &BTreeMap<String, String>) {
    for (file, picture) in drawn {
        if stored.get(file) != Some(picture) {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, picture).unwrap();
        }
    }
    for file in stored.keys().filter(|file| !drawn.contains_key(*file)) {
        fs::remove_file(folder.join(file)).unwrap();
    }
}
