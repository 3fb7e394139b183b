//! The axis along which the values of a chart stand.

use super::write_tick;
use crate::chart::axis::{AXIS_HEIGHT, HorizontalAxis, TimeAxis};
use crate::data::Positions;
use crate::i18n::{Date, Decimal};
use crate::text::TextStyle;
use crate::{Anchor, SceneBuilder, Settings};

/// From the line of the axis of numbers to its labels.
const LABELS_BELOW: f64 = 5.0;
/// From the bottom of a line of text to its baseline, in font sizes.
const BASELINE: f64 = 0.36;
/// Least length of an axis of numbers.
const LEAST_LENGTH: f64 = 80.0;

/// An axis of time or of numbers.
pub(crate) enum AlongAxis<'m> {
    /// Times.
    Time(TimeAxis<'m>),
    /// Numbers, with the lines of the words for what they count.
    Number(HorizontalAxis<'m>, Vec<String>, TextStyle<'m>),
}

/// The first and the last time.
fn ends(positions: &Positions) -> Option<(Date, Date)> {
    match positions {
        Positions::Times(times) => times.ends(),
        Positions::Numbers(..) => None,
    }
}

impl<'m> AlongAxis<'m> {
    /// The axis of some positions that begins at `x`.
    pub fn new(positions: &Positions, x: f64, length: f64, settings: &Settings<'m>) -> Self {
        match positions {
            Positions::Times(times) => {
                let ends = ends(positions).unwrap_or((Date::of_year(0), Date::of_year(0)));
                AlongAxis::Time(TimeAxis::new(x, ends, length, times.unit(), settings))
            }
            Positions::Numbers(numbers, unit) => {
                let at = |number: Option<&Decimal>| number.map_or(0.0, |n| n.to_f64());
                let (low, high) = (at(numbers.first()), at(numbers.last()));
                // A number alone stands in the middle.
                let reach = if low < high { 0.0 } else { 1.0 };
                let extent = (low - reach, high + reach);
                let style = settings.text.note;
                let write = |n| write_tick(unit, n, settings);
                let axis = HorizontalAxis::new(x, extent, length, style, write);
                AlongAxis::Number(axis, style.balance(&unit.name, settings.width), style)
            }
        }
    }

    /// The least length of the axis of some positions.
    pub fn least_length(positions: &Positions, settings: &Settings) -> f64 {
        match (positions, ends(positions)) {
            (Positions::Times(times), Some(ends)) => {
                TimeAxis::least_length(ends, times.unit(), settings)
            }
            _ => LEAST_LENGTH,
        }
    }

    /// Whether its greatest position is at the start side.
    pub fn is_reversed(positions: &Positions, settings: &Settings) -> bool {
        matches!(positions, Positions::Times(_)) && settings.time_is_reversed()
    }

    /// The place of a coordinate, from the start side.
    pub fn at(&self, coordinate: f64) -> f64 {
        match self {
            AlongAxis::Time(axis) => axis.at(coordinate as i32),
            AlongAxis::Number(axis, ..) => axis.at(coordinate),
        }
    }

    /// Its height below the plot.
    pub fn height(&self) -> f64 {
        match self {
            AlongAxis::Time(_) => TimeAxis::HEIGHT,
            AlongAxis::Number(_, words, style) => {
                AXIS_HEIGHT + LABELS_BELOW + words.len() as f64 * style.line_height()
            }
        }
    }

    /// Draws it below the plot that ends at the height `y`.
    pub fn draw(&self, builder: &mut SceneBuilder, y: f64) {
        match self {
            AlongAxis::Time(axis) => axis.draw(builder, y),
            AlongAxis::Number(axis, words, style) => {
                let mut y = y + LABELS_BELOW;
                axis.draw_labels(builder, y);
                y += AXIS_HEIGHT;
                let end = axis.x + axis.scale.length;
                for line in words {
                    y += style.line_height();
                    // Below the greatest number, where that leaves room.
                    let (anchor, x) = if style.width(line) <= end {
                        (Anchor::End, end)
                    } else {
                        (Anchor::Start, 0.0)
                    };
                    style.draw_at(builder, line, anchor, x, y - style.size * BASELINE);
                }
            }
        }
    }
}
