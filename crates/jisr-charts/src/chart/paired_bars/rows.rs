//! The values and labels of the bars, without positions.

use super::{Gaps, PairedBars};
use crate::chart::Extent;
use crate::data::Datum;
use crate::i18n::{Decimal, Interpolate};
use crate::text::style::TEXT_GAP;
use crate::{MarkId, Settings, Value};
use std::borrow::Cow;

/// One state of the chart with its rows.
pub(super) struct State<'a> {
    pub chart: &'a PairedBars,
    pub rows: Vec<Row<'a>>,
}

/// One category: its name, its two bars, and the gap between them.
pub(super) struct Row<'a> {
    pub name: &'a str,
    pub bars: [Bar; 2],
    pub gap: Option<RowGap<'a>>,
}

/// The gap of a row.
pub(super) struct RowGap<'a> {
    pub id: MarkId,
    pub text: Cow<'a, str>,
}

/// One bar: its values and labels.
pub(super) struct Bar {
    pub id: MarkId,
    /// `None` if the value is missing.
    pub value: Option<Extent>,
    /// The stated value with its text, drawn as an outline below the implied one.
    pub stated: Option<(Extent, String)>,
    pub value_label: String,
    pub note: String,
    pub has_caveat: bool,
    pub estimated: bool,
}

impl<'a> State<'a> {
    pub fn new(chart: &'a PairedBars, settings: &Settings) -> Self {
        let row = |(item, category): (usize, &'a crate::Category)| {
            let bars = [
                bar(chart, 0, item, settings)?,
                bar(chart, 1, item, settings)?,
            ];
            let gap = gap(chart, item, &bars, settings);
            let name = &category.name;
            Some(Row { name, bars, gap })
        };
        let rows = chart.categories.iter().enumerate().filter_map(row);
        let rows = rows.collect();
        State { chart, rows }
    }

    pub fn bars(&self) -> impl Iterator<Item = &Bar> {
        self.rows.iter().flat_map(|r| &r.bars)
    }

    pub fn has_gaps(&self) -> bool {
        self.rows.iter().any(|r| r.gap.is_some())
    }

    /// The least and the greatest value of the axis. A negative bar gets at least a quarter of the axis, so
    /// that the axis shows the negative side.
    pub fn range(&self) -> (f64, f64) {
        let high = self.bars().map(Bar::max_value).fold(0.0, f64::max);
        let low = self.bars().map(Bar::min_value).fold(0.0, f64::min);
        let low = if low < 0.0 { low.min(-high / 4.0) } else { 0.0 };
        (low, high)
    }
}

impl Row<'_> {
    /// The middles of both values, if both are known.
    pub fn middles(&self) -> Option<[f64; 2]> {
        let [a, b] = &self.bars;
        Some([a.value?.middle(), b.value?.middle()])
    }
}

impl Bar {
    /// Width of its labels on one line.
    pub fn labels_width(&self, settings: &Settings) -> f64 {
        let note_width = settings.text.note.width(&self.note);
        settings.text.value.width(&self.value_label)
            + note_width
            + if note_width > 0.0 { TEXT_GAP } else { 0.0 }
    }

    /// The greatest value of the bar and of the stated value below it.
    pub fn max_value(&self) -> f64 {
        let stated = self.stated.as_ref().map_or(0.0, |(s, _)| s.high);
        self.value.map_or(0.0, |v| v.high).max(stated)
    }

    /// The least value of the bar and of the stated value below it.
    fn min_value(&self) -> f64 {
        let stated = self.stated.as_ref().map_or(0.0, |(s, _)| s.low);
        self.value.map_or(0.0, |v| v.low).min(stated)
    }
}

fn bar(chart: &PairedBars, side: usize, item: usize, settings: &Settings) -> Option<Bar> {
    let series = chart.series.get(side)?;
    let datum = series.data.get(item)?;
    let below = chart.stated.get(side).and_then(|s| s.get(item));
    let stated = below.and_then(|d| {
        let extent = Extent::of(d.value)?;
        Some((extent, chart.unit.label(d, settings)))
    });
    Some(Bar {
        id: series.mark_id(side, item),
        value: Extent::of(datum.value),
        value_label: chart.unit.label(datum, settings),
        note: note(
            datum,
            stated.as_ref().map(|(_, text)| text.as_str()),
            settings,
        ),
        stated,
        has_caveat: datum.has_caveat,
        estimated: datum.estimated,
    })
}

/// The secondary text of a bar: its own, or the stated value, or the word for an estimate.
fn note(datum: &Datum, stated: Option<&str>, settings: &Settings) -> String {
    match (&datum.note, stated) {
        (Some(note), _) => note.clone(),
        (None, Some(stated)) => stated_note(stated, settings),
        (None, None) if datum.estimated => settings.words.estimate.to_owned(),
        (None, None) => String::new(),
    }
}

/// The words for a stated value.
pub(super) fn stated_note(number: &str, settings: &Settings) -> String {
    settings.words.stated.interpolate("n", number)
}

fn gap<'a>(
    chart: &'a PairedBars,
    item: usize,
    bars: &[Bar; 2],
    settings: &Settings,
) -> Option<RowGap<'a>> {
    if bars.iter().any(|b| b.value.is_none()) {
        return None;
    }
    match &chart.gaps {
        Gaps::Hidden => None,
        Gaps::Given(gaps) => gaps.get(item).map(|gap| RowGap {
            id: gap.id.clone(),
            text: Cow::Borrowed(gap.label.as_str()),
        }),
        Gaps::Computed => {
            let number = chart.unit.write(difference(chart, item)?, settings);
            Some(RowGap {
                id: ["gap.", &item.to_string()].concat().into(),
                text: [settings.words.gap, " ", &number].concat().into(),
            })
        }
    }
}

/// How far the two values of a category are apart, with as many decimal places as they have.
pub(super) fn difference(chart: &PairedBars, item: usize) -> Option<Decimal> {
    let [a, b] = chart.series.each_ref().map(|s| s.data.get(item));
    let (a, b) = (a?.value, b?.value);
    let apart = (a.middle()? - b.middle()?).abs();
    Some(Decimal::round(apart, places(a).max(places(b))))
}

/// The decimal places of a value; the middle of a range may have one more.
fn places(value: Value) -> u8 {
    match value {
        Value::Missing => 0,
        Value::Number(n) => n.scale,
        Value::Range(low, high) => low.scale.max(high.scale).saturating_add(1),
    }
}
