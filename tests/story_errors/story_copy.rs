//! A copy of a correct story to make mistakes in, and the diagnostics of the parser.

#![expect(clippy::unwrap_used, reason = "a copy that fails should stop the test")]

use jisr::parse::{Diagnostic, read_story};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// The files of a story in one language.
pub const FILES: [&str; 7] = [
    "story.toml",
    "figures.toml",
    "checks.toml",
    "flags.toml",
    "events.toml",
    "charts.toml",
    "text/en.toml",
];

/// A correct story to copy.
#[derive(Clone, Copy)]
pub enum BaseStory {
    /// The small story of tests/fixtures/second, in one language.
    Second,
    /// The story of tests/fixtures/forms, with a chart in every form, in two languages.
    Forms,
    /// The story of assets/story, in several languages.
    Main,
}

/// One edit: in this file, the first `from` becomes `to`.
pub struct Edit(pub &'static str, pub &'static str, pub &'static str);

/// A copy of the story and of the product's texts. It is deleted when dropped.
pub struct StoryCopy(PathBuf);

impl Drop for StoryCopy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl StoryCopy {
    pub fn new(base: BaseStory) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("jisr-{}-{count}", std::process::id()));
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let story = match base {
            BaseStory::Second => "tests/fixtures/second",
            BaseStory::Forms => "tests/fixtures/forms",
            BaseStory::Main => "assets/story",
        };
        copy(&project.join(story), &folder.join("story"));
        copy(&project.join("assets/locale"), &folder.join("locale"));
        StoryCopy(folder)
    }

    /// Where a file is: `locale/…` of the product, everything else of the story.
    pub fn path(&self, file: &str) -> PathBuf {
        match file.starts_with("locale/") {
            true => self.0.join(file),
            false => self.0.join("story").join(file),
        }
    }

    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap_or_default()
    }

    pub fn edit(&self, Edit(file, from, to): &Edit) {
        let text = self.text(file);
        assert!(text.contains(from), "{file} has no {from:?} to edit");
        fs::write(self.path(file), text.replacen(from, to, 1)).unwrap();
    }

    /// The diagnostics of the parser; empty if the story is correct.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        match read_story(&self.0.join("story"), &self.0.join("locale")) {
            Ok(_) => vec![],
            Err(diagnostics) => diagnostics,
        }
    }

    /// The line of a file in which this stands, counted as an editor does.
    pub fn line(&self, file: &str, mark: &str) -> usize {
        let text = self.text(file);
        let line = text.lines().position(|l| l.contains(mark));
        line.unwrap_or_else(|| panic!("no {mark:?} in {file}")) + 1
    }

    /// All lines of a file in which this begins.
    pub fn lines(&self, file: &str, mark: &str) -> Vec<usize> {
        let text = self.text(file);
        let starts = text.match_indices(mark).map(|(at, _)| at);
        starts
            .map(|at| text[..at].matches('\n').count() + 1)
            .collect()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}
