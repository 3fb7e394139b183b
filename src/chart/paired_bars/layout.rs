//! The positions of labels and bars for the width of the drawing.

use super::series::{Bar, BarPair};
use crate::chart::{LayoutInput, Measure};
use crate::story::{Unit, Value};
use jisr_charts::ColorRole;
use jisr_charts::chart::CAVEAT_ICON_WIDTH;
use jisr_charts::chart::axis::HorizontalAxis;
use jisr_charts::scale::Linear;
use jisr_charts::text::style::{LABEL, NOTE, TEXT_GAP, VALUE};

/// From this width on, the names of the sources stand beside the bars.
const MIN_INLINE_WIDTH: f64 = 600.0;
/// Space between the end of a bar and the labels in it.
pub(super) const INSIDE_PADDING: f64 = 8.0;
/// How far a mark reaches beyond its bar: away from the other bar of the flow, and toward it.
pub(super) const MARK_OUTWARD: f64 = 7.0;
pub(super) const MARK_INWARD: f64 = 3.0;
/// Height of a line of labels above a bar.
pub(super) const LABEL_LINE: f64 = 22.0;
/// Height of a bar: with the labels in it, and with the labels above it.
const INLINE_BAR: f64 = 34.0;
const PLAIN_BAR: f64 = 20.0;
/// Space between the sources' names and the bars, and between the longest bar's label and the edge.
const NAMES_GAP: f64 = 10.0;
const EDGE_GAP: f64 = 10.0;
/// Space between a name and the number behind it.
const NAME_GAP: f64 = 10.0;
/// Height of the gap's text if it needs a line below its bracket.
pub(super) const GAP_TEXT_HEIGHT: f64 = 18.0;

/// The positions that all flows share. Only the axis depends on the measure, so a switch moves
/// nothing.
pub(super) struct PairedBarsLayout<'a> {
    pub input: &'a LayoutInput<'a>,
    pub labels_inline: bool,
    /// The names of the sources in lines, with their colours.
    pub names: Vec<(Vec<String>, ColorRole)>,
    /// Where the numbers above the bars start.
    pub values_x: f64,
    pub axis: HorizontalAxis<'static>,
    /// Height of a bar; below it, the height of the labels above a bar.
    pub bar_height: f64,
    pub label_height: f64,
    /// Height of the lines for the note beside a number, if it has no room on the number's line.
    pub note_height: f64,
    /// Height of the line for the text of a gap, if one of them needs it.
    pub gap_text_height: f64,
}

impl<'a> PairedBarsLayout<'a> {
    /// The layout for the input's measure, given the flows in all measures and the unit of their
    /// values.
    pub fn new(
        input: &'a LayoutInput<'a>,
        unit: Unit,
        measures: &[(Measure, Vec<BarPair>)],
        names: Vec<(&'a str, ColorRole)>,
    ) -> Self {
        let sizes = LabelSizes::of(measures, &names, unit);
        PairedBarsLayout::with_inline_labels(input, measures, &names, &sizes)
            .unwrap_or_else(|| PairedBarsLayout::with_labels_above(input, measures, names, &sizes))
    }

    /// The layout with names beside the bars and numbers in them; `None` if a number does not fit
    /// in its bar.
    fn with_inline_labels(
        input: &'a LayoutInput<'a>,
        measures: &[(Measure, Vec<BarPair>)],
        names: &[(&'a str, ColorRole)],
        sizes: &LabelSizes,
    ) -> Option<Self> {
        let stated = pairs_of(measures, Measure::Value);
        // The number of the longest bar or the text of the gap stands behind it.
        let x = sizes.max_name_width + sizes.caveat_width + NAMES_GAP;
        let gaps = stated.iter().map(|r| LABEL.bold().width(&r.gap.1));
        let values = all_bars(measures).map(|b| VALUE.width(&b.value_label));
        let length = input.width - x - widest(gaps.chain(values)) - EDGE_GAP;
        let fits = |b: &Bar| {
            b.labels_width() + 2.0 * INSIDE_PADDING <= b.value.low / sizes.max_value * length
        };
        let all_fit = stated.iter().flat_map(|r| &r.bars).all(fits);
        (input.width >= MIN_INLINE_WIDTH && all_fit).then(|| PairedBarsLayout {
            input,
            labels_inline: true,
            names: names
                .iter()
                .map(|(name, color)| (vec![(*name).to_owned()], *color))
                .collect(),
            values_x: 0.0,
            axis: axis(
                input,
                sizes.unit,
                pairs_of(measures, input.measure),
                x,
                length,
            ),
            bar_height: INLINE_BAR,
            label_height: 0.0,
            note_height: 0.0,
            gap_text_height: 0.0,
        })
    }

    /// The layout with name and number above the bar: on one line if both have room, otherwise each
    /// on its own.
    fn with_labels_above(
        input: &'a LayoutInput<'a>,
        measures: &[(Measure, Vec<BarPair>)],
        names: Vec<(&'a str, ColorRole)>,
        sizes: &LabelSizes,
    ) -> Self {
        let one_line =
            sizes.max_name_width + NAME_GAP + sizes.max_labels_width + sizes.caveat_width
                <= input.width;
        let lines =
            |(name, color): (&str, ColorRole)| (LABEL.bold().wrap(name, input.width), color);
        let names: Vec<_> = names.into_iter().map(lines).collect();
        let most_lines = names
            .iter()
            .map(|(lines, _)| lines.len())
            .max()
            .unwrap_or(1);
        let note_height = if sizes.max_labels_width + sizes.caveat_width <= input.width {
            0.0
        } else {
            let lines = all_bars(measures).map(|b| NOTE.line_count(&b.note, input.width));
            lines.max().unwrap_or(0) as f64 * NOTE.line_height()
        };
        let needs_line =
            |row: &BarPair| !gap_text_fits_beside_bracket(row, sizes.max_value, input.width);
        PairedBarsLayout {
            input,
            labels_inline: false,
            names,
            values_x: if one_line {
                sizes.max_name_width + NAME_GAP
            } else {
                0.0
            },
            axis: axis(
                input,
                sizes.unit,
                pairs_of(measures, input.measure),
                0.0,
                input.width,
            ),
            bar_height: PLAIN_BAR,
            label_height: if one_line {
                LABEL_LINE
            } else {
                LABEL_LINE + note_height + most_lines as f64 * LABEL.line_height()
            },
            note_height,
            gap_text_height: if pairs_of(measures, Measure::Value).iter().any(needs_line) {
                GAP_TEXT_HEIGHT
            } else {
                0.0
            },
        }
    }
}

/// The greatest sizes of labels and values in all measures.
struct LabelSizes {
    /// Width of the longest name.
    max_name_width: f64,
    /// Width of the caveat icon, if a bar has one.
    caveat_width: f64,
    /// Width of the longest labels of a bar.
    max_labels_width: f64,
    /// The greatest stated value.
    max_value: f64,
    /// The unit of the values.
    unit: Unit,
}

impl LabelSizes {
    fn of(measures: &[(Measure, Vec<BarPair>)], names: &[(&str, ColorRole)], unit: Unit) -> Self {
        let any_caveat = all_bars(measures).any(|b| b.has_caveat);
        let stated = pairs_of(measures, Measure::Value)
            .iter()
            .flat_map(|r| &r.bars);
        LabelSizes {
            max_name_width: widest(names.iter().map(|n| LABEL.bold().width(n.0))),
            caveat_width: if any_caveat { CAVEAT_ICON_WIDTH } else { 0.0 },
            max_labels_width: widest(all_bars(measures).map(Bar::labels_width)),
            max_value: widest(stated.map(Bar::max_value)),
            unit,
        }
    }
}

fn widest(all: impl Iterator<Item = f64>) -> f64 {
    all.fold(0.0, f64::max)
}

fn pairs_of<'r, 's>(
    measures: &'r [(Measure, Vec<BarPair<'s>>)],
    measure: Measure,
) -> &'r [BarPair<'s>] {
    let found = measures.iter().find(|(m, _)| *m == measure);
    found.map_or(&[], |(_, rows)| rows)
}

fn all_bars<'r>(measures: &'r [(Measure, Vec<BarPair>)]) -> impl Iterator<Item = &'r Bar> {
    measures
        .iter()
        .flat_map(|(_, rows)| rows)
        .flat_map(|r| &r.bars)
}

fn axis(
    input: &LayoutInput,
    unit: Unit,
    rows: &[BarPair],
    x: f64,
    length: f64,
) -> HorizontalAxis<'static> {
    let bars = || rows.iter().flat_map(|r| &r.bars);
    let high = widest(bars().map(Bar::max_value));
    let low = bars().map(|b| b.value.low).fold(0.0, f64::min);
    // A negative bar gets at least a quarter of the axis, so that the axis shows the negative side.
    let low = if low < 0.0 { low.min(-high / 4.0) } else { 0.0 };
    HorizontalAxis::new(x, (low, high), length, NOTE, |n| match input.measure {
        Measure::Change => input.locale.percent(n),
        _ => input.locale.quantity(Value::One(n), Some(unit), false),
    })
}

/// Whether the gap's text has room behind its bracket or before it.
fn gap_text_fits_beside_bracket(row: &BarPair, max_value: f64, width: f64) -> bool {
    let scale = Linear {
        low: 0.0,
        high: max_value,
        length: width,
    };
    let [a, b] = [0, 1].map(|side| scale.at(row.bars[side].value.middle()));
    let words = LABEL.bold().width(&row.gap.1) + TEXT_GAP;
    a.max(b) + words <= width || a.min(b) >= words
}
