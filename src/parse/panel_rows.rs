//! The rows of a panel: their names, figures and options, and whether the figures fit the form and each other.

use super::chart_references::Relations;
use super::list;
use super::panel_options::{NOTE, PART, STEP};
use super::toml_entries::{PanelEntry, RowEntry, SpannedString};
use super::value::parse_word;
use crate::story::{Figure, FigureId, MOST_PARTS, PanelForm, Row, Step, Text, Value};
use serde::Deserialize;
use std::ops::Range;
use toml::Spanned;

/// What stands in place of a row's label.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RowName {
    /// The change of its figure on the year before.
    Change,
    /// Nothing, because the panel's title says it.
    None,
}

/// A row of the file with what was read of it.
pub struct ReadRow<'e> {
    pub row: Row,
    id: Option<&'e SpannedString>,
    words: &'e [SpannedString],
    is_part: bool,
}

impl Relations<'_> {
    /// Reports fewer or more rows than the form draws.
    pub fn report_row_count(&mut self, form: PanelForm, entry: &PanelEntry, at: Range<usize>) {
        let count = entry.row.len();
        if count == 0 {
            self.file.report(
                at,
                "a chart without a row",
                "add [[chart.row]], or [[chart.panel.row]] in a panel, with figures = [\"…\"]",
            );
        } else if form == PanelForm::Parts && count < 2 {
            self.file.report(
                at,
                "a sum of fewer than two parts",
                "add a row for each part",
            );
        } else if form == PanelForm::Parts
            && let Some(beyond) = entry.row.get(MOST_PARTS)
        {
            self.file.report(
                beyond.span(),
                format!("a bar can tell {MOST_PARTS} parts apart, and this one has {count}"),
                "name the greatest parts, and state the smaller ones as one figure",
            );
        }
    }

    pub fn rows<'e>(&mut self, form: PanelForm, entry: &'e PanelEntry) -> Vec<ReadRow<'e>> {
        let ids = entry.row.iter().map(|row| row.get_ref().id.as_ref());
        let named: Vec<&SpannedString> = ids.clone().flatten().collect();
        self.report_equal_row_ids(&named);
        let is_highlighted = match form.figures_in_a_row() {
            Some(1) => self.highlighted(entry, "row", ids),
            _ => vec![false; entry.row.len()],
        };
        let figures = entry.series.len().max(1);
        let mut rows = vec![];
        for (row, is_highlighted) in entry.row.iter().zip(is_highlighted) {
            let read = self.row(form, row, figures);
            let row = Row {
                is_highlighted,
                ..read.row
            };
            rows.push(ReadRow { row, ..read });
        }
        rows
    }

    /// One row, which must have so many figures.
    fn row<'e>(
        &mut self,
        form: PanelForm,
        entry: &'e Spanned<RowEntry>,
        figures: usize,
    ) -> ReadRow<'e> {
        let (at, entry) = (entry.span(), entry.get_ref());
        let at = entry.id.as_ref().map_or(at, Spanned::span);
        let step = entry
            .step
            .as_ref()
            .filter(|step| self.report_foreign_option(form, STEP, Some(step.span())));
        let step = step.and_then(|word| parse_word(self.file, "step", word));
        let step = step.unwrap_or(Step::Plus);
        let expected = if step == Step::Total { 0 } else { figures };
        self.report_figure_count(entry, at.clone(), expected);
        let before = self.file.diagnostics.len();
        let ids: Vec<FigureId> = entry.figures.iter().map(|w| self.number(w)).collect();
        let is_sound = self.file.diagnostics.len() == before;
        let note = entry
            .note
            .as_ref()
            .filter(|note| self.report_foreign_option(form, NOTE, Some(note.span())));
        let note = note.map(|word| {
            let key = format!("row.{}", word.get_ref());
            self.context.texts.require(self.file, word.span(), &key)
        });
        let is_part = entry.part.as_ref().is_some_and(|part| {
            self.report_foreign_option(form, PART, Some(part.span())) && *part.get_ref()
        });
        let (label, shows_change) = self.row_name(entry, at, is_sound);
        ReadRow {
            row: Row {
                label,
                shows_change,
                figures: list(ids),
                is_highlighted: false,
                note,
                step,
            },
            id: entry.id.as_ref(),
            words: &entry.figures,
            is_part,
        }
    }

    /// The label of a row: its own text, otherwise that of its first figure. Also whether the figure's change
    /// stands in its place.
    fn row_name(
        &mut self,
        entry: &RowEntry,
        at: Range<usize>,
        is_sound: bool,
    ) -> (Option<Text>, bool) {
        if let Some(id) = &entry.id {
            let key = format!("row.{}", id.get_ref());
            let label = self.context.texts.require(self.file, id.span(), &key);
            if let Some(name) = &entry.name {
                self.file.report(
                    name.span(),
                    format!("the row `{}` has both an id and a `name`", id.get_ref()),
                    "keep the id, whose text is the row's name, or the `name`",
                );
            }
            return (Some(label), false);
        }
        let first = entry.figures.first();
        let name = entry.name.as_ref();
        match name.map(|word| parse_word(self.file, "name of a row", word)) {
            Some(Some(RowName::Change)) => {
                let figure = first.and_then(|word| self.found(word.get_ref()));
                let is_sound = is_sound && !first.is_some_and(|first| self.has_diagnostic(first));
                if let (Some(word), true) = (name, is_sound)
                    && figure.is_none_or(|figure| figure.change.is_none())
                {
                    let id = first.map_or("", |word| word.get_ref());
                    self.file.report(
                        word.span(),
                        format!("`{id}` has no change that could name the row"),
                        "give the figure change = \"…\", or take `name` out",
                    );
                }
                (None, true)
            }
            Some(_) => (None, false),
            None => match first {
                Some(word) => (self.label_of(word), false),
                None => {
                    self.file.report(
                        at,
                        "a row without a figure has no name",
                        "add a line: id = \"…\", and its text under [row]",
                    );
                    (None, false)
                }
            },
        }
    }

    /// Reports a row that doesn't have one figure for each series.
    fn report_figure_count(&mut self, entry: &RowEntry, at: Range<usize>, expected: usize) {
        let count = entry.figures.len();
        if count == expected {
            return;
        }
        let beyond = entry.figures.get(expected).map(Spanned::span);
        let name = match (&entry.id, entry.figures.first()) {
            (Some(word), _) | (None, Some(word)) => format!("the row `{}`", word.get_ref()),
            (None, None) => "a row".to_owned(),
        };
        let (message, help) = match expected {
            0 => (
                format!("{name} is a total, and has a figure"),
                "take `figures` out: a total is computed; or write step = \"sum\"",
            ),
            1 => (
                format!("{name} has {count} figures instead of one"),
                "name one figure or check: figures = [\"…\"]",
            ),
            _ => (
                format!("{name} has {count} figures for {expected} series"),
                "name one figure for each of the chart's series",
            ),
        };
        self.file.report(beyond.unwrap_or(at), message, help);
    }

    /// Whether the figures of the rows fit the form and each other. Reports it if not.
    pub fn rows_fit(&mut self, form: PanelForm, rows: &[ReadRow]) -> bool {
        let start = self.file.diagnostics.len();
        match form {
            PanelForm::Scorecard => {}
            PanelForm::Table | PanelForm::Scatter => {
                let series = rows.iter().map(|row| row.words.len()).max().unwrap_or(0);
                for place in 0..series {
                    self.start_scale();
                    self.share_unit(rows.iter().filter_map(|row| row.words.get(place)));
                }
            }
            _ => {
                let counted = rows.iter().filter(|row| !row.is_part);
                self.share_unit(counted.flat_map(|row| row.words));
            }
        }
        if matches!(form, PanelForm::Icons | PanelForm::Parts) {
            self.share_period(rows.iter().flat_map(|row| row.words));
        }
        if let Some(whole) = rows.first().and_then(|row| row.row.first()) {
            for part in rows.iter().filter(|row| row.is_part) {
                for word in part.words {
                    self.report_larger_part(word, whole);
                }
            }
        }
        if form == PanelForm::RangeBars {
            self.report_single_numbers(rows);
        }
        if form.is_over_time() {
            self.report_unsorted_periods(rows);
        }
        self.file.diagnostics.len() == start
    }

    /// Reports a figure that is no range.
    fn report_single_numbers(&mut self, rows: &[ReadRow]) {
        for word in rows.iter().flat_map(|row| row.words) {
            let figure = self.found(word.get_ref());
            if !figure.is_some_and(|f| matches!(f.value, Value::Range(..))) {
                self.file.report(
                    word.span(),
                    format!(
                        "`{}` is one number, and range-bars draws ranges",
                        word.get_ref()
                    ),
                    "name a figure with a range, or choose the form bars",
                );
            }
        }
    }

    /// Reports a row whose figures have no period, or one that is not after the row before it.
    fn report_unsorted_periods(&mut self, rows: &[ReadRow]) {
        let mut last = None;
        for row in rows {
            let first = row.words.first();
            let figure = first.and_then(|word| self.found(word.get_ref()));
            let (Some(figure), Some(name)) = (figure, row.id.or(first)) else {
                continue;
            };
            let first_day = |figure: &Figure| figure.period.map(|p| p.from.first_day());
            let day = first_day(figure);
            if day.is_none() || day <= last {
                self.file.report(
                    name.span(),
                    format!(
                        "the row `{}` is not after the row before it",
                        name.get_ref()
                    ),
                    "give each figure a period, and put the rows in the order of time",
                );
                return;
            }
            last = day;
        }
    }
}
