//! Amounts that add up to one bar, a comparison to the same scale, and a doubtful figure without
//! scale: the story's figures as the crate's form [`Parts`].

use super::LayoutInput;
use super::input::{amount_of_check, amount_of_figure, settings};
use crate::locale::{Direction, key};
use crate::story::{Chart, Decimal, FigureId, Form, Value};
use jisr_charts::chart::{Chart as _, Parts};
use jisr_charts::i18n::Words;
use jisr_charts::{Amount, ColorRole, Scene};

/// Lays out the sum, the parts, the comparison and the unscaled figure, one below the other.
pub(super) fn scene(chart: &Chart, input: &LayoutInput, direction: Direction) -> Scene {
    let words = Words::default();
    let settings = settings(input, &words, direction);
    let scene = parts(chart, input).map(|parts| parts.scene(&settings));
    scene.and_then(Result::ok).unwrap_or_default()
}

/// The input of the crate's form; `None` for other forms.
fn parts(chart: &Chart, input: &LayoutInput) -> Option<Parts> {
    let Form::StackedBar {
        parts,
        sum,
        share,
        apart,
        doubtful,
    } = chart.form
    else {
        return None;
    };
    let (story, locale) = (input.story, input.locale);
    let sum = story.check(sum)?;
    let unit = sum.unit;
    let scaled = |id: &FigureId| {
        let figure = story.figure(*id)?;
        let value = figure.value_in(unit);
        value.bounds()?;
        let short = locale.quantity(value, Some(unit), figure.about);
        let amount = amount_of_figure(figure, value, input).short(short);
        Some(amount.color(ColorRole::Neutral))
    };
    let mut amounts: Vec<Amount> = parts.iter().filter_map(scaled).collect();
    if let Some(last) = amounts.last_mut() {
        last.color = Some(ColorRole::NeutralSoft);
    }
    let mut chart = Parts::new(amounts)
        .unit(jisr_charts::Unit::default().places(locale.places(unit)))
        .range_note(locale.message(key::CHART_RANGE));
    chart.sum = sum.result.map(|result| {
        let value = stated_sum(&chart.parts, result, sum.digits);
        let words = locale.amount(value, unit, false);
        amount_of_check(sum, words, input)
    });
    chart.share = story.check(share).and_then(|check| {
        let words = locale.percent(check.result?);
        Some(amount_of_check(check, words, input))
    });
    chart.comparison = scaled(&apart);
    chart.unscaled = story.figure(doubtful).map(|figure| {
        let mut amount = amount_of_figure(figure, figure.value, input);
        amount.datum.note = Some(locale.message(key::CHART_NO_SCALE).to_owned());
        amount
    });
    Some(chart)
}

/// The sum as it is written: the check's result, or a range if a part is one.
fn stated_sum(parts: &[Amount], result: Decimal, digits: u8) -> Value {
    let bounds = || parts.iter().filter_map(|part| part.datum.value.bounds());
    let low: f64 = bounds().map(|(low, _)| low).sum();
    let high: f64 = bounds().map(|(_, high)| high).sum();
    if high > low {
        Value::Range(Decimal::round(low, digits), Decimal::round(high, digits))
    } else {
        Value::One(result)
    }
}
