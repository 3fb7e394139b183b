//! What stands beside the rows of a panel: a sum, a share, a comparison, an amount without scale, an amount that
//! follows from the rows, a reference line.

use super::chart_references::Relations;
use super::list;
use super::panel_options::has_option;
use super::toml_entries::{PanelEntry, SpannedString};
use crate::story::{Beside, CheckKind, FigureId, List, PanelForm, Place};

impl Relations<'_> {
    /// The figures and checks beside the rows, in the order of [`Place`]. If the rows have mistakes of their own,
    /// checks are not compared with them.
    pub fn beside_rows(
        &mut self,
        form: PanelForm,
        entry: &PanelEntry,
        is_sound: bool,
    ) -> List<Beside> {
        let mut all = vec![];
        match form {
            PanelForm::Parts => self.beside_parts(entry, is_sound, &mut all),
            PanelForm::Icons => {
                if let Some(related) = &entry.related {
                    let id = self.number(related);
                    self.beside_icons.push(related.clone());
                    all.push(Beside {
                        place: Place::Related,
                        id,
                    });
                }
                let words = entry.row.iter().flat_map(|row| &row.get_ref().figures);
                self.beside_icons.extend(words.cloned());
                if is_sound
                    && entry
                        .excess
                        .as_ref()
                        .is_some_and(|excess| *excess.get_ref())
                {
                    self.report_unstated_excess(entry);
                }
            }
            _ => {
                if let Some(reference) = &entry.reference
                    && has_option(form, "reference")
                {
                    let before = self.file.diagnostics.len();
                    let id = self.number(reference);
                    if is_sound && self.file.diagnostics.len() == before {
                        self.share_unit([reference]);
                    }
                    all.push(Beside {
                        place: Place::Reference,
                        id,
                    });
                }
            }
        }
        list(all)
    }

    /// What stands beside parts of a sum.
    fn beside_parts(&mut self, entry: &PanelEntry, is_sound: bool, all: &mut Vec<Beside>) {
        let words = || {
            entry
                .row
                .iter()
                .filter_map(|row| row.get_ref().figures.first())
        };
        let mut is_sound = is_sound;
        let comparison = entry.comparison.as_ref().map(|word| {
            let before = self.file.diagnostics.len();
            let id = self.number(word);
            is_sound =
                is_sound && self.file.diagnostics.len() == before && self.share_scale([word]);
            id
        });
        let of: Vec<FigureId> = match is_sound {
            true => words().map(|word| self.id(word)).collect(),
            false => vec![],
        };
        let check = |word: &Option<SpannedString>, kind, relations: &mut Self| {
            word.as_ref().map(|word| relations.check(word, kind, &of))
        };
        let sum = check(&entry.sum, CheckKind::Sum, self);
        let share = check(&entry.share, CheckKind::Share, self);
        let unscaled = entry.unscaled.as_ref().map(|word| self.doubtful(word));
        let found = [
            (Place::Sum, sum),
            (Place::Share, share),
            (Place::Comparison, comparison),
            (Place::Unscaled, unscaled),
        ];
        let found = found.into_iter();
        all.extend(found.filter_map(|(place, id)| Some(Beside { place, id: id? })));
    }

    /// Reports an excess whose last row is no check of what the first states.
    fn report_unstated_excess(&mut self, entry: &PanelEntry) {
        let words = || {
            entry
                .row
                .iter()
                .filter_map(|row| row.get_ref().figures.first())
        };
        let (Some(first), Some(last)) = (words().next(), words().next_back()) else {
            return;
        };
        let stated = self.id(first);
        if self.has_diagnostic(first) || self.has_diagnostic(last) {
            return;
        }
        let check = self.found_check(last.get_ref());
        if check.is_none_or(|check| check.against != Some(stated)) {
            self.file.report(
                last.span(),
                format!(
                    "`{}` is not held against `{stated}`, beside which it stands",
                    last.get_ref()
                ),
                format!("give the check against = \"{stated}\", or take `excess` out"),
            );
        }
    }

    /// Reports a check beside icons that is computed from other figures than the chart draws: it would stand as what
    /// they imply.
    pub fn report_foreign_checks(&mut self) {
        for word in std::mem::take(&mut self.beside_icons) {
            let Some(check) = self.found_check(word.get_ref()) else {
                continue;
            };
            let foreign = check.of.iter().find(|id| !self.draws(**id));
            if let Some(foreign) = foreign {
                self.file.report(
                    word.span(),
                    format!(
                        "`{}` is computed from other figures than the chart shows: from `{foreign}`",
                        word.get_ref()
                    ),
                    "name a check of this chart's figures, or draw the figure in one of its panels",
                );
            }
        }
    }
}
