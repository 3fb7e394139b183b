//! The documents name only files, functions, commands and columns that exist.

#![expect(
    clippy::unwrap_used,
    reason = "a document that can't be read should stop the test"
)]

use jisr::export::csv::{EVENTS, FIGURES};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const DOCUMENTS: [&str; 10] = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/accessibility.md",
    "docs/embedding.md",
    "docs/downloads.md",
    "docs/new-story.md",
    "deploy/README.md",
    "tests/bench/README.md",
];

/// Folders at the project's root whose files are named by their whole path.
const FOLDERS: [&str; 7] = [
    "crates/", "src/", "tests/", "assets/", "style/", "docs/", "deploy/",
];

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(project().join(path)).unwrap()
}

/// The document without its blocks of code.
fn prose(document: &str) -> String {
    let text = read(document);
    let outside = text.split("```").step_by(2);
    outside.collect()
}

/// The texts between single backticks, each with its document.
fn code_spans() -> Vec<(&'static str, String)> {
    let spans = |document: &'static str| {
        let prose = prose(document);
        let spans = prose.split('`').skip(1).step_by(2);
        spans
            .map(|span| (document, span.to_owned()))
            .collect::<Vec<_>>()
    };
    DOCUMENTS.into_iter().flat_map(spans).collect()
}

#[test]
fn docs_links_lead_to_files_that_exist() {
    let mut dead = vec![];
    for document in DOCUMENTS {
        let folder = project().join(document).parent().map(PathBuf::from);
        for link in prose(document).split("](").skip(1) {
            let target = link.split(')').next().unwrap_or_default();
            let file = target.split('#').next().unwrap_or_default();
            let local = !file.is_empty() && !file.contains("://");
            if local && !folder.as_ref().is_some_and(|f| f.join(file).exists()) {
                dead.push(format!("{document}: {target}"));
            }
        }
    }
    assert!(
        dead.is_empty(),
        "links to files that don't exist: {dead:#?}"
    );
}

/// Whether a Rust file defines an item of this name, or a script a function.
fn defines(text: &str, item: &str) -> bool {
    let kinds = [
        "fn", "struct", "enum", "const", "static", "type", "function",
    ];
    kinds.iter().any(|kind| {
        let definition = format!("{kind} {item}");
        text.match_indices(&definition).any(|(at, _)| {
            let after = text[at + definition.len()..].chars().next();
            after.is_none_or(|c| !c.is_alphanumeric() && c != '_')
        })
    })
}

#[test]
fn docs_name_files_and_functions_that_exist() {
    let mut missing = vec![];
    let mut found = 0;
    for (document, span) in code_spans() {
        // The changelog tells of files that were there then.
        let named = FOLDERS.iter().any(|folder| span.starts_with(folder));
        let pattern = span.contains(['*', '…', ' ']) || span.contains("CODE");
        if document == "CHANGELOG.md" || !named || pattern {
            continue;
        }
        let (path, item) = span.split_once("::").unwrap_or((&span, ""));
        let path = project().join(path);
        let there = match item {
            "" => path.exists(),
            item => fs::read_to_string(&path).is_ok_and(|text| defines(&text, item)),
        };
        found += 1;
        if !there {
            missing.push(format!("{document}: {span}"));
        }
    }
    assert!(found > 50, "only {found} paths were found in the documents");
    assert!(missing.is_empty(), "named, but not there: {missing:#?}");
}

/// The files of Rust below a folder.
fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Whether a file belongs to these modules: each names a folder of its path, or the file.
fn is_in_modules(path: &Path, modules: &[&str]) -> bool {
    let stem = path.with_extension("");
    let parts: Vec<_> = stem.iter().filter_map(|part| part.to_str()).collect();
    modules.iter().all(|module| match *module {
        "jisr_charts" => parts.contains(&"jisr-charts"),
        module => parts.contains(&module),
    })
}

/// Texts of a language are constants that the build makes, so they are in no file.
const MADE_BY_THE_BUILD: &str = "key";

#[test]
fn docs_name_items_by_modules_that_have_them() {
    let mut files = vec![];
    rust_files(&project().join("src"), &mut files);
    rust_files(&project().join("crates/jisr-charts/src"), &mut files);
    let word =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '_');
    let (mut missing, mut found) = (vec![], 0);
    for (document, span) in code_spans() {
        let parts: Vec<_> = span.split("::").collect();
        let [modules @ .., item] = &parts[..] else {
            continue;
        };
        let begins_with_module = span.starts_with(|c: char| c.is_lowercase());
        let named = !modules.is_empty() && begins_with_module && parts.iter().all(|p| word(p));
        if !named || modules == [MADE_BY_THE_BUILD] || document == "CHANGELOG.md" {
            continue;
        }
        found += 1;
        let has = |path: &&PathBuf| {
            let text = fs::read_to_string(path).unwrap();
            is_in_modules(path, modules) && defines(&text, item)
        };
        if !files.iter().any(|path| has(&path)) {
            missing.push(format!("{document}: {span}"));
        }
    }
    assert!(found > 5, "only {found} items were found in the documents");
    assert!(missing.is_empty(), "named, but not there: {missing:#?}");
}

#[test]
fn docs_name_commands_that_the_makefile_has() {
    let makefile = read("Makefile");
    for (document, span) in code_spans() {
        if let Some(target) = span.strip_prefix("make ") {
            let rule = format!("\n{target}:");
            assert!(makefile.contains(&rule), "{document}: make {target}");
        }
    }
}

#[test]
fn docs_describe_every_column_of_the_csv_files() {
    let text = read("docs/downloads.md");
    let tables: Vec<&str> = text.split("| column | contents |").skip(1).collect();
    assert_eq!(tables.len(), 2, "a table of figures and one of events");
    for (table, columns) in tables.iter().zip([&FIGURES[..], &EVENTS[..]]) {
        let table = table.split("\n\n").next().unwrap_or_default();
        let described = table.lines().filter_map(|line| line.split('|').nth(1));
        let described: Vec<&str> = described
            .flat_map(|cell| cell.split('`').skip(1).step_by(2))
            .collect();
        let mut sorted = [described.clone(), columns.to_vec()];
        sorted.iter_mut().for_each(|list| list.sort_unstable());
        assert_eq!(sorted[0], sorted[1], "described, and written");
    }
}

/// The names of all functions in the Rust files below a folder.
fn functions(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            functions(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let names = text.split("fn ").skip(1);
            let names = names.filter_map(|rest| Some(rest.split_once('(')?.0.to_owned()));
            found.extend(names);
        }
    }
}

#[test]
fn docs_of_accessibility_answer_each_heuristic_by_tests_that_exist() {
    let mut known = BTreeSet::new();
    for folder in ["src", "tests", "crates/jisr-charts/tests"] {
        functions(&project().join(folder), &mut known);
    }
    let text = read("docs/accessibility.md");
    let rows = text.lines().filter_map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        Some((cells.get(1)?.parse::<usize>().ok()?, *cells.get(4)?))
    });
    let rows: Vec<(usize, &str)> = rows.collect();
    let numbers: Vec<usize> = rows.iter().map(|row| row.0).collect();
    assert_eq!(
        numbers,
        (1..=50).collect::<Vec<_>>(),
        "one row for each heuristic"
    );
    for (number, tests) in rows {
        let named: Vec<&str> = tests.split('`').skip(1).step_by(2).collect();
        assert!(
            !named.is_empty() || tests == "*review*",
            "{number}: {tests}"
        );
        for test in named {
            assert!(known.contains(test), "{number}: there is no test {test}");
        }
    }
}

#[test]
fn readme_is_at_most_150_lines() {
    let lines = read("README.md").lines().count();
    assert!(lines <= 150, "{lines} lines");
}

#[test]
fn every_chart_is_in_the_lists_of_browser_tests_and_in_the_reference_of_addresses() {
    let (pages, reference) = (read("tests/browser/pages.rs"), read("docs/embedding.md"));
    for chart in jisr::story().charts.iter() {
        for listed in [format!("\"{}/\"", chart.id), format!("\"{}\"", chart.id)] {
            assert!(
                pages.contains(&listed),
                "tests/browser/pages.rs has no {listed}"
            );
        }
        for named in [format!("`{}/`", chart.id), format!("`{}`", chart.id)] {
            assert!(
                reference.contains(&named),
                "docs/embedding.md has no {named}"
            );
        }
    }
}
