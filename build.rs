//! Parses the story and the texts, reports mistakes, and writes both as Rust constants.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

#[path = "src/parse/mod.rs"]
#[expect(
    unused_imports,
    reason = "the tests use more of the parser than the build"
)]
mod parse;
#[path = "src/story/mod.rs"]
#[expect(
    dead_code,
    unused_imports,
    reason = "the build reads and writes the story, and leaves the rest to the program"
)]
mod story;

fn main() {
    let project = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let folder = project.join(env::var_os("JISR_STORY").unwrap_or_else(|| "assets/story".into()));
    let interface = project.join("assets/locale");
    println!("cargo::rerun-if-env-changed=JISR_STORY");
    for code in ["src/parse", "src/story"] {
        println!("cargo::rerun-if-changed={code}");
    }
    for folder in [&folder, &interface] {
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    match parse::read_story(
        &relative(&folder, &project),
        &relative(&interface, &project),
    ) {
        Ok(parsed) => {
            write(&out.join("story.rs"), &parse::emit::story(&parsed.story));
            write(&out.join("places.rs"), &parse::emit::places(&parsed.places));
            write(
                &out.join("messages.rs"),
                &parse::emit::messages(&parsed.tables),
            );
        }
        Err(diagnostics) => {
            for diagnostic in &diagnostics {
                println!("cargo::error={}", diagnostic.to_string().replace('\n', " "));
            }
            process::exit(1);
        }
    }
}

/// The path relative to the project's folder, as an editor types it: diagnostics show it.
fn relative(path: &Path, project: &Path) -> PathBuf {
    path.strip_prefix(project)
        .map_or_else(|_| path.to_owned(), Path::to_owned)
}

fn write(path: &Path, text: &str) {
    if let Err(e) = fs::write(path, text) {
        println!("cargo::error={}: {e}", path.display());
        process::exit(1);
    }
}
