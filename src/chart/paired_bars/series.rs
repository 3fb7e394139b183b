//! The values and labels of the bars in each measure, without positions.

use crate::chart::extent::{figure_extent, result_in_unit};
use crate::chart::{LayoutInput, Measure};
use crate::locale::{Interpolate, key};
use crate::story::{Decimal, LedgerRow, Unit, Value};
use jisr_charts::chart::Extent;
use jisr_charts::text::style::{NOTE, TEXT_GAP, VALUE};

/// One flow: its name, the bars of both sources, and the gap.
pub(super) struct BarPair<'a> {
    pub label: &'a str,
    pub bars: [Bar; 2],
    /// Id of the gap's check, and the gap's text.
    pub gap: (&'static str, String),
}

/// One bar: its values and labels.
pub(super) struct Bar {
    pub id: &'static str,
    pub value: Extent,
    /// The stated value with its text, drawn as an outline below the level of the year before.
    pub stated: Option<(Extent, String)>,
    pub value_label: String,
    pub note: String,
    pub has_caveat: bool,
}

/// The unit of all bars of a chart: that of its first gap.
pub(super) fn unit(input: &LayoutInput, rows: &[LedgerRow]) -> Unit {
    let first = rows.first().and_then(|r| input.story.check(r.gap));
    first.map_or(Unit::Percent, |gap| gap.unit)
}

impl<'a> BarPair<'a> {
    /// All flows in the input's measure, without those for which the story lacks a number.
    pub fn all(input: &LayoutInput<'a>, rows: &'static [LedgerRow]) -> Vec<Self> {
        let unit = unit(input, rows);
        rows.iter()
            .filter_map(|r| BarPair::of(input, r, unit))
            .collect()
    }

    fn of(input: &LayoutInput<'a>, row: &'static LedgerRow, unit: Unit) -> Option<Self> {
        let gap = input.story.check(row.gap)?;
        let number =
            input
                .locale
                .quantity(Value::One(result_in_unit(gap, unit)?), Some(unit), false);
        let text = input
            .locale
            .message(key::CHART_GAP)
            .interpolate("n", &number);
        Some(BarPair {
            label: input.locale.message(row.label),
            bars: [
                bar(input, row.figures.0, row.before.0, unit)?,
                bar(input, row.figures.1, row.before.1, unit)?,
            ],
            gap: (gap.id, text),
        })
    }
}

impl Bar {
    /// Width of its labels on one line.
    pub fn labels_width(&self) -> f64 {
        let note_width = NOTE.width(&self.note);
        VALUE.width(&self.value_label) + note_width + if note_width > 0.0 { TEXT_GAP } else { 0.0 }
    }

    /// The greatest value of the bar and of the stated value below it.
    pub fn max_value(&self) -> f64 {
        let stated = self.stated.as_ref().map_or(0.0, |(s, _)| s.high);
        self.value.high.max(stated)
    }
}

fn bar(input: &LayoutInput, figure: &str, before: &str, unit: Unit) -> Option<Bar> {
    let (story, locale) = (input.story, input.locale);
    let figure = story.figure(figure)?;
    let (value, extent) = figure_extent(figure, unit)?;
    let has_caveat = !figure.caveats.is_empty();
    let quantity = |value, about| locale.quantity(value, Some(unit), about);
    let single_value = |id, number: Decimal, value_label| Bar {
        id,
        value: Extent::of_number(number),
        stated: None,
        value_label,
        note: String::new(),
        has_caveat,
    };
    Some(match input.measure {
        Measure::Value => Bar {
            id: figure.id,
            value: extent,
            stated: None,
            value_label: quantity(value, figure.about),
            note: figure.change.map(|c| locale.change(c)).unwrap_or_default(),
            has_caveat,
        },
        Measure::Change => single_value(figure.id, figure.change?, locale.change(figure.change?)),
        Measure::Before => {
            let check = story.check(before)?;
            let level = result_in_unit(check, unit)?;
            let stated = quantity(value, figure.about);
            let note = locale
                .message(key::CHART_STATED_NUMBER)
                .interpolate("n", &stated);
            Bar {
                stated: Some((extent, stated)),
                note,
                ..single_value(check.id, level, quantity(Value::One(level), false))
            }
        }
    })
}
