//! Runs the steps of `docs/new-story.md` as they are written, and builds the story that they make.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a step that can't be followed should stop the test"
)]

use jisr::locale::Lang;
use jisr::parse::{ParsedStory, read_story};
use jisr::story::{FigureId, PanelForm, StoryId, View};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, process};

/// One step: its words, and the blocks of code in it with their language.
struct Step {
    words: String,
    blocks: Vec<(String, String)>,
}

fn steps() -> Vec<Step> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tutorial = fs::read_to_string(project.join("docs/new-story.md")).unwrap();
    let mut steps: Vec<Step> = vec![];
    let mut open = false;
    for line in tutorial.lines().take_while(|line| !line.starts_with("## ")) {
        let next = format!("{}. ", steps.len() + 1);
        if !open && line.starts_with(&next) {
            steps.push(Step {
                words: String::new(),
                blocks: vec![],
            });
        }
        let Some(step) = steps.last_mut() else {
            continue;
        };
        match (line.trim().strip_prefix("```"), open) {
            (Some(lang), false) => step.blocks.push((lang.to_owned(), String::new())),
            (None, true) => {
                let block = step.blocks.last_mut().expect("an open block");
                block.1 += line.trim_start();
                block.1 += "\n";
            }
            (None, false) => step.words += line,
            (Some(_), true) => {}
        }
        open ^= line.trim().starts_with("```");
    }
    steps
}

/// The first file that a step's words name.
fn file(words: &str) -> &str {
    let mut quoted = words.split('`').skip(1).step_by(2);
    quoted
        .find(|w| w.ends_with(".toml"))
        .expect("a file's name")
}

/// A folder of its own, gone when dropped.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Folder {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("jisr-steps-{name}-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    fn run(&self, command: &str) {
        let done = Command::new("sh")
            .args(["-ec", command])
            .current_dir(&self.0)
            .status();
        assert!(done.unwrap().success(), "{command}");
    }

    fn story(&self) -> PathBuf {
        self.0.join("my-story")
    }

    /// Steps 1 to 8, which make the files.
    fn follow(&self, steps: &[Step]) {
        for step in steps.iter().take(8) {
            for (lang, code) in &step.blocks {
                match lang.as_str() {
                    "sh" => self.run(code),
                    "toml" => fs::write(self.story().join(file(&step.words)), code).unwrap(),
                    other => panic!("a block of {other}"),
                }
            }
        }
    }

    fn read(&self) -> ParsedStory {
        let interface = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locale");
        read_story(&self.story(), &interface).unwrap_or_else(|faults| panic!("{faults:#?}"))
    }
}

#[test]
fn the_steps_are_ten_and_each_of_the_files_has_one() {
    let steps = steps();
    assert_eq!(steps.len(), 10);
    let files: Vec<&str> = steps[1..8].iter().map(|s| file(&s.words)).collect();
    assert_eq!(
        files,
        [
            "story.toml",
            "figures.toml",
            "checks.toml",
            "flags.toml",
            "charts.toml",
            "events.toml",
            "text/en.toml"
        ]
    );
}

#[test]
fn the_steps_make_a_story() {
    let folder = Folder::new("whole");
    folder.follow(&steps());
    let story = folder.read().story;
    assert_eq!(story.id, StoryId("harbour"));
    let views: Vec<&str> = story.views().into_iter().map(View::id).collect();
    assert_eq!(views, ["all", "quays", "timeline", "ledger"]);
    assert_eq!(story.figures.len(), 4);
    let share = story.check(FigureId("quay.share")).and_then(|c| c.result);
    assert_eq!(share.map(|d| d.mantissa), Some(19), "9.5 of 50.5");
    assert_eq!(story.events.len() + story.themes.len(), 2);
    let key: Vec<_> = story.key_numbers.iter().map(|k| k.chart.as_str()).collect();
    assert_eq!(key, ["quays"]);
}

#[test]
fn the_ninth_step_names_the_setting_that_the_build_reads() {
    let steps = steps();
    let (_, command) = &steps[8].blocks[0];
    let (setting, tool) = command.trim().split_once(' ').unwrap();
    let (name, folder) = setting.split_once('=').unwrap();
    let build = include_str!("../build.rs");
    assert!(
        build.contains(&format!("\"{name}\"")),
        "build.rs does not know {name}"
    );
    assert_eq!((folder, tool), ("my-story", "trunk serve"));
}

#[test]
fn the_tenth_step_adds_a_language() {
    let steps = steps();
    let folder = Folder::new("language");
    folder.follow(&steps);
    let [(_, copy), (_, languages)] = steps[9].blocks.as_slice() else {
        panic!("two blocks");
    };
    folder.run(copy);
    let top = folder.story().join("story.toml");
    let text = fs::read_to_string(&top).unwrap();
    let lines = text.lines().map(|l| match l.starts_with("languages") {
        true => languages.trim(),
        false => l,
    });
    fs::write(&top, lines.collect::<Vec<_>>().join("\n")).unwrap();
    assert_eq!(folder.read().story.languages.0, [Lang::En, Lang::Ar]);
    // And one that lacks its texts stops the build.
    fs::remove_file(folder.story().join("text/ar.toml")).unwrap();
    let interface = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locale");
    let faults = read_story(&folder.story(), &interface).unwrap_err();
    assert!(
        faults[0]
            .to_string()
            .contains("text/ar.toml:1: the file is missing"),
        "{faults:?}"
    );
}

/// The keys of all tables below a value.
fn keys(value: &toml::Value, found: &mut BTreeSet<String>) {
    match value {
        toml::Value::Table(table) => {
            for (key, value) in table {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        toml::Value::Array(all) => all.iter().for_each(|value| keys(value, found)),
        _ => {}
    }
}

/// The part about the forms of charts names every form, and every field that the stories' charts have.
#[test]
fn the_forms_and_their_options_are_described() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| fs::read_to_string(project.join(file)).unwrap();
    let tutorial = read("docs/new-story.md");
    let (_, forms) = tutorial.split_once("## Forms of charts").unwrap();
    let mut named: BTreeSet<String> = PanelForm::CODES.map(str::to_owned).into();
    for file in [
        "tests/fixtures/forms/charts.toml",
        "assets/story/charts.toml",
    ] {
        keys(&toml::from_str(&read(file)).unwrap(), &mut named);
    }
    // Fields of paired bars, which are described by example, and the tables themselves.
    for known in ["sources", "gap", "before", "chart", "panel", "row"] {
        assert!(named.remove(known), "{known}");
    }
    let lacking: Vec<&String> = named
        .iter()
        .filter(|name| !forms.contains(&format!("`{name}`")))
        .collect();
    assert_eq!(lacking, Vec::<&String>::new());
}

/// The examples of that part are charts that the build reads and a test draws.
#[test]
fn the_examples_of_forms_are_charts_of_a_story() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| fs::read_to_string(project.join(file)).unwrap();
    let tutorial = read("docs/new-story.md");
    let (_, forms) = tutorial.split_once("## Forms of charts").unwrap();
    let charts = read("tests/fixtures/forms/charts.toml");
    let blocks: Vec<&str> = forms.split("```toml\n").skip(1).collect();
    assert_eq!(blocks.len(), 2);
    for block in blocks {
        let (example, _) = block.split_once("```").unwrap();
        assert!(charts.contains(example), "{example}");
    }
}
