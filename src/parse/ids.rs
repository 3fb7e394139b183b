//! Ids of entries: each is defined once, and each reference is checked.

use super::diagnostic::SourceFile;
use super::toml_entries::SpannedString;
use super::{leak, list};
use crate::story::List;
use std::collections::BTreeMap;

/// What kind of entry an id names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum IdKind {
    DataSource,
    Caveat,
    Figure,
    Check,
    Chart,
    Event,
    Theme,
    KeyNumber,
}

/// The kinds that a [`FigureId`](crate::story::FigureId) names.
pub const NUMBERS: [IdKind; 2] = [IdKind::Figure, IdKind::Check];

impl IdKind {
    fn name(self) -> &'static str {
        match self {
            IdKind::DataSource => "source",
            IdKind::Caveat => "flag",
            IdKind::Figure => "figure",
            IdKind::Check => "check",
            IdKind::Chart => "chart",
            IdKind::Event => "event",
            IdKind::Theme => "theme",
            IdKind::KeyNumber => "key number",
        }
    }
}

/// All ids so far, each with its kind and the place of its definition.
#[derive(Default)]
pub struct Ids(BTreeMap<&'static str, (IdKind, String)>);

impl Ids {
    /// Defines the id of an entry.
    pub fn enter(
        &mut self,
        file: &mut SourceFile,
        word: &SpannedString,
        kind: IdKind,
    ) -> &'static str {
        let id = validate_id(file, word);
        let place = format!("{}:{}", file.path().display(), file.line(word.span().start));
        if let Some((_, first)) = self.0.get(id) {
            file.report(
                word.span(),
                format!("the id `{id}` is there twice, first in {first}"),
                "give each entry an id of its own",
            );
        } else {
            self.0.insert(id, (kind, place));
        }
        id
    }

    /// The id of an entry of one of these kinds, which must be there already.
    pub fn find(
        &self,
        file: &mut SourceFile,
        word: &SpannedString,
        kinds: &[IdKind],
    ) -> &'static str {
        let id = word.get_ref().as_str();
        let kind = kinds
            .iter()
            .map(|s| s.name())
            .collect::<Vec<_>>()
            .join(" or ");
        match self.0.get(id) {
            Some((found, _)) if kinds.contains(found) => {}
            Some((found, place)) => file.report(
                word.span(),
                format!("`{id}` is a {}, not a {kind}", found.name()),
                format!("name a {kind}; `{id}` is given in {place}"),
            ),
            None => file.report(
                word.span(),
                format!("there is no {kind} `{id}`"),
                self.near(id, kinds),
            ),
        }
        leak(id)
    }

    /// The same for each word of a list, which names each entry once. `id` makes the ids of their type:
    /// `ids.find_all(file, words, &[IdKind::Chart], ChartId)`.
    pub fn find_all<T>(
        &self,
        file: &mut SourceFile,
        words: &[SpannedString],
        kinds: &[IdKind],
        id: fn(&'static str) -> T,
    ) -> List<T> {
        for (i, word) in words.iter().enumerate() {
            if words[..i].iter().any(|w| w.get_ref() == word.get_ref()) {
                file.report(
                    word.span(),
                    format!("the list names `{}` twice", word.get_ref()),
                    "name it once",
                );
            }
        }
        let found = words.iter().map(|w| id(self.find(file, w, kinds)));
        list(found.collect())
    }

    /// Help for an unknown id: a similar one, or the list of all.
    fn near(&self, id: &str, kinds: &[IdKind]) -> String {
        let all = || {
            self.0
                .iter()
                .filter(|(_, (kind, _))| kinds.contains(kind))
                .map(|(id, _)| *id)
        };
        match all().min_by_key(|known| mismatch_length(known, id)) {
            None => "there is none yet: an entry can name only what stands before it".to_owned(),
            Some(near) if mismatch_length(near, id) * 2 <= id.len().max(near.len()) => {
                format!("did you mean `{near}`?")
            }
            Some(_) => format!("known: {}", all().collect::<Vec<_>>().join(", ")),
        }
    }
}

/// Checks that an id can be used in file names, addresses and placeholders.
pub fn validate_id(file: &mut SourceFile, word: &SpannedString) -> &'static str {
    let id = word.get_ref();
    let sound = id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && id
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
    if !sound {
        file.report(
            word.span(),
            format!("`{id}` can't be an id"),
            "begin with a Latin letter, go on with Latin letters, digits, dots, - and _",
        );
    }
    leak(id)
}

/// How many letters lie between the common beginning and the common end: enough to guess a slip.
fn mismatch_length(a: &str, b: &str) -> usize {
    let head = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let tail = a.bytes().rev().zip(b.bytes().rev());
    let tail = tail.take_while(|(x, y)| x == y).count();
    a.len().max(b.len()).saturating_sub(head + tail)
}
