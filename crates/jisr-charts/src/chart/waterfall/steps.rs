//! The levels between which the steps of a waterfall lead, and the difference of a sum that does not add up.

use super::{StepKind, Waterfall, WaterfallStep};
use crate::data::{Unit, Value};
use crate::i18n::{Decimal, Interpolate};
use crate::{ColorRole, Fill, MarkId, Settings};

/// What is drawn for a step, or for a difference.
pub(super) struct Piece {
    pub id: MarkId,
    pub name: String,
    /// The number in the drawing, and the one in tables.
    pub text: String,
    pub written: String,
    /// Where it begins and ends on the axis; the same if its value is missing.
    pub from: f64,
    pub to: f64,
    /// The level that it leaves.
    pub level: f64,
    pub color: ColorRole,
    pub fill: Fill,
    pub is_missing: bool,
    pub is_estimate: bool,
    pub has_caveat: bool,
}

/// A level as far as it is known.
#[derive(Clone, Copy, Default)]
struct Level {
    /// Its most likely value.
    value: f64,
    /// How far the true level can be below and above it.
    below: f64,
    above: f64,
    /// The greatest number of digits behind the point of the values that led to it.
    digits: u8,
}

impl Level {
    /// The level of a value. Values that are rounded can differ by half of their last digit.
    fn of(value: Value, rounded: bool) -> Option<Level> {
        let (low, high) = value.bounds()?;
        let middle = value.middle()?;
        let number = match value {
            Value::Number(number) | Value::Range(number, _) => number,
            Value::Missing => return None,
        };
        let slack = if rounded { number.half_step() } else { 0.0 };
        Some(Level {
            value: middle,
            below: middle - low + slack,
            above: high - middle + slack,
            digits: match value {
                Value::Range(a, b) => a.scale.max(b.scale),
                _ => number.scale,
            },
        })
    }

    /// The level after a change.
    fn after(self, change: Level) -> Level {
        let digits = self.digits.max(change.digits);
        Level {
            // Sums of binary numbers are not exact, those of decimal numbers are.
            value: Decimal::round(self.value + change.value, digits).to_f64(),
            below: self.below + change.below,
            above: self.above + change.above,
            digits,
        }
    }

    /// By how much a stated level differs from this one; `None` if both can be the same.
    fn difference(self, stated: Level) -> Option<Decimal> {
        let by = Decimal::round(stated.value - self.value, self.digits.max(stated.digits));
        let gap = by.to_f64();
        // Binary numbers can't hold half a digit exactly.
        let slack = 1e-9 * (1.0 + self.value.abs());
        let explained =
            gap <= self.above + stated.below + slack && -gap <= self.below + stated.above + slack;
        (!explained && by.mantissa != 0).then_some(by)
    }
}

impl Waterfall {
    /// The pieces of all steps, with those of the differences before their sums.
    pub(super) fn pieces(&self, settings: &Settings) -> Vec<Piece> {
        let mut level = Level::default();
        let mut out = vec![];
        for (place, step) in self.steps.iter().enumerate() {
            let stated = Level::of(step.datum.value, self.rounded);
            let before = level;
            level = match (step.kind, stated) {
                (StepKind::Change, Some(change)) => level.after(change),
                (StepKind::Start | StepKind::Sum, Some(stated)) => stated,
                _ => level,
            };
            if step.kind == StepKind::Sum
                && let Some(stated) = stated
                && let Some(by) = before.difference(stated)
            {
                out.push(self.difference(place, (before, stated), by, settings));
            }
            out.push(self.piece(place, step, (before, level), settings));
        }
        out
    }

    /// The levels of all steps, without texts.
    pub(super) fn levels(&self) -> Vec<Piece> {
        self.pieces(&Settings::new(crate::i18n::Lang::En, 0.0))
    }

    fn piece(
        &self,
        place: usize,
        step: &WaterfallStep,
        (before, after): (Level, Level),
        settings: &Settings,
    ) -> Piece {
        let value = match step.kind {
            StepKind::Total => Value::Number(Decimal::round(after.value, after.digits)),
            _ => step.datum.value,
        };
        let is_missing = value.bounds().is_none();
        let from = match step.kind {
            StepKind::Change => before.value,
            _ if is_missing => after.value,
            _ => 0.0,
        };
        let unit = Unit {
            signed: self.unit.signed || step.kind == StepKind::Change,
            ..self.unit.clone()
        };
        let datum = crate::Datum {
            value,
            ..step.datum.clone()
        };
        let is_range = matches!(value, Value::Range(..));
        let is_estimate = datum.estimated;
        let color = match step.kind {
            StepKind::Change if after.value < before.value => ColorRole::Second,
            StepKind::Change => ColorRole::First,
            _ => ColorRole::Neutral,
        };
        Piece {
            id: (datum.id.clone()).unwrap_or_else(|| place.to_string().into()),
            name: step.name.clone(),
            text: unit.label(&datum, settings),
            written: unit.write_datum(&datum, settings),
            from,
            to: after.value,
            level: after.value,
            color,
            fill: settings.value_fill(color, is_estimate || is_range),
            is_missing,
            is_estimate,
            has_caveat: datum.has_caveat,
        }
    }

    /// The piece between the level that the steps lead to and the stated one.
    fn difference(
        &self,
        place: usize,
        (reached, stated): (Level, Level),
        by: Decimal,
        settings: &Settings,
    ) -> Piece {
        let amount = Decimal::new(by.mantissa.abs(), by.scale);
        let unit = Unit {
            signed: false,
            ..self.unit.clone()
        };
        let name = settings.words.does_not_add_up;
        let signed = Unit {
            signed: true,
            ..self.unit.clone()
        };
        let text = signed.write(by, settings);
        Piece {
            id: [&place.to_string(), ".difference"].concat().into(),
            name: name.interpolate("n", &unit.write(amount, settings)),
            text: text.clone(),
            written: text,
            from: reached.value,
            to: stated.value,
            level: stated.value,
            color: ColorRole::Doubt,
            fill: Fill::Hatch,
            is_missing: false,
            is_estimate: false,
            has_caveat: false,
        }
    }
}
