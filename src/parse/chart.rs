//! The charts of a story: each of one form, each part of it a figure or check that fits there.
//! `chart_form` reads the fields of a form, `panel` those of a panel.

use super::chart_form::ChartEntry;
use super::chart_references::Relations;
use super::diagnostic::SourceFile;
use super::ids::IdKind;
use super::toml_entries::{PairEntry, PairedBarsEntry, SpannedString};
use super::{Context, list};
use crate::story::routes::reserved;
use crate::story::{
    Chart, ChartId, Check, CheckKind, Figure, FigureId, Form, LedgerRow, Ledgers, Titles,
};

/// The texts with the findings of two ledgers, in the order of [`Titles`].
const TITLES: [[&str; 3]; 3] = [
    ["title", "first", "second"],
    ["change", "change_first", "change_second"],
    ["before", "before_first", "before_second"],
];

pub fn charts(
    file: &mut SourceFile,
    raw: &[ChartEntry],
    context: &mut Context,
    figures: &[Figure],
    checks: &[Check],
) -> Vec<Chart> {
    raw.iter()
        .filter_map(|r| chart(file, r, context, (figures, checks)))
        .collect()
}

fn chart(
    file: &mut SourceFile,
    entry: &ChartEntry,
    context: &mut Context,
    (figures, checks): (&[Figure], &[Check]),
) -> Option<Chart> {
    let word = entry.id();
    let id = context.ids.enter(file, word, IdKind::Chart);
    report_reserved_id(file, word);
    let mut relations = Relations::new(file, context, figures, checks);
    let form = match entry {
        ChartEntry::PairedBars(bars) => relations.paired_bars(bars, id),
        ChartEntry::Panels { panels, is_one, .. } => {
            Form::Panels(relations.panels(panels, *is_one))
        }
    };
    let mut text = |part| {
        context
            .texts
            .require(file, word.span(), &format!("chart_text.{id}.{part}"))
    };
    Some(Chart {
        id: ChartId(id),
        name: text("name"),
        title: text("title"),
        measure: text("measure"),
        note: text("note"),
        description: text("description"),
        form,
    })
}

/// Reports an id that is a part of the site's own addresses.
fn report_reserved_id(file: &mut SourceFile, word: &SpannedString) {
    let id = word.get_ref();
    if reserved().any(|name| name == id) || id.contains('.') {
        file.report(
            word.span(),
            format!("a chart can't be named `{id}`: its name is a part of the page's address"),
            format!(
                "use another name, without a point; the site itself uses {}",
                reserved().collect::<Vec<_>>().join(", ")
            ),
        );
    }
}

impl Relations<'_> {
    fn paired_bars(&mut self, l: &PairedBarsEntry, id: &str) -> Form {
        let at = &l.id;
        if l.row.is_empty() {
            self.file.report(
                l.sources.0[0].span(),
                "paired bars without a row",
                "add [[chart.row]]",
            );
        }
        let mut text = |part: &str| {
            let key = format!("chart_text.{id}.{part}");
            self.context.texts.require(self.file, at.span(), &key)
        };
        let titles = Titles(TITLES.map(|row| row.map(&mut text)));
        let explain = text("explain");
        let start = self.file.diagnostics.len();
        let sources = self.sources(&l.sources.0);
        let two = (self.file.diagnostics.len() == start).then_some(&l.sources.0);
        let ids: Vec<&SpannedString> = l.row.iter().map(|r| &r.id).collect();
        self.report_equal_row_ids(&ids);
        let rows = l.row.iter().map(|row| self.pair(row, two));
        let rows = list(rows.collect());
        Form::PairedBars(Ledgers {
            sources,
            titles,
            explain,
            rows,
        })
    }

    fn pair(&mut self, row: &PairEntry, sources: Option<&[SpannedString; 2]>) -> LedgerRow {
        let key = format!("row.{}", row.id.get_ref());
        let label = self.context.texts.require(self.file, row.id.span(), &key);
        let [first, second] = &row.figures.0;
        let before = self.file.diagnostics.len();
        let figures = (self.figure(first), self.figure(second));
        let sound = self.file.diagnostics.len() == before
            && self.share_scale([first, second])
            && sources.is_some_and(|s| self.sources_match(&row.figures.0, s));
        let of = |ids: &[FigureId]| if sound { ids.to_vec() } else { vec![] };
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
}
