//! The story's figures and checks as the input of the crate's forms.

use super::LayoutInput;
use crate::locale::Direction;
use crate::story::{Check, Decimal, FigureId, Story, Text, Unit, Value};
use jisr_charts::i18n::Words;
use jisr_charts::{self as charts, Datum, Settings};

/// The settings of a drawing. A form to which the page brings all texts needs no `words`.
pub(super) fn settings<'a>(
    input: &LayoutInput,
    words: &'a Words,
    direction: Direction,
) -> Settings<'a> {
    let settings = Settings::with_words(input.locale.numbers(), words, input.width);
    settings.direction(direction).textures(input.textures)
}

/// A value as the crate's.
pub(super) fn value(value: Value) -> charts::Value {
    match value {
        Value::None => charts::Value::Missing,
        Value::One(number) => number.into(),
        Value::Range(low, high) => charts::Value::Range(low, high),
    }
}

/// A unit as the crate's, without words: the chart's measure names it.
pub(super) fn library_unit(unit: Unit, input: &LayoutInput) -> charts::Unit {
    match unit {
        Unit::Percent => charts::Unit::percent(""),
        unit => charts::Unit::default().places(input.locale.places(unit)),
    }
}

/// The result of a check in the unit of its chart's axis; `None` if it has none.
pub(super) fn result_in_unit(check: &Check, unit: Unit) -> Option<Decimal> {
    match check.unit.power() - unit.power() {
        0 => check.result,
        places => check.result.map(|d| d.shift_trimmed(places)),
    }
}

/// What charts draw of a figure or check.
#[derive(Clone, Copy)]
pub(super) struct Number {
    pub id: FigureId,
    /// What it is, in a few words.
    pub label: Text,
    pub value: Value,
    /// What it counts; `None` without a number.
    pub unit: Option<Unit>,
    /// Whether the article says "about".
    pub about: bool,
    /// The change on the year before, in per cent.
    pub change: Option<Decimal>,
    /// Whether it is computed from figures.
    pub is_check: bool,
    has_caveat: bool,
}

impl Number {
    /// The figure or check with this id.
    pub fn of(id: FigureId, story: &Story) -> Option<Number> {
        if let Some(figure) = story.figure(id) {
            return Some(Number {
                id,
                label: figure.label,
                value: figure.value,
                unit: figure.unit,
                about: figure.about,
                change: figure.change,
                is_check: false,
                has_caveat: !figure.caveats.is_empty(),
            });
        }
        let check = story.check(id)?;
        Some(Number {
            id,
            label: check.label,
            value: check.result.map_or(Value::None, Value::One),
            unit: Some(check.unit),
            about: false,
            change: None,
            is_check: true,
            has_caveat: !check.caveats.is_empty(),
        })
    }

    /// The value counted in this unit.
    pub fn value_in(&self, unit: Unit) -> Value {
        match self.unit.map_or(0, |own| own.power() - unit.power()) {
            0 => self.value,
            places => self.value.shift_trimmed(places),
        }
    }

    /// The value in this unit as the crate's datum, without a text.
    pub fn datum(&self, unit: Unit) -> Datum {
        let datum = Datum::new(value(self.value_in(unit))).id(self.id.as_str());
        match self.has_caveat {
            true => datum.caveat(),
            false => datum,
        }
    }

    /// The number in this unit, without the unit's words.
    pub fn words(&self, unit: Unit, input: &LayoutInput) -> String {
        let value = self.value_in(unit);
        match unit {
            Unit::Percent => input.locale.amount(value, unit, self.about),
            unit => input.locale.quantity(value, Some(unit), self.about),
        }
    }

    /// The number with the words of the unit in which it is stated.
    pub fn amount(&self, input: &LayoutInput) -> String {
        match self.unit {
            Some(unit) => input.locale.amount(self.value, unit, self.about),
            None => input.locale.format_value(self.value, self.about),
        }
    }
}
