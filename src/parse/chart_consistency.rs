//! Compares the figures of one chart: sources, units, periods, and parts with their whole.

use super::chart_references::Relations;
use super::ids::IdKind;
use super::toml_entries::SpannedString;
use crate::story::{FigureId, List, SourceId};

impl Relations<'_> {
    /// The two sources of paired bars.
    pub fn sources(&mut self, words: &[SpannedString; 2]) -> List<SourceId> {
        self.context
            .ids
            .find_all(self.file, words, &[IdKind::DataSource], SourceId)
    }

    /// Reports rows with the same id.
    pub fn report_equal_row_ids(&mut self, ids: &[&SpannedString]) {
        for (i, word) in ids.iter().enumerate() {
            if ids[..i].iter().any(|w| w.get_ref() == word.get_ref()) {
                self.file.report(
                    word.span(),
                    format!("the row `{}` is there twice", word.get_ref()),
                    "give each row an id of its own",
                );
            }
        }
    }

    /// Whether the first figure is stated by the first source, and the second by the second. Reports it if not.
    pub fn sources_match(
        &mut self,
        figures: &[SpannedString; 2],
        sources: &[SpannedString; 2],
    ) -> bool {
        for (word, source) in figures.iter().zip(sources) {
            let source = source.get_ref();
            let Some(figure) = self.found(word.get_ref()) else {
                continue;
            };
            if figure.source.as_str() != source {
                self.file.report(
                    word.span(),
                    format!(
                        "`{}` is counted by `{}`, but stands where `{source}` counts",
                        figure.id, figure.source
                    ),
                    format!(
                        "figures = [one with source = \"{}\", one with source = \"{}\"]",
                        sources[0].get_ref(),
                        sources[1].get_ref()
                    ),
                );
                return false;
            }
        }
        true
    }

    /// Whether figures on one scale have comparable units and one period. Reports it if not.
    pub fn share_scale<'w>(
        &mut self,
        words: impl IntoIterator<Item = &'w SpannedString> + Clone,
    ) -> bool {
        self.share_unit(words.clone()) && self.share_period(words)
    }

    /// Begins a scale: the next figure or check may have any unit.
    pub fn start_scale(&mut self) {
        self.first_unit = None;
    }

    /// Whether figures and checks on one scale have comparable units. Reports it if not.
    pub fn share_unit<'w>(&mut self, words: impl IntoIterator<Item = &'w SpannedString>) -> bool {
        for word in words {
            let Some(unit) = self.unit(word.get_ref()) else {
                continue;
            };
            let id = self.id(word);
            let (_, first) = *self.first_unit.get_or_insert((id, unit));
            if first.base() != unit.base() {
                self.file.report(
                    word.span(),
                    format!("`{id}` counts something else than the figures before it"),
                    "figures on one scale need units of one kind",
                );
                return false;
            }
        }
        true
    }

    /// Whether the figures that have a period have the same. Reports it if not.
    pub fn share_period<'w>(&mut self, words: impl IntoIterator<Item = &'w SpannedString>) -> bool {
        for word in words {
            let found = self.found(word.get_ref());
            let Some((figure, period)) = found.and_then(|f| Some((f, f.period?))) else {
                continue;
            };
            let (other, known) = *self.first_period.get_or_insert((figure.id, period));
            if known != period {
                self.file.report(
                    word.span(),
                    format!("`{}` covers another period than `{other}`", figure.id),
                    "figures that are compared need one period",
                );
                return false;
            }
        }
        true
    }

    /// Reports a part that is more than its whole.
    pub fn report_larger_part(&mut self, part: &SpannedString, whole: FigureId) {
        let most = |id: &str| {
            let figure = self.found(id)?;
            let (_, high) = figure.value.bounds()?;
            Some(high.to_f64() * figure.unit?.factor())
        };
        if let (Some(p), Some(w)) = (most(part.get_ref()), most(whole.as_str()))
            && p > w
        {
            self.file.report(
                part.span(),
                format!(
                    "`{}` is more than `{whole}`, of which it is a part",
                    part.get_ref()
                ),
                "correct the one or the other",
            );
        }
    }
}
