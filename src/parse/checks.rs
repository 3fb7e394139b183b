//! Checks: parses them, computes them, and compares each outcome with the verdict that the story declares.

use super::diagnostic::SourceFile;
use super::ids::{IdKind, NUMBERS};
use super::toml_entries::{CheckEntry, SpannedString};
use super::value::parse_word;
use super::{Context, leak};
use crate::story::{CaveatId, Check, CheckKind, FigureId, Outcome, Story, Unit};
use std::collections::BTreeSet;

/// The checks. A check may use only figures and earlier checks, so that evaluation ends.
pub fn checks(file: &mut SourceFile, raw: &[CheckEntry], context: &mut Context) -> Vec<Check> {
    raw.iter()
        .filter_map(|r| {
            let before = file.diagnostics.len();
            let check = check(file, r, context);
            if file.diagnostics.len() > before {
                context.invalid_ids.insert(FigureId(leak(r.id.get_ref())));
            }
            check
        })
        .collect()
}

fn check(file: &mut SourceFile, r: &CheckEntry, context: &mut Context) -> Option<Check> {
    let of = context.ids.find_all(file, &r.of, &NUMBERS, FigureId);
    let against = r
        .against
        .as_ref()
        .map(|a| FigureId(context.ids.find(file, a, &NUMBERS)));
    let id = FigureId(context.ids.enter(file, &r.id, IdKind::Check));
    if let (Some(word), Some(other)) = (&r.against, against)
        && of.contains(&other)
    {
        file.report(
            word.span(),
            format!("`{id}` is held against `{other}`, from which it is computed"),
            "name in `against` what somebody else says of the same",
        );
    }
    if *r.digits.get_ref() > 6 {
        file.report(
            r.digits.span(),
            format!(
                "`{id}` shows {} digits behind the point",
                r.digits.get_ref()
            ),
            "digits = 0 to 6",
        );
    }
    let kind = parse_word(file, "kind", &r.kind);
    let unit = parse_word(file, "unit", &r.unit);
    let declares = parse_word(file, "verdict", &r.declares);
    let label = context
        .texts
        .require(file, r.id.span(), &format!("check.{id}"));
    let note = context
        .texts
        .optional(file, r.id.span(), &format!("note.{id}"));
    let caveats = context
        .ids
        .find_all(file, &r.flags, &[IdKind::Caveat], CaveatId);
    Some(Check {
        id,
        label,
        kind: kind?,
        of,
        unit: unit?,
        digits: *r.digits.get_ref(),
        against,
        declares: declares?,
        note,
        caveats,
        result: None,
    })
}

/// Whole numbers up to this one are exact in the computation (2⁵³).
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Reports each check whose outcome differs from the declared verdict, so that a changed figure can't
/// change a verdict unnoticed.
pub fn verify_declared_verdicts(
    file: &mut SourceFile,
    raw: &[CheckEntry],
    story: &Story,
    invalid_ids: &mut BTreeSet<FigureId>,
) {
    for (r, check) in raw
        .iter()
        .filter_map(|r| Some((r, story.check(story.figure_id(r.id.get_ref())?)?)))
    {
        let mut rests_on = check.of.iter().chain(&check.against);
        if rests_on.any(|id| invalid_ids.contains(id)) || invalid_ids.contains(&check.id) {
            invalid_ids.insert(check.id);
            continue;
        }
        if let Some((word, message, help)) =
            units(r, check, story).or_else(|| periods(r, check, story))
        {
            file.report(word.span(), message, help);
            continue;
        }
        compare_outcome(file, r, check, check.evaluate(story));
    }
}

/// Reports a check that can't be computed, or whose outcome is not the declared verdict.
fn compare_outcome(file: &mut SourceFile, r: &CheckEntry, check: &Check, outcome: Option<Outcome>) {
    match outcome {
        None => file.report(
            r.kind.span(),
            format!("`{}` can't be computed", check.id),
            format!("a {} wants {}", r.kind.get_ref(), wants(check.kind)),
        ),
        Some(o)
            if ![o.value, o.rounding_interval.low, o.rounding_interval.high]
                .iter()
                .all(|v| v.is_finite()) =>
        {
            file.report(
                r.kind.span(),
                format!("`{}` divides by nothing", check.id),
                "no input to divide by may be zero, and no change to go back from -100",
            );
        }
        Some(o) if o.value.abs() * 10f64.powi(i32::from(check.digits)) > EXACT => file.report(
            r.digits.span(),
            format!(
                "`{}` shows more digits than can be computed exactly",
                check.id
            ),
            "show fewer digits behind the point, or use a larger unit",
        ),
        Some(o) if o.verdict != check.declares => {
            let digits = usize::from(check.digits) + 2;
            file.report(
                r.declares.span(),
                format!(
                    "`{}` declares {}, but its figures come to {:.digits$} \
                         ({:.digits$} to {:.digits$} with rounding): {}",
                    check.id,
                    check.declares.code(),
                    o.value,
                    o.rounding_interval.low,
                    o.rounding_interval.high,
                    o.verdict.code()
                ),
                format!("correct the figure, or declare \"{}\"", o.verdict.code()),
            );
        }
        Some(_) => {}
    }
}

/// Finds inputs with units that can't be combined, such as dollars and trains, and a result with the
/// wrong unit. Returns the place, message and help.
fn units<'r>(
    r: &'r CheckEntry,
    check: &Check,
    story: &Story,
) -> Option<(&'r SpannedString, String, String)> {
    let unit = |text: &str| {
        let id = story.figure_id(text)?;
        match story.figure(id) {
            Some(figure) => figure.unit,
            None => story.check(id).map(|c| c.unit),
        }
    };
    let of = || r.of.iter().filter_map(|w| Some((w, unit(w.get_ref())?)));
    let first = of().next()?.1;
    let same = match check.kind {
        CheckKind::Ratio | CheckKind::PerDay => None,
        _ => Some(first),
    };
    if let Some((word, _)) = of().find(|(_, u)| same.is_some_and(|s| s.base() != u.base())) {
        return Some((
            word,
            format!(
                "`{}` takes `{}` together with another unit",
                check.id,
                word.get_ref()
            ),
            "give it inputs that count the same thing".to_owned(),
        ));
    }
    let bases: Vec<Unit> = of().map(|(_, unit)| unit.base()).collect();
    let (result, help) = result_unit(check.kind, same, &bases);
    if result.map(Unit::base) != Some(check.unit.base()) {
        return Some((
            &r.unit,
            format!("`{}` has a unit that its inputs don't count", check.id),
            help.to_owned(),
        ));
    }
    let word = r.against.as_ref()?;
    (unit(word.get_ref())?.base() != check.unit.base()).then(|| {
        (
            word,
            format!("`{}` is held against another unit", check.id),
            "name a figure of the same unit in `against`".to_owned(),
        )
    })
}

/// The unit that a check's result counts, with the help for a check that has another; none if its inputs can't be
/// divided. `same` is the unit of all inputs, for kinds that need one, and `bases` are the bases of all of them.
fn result_unit(
    kind: CheckKind,
    same: Option<Unit>,
    bases: &[Unit],
) -> (Option<Unit>, &'static str) {
    match (kind, bases) {
        (CheckKind::DifferencePercent | CheckKind::Share, _) => {
            (Some(Unit::Percent), "a share is unit = \"percent\"")
        }
        (CheckKind::Ratio, [Unit::Teu, Unit::Trains]) => (
            Some(Unit::TeuPerTrain),
            "containers by trains are unit = \"teu_per_train\"",
        ),
        (CheckKind::PerDay, [Unit::Trains]) => (
            Some(Unit::TrainsPerDay),
            "trains by days are unit = \"trains_per_day\"",
        ),
        (CheckKind::Ratio | CheckKind::PerDay, _) => {
            (None, "a rate divides teu by trains, per_day divides trains")
        }
        _ => (same, "give it the unit of its inputs"),
    }
}

/// Finds inputs of different periods. A level of the year before may be compared with a figure stated
/// then, so its `against` may have any period. Returns the place, message and help.
fn periods<'r>(
    r: &'r CheckEntry,
    check: &Check,
    story: &Story,
) -> Option<(&'r SpannedString, String, String)> {
    let period = |text: &str| {
        let id = story.figure_id(text)?;
        match story.figure(id) {
            Some(figure) => figure.period,
            None => story.check(id)?.figures(story).first()?.period,
        }
    };
    let before = matches!(check.kind, CheckKind::PriorYear | CheckKind::PriorYearSum);
    let words = r.of.iter().chain(r.against.iter().filter(|_| !before));
    let mut dated = words.filter_map(|w| Some((w, period(w.get_ref())?)));
    let (first, known) = dated.next()?;
    let (word, _) = dated.find(|(_, period)| *period != known)?;
    Some((
        word,
        format!(
            "`{}` takes `{}` together with `{}`, which covers another period",
            check.id,
            word.get_ref(),
            first.get_ref()
        ),
        "figures that are compared need one period".to_owned(),
    ))
}

fn wants(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::Sum => "two inputs or more that have numbers",
        CheckKind::PriorYear => "one figure that has a number and a change",
        CheckKind::PriorYearSum => "figures that have a number and a change",
        CheckKind::Difference | CheckKind::DifferencePercent | CheckKind::Ratio => {
            "two inputs that have numbers"
        }
        CheckKind::PerDay => "one figure that has a number and a period",
        CheckKind::Share => "two inputs or more that have numbers",
    }
}
