//! The texts of a story in each language: the same keys in all, each of them used.

use super::fault::{Fault, Source};
use super::wording::{self, Rules};
use crate::story::Text;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// The word tables of all languages.
#[derive(Debug)]
pub struct Tables {
    /// The keys: the product's own that only pages need, its live ones, the story's live ones,
    /// the story's that only pages need. So the code's texts keep their numbers in any story.
    pub keys: Vec<Key>,
    /// Those that the program in the page needs.
    pub live: Range<usize>,
    /// For each language its code and its words, in the order of the keys.
    pub languages: Vec<(String, Vec<String>)>,
}

/// The name of a text.
#[derive(Clone, Debug)]
pub struct Key {
    /// Such as `figure.rail.teu`.
    pub name: String,
    /// Whether it is one of the product's own, which the code names.
    pub interface: bool,
}

/// One text as a file has it.
pub struct Told {
    /// The words.
    pub words: String,
    /// Where they stand.
    pub at: Range<usize>,
    /// Whether they are the product's own, not the story's.
    pub interface: bool,
}

/// The files of one language, read.
struct Language {
    code: String,
    interface: Source,
    story: Source,
    words: BTreeMap<String, Told>,
    /// A file of it could not be read: what is missing there is not known.
    broken: bool,
}

/// Reads and checks the texts of all languages.
pub struct Reader {
    languages: Vec<Language>,
    used: BTreeSet<String>,
}

/// Tables of words that only the static page shows: they are not sent to the program, which draws the
/// charts and copies all else from the page.
const PAGE_ONLY: [&str; 13] = [
    "page.",
    "dated.",
    "kind.",
    "timeline.",
    "month.",
    "date.",
    "story.",
    "theme.",
    "chart_text.",
    "event.",
    "flag.",
    "room.",
    "area.",
];

impl Reader {
    /// Reads the files of these languages; `interface` is the folder of the product's own texts.
    pub fn open(interface: &Path, story: &Path, codes: &[String]) -> Self {
        let open = |code: &String| {
            let name = format!("{code}.toml");
            let out = format!("or take \"{code}\" out of `languages` in story.toml");
            let mut words = BTreeMap::new();
            let own = format!("write the product's own texts in this language, {out}");
            let told = format!("write the story's texts in this language, {out}");
            let mut interface = Source::open(interface, &name, &own);
            let mut story = Source::open(&story.join("text"), &name, &told);
            collect(&mut interface, true, &mut words);
            collect(&mut story, false, &mut words);
            Language {
                broken: !(interface.faults.is_empty() && story.faults.is_empty()),
                code: code.clone(),
                interface,
                story,
                words,
            }
        };
        Reader {
            languages: codes.iter().map(open).collect(),
            used: BTreeSet::new(),
        }
    }

    /// The text with this key, which every language must have because of the entry at this place.
    pub fn need(&mut self, source: &mut Source, at: Range<usize>, key: &str) -> Text {
        self.used.insert(key.to_owned());
        for language in &mut self.languages {
            if !language.words.contains_key(key) {
                if !language.broken {
                    let file = language.story.path().display().to_string();
                    missing(source, at.clone(), &language.code, key, &file);
                }
                let none = Told {
                    words: String::new(),
                    at: 0..0,
                    interface: false,
                };
                language.words.insert(key.to_owned(), none);
            }
        }
        let index = self.keys().iter().position(|k| *k == key).unwrap_or(0);
        Text(index as u16)
    }

    /// The text with this key where the languages have it: all or none.
    pub fn may(&mut self, source: &mut Source, at: Range<usize>, key: &str) -> Option<Text> {
        let any = self.languages.iter().any(|l| l.words.contains_key(key));
        any.then(|| self.need(source, at, key))
    }

    /// All keys of the first language, in the order of the tables.
    fn keys(&self) -> Vec<&str> {
        let first = self.languages.first();
        let mut keys: Vec<(&str, bool)> = first.map_or_else(Vec::new, |l| {
            let keys = l.words.iter();
            keys.map(|(k, told)| (k.as_str(), told.interface)).collect()
        });
        keys.sort_by_key(|(k, interface)| (!interface, page_only(k) != *interface));
        keys.into_iter().map(|(k, _)| k).collect()
    }

    /// What is wrong with the files so far: their form, not their words.
    pub fn faults(self) -> Vec<Fault> {
        let faults = |l: Language| l.interface.faults.into_iter().chain(l.story.faults);
        self.languages.into_iter().flat_map(faults).collect()
    }

    /// Ends the reading: the same keys everywhere, no text that nothing uses, and each by the
    /// rules of wording, with placeholders that `knows` knows.
    pub fn finish(
        mut self,
        allow: &[String],
        knows: impl Fn(&str) -> bool,
    ) -> (Tables, Vec<Fault>) {
        let whole = self.languages.iter().all(|l| !l.broken);
        if whole {
            self.compare();
        }
        for language in &mut self.languages {
            let rules = Rules {
                code: &language.code,
                allow,
                knows: &knows,
            };
            for (key, told) in &language.words {
                let source = match told.interface {
                    true => &mut language.interface,
                    false => &mut language.story,
                };
                if whole && !told.interface && !self.used.contains(key) {
                    source.fault(
                        told.at.clone(),
                        format!("nothing uses the text `{key}`"),
                        "take it out, correct its name, or add the entry that it belongs to",
                    );
                }
                wording::check(source, key, told, &rules);
            }
        }
        let keys: Vec<Key> = self
            .keys()
            .iter()
            .map(|name| Key {
                name: (*name).to_owned(),
                interface: self.languages[0].words[*name].interface,
            })
            .collect();
        let live = |k: &Key| !page_only(&k.name);
        let from = keys.iter().position(live).unwrap_or(0);
        let tables = Tables {
            live: from..from + keys.iter().filter(|k| live(k)).count(),
            languages: self.languages.iter().map(|l| words(l, &keys)).collect(),
            keys,
        };
        (tables, self.faults())
    }

    /// Every language has the texts of the first, and no others.
    fn compare(&mut self) {
        let [first, others @ ..] = self.languages.as_mut_slice() else {
            return;
        };
        for other in others {
            for (key, told) in first.words.iter().filter(|(_, told)| told.interface) {
                if !other.words.contains_key(key) {
                    let file = other.interface.path().display().to_string();
                    missing(
                        &mut first.interface,
                        told.at.clone(),
                        &other.code,
                        key,
                        &file,
                    );
                }
            }
            for (key, told) in &other.words {
                if !first.words.contains_key(key) {
                    let source = match told.interface {
                        true => &mut other.interface,
                        false => &mut other.story,
                    };
                    source.fault(
                        told.at.clone(),
                        format!("`{key}` is a text of \"{}\" alone", other.code),
                        format!("add it in \"{}\" too, or take it out", first.code),
                    );
                }
            }
        }
    }
}

/// Notes that a language lacks a text, at the place that needs it.
fn missing(source: &mut Source, at: Range<usize>, code: &str, key: &str, file: &str) {
    let (table, name) = split(key);
    source.fault(
        at,
        format!("the text `{key}` is missing in \"{code}\""),
        format!("add to {file} under [{table}]: {name} = \"…\""),
    );
}

fn words(language: &Language, keys: &[Key]) -> (String, Vec<String>) {
    let word = |k: &Key| {
        language
            .words
            .get(&k.name)
            .map_or("", |t| &t.words)
            .to_owned()
    };
    (language.code.clone(), keys.iter().map(word).collect())
}

fn page_only(key: &str) -> bool {
    PAGE_ONLY.iter().any(|p| key.starts_with(p))
}

/// The table and the name under which an editor writes the text.
fn split(key: &str) -> (String, String) {
    let (table, name) = key.split_once('.').unwrap_or(("", key));
    match (table, name.rsplit_once('.')) {
        ("source" | "flag" | "event" | "chart_text", Some((id, part))) => {
            (format!("{table}.{id}"), part.to_owned())
        }
        (_, Some(_)) => (table.to_owned(), format!("\"{name}\"")),
        (_, None) => (table.to_owned(), name.to_owned()),
    }
}

/// Flattens the file's tables: `[flag.korea] title` becomes `flag.korea.title`.
fn collect(source: &mut Source, interface: bool, words: &mut BTreeMap<String, Told>) {
    if source.text().is_empty() {
        return;
    }
    match DeTable::parse(source.text()) {
        Ok(table) => walk(source, table.get_ref(), "", interface, words),
        Err(e) => super::entries::syntax(source, &e),
    }
}

fn walk(
    source: &mut Source,
    table: &DeTable<'_>,
    prefix: &str,
    interface: bool,
    words: &mut BTreeMap<String, Told>,
) {
    for (name, value) in table {
        let key = match prefix {
            "" => name.get_ref().to_string(),
            _ => format!("{prefix}.{}", name.get_ref()),
        };
        match value.get_ref() {
            DeValue::String(text) => {
                let told = Told {
                    words: text.to_string(),
                    at: value.span(),
                    interface,
                };
                words.insert(key, told);
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
