//! The charts of a story: each of one form, each part of it a figure or check that fits there.

use super::fault::Source;
use super::ids::Sort;
use super::raw::{ChartEntry, LedgersEntry, PartsEntry, RowEntry, TrafficEntry, Word};
use super::relation::Relations;
use super::{Desk, list};
use crate::story::routes::reserved;
use crate::story::{Chart, Check, CheckKind, Figure, Form, LedgerRow, MOST_PARTS, Titles, Unit};

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
    checks: &[Check],
) -> Vec<Chart> {
    raw.iter()
        .filter_map(|r| chart(at, r, desk, (figures, checks)))
        .collect()
}

fn chart(
    at: &mut Source,
    r: &ChartEntry,
    desk: &mut Desk,
    (figures, checks): (&[Figure], &[Check]),
) -> Option<Chart> {
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
    let mut relations = Relations::new(at, desk, figures, checks);
    let form = match (&r.ledgers, &r.traffic, &r.parts) {
        (Some(l), None, None) => relations.ledgers(l, id, &r.id),
        (None, Some(t), None) => relations.traffic(t),
        (None, None, Some(p)) => relations.parts(p),
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

impl Relations<'_> {
    fn ledgers(&mut self, l: &LedgersEntry, id: &str, at: &Word) -> Form {
        if l.row.is_empty() {
            self.at.fault(
                l.sources.0[0].span(),
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
        let start = self.at.faults.len();
        let sources = self.sources(&l.sources.0);
        let two = (self.at.faults.len() == start).then_some(&l.sources.0);
        let ids: Vec<&Word> = l.row.iter().map(|r| &r.id).collect();
        self.rows_differ(&ids);
        let rows = l.row.iter().map(|row| self.row(row, two));
        let rows = list(rows.collect());
        Form::Ledgers {
            titles,
            explain,
            sources,
            rows,
        }
    }

    fn row(&mut self, row: &RowEntry, sources: Option<&[Word; 2]>) -> LedgerRow {
        let key = format!("row.{}", row.id.get_ref());
        let label = self.desk.words.need(self.at, row.id.span(), &key);
        let [first, second] = &row.figures.0;
        let before = self.at.faults.len();
        let figures = (self.figure(first), self.figure(second));
        let sound = self.at.faults.len() == before
            && self.one_scale([first, second])
            && sources.is_some_and(|s| self.counted_by(&row.figures.0, s));
        let of = |ids: &[&'static str]| if sound { ids.to_vec() } else { vec![] };
        let [a, b] = &row.before.0;
        LedgerRow {
            label,
            figures,
            gap: self.check(
                &row.gap,
                CheckKind::Difference,
                &of(&[figures.0, figures.1]),
            ),
            before: (
                self.check(a, CheckKind::PriorYear, &of(&[figures.0])),
                self.check(b, CheckKind::PriorYear, &of(&[figures.1])),
            ),
        }
    }

    fn traffic(&mut self, t: &TrafficEntry) -> Form {
        const CONTAINERS: [Unit; 3] = [Unit::Teu, Unit::TeuThousand, Unit::ContainersThousand];
        let start = self.at.faults.len();
        let containers = self.figure_in(&t.containers, &CONTAINERS[..2]);
        let part = self.figure_in(&t.part, &CONTAINERS);
        let trains = self.figure_in(&t.trains, &[Unit::Trains]);
        let per_day = self.figure_in(&t.per_day, &[Unit::TrainsPerDay]);
        if self.at.faults.len() == start {
            self.one_period([&t.containers, &t.trains, &t.per_day, &t.part]);
            self.no_more_than(&t.part, containers);
        }
        let sound = self.at.faults.len() == start;
        let of = |ids: &[&'static str]| if sound { ids.to_vec() } else { vec![] };
        let form = Form::Traffic {
            containers,
            part,
            trains,
            before: self.check(&t.before, CheckKind::PriorYear, &of(&[trains])),
            per_day,
            implied: self.check(&t.implied, CheckKind::PerDay, &of(&[trains])),
            load: self.check(&t.load, CheckKind::Ratio, &of(&[containers, trains])),
        };
        self.held_against(&t.implied, per_day);
        form
    }

    fn parts(&mut self, p: &PartsEntry) -> Form {
        if p.parts.len() < 2 {
            self.at.fault(
                p.sum.span(),
                "a sum of fewer than two parts",
                "parts = [\"…\", \"…\"]",
            );
        }
        if let Some(beyond) = p.parts.get(MOST_PARTS) {
            let count = p.parts.len();
            self.at.fault(
                beyond.span(),
                format!("a bar can tell {MOST_PARTS} parts apart, and this one has {count}"),
                "name the greatest parts, and state the smaller ones as one figure",
            );
        }
        let start = self.at.faults.len();
        let parts: Vec<&'static str> = p.parts.iter().map(|w| self.figure(w)).collect();
        let apart = self.figure(&p.apart);
        let sound =
            self.at.faults.len() == start && self.one_scale(p.parts.iter().chain([&p.apart]));
        let of = if sound { parts.clone() } else { vec![] };
        Form::Parts {
            parts: list(parts),
            sum: self.check(&p.sum, CheckKind::Sum, &of),
            share: self.check(&p.share, CheckKind::Share, &of),
            apart,
            doubtful: self.doubtful(&p.doubtful),
        }
    }
}
