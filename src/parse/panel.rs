//! The panels of a chart: their forms, titles and series. `panel_rows` reads the rows, `panel_beside` what stands beside
//! them, `panel_options` the options.

use super::chart_references::Relations;
use super::list;
use super::toml_entries::PanelEntry;
use crate::story::{List, Panel, PanelForm, PanelSeries, Text};
use std::ops::Range;
use toml::Spanned;

impl Relations<'_> {
    /// All panels of a chart. `is_one` says that the chart is one panel and so has no title but its own.
    pub fn panels(&mut self, panels: &[Spanned<PanelEntry>], is_one: bool) -> List<Panel> {
        let start = self.file.diagnostics.len();
        let mut all = vec![];
        for entry in panels {
            self.start_scale();
            all.extend(self.panel(entry.get_ref(), entry.span(), is_one));
        }
        if self.file.diagnostics.len() == start {
            self.report_foreign_checks();
        }
        list(all)
    }

    fn panel(&mut self, entry: &PanelEntry, at: Range<usize>, is_one: bool) -> Option<Panel> {
        let form = self.form(entry, at.clone())?;
        self.report_foreign_options(form, entry);
        let title = self.title(entry, at.clone(), is_one);
        self.report_series_count(form, entry, at.clone());
        let series = self.series(form, entry);
        self.report_row_count(form, entry, at);
        let start = self.file.diagnostics.len();
        let rows = self.rows(form, entry);
        let is_sound = self.file.diagnostics.len() == start && self.rows_fit(form, &rows);
        let beside = self.beside_rows(form, entry, is_sound);
        let unit = entry
            .row
            .first()
            .and_then(|row| row.get_ref().figures.first());
        let unit = unit.and_then(|word| self.unit(word.get_ref()));
        let mut options = self.options(form, entry, unit);
        options.projected_from = self.projected_from(entry);
        Some(Panel {
            title,
            form,
            series,
            rows: list(rows.into_iter().map(|read| read.row).collect()),
            beside,
            options,
        })
    }

    /// The form that a panel names.
    fn form(&mut self, entry: &PanelEntry, at: Range<usize>) -> Option<PanelForm> {
        let known = || PanelForm::CODES.join(", ");
        let Some(word) = &entry.form else {
            self.file.report(
                at,
                "a panel has no `form`",
                format!("add a line: form = …; known: {}", known()),
            );
            return None;
        };
        let mut forms = PanelForm::ALL.into_iter();
        let form = forms.find(|form| form.code() == word.get_ref());
        if form.is_none() {
            self.file.report(
                word.span(),
                format!("there is no form `{}` for a panel", word.get_ref()),
                format!("known: {}", known()),
            );
        }
        form
    }

    /// What stands above a panel: a text of the story, or the label of a figure or check.
    fn title(&mut self, entry: &PanelEntry, at: Range<usize>, is_one: bool) -> Option<Text> {
        let given = entry.title.as_ref().or(entry.title_of.as_ref());
        if is_one {
            if let Some(word) = given {
                self.file.report(
                    word.span(),
                    "a chart has its title in the texts",
                    "write it as `title` under [chart_text.…], or begin the panel with [[chart.panel]]",
                );
            }
            return None;
        }
        if let Some(id) = &entry.id {
            self.file.report(
                id.span(),
                "a panel has no id",
                "take it out: charts and rows have ids",
            );
        }
        match (&entry.title, &entry.title_of) {
            (Some(word), None) => {
                let key = format!("panel.{}", word.get_ref());
                Some(self.context.texts.require(self.file, word.span(), &key))
            }
            (None, Some(word)) => self.label_of(word),
            (Some(word), Some(_)) => {
                self.file.report(
                    word.span(),
                    "a panel has both `title` and `title_of`",
                    "keep one of them",
                );
                let key = format!("panel.{}", word.get_ref());
                Some(self.context.texts.require(self.file, word.span(), &key))
            }
            (None, None) => {
                self.file.report(
                    at,
                    "a panel has no title",
                    "add a line: title = \"…\" with a text of [panel], or title_of = \"…\" with a figure or check",
                );
                None
            }
        }
    }

    fn series(&mut self, form: PanelForm, entry: &PanelEntry) -> List<PanelSeries> {
        let is_highlighted = match form.figures_in_a_row() {
            Some(1) => vec![false; entry.series.len()],
            _ => self.highlighted(entry, "series", entry.series.iter().map(Some)),
        };
        self.report_grey_series(form, entry, &is_highlighted);
        let cells = self.cells(form, entry);
        let series = entry.series.iter().zip(is_highlighted).zip(cells);
        let series = series.map(|((word, is_highlighted), cells)| {
            let key = format!("series.{}", word.get_ref());
            PanelSeries {
                name: self.context.texts.require(self.file, word.span(), &key),
                is_highlighted,
                cells,
            }
        });
        list(series.collect())
    }

    /// Reports two grey series in a form that tells them apart by colour alone.
    fn report_grey_series(&mut self, form: PanelForm, entry: &PanelEntry, is_highlighted: &[bool]) {
        let by_color = matches!(
            form,
            PanelForm::Bars | PanelForm::Columns | PanelForm::TimeColumns
        );
        let grey = is_highlighted.iter().filter(|is| !**is).count();
        if let Some(highlight) = &entry.highlight
            && by_color
            && grey > 1
        {
            self.file.report(
                highlight.span(),
                format!("{grey} series would have one colour"),
                "highlight all but one of them, or choose the form lines or strip",
            );
        }
    }

    /// Reports a number of series that the form doesn't draw.
    fn report_series_count(&mut self, form: PanelForm, entry: &PanelEntry, at: Range<usize>) {
        let count = entry.series.len().max(1);
        if let Some(wanted) = form.figures_in_a_row().filter(|wanted| *wanted != count) {
            self.file.report(
                at,
                format!(
                    "the form {} draws {wanted} series, and this chart has {count}",
                    form.code()
                ),
                match wanted {
                    1 => "take `series` out, or choose another form".to_owned(),
                    _ => format!("name {wanted} in series = [\"…\"], or choose another form"),
                },
            );
        }
    }
}
