//! The invariants of ARCHITECTURE.md that can be checked by searching the source.

#![expect(
    clippy::unwrap_used,
    reason = "a folder that can't be read should stop the test"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Every file with this ending in the folder, or the file itself, with its text.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    fn walk(path: PathBuf, ending: &str, found: &mut Vec<(PathBuf, String)>) {
        if path.is_dir() {
            for entry in fs::read_dir(path).unwrap().flatten() {
                walk(entry.path(), ending, found);
            }
        } else if path.extension().is_some_and(|e| e == ending) {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    let mut found = vec![];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    walk(root.join(folder), ending, &mut found);
    assert!(!found.is_empty(), "{folder} has no .{ending}");
    found
}

/// The lines of code, up to the file's own tests.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .take_while(|l| l.trim() != "#[cfg(test)]")
        .enumerate()
        .filter(|(_, l)| !l.trim_start().starts_with("//"))
}

#[test]
fn one_module_of_the_program_searches_the_document() {
    for (path, text) in files("src", "rs") {
        if path.ends_with("src/app/places.rs") {
            continue;
        }
        for (line, code) in code(&text) {
            let searches = code.contains("query_selector") || code.contains("elements_by_");
            assert!(!searches, "{}:{}: {code}", path.display(), line + 1);
        }
    }
}

#[test]
fn the_program_leaks_nothing() {
    for folder in ["src/app", "src/components"] {
        for (path, text) in files(folder, "rs") {
            for (line, code) in code(&text) {
                // The application itself ends with the page: `mount_to(…).forget()` is the framework's way to say so.
                let is_app = code.contains("mount_to(main");
                let leaks = ["mem::forget", "::leak(", ".forget()", "into_js_value"];
                let leaks = !is_app && leaks.iter().any(|way| code.contains(way));
                assert!(!leaks, "{}:{}: {code}", path.display(), line + 1);
            }
        }
    }
}

#[test]
fn the_core_knows_no_browser_no_framework_and_no_painter() {
    let painters = ["paint.rs", "label_style.rs", "canvas.rs", "canvas_font.rs"]
        .map(|f| format!("render/{f}"));
    let painters = |p: &Path| painters.iter().any(|f| p.ends_with(f));
    // The components for Leptos are a feature of the crate, which nothing else in it uses.
    let components = |p: &Path| p.parent().is_some_and(|p| p.ends_with("src/leptos"));
    let declares_components = ["#[cfg(feature = \"leptos\")]", "pub mod leptos;"];
    for folder in [
        "crates/jisr-charts/src",
        "src/story",
        "src/parse",
        "src/locale",
        "src/chart",
        "src/timeline.rs",
        "src/details",
        "src/fragment.rs",
        "src/interaction",
        "src/export",
    ] {
        for (path, text) in files(folder, "rs")
            .iter()
            .filter(|(p, _)| !painters(p) && !components(p))
        {
            for (i, line) in code(text).filter(|(_, line)| !declares_components.contains(line)) {
                for name in ["leptos", "web_sys", "js_sys", "wasm_bindgen", "plotters"] {
                    assert!(!line.contains(name), "{}:{}: {line}", path.display(), i + 1);
                }
            }
        }
    }
}

#[test]
fn no_code_outside_tests_calls_what_can_panic() {
    let sources = [files("src", "rs"), files("crates/jisr-charts/src", "rs")];
    for (path, text) in sources.iter().flatten() {
        // `tests.rs` and the files in its folder hold only tests.
        if path.ends_with("tests.rs") || path.parent().is_some_and(|p| p.ends_with("tests")) {
            continue;
        }
        for (i, line) in code(text) {
            for word in [
                ".unwrap()",
                ".expect(",
                "panic!(",
                "todo!(",
                "unimplemented!(",
                "unsafe {",
            ] {
                assert!(!line.contains(word), "{}:{}: {line}", path.display(), i + 1);
            }
        }
    }
}

/// Whether the line writes a colour: `#` or `0x` and six hexadecimal digits, not more.
fn writes_colour(line: &str) -> bool {
    ["#", "0x"].iter().any(|mark| {
        line.match_indices(mark).any(|(at, _)| {
            let digits = line[at + mark.len()..]
                .chars()
                .take_while(char::is_ascii_hexdigit)
                .count();
            digits == 6
        })
    })
}

#[test]
fn colours_are_written_in_the_palette_alone() {
    assert!(
        writes_colour("color: #006d77;")
            && writes_colour("0x006d77,")
            && !writes_colour("#figure-{id}")
    );
    let sheets = files("style", "css");
    let sources = [files("src", "rs"), files("crates/jisr-charts/src", "rs")];
    for (path, text) in sheets.iter().chain(sources.iter().flatten()) {
        // Keys that stand for colour roles in a drawing until it has a theme; no reader sees them.
        if path.ends_with("palette.rs") || path.ends_with("render/svg_shapes.rs") {
            continue;
        }
        for (i, line) in code(text) {
            assert!(!writes_colour(line), "{}:{}: {line}", path.display(), i + 1);
        }
    }
}
