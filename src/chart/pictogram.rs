//! Three panels for counts that are too different for one axis: trains of a day, trains of a year,
//! containers.
//!
//! The first compares the stated number of trains with the implied one, the second compares with
//! the year before, and in the third each square stands for a round number of containers. All axes
//! start at zero.

use super::LayoutInput;
use super::extent::{self, NEUTRAL, extent_of_value};
use crate::locale::{Direction, Interpolate, key};
use crate::story::{Chart, Check, Figure, Form, Value};
use jisr_charts::chart::axis::{AXIS_HEIGHT, HorizontalAxis};
use jisr_charts::chart::{BarStyle, Extent};
use jisr_charts::text::style::{Column, HEADING, NOTE, TEXT_GAP, draw_amount};
use jisr_charts::{Fill, Rect, Scene, SceneBuilder};

mod containers;
mod daily_trains;
mod squares;
mod train;

/// From this width on, the containers stand beside the trains.
const MIN_TWO_COLUMNS: f64 = 600.0;
const GUTTER: f64 = 48.0;
const BAR_HEIGHT: f64 = 24.0;
/// Space between two panels, one above the other.
const PANEL_GAP: f64 = 26.0;
/// Space below a panel's title, below an amount, and between two rows of a panel.
const TITLE_GAP: f64 = 4.0;
const AMOUNT_GAP: f64 = 3.0;
const ROW_GAP: f64 = 6.0;
/// Space above a panel's second part.
pub(super) const PART_GAP: f64 = 12.0;
/// How far the lines of the grid reach beyond a row, above and below.
const GRID_ABOVE: f64 = 2.0;
const GRID_BELOW: f64 = 3.0;
/// Space between the last row and the axis.
const AXIS_GAP: f64 = 3.0;
/// Space below the drawing.
const BOTTOM: f64 = 2.0;
/// The style of a bar whose value other figures imply.
const IMPLIED: BarStyle = BarStyle {
    fill: Fill::Hatch,
    ..NEUTRAL
};

/// The place in which panels are drawn, one below the other.
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
    builder.finish(height + BOTTOM)
}

impl Panel<'_> {
    pub(super) fn draw_title(&mut self, text: &str) {
        HEADING.draw_lines(self.builder, text, false, &mut self.column);
        self.column.y += TITLE_GAP;
    }

    pub(super) fn draw_amount(&mut self, number: &str, words: &str, has_caveat: bool) {
        draw_amount(self.builder, number, words, has_caveat, &mut self.column);
        self.column.y += AMOUNT_GAP;
    }

    /// Declares a mark from `top` to the current end of the column.
    pub(super) fn add_mark(&mut self, id: &'static str, top: f64, first: usize) {
        let Column { x, w, y } = self.column;
        let h = y - top;
        self.builder.mark(id, Rect { x, y: top, w, h }, first);
    }

    /// An axis from zero along the column.
    fn zero_axis(&self, high: f64, length: f64) -> HorizontalAxis<'static> {
        let locale = self.input.locale;
        HorizontalAxis::new(self.column.x, (0.0, high), length, NOTE, |n| {
            locale.number(n)
        })
    }

    /// Writes what the dashed part of a range means, if one of the extents is a range.
    pub(super) fn draw_range_note<const N: usize>(&mut self, extents: [Extent; N]) {
        if extents.iter().any(|e| e.is_range()) {
            let words = self.input.locale.message(key::CHART_RANGE);
            NOTE.draw_lines(self.builder, words, false, &mut self.column);
        }
    }

    /// Draws the bar of all trains, and the bar of the year before.
    fn draw_yearly_trains(&mut self, now: &'static Figure, before: &'static Check) {
        let locale = self.input.locale;
        let (Some(value), Some(result)) = (extent_of_value(now.value), before.result) else {
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

        self.column.y += ROW_GAP;
        let (top, first) = (self.column.y, self.builder.shapes());
        let words = locale.message(key::CHART_YEAR_BEFORE);
        self.draw_amount(&locale.number(result), words, !before.caveats.is_empty());
        self.draw_bar(&axis, level, IMPLIED);
        self.add_mark(before.id, top, first);
        axis.draw_labels(self.builder, self.column.y + AXIS_GAP);
        self.column.y += AXIS_GAP + AXIS_HEIGHT;
        self.draw_range_note([value]);
    }

    fn draw_bar(&mut self, axis: &HorizontalAxis, extent: Extent, style: BarStyle) {
        let y = self.column.y;
        axis.draw_grid_lines(self.builder, y - GRID_ABOVE, y + BAR_HEIGHT + GRID_BELOW);
        extent::draw_bar(self.builder, axis, extent, (y, BAR_HEIGHT), style);
        self.column.y += BAR_HEIGHT;
    }

    fn draw_load(&mut self, load: &'static Check) {
        let locale = self.input.locale;
        let Some(result) = load.result else {
            return;
        };
        self.column.y += PART_GAP;
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
