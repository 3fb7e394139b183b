//! The references of a chart: each must be a figure or check of the kind that its place needs, computed from
//! the right inputs. Otherwise the chart would show a number under the label of another.
//! `chart_consistency` compares the figures of one chart with each other.

use super::Context;
use super::diagnostic::SourceFile;
use super::ids::{IdKind, NUMBERS};
use super::toml_entries::SpannedString;
use crate::story::{Check, CheckKind, Figure, FigureId, Span, Text, Unit, Value};
use std::collections::BTreeSet;

/// The references of one chart, which are checked while they are parsed.
pub struct Relations<'a> {
    pub file: &'a mut SourceFile,
    pub context: &'a mut Context,
    figures: &'a [Figure],
    checks: &'a [Check],
    /// The figures and checks that the chart draws so far. Each may be drawn once.
    drawn: BTreeSet<FigureId>,
    /// The first figure or check on the scale that is read now, with its unit.
    pub(super) first_unit: Option<(FigureId, Unit)>,
    /// The first figure that needs the chart's one period, with its period.
    pub(super) first_period: Option<(FigureId, Span)>,
    /// Figures and checks beside icons. A check among them must be computed from figures that the chart draws.
    pub(super) beside_icons: Vec<SpannedString>,
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
            first_unit: None,
            first_period: None,
            beside_icons: vec![],
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

    /// The check that this text names. None if there is none, or if it has a diagnostic of its own.
    pub(super) fn found_check(&self, id: &str) -> Option<&'a Check> {
        let found = self.checks.iter().find(|c| c.id.as_str() == id);
        found.filter(|_| !self.context.invalid_ids.contains(id))
    }

    /// Whether the figure or check that this text names has a diagnostic of its own.
    pub(super) fn has_diagnostic(&self, word: &SpannedString) -> bool {
        let id: &str = word.get_ref();
        self.context.invalid_ids.contains(id)
    }

    /// What the figure or check that this text names counts.
    pub(super) fn unit(&self, id: &str) -> Option<Unit> {
        let of_check = || self.found_check(id).map(|check| check.unit);
        self.found(id).and_then(|f| f.unit).or_else(of_check)
    }

    /// The id that this text names. It has been looked up before.
    pub(super) fn id(&self, word: &SpannedString) -> FigureId {
        FigureId(super::leak(word.get_ref()))
    }

    /// Whether the chart draws a figure, or all figures that a check rests on.
    pub(super) fn draws(&self, id: FigureId) -> bool {
        let rests_on_drawn = |check: &Check| check.of.iter().all(|id| self.draws(*id));
        self.drawn.contains(&id) || self.found_check(id.as_str()).is_some_and(rests_on_drawn)
    }

    /// The label of a figure or check.
    pub(super) fn label_of(&mut self, word: &SpannedString) -> Option<Text> {
        let id = self.context.ids.find(self.file, word, &NUMBERS);
        let of_check = || self.checks.iter().find(|c| c.id.as_str() == id);
        let figure = self.figures.iter().find(|f| f.id.as_str() == id);
        figure
            .map(|f| f.label)
            .or_else(|| of_check().map(|c| c.label))
    }

    /// A figure that has a number to draw.
    pub fn figure(&mut self, word: &SpannedString) -> FigureId {
        self.number_of(word, &[IdKind::Figure])
    }

    /// A figure or check that has a number to draw.
    pub fn number(&mut self, word: &SpannedString) -> FigureId {
        self.number_of(word, &NUMBERS)
    }

    fn number_of(&mut self, word: &SpannedString, kinds: &[IdKind]) -> FigureId {
        let before = self.file.diagnostics.len();
        let id = FigureId(self.context.ids.find(self.file, word, kinds));
        let found = self.found(id.as_str());
        if found.is_some_and(|f| f.value == Value::None) {
            self.file.report(
                word.span(),
                format!("`{id}` has no number to draw"),
                "name a figure that has a value or a range",
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
