//! The pictures of all examples, as files in `tests/snapshots`, a folder for each form.
//!
//! `JISR_BLESS=1 cargo test -p jisr-charts --features svg --test snapshots` writes them again, and deletes those
//! that no example draws any more; look at each that changed before you commit it.

#![cfg(feature = "svg")]
use jisr_charts::i18n::Lang;
use jisr_charts::render::svg;
use jisr_charts::{Settings, Theme};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

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
    let drawn = drawn();
    let stored = stored(&folder);
    if std::env::var_os("JISR_BLESS").is_some() {
        bless(&folder, &drawn, &stored);
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
