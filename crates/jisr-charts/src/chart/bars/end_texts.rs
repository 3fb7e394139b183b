//! The texts behind the ends of bars: numbers with their notes, and sums.

use super::rows::{Part, Row};
use super::{BarMode, Bars, Middle};
use crate::chart::CAVEAT_ICON_WIDTH;
use crate::text::style::{TEXT_GAP, TextStyle};
use crate::{Settings, Value};

/// Space between a bar and its number.
pub(super) const NUMBER_GAP: f64 = 6.0;

/// A text that stands behind the end of a bar.
pub(super) struct EndText {
    /// Where the bar ends, in values.
    pub end: f64,
    /// The length of the bar, in values.
    pub length: f64,
    /// Whether the text stands on the start side of the bar.
    pub on_start_side: bool,
    /// The width of the text with the space before it.
    pub width: f64,
    /// Whether the text may stand inside the bar.
    pub may_be_inside: bool,
}

/// The texts behind the ends of the bars.
pub(super) fn end_texts(
    chart: &Bars,
    rows: &[Row],
    notes_below: bool,
    settings: &Settings,
) -> Vec<EndText> {
    let texts = |row: &Row| -> Vec<EndText> {
        let text = |part| part_text(part, notes_below, settings);
        match chart.mode {
            BarMode::Grouped => row.parts.iter().map(text).collect(),
            BarMode::Stacked => total_text(chart, row, settings).into_iter().collect(),
            BarMode::Share => vec![],
            BarMode::Diverging(middle) => outer_parts(row, middle).map(text).collect(),
        }
    };
    rows.iter().flat_map(texts).collect()
}

/// The text of a part that stands behind it.
pub(super) fn part_text(part: &Part, notes_below: bool, settings: &Settings) -> EndText {
    let plain = part.length.is_some() && !part.is_range;
    let noted = !notes_below && !part.note.is_empty();
    let mut width = NUMBER_GAP + number_style(settings).width(&part.label);
    if noted {
        width += TEXT_GAP + settings.text.note.width(&part.note);
    }
    if part.has_caveat {
        width += CAVEAT_ICON_WIDTH;
    }
    EndText {
        end: part.outer_end(),
        length: part.length.map_or(0.0, |l| (l.to - l.from).abs()),
        on_start_side: part.on_start_side,
        width,
        may_be_inside: plain && !noted && !part.has_caveat && !part.estimated,
    }
}

/// The sum of a row's parts with the text that stands behind it; `None` if a part is missing, or if there is
/// one part only that names it.
fn total_text(chart: &Bars, row: &Row, settings: &Settings) -> Option<EndText> {
    let total = total_label(chart, row, settings)?;
    let ends = row.parts.iter().filter_map(|p| p.length);
    Some(EndText {
        end: ends.map(|l| l.bounds().1).fold(0.0, f64::max),
        length: 0.0,
        on_start_side: false,
        width: NUMBER_GAP + number_style(settings).width(&total),
        may_be_inside: false,
    })
}

/// The sum of a row's parts as it is written behind the bar.
pub(super) fn total_label(chart: &Bars, row: &Row, settings: &Settings) -> Option<String> {
    match super::lengths::sum(row.parts.iter().map(|p| &p.value)) {
        _ if row.parts.iter().any(|p| p.value == Value::Missing) => None,
        Value::Missing => None,
        total => Some(chart.unit.write_value(total, settings)),
    }
}

/// The parts at both ends of a diverging bar, if they are alone on their sides: their numbers may stand
/// outside.
pub(super) fn outer_parts<'r, 'a>(
    row: &'r Row<'a>,
    middle: Middle,
) -> impl Iterator<Item = &'r Part<'a>> {
    let after = row.parts.len().saturating_sub(1);
    let alone = match middle {
        Middle::After(1) => [Some(0), (after == 1).then_some(1)],
        Middle::After(count) => [None, (count == after).then_some(after)],
        Middle::Within(place) => [
            (place == 1).then_some(0),
            (place + 1 == after).then_some(after),
        ],
    };
    let alone = alone.into_iter().flatten();
    alone.filter_map(|place| row.parts.get(place))
}

/// The style of the numbers behind bars.
pub(super) fn number_style<'m>(settings: &Settings<'m>) -> TextStyle<'m> {
    settings.text.label.bold()
}
