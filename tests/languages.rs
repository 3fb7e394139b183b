//! Every list of languages has all of them. CONTRIBUTING.md ("Add a language") says what to add where.

#![expect(
    clippy::unwrap_used,
    reason = "a file that can't be read should stop the test"
)]

use jisr_charts::i18n::Lang;
use serde_json::Value;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn languages_are_all_in_the_schema() {
    let schema: Value = serde_json::from_str(&read("src/export/schema.json")).unwrap();
    let listed = schema["properties"]["language"]["enum"].as_array().unwrap();
    assert_eq!(*listed, Lang::CODES);
}

#[test]
fn languages_all_have_texts_and_fonts() {
    let faces = read("assets/fonts/faces.py");
    for code in Lang::CODES {
        read(&format!("assets/locale/{code}.toml"));
        assert!(
            faces.contains(&format!("(\"{code}\",")),
            "assets/fonts/faces.py has no {code}"
        );
    }
}

#[test]
fn languages_are_all_in_browser_tests_and_documents() {
    for code in Lang::CODES {
        let tested = format!("\"{code}\", \"");
        assert!(
            read("tests/browser/pages.rs").contains(&tested),
            "tests/browser/pages.rs has no {code}"
        );
        for document in ["docs/embedding.md", "docs/downloads.md"] {
            let named = read(document).contains(&format!("`{code}`"));
            assert!(named, "{document} doesn't name {code}");
        }
    }
}
