//! Checks: numbers computed from stated figures, and compared with stated ones by interval arithmetic.

use super::coded_enum::coded_enum;
use super::measured::Measured;
use super::{CaveatId, Decimal, Figure, FigureId, Interval, List, Story, Text, Unit, Value};

coded_enum! {
/// How a check's result is computed from its inputs (`of`).
pub enum CheckKind {
    /// All inputs added.
    Sum = "sum",
    /// The level a year before: value / (1 + change / 100), from the input's own change.
    PriorYear = "before",
    /// The sum of the year-before levels of all inputs.
    PriorYearSum = "before_sum",
    /// Second input less the first: how much more the second source counts.
    Difference = "gap",
    /// The difference as per cent of the first input.
    DifferencePercent = "gap_share",
    /// First input divided by the second, both in single units: containers by trains.
    Ratio = "rate",
    /// The input divided by the days of its period.
    PerDay = "per_day",
    /// Last input as per cent of the sum of all inputs.
    Share = "share",
}
}

coded_enum! {
/// The result of comparing a check with a stated figure.
pub enum Verdict {
    /// Equal to the last stated digit, or inside the stated range.
    Agrees = "agrees",
    /// Not equal, but the rounding of the stated digits explains the difference.
    WithinRounding = "within_rounding",
    /// The rounding of the stated digits can't explain the difference.
    Disagrees = "disagrees",
    /// There is no figure to compare with, or the comparison needs an assumption that the article doesn't
    /// state.
    CannotJudge = "cannot_judge",
}
}

/// A number computed from figures, the figure that it is compared with, and the verdict that the story
/// declares.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Stable name, such as `trade.gap.total`.
    pub id: FigureId,
    /// What it is, in a few words.
    pub label: Text,
    /// The computation.
    pub kind: CheckKind,
    /// Ids of its inputs, in order: figures, or checks that come earlier in the story's file.
    pub of: List<FigureId>,
    /// Unit of the result.
    pub unit: Unit,
    /// The number of decimal places that the result is shown with.
    pub digits: u8,
    /// Id of the figure or check that the result should equal. None if there is none.
    pub against: Option<FigureId>,
    /// The verdict that the story declares. The build stops if the computed verdict is another.
    pub declares: Verdict,
    /// A sentence for the reader: an assumption, a reading.
    pub note: Option<Text>,
    /// Ids of the caveats that are shown with it.
    pub caveats: List<CaveatId>,
    /// The result, rounded to `digits`. The build computes it. None if an input has no number.
    pub result: Option<Decimal>,
}

/// The most decimal places that a decimal can have.
const FINEST: u8 = 9;

/// The outcome of a computed check, in the check's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The result of the stated numbers.
    pub value: f64,
    /// The values that the result can have, given the rounding of the inputs.
    pub rounding_interval: Interval,
    /// The verdict of the comparison.
    pub verdict: Verdict,
}

impl Check {
    /// Computes the check from the story's stated figures. None if an input has no number.
    ///
    /// A check uses only earlier checks, as the build verifies, so the recursion ends.
    pub fn evaluate(&self, story: &Story) -> Option<Outcome> {
        let result = self.measured(story)?;
        let factor = self.unit.factor();
        let shown = |k: Measured| Decimal::round(k.value / factor, self.digits);
        let verdict = match self.against.map(|id| input(story, id)) {
            None => Verdict::CannotJudge,
            Some(None) => return None,
            Some(Some(other)) => {
                let equal = match self.against.and_then(|id| story.figure(id)) {
                    Some(f) if matches!(f.value, Value::Range(..)) => {
                        f.range_contains(result.value)
                    }
                    _ => shown(other) == shown(result),
                };
                if equal {
                    Verdict::Agrees
                } else if other.rounding_interval.overlaps(result.rounding_interval) {
                    Verdict::WithinRounding
                } else {
                    Verdict::Disagrees
                }
            }
        };
        let rounding_interval = Interval::of(
            result.rounding_interval.low / factor,
            result.rounding_interval.high / factor,
        );
        Some(Outcome {
            value: result.value / factor,
            rounding_interval,
            verdict,
        })
    }

    /// The least and the greatest result that the rounding of the inputs allows. They have one decimal place
    /// more than the result, and further places until they differ. None if they never differ, because no
    /// input was rounded.
    pub fn rounding_bounds(&self, outcome: &Outcome) -> Option<(Decimal, Decimal)> {
        let Interval { low, high } = outcome.rounding_interval;
        (self.digits + 1..=FINEST)
            .map(|digits| (Decimal::round(low, digits), Decimal::round(high, digits)))
            .find(|(low, high)| low != high)
    }

    /// The same check with its result computed.
    pub fn computed(self, story: &Story) -> Check {
        let value = self.evaluate(story).map(|outcome| outcome.value);
        Check {
            result: value.map(|v| Decimal::round(v, self.digits)),
            ..self
        }
    }

    /// The result in single units, before rounding.
    fn measured(&self, story: &Story) -> Option<Measured> {
        let all: Option<Vec<Measured>> = self.of.iter().map(|id| input(story, *id)).collect();
        let all = all?;
        let sum = |all: &[Measured]| all.iter().copied().reduce(|a, b| a.apply(b, |a, b| a + b));
        let before = || {
            self.of
                .iter()
                .map(|id| story.figure(*id).and_then(Figure::prior_year))
                .collect::<Option<Vec<_>>>()
        };
        let percent = 100.0 * self.unit.factor();
        match (self.kind, all.as_slice()) {
            (CheckKind::Sum, all @ [_, _, ..]) => sum(all),
            (CheckKind::PriorYear, [_]) => before()?.first().copied(),
            (CheckKind::PriorYearSum, _) => sum(&before()?),
            (CheckKind::Difference, [a, b]) => Some(b.apply(*a, |b, a| b - a)),
            // (b − a) / a = b / a − 1 has each input once, so its rounding is counted once.
            (CheckKind::DifferencePercent, [a, b]) => {
                Some(b.apply(*a, |b, a| (b / a - 1.0) * percent))
            }
            (CheckKind::Ratio, [a, b]) => Some(a.apply(*b, |a, b| a / b)),
            (CheckKind::PerDay, [a]) => {
                let days = story.figure(*self.of.first()?)?.period?.days();
                Some(a.scaled(1.0 / f64::from(days.max(1))))
            }
            // last / sum = 1 / (1 + rest / last) has each input once too.
            (CheckKind::Share, [rest @ .., last]) => {
                Some(sum(rest)?.apply(*last, |rest, last| percent / (1.0 + rest / last)))
            }
            _ => None,
        }
    }
}

/// The number of the figure or check with this id, in single units.
fn input(story: &Story, id: FigureId) -> Option<Measured> {
    match story.figure(id) {
        Some(figure) => figure.measured(),
        None => story.check(id)?.measured(story),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    fn figure(id: &'static str) -> &'static Figure {
        story()
            .figure(FigureId(id))
            .unwrap_or_else(|| panic!("no {id}"))
    }

    fn rounding_interval(id: &'static str) -> (f64, f64) {
        let interval = figure(id).measured().map(|m| m.rounding_interval).unwrap();
        (interval.low, interval.high)
    }

    #[test]
    fn rounding_interval_is_half_of_the_last_stated_digit() {
        assert_eq!(rounding_interval("rail.trains"), (3217.5, 3218.5));
        assert_eq!(rounding_interval("rail.teu"), (331_500.0, 332_500.0));
        let (low, high) = rounding_interval("trade.kz.total");
        assert!((low - 8.75e9).abs() < 1.0 && (high - 8.85e9).abs() < 1.0);
    }

    #[test]
    fn rounding_interval_is_wider_for_about_and_spans_a_range() {
        assert_eq!(rounding_interval("rail.kz_containers"), (6000.0, 8000.0));
        assert_eq!(rounding_interval("rail.per_day"), (11.5, 14.5));
        let range = figure("rail.per_day");
        assert!(
            range.range_contains(12.0) && range.range_contains(13.3) && range.range_contains(14.0)
        );
        assert!(!range.range_contains(11.9) && !range.range_contains(14.1));
    }

    #[test]
    fn rounding_interval_of_a_result_follows_from_its_inputs() {
        let outcome = |id| {
            let check = story()
                .check(FigureId(id))
                .unwrap_or_else(|| panic!("no {id}"));
            check.evaluate(story()).unwrap()
        };
        let near = |a: f64, b: f64| (a - b).abs() < 0.005;
        let before = outcome("trade.kz.total.before");
        assert!(
            near(before.rounding_interval.low, 8.75 / 1.2635)
                && near(before.rounding_interval.high, 8.85 / 1.2625)
        );
        let load = outcome("rail.teu_per_train");
        assert!(near(load.rounding_interval.low, 331_500.0 / 3218.5));
        assert!(near(load.rounding_interval.high, 332_500.0 / 3217.5));
        let share = outcome("energy.share");
        assert!(near(
            share.rounding_interval.low,
            77_150.0 / (771.5 + 2997.5)
        ));
        assert!(near(
            share.rounding_interval.high,
            77_250.0 / (772.5 + 2996.5)
        ));
        let gap = outcome("trade.gap.share");
        assert!(near(
            gap.rounding_interval.low,
            (11.45 / 8.85 - 1.0) * 100.0
        ));
        assert!(near(
            gap.rounding_interval.high,
            (11.55 / 8.75 - 1.0) * 100.0
        ));
    }
}
