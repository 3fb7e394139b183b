//! Reads stories with extreme values as the build reads any story. Each one is drawn in all five languages, to
//! find layouts that break.

#![expect(
    clippy::unwrap_used,
    reason = "a story that can't be written should stop the test"
)]

use crate::story_spec::StorySpec;
use jisr::locale::{Digits, Lang, Locale, Messages};
use jisr::parse::{Diagnostic, ParsedStory, read_story};
use jisr::story::Story;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{fs, process};

/// A story that was read, with the words of its languages.
pub struct LoadedStory {
    pub name: &'static str,
    pub story: &'static Story,
    words: Vec<(String, Vec<&'static str>)>,
}

impl LoadedStory {
    /// The story in each language with both sets of digits.
    pub fn locales(&self) -> Vec<Locale> {
        let each = |digits: Digits| {
            self.words.iter().map(move |(code, words)| Locale {
                lang: Lang::from_code(code).unwrap(),
                digits,
                messages: Messages::all(words.clone()),
            })
        };
        each(Digits::Latn).chain(each(Digits::Arab)).collect()
    }
}

/// A folder of its own, gone when dropped.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn written(spec: &StorySpec, verdict: &str) -> Folder {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = Folder(std::env::temp_dir().join(format!("jisr-odd-{}-{count}", process::id())));
    fs::create_dir_all(folder.0.join("text")).unwrap();
    for (name, text) in spec.files(verdict) {
        fs::write(folder.0.join(name), text).unwrap();
    }
    folder
}

fn attempt(spec: &StorySpec, verdict: &str) -> Result<ParsedStory, Vec<Diagnostic>> {
    let folder = written(spec, verdict);
    let interface = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locale");
    read_story(&folder.0, &interface)
}

/// What the build says of a story.
pub fn diagnostics(spec: &StorySpec) -> Vec<Diagnostic> {
    attempt(spec, "agrees").err().unwrap_or_default()
}

/// The story as it is read. It declares the verdict that its check has.
pub fn load(spec: &StorySpec) -> LoadedStory {
    let verdicts = ["agrees", "within_rounding", "disagrees"];
    let mut all = verdicts.iter().map(|verdict| attempt(spec, verdict));
    let read = all.find_map(Result::ok);
    let read = read.unwrap_or_else(|| panic!("{}: {:#?}", spec.name, diagnostics(spec)));
    let words = read.tables.languages.into_iter();
    LoadedStory {
        name: spec.name,
        story: Box::leak(Box::new(read.story)),
        words: words
            .map(|(lang, words)| {
                (
                    lang.code().to_owned(),
                    words.into_iter().map(|w| &*w.leak()).collect(),
                )
            })
            .collect(),
    }
}
