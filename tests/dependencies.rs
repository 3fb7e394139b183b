//! Dependencies: allowed licences, known registries, and a reason for each.

#![expect(
    clippy::unwrap_used,
    reason = "a list that can't be read should stop the test"
)]

use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Licences that MIT code may be built from and shipped with.
const ALLOWED: [&str; 12] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "0BSD",
    "ISC",
    "Zlib",
    "BSL-1.0",
    "Unicode-3.0",
    "Unlicense",
    "CC0-1.0",
];

/// Those that may stand in tools and tests, but in no page.
const NATIVE_ONLY: [&str; 2] = ["MPL-2.0", "MIT-0"];

/// Crates that the tree has in two versions, with the crates that depend on the older one. When these are updated, a
/// line can go; before you add a line, look for another crate.
const TWICE: [(&str, &[&str]); 12] = [
    (
        "oxc, which lays out its error messages with textwrap and icu_segmenter",
        &["embedded-io", "icu_segmenter", "icu_segmenter_data"],
    ),
    (
        "lightningcss, which generates tables with an older phf",
        &[
            "itertools",
            "phf",
            "phf_generator",
            "phf_shared",
            "rand",
            "rand_core",
        ],
    ),
    (
        "webdriver, of the browser tests",
        &["cookie", "http", "thiserror", "thiserror-impl"],
    ),
    (
        "icu_segmenter, of webdriver",
        &[
            "icu_collections",
            "icu_provider",
            "litemap",
            "synstructure",
            "tinystr",
            "writeable",
            "yoke",
            "yoke-derive",
            "zerovec",
            "zerovec-derive",
        ],
    ),
    (
        "wasm_split_macros, of Leptos, at compile time",
        &[
            "block-buffer",
            "cpufeatures",
            "crypto-common",
            "digest",
            "sha2",
        ],
    ),
    ("config, of Leptos, at compile time", &["convert_case"]),
    ("half of all derive macros, at compile time", &["syn"]),
    (
        "wuff and lopdf: the unpacking of brotli without its packing",
        &["alloc-no-stdlib", "alloc-stdlib", "brotli-decompressor"],
    ),
    ("ahash, of jsonschema, in tests", &["getrandom", "r-efi"]),
    ("wasmparser, of walrus", &["hashbrown"]),
    (
        "png and fontconfig-parser, of resvg",
        &["miniz_oxide", "roxmltree"],
    ),
    ("all but resvg's usvg, which has the newer one", &["base64"]),
];

/// Of these, what the page's program has in two versions: macros, and errors that it never shows.
const TWICE_SHIPPED: [&str; 4] = ["convert_case", "syn", "thiserror", "thiserror-impl"];

fn metadata(more: &[&str]) -> Value {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--format-version", "1"])
        .args(more)
        .current_dir(project)
        .output()
        .unwrap();
    assert!(
        out.status.success(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    serde_json::from_slice(&out.stdout).unwrap()
}

/// Whether one way through the expression needs allowed licences only.
fn allowed(expression: &str, list: &[&str]) -> bool {
    let plain = expression.replace('/', " OR ").replace(['(', ')'], "");
    plain.split(" AND ").all(|all| {
        all.split(" OR ").any(|one| {
            list.contains(
                &one.split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
                    .as_str(),
            )
        })
    })
}

#[test]
fn every_licence_is_allowed() {
    let all: Vec<&str> = ALLOWED.into_iter().chain(NATIVE_ONLY).collect();
    let wasm = ["--filter-platform", "wasm32-unknown-unknown"];
    for (data, list) in [(metadata(&[]), &all[..]), (metadata(&wasm), &ALLOWED[..])] {
        // What only tests and the build need is not in the page.
        let shipped: Vec<&str> = shipped(&data);
        for package in data["packages"].as_array().unwrap() {
            let (name, licence) = (
                package["name"].as_str().unwrap(),
                package["license"].as_str(),
            );
            let counts =
                list.len() > ALLOWED.len() || shipped.contains(&package["id"].as_str().unwrap());
            let licence = licence.unwrap_or("none");
            assert!(!counts || allowed(licence, list), "{name}: {licence}");
        }
    }
}

/// Ids of what the root package needs at run time, through all.
fn shipped(data: &Value) -> Vec<&str> {
    let nodes = data["resolve"]["nodes"].as_array().unwrap();
    let mut found = vec![data["resolve"]["root"].as_str().unwrap()];
    let mut next = 0;
    while next < found.len() {
        let node = nodes.iter().find(|n| n["id"] == found[next]).unwrap();
        for dep in node["deps"].as_array().unwrap() {
            let normal = dep["dep_kinds"]
                .as_array()
                .unwrap()
                .iter()
                .any(|k| k["kind"].is_null());
            let id = dep["pkg"].as_str().unwrap();
            if normal && !found.contains(&id) {
                found.push(id);
            }
        }
        next += 1;
    }
    found
}

/// Names that come with more than one version.
fn twice(packages: impl Iterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = packages.collect();
    names.sort();
    let mut found: Vec<String> = names
        .windows(2)
        .filter(|w| w[0] == w[1])
        .map(|w| w[0].clone())
        .collect();
    found.dedup();
    found
}

#[test]
fn no_crate_comes_twice_without_a_reason() {
    let name = |p: &Value| p["name"].as_str().unwrap().to_owned();
    let data = metadata(&[]);
    let mut known: Vec<&str> = TWICE
        .iter()
        .flat_map(|(_, names)| *names)
        .copied()
        .collect();
    known.sort_unstable();
    assert_eq!(
        twice(data["packages"].as_array().unwrap().iter().map(name)),
        known,
        "crates in two versions, and TWICE"
    );
    let wasm = metadata(&["--filter-platform", "wasm32-unknown-unknown"]);
    let shipped = shipped(&wasm);
    let packages = wasm["packages"].as_array().unwrap().iter();
    let shipped = packages.filter(|p| shipped.contains(&p["id"].as_str().unwrap()));
    assert_eq!(twice(shipped.map(name)), TWICE_SHIPPED);
}

/// Each type of web-sys that the code names is a feature in Cargo.toml. Otherwise the code would compile only as
/// long as another crate enables the feature.
#[test]
fn each_browser_type_that_the_code_names_is_a_feature_of_web_sys() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = std::fs::read_to_string(project.join("Cargo.toml")).unwrap();
    let list = manifest.split("\nweb-sys = ").nth(1).unwrap();
    let list = list.split_once("] }").unwrap().0;
    let asked: Vec<&str> = list.split('"').skip(3).step_by(2).collect();
    let mut once = asked.clone();
    once.sort_by_key(|name| name.to_lowercase());
    once.dedup();
    assert_eq!(asked, once, "each feature of web-sys once, in order");

    let mut named = vec![];
    let mut folders = vec![project.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let text = std::fs::read_to_string(entry.path()).unwrap();
            for after in text.split("web_sys::").skip(1) {
                let names = match after.strip_prefix('{') {
                    Some(all) => all.split_once('}').unwrap().0,
                    None => after.split(|c: char| !c.is_alphanumeric()).next().unwrap(),
                };
                named.extend(names.split(',').map(|n| n.trim().to_owned()));
            }
        }
    }
    assert!(named.len() > 20, "{named:?}");
    for name in named.iter().filter(|n| !n.is_empty() && *n != "window") {
        assert!(
            asked.contains(&name.as_str()),
            "web-sys has no feature {name}"
        );
    }
}

#[test]
fn everything_comes_from_the_registry() {
    for package in metadata(&[])["packages"].as_array().unwrap() {
        let source = &package["source"];
        assert!(
            package["manifest_path"]
                .as_str()
                .is_some_and(|path| path.starts_with(env!("CARGO_MANIFEST_DIR")))
                || source.as_str().is_some_and(|s| s.starts_with("registry+")),
            "{}: {source}",
            package["name"]
        );
    }
}

#[test]
fn each_direct_dependency_has_a_reason() {
    let why =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md"))
            .unwrap();
    let table = why.split("## Dependencies").nth(1).unwrap();
    let data = metadata(&["--no-deps"]);
    let packages = data["packages"].as_array().unwrap();
    let dependencies = packages
        .iter()
        .flat_map(|package| package["dependencies"].as_array().unwrap())
        .filter(|dependency| dependency["path"].is_null());
    for dependency in dependencies {
        let name = dependency["name"].as_str().unwrap();
        let named = table.lines().filter(|l| l.starts_with('|')).any(|l| {
            l.split('|')
                .nth(1)
                .is_some_and(|cell| cell.split(',').any(|n| n.trim() == name))
        });
        assert!(
            named,
            "ARCHITECTURE.md's table of dependencies doesn't say why {name}"
        );
    }
}
