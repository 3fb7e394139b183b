//! The positions that all rows share: the column of names, the axis, and the room for numbers.

use super::end_texts::{EndText, NUMBER_GAP, end_texts};
use super::lengths::widen;
use super::rows::Row;
use super::{BarMode, Bars};
use crate::chart::axis::HorizontalAxis;
use crate::chart::{LayoutError, TOUCH, include_values};
use crate::i18n::Decimal;
use crate::text::TextStyle;
use crate::{Settings, Unit};

/// Names stand beside the bars if they fit into this share of the width, in at most this many lines.
const NAMES_SHARE: f64 = 1.0 / 3.0;
const MOST_NAME_LINES: usize = 2;
/// Space between the names and the bars beside them.
const NAMES_GAP: f64 = 12.0;
/// Space between a number inside a bar and the bar's ends.
pub(super) const INSIDE_PADDING: f64 = 7.0;
/// The axis takes at least this share of the width, if texts can be moved to give it room.
const GOOD_AXIS_SHARE: f64 = 0.35;
/// If the numbers behind the bars leave the axis less than this share of its room, numbers that fit into
/// their bars are written there.
const CROWDED_SHARE: f64 = 0.78;
/// Least length of the axis.
const LEAST_AXIS: f64 = 2.0 * TOUCH;
/// How many lengths of the axis are tried.
const TRIES: i32 = 100;

/// The positions that all rows share.
pub(super) struct Layout<'s, 'm> {
    pub settings: &'s Settings<'m>,
    /// The width of the column of names; `None` if names stand above the bars.
    pub names: Option<f64>,
    pub axis: HorizontalAxis<'m>,
    /// Whether numbers that fit into their bars are written there.
    pub numbers_inside: bool,
    /// Whether notes stand below the bars instead of behind the numbers.
    pub notes_below: bool,
}

impl<'s, 'm> Layout<'s, 'm> {
    /// The layout of the rows.
    pub fn new(
        chart: &Bars,
        rows: &[Row],
        settings: &'s Settings<'m>,
    ) -> Result<Self, LayoutError> {
        let width = settings.width;
        let beside = names_width(rows, settings);
        let good = |layout: &Self| layout.axis.scale.length >= GOOD_AXIS_SHARE * width;
        let attempts = [(beside, false), (None, false), (None, true)];
        let mut last = None;
        for (names, notes_below) in attempts {
            let layout = Self::fit(chart, rows, names, notes_below, settings);
            match layout {
                Some(layout) if good(&layout) => return Ok(layout),
                layout => last = layout,
            }
        }
        match last {
            Some(layout) if layout.axis.scale.length >= LEAST_AXIS => Ok(layout),
            other => {
                let length = other.map_or(0.0, |l| l.axis.scale.length);
                let widest = end_texts(chart, rows, true, settings).into_iter();
                let widest = widest.map(|t| t.width).fold(0.0, f64::max);
                let least = (width - length + LEAST_AXIS).max(widest + LEAST_AXIS);
                Err(LayoutError::TooNarrow { width, least })
            }
        }
    }

    /// The layout with the longest axis at which every number has room.
    fn fit(
        chart: &Bars,
        rows: &[Row],
        names: Option<f64>,
        notes_below: bool,
        settings: &'s Settings<'m>,
    ) -> Option<Self> {
        let x = names.map_or(0.0, |w| w + NAMES_GAP);
        let room = settings.width - x;
        let texts = end_texts(chart, rows, notes_below, settings);
        let lengths = rows.iter().flat_map(|r| &r.parts).filter_map(|p| p.length);
        let (low, high) = match chart.mode {
            BarMode::Share => (0.0, 100.0),
            _ => widen(lengths.map(|l| l.bounds()), chart.domain),
        };
        let (low, high) = include_values(&chart.annotations, (low, high));
        // An axis needs a length, also if all values are zero.
        let high = if high > low { high } else { 1.0 };
        let outside = Scale::fit(&texts, (low, high), room, false);
        let crowded = |s: &Option<Scale>| s.as_ref().is_none_or(|s| s.share < CROWDED_SHARE);
        let (scale, numbers_inside) = match outside {
            s if crowded(&s) && texts.iter().any(|t| t.may_be_inside) => {
                (Scale::fit(&texts, (low, high), room, true), true)
            }
            s => (s, false),
        };
        let Scale { zero, unit, .. } = scale?;
        let start = x + zero + unit * low;
        let length = unit * (high - low);
        let style = settings.text.note;
        let axis = HorizontalAxis::new(start, (low, high), length, style, |n| {
            axis_label(chart, n, settings)
        });
        Some(Layout {
            settings,
            names,
            axis,
            numbers_inside,
            notes_below,
        })
    }

    /// Whether the text of a part stands inside its bar.
    pub fn is_inside(&self, text: &EndText) -> bool {
        self.numbers_inside && text.may_be_inside && {
            let length = self.axis.at(text.length) - self.axis.at(0.0);
            length >= text.width - NUMBER_GAP + 2.0 * INSIDE_PADDING
        }
    }
}

/// The label of a round value, with the digits that it needs. The two sides of a middle line both count
/// upward.
fn axis_label(chart: &Bars, value: Decimal, settings: &Settings) -> String {
    let unit = Unit {
        decimals: None,
        name: String::new(),
        ..chart.unit
    };
    match chart.mode {
        BarMode::Share => settings.numbers.percent(value),
        BarMode::Diverging(_) => {
            let mantissa = value.mantissa.abs();
            unit.write(Decimal { mantissa, ..value }, settings)
        }
        BarMode::Grouped | BarMode::Stacked => unit.write(value, settings),
    }
}

/// Scene units for one of the values, and the distance from the start of the room to zero.
struct Scale {
    unit: f64,
    zero: f64,
    /// The share of the room that the axis has.
    share: f64,
}

impl Scale {
    /// The largest scale at which all bars and the texts behind them fit into the room.
    fn fit(texts: &[EndText], (low, high): (f64, f64), room: f64, inside: bool) -> Option<Scale> {
        let extent = high - low;
        (1..=TRIES).rev().find_map(|step| {
            let share = f64::from(step) / f64::from(TRIES);
            let unit = room * share / extent;
            let (mut before, mut behind) = (-low * unit, high * unit);
            for text in texts {
                let length = text.end.abs() * unit;
                let fits_inside = inside
                    && text.may_be_inside
                    && text.length * unit >= text.width - NUMBER_GAP + 2.0 * INSIDE_PADDING;
                let reach = length + if fits_inside { 0.0 } else { text.width };
                let side = if text.on_start_side {
                    &mut before
                } else {
                    &mut behind
                };
                *side = side.max(reach);
            }
            (before + behind <= room).then_some(Scale {
                unit,
                zero: before,
                share,
            })
        })
    }
}

/// A name in lines of this width.
pub(super) fn name_lines(name: &str, width: f64, style: TextStyle) -> Vec<String> {
    // Rounding must not break a name that was measured to fit.
    let width = width + 0.01;
    if style.width(name) <= width {
        return vec![name.to_owned()];
    }
    style.balance(name, width)
}

/// The width of the widest name in a column, if all names fit into one.
fn names_width(rows: &[Row], settings: &Settings) -> Option<f64> {
    let (style, most) = (settings.text.label, settings.width * NAMES_SHARE);
    let mut widest = 0.0;
    for row in rows {
        let whole = style.width(&row.name);
        if whole <= most {
            widest = whole.max(widest);
            continue;
        }
        let lines = name_lines(&row.name, most, style);
        let breaks_a_word = row.name.split(' ').any(|word| style.width(word) > most);
        if lines.len() > MOST_NAME_LINES || breaks_a_word {
            return None;
        }
        let widths = lines.iter().map(|line| style.width(line));
        widest = widths.fold(widest, f64::max);
    }
    Some(widest)
}
