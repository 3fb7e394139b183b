//! Names of entries: each given once, each use of one checked.

use super::fault::Source;
use super::raw::Word;
use super::{leak, list};
use crate::story::List;
use std::collections::BTreeMap;

/// What an id names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Source,
    Caveat,
    Figure,
    Check,
    Chart,
    Event,
    Theme,
}

impl Sort {
    fn name(self) -> &'static str {
        match self {
            Sort::Source => "source",
            Sort::Caveat => "flag",
            Sort::Figure => "figure",
            Sort::Check => "check",
            Sort::Chart => "chart",
            Sort::Event => "event",
            Sort::Theme => "theme",
        }
    }
}

/// All ids so far, with what each names and where it is given.
#[derive(Default)]
pub struct Ids(BTreeMap<&'static str, (Sort, String)>);

impl Ids {
    /// Gives an entry its id.
    pub fn enter(&mut self, source: &mut Source, word: &Word, sort: Sort) -> &'static str {
        let id = plain(source, word);
        let place = format!(
            "{}:{}",
            source.path().display(),
            source.line(word.span().start)
        );
        if let Some((_, first)) = self.0.get(id) {
            source.fault(
                word.span(),
                format!("the id `{id}` is there twice, first in {first}"),
                "give each entry an id of its own",
            );
        } else {
            self.0.insert(id, (sort, place));
        }
        id
    }

    /// The id of an entry of one of these sorts, which must be there already.
    pub fn find(&self, source: &mut Source, word: &Word, sorts: &[Sort]) -> &'static str {
        let id = word.get_ref().as_str();
        let sort = sorts
            .iter()
            .map(|s| s.name())
            .collect::<Vec<_>>()
            .join(" or ");
        match self.0.get(id) {
            Some((found, _)) if sorts.contains(found) => {}
            Some((found, place)) => source.fault(
                word.span(),
                format!("`{id}` is a {}, not a {sort}", found.name()),
                format!("name a {sort}; `{id}` is given in {place}"),
            ),
            None => source.fault(
                word.span(),
                format!("there is no {sort} `{id}`"),
                self.near(id, sorts),
            ),
        }
        leak(id)
    }

    /// The same for each word of a list, which names each entry once.
    pub fn find_all(
        &self,
        source: &mut Source,
        words: &[Word],
        sorts: &[Sort],
    ) -> List<&'static str> {
        for (i, word) in words.iter().enumerate() {
            if words[..i].iter().any(|w| w.get_ref() == word.get_ref()) {
                source.fault(
                    word.span(),
                    format!("the list names `{}` twice", word.get_ref()),
                    "name it once",
                );
            }
        }
        list(words.iter().map(|w| self.find(source, w, sorts)).collect())
    }

    /// What may have been meant.
    fn near(&self, id: &str, sorts: &[Sort]) -> String {
        let all = || {
            self.0
                .iter()
                .filter(|(_, (sort, _))| sorts.contains(sort))
                .map(|(id, _)| *id)
        };
        match all().min_by_key(|known| unlike(known, id)) {
            None => "there is none yet: an entry can name only what stands before it".to_owned(),
            Some(near) if unlike(near, id) * 2 <= id.len().max(near.len()) => {
                format!("did you mean `{near}`?")
            }
            Some(_) => format!("known: {}", all().collect::<Vec<_>>().join(", ")),
        }
    }
}

/// An id must do in a file's name, in an address and in a placeholder.
pub fn plain(source: &mut Source, word: &Word) -> &'static str {
    let id = word.get_ref();
    let sound = id.starts_with(|c: char| c.is_ascii_alphanumeric())
        && id
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
    if !sound {
        source.fault(
            word.span(),
            format!("`{id}` can't be an id"),
            "begin with a Latin letter, go on with Latin letters, digits, dots, - and _",
        );
    }
    leak(id)
}

/// How many letters lie between the common beginning and the common end: enough to guess a slip.
fn unlike(a: &str, b: &str) -> usize {
    let head = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let tail = a.bytes().rev().zip(b.bytes().rev());
    let tail = tail.take_while(|(x, y)| x == y).count();
    a.len().max(b.len()).saturating_sub(head + tail)
}
