//! The charts of a story: each of one form, each part of it a figure or check that fits there.

use super::fault::Source;
use super::ids::Sort;
use super::raw::{ChartEntry, LedgersEntry, PartsEntry, TrafficEntry, Word};
use super::{Desk, list};
use crate::story::routes::reserved;
use crate::story::{Chart, Figure, Form, LedgerRow, Titles, Unit, Value};

/// The texts with the findings of two ledgers, in the order of [`Titles`].
const TITLES: [[&str; 3]; 3] = [
    ["title", "first", "second"],
    ["change", "change_first", "change_second"],
    ["before", "before_first", "before_second"],
];

pub fn charts(
    at: &mut Source,
    raw: &[ChartEntry],
    desk: &mut Desk,
    figures: &[Figure],
) -> Vec<Chart> {
    raw.iter()
        .filter_map(|r| chart(at, r, desk, figures))
        .collect()
}

fn chart(at: &mut Source, r: &ChartEntry, desk: &mut Desk, figures: &[Figure]) -> Option<Chart> {
    let id = desk.ids.enter(at, &r.id, Sort::Chart);
    if reserved().any(|name| name == id) || id.contains('.') {
        at.fault(
            r.id.span(),
            format!("a chart can't be named `{id}`: its name is a part of the page's address"),
            format!(
                "use another name, without a point; the site itself uses {}",
                reserved().collect::<Vec<_>>().join(", ")
            ),
        );
    }
    let mut parts = Parts { at, desk, figures };
    let form = match (&r.ledgers, &r.traffic, &r.parts) {
        (Some(l), None, None) => parts.ledgers(l, id, &r.id),
        (None, Some(t), None) => parts.traffic(t),
        (None, None, Some(p)) => parts.parts(p),
        (None, None, None) => return fault(at, &r.id, "no form"),
        _ => return fault(at, &r.id, "several forms"),
    };
    let mut text = |part| {
        desk.words
            .need(at, r.id.span(), &format!("chart_text.{id}.{part}"))
    };
    Some(Chart {
        id,
        name: text("name"),
        title: text("title"),
        measure: text("measure"),
        note: text("note"),
        description: text("description"),
        form,
    })
}

fn fault(at: &mut Source, id: &Word, has: &str) -> Option<Chart> {
    at.fault(
        id.span(),
        format!("the chart `{}` has {has}", id.get_ref()),
        "give it one of [chart.ledgers], [chart.traffic], [chart.parts]",
    );
    None
}

/// The parts of one chart, as they are read.
struct Parts<'a> {
    at: &'a mut Source,
    desk: &'a mut Desk,
    figures: &'a [Figure],
}

impl Parts<'_> {
    /// A figure that has a number to draw.
    fn figure(&mut self, word: &Word) -> &'static str {
        let id = self.desk.ids.find(self.at, word, &[Sort::Figure]);
        let found = self.figures.iter().find(|f| f.id == id);
        if found.is_some_and(|f| matches!(f.value, Value::None)) && !self.desk.unsound.contains(id)
        {
            self.at.fault(
                word.span(),
                format!("`{id}` has no number to draw"),
                "name a figure that has a value or a range",
            );
        }
        id
    }

    fn check(&mut self, word: &Word) -> &'static str {
        self.desk.ids.find(self.at, word, &[Sort::Check])
    }

    /// Figures on one scale must count one thing.
    fn alike<'w>(&mut self, words: impl IntoIterator<Item = &'w Word>) {
        let mut first: Option<Unit> = None;
        for word in words {
            let found = self.figures.iter().find(|f| f.id == word.get_ref());
            let Some(unit) = found.and_then(|f| f.unit) else {
                continue;
            };
            if first.get_or_insert(unit).base() != unit.base() {
                self.at.fault(
                    word.span(),
                    format!(
                        "`{}` counts something else than the figures before it",
                        word.get_ref()
                    ),
                    "figures on one scale need units of one kind",
                );
            }
        }
    }

    fn ledgers(&mut self, l: &LedgersEntry, id: &str, at: &Word) -> Form {
        self.alike(l.row.iter().flat_map(|r| &r.figures));
        if l.row.is_empty() {
            self.at.fault(
                l.sources[0].span(),
                "two ledgers without a row",
                "add [[chart.ledgers.row]]",
            );
        }
        let mut text = |part: &str| {
            let key = format!("chart_text.{id}.{part}");
            self.desk.words.need(self.at, at.span(), &key)
        };
        let titles = Titles(TITLES.map(|row| row.map(&mut text)));
        let explain = text("explain");
        Form::Ledgers {
            titles,
            explain,
            sources: self.desk.ids.find_all(self.at, &l.sources, &[Sort::Source]),
            rows: list(
                l.row
                    .iter()
                    .map(|row| LedgerRow {
                        label: self.desk.words.need(
                            self.at,
                            row.id.span(),
                            &format!("row.{}", row.id.get_ref()),
                        ),
                        figures: (self.figure(&row.figures[0]), self.figure(&row.figures[1])),
                        gap: self.check(&row.gap),
                        before: (self.check(&row.before[0]), self.check(&row.before[1])),
                    })
                    .collect(),
            ),
        }
    }

    fn traffic(&mut self, t: &TrafficEntry) -> Form {
        Form::Traffic {
            containers: self.figure(&t.containers),
            part: self.figure(&t.part),
            trains: self.figure(&t.trains),
            before: self.check(&t.before),
            per_day: self.figure(&t.per_day),
            implied: self.check(&t.implied),
            load: self.check(&t.load),
        }
    }

    fn parts(&mut self, p: &PartsEntry) -> Form {
        self.alike(p.parts.iter().chain([&p.apart]));
        if p.parts.len() < 2 {
            self.at.fault(
                p.sum.span(),
                "a sum of fewer than two parts",
                "parts = [\"…\", \"…\"]",
            );
        }
        Form::Parts {
            parts: list(p.parts.iter().map(|w| self.figure(w)).collect()),
            sum: self.check(&p.sum),
            share: self.check(&p.share),
            apart: self.figure(&p.apart),
            doubtful: self.figure(&p.doubtful),
        }
    }
}
