//! Three panels for counts that are too different for one axis: trains of a day, trains of a year,
//! containers. Each is the crate's form [`Icons`].
//!
//! The first compares the stated number of trains with the implied one, the second compares with
//! the year before, and in the third each square stands for a round number of containers. All axes
//! start at zero.

use super::LayoutInput;
use super::input::{amount_of_check, amount_of_figure, settings};
use crate::locale::{Direction, Interpolate, key};
use crate::story::{Chart, Check, Decimal, Figure, Form, Text, Value, Verdict};
use jisr_charts::chart::{Chart as _, Icon, IconArrangement, Icons};
use jisr_charts::i18n::Words;
use jisr_charts::text::style::{Column, HEADING};
use jisr_charts::{Amount, ColorRole, Datum, Point, Scene, SceneBuilder};

/// From this width on, the containers stand beside the trains.
const MIN_TWO_COLUMNS: f64 = 600.0;
const GUTTER: f64 = 48.0;
/// Space between two panels, one above the other; below a panel's title; below the drawing.
const PANEL_GAP: f64 = 26.0;
const TITLE_GAP: f64 = 4.0;
const BOTTOM: f64 = 2.0;

/// The place in which panels are drawn, one below the other.
struct Panels<'a> {
    builder: SceneBuilder,
    input: &'a LayoutInput<'a>,
    direction: Direction,
    column: Column,
}

/// Lays out the three panels.
pub(super) fn scene(chart: &Chart, input: &LayoutInput, direction: Direction) -> Scene {
    let builder = SceneBuilder::new(input.width, direction);
    let Form::Pictogram {
        containers,
        part,
        trains,
        before,
        per_day,
        implied,
        load,
    } = chart.form
    else {
        return builder.finish(0.0);
    };
    let (figure, check) = (|id| input.story.figure(id), |id| input.story.check(id));
    let wide = input.width >= MIN_TWO_COLUMNS;
    let w = if wide {
        (input.width - GUTTER) / 2.0
    } else {
        input.width
    };
    let mut panels = Panels {
        builder,
        input,
        direction,
        column: Column { x: 0.0, w, y: 0.0 },
    };
    if let (Some(stated), Some(implied)) = (figure(per_day), check(implied)) {
        panels.draw(stated.label, daily_trains(stated, implied, input));
    }
    if let (Some(now), Some(before)) = (figure(trains), check(before)) {
        panels.column.y += PANEL_GAP;
        panels.draw(now.label, yearly_trains(now, before, input));
    }
    let first = panels.column.y;
    if wide {
        panels.column.x = w + GUTTER;
        panels.column.y = 0.0;
    } else {
        panels.column.y += PANEL_GAP;
    }
    if let (Some(all), Some(part)) = (figure(containers), figure(part)) {
        panels.draw(all.label, squares(all, part, check(load), input));
    }
    let height = first.max(panels.column.y);
    panels.builder.finish(height + BOTTOM)
}

impl Panels<'_> {
    /// Draws a panel under its title.
    fn draw(&mut self, title: Text, icons: Option<Icons>) {
        let Column { x, w, .. } = self.column;
        let words = Words::default();
        let settings = settings(self.input, &words, self.direction).width(w);
        let scene = icons.map(|icons| icons.scene(&settings));
        let Some(Ok(scene)) = scene else {
            return;
        };
        let title = self.input.locale.message(title);
        HEADING.draw_lines(&mut self.builder, title, false, &mut self.column);
        self.column.y += TITLE_GAP;
        let y = self.column.y;
        self.builder.nest(&scene, Point { x, y }, "");
        self.column.y += scene.height;
    }
}

/// The trains of a day: the stated range, and the number that the total implies.
fn daily_trains(stated: &Figure, implied: &Check, input: &LayoutInput) -> Option<Icons> {
    let locale = input.locale;
    stated.value.bounds()?;
    let rows = [
        named(number_of_figure(stated, input), key::CHART_STATED, input),
        named(number_of_check(implied, input)?, key::CHART_IMPLIED, input),
    ];
    // The build has compared the declared verdict with the computed one.
    let verdict = if implied.declares == Verdict::Disagrees {
        locale.message(key::VERDICT_DISAGREES)
    } else {
        ""
    };
    let icons = Icons::new(rows).icon(Icon::Train).per_icon(1.0);
    let icons = icons
        .arrangement(IconArrangement::Line)
        .range_note(locale.message(key::CHART_RANGE));
    Some(icons.excess(verdict))
}

/// All trains, and those of the year before.
fn yearly_trains(now: &Figure, before: &Check, input: &LayoutInput) -> Option<Icons> {
    let locale = input.locale;
    now.value.bounds()?;
    let mut all = number_of_figure(now, input);
    let change = now.change.map(|c| locale.change(c)).unwrap_or_default();
    all.name = locale.message(key::CARD_CHANGE).interpolate("n", &change);
    let before = number_of_check(before, input)?;
    let before = named(before, key::CHART_YEAR_BEFORE, input);
    let icons = Icons::new([all, before]).arrangement(IconArrangement::Bars);
    Some(icons.range_note(locale.message(key::CHART_RANGE)))
}

/// All containers as squares, and a part of them, counted in another unit, to the same scale.
fn squares(
    all: &Figure,
    part: &Figure,
    load: Option<&Check>,
    input: &LayoutInput,
) -> Option<Icons> {
    let locale = input.locale;
    let unit = all.unit?;
    all.value.bounds()?;
    part.value.bounds()?;
    let mut whole = amount_of_figure(all, all.value, input);
    whole.name.clear();
    whole.datum.estimated = all.about;
    let counted = part.unit.unwrap_or(unit);
    let in_unit = part.value.shift_trimmed(counted.power() - unit.power());
    let mut some = amount_of_figure(part, in_unit, input);
    some.datum.estimated = part.about;
    let rows = [whole, some].map(|row| row.color(ColorRole::Neutral));
    let mut icons = Icons::new(rows).range_note(locale.message(key::CHART_RANGE));
    let each = Decimal::round(icons.units_per_icon(input.width), 0);
    let one = locale.amount(Value::One(each), unit, false);
    let words = locale.message(key::CHART_ONE_SQUARE);
    icons.scale_note = Some(words.interpolate("n", &one));
    icons.related = load.and_then(|check| {
        let words = locale.amount(Value::One(check.result?), check.unit, false);
        let mut amount = amount_of_check(check, words, input);
        amount.datum.note = None;
        Some(amount)
    });
    Some(icons)
}

/// A figure with its number alone, because the panel's title names the unit.
fn number_of_figure(figure: &Figure, input: &LayoutInput) -> Amount {
    let mut amount = amount_of_figure(figure, figure.value, input);
    amount.datum.label = Some(input.locale.format_value(figure.value, figure.about));
    amount.color(ColorRole::Neutral)
}

/// A check's result with its number alone, drawn as implied by other figures.
fn number_of_check(check: &Check, input: &LayoutInput) -> Option<Amount> {
    let words = input.locale.number(check.result?);
    let mut amount = amount_of_check(check, words, input);
    amount.datum.note = None;
    amount.datum = Datum::estimated(amount.datum);
    Some(amount.color(ColorRole::Neutral))
}

/// The amount under another name.
fn named(amount: Amount, name: Text, input: &LayoutInput) -> Amount {
    let name = input.locale.message(name).to_owned();
    let mut amount = amount;
    amount.name = name;
    amount
}
