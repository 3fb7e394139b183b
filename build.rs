//! Reads the story and the words, refuses what is wrong, and writes both as Rust constants.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

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
    println!("cargo::rerun-if-changed=src/story");
    for folder in [&folder, &interface] {
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    match story::read::read(
        &relative(&folder, &project),
        &relative(&interface, &project),
    ) {
        Ok(read) => {
            write(&out.join("story.rs"), &story::emit::story(&read.story));
            write(&out.join("words.rs"), &story::emit::words(&read.tables));
        }
        Err(faults) => {
            for fault in &faults {
                println!("cargo::error={}", fault.to_string().replace('\n', " "));
            }
            process::exit(1);
        }
    }
}

/// The path as the editor types it: builds run in the project's folder.
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
