//! Parses all files of a story and puts the results together.

use super::chart::charts;
use super::chart_form::{ChartEntry, read_form};
use super::chart_places::ChartPlaces;
use super::checks::{checks, verify_declared_verdicts};
use super::diagnostic::{Diagnostic, SourceFile};
use super::events::{events, themes};
use super::figures::{caveats, figures, sources};
use super::ids::{Ids, validate_id};
use super::key_numbers::key_numbers;
use super::language;
use super::text_loader::TextLoader;
use super::toml_entries::*;
use super::toml_tables::TomlTables;
use super::value::{PLACEHOLDER_DATE, parse_date};
use super::{Context, ParsedStory, list};
use crate::story::{FigureId, Story, StoryId, Unit};
use jisr_charts::i18n::Lang;
use std::collections::BTreeSet;
use std::path::Path;

/// The files of a story, texts apart.
struct Files {
    top: SourceFile,
    figures: SourceFile,
    checks: SourceFile,
    flags: SourceFile,
    events: SourceFile,
    charts: SourceFile,
}

/// What is written in them.
struct Raw {
    top: StoryFile,
    sources: Vec<NamedEntry>,
    keys: Vec<KeyNumberEntry>,
    figures: Vec<FigureEntry>,
    checks: Vec<CheckEntry>,
    flags: Vec<NamedEntry>,
    events: Vec<EventEntry>,
    themes: Vec<ThemeEntry>,
    charts: Vec<ChartEntry>,
}

pub fn read_story(folder: &Path, interface: &Path) -> Result<ParsedStory, Vec<Diagnostic>> {
    if !folder.is_dir() {
        return Err(vec![Diagnostic {
            file: folder.to_owned(),
            line: 1,
            message: "there is no such folder".to_owned(),
            help: "JISR_STORY names the story's folder, from the project's own".to_owned(),
        }]);
    }
    let mut files = Files::open(folder);
    let raw = files.raw();
    let languages = raw
        .as_ref()
        .map_or_else(Vec::new, |r| languages(&mut files.top, r));
    let texts = TextLoader::open(interface, folder, &languages);
    // Entries that don't parse can't be checked further. The diagnostics of the text files are reported too.
    let raw = match raw {
        Some(raw) if files.sound() => raw,
        _ => return Err([files.diagnostics(), texts.diagnostics()].concat()),
    };
    let mut context = Context {
        texts,
        ids: Ids::default(),
        paragraphs: raw.top.paragraphs,
        invalid_ids: BTreeSet::new(),
    };
    let story = files.story(&raw, &languages, &mut context);
    verify_declared_verdicts(
        &mut files.checks,
        &raw.checks,
        &story,
        &mut context.invalid_ids,
    );
    let checks = story.checks.iter().map(|c| c.computed(&story));
    let story = Story {
        checks: list(checks.collect()),
        ..story
    };
    let knows = |name: &str| placeholder(&story, name, &context.invalid_ids);
    let (tables, of_texts) = context.texts.finish(&raw.top.allow, knows);
    let places = ChartPlaces::of(&files.charts, &raw.charts);
    let diagnostics = [files.diagnostics(), of_texts].concat();
    match diagnostics.is_empty() {
        true => Ok(ParsedStory {
            story,
            tables,
            places,
        }),
        false => Err(diagnostics),
    }
}

impl Files {
    fn open(folder: &Path) -> Self {
        let open = |name| {
            let missing = "every story has this file, though its list may be short: write it";
            SourceFile::open(folder, name, missing)
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

    fn all(&mut self) -> [&mut SourceFile; 6] {
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

    /// Whether no file has a diagnostic.
    fn sound(&mut self) -> bool {
        self.all().iter().all(|file| file.diagnostics.is_empty())
    }

    /// The diagnostics of all files.
    fn diagnostics(mut self) -> Vec<Diagnostic> {
        let files = self.all().into_iter();
        files
            .flat_map(|file| std::mem::take(&mut file.diagnostics))
            .collect()
    }

    /// The entries of all files; none when the first can't be read, the rest as far as it can.
    fn raw(&mut self) -> Option<Raw> {
        let figures = only(&mut self.figures, "figure");
        let checks = only(&mut self.checks, "check");
        let flags = only(&mut self.flags, "flag");
        let (mut events, mut themes, mut charts) = (vec![], vec![], vec![]);
        if let Some(mut tables) = TomlTables::of(&mut self.charts) {
            charts = tables.entries_with("chart", read_form);
            tables.end();
        }
        if let Some(mut tables) = TomlTables::of(&mut self.events) {
            events = tables.entries("event");
            themes = tables.entries("theme");
            tables.end();
        }
        let mut top = TomlTables::of(&mut self.top)?;
        let sources = top.entries("source");
        let keys = top.entries("key");
        Some(Raw {
            top: top.head()?,
            sources,
            keys,
            figures,
            checks,
            flags,
            events,
            themes,
            charts,
        })
    }

    fn story(&mut self, raw: &Raw, languages: &[Lang], context: &mut Context) -> Story {
        let sources = sources(&mut self.top, &raw.sources, context);
        let caveats = caveats(&mut self.flags, &raw.flags, context);
        let figures = figures(&mut self.figures, &raw.figures, context);
        let checks = checks(&mut self.checks, &raw.checks, context);
        let charts = charts(&mut self.charts, &raw.charts, context, &figures, &checks);
        let events = events(&mut self.events, &raw.events, context);
        let themes = themes(&mut self.events, &raw.themes, context);
        let key_numbers = key_numbers(&mut self.top, &raw.keys, context, &figures);
        let top = &mut self.top;
        let mut text = |key| context.texts.require(top, raw.top.id.span(), key);
        Story {
            title: text("story.title"),
            lede: text("story.lede"),
            about: text("story.about"),
            key_numbers: list(key_numbers),
            timeline_title: text("story.timeline"),
            id: StoryId(validate_id(top, &raw.top.id)),
            languages: list(languages.to_vec()),
            published: parse_date(top, &raw.top.published).unwrap_or(PLACEHOLDER_DATE.from),
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
fn only<T: serde::de::DeserializeOwned>(file: &mut SourceFile, name: &'static str) -> Vec<T> {
    let Some(mut tables) = TomlTables::of(file) else {
        return vec![];
    };
    let entries = tables.entries(name);
    tables.end();
    entries
}

/// The story's languages, each once.
fn languages(top: &mut SourceFile, raw: &Raw) -> Vec<Lang> {
    let mut languages: Vec<Lang> = vec![];
    let listed = &raw.top.languages;
    if listed.get_ref().is_empty() {
        top.report(
            listed.span(),
            "the story has no language",
            "name one or more, the default first: languages = [\"ar\"]",
        );
    }
    for word in listed.get_ref() {
        let code = word.get_ref();
        match Lang::from_code(code) {
            None => top.report(
                word.span(),
                format!("there are no rules for the language `{code}`"),
                format!("known: {}", Lang::CODES.join(", ")),
            ),
            Some(lang) if languages.contains(&lang) => top.report(
                word.span(),
                format!("the language `{code}` is there twice"),
                "name each language once",
            ),
            Some(lang) => languages.push(lang),
        }
    }
    languages
}

/// Whether a text may name this in braces.
fn placeholder(story: &Story, name: &str, invalid_ids: &BTreeSet<FigureId>) -> bool {
    let (id, form) = name.split_once(':').unwrap_or((name, ""));
    if invalid_ids.contains(id) {
        return true;
    }
    if let Some(event) = id.strip_prefix("event.") {
        return form == "years" && story.event_id(event).is_some();
    }
    let Some(id) = story.figure_id(id) else {
        return false;
    };
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
