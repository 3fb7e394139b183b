//! The trains of a day: the stated number beside the number that other figures imply.

use super::train::{self, Certainty, TRAIN_HEIGHT};
use super::{AXIS_GAP, GRID_ABOVE, GRID_BELOW, IMPLIED, Panel, ROW_GAP};
use crate::chart::extent::{NEUTRAL, extent_of_value};
use crate::locale::key;
use crate::story::{Check, Figure, Verdict};
use jisr_charts::chart::axis::{AXIS_HEIGHT, HorizontalAxis};
use jisr_charts::chart::bracket;
use jisr_charts::chart::{BarStyle, Extent};
use jisr_charts::text::style::NOTE;
use jisr_charts::{Anchor, ColorRole, Point};

/// Greatest width of the cell of a train.
const MAX_CELL: f64 = 22.0;
/// Least width of the cell of a train. If the trains do not fit, a bar is drawn instead.
const MIN_CELL: f64 = 9.0;
/// The bracket over the trains that nobody stated: how far it stands above the row, how long its ends
/// are, where it starts behind the stated trains, and the rise of its text. It is drawn if it is
/// longer than `LEAST_EXCESS`.
const BRACKET_RISE: f64 = 9.0;
const BRACKET_END: f64 = 5.0;
const BRACKET_START: f64 = 2.0;
const LEAST_EXCESS: f64 = 4.0;
const BRACKET_TEXT_RISE: f64 = 6.0;
impl Panel<'_> {
    /// Draws the trains of a day: the stated range, and below it the number that the total implies.
    pub(super) fn draw_daily_trains(&mut self, stated: &'static Figure, implied: &'static Check) {
        let locale = self.input.locale;
        let (Some(stated_extent), Some(result)) = (extent_of_value(stated.value), implied.result)
        else {
            return;
        };
        let implied_extent = Extent::of_number(result);
        let high = implied_extent.high.max(stated_extent.high).ceil().max(1.0);
        let cell = (self.column.w / high).min(MAX_CELL);
        let cell = (cell >= MIN_CELL).then_some(cell);
        let length = cell.map_or(self.column.w, |cell| high * cell);
        let axis = self.zero_axis(high, length);
        self.draw_title(locale.message(stated.label));

        let (top, first) = (self.column.y, self.builder.shapes());
        let words = locale.message(key::CHART_STATED);
        let number = locale.format_value(stated.value, stated.about);
        self.draw_amount(&number, words, !stated.caveats.is_empty());
        self.draw_trains(&axis, cell, (stated_extent, NEUTRAL), |i| {
            if i < stated_extent.low {
                Certainty::Stated
            } else {
                Certainty::Possible
            }
        });
        self.add_mark(stated.id, top, first);

        self.column.y += ROW_GAP;
        let (top, first) = (self.column.y, self.builder.shapes());
        let words = locale.message(key::CHART_IMPLIED);
        self.draw_amount(&locale.number(result), words, !implied.caveats.is_empty());
        self.draw_trains(&axis, cell, (implied_extent, IMPLIED), |i| {
            if i < stated_extent.high {
                Certainty::Implied
            } else {
                Certainty::Excess
            }
        });
        self.add_mark(implied.id, top, first);
        let bottom = self.column.y + AXIS_GAP;
        axis.draw_labels(self.builder, bottom);
        self.column.y = bottom + AXIS_HEIGHT;
        if cell.is_none() {
            self.draw_range_note([stated_extent]);
        }
        // The build has compared the declared verdict with the computed one.
        if implied.declares == Verdict::Disagrees {
            self.draw_excess_bracket(
                axis.at(stated_extent.high),
                axis.at(implied_extent.high),
                top,
            );
        }
    }

    /// Draws the trains one by one, or a bar if there are too many.
    fn draw_trains(
        &mut self,
        axis: &HorizontalAxis,
        cell: Option<f64>,
        (extent, style): (Extent, BarStyle),
        certainty: impl Fn(f64) -> Certainty,
    ) {
        let Some(cell) = cell else {
            return self.draw_bar(axis, extent, style);
        };
        let at = Point {
            x: self.column.x,
            y: self.column.y,
        };
        axis.draw_grid_lines(
            self.builder,
            at.y - GRID_ABOVE,
            at.y + TRAIN_HEIGHT + GRID_BELOW,
        );
        train::draw_trains(self.builder, at, cell, extent.high, certainty);
        self.column.y += TRAIN_HEIGHT;
    }

    /// Draws a bracket with the verdict over the trains that nobody stated. If fewer are implied
    /// than stated, or there is no room, it writes the verdict only.
    fn draw_excess_bracket(&mut self, from: f64, to: f64, bottom: f64) {
        let y = bottom - BRACKET_RISE;
        let words = self.input.locale.message(key::VERDICT_DISAGREES);
        let style = NOTE.bold().color(ColorRole::Doubt);
        let end = self.column.x + self.column.w;
        let least = from + LEAST_EXCESS + style.width(words);
        if to > from + LEAST_EXCESS {
            bracket(
                self.builder,
                (from + BRACKET_START, to),
                y,
                BRACKET_END,
                ColorRole::Doubt,
            );
            if least <= end {
                let x = end.min(to.max(least));
                style.draw_at(self.builder, words, Anchor::End, x, y - BRACKET_TEXT_RISE);
                return;
            }
        }
        style.draw_lines(self.builder, words, false, &mut self.column);
    }
}
