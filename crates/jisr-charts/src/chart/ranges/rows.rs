//! Draws the rows of a chart of ranges, what stands over them, and the axis below them.

use super::arrangement::draw_gap_name;
use super::lane::Lane;
use super::plot::RangePlot;
use super::{RangeStyle, mark, series_names};
use crate::chart::annotation::{AnnotationLayer, Position};
use crate::chart::axis::AXIS_HEIGHT;
use crate::chart::{LayoutError, TOUCH};
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Point, SceneBuilder, Stroke};

/// Height of a row, and the space between the rows of two categories.
const ROW_HEIGHT: f64 = 28.0;
const BAR_ROW_HEIGHT: f64 = 26.0;
const CATEGORY_GAP: f64 = 6.0;

impl RangePlot<'_> {
    /// Draws the names of the series over the first row, or as a legend, and the name of the differences.
    pub fn draw_head(&self, builder: &mut SceneBuilder, lanes: &[Vec<Lane>], column: &mut Column) {
        let top = column.y;
        draw_gap_name(builder, self.chart, self.gap_width, column, self.settings);
        let below_name = column.y;
        column.y = top;
        column.w = self.settings.width - self.gap_width;
        let first = lanes.first().and_then(|lanes| lanes.first());
        let direct =
            self.chart.style == RangeStyle::Dumbbell && !self.arrangement.names.are_above();
        let drawn = direct
            && first.is_some_and(|lane| {
                let base = (below_name - self.settings.text.label.line_height()).max(top);
                column.y = base;
                let axis = &self.axis;
                series_names::draw_over(builder, self.chart, axis, lane, column, self.settings)
            });
        if !drawn && self.chart.series.len() > 1 {
            column.y = top;
            series_names::draw_legend_of(builder, self.chart, column, self.settings);
        }
        column.w = self.settings.width;
        column.y = column.y.max(below_name);
    }

    /// Draws all rows and the axis below them; returns the bottom of the axis, where the column's top is
    /// then.
    pub fn draw_rows(
        &mut self,
        builder: &mut SceneBuilder,
        layer: &mut AnnotationLayer,
        lanes: &[Vec<Lane>],
        column: &mut Column,
    ) -> Result<(), LayoutError> {
        column.y += layer.headroom(|at| matches!(at, Position::Value(_)));
        let top = column.y;
        let heights: Vec<f64> = (self.chart.categories.iter().zip(lanes))
            .map(|(category, lanes)| self.category_height(&category.name, lanes))
            .collect();
        let bottom = top + heights.iter().sum::<f64>();
        self.rows = (top, bottom);
        let place = |at| self.place(at);
        layer.draw_spans(builder, &self.plot(&place))?;
        self.axis.draw_grid_lines(builder, top, bottom);
        for ((category, lanes), height) in self.chart.categories.iter().zip(lanes).zip(heights) {
            let end = column.y + height;
            self.draw_category(builder, &category.name, lanes, column);
            column.y = end;
        }
        self.axis.draw_labels(builder, bottom);
        column.y = bottom + AXIS_HEIGHT;
        Ok(())
    }

    fn row_height(&self) -> f64 {
        match self.chart.style {
            RangeStyle::Dumbbell => ROW_HEIGHT,
            RangeStyle::Bars => BAR_ROW_HEIGHT,
        }
    }

    fn category_height(&self, name: &str, lanes: &[Lane]) -> f64 {
        let style = self.settings.text.label;
        let name = if self.arrangement.names.are_above() {
            let width = self.settings.width - self.gap_width;
            style.balance(name, width).len() as f64 * style.line_height()
        } else {
            0.0
        };
        let heights = lanes.iter().map(|lane| self.lane_height(lane));
        name + heights.sum::<f64>() + CATEGORY_GAP
    }

    /// The height of a row with the note below it.
    fn lane_height(&self, lane: &Lane) -> f64 {
        let style = self.settings.text.note;
        let note = if self.arrangement.notes_below && !lane.note.is_empty() {
            style.balance(&lane.note, self.note_width()).len() as f64 * style.line_height()
        } else {
            0.0
        };
        self.row_height() + note
    }

    /// The width of a note below its row.
    fn note_width(&self) -> f64 {
        self.settings.width - self.gap_width - self.arrangement.names.width
    }

    fn draw_category(
        &self,
        builder: &mut SceneBuilder,
        name: &str,
        lanes: &[Lane],
        column: &mut Column,
    ) {
        let names = self.arrangement.names;
        column.w = self.settings.width - self.gap_width;
        names.draw_above(builder, name, column);
        column.w = self.settings.width;
        if !names.are_above() {
            column.y += CATEGORY_GAP / 2.0;
        }
        let top = column.y;
        for lane in lanes {
            self.draw_lane(builder, lane, column);
        }
        // A name beside one row stands at its line, also if there is a note below.
        let height = self.row_height() * lanes.len() as f64;
        let height = if lanes.len() == 1 {
            height
        } else {
            column.y - top
        };
        let middle = top + height / 2.0;
        names.draw_beside(builder, name, middle);
        if let Some(lane) = lanes.first().filter(|_| self.gap_width > 0.0) {
            let words = self.chart.difference(lane.item, self.settings);
            let words = words.unwrap_or_default();
            let style = self.settings.text.label.bold();
            style.draw_centered(builder, &words, Anchor::End, self.settings.width, middle);
        }
    }

    /// Draws one row; moves the column's top below it.
    fn draw_lane(&self, builder: &mut SceneBuilder, lane: &Lane, column: &mut Column) {
        let middle = column.y + self.row_height() / 2.0;
        if self.chart.style == RangeStyle::Dumbbell && !lane.stops.is_empty() {
            let from = Point {
                x: self.axis.x,
                y: middle,
            };
            let to = Point {
                x: self.axis.x + self.axis.scale.length,
                ..from
            };
            let stroke = Stroke {
                color: ColorRole::Grid,
                width: 1.0,
                dashed: false,
            };
            builder.line(from, to, stroke);
        }
        let area = (middle - TOUCH / 2.0, TOUCH);
        mark::draw(builder, self, lane, area);
        column.y += self.row_height();
        if self.arrangement.notes_below {
            let mut note = Column {
                x: self.arrangement.names.width,
                w: self.note_width(),
                y: column.y,
            };
            let style = self.settings.text.note;
            style.draw_lines(builder, &lane.note, false, &mut note);
            column.y = note.y;
        }
    }
}
