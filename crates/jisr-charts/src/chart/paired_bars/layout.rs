//! The positions of labels and bars for the width of the drawing.

use super::rows::{Bar, Row, State};
use crate::chart::axis::HorizontalAxis;
use crate::chart::{CAVEAT_ICON_WIDTH, LayoutError};
use crate::scale::Linear;
use crate::text::style::TEXT_GAP;
use crate::{ColorRole, Settings};

/// From this width on, the names of the series stand beside the bars.
const MIN_INLINE_WIDTH: f64 = 600.0;
/// Space between the end of a bar and the labels in it.
pub(super) const INSIDE_PADDING: f64 = 8.0;
/// How far a mark reaches beyond its bar: away from the other bar of the row, and toward it.
pub(super) const MARK_OUTWARD: f64 = 7.0;
pub(super) const MARK_INWARD: f64 = 3.0;
/// Height of a line of labels above a bar.
const LABEL_LINE: f64 = 22.0;
/// Height of a bar: with the labels in it, and with the labels above it.
const INLINE_BAR: f64 = 34.0;
const PLAIN_BAR: f64 = 20.0;
/// Space between the series' names and the bars, and between the longest bar's label and the edge.
const NAMES_GAP: f64 = 10.0;
const EDGE_GAP: f64 = 10.0;
/// Space between a name and the number behind it.
const NAME_GAP: f64 = 10.0;
/// Height of the gap's text if it needs a line below its bracket.
pub(super) const GAP_TEXT_HEIGHT: f64 = 18.0;
/// Space below the bars for the gap's bracket and its text.
const GAP_BELOW: f64 = 24.0;
/// Least font size of a number.
const MIN_NUMBER: f64 = 12.0;

/// The positions that all rows share. Only the axis depends on the state, so a switch moves nothing.
pub(super) struct PairedBarsLayout<'s, 'm> {
    pub settings: &'s Settings<'m>,
    pub labels_inline: bool,
    /// The names of the series in lines, with their colours.
    pub names: [(Vec<String>, ColorRole); 2],
    /// Where the numbers above the bars start.
    pub values_x: f64,
    pub axis: HorizontalAxis<'m>,
    /// Height of a bar; below it, the height of the labels above a bar.
    pub bar_height: f64,
    pub label_height: f64,
    /// Height of the lines for the note beside a number, if it has no room on the number's line.
    pub note_height: f64,
    /// Height below the bars of a row for its gap.
    pub below: f64,
}

impl<'s, 'm> PairedBarsLayout<'s, 'm> {
    /// The layout for the first state, with room for all.
    pub fn new(states: &[State], settings: &'s Settings<'m>) -> Result<Self, LayoutError> {
        let shown = states.first().ok_or(LayoutError::NoData)?;
        let sizes = LabelSizes::new(states, settings);
        match Self::with_inline_labels(shown, states, &sizes, settings) {
            Some(layout) => Ok(layout),
            None => Self::with_labels_above(shown, states, &sizes, settings),
        }
    }

    /// The layout with names beside the bars and numbers in them; `None` if a number does not fit
    /// in its bar.
    fn with_inline_labels(
        shown: &State,
        states: &[State],
        sizes: &LabelSizes,
        settings: &'s Settings<'m>,
    ) -> Option<Self> {
        let text = settings.text;
        // The number of the longest bar or the text of the gap stands behind it.
        let x = sizes.max_name_width + sizes.caveat_width + NAMES_GAP;
        let gaps = states.iter().flat_map(|s| &s.rows).flat_map(|r| &r.gap);
        let gaps = gaps.map(|gap| text.label.bold().width(&gap.text));
        let values = all_bars(states).map(|b| text.value.width(&b.value_label));
        let length = settings.width - x - widest(gaps.chain(values)) - EDGE_GAP;
        let fits = |state: &State| {
            let scale = scale(state, length);
            state.bars().all(|bar| {
                let low = bar.value.map_or(0.0, |v| v.low);
                let inside = scale.at(low) - scale.at(0.0);
                bar.labels_width(settings) + 2.0 * INSIDE_PADDING <= inside
            })
        };
        let all_fit = with_gaps(states).all(fits);
        (settings.width >= MIN_INLINE_WIDTH && all_fit).then(|| PairedBarsLayout {
            settings,
            labels_inline: true,
            names: sizes.names(|name| vec![name.to_owned()]),
            values_x: 0.0,
            axis: axis(shown, (x, length), settings),
            bar_height: INLINE_BAR,
            label_height: 0.0,
            note_height: 0.0,
            below: 0.0,
        })
    }

    /// The layout with name and number above the bar: on one line if both have room, otherwise each
    /// on its own.
    fn with_labels_above(
        shown: &State,
        states: &[State],
        sizes: &LabelSizes,
        settings: &'s Settings<'m>,
    ) -> Result<Self, LayoutError> {
        let (width, text) = (settings.width, settings.text);
        let least = sizes.min_number_width + sizes.caveat_width;
        if least > width {
            return Err(LayoutError::TooNarrow { width, least });
        }
        let one_line =
            sizes.max_name_width + NAME_GAP + sizes.max_labels_width + sizes.caveat_width <= width;
        let names = sizes.names(|name| text.label.bold().wrap(name, width));
        let most_lines = names.iter().map(|(lines, _)| lines.len()).max();
        let note_height = if sizes.max_labels_width + sizes.caveat_width <= width {
            0.0
        } else {
            let lines = all_bars(states).map(|b| text.note.line_count(&b.note, width));
            lines.max().unwrap_or(0) as f64 * text.note.line_height()
        };
        let needs_line = |state: &State| {
            let scale = scale(state, width);
            let fits = |row: &Row| gap_text_fits_beside_bracket(row, &scale, settings);
            !state.rows.iter().all(fits)
        };
        let gap_text_height = match with_gaps(states).any(needs_line) {
            true => GAP_TEXT_HEIGHT,
            false => 0.0,
        };
        Ok(PairedBarsLayout {
            settings,
            labels_inline: false,
            values_x: if one_line {
                sizes.max_name_width + NAME_GAP
            } else {
                0.0
            },
            axis: axis(shown, (0.0, width), settings),
            bar_height: PLAIN_BAR,
            label_height: if one_line {
                LABEL_LINE
            } else {
                let lines = most_lines.unwrap_or(1) as f64;
                LABEL_LINE + note_height + lines * text.label.line_height()
            },
            names,
            note_height,
            below: match states.iter().any(State::has_gaps) {
                true => GAP_BELOW + gap_text_height,
                false => 0.0,
            },
        })
    }
}

/// The greatest sizes of labels in all states.
struct LabelSizes<'a> {
    /// The names of the series and their colours.
    series: [(&'a str, ColorRole); 2],
    /// Width of the longest name.
    max_name_width: f64,
    /// Width of the caveat icon, if a bar has one.
    caveat_width: f64,
    /// Width of the longest labels of a bar.
    max_labels_width: f64,
    /// Width of the longest number in the least font size.
    min_number_width: f64,
}

impl<'a> LabelSizes<'a> {
    fn new(states: &[State<'a>], settings: &Settings) -> Self {
        let series = [0, 1].map(|side| {
            let series = states.first().and_then(|s| s.chart.series.get(side));
            series.map_or(("", ColorRole::Neutral), |s| {
                (s.name.as_str(), s.color_at(side))
            })
        });
        let any_caveat = all_bars(states).any(|b| b.has_caveat);
        let name_style = settings.text.label.bold();
        let mut smallest = settings.text.value;
        smallest.size = smallest.size.min(MIN_NUMBER);
        LabelSizes {
            series,
            max_name_width: widest(series.iter().map(|s| name_style.width(s.0))),
            caveat_width: if any_caveat { CAVEAT_ICON_WIDTH } else { 0.0 },
            max_labels_width: widest(all_bars(states).map(|b| b.labels_width(settings))),
            min_number_width: widest(all_bars(states).map(|b| smallest.width(&b.value_label))),
        }
    }

    /// The names in lines, with their colours.
    fn names(&self, lines: impl Fn(&str) -> Vec<String>) -> [(Vec<String>, ColorRole); 2] {
        self.series.map(|(name, color)| (lines(name), color))
    }
}

fn widest(all: impl Iterator<Item = f64>) -> f64 {
    all.fold(0.0, f64::max)
}

fn all_bars<'r>(states: &'r [State]) -> impl Iterator<Item = &'r Bar> {
    states.iter().flat_map(State::bars)
}

/// The states with gaps, for which the layout is chosen; all states if none has gaps.
fn with_gaps<'r, 'a>(states: &'r [State<'a>]) -> impl Iterator<Item = &'r State<'a>> {
    let any = states.iter().any(State::has_gaps);
    states.iter().filter(move |s| s.has_gaps() || !any)
}

fn scale(state: &State, length: f64) -> Linear {
    let (low, high) = state.range();
    Linear { low, high, length }
}

fn axis<'m>(state: &State, (x, length): (f64, f64), settings: &Settings<'m>) -> HorizontalAxis<'m> {
    HorizontalAxis::new(x, state.range(), length, settings.text.note, |n| {
        state.chart.unit.write(n, settings)
    })
}

/// Whether the gap's text has room behind its bracket or before it.
fn gap_text_fits_beside_bracket(row: &Row, scale: &Linear, settings: &Settings) -> bool {
    let (Some(middles), Some(gap)) = (row.middles(), &row.gap) else {
        return true;
    };
    let [a, b] = middles.map(|middle| scale.at(middle));
    let words = settings.text.label.bold().width(&gap.text) + TEXT_GAP;
    a.max(b) + words <= settings.width || a.min(b) >= words
}
