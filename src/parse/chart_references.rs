//! The references of a chart: each must be a figure or check of the kind that its place needs, computed from
//! the right inputs. Otherwise the chart would show a number under the label of another.
//! `chart_consistency` compares the figures of one chart with each other.

use super::Context;
use super::diagnostic::SourceFile;
use super::ids::IdKind;
use super::toml_entries::SpannedString;
use crate::story::{Check, CheckKind, Figure, FigureId, Unit, Value};
use std::collections::BTreeSet;

/// The references of one chart, which are checked while they are parsed.
pub struct Relations<'a> {
    pub file: &'a mut SourceFile,
    pub context: &'a mut Context,
    figures: &'a [Figure],
    checks: &'a [Check],
    /// The figures and checks that the chart draws so far. Each may be drawn once.
    drawn: BTreeSet<FigureId>,
    /// The first figure on the chart's scale.
    pub(super) first: Option<&'a Figure>,
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

    /// The figure that this text names. None if there is none, or if it has a diagnostic of its own.
    pub(super) fn found(&self, id: &str) -> Option<&'a Figure> {
        let found = self.figures.iter().find(|f| f.id.as_str() == id);
        found.filter(|_| !self.context.invalid_ids.contains(id))
    }

    /// Reports a figure or check that the chart draws already.
    fn report_second_use(&mut self, word: &SpannedString, id: FigureId) {
        if !self.drawn.insert(id) {
            self.file.report(
                word.span(),
                format!("the chart draws `{id}` twice"),
                "give each place of a chart a figure or check of its own",
            );
        }
    }

    /// A figure that has a number to draw.
    pub fn figure(&mut self, word: &SpannedString) -> FigureId {
        self.figure_in(word, &[])
    }

    /// A figure with one of these units, or with any unit if the list is empty.
    pub fn figure_in(&mut self, word: &SpannedString, units: &[Unit]) -> FigureId {
        let before = self.file.diagnostics.len();
        let id = FigureId(self.context.ids.find(self.file, word, &[IdKind::Figure]));
        let found = self.found(id.as_str());
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
            self.report_second_use(word, id);
        }
        id
    }

    /// A figure that is not drawn to scale because it is doubtful. It needs a caveat that says why.
    pub fn doubtful(&mut self, word: &SpannedString) -> FigureId {
        let id = self.figure(word);
        if self
            .found(id.as_str())
            .is_some_and(|f| f.caveats.is_empty())
        {
            self.file.report(
                word.span(),
                format!("`{id}` is shown as doubtful, and no flag says why"),
                "give the figure flags = [\"…\"], with the doubt in flags.toml",
            );
        }
        id
    }

    /// A check of this kind that is computed from these inputs in this order; the order is free for the parts
    /// of a sum and of a share. If `of` is empty, only the kind is checked, because the inputs have diagnostics
    /// of their own.
    pub fn check(&mut self, word: &SpannedString, kind: CheckKind, of: &[FigureId]) -> FigureId {
        let id = FigureId(self.context.ids.find(self.file, word, &[IdKind::Check]));
        let found = self.checks.iter().find(|c| c.id == id);
        let Some(check) = found.filter(|_| !self.context.invalid_ids.contains(&id)) else {
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
        } else if !of.is_empty() && !has_inputs(check, of) && !self.mixes_units(check) {
            self.file.report(
                word.span(),
                format!("`{id}` is computed from other figures than the chart shows here"),
                help,
            );
        } else {
            self.report_second_use(word, id);
        }
        id
    }

    /// Whether a check's inputs have units that can't be combined. `checks` reports that.
    fn mixes_units(&self, check: &Check) -> bool {
        let bases = || {
            let units = check
                .of
                .iter()
                .filter_map(|id| self.found(id.as_str())?.unit);
            units.map(Unit::base)
        };
        check.kind != CheckKind::Ratio && bases().any(|base| bases().next() != Some(base))
    }

    /// A check that says what this figure says.
    pub fn held_against(&mut self, word: &SpannedString, figure: FigureId) {
        let found = self.checks.iter().find(|c| c.id.as_str() == word.get_ref());
        let unrelated = found.filter(|c| {
            c.kind == CheckKind::PerDay
                && c.against != Some(figure)
                && !self.context.invalid_ids.contains(&c.id)
                && self.found(figure.as_str()).is_some()
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
}

/// Whether a check is computed from these inputs.
fn has_inputs(check: &Check, wanted: &[FigureId]) -> bool {
    let sorted = |ids: &[FigureId]| {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids
    };
    match check.kind {
        CheckKind::Sum => sorted(&check.of) == sorted(wanted),
        CheckKind::Share => check.of.last() == wanted.last() && sorted(&check.of) == sorted(wanted),
        // `checks` reports a check with too few inputs.
        _ => check.of.0 == wanted || check.of.len() != wanted.len(),
    }
}
