//! The axis along which the values of a chart stand.

use super::write_tick;
use crate::chart::axis::{AXIS_HEIGHT, HorizontalAxis, TimeAxis};
use crate::data::{Positions, Unit};
use crate::i18n::Date;
use crate::text::TextStyle;
use crate::{Anchor, SceneBuilder, Settings};

/// From the line of the axis of numbers to its labels.
const LABELS_BELOW: f64 = 5.0;
/// Height of the words for what the numbers of the axis count.
const UNIT_HEIGHT: f64 = 18.0;
/// From the top of these words to their baseline.
const UNIT_BASELINE: f64 = 13.0;
/// Least length of an axis of numbers.
const LEAST_LENGTH: f64 = 80.0;

/// An axis of time or of numbers.
pub(crate) enum AlongAxis<'m> {
    /// Times.
    Time(TimeAxis<'m>),
    /// Numbers, with the words for what they count.
    Number(HorizontalAxis<'m>, String, TextStyle<'m>),
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
                let at = |number: Option<&crate::i18n::Decimal>| number.map_or(0.0, |n| n.to_f64());
                let extent = (at(numbers.first()), at(numbers.last()));
                let style = settings.text.note;
                let write = |n| write_tick(unit, n, settings);
                let axis = HorizontalAxis::new(x, extent, length, style, write);
                AlongAxis::Number(axis, unit_words(unit), style)
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
            AlongAxis::Number(_, unit, _) if unit.is_empty() => AXIS_HEIGHT + LABELS_BELOW,
            AlongAxis::Number(..) => AXIS_HEIGHT + LABELS_BELOW + UNIT_HEIGHT,
        }
    }

    /// Draws it below the plot that ends at the height `y`.
    pub fn draw(&self, builder: &mut SceneBuilder, y: f64) {
        match self {
            AlongAxis::Time(axis) => axis.draw(builder, y),
            AlongAxis::Number(axis, unit, style) => {
                axis.draw_labels(builder, y + LABELS_BELOW);
                let base = y + LABELS_BELOW + AXIS_HEIGHT + UNIT_BASELINE;
                let end = axis.x + axis.scale.length;
                let fits = style.width(unit) <= end;
                let (anchor, x) = if fits {
                    (Anchor::End, end)
                } else {
                    (Anchor::Start, 0.0)
                };
                style
                    .fit(unit, builder.width())
                    .draw_at(builder, unit, anchor, x, base);
            }
        }
    }
}

/// The words for a unit under its axis.
fn unit_words(unit: &Unit) -> String {
    unit.name.clone()
}
