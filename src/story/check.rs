//! What follows from the stated figures, computed and judged by interval arithmetic.

use super::{CaveatId, Decimal, Figure, Interval, List, Story, Text, Unit, Value};
use crate::i18n::coded_enum;

coded_enum! {
/// How a check's result is computed from its inputs (`of`).
pub enum CheckKind {
    /// All inputs added.
    Sum = "sum",
    /// The level a year before: value / (1 + change / 100), from the input's own change.
    PriorYear = "before",
    /// The sum of the year-before levels of all inputs.
    PriorYearSum = "before_sum",
    /// Second input less the first: what one ledger counts more than the other.
    Difference = "gap",
    /// The gap as per cent of the first input.
    DifferencePercent = "gap_share",
    /// First input divided by the second (thousands taken into account).
    Ratio = "rate",
    /// The input divided by the days of its period.
    PerDay = "per_day",
    /// Last input as per cent of the sum of all inputs.
    Share = "share",
}
}

coded_enum! {
/// What a check says when held against a figure.
pub enum Verdict {
    /// Equal to the last stated digit, or inside the stated range.
    Agrees = "agrees",
    /// Not equal, but the stated digits leave room for it.
    WithinRounding = "within_rounding",
    /// No true values that round to the stated digits would make it hold.
    Disagrees = "disagrees",
    /// Nothing to hold it against, or an assumption that the article does not settle.
    CannotJudge = "cannot_judge",
}
}

/// A computed figure, with what it is held against and what the story declares of it.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Stable name, such as `trade.gap.total`.
    pub id: &'static str,
    /// What it is, in a few words.
    pub label: Text,
    /// The computation.
    pub kind: CheckKind,
    /// Ids of its inputs, in order: figures, or checks that stand earlier.
    pub of: List<&'static str>,
    /// Unit of the result.
    pub unit: Unit,
    /// Digits behind the point that the result is shown with.
    pub digits: u8,
    /// Id of the figure (or check) that it should equal, where there is one.
    pub against: Option<&'static str>,
    /// What the story declares; the build stops when the computation says otherwise.
    pub declares: Verdict,
    /// A sentence for the reader: an assumption, a reading.
    pub note: Option<Text>,
    /// Ids of the caveats that the reader must see with it.
    pub caveats: List<CaveatId>,
    /// The result as it is shown, rounded to the check's own digits: computed by the build. None when
    /// an input has no number.
    pub result: Option<Decimal>,
}

/// Digits behind the point that a decimal can have.
const FINEST: u8 = 9;

/// A check, computed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The result of the stated numbers.
    pub value: f64,
    /// What rounding of the inputs allows the result to be.
    pub rounding_interval: Interval,
    /// The judgement.
    pub verdict: Verdict,
}

/// A number with the room that its stated digits leave, in the units that `Unit::factor` counts in.
#[derive(Clone, Copy)]
struct Measured {
    value: f64,
    rounding_interval: Interval,
}

impl Measured {
    /// A stated decimal: the true value lies within half of its last digit. Where the source says
    /// "about" it may be a whole last digit off: "about 7 thousand" is 6 to 8 thousand.
    fn decimal(d: Decimal, about: bool) -> Self {
        let half = d.half_step() * if about { 2.0 } else { 1.0 };
        Measured {
            value: d.to_f64(),
            rounding_interval: Interval::of(d.to_f64() - half, d.to_f64() + half),
        }
    }

    fn apply(self, o: Self, f: impl Fn(f64, f64) -> f64 + Copy) -> Self {
        Measured {
            value: f(self.value, o.value),
            rounding_interval: self.rounding_interval.combine(o.rounding_interval, f),
        }
    }

    fn scaled(self, by: f64) -> Self {
        Measured {
            value: self.value * by,
            rounding_interval: Interval::of(
                self.rounding_interval.low * by,
                self.rounding_interval.high * by,
            ),
        }
    }
}

impl Figure {
    /// The figure's number and room, in base units; none without a number.
    fn measured(&self) -> Option<Measured> {
        let stated = match self.value {
            Value::None => return None,
            Value::One(d) => Measured::decimal(d, self.about),
            Value::Range(a, b) => {
                let (a, b) = (
                    Measured::decimal(a, self.about),
                    Measured::decimal(b, self.about),
                );
                Measured {
                    value: (a.value + b.value) / 2.0,
                    rounding_interval: Interval::of(
                        a.rounding_interval.low,
                        b.rounding_interval.high,
                    ),
                }
            }
        };
        Some(stated.scaled(self.unit.map_or(1.0, Unit::factor)))
    }

    /// Whether a number in base units lies in the stated range.
    fn holds(&self, number: f64) -> bool {
        let factor = self.unit.map_or(1.0, Unit::factor);
        let Value::Range(a, b) = self.value else {
            return false;
        };
        (a.to_f64() * factor..=b.to_f64() * factor).contains(&number)
    }

    /// The level a year before that value and change imply.
    fn before(&self) -> Option<Measured> {
        let growth = Measured::decimal(self.change?, false);
        Some(self.measured()?.apply(growth, |v, c| v / (1.0 + c / 100.0)))
    }
}

impl Check {
    /// The check computed from the story's stated figures; none when an input has no number.
    /// Checks build on earlier ones only (the build sees to it), so this ends.
    pub fn evaluate(&self, story: &Story) -> Option<Outcome> {
        let result = self.measured(story)?;
        let factor = self.unit.factor();
        let shown = |k: Measured| Decimal::round(k.value / factor, self.digits);
        let verdict = match self.against.map(|id| input(story, id)) {
            None => Verdict::CannotJudge,
            Some(None) => return None,
            Some(Some(other)) => {
                let equal = match self.against.and_then(|id| story.figure(id)) {
                    Some(f) if matches!(f.value, Value::Range(..)) => f.holds(result.value),
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

    /// What rounding of the inputs allows the result to be, from least to greatest: one digit finer
    /// than the result is shown, and finer still until the two ends differ. None where they are one
    /// number: nothing was rounded.
    pub fn rounding_bounds(&self, outcome: &Outcome) -> Option<(Decimal, Decimal)> {
        let Interval { low, high } = outcome.rounding_interval;
        (self.digits + 1..=FINEST)
            .map(|digits| (Decimal::round(low, digits), Decimal::round(high, digits)))
            .find(|(low, high)| low != high)
    }

    /// The same check with its result.
    pub fn computed(self, story: &Story) -> Check {
        let value = self.evaluate(story).map(|outcome| outcome.value);
        Check {
            result: value.map(|v| Decimal::round(v, self.digits)),
            ..self
        }
    }

    fn measured(&self, story: &Story) -> Option<Measured> {
        let all: Option<Vec<Measured>> = self.of.iter().map(|id| input(story, id)).collect();
        let all = all?;
        let sum = |all: &[Measured]| all.iter().copied().reduce(|a, b| a.apply(b, |a, b| a + b));
        let before = || {
            self.of
                .iter()
                .map(|id| story.figure(id).and_then(Figure::before))
                .collect::<Option<Vec<_>>>()
        };
        let percent = 100.0 * self.unit.factor();
        match (self.kind, all.as_slice()) {
            (CheckKind::Sum, all @ [_, _, ..]) => sum(all),
            (CheckKind::PriorYear, [_]) => before()?.first().copied(),
            (CheckKind::PriorYearSum, _) => sum(&before()?),
            (CheckKind::Difference, [a, b]) => Some(b.apply(*a, |b, a| b - a)),
            // (b − a) / a = b / a − 1: each input once, so that the room is not counted twice.
            (CheckKind::DifferencePercent, [a, b]) => {
                Some(b.apply(*a, |b, a| (b / a - 1.0) * percent))
            }
            (CheckKind::Ratio, [a, b]) => Some(a.apply(*b, |a, b| a / b)),
            (CheckKind::PerDay, [a]) => {
                let days = story.figure(self.of.first()?)?.period?.days();
                Some(a.scaled(1.0 / f64::from(days.max(1))))
            }
            // last / sum = 1 / (1 + rest / last), again each input once.
            (CheckKind::Share, [rest @ .., last]) => {
                Some(sum(rest)?.apply(*last, |rest, last| percent / (1.0 + rest / last)))
            }
            _ => None,
        }
    }
}

/// The figure or check with this id, as a number.
fn input(story: &Story, id: &str) -> Option<Measured> {
    match story.figure(id) {
        Some(figure) => figure.measured(),
        None => story.check(id)?.measured(story),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    fn figure(id: &str) -> &'static Figure {
        story().figure(id).unwrap_or_else(|| panic!("no {id}"))
    }

    fn room(id: &str) -> (f64, f64) {
        let rounding_interval = figure(id).measured().map(|k| k.rounding_interval).unwrap();
        (rounding_interval.low, rounding_interval.high)
    }

    #[test]
    fn stated_digits_leave_room_for_half_of_the_last_one() {
        assert_eq!(room("rail.trains"), (3217.5, 3218.5));
        assert_eq!(room("rail.teu"), (331_500.0, 332_500.0));
        let (low, high) = room("trade.kz.total");
        assert!((low - 8.75e9).abs() < 1.0 && (high - 8.85e9).abs() < 1.0);
    }

    #[test]
    fn about_leaves_room_for_a_whole_one_and_a_range_for_its_ends() {
        assert_eq!(room("rail.kz_containers"), (6000.0, 8000.0));
        assert_eq!(room("rail.per_day"), (11.5, 14.5));
        let range = figure("rail.per_day");
        assert!(range.holds(12.0) && range.holds(13.3) && range.holds(14.0));
        assert!(!range.holds(11.9) && !range.holds(14.1));
    }

    #[test]
    fn a_result_can_lie_only_where_its_inputs_let_it() {
        let outcome = |id| {
            let check = story().check(id).unwrap_or_else(|| panic!("no {id}"));
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
