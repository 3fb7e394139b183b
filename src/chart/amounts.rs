//! Panels whose rows have one figure each: icons, parts of a sum, a waffle, a waterfall and a scorecard.

use super::LayoutInput;
use super::input::{Number, library_unit, value};
use super::rows::rows;
use crate::locale::{Interpolate, key};
use crate::story::{
    Arrangement, Colors, Decimal, IconShape, Panel, Place, Row, Step, Unit, Value, Verdict,
};
use jisr_charts::chart::{
    Card, Icon, IconArrangement, Icons, Parts, Scorecard, StepKind, Waffle, Waterfall,
};
use jisr_charts::{Amount, ColorRole, Datum};

/// Rows of icons, with what follows from them in words. None if a row has no number.
pub(super) fn icons(panel: &Panel, input: &LayoutInput) -> Option<Icons> {
    let (options, locale) = (panel.options, input.locale);
    let unit = Number::of(panel.rows.first()?.first()?, input.story)?.unit?;
    let arrangement = options.arrangement.unwrap_or(Arrangement::Grid);
    let mut amounts = vec![];
    for row in panel.rows.iter() {
        let number = Number::of(row.first()?, input.story)?;
        let mut datum = number.datum(unit);
        // Over an axis the numbers stand alone, because the panel's title says what they count.
        datum.label = Some(match arrangement {
            Arrangement::Grid => number.amount(input),
            Arrangement::Line | Arrangement::Bars => number.words(unit, input),
        });
        datum.estimated = number.about || number.is_check;
        amounts.push(amount(panel, row, &number, datum, input));
    }
    let mut icons = Icons::new(amounts);
    icons.icon = match options.icon.unwrap_or(IconShape::Square) {
        IconShape::Square => Icon::Square,
        IconShape::Circle => Icon::Circle,
        IconShape::Person => Icon::Person,
        IconShape::Train => Icon::Train,
        IconShape::Container => Icon::Container,
        IconShape::Barrel => Icon::Barrel,
    };
    icons.unit = library_unit(unit, input);
    icons.arrangement = match arrangement {
        Arrangement::Grid => IconArrangement::Grid,
        Arrangement::Line => IconArrangement::Line,
        Arrangement::Bars => IconArrangement::Bars,
    };
    icons.per_icon = options.per_icon.map(Decimal::to_f64);
    // Without a number of the story, the library chooses a whole one.
    let each = match options.per_icon {
        Some(each) => each,
        None => Decimal::round(icons.units_per_icon(input.width), 0),
    };
    let note = match icons.icon {
        Icon::Square => key::CHART_ONE_SQUARE,
        _ => key::CHART_ONE_ICON,
    };
    let one = locale.amount(Value::One(each), unit, false);
    icons.scale_note = Some(locale.message(note).interpolate("n", &one));
    icons.range_note = Some(locale.message(key::CHART_RANGE).to_owned());
    if options.excess {
        let last = panel.rows.last().and_then(Row::first);
        let check = last.and_then(|id| input.story.check(id));
        // The build has compared the declared verdict with the computed one.
        let disagrees = check.is_some_and(|check| check.declares == Verdict::Disagrees);
        let words = if disagrees {
            locale.message(key::VERDICT_DISAGREES)
        } else {
            ""
        };
        icons.excess = Some(words.to_owned());
    }
    icons.related = beside(panel, Place::Related, input);
    Some(icons)
}

/// Parts of a sum in one bar, with what stands beside it. None if a part has no number.
pub(super) fn parts(panel: &Panel, input: &LayoutInput) -> Option<Parts> {
    let (story, locale) = (input.story, input.locale);
    let sum = panel.beside(Place::Sum).and_then(|id| story.check(id));
    let unit = match sum {
        Some(sum) => sum.unit,
        None => Number::of(panel.rows.first()?.first()?, story)?.unit?,
    };
    let mut amounts = vec![];
    for row in panel.rows.iter() {
        let number = Number::of(row.first()?, story)?;
        let datum = number.datum(unit).label(number.amount(input));
        let mut amount = amount(panel, row, &number, datum, input);
        amount.short = Some(number.words(unit, input));
        amounts.push(amount);
    }
    // The last of grey parts is told apart, because the share is its.
    if let Some(last) = amounts.last_mut()
        && last.color == Some(ColorRole::Neutral)
        && !panel.rows.iter().any(|row| row.is_highlighted)
    {
        last.color = Some(ColorRole::NeutralSoft);
    }
    let mut parts = Parts::new(amounts);
    parts.unit = library_unit(unit, input);
    parts.range_note = Some(locale.message(key::CHART_RANGE).to_owned());
    parts.sum = beside(panel, Place::Sum, input);
    if let (Some(amount), Some(sum)) = (&mut parts.sum, sum) {
        let value = stated_sum(&parts.parts, sum.result?, sum.digits);
        amount.datum.label = Some(locale.amount(value, unit, false));
    }
    parts.share = beside(panel, Place::Share, input);
    for amount in [&mut parts.sum, &mut parts.share].into_iter().flatten() {
        let id = amount.datum.id.as_deref();
        let note = id.and_then(|id| story.checks.iter().find(|c| c.id.as_str() == id)?.note);
        amount.datum.note = note.map(|note| locale.message(note).to_owned());
    }
    parts.comparison = beside(panel, Place::Comparison, input);
    if let Some(amount) = &mut parts.comparison
        && let Some(number) = Number::of(panel.beside(Place::Comparison)?, story)
    {
        amount.datum.value = value(number.value_in(unit));
        amount.short = Some(number.words(unit, input));
        amount.color = Some(ColorRole::Neutral);
    }
    parts.unscaled = beside(panel, Place::Unscaled, input);
    if let Some(amount) = &mut parts.unscaled {
        amount.datum.note = Some(locale.message(key::CHART_NO_SCALE).to_owned());
    }
    Some(parts)
}

/// The amount of a row under its name.
fn amount(panel: &Panel, row: &Row, number: &Number, datum: Datum, input: &LayoutInput) -> Amount {
    let mut amount = Amount::new(name(row, number, input), datum);
    amount.color = color(panel, row);
    amount
}

/// A figure or check beside the rows, in words under its label.
fn beside(panel: &Panel, place: Place, input: &LayoutInput) -> Option<Amount> {
    let number = Number::of(panel.beside(place)?, input.story)?;
    let datum = number.datum(number.unit?).label(number.amount(input));
    Some(Amount::new(input.locale.message(number.label), datum))
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

/// Squares for the parts of a whole.
pub(super) fn waffle(panel: &Panel, input: &LayoutInput) -> Waffle {
    let rows = rows(panel, input.story);
    let unit = unit(&rows, input).unwrap_or(Unit::Percent);
    let amounts = rows.iter().filter_map(|row| {
        let number = Number::of(row.first()?, input.story)?;
        let datum = number.datum(unit).label(number.words(unit, input));
        Some(Amount::new(name(row, &number, input), datum))
    });
    let mut waffle = Waffle::new(amounts).unit(library_unit(unit, input));
    waffle.per_square = panel.options.per_icon.map(Decimal::to_f64);
    waffle
}

/// Steps up and down to a sum. All numbers are rounded as they are stated, so a sum adds up if the rounding of
/// its steps can explain the difference.
pub(super) fn waterfall(panel: &Panel, input: &LayoutInput) -> Waterfall {
    let unit = unit(&panel.rows, input).unwrap_or(Unit::Percent);
    let mut waterfall = Waterfall::new().unit(library_unit(unit, input)).rounded();
    waterfall.domain = panel
        .options
        .axis_range
        .map(|(low, high)| (low.to_f64(), high.to_f64()));
    for row in panel.rows.iter() {
        let number = row.first().and_then(|id| Number::of(id, input.story));
        let name = match &number {
            Some(number) => name(row, number, input),
            None => super::rows::label(row, input),
        };
        let mut datum = number.map_or_else(Datum::default, |n| n.datum(unit));
        datum.estimated = number.is_some_and(|n| n.about);
        let kind = match row.step {
            Step::Start => StepKind::Start,
            Step::Plus | Step::Minus => StepKind::Change,
            Step::Sum => StepKind::Sum,
            Step::Total => StepKind::Total,
        };
        if row.step == Step::Minus
            && let Some(number) = number
        {
            datum.value = value(negative(number.value_in(unit)));
        }
        waterfall = waterfall.step(kind, name, datum);
    }
    waterfall
}

/// The value with the other sign.
fn negative(value: Value) -> Value {
    let minus = |d: Decimal| Decimal::new(-d.mantissa, d.scale);
    match value {
        Value::None => Value::None,
        Value::One(d) => Value::One(minus(d)),
        Value::Range(low, high) => Value::Range(minus(high), minus(low)),
    }
}

/// Large numbers, each with its unit and its change on the year before.
pub(super) fn scorecard(panel: &Panel, input: &LayoutInput) -> Scorecard {
    let rows = rows(panel, input.story);
    let cards = rows.iter().filter_map(|row| {
        let number = Number::of(row.first()?, input.story)?;
        let unit = number.unit?;
        let datum = number.datum(unit).label(number.words(unit, input));
        let amount = Amount::new(name(row, &number, input), datum);
        let words = input.locale.unit_name(number.value, unit);
        let mut card = Card::new(amount).unit(jisr_charts::Unit::new(words));
        card.change = number.change.map(|change| {
            let said = input.locale.message(key::CARD_CHANGE);
            let said = said.interpolate("n", &input.locale.change(change));
            Amount::new("", Datum::new(change).label(said))
        });
        Some(card)
    });
    let mut scorecard = Scorecard::new(cards);
    scorecard.columns = panel.options.columns.map(usize::from);
    scorecard
}

/// The unit of the first row that has one.
fn unit(rows: &[Row], input: &LayoutInput) -> Option<Unit> {
    let mut numbers = rows
        .iter()
        .filter_map(|row| Number::of(row.first()?, input.story));
    numbers.find_map(|number| number.unit)
}

/// The name of a row: its label, or the change of its figure on the year before.
fn name(row: &Row, number: &Number, input: &LayoutInput) -> String {
    match number.change.filter(|_| row.shows_change) {
        Some(change) => {
            let change = input.locale.change(change);
            input
                .locale
                .message(key::CARD_CHANGE)
                .interpolate("n", &change)
        }
        None => super::rows::label(row, input),
    }
}

/// The colour of a row: a quiet one for all, but for those that are highlighted.
fn color(panel: &Panel, row: &Row) -> Option<ColorRole> {
    if row.is_highlighted {
        return Some(ColorRole::First);
    }
    match panel.options.colors {
        Some(Colors::Series) => None,
        Some(Colors::Neutral) | None => Some(ColorRole::Neutral),
    }
}
