//! Loads the texts of each language, and checks that all languages have the same keys and that each is used.

use super::diagnostic::{Diagnostic, SourceFile};
use super::text_keys::{Audience, Key, Owner, group, table_and_name};
use super::text_rules::{self, RawText, Rules};
use crate::story::Text;
use jisr_charts::i18n::Lang;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// The texts of all languages as tables with the same order.
#[derive(Debug)]
pub struct MessageTables {
    /// The keys in the order of the tables.
    pub keys: Vec<Key>,
    /// The range of those that the program in the browser needs.
    pub client: Range<usize>,
    /// Each language with its texts, in the order of the keys.
    pub languages: Vec<(Lang, Vec<String>)>,
}

/// The files of one language, read.
struct Language {
    lang: Lang,
    interface: SourceFile,
    story: SourceFile,
    texts: BTreeMap<String, RawText>,
    /// A file of it could not be read, so nothing can be said about what is missing there.
    broken: bool,
}

/// Reads and checks the texts of all languages.
pub struct TextLoader {
    languages: Vec<Language>,
    used: BTreeSet<String>,
}

impl TextLoader {
    /// Reads the files of these languages; `interface` is the folder of the product's own texts.
    pub fn open(interface: &Path, story: &Path, languages: &[Lang]) -> Self {
        let open = |lang: &Lang| {
            let code = lang.code();
            let name = format!("{code}.toml");
            let out = format!("or take \"{code}\" out of `languages` in story.toml");
            let mut texts = BTreeMap::new();
            let of_product = format!("write the product's own texts in this language, {out}");
            let of_story = format!("write the story's texts in this language, {out}");
            let mut interface = SourceFile::open(interface, &name, &of_product);
            let mut story = SourceFile::open(&story.join("text"), &name, &of_story);
            collect(&mut interface, Owner::Product, &mut texts);
            collect(&mut story, Owner::Story, &mut texts);
            Language {
                broken: !(interface.diagnostics.is_empty() && story.diagnostics.is_empty()),
                lang: *lang,
                interface,
                story,
                texts,
            }
        };
        TextLoader {
            languages: languages.iter().map(open).collect(),
            used: BTreeSet::new(),
        }
    }

    /// The text with this key. Every language must have it; the diagnostic names the entry at this place,
    /// which needs it.
    pub fn require(&mut self, file: &mut SourceFile, at: Range<usize>, key: &str) -> Text {
        self.used.insert(key.to_owned());
        for language in &mut self.languages {
            if !language.texts.contains_key(key) {
                if !language.broken {
                    let path = language.story.path().display().to_string();
                    missing(file, at.clone(), language.lang, key, &path);
                }
                let none = RawText {
                    text: String::new(),
                    span: 0..0,
                    owner: Owner::Story,
                };
                language.texts.insert(key.to_owned(), none);
            }
        }
        let index = self.keys().iter().position(|k| *k == key).unwrap_or(0);
        Text(index as u16)
    }

    /// The text with this key, or None if no language has it. If one has it, all must.
    pub fn optional(&mut self, file: &mut SourceFile, at: Range<usize>, key: &str) -> Option<Text> {
        let any = self.languages.iter().any(|l| l.texts.contains_key(key));
        any.then(|| self.require(file, at, key))
    }

    /// All keys of the first language, in the order of the tables.
    fn keys(&self) -> Vec<&str> {
        let first = self.languages.first();
        let mut keys: Vec<(&str, Owner)> = first.map_or_else(Vec::new, |l| {
            let keys = l.texts.iter();
            keys.map(|(k, raw)| (k.as_str(), raw.owner)).collect()
        });
        keys.sort_by_key(|(key, owner)| group(*owner, Audience::of(key)));
        keys.into_iter().map(|(k, _)| k).collect()
    }

    /// The diagnostics so far.
    pub fn diagnostics(self) -> Vec<Diagnostic> {
        let diagnostics = |l: Language| {
            l.interface
                .diagnostics
                .into_iter()
                .chain(l.story.diagnostics)
        };
        self.languages.into_iter().flat_map(diagnostics).collect()
    }

    /// Checks all texts: the same keys in every language, no text that nothing uses, and each text by
    /// `text_rules`. `knows` says whether the story has what a placeholder names.
    pub fn finish(
        mut self,
        allow: &[String],
        knows: impl Fn(&str) -> bool,
    ) -> (MessageTables, Vec<Diagnostic>) {
        let whole = self.languages.iter().all(|l| !l.broken);
        if whole {
            self.compare();
        }
        for language in &mut self.languages {
            let rules = Rules {
                lang: language.lang,
                allow,
                knows: &knows,
            };
            for (key, raw) in &language.texts {
                let file = match raw.owner {
                    Owner::Product => &mut language.interface,
                    Owner::Story => &mut language.story,
                };
                if whole && raw.owner == Owner::Story && !self.used.contains(key) {
                    file.report(
                        raw.span.clone(),
                        format!("nothing uses the text `{key}`"),
                        "take it out, correct its name, or add the entry that it belongs to",
                    );
                }
                text_rules::check(file, key, raw, &rules);
            }
        }
        let keys: Vec<Key> = self
            .keys()
            .iter()
            .map(|name| Key {
                name: (*name).to_owned(),
                owner: self.languages[0].texts[*name].owner,
            })
            .collect();
        let client = |k: &Key| Audience::of(&k.name) == Audience::Client;
        let from = keys.iter().position(client).unwrap_or(0);
        let tables = MessageTables {
            client: from..from + keys.iter().filter(|k| client(k)).count(),
            languages: self
                .languages
                .iter()
                .map(|l| language_table(l, &keys))
                .collect(),
            keys,
        };
        (tables, self.diagnostics())
    }

    /// Every language has the texts of the first, and no others.
    fn compare(&mut self) {
        let [first, others @ ..] = self.languages.as_mut_slice() else {
            return;
        };
        for other in others {
            for (key, raw) in first
                .texts
                .iter()
                .filter(|(_, raw)| raw.owner == Owner::Product)
            {
                if !other.texts.contains_key(key) {
                    let path = other.interface.path().display().to_string();
                    missing(
                        &mut first.interface,
                        raw.span.clone(),
                        other.lang,
                        key,
                        &path,
                    );
                }
            }
            for (key, raw) in &other.texts {
                if !first.texts.contains_key(key) {
                    let file = match raw.owner {
                        Owner::Product => &mut other.interface,
                        Owner::Story => &mut other.story,
                    };
                    file.report(
                        raw.span.clone(),
                        format!("`{key}` is a text of \"{}\" alone", other.lang.code()),
                        format!("add it in \"{}\" too, or take it out", first.lang.code()),
                    );
                }
            }
        }
    }
}

/// Reports that a language lacks a text, at the place that needs it.
fn missing(file: &mut SourceFile, at: Range<usize>, lang: Lang, key: &str, path: &str) {
    let (table, name) = table_and_name(key);
    file.report(
        at,
        format!("the text `{key}` is missing in \"{}\"", lang.code()),
        format!("add to {path} under [{table}]: {name} = \"…\""),
    );
}

/// A language and its texts in the order of the keys.
fn language_table(language: &Language, keys: &[Key]) -> (Lang, Vec<String>) {
    let word = |k: &Key| {
        language
            .texts
            .get(&k.name)
            .map_or("", |t| &t.text)
            .to_owned()
    };
    (language.lang, keys.iter().map(word).collect())
}

/// Flattens the file's tables: `[flag.korea] title` becomes `flag.korea.title`.
fn collect(file: &mut SourceFile, owner: Owner, texts: &mut BTreeMap<String, RawText>) {
    if file.text().is_empty() {
        return;
    }
    match DeTable::parse(file.text()) {
        Ok(table) => walk(file, table.get_ref(), "", owner, texts),
        Err(e) => super::toml_tables::report_syntax_error(file, &e),
    }
}

fn walk(
    file: &mut SourceFile,
    table: &DeTable<'_>,
    prefix: &str,
    owner: Owner,
    texts: &mut BTreeMap<String, RawText>,
) {
    for (name, value) in table {
        let key = match prefix {
            "" => name.get_ref().to_string(),
            _ => format!("{prefix}.{}", name.get_ref()),
        };
        match value.get_ref() {
            DeValue::String(text) => {
                let raw = RawText {
                    text: text.to_string(),
                    span: value.span(),
                    owner,
                };
                texts.insert(key, raw);
            }
            DeValue::Table(inner) => walk(file, inner, &key, owner, texts),
            _ => file.report(
                value.span(),
                format!("`{key}` is not a text"),
                "write words between quotes",
            ),
        }
    }
}
