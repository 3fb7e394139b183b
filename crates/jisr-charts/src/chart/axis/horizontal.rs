//! The axis of values that run sideways: lines of the grid behind the marks, labels under them.

use super::grid_line;
use crate::i18n::Decimal;
use crate::scale::{Linear, ticks};
use crate::text::TextStyle;
use crate::{Anchor, Point, SceneBuilder};

/// Height of the labels under a drawing.
pub const AXIS_HEIGHT: f64 = 22.0;

/// Least distance between two ticks, in scene units.
const MIN_TICK_SPACING: f64 = 56.0;
/// Greatest number of intervals between ticks.
const MAX_INTERVALS: usize = 6;
/// Least space between the texts of two labels, in scene units.
const MIN_LABEL_GAP: f64 = 6.0;
/// From the bottom of the drawing to the baseline of the labels.
const BASELINE: f64 = 15.0;

/// A scale with its least value at `x`, counted from the start side.
pub struct HorizontalAxis<'m> {
    /// From values to distances from `x`.
    pub scale: Linear,
    /// Where the scale starts.
    pub x: f64,
    ticks: Vec<Tick>,
    style: TextStyle<'m>,
}

/// A round value with its label.
struct Tick {
    at: f64,
    zero: bool,
    label: String,
}

impl<'m> HorizontalAxis<'m> {
    /// An axis from `low` to `high`; `format` writes a value, `style` is that of the labels. It has as many ticks as fit without
    /// overlapping labels.
    pub fn new(
        x: f64,
        (low, high): (f64, f64),
        length: f64,
        style: TextStyle<'m>,
        format: impl Fn(Decimal) -> String,
    ) -> Self {
        let scale = Linear { low, high, length };
        let tick = |value: Decimal| Tick {
            at: x + scale.at(value.to_f64()),
            zero: value.mantissa == 0,
            label: format(value),
        };
        let most = ((length / MIN_TICK_SPACING).max(2.0) as usize).min(MAX_INTERVALS);
        let all = |count| -> Vec<Tick> { ticks(low, high, count).into_iter().map(tick).collect() };
        let ticks = (1..=most)
            .rev()
            .map(all)
            .find(|t| labels_are_clear(t, style));
        let ticks = ticks.filter(|t| !t.is_empty());
        // Where labels have no room beside each other, the axis has one: of zero if it lies on the scale.
        let one = || match low <= 0.0 && high >= 0.0 {
            true => vec![tick(Decimal::new(0, 0))],
            false => all(1).into_iter().take(1).collect(),
        };
        HorizontalAxis {
            style,
            scale,
            x,
            ticks: ticks.unwrap_or_else(one),
        }
    }

    /// The position of a value, from the start side.
    pub fn at(&self, value: f64) -> f64 {
        self.x + self.scale.at(value)
    }

    /// Draws a line for each tick between two heights; the line at zero is darker.
    pub fn draw_grid_lines(&self, builder: &mut SceneBuilder, top: f64, bottom: f64) {
        for tick in &self.ticks {
            let x = tick.at;
            builder.line(
                Point { x, y: top },
                Point { x, y: bottom },
                grid_line(tick.zero),
            );
        }
    }

    /// Draws the labels below `bottom`, each centred at its tick; at the edges of the drawing they
    /// are moved inside.
    pub fn draw_labels(&self, builder: &mut SceneBuilder, bottom: f64) {
        for tick in &self.ticks {
            let half = self.style.width(&tick.label) / 2.0;
            let x = tick.at.min(builder.width() - half).max(half);
            self.style
                .draw_at(builder, &tick.label, Anchor::Middle, x, bottom + BASELINE);
        }
    }
}

/// Whether no two labels overlap, if the outer ones are moved inside by half their width.
fn labels_are_clear(ticks: &[Tick], style: TextStyle) -> bool {
    let last = ticks.len().saturating_sub(1);
    let half = |i: usize| style.width(&ticks[i].label) / 2.0;
    let place = |i: usize| match i {
        0 => ticks[i].at + half(i),
        _ if i == last => ticks[i].at - half(i),
        _ => ticks[i].at,
    };
    (1..ticks.len()).all(|i| place(i) - place(i - 1) >= half(i) + half(i - 1) + MIN_LABEL_GAP)
}
