//! The story's figures and checks as the input of the crate's forms.

use super::LayoutInput;
use crate::locale::Direction;
use crate::story::{Check, Decimal, Figure, Unit, Value};
use jisr_charts::i18n::Words;
use jisr_charts::{Amount, Datum, Settings};

/// The settings of a drawing. The page brings all of its texts, so `words` may be empty.
pub(super) fn settings<'a>(
    input: &LayoutInput,
    words: &'a Words,
    direction: Direction,
) -> Settings<'a> {
    Settings::with_words(input.locale.numbers(), words, input.width).direction(direction)
}

/// A value as the crate's.
pub(super) fn value(value: Value) -> jisr_charts::Value {
    match value {
        Value::None => jisr_charts::Value::Missing,
        Value::One(number) => number.into(),
        Value::Range(low, high) => jisr_charts::Value::Range(low, high),
    }
}

/// The result of a check in the unit of its chart's axis; `None` if it has none.
pub(super) fn result_in_unit(check: &Check, unit: Unit) -> Option<Decimal> {
    match check.unit.power() - unit.power() {
        0 => check.result,
        places => check.result.map(|d| d.shift_trimmed(places)),
    }
}

/// A figure with this value, under its name and with its amount in words.
pub(super) fn amount_of_figure(figure: &Figure, drawn: Value, input: &LayoutInput) -> Amount {
    let datum = Datum::new(value(drawn))
        .id(figure.id.as_str())
        .label(input.locale.figure(figure));
    let datum = if figure.caveats.is_empty() {
        datum
    } else {
        datum.caveat()
    };
    Amount::new(input.locale.message(figure.label), datum)
}

/// A check's result under its name, with these words for it.
pub(super) fn amount_of_check(check: &Check, words: String, input: &LayoutInput) -> Amount {
    let result = check.result.map_or(Value::None, Value::One);
    let datum = Datum::new(value(result)).id(check.id.as_str()).label(words);
    let datum = if check.caveats.is_empty() {
        datum
    } else {
        datum.caveat()
    };
    let datum = match check.note {
        Some(note) => datum.note(input.locale.message(note)),
        None => datum,
    };
    Amount::new(input.locale.message(check.label), datum)
}
