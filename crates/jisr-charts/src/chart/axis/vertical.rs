//! The axis of values that run upward: lines of the grid behind the marks, labels at the start side.

use super::grid_line;
use crate::i18n::Decimal;
use crate::scale::{Linear, ticks};
use crate::text::TextStyle;
use crate::{Anchor, Point, SceneBuilder};

/// Least distance between two ticks, in font sizes of the labels.
const MIN_TICK_SPACING: f64 = 3.0;
/// Greatest number of intervals between ticks.
const MAX_INTERVALS: usize = 6;
/// Fewer ticks than this don't show the scale.
const LEAST_TICKS: usize = 3;
/// Space between the labels and the plot.
const LABEL_GAP: f64 = 8.0;

/// A scale with its least value at `bottom`; values grow upward.
///
/// Its ends are round values: the axis reaches from the last round value below the data to the first above.
pub struct VerticalAxis<'m> {
    /// From values to heights above `bottom`.
    pub scale: Linear,
    /// The height of the least value, from the top of the drawing.
    pub bottom: f64,
    ticks: Vec<(Decimal, String)>,
    style: TextStyle<'m>,
}

impl<'m> VerticalAxis<'m> {
    /// An axis that covers `low` to `high` over a height of `length`; `format` writes a value, `style` is
    /// that of the labels.
    pub fn new(
        bottom: f64,
        (low, high): (f64, f64),
        length: f64,
        style: TextStyle<'m>,
        format: impl Fn(Decimal) -> String,
    ) -> Self {
        let most = (length / (style.size * MIN_TICK_SPACING)).max(1.0) as usize;
        let count = most.min(MAX_INTERVALS);
        let (low, high, intervals) = round_ends(low, high, count);
        let label = |value: Decimal| (value, format(value));
        // Wider steps than those of the data may leave zero alone.
        let wide = ticks(low, high, count);
        let values = if wide.len() < LEAST_TICKS {
            ticks(low, high, intervals)
        } else {
            wide
        };
        VerticalAxis {
            scale: Linear { low, high, length },
            bottom,
            ticks: values.into_iter().map(label).collect(),
            style,
        }
    }

    /// The height of a value, from the top of the drawing.
    pub fn y(&self, value: f64) -> f64 {
        self.bottom - self.scale.at(value)
    }

    /// Whether the axis leaves zero out, which the drawing then has to say.
    pub fn leaves_zero_out(&self) -> bool {
        self.scale.low > 0.0 || self.scale.high < 0.0
    }

    /// The width of the column of labels, with the space beside it.
    pub fn label_width(&self) -> f64 {
        let widths = self.ticks.iter().map(|(_, label)| self.style.width(label));
        widths.fold(0.0, f64::max) + LABEL_GAP
    }

    /// Draws a line for each tick between two places, counted from the start side.
    pub fn draw_grid_lines(&self, builder: &mut SceneBuilder, from: f64, to: f64) {
        for (value, _) in &self.ticks {
            let y = self.y(value.to_f64());
            let (a, b) = (Point { x: from, y }, Point { x: to, y });
            builder.line(a, b, grid_line(value.mantissa == 0));
        }
    }

    /// Draws the labels at the other side of the plot, which ends at `x`, their starts in a line.
    pub fn draw_labels_behind(&self, builder: &mut SceneBuilder, x: f64) {
        for (value, label) in &self.ticks {
            let y = self.y(value.to_f64());
            self.style
                .draw_centered(builder, label, Anchor::Start, x + LABEL_GAP, y);
        }
    }

    /// Draws the labels in a column that begins at `x`, each centred at its tick, their ends in a line.
    pub fn draw_labels(&self, builder: &mut SceneBuilder, x: f64) {
        let end = x + self.label_width() - LABEL_GAP;
        for (value, label) in &self.ticks {
            let y = self.y(value.to_f64());
            self.style
                .draw_centered(builder, label, Anchor::End, end, y);
        }
    }
}

/// The round values around `low` and `high` that are ticks of an axis with about `count` intervals, and the number
/// of intervals between them, which have the same step.
fn round_ends(low: f64, high: f64, count: usize) -> (f64, f64, usize) {
    let values = ticks(low, high, count);
    let [first, second, ..] = values.as_slice() else {
        return (low, high, count);
    };
    let (first, step) = (first.to_f64(), second.to_f64() - first.to_f64());
    // Rounding of binary numbers must not add an interval.
    let slack = step * 1e-9;
    let below = ((first - low - slack) / step).ceil().max(0.0);
    let inner = (values.len() - 1) as f64;
    let last = first + step * inner;
    let above = ((high - last - slack) / step).ceil().max(0.0);
    let count = (below + inner + above) as usize;
    (first - below * step, last + above * step, count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::style::NOTE;

    #[test]
    fn an_axis_around_zero_keeps_its_ticks_when_its_ends_become_round() {
        let axis = VerticalAxis::new(132.0, (-24.0, 21.0), 132.0, NOTE, |n| {
            n.to_f64().to_string()
        });
        let labels: Vec<&str> = axis.ticks.iter().map(|(_, label)| label.as_str()).collect();
        assert_eq!(labels, ["-40", "-20", "0", "20", "40"]);
    }

    #[test]
    fn the_axis_ends_at_round_values_and_covers_the_data() {
        for (low, high, ends) in [
            (0.0, 11.5, (0.0, 15.0)),
            (0.0, 10.0, (0.0, 10.0)),
            (-1.6, 41.0, (-10.0, 50.0)),
            (97.2, 99.9, (97.0, 100.0)),
        ] {
            let axis =
                VerticalAxis::new(200.0, (low, high), 200.0, NOTE, |n| n.to_f64().to_string());
            let Linear {
                low: a, high: b, ..
            } = axis.scale;
            assert!(a <= low && b >= high, "{low}–{high}: {a}–{b}");
            assert!(
                (a - ends.0).abs() < 1e-6 && (b - ends.1).abs() < 1e-6,
                "{low}–{high}: {a}–{b}"
            );
            assert!((axis.y(axis.scale.high) - 0.0).abs() < 1e-9);
        }
    }
}
