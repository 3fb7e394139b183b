//! Trains and containers: three small drawings, for counts too unlike for one axis.
//!
//! A day's trains as marks, stated against implied; all trains against the year before; containers
//! as squares of which each stands for a round number. Every length counts from zero.

use self::train::{Certainty, TRAIN_HEIGHT};
use super::LayoutInput;
use super::extent::{self, BarStyle, Extent, NEUTRAL};
use crate::draw::axis::{AXIS_HEIGHT, Axis};
use crate::draw::bracket::bracket;
use crate::draw::text_style::{Column, HEADING, NOTE, TEXT_GAP, draw_amount};
use crate::draw::{Anchor, ColorRole, Fill, Point, Rect, Scene, SceneBuilder};
use crate::locale::{Direction, Interpolate, key};
use crate::story::{Chart, Check, Figure, Form, Value, Verdict};

mod containers;
mod squares;
mod train;

/// From this width on the containers stand beside the trains.
const MIN_TWO_COLUMNS: f64 = 600.0;
const GUTTER: f64 = 48.0;
const BAR_HEIGHT: f64 = 24.0;
/// Between two panels, one above the other.
const PANEL_GAP: f64 = 26.0;
/// Widest cell of a train.
const MAX_CELL: f64 = 22.0;
/// Narrowest cell of a train; more trains than fit are drawn as a bar.
const MIN_CELL: f64 = 9.0;
/// What other figures imply.
const IMPLIED: BarStyle = BarStyle {
    fill: Fill::Hatch,
    ..NEUTRAL
};

/// A place to draw one small drawing below another.
pub(super) struct Panel<'a> {
    pub builder: &'a mut SceneBuilder,
    pub input: &'a LayoutInput<'a>,
    pub column: Column,
}

/// Lays out the three panels.
pub(super) fn scene(chart: &Chart, input: &LayoutInput, direction: Direction) -> Scene {
    let mut builder = SceneBuilder::new(input.width, direction);
    let Form::Pictogram {
        containers,
        part,
        trains,
        before,
        per_day,
        implied,
        load,
    } = chart.form
    else {
        return builder.finish(0.0);
    };
    let (figure, check) = (|id| input.story.figure(id), |id| input.story.check(id));
    let wide = input.width >= MIN_TWO_COLUMNS;
    let w = if wide {
        (input.width - GUTTER) / 2.0
    } else {
        input.width
    };
    let mut panel = Panel {
        builder: &mut builder,
        input,
        column: Column { x: 0.0, w, y: 0.0 },
    };
    if let (Some(stated), Some(implied)) = (figure(per_day), check(implied)) {
        panel.draw_daily_trains(stated, implied);
    }
    if let (Some(now), Some(before)) = (figure(trains), check(before)) {
        panel.column.y += PANEL_GAP;
        panel.draw_yearly_trains(now, before);
    }
    let first = panel.column.y;
    if wide {
        panel.column.x = w + GUTTER;
        panel.column.y = 0.0;
    } else {
        panel.column.y += PANEL_GAP;
    }
    if let (Some(all), Some(part)) = (figure(containers), figure(part)) {
        panel.draw_containers(all, part);
    }
    if let Some(load) = check(load) {
        panel.draw_load(load);
    }
    let height = first.max(panel.column.y);
    builder.finish(height + 2.0)
}

impl Panel<'_> {
    pub(super) fn draw_title(&mut self, text: &str) {
        HEADING.draw_lines(self.builder, text, false, &mut self.column);
        self.column.y += 4.0;
    }

    pub(super) fn draw_amount(&mut self, number: &str, words: &str, has_caveat: bool) {
        draw_amount(self.builder, number, words, has_caveat, &mut self.column);
        self.column.y += 3.0;
    }

    /// A mark from `top` to where the column has come.
    pub(super) fn add_mark(&mut self, id: &'static str, top: f64, first: usize) {
        let Column { x, w, y } = self.column;
        let h = y - top;
        self.builder.mark(id, Rect { x, y: top, w, h }, first);
    }

    /// A day's trains: the stated range, and what the total implies.
    fn draw_daily_trains(&mut self, stated: &'static Figure, implied: &'static Check) {
        let locale = self.input.locale;
        let (Some(stated_extent), Some(result)) = (Extent::of_value(stated.value), implied.result)
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

        self.column.y += 6.0;
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
        let bottom = self.column.y + 3.0;
        axis.draw_labels(self.builder, bottom);
        self.column.y = bottom + AXIS_HEIGHT;
        if cell.is_none() {
            self.draw_range_note([stated_extent]);
        }
        // The build sees to it that what is declared is what comes out.
        if implied.declares == Verdict::Disagrees {
            self.draw_excess_bracket(
                axis.at(stated_extent.high),
                axis.at(implied_extent.high),
                top,
            );
        }
    }

    /// An axis from zero along the column.
    fn zero_axis(&self, high: f64, length: f64) -> Axis {
        let locale = self.input.locale;
        Axis::new(self.column.x, (0.0, high), length, |n| locale.number(n))
    }

    /// Says what lies between the ends of a range, where there is one.
    pub(super) fn draw_range_note<const N: usize>(&mut self, extents: [Extent; N]) {
        if extents.iter().any(|e| e.is_range()) {
            let words = self.input.locale.message(key::CHART_RANGE);
            NOTE.draw_lines(self.builder, words, false, &mut self.column);
        }
    }

    /// Trains one by one, or a bar where there are too many.
    fn draw_trains(
        &mut self,
        axis: &Axis,
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
        axis.draw_grid_lines(self.builder, at.y - 2.0, at.y + TRAIN_HEIGHT + 3.0);
        train::draw_trains(self.builder, at, cell, extent.high, certainty);
        self.column.y += TRAIN_HEIGHT;
    }

    /// A bracket over the trains that nobody stated, in the free end of the row above; the verdict
    /// alone where fewer are implied than stated.
    fn draw_excess_bracket(&mut self, from: f64, to: f64, bottom: f64) {
        let y = bottom - 9.0;
        let words = self.input.locale.message(key::VERDICT_DISAGREES);
        let style = NOTE.bold().color(ColorRole::Doubt);
        let end = self.column.x + self.column.w;
        let least = from + 4.0 + style.width(words);
        if to > from + 4.0 {
            bracket(self.builder, (from + 2.0, to), y, 5.0, ColorRole::Doubt);
            if least <= end {
                let x = end.min(to.max(least));
                style.draw_at(self.builder, words, Anchor::End, x, y - 6.0);
                return;
            }
        }
        style.draw_lines(self.builder, words, false, &mut self.column);
    }

    /// All trains, and those of the year before.
    fn draw_yearly_trains(&mut self, now: &'static Figure, before: &'static Check) {
        let locale = self.input.locale;
        let (Some(value), Some(result)) = (Extent::of_value(now.value), before.result) else {
            return;
        };
        let level = Extent::of_number(result);
        let axis = self.zero_axis(value.high.max(level.high), self.column.w);
        self.draw_title(locale.message(now.label));

        let (top, first) = (self.column.y, self.builder.shapes());
        let change = now.change.map(|c| locale.change(c)).unwrap_or_default();
        let words = locale.message(key::CARD_CHANGE).interpolate("n", &change);
        let number = locale.format_value(now.value, now.about);
        self.draw_amount(&number, &words, !now.caveats.is_empty());
        self.draw_bar(&axis, value, NEUTRAL);
        self.add_mark(now.id, top, first);

        self.column.y += 6.0;
        let (top, first) = (self.column.y, self.builder.shapes());
        let words = locale.message(key::CHART_YEAR_BEFORE);
        self.draw_amount(&locale.number(result), words, !before.caveats.is_empty());
        self.draw_bar(&axis, level, IMPLIED);
        self.add_mark(before.id, top, first);
        axis.draw_labels(self.builder, self.column.y + 3.0);
        self.column.y += 3.0 + AXIS_HEIGHT;
        self.draw_range_note([value]);
    }

    fn draw_bar(&mut self, axis: &Axis, extent: Extent, style: BarStyle) {
        let y = self.column.y;
        axis.draw_grid_lines(self.builder, y - 2.0, y + BAR_HEIGHT + 3.0);
        extent::draw_bar(self.builder, axis, extent, (y, BAR_HEIGHT), style);
        self.column.y += BAR_HEIGHT;
    }

    fn draw_load(&mut self, load: &'static Check) {
        let locale = self.input.locale;
        let Some(result) = load.result else {
            return;
        };
        self.column.y += 12.0;
        let (top, first) = (self.column.y, self.builder.shapes());
        let number = locale.amount(Value::One(result), load.unit, false);
        draw_amount(
            self.builder,
            &number,
            locale.message(load.label),
            !load.caveats.is_empty(),
            &mut self.column,
        );
        self.column.y += TEXT_GAP;
        self.add_mark(load.id, top, first);
    }
}
