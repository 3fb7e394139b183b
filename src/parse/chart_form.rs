//! The form of a chart: `form = "…"` decides which fields the chart's entry has.

use super::chart_references::Relations;
use super::diagnostic::SourceFile;
use super::list;
use super::toml_entries::{
    PairedBarsEntry, PictogramEntry, RowEntry, RowsEntry, SpannedString, StackedBarEntry,
};
use super::toml_tables::RawEntry;
use crate::story::{Figure, FigureId, Form, Row, RowsForm};

/// The forms with fields of their own.
const PAIRED_BARS: &str = "paired-bars";
const PICTOGRAM: &str = "pictogram";
const STACKED_BAR: &str = "stacked-bar";

/// The entry of a chart, with the fields of its form.
pub enum ChartEntry {
    PairedBars(PairedBarsEntry),
    Pictogram(PictogramEntry),
    StackedBar(StackedBarEntry),
    /// A form of the library that draws rows of figures.
    Rows(RowsForm, RowsEntry),
}

impl ChartEntry {
    /// The id of the chart.
    pub fn id(&self) -> &SpannedString {
        match self {
            ChartEntry::PairedBars(entry) => &entry.id,
            ChartEntry::Pictogram(entry) => &entry.id,
            ChartEntry::StackedBar(entry) => &entry.id,
            ChartEntry::Rows(_, entry) => &entry.id,
        }
    }
}

/// Reads the fields of the form that the entry names. If it names none or an unknown one, this is reported.
pub fn read_form(file: &mut SourceFile, raw: RawEntry) -> Option<ChartEntry> {
    let known = || {
        let own = [PAIRED_BARS, PICTOGRAM, STACKED_BAR].into_iter();
        own.chain(RowsForm::CODES).collect::<Vec<_>>().join(", ")
    };
    let Some(form) = raw.word("form") else {
        raw.report(
            file,
            "has no `form`",
            format!("add a line: form = …; known: {}", known()),
        );
        return None;
    };
    match form.get_ref().as_str() {
        PAIRED_BARS => raw.read(file).map(ChartEntry::PairedBars),
        PICTOGRAM => raw.read(file).map(ChartEntry::Pictogram),
        STACKED_BAR => raw.read(file).map(ChartEntry::StackedBar),
        code => match RowsForm::from_code(code) {
            Some(form) => raw.read(file).map(|entry| ChartEntry::Rows(form, entry)),
            None => {
                file.report(
                    form.span(),
                    format!("there is no form `{code}`"),
                    format!("known: {}", known()),
                );
                None
            }
        },
    }
}

impl Relations<'_> {
    /// A chart of rows. Each row has one figure for each series, and all of them are on one scale.
    pub fn rows(&mut self, form: RowsForm, entry: &RowsEntry) -> Form {
        if entry.row.is_empty() {
            self.file.report(
                entry.id.span(),
                "a chart without a row",
                "add [[chart.row]] with id and figures",
            );
        }
        let series = entry.series.iter().map(|word| {
            let key = format!("series.{}", word.get_ref());
            self.context.texts.require(self.file, word.span(), &key)
        });
        let series = list(series.collect());
        let ids: Vec<&SpannedString> = entry.row.iter().map(|r| &r.id).collect();
        self.report_equal_row_ids(&ids);
        let expected = entry.series.len().max(1);
        if let Some(wanted) = form.series().filter(|wanted| *wanted != expected) {
            self.file.report(
                entry.id.span(),
                format!(
                    "the form {} draws {wanted} series, and this chart has {expected}",
                    form.code()
                ),
                format!("name {wanted} in series = [\"…\"], or choose another form"),
            );
        }
        let rows = entry.row.iter().map(|row| self.row(row, expected));
        let rows = list(rows.collect());
        if form.is_over_time() {
            self.report_unsorted_periods(&entry.row);
        }
        Form::Rows { form, series, rows }
    }

    /// A row with as many figures as the chart has series, all of one unit.
    fn row(&mut self, row: &RowEntry, expected: usize) -> Row {
        let key = format!("row.{}", row.id.get_ref());
        let label = self.context.texts.require(self.file, row.id.span(), &key);
        if row.figures.len() != expected {
            let at = row.figures.get(expected).unwrap_or(&row.id);
            self.file.report(
                at.span(),
                format!(
                    "the row `{}` has {} figures for {expected} series",
                    row.id.get_ref(),
                    row.figures.len()
                ),
                "name one figure for each of the chart's series",
            );
        }
        let before = self.file.diagnostics.len();
        let figures: Vec<FigureId> = row.figures.iter().map(|w| self.figure(w)).collect();
        if self.file.diagnostics.len() == before {
            self.share_unit(&row.figures);
        }
        Row {
            label,
            figures: list(figures),
        }
    }

    /// Reports a row whose figures have no period, or one that is not after the row before it.
    fn report_unsorted_periods(&mut self, rows: &[RowEntry]) {
        let mut last = None;
        for row in rows {
            let figure = row.figures.first();
            let Some(figure) = figure.and_then(|word| self.found(word.get_ref())) else {
                continue;
            };
            let first_day = |figure: &Figure| figure.period.map(|p| p.from.first_day());
            let day = first_day(figure);
            if day.is_none() || day <= last {
                self.file.report(
                    row.id.span(),
                    format!(
                        "the row `{}` is not after the row before it",
                        row.id.get_ref()
                    ),
                    "give each figure a period, and put the rows in the order of time",
                );
                return;
            }
            last = day;
        }
    }
}
