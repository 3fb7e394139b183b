//! What the project is built from: licences that allow it, known registries only, each with its why.

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
        // What only tests and the build need is not in the page, whatever the platform's list holds.
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

#[test]
fn everything_comes_from_the_registry() {
    for package in metadata(&[])["packages"].as_array().unwrap() {
        let source = &package["source"];
        assert!(
            package["name"] == "jisr"
                || source.as_str().is_some_and(|s| s.starts_with("registry+")),
            "{}: {source}",
            package["name"]
        );
    }
}

#[test]
fn each_direct_dependency_has_its_why() {
    let why =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md"))
            .unwrap();
    let table = why.split("## Dependencies").nth(1).unwrap();
    let data = metadata(&["--no-deps"]);
    for dependency in data["packages"][0]["dependencies"].as_array().unwrap() {
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
