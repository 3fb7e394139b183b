//! A check's computation written out, with the stated numbers put in. Plain data: a locale writes it.

use super::{Check, CheckKind, Decimal, FigureId, Story, Unit, Value};

/// One piece of a formula, in the order in which it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// The number of a figure or check, in the size that the formula counts in.
    Number {
        /// Whose number it is.
        id: FigureId,
        /// The number, or the range.
        value: Value,
        /// The unit that the figure is stated in.
        unit: Unit,
        /// The power of ten that `value` counts in. The unit may count in another.
        power: i8,
    },
    /// A figure's change on the year, per cent, without its sign.
    Percent {
        /// Whose change it is.
        id: FigureId,
        /// The number before the per cent sign.
        value: Decimal,
    },
    /// A number that no figure states: a one, the days of a period.
    Count(i32),
    /// An addition sign.
    Plus,
    /// A subtraction sign.
    Minus,
    /// A division sign.
    Over,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
}

/// `terms = result`, and what the result is held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The left side.
    pub terms: Vec<Term>,
    /// The result, as it is shown.
    pub result: Decimal,
    /// The unit of the result.
    pub unit: Unit,
    /// The figure or check that the result is held against, in the unit of the result.
    pub against: Option<(FigureId, Value)>,
}

impl Check {
    /// The computation with its numbers put in: `8.8 ÷ (1 + 26.3%) = 6.97`; none when an input has
    /// no number.
    pub fn formula(&self, story: &Story) -> Option<Formula> {
        use Term::{Close, Count, Minus, Open, Over, Plus};
        let power = match self.kind {
            CheckKind::DifferencePercent | CheckKind::Share => self.common_power(story),
            _ => self.unit.power(),
        };
        let number = |id: &FigureId| {
            Some(Term::Number {
                id: *id,
                value: sized(story, *id, power)?,
                unit: unit(story, *id)?,
                power,
            })
        };
        let before = |id: &FigureId| -> Option<Vec<Term>> {
            let change = story.figure(*id)?.change?;
            let sign = if change.mantissa < 0 { Minus } else { Plus };
            let value = Decimal::new(change.mantissa.checked_abs()?, change.scale);
            let percent = Term::Percent { id: *id, value };
            Some(vec![
                number(id)?,
                Over,
                Open,
                Count(1),
                sign,
                percent,
                Close,
            ])
        };
        let operands: Vec<Vec<Term>> = match self.kind {
            CheckKind::PriorYear | CheckKind::PriorYearSum => {
                self.of.iter().map(before).collect::<Option<_>>()?
            }
            _ => self
                .of
                .iter()
                .map(|id| Some(vec![number(id)?]))
                .collect::<Option<_>>()?,
        };
        let terms = self.combined(story, &operands)?;
        let against = match self.against {
            Some(id) => Some((id, sized(story, id, self.unit.power())?)),
            None => None,
        };
        Some(Formula {
            terms,
            result: self.result?,
            unit: self.unit,
            against,
        })
    }

    /// The terms of all operands with the signs of the check's kind between them.
    fn combined(&self, story: &Story, operands: &[Vec<Term>]) -> Option<Vec<Term>> {
        use Term::{Close, Count, Minus, Open, Over, Plus};
        let joined = |sign: Term| operands.join(&sign);
        Some(match (self.kind, operands) {
            (CheckKind::Sum | CheckKind::PriorYear | CheckKind::PriorYearSum, _) => joined(Plus),
            (CheckKind::Ratio, _) => joined(Over),
            (CheckKind::Difference, [a, b]) => [b.as_slice(), &[Minus], a].concat(),
            (CheckKind::DifferencePercent, [a, b]) => {
                [&[Open], b.as_slice(), &[Minus], a, &[Close, Over], a].concat()
            }
            (CheckKind::PerDay, [a]) => {
                let days = story.figure(*self.of.first()?)?.period?.days();
                [a.as_slice(), &[Over, Count(days)]].concat()
            }
            (CheckKind::Share, [.., last]) => {
                [last.as_slice(), &[Over, Open], &joined(Plus), &[Close]].concat()
            }
            _ => return None,
        })
    }

    /// The power of ten that all inputs count in; that of single ones where they differ.
    fn common_power(&self, story: &Story) -> i8 {
        let powers = || {
            let units = self.of.iter().filter_map(|id| unit(story, *id));
            units.map(Unit::power)
        };
        let first = powers().next().unwrap_or(0);
        if powers().all(|power| power == first) {
            first
        } else {
            0
        }
    }
}

fn unit(story: &Story, id: FigureId) -> Option<Unit> {
    match story.figure(id) {
        Some(figure) => figure.unit,
        None => story.check(id).map(|check| check.unit),
    }
}

/// The number with this id, counted in this power of ten.
fn sized(story: &Story, id: FigureId, power: i8) -> Option<Value> {
    let by = unit(story, id)?.power() - power;
    let value = match story.figure(id) {
        Some(figure) => figure.value,
        None => Value::One(story.check(id)?.result?),
    };
    Some(match value {
        Value::None => return None,
        Value::One(d) => Value::One(d.shift(by)?),
        Value::Range(a, b) => Value::Range(a.shift(by)?, b.shift(by)?),
    })
}
