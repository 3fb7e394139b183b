//! What a chart's references must be to each other: one unit, one period, the right source, the
//! right kind of check over the right inputs. A reference that exists but means something else
//! would draw a number under another one's name.

use super::Context;
use super::diagnostic::SourceFile;
use super::ids::IdKind;
use super::toml_entries::SpannedString;
use crate::story::{Check, CheckKind, Figure, List, SourceId, Span, Unit, Value};
use std::collections::BTreeSet;

/// The references of one chart, held against each other while they are read.
pub struct Relations<'a> {
    pub file: &'a mut SourceFile,
    pub context: &'a mut Context,
    figures: &'a [Figure],
    checks: &'a [Check],
    /// What the chart draws already: each figure and check has one place in it.
    drawn: BTreeSet<&'static str>,
    /// The first figure on the chart's scale.
    first: Option<&'a Figure>,
}

impl<'a> Relations<'a> {
    pub fn new(
        file: &'a mut SourceFile,
        context: &'a mut Context,
        figures: &'a [Figure],
        checks: &'a [Check],
    ) -> Self {
        Relations {
            file,
            context,
            figures,
            checks,
            drawn: BTreeSet::new(),
            first: None,
        }
    }

    /// The figure, where it is there and without a fault of its own.
    fn found(&self, id: &str) -> Option<&'a Figure> {
        let found = self.figures.iter().find(|f| f.id == id);
        found.filter(|_| !self.context.invalid_ids.contains(id))
    }

    fn once(&mut self, word: &SpannedString, id: &'static str) {
        if !self.drawn.insert(id) {
            self.file.report(
                word.span(),
                format!("the chart draws `{id}` twice"),
                "give each place of a chart a figure or check of its own",
            );
        }
    }

    /// A figure that has a number to draw.
    pub fn figure(&mut self, word: &SpannedString) -> &'static str {
        self.figure_in(word, &[])
    }

    /// A figure that counts one of these, or anything where there are none.
    pub fn figure_in(&mut self, word: &SpannedString, units: &[Unit]) -> &'static str {
        let before = self.file.diagnostics.len();
        let id = self.context.ids.find(self.file, word, &[IdKind::Figure]);
        let found = self.found(id);
        if found.is_some_and(|f| f.value == Value::None) {
            self.file.report(
                word.span(),
                format!("`{id}` has no number to draw"),
                "name a figure that has a value or a range",
            );
        } else if let Some(unit) = found.and_then(|f| f.unit)
            && !units.is_empty()
            && !units.contains(&unit)
        {
            let names: Vec<String> = units.iter().map(|u| format!("\"{}\"", u.code())).collect();
            self.file.report(
                word.span(),
                format!("`{id}` counts {}, which this place can't draw", unit.code()),
                format!("name a figure with unit = {}", names.join(" or ")),
            );
        }
        if self.file.diagnostics.len() == before {
            self.once(word, id);
        }
        id
    }

    /// A figure that is shown to no scale because something about it is in doubt.
    pub fn doubtful(&mut self, word: &SpannedString) -> &'static str {
        let id = self.figure(word);
        if self.found(id).is_some_and(|f| f.caveats.is_empty()) {
            self.file.report(
                word.span(),
                format!("`{id}` is shown as doubtful, and no flag says why"),
                "give the figure flags = [\"…\"], with the doubt in flags.toml",
            );
        }
        id
    }

    /// A check of this kind over these inputs, in this order but for sums and the first parts of a
    /// share. Without inputs only its kind is looked at: something about them is at fault already.
    pub fn check(
        &mut self,
        word: &SpannedString,
        kind: CheckKind,
        of: &[&'static str],
    ) -> &'static str {
        let id = self.context.ids.find(self.file, word, &[IdKind::Check]);
        let found = self.checks.iter().find(|c| c.id == id);
        let Some(check) = found.filter(|_| !self.context.invalid_ids.contains(id)) else {
            return id;
        };
        let help = format!(
            "name a check with kind = \"{}\" and of = [{}]",
            kind.code(),
            of.iter()
                .map(|id| format!("\"{id}\""))
                .collect::<Vec<_>>()
                .join(", ")
        );
        if check.kind != kind {
            let (is, must) = (check.kind.code(), kind.code());
            self.file.report(
                word.span(),
                format!("`{id}` is a check of kind {is}, where {must} is wanted"),
                help,
            );
        } else if !of.is_empty() && !takes(check, of) && !self.mixes_units(check) {
            self.file.report(
                word.span(),
                format!("`{id}` is computed from other figures than the chart shows here"),
                help,
            );
        } else {
            self.once(word, id);
        }
        id
    }

    /// Whether a check's inputs count unlike things, which is told where the check is written.
    fn mixes_units(&self, check: &Check) -> bool {
        let bases = || {
            let units = check.of.iter().filter_map(|id| self.found(id)?.unit);
            units.map(Unit::base)
        };
        check.kind != CheckKind::Ratio && bases().any(|base| bases().next() != Some(base))
    }

    /// A check that says what this figure says.
    pub fn held_against(&mut self, word: &SpannedString, figure: &'static str) {
        let found = self.checks.iter().find(|c| c.id == word.get_ref());
        let unrelated = found.filter(|c| {
            c.kind == CheckKind::PerDay
                && c.against != Some(figure)
                && !self.context.invalid_ids.contains(c.id)
                && self.found(figure).is_some()
        });
        if unrelated.is_some() {
            self.file.report(
                word.span(),
                format!(
                    "`{}` is not held against `{figure}`, beside which it stands",
                    word.get_ref()
                ),
                format!("give the check against = \"{figure}\""),
            );
        }
    }

    /// Two sources, one for each ledger.
    pub fn sources(&mut self, words: &[SpannedString; 2]) -> List<SourceId> {
        self.context
            .ids
            .find_all_as(self.file, words, IdKind::DataSource, SourceId)
    }

    /// Rows of one chart are told apart by their ids.
    pub fn rows_differ(&mut self, ids: &[&SpannedString]) {
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

    /// The first figure by the first source, the second by the second.
    pub fn counted_by(
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

    /// Figures on one scale count one thing over one period.
    pub fn one_scale<'w>(
        &mut self,
        words: impl IntoIterator<Item = &'w SpannedString> + Clone,
    ) -> bool {
        for word in words.clone() {
            let Some(figure) = self.found(word.get_ref()) else {
                continue;
            };
            let first = *self.first.get_or_insert(figure);
            let base = |f: &Figure| f.unit.map(Unit::base);
            if base(first) != base(figure) {
                self.file.report(
                    word.span(),
                    format!(
                        "`{}` counts something else than the figures before it",
                        figure.id
                    ),
                    "figures on one scale need units of one kind",
                );
                return false;
            }
        }
        self.one_period(words)
    }

    /// Figures that are compared cover the same time, where the story gives one.
    pub fn one_period<'w>(&mut self, words: impl IntoIterator<Item = &'w SpannedString>) -> bool {
        let mut first: Option<(&Figure, Span)> = self.first.and_then(|f| Some((f, f.period?)));
        for word in words {
            let Some((figure, period)) = self
                .found(word.get_ref())
                .and_then(|f| Some((f, f.period?)))
            else {
                continue;
            };
            let (other, known) = *first.get_or_insert((figure, period));
            if known != period {
                self.file.report(
                    word.span(),
                    format!("`{}` covers another period than `{}`", figure.id, other.id),
                    "figures that are compared need one period",
                );
                return false;
            }
        }
        true
    }

    /// A part is no more than its whole.
    pub fn no_more_than(&mut self, part: &SpannedString, whole: &str) {
        let most = |id: &str| {
            let figure = self.found(id)?;
            let (_, high) = figure.value.bounds()?;
            Some(high.to_f64() * figure.unit?.factor())
        };
        if let (Some(p), Some(w)) = (most(part.get_ref()), most(whole))
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

/// Whether a check takes these inputs.
fn takes(check: &Check, wanted: &[&'static str]) -> bool {
    let sorted = |ids: &[&'static str]| {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids
    };
    match check.kind {
        CheckKind::Sum => sorted(&check.of) == sorted(wanted),
        CheckKind::Share => check.of.last() == wanted.last() && sorted(&check.of) == sorted(wanted),
        // A check of too few inputs is told where it is written.
        _ => check.of.0 == wanted || check.of.len() != wanted.len(),
    }
}
