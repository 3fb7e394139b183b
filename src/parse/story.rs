//! From a folder to the story: every file read, every fault of all of them told at once.

use super::chart::charts;
use super::checks::{checks, judge};
use super::entries::Tables;
use super::events::{events, themes};
use super::fault::{Fault, Source};
use super::figures::{caveats, figures, sources};
use super::ids::{Ids, plain};
use super::language;
use super::raw::*;
use super::value::{NEVER, date};
use super::words::Reader;
use super::{Desk, Read, leak, list};
use crate::story::{LANGUAGES, Story, Unit};
use std::collections::BTreeSet;
use std::path::Path;

/// The files of a story, texts apart.
struct Files {
    top: Source,
    figures: Source,
    checks: Source,
    flags: Source,
    events: Source,
    charts: Source,
}

/// What is written in them.
struct Raw {
    top: StoryFile,
    sources: Vec<NamedEntry>,
    figures: Vec<FigureEntry>,
    checks: Vec<CheckEntry>,
    flags: Vec<NamedEntry>,
    events: Vec<EventEntry>,
    themes: Vec<ThemeEntry>,
    charts: Vec<ChartEntry>,
}

pub fn read(folder: &Path, interface: &Path) -> Result<Read, Vec<Fault>> {
    if !folder.is_dir() {
        return Err(vec![Fault {
            file: folder.to_owned(),
            line: 1,
            wrong: "there is no such folder".to_owned(),
            right: "JISR_STORY names the story's folder, from the project's own".to_owned(),
        }]);
    }
    let mut files = Files::open(folder);
    let raw = files.raw();
    let codes = raw
        .as_ref()
        .map_or_else(Vec::new, |r| languages(&mut files.top, r));
    let words = Reader::open(interface, folder, &codes);
    // What has no form has no sense to judge; the texts can be told of all the same.
    let raw = match raw {
        Some(raw) if files.sound() => raw,
        _ => return Err(files.faults().chain(words.faults()).collect()),
    };
    let mut desk = Desk {
        words,
        ids: Ids::default(),
        paragraphs: raw.top.paragraphs,
        unsound: BTreeSet::new(),
    };
    let story = files.story(&raw, codes, &mut desk);
    judge(&mut files.checks, &raw.checks, &story, &mut desk.unsound);
    let checks = story.checks.iter().map(|c| c.computed(&story));
    let story = Story {
        checks: list(checks.collect()),
        ..story
    };
    let knows = |name: &str| placeholder(&story, name, &desk.unsound);
    let (tables, told) = desk.words.finish(&raw.top.allow, knows);
    let faults: Vec<Fault> = files.faults().chain(told).collect();
    match faults.is_empty() {
        true => Ok(Read { story, tables }),
        false => Err(faults),
    }
}

impl Files {
    fn open(folder: &Path) -> Self {
        let open = |name| {
            let missing = "every story has this file, though its list may be short: write it";
            Source::open(folder, name, missing)
        };
        Files {
            top: open("story.toml"),
            figures: open("figures.toml"),
            checks: open("checks.toml"),
            flags: open("flags.toml"),
            events: open("events.toml"),
            charts: open("charts.toml"),
        }
    }

    fn all(&self) -> [&Source; 6] {
        let Files {
            top,
            figures,
            checks,
            flags,
            events,
            charts,
        } = self;
        [top, figures, checks, flags, events, charts]
    }

    fn sound(&self) -> bool {
        self.all().iter().all(|s| s.faults.is_empty())
    }

    fn faults(self) -> impl Iterator<Item = Fault> {
        let Files {
            top,
            figures,
            checks,
            flags,
            events,
            charts,
        } = self;
        [top, figures, checks, flags, events, charts]
            .into_iter()
            .flat_map(|s| s.faults)
    }

    /// The entries of all files; none when the first can't be read, the rest as far as it can.
    fn raw(&mut self) -> Option<Raw> {
        let figures = only(&mut self.figures, "figure");
        let checks = only(&mut self.checks, "check");
        let flags = only(&mut self.flags, "flag");
        let charts = only(&mut self.charts, "chart");
        let (mut events, mut themes) = (vec![], vec![]);
        if let Some(mut tables) = Tables::of(&mut self.events) {
            events = tables.entries("event");
            themes = tables.entries("theme");
            tables.end();
        }
        let mut top = Tables::of(&mut self.top)?;
        let sources = top.entries("source");
        Some(Raw {
            top: top.head()?,
            sources,
            figures,
            checks,
            flags,
            events,
            themes,
            charts,
        })
    }

    fn story(&mut self, raw: &Raw, codes: Vec<String>, desk: &mut Desk) -> Story {
        let sources = sources(&mut self.top, &raw.sources, desk);
        let caveats = caveats(&mut self.flags, &raw.flags, desk);
        let figures = figures(&mut self.figures, &raw.figures, desk);
        let checks = checks(&mut self.checks, &raw.checks, desk);
        let charts = charts(&mut self.charts, &raw.charts, desk, &figures, &checks);
        let events = events(&mut self.events, &raw.events, desk);
        let themes = themes(&mut self.events, &raw.themes, desk);
        let top = &mut self.top;
        let mut text = |key| desk.words.need(top, raw.top.id.span(), key);
        Story {
            title: text("story.title"),
            lede: text("story.lede"),
            about: text("story.about"),
            timeline_title: text("story.timeline"),
            id: plain(top, &raw.top.id),
            languages: list(codes.iter().map(|c| leak(c)).collect()),
            published: date(top, &raw.top.published).unwrap_or(NEVER.from),
            source_language: language::tag(top, &raw.top.source_language),
            paragraphs: raw.top.paragraphs,
            sources: list(sources),
            figures: list(figures),
            checks: list(checks),
            caveats: list(caveats),
            events: list(events),
            themes: list(themes),
            charts: list(charts),
        }
    }
}

/// The entries of a file that has one sort of them.
fn only<T: serde::de::DeserializeOwned>(source: &mut Source, name: &'static str) -> Vec<T> {
    let Some(mut tables) = Tables::of(source) else {
        return vec![];
    };
    let entries = tables.entries(name);
    tables.end();
    entries
}

/// Codes of the story's languages, each once and with rules of its own.
fn languages(top: &mut Source, raw: &Raw) -> Vec<String> {
    let mut codes: Vec<String> = vec![];
    let told = &raw.top.languages;
    if told.get_ref().is_empty() {
        top.fault(
            told.span(),
            "the story has no language",
            "name one or more, the default first: languages = [\"ar\"]",
        );
    }
    for word in told.get_ref() {
        let code = word.get_ref();
        if !LANGUAGES.contains(&code.as_str()) {
            top.fault(
                word.span(),
                format!("there are no rules for the language `{code}`"),
                format!("known: {}", LANGUAGES.join(", ")),
            );
        } else if codes.contains(code) {
            top.fault(
                word.span(),
                format!("the language `{code}` is there twice"),
                "name each language once",
            );
        } else {
            codes.push(code.clone());
        }
    }
    codes
}

/// Whether a text may name this in braces.
fn placeholder(story: &Story, name: &str, unsound: &BTreeSet<&str>) -> bool {
    let (id, form) = name.split_once(':').unwrap_or((name, ""));
    if unsound.contains(id) {
        return true;
    }
    if let Some(event) = id.strip_prefix("event.") {
        return form == "years" && story.event(event).is_some();
    }
    match (story.figure(id), story.check(id)) {
        (Some(f), _) => match form {
            "" | "number" => f.unit.is_some(),
            "percent" => f.unit == Some(Unit::Percent),
            "change" => f.change.is_some(),
            _ => false,
        },
        (None, Some(c)) => match form {
            "percent" => c.unit == Unit::Percent,
            _ => matches!(form, "" | "number"),
        },
        _ => false,
    }
}
