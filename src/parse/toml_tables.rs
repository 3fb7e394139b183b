//! Reads a TOML file into raw entries. Errors of TOML and serde become diagnostics that an editor understands.

use super::diagnostic::SourceFile;
use serde::de::DeserializeOwned;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error, ValueDeserializer};

/// The tables of one file. Each is removed when it is read, so that what nothing reads is left.
pub struct TomlTables<'s> {
    file: &'s mut SourceFile,
    rest: DeTable<'static>,
    known: Vec<&'static str>,
}

impl<'s> TomlTables<'s> {
    /// The file's tables; `None` if it is empty, and `None` and a diagnostic if it isn't TOML.
    pub fn of(file: &'s mut SourceFile) -> Option<Self> {
        if file.text().is_empty() {
            return None;
        }
        match DeTable::parse(file.text()) {
            Ok(all) => Some(TomlTables {
                file,
                rest: all.into_inner(),
                known: vec![],
            }),
            Err(e) => {
                report_syntax_error(file, &e);
                None
            }
        }
    }

    /// The entries that begin with `[[name]]`, in their order. One that can't be read becomes a diagnostic.
    pub fn entries<T: DeserializeOwned>(&mut self, name: &'static str) -> Vec<T> {
        self.entries_with(name, |file, entry| entry.read(file))
    }

    /// The same entries, read by a function that looks at an entry before it chooses the type of its fields.
    pub fn entries_with<T>(
        &mut self,
        name: &'static str,
        read: fn(&mut SourceFile, RawEntry) -> Option<T>,
    ) -> Vec<T> {
        let entries = self.raw_entries(name).into_iter();
        entries.filter_map(|entry| read(self.file, entry)).collect()
    }

    fn raw_entries(&mut self, name: &'static str) -> Vec<RawEntry> {
        self.known.push(name);
        let Some(found) = self.rest.remove(name) else {
            return vec![];
        };
        let at = found.span();
        let DeValue::Array(all) = found.into_inner() else {
            self.file.report(
                at,
                format!("`{name}` is not a list of entries"),
                format!("begin each entry with [[{name}]]"),
            );
            return vec![];
        };
        all.into_iter()
            .map(|entry| RawEntry { name, entry })
            .collect()
    }

    /// The fields before all entries.
    pub fn head<T: DeserializeOwned>(self) -> Option<T> {
        let rest = DeValue::Table(self.rest);
        read_entry(self.file, Spanned::new(0..0, rest), "the story", 0..0)
    }

    /// Ends a file that may only have entries. Everything else in it becomes a diagnostic.
    pub fn end(self) {
        let known: Vec<String> = self.known.iter().map(|k| format!("[[{k}]]")).collect();
        for (name, _) in &self.rest {
            self.file.report(
                name.span(),
                format!("nothing reads `{}` here", name.get_ref()),
                format!("entries of this file: {}", known.join(", ")),
            );
        }
    }
}

/// An entry whose fields are not read yet.
pub struct RawEntry {
    name: &'static str,
    entry: Spanned<DeValue<'static>>,
}

impl RawEntry {
    /// The text of a field, with its place; `None` if the entry has none, or something else than a text.
    pub fn word(&self, field: &str) -> Option<Spanned<String>> {
        let value = self.entry.get_ref().get(field)?;
        let word = value.get_ref().as_str()?.to_owned();
        Some(Spanned::new(value.span(), word))
    }

    /// Whether the entry has a field.
    pub fn has(&self, field: &str) -> bool {
        self.entry.get_ref().get(field).is_some()
    }

    /// The name of the entry for a sentence, and the place of its id, or of the entry if it has no id.
    fn title(&self) -> (String, Range<usize>) {
        match self.word("id") {
            Some(id) => (format!("the {} `{}`", self.name, id.get_ref()), id.span()),
            None => (format!("a {}", self.name), self.entry.span()),
        }
    }

    /// Reads the fields. If they are not those of `T`, this is reported.
    pub fn read<T: DeserializeOwned>(self, file: &mut SourceFile) -> Option<T> {
        let (title, at) = self.title();
        read_entry(file, self.entry, &title, at)
    }

    /// Reports something about the whole entry. The message continues a sentence that begins with the
    /// entry: "has no `form`".
    pub fn report(&self, file: &mut SourceFile, message: &str, help: String) {
        let (title, at) = self.title();
        file.report(at, format!("{title} {message}"), help);
    }
}

fn read_entry<T: DeserializeOwned>(
    file: &mut SourceFile,
    entry: Spanned<DeValue<'static>>,
    subject: &str,
    whole: Range<usize>,
) -> Option<T> {
    match T::deserialize(ValueDeserializer::from(entry)) {
        Ok(value) => Some(value),
        Err(e) => {
            let (message, help) = explain(e.message());
            // A missing field has no position, so the diagnostic has the entry's.
            let missing = e.message().starts_with("missing field");
            let at = e.span().filter(|_| !missing).unwrap_or(whole);
            file.report(at, format!("{subject}{message}"), help);
            None
        }
    }
}

/// Reports that a file isn't TOML.
pub fn report_syntax_error(file: &mut SourceFile, error: &Error) {
    let at = error.span().unwrap_or(0..0);
    let message = error.message().trim().replace('\n', "; ");
    let help = if message.contains("string") || open_quote(file, &at) {
        "close the quote on the same line: name = \"words\""
    } else if message.contains("duplicate key") {
        "keep one of the two"
    } else {
        "write name = \"words\", name = [\"one\", \"two\"], or begin an entry with [[…]]"
    };
    file.report(at, message, help);
}

/// Whether the line at this position has a quote that isn't closed.
fn open_quote(file: &SourceFile, at: &Range<usize>) -> bool {
    let line = file.line(at.start).saturating_sub(1);
    let text = file.text().lines().nth(line).unwrap_or_default();
    text.matches('"').count() % 2 == 1
}

/// The message and the help for an error of serde. The message continues a sentence that begins with the entry.
fn explain(message: &str) -> (String, String) {
    let quoted = |after: &str| {
        let rest = message.strip_prefix(after)?;
        rest.split_once('`')
            .map(|(name, rest)| (name.to_owned(), rest))
    };
    if let Some((field, _)) = quoted("missing field `") {
        return (
            format!(" has no `{field}`"),
            format!("add a line: {field} = …"),
        );
    }
    if let Some((field, rest)) = quoted("unknown field `") {
        let known = rest.split_once("expected ").map_or("", |(_, k)| k);
        let known = known.strip_prefix("one of ").unwrap_or(known);
        return (
            format!(" has `{field}`, which means nothing there"),
            format!("take it out, or correct its name; known: {known}"),
        );
    }
    let help = [
        ("a string", "put it between quotes: \"…\""),
        ("boolean", "write true or false, without quotes"),
        ("sequence", "write a list: [\"…\"]"),
        (
            "array of length",
            "write a list of that many: [\"…\", \"…\"]",
        ),
        ("u8", "write a whole number from 0 to 255, without quotes"),
    ]
    .into_iter()
    .find_map(|(wanted, help)| {
        let (_, expected) = message.rsplit_once("expected ")?;
        expected.contains(wanted).then_some(help)
    });
    (
        format!(": {message}"),
        help.unwrap_or("see the story's other entries for the form")
            .to_owned(),
    )
}
