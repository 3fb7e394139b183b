//! The texts of a story in each language: the same keys in all, nothing typed that is computed.

use super::fault::{Fault, Source};
use crate::story::Text;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// The word tables of all languages.
#[derive(Debug)]
pub struct Tables {
    /// The keys, live ones first.
    pub keys: Vec<String>,
    /// How many of them the program in the page needs.
    pub live: usize,
    /// For each language its code and its words, in the order of the keys.
    pub languages: Vec<(String, Vec<String>)>,
}

/// The files of one language, read.
struct Told {
    code: String,
    interface: Source,
    story: Source,
    words: BTreeMap<String, (String, Range<usize>, bool)>,
}

/// Reads and checks the texts of all languages; `interface` is the folder of the product's own.
pub struct Reader {
    languages: Vec<Told>,
    used: BTreeSet<String>,
}

/// Tables of words that only the static page shows: they are not sent to the program.
const PAGE_ONLY: [&str; 4] = ["page.", "story.", "theme.", "chart_text."];

impl Reader {
    /// Reads the files of these languages.
    pub fn open(interface: &Path, story: &Path, codes: &[String]) -> Self {
        let languages = codes
            .iter()
            .map(|code| {
                let mut told = Told {
                    code: code.clone(),
                    interface: Source::open(interface, &format!("{code}.toml")),
                    story: Source::open(&story.join("text"), &format!("{code}.toml")),
                    words: BTreeMap::new(),
                };
                collect(&mut told.interface, true, &mut told.words);
                collect(&mut told.story, false, &mut told.words);
                told
            })
            .collect();
        Reader {
            languages,
            used: BTreeSet::new(),
        }
    }

    /// The text with this key, which every language must have.
    pub fn need(&mut self, key: &str) -> Text {
        self.used.insert(key.to_owned());
        for told in &mut self.languages {
            if !told.words.contains_key(key) {
                let (table, name) = split(key);
                let wrong = format!("{}: the text `{key}` is missing", told.code);
                told.story
                    .fault(0..0, wrong, format!("add under [{table}]: {name} = \"…\""));
                told.words
                    .insert(key.to_owned(), (String::new(), 0..0, false));
            }
        }
        self.text(key)
    }

    /// The text with this key where the languages have it: all or none.
    pub fn may(&mut self, key: &str) -> Option<Text> {
        let any = self.languages.iter().any(|l| l.words.contains_key(key));
        any.then(|| self.need(key))
    }

    fn text(&self, key: &str) -> Text {
        let index = self.keys().position(|k| k == key).unwrap_or(0);
        Text(index as u16)
    }

    /// All keys of the first language, live ones first, each part in the order of the alphabet.
    fn keys(&self) -> impl Iterator<Item = &str> {
        let all = || {
            self.languages
                .first()
                .into_iter()
                .flat_map(|l| l.words.keys().map(String::as_str))
        };
        all()
            .filter(|k| !page_only(k))
            .chain(all().filter(|k| page_only(k)))
    }

    /// Ends the reading: same keys everywhere, no digit, no markup, no text that nothing uses, no
    /// placeholder that `knows` doesn't know.
    pub fn finish(
        mut self,
        allow: &[String],
        knows: impl Fn(&str) -> bool,
    ) -> (Tables, Vec<Fault>) {
        let first: BTreeSet<String> = self.keys().map(str::to_owned).collect();
        for told in &mut self.languages {
            for key in &first {
                if !told.words.contains_key(key) {
                    let (table, name) = split(key);
                    let wrong = format!("{}: the text `{key}` is missing", told.code);
                    told.interface.fault(
                        0..0,
                        wrong,
                        format!("add under [{table}]: {name} = \"…\""),
                    );
                }
            }
            for (key, (words, at, interface)) in &told.words {
                let source = if *interface {
                    &mut told.interface
                } else {
                    &mut told.story
                };
                if !first.contains(key) {
                    let wrong = format!("`{key}` is a text of {} alone", told.code);
                    source.fault(
                        at.clone(),
                        wrong,
                        "add it to the first language too, or take it out",
                    );
                } else if !interface && !self.used.contains(key) {
                    let wrong = format!("nothing uses the text `{key}`");
                    source.fault(at.clone(), wrong, "take it out, or add what it belongs to");
                }
                check(source, key, words, at, allow, *interface, &knows);
            }
        }
        let keys: Vec<String> = self.keys().map(str::to_owned).collect();
        let live = keys.iter().filter(|k| !page_only(k)).count();
        let words = |told: &Told| {
            keys.iter()
                .map(|k| told.words.get(k).map_or_else(String::new, |w| w.0.clone()))
                .collect()
        };
        let languages = self
            .languages
            .iter()
            .map(|t| (t.code.clone(), words(t)))
            .collect();
        let faults = self
            .languages
            .into_iter()
            .flat_map(|t| t.interface.faults.into_iter().chain(t.story.faults))
            .collect();
        (
            Tables {
                keys,
                live,
                languages,
            },
            faults,
        )
    }
}

fn page_only(key: &str) -> bool {
    PAGE_ONLY.iter().any(|p| key.starts_with(p))
}

fn split(key: &str) -> (&str, &str) {
    key.rsplit_once('.').unwrap_or(("", key))
}

/// Flattens the file's tables: `[flag.korea] title` becomes `flag.korea.title`.
fn collect(
    source: &mut Source,
    interface: bool,
    words: &mut BTreeMap<String, (String, Range<usize>, bool)>,
) {
    let text = source.text().to_owned();
    if text.is_empty() {
        return;
    }
    match DeTable::parse(&text) {
        Ok(table) => walk(source, table.get_ref(), "", interface, words),
        Err(e) => source.fault(
            e.span().unwrap_or(0..0),
            e.message().to_owned(),
            "a text is written as: name = \"words\"",
        ),
    }
}

fn walk(
    source: &mut Source,
    table: &DeTable<'_>,
    prefix: &str,
    interface: bool,
    words: &mut BTreeMap<String, (String, Range<usize>, bool)>,
) {
    for (name, value) in table {
        let key = if prefix.is_empty() {
            name.get_ref().to_string()
        } else {
            format!("{prefix}.{}", name.get_ref())
        };
        match value.get_ref() {
            DeValue::String(text) => {
                words.insert(key, (text.to_string(), value.span(), interface));
            }
            DeValue::Table(inner) => walk(source, inner, &key, interface, words),
            _ => source.fault(
                value.span(),
                format!("`{key}` is not a text"),
                "write words between quotes",
            ),
        }
    }
}

fn check(
    source: &mut Source,
    key: &str,
    words: &str,
    at: &Range<usize>,
    allow: &[String],
    interface: bool,
    knows: &impl Fn(&str) -> bool,
) {
    if words.trim().is_empty() && !at.is_empty() {
        source.fault(
            at.clone(),
            format!("the text `{key}` is empty"),
            "write its words",
        );
    }
    if words.contains(['<', '>']) {
        source.fault(
            at.clone(),
            format!("markup in the text `{key}`"),
            "texts are plain words: take the < and > out",
        );
    }
    let mut bare = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        bare += before;
        let Some((name, tail)) = after.split_once('}') else {
            source.fault(
                at.clone(),
                format!("an open {{ in the text `{key}`"),
                "close the placeholder with }",
            );
            return;
        };
        if !interface && !knows(name) {
            let wrong = format!("the text `{key}` names {{{name}}}, which the story has not");
            source.fault(
                at.clone(),
                wrong,
                "name a figure or check by its id: {id}, {id:number}, {id:change} or {id:percent}",
            );
        }
        bare.push(' ');
        rest = tail;
    }
    bare += rest;
    for word in allow {
        bare = bare.replace(word.as_str(), "");
    }
    if let Some(digit) = bare.chars().find(|c| c.is_numeric()) {
        let wrong = format!("the digit {digit} is typed in the text `{key}`");
        source.fault(
            at.clone(),
            wrong,
            "name the figure in braces, or add the year or name to `allow` in story.toml",
        );
    }
}
