//! The plot of a scatter: its axes, heads and notes.

use super::Scatter;
use super::size_key::{MIN_RADIUS, draw_size_key, radius_of, tick_unit};
use crate::chart::annotation::{AnnotationLayer, Placed, Plot, Position, include_numbers};
use crate::chart::axis::{AXIS_HEIGHT, HorizontalAxis, VerticalAxis};
use crate::chart::axis_start::leaves_zero_out;
use crate::chart::dot::{Dot, LABELLED_RADIUS, PlacedDot, RING, bounds, missing_note};
use crate::chart::{LayoutError, LegendEntry, Swatch, TOUCH, draw_legend};
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Point, Rect, SceneBuilder, Settings};

/// The height of the plot, as a share of the drawing's width, and its least and greatest.
const HEIGHT_SHARE: f64 = 0.62;
const MIN_HEIGHT: f64 = 220.0;
const MAX_HEIGHT: f64 = 420.0;
/// Least width of the plot.
const MIN_WIDTH: f64 = 6.0 * TOUCH;
/// Space around the dots, inside the plot.
const PADDING: f64 = 8.0;
/// Radius of the largest dot, as a share of the plot's smaller side, if sizes differ.
const MAX_RADIUS_SHARE: f64 = 0.08;
/// Radii of equal dots: up to so many dots, this radius.
const RADII: [(usize, f64); 4] = [(80, 5.0), (300, 3.5), (1500, 2.5), (usize::MAX, 1.5)];
/// Space below the heads, above the name of the axis that runs sideways, and above notes.
const HEAD_GAP: f64 = 8.0;
const NOTE_GAP: f64 = 4.0;

/// The plot while the chart is laid out.
pub(super) struct ScatterPlot<'a> {
    pub settings: &'a Settings<'a>,
    chart: &'a Scatter,
    x: HorizontalAxis<'a>,
    y: VerticalAxis<'a>,
    /// The area between the axes.
    pub within: Rect,
    /// The radius of a dot, and of the dot with the greatest size.
    radius: f64,
    /// The greatest size; 0 if all dots are equal.
    greatest: f64,
}

impl<'a> ScatterPlot<'a> {
    /// Draws what stands above the plot, and makes its axes; moves the column's top to the top of the plot.
    pub fn new(
        chart: &'a Scatter,
        builder: &mut SceneBuilder,
        layer: &AnnotationLayer,
        column: &mut Column,
        settings: &'a Settings<'a>,
    ) -> Result<Self, LayoutError> {
        let x_bounds = chart.bounds(|dot| bounds(&dot.x));
        let y_bounds = chart.bounds(|dot| bounds(&dot.y));
        let (x_bounds, y_bounds) = x_bounds.zip(y_bounds).ok_or(LayoutError::NoData)?;
        let x_extent = include_numbers(&chart.annotations, x_bounds);
        let x_extent = chart.x_start.extend(x_extent);
        let y_extent = (chart.y_start).extent(y_bounds, chart.domain, &chart.annotations);
        let height = (settings.width * HEIGHT_SHARE).clamp(MIN_HEIGHT, MAX_HEIGHT);
        let count = chart.dots().count();
        let sizes = (chart.size.as_ref()).and_then(|_| chart.bounds(|dot| bounds(&dot.size)));
        let greatest = sizes.map_or(0.0, |sizes| sizes.1);
        let radius = if greatest > 0.0 {
            height.min(settings.width) * MAX_RADIUS_SHARE
        } else {
            let radius = RADII.iter().find(|(most, _)| count <= *most);
            radius.map_or(MIN_RADIUS, |(_, radius)| *radius)
        };
        draw_heads(builder, chart, (radius, greatest), column, settings);
        column.y += layer.headroom(|at| matches!(at, Position::Number(_)));
        let (top, bottom) = (column.y, column.y + height);
        let pad = radius.max(LABELLED_RADIUS) + PADDING;
        let unit = tick_unit(&chart.y);
        let write = |n| unit.write(n, settings);
        let style = settings.text.note;
        let y = VerticalAxis::new(bottom - pad, y_extent, height - 2.0 * pad, style, write);
        let start = y.label_width();
        let w = settings.width - start;
        if w < MIN_WIDTH {
            return Err(LayoutError::TooNarrow {
                width: settings.width,
                least: (start + MIN_WIDTH).ceil(),
            });
        }
        let unit = tick_unit(&chart.x);
        let write = |n| unit.write(n, settings);
        let x = HorizontalAxis::new(start + pad, x_extent, w - 2.0 * pad, style, write);
        Ok(ScatterPlot {
            settings,
            chart,
            x,
            y,
            within: Rect {
                x: start,
                y: top,
                w,
                h: bottom - top,
            },
            radius,
            greatest,
        })
    }

    /// A dot at the place of its values; `None` if it lacks one.
    pub fn placed<'d>(&self, (group, item, dot): (usize, usize, &'d Dot)) -> Option<PlacedDot<'d>> {
        let ((left, right), (low, high)) = bounds(&dot.x).zip(bounds(&dot.y))?;
        let (x, y) = ((left + right) / 2.0, (low + high) / 2.0);
        let at = |x: f64, y: f64| Point {
            x: self.x.at(x),
            y: self.y.y(y),
        };
        let across = (right > left).then(|| (at(left, y), at(right, y)));
        let upward = (high > low).then(|| (at(x, high), at(x, low)));
        self.chart.is_drawn(dot).then(|| PlacedDot {
            dot,
            group,
            item,
            center: at(x, y),
            radius: self.radius(dot),
            ranges: [across, upward],
        })
    }

    /// The radius of a dot: its area is true to its size.
    fn radius(&self, dot: &Dot) -> f64 {
        match dot.size.value.middle() {
            Some(size) if self.greatest > 0.0 => radius_of(size, self.radius, self.greatest),
            _ if dot.is_labelled => self.radius.max(LABELLED_RADIUS),
            _ => self.radius,
        }
    }

    /// Whether areas of dots are true to sizes.
    pub fn has_sizes(&self) -> bool {
        self.greatest > 0.0
    }

    /// The place of an annotation's position.
    pub fn place(&self, at: Position) -> Option<Placed> {
        match at {
            Position::Value(value) => Some(Placed::Y(self.y.y(value))),
            Position::Number(number) => Some(Placed::X(self.x.at(number))),
            Position::Time(_) => None,
        }
    }

    /// What annotations need to know.
    pub fn area<'p>(&self, place: &'p dyn Fn(Position) -> Option<Placed>) -> Plot<'p> {
        Plot {
            area: self.within,
            place,
        }
    }

    /// Draws grid and labels of both axes.
    pub fn draw_axes(&self, builder: &mut SceneBuilder) {
        let Rect { x, y, w, h } = self.within;
        self.x.draw_grid_lines(builder, y, y + h);
        self.y.draw_grid_lines(builder, x, x + w);
        self.x.draw_labels(builder, y + h);
        self.y.draw_labels(builder, 0.0);
    }

    /// Writes the name of the axis that runs sideways, and the notes.
    pub fn draw_notes(&self, builder: &mut SceneBuilder, column: &mut Column) {
        let style = self.settings.text.note.color(ColorRole::Text);
        column.y = self.within.y + self.within.h + AXIS_HEIGHT;
        let lines = style.balance(&self.chart.x.name, self.settings.width);
        for line in &lines {
            column.y += style.line_height();
            let base = column.y - style.size * ABOVE_BOTTOM;
            style.draw_at(builder, line, Anchor::End, self.settings.width, base);
        }
        let words = self.settings.words;
        let mut notes = vec![];
        let extents = [
            (&self.chart.y.name, self.y.leaves_zero_out()),
            (
                &self.chart.x.name,
                leaves_zero_out((self.x.scale.low, self.x.scale.high)),
            ),
        ];
        for (name, leaves) in extents {
            if leaves && name.is_empty() {
                notes.push(words.not_from_zero.to_owned());
            } else if leaves {
                notes.push([name, ": ", words.not_from_zero].concat());
            }
        }
        notes.extend(self.missing());
        for note in notes {
            column.y += NOTE_GAP;
            (self.settings.text.note).draw_lines(builder, &note, false, column);
        }
    }

    /// The note about dots that lack a value: their names, or how many they are.
    fn missing(&self) -> Option<String> {
        let lacking = self
            .chart
            .dots()
            .filter(|(_, _, dot)| !self.chart.is_drawn(dot));
        missing_note(lacking.map(|(_, _, dot)| dot), self.settings)
    }
}

/// From the bottom of a line to its baseline, in font sizes.
const ABOVE_BOTTOM: f64 = 0.36;

/// Draws the legend, what areas count, and the name of the axis that runs upward.
fn draw_heads(
    builder: &mut SceneBuilder,
    chart: &Scatter,
    (radius, greatest): (f64, f64),
    column: &mut Column,
    settings: &Settings,
) {
    let groups = chart.groups.iter().enumerate();
    let groups = groups.filter(|(_, group)| chart.groups.len() > 1 && !group.name.is_empty());
    let mut entries: Vec<LegendEntry> = groups
        .map(|(place, group)| LegendEntry {
            name: &group.name,
            swatch: Swatch::Dot(group.color_at(place), Fill::Solid),
        })
        .collect();
    if chart.dots().any(|(_, _, dot)| dot.is_estimated()) {
        entries.push(LegendEntry {
            name: settings.words.estimate,
            swatch: Swatch::Dot(ColorRole::Neutral, Fill::Outline(RING)),
        });
    }
    draw_legend(builder, &entries, column, settings);
    if let Some(unit) = chart.size.as_ref().filter(|_| greatest > 0.0) {
        draw_size_key(builder, unit, (radius, greatest), column, settings);
    }
    if column.y > 0.0 {
        column.y += NOTE_GAP;
    }
    let style = settings.text.note.color(ColorRole::Text);
    style.draw_lines(builder, &chart.y.name, false, column);
    if column.y > 0.0 {
        column.y += HEAD_GAP;
    }
}
