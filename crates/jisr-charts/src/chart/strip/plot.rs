//! The plot of a strip: its axis, and its rows with dots as large as they can be.

use super::Strip;
use super::swarm::swarm;
use crate::chart::annotation::{Placed, Position};
use crate::chart::axis::{AXIS_HEIGHT, HorizontalAxis};
use crate::chart::dot::{
    Dot, DotGroup, DotLabels, Front, LABELLED_RADIUS, PlacedDot, bounds, draw_dots,
};
use crate::chart::row_names::RowNames;
use crate::chart::{Item, LayoutError, TOUCH};
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Point, Rect, SceneBuilder, Settings, Stroke, Unit};

/// Radii of dots: the first at which no row is higher than [`MAX_HALF`] above its middle.
const RADII: [f64; 5] = [5.0, 4.0, 3.0, 2.0, 1.5];
const MAX_HALF: f64 = 90.0;
/// The height above the middle that a row of the smallest dots may have.
const HIGHEST_HALF: f64 = 240.0;
/// Space between a swarm and the edge of its row.
const ROW_PADDING: f64 = 6.0;
/// Height above the swarm of a row for names of dots.
const LABEL_ROOM: f64 = 18.0;
/// Rows with more dots than this get no room for names that nobody has chosen.
const MOST_WITH_ROOM: usize = 60;
/// Space at both ends of the axis.
const PADDING: f64 = 12.0;
/// Least length of the axis.
const MIN_LENGTH: f64 = 6.0 * TOUCH;

/// A row while the chart is laid out.
struct Row {
    /// The distance of each dot from the middle of the row, in the order of the data.
    offsets: Vec<f64>,
    /// From the middle of the row to its edge.
    half: f64,
    /// The room for names above.
    label_room: f64,
}

/// The plot while the chart is laid out.
pub(super) struct StripPlot<'a> {
    chart: &'a Strip,
    settings: &'a Settings<'a>,
    names: RowNames<'a>,
    axis: HorizontalAxis<'a>,
    rows: Vec<Row>,
    /// The radius of the dots.
    radius: f64,
}

impl<'a> StripPlot<'a> {
    /// The plot of a chart with an axis over this extent.
    pub fn new(
        chart: &'a Strip,
        extent: (f64, f64),
        settings: &'a Settings<'a>,
    ) -> Result<Self, LayoutError> {
        let names = chart.rows.iter().map(|row| row.name.as_str());
        let names = RowNames::new(names, settings.width, settings.text.label);
        let x = names.width + PADDING;
        let length = settings.width - x - PADDING;
        if length < MIN_LENGTH {
            return Err(LayoutError::TooNarrow {
                width: settings.width,
                least: (settings.width + MIN_LENGTH - length).ceil(),
            });
        }
        let unit = Unit {
            decimals: None,
            ..chart.unit.clone()
        };
        let write = |n| unit.write(n, settings);
        let axis = HorizontalAxis::new(x, extent, length, settings.text.note, write);
        let (radius, rows) = layout(chart, &axis)?;
        Ok(StripPlot {
            chart,
            settings,
            names,
            axis,
            rows,
            radius,
        })
    }

    /// The place of an annotation's position.
    pub fn place(&self, at: Position) -> Option<Placed> {
        match at {
            Position::Value(value) => Some(Placed::X(self.axis.at(value))),
            _ => None,
        }
    }

    /// The area of all rows, if the first begins at this height.
    pub fn within(&self, top: f64) -> Rect {
        let rows = self.chart.rows.iter().zip(&self.rows);
        Rect {
            x: self.axis.x - PADDING,
            y: top,
            w: self.axis.scale.length + 2.0 * PADDING,
            h: rows.map(|(data, row)| self.row_height(data, row)).sum(),
        }
    }

    /// The height of a row with its name and the names of its dots.
    fn row_height(&self, data: &DotGroup, row: &Row) -> f64 {
        let style = self.settings.text.label;
        let name = if self.names.are_above() {
            let lines = style.balance(&data.name, self.settings.width).len();
            lines as f64 * style.line_height()
        } else {
            0.0
        };
        name + row.label_room + 2.0 * row.half
    }

    /// Draws all rows and the grid behind them; moves the column's top below. Returns the dots of each row.
    pub fn draw_rows(
        &self,
        builder: &mut SceneBuilder,
        column: &mut Column,
    ) -> Vec<Vec<PlacedDot<'a>>> {
        let within = self.within(column.y);
        let bottom = within.y + within.h;
        self.axis.draw_grid_lines(builder, within.y, bottom);
        let mut dots = vec![];
        for (i, (data, row)) in self.chart.rows.iter().zip(&self.rows).enumerate() {
            let end = column.y + self.row_height(data, row);
            self.names.draw_above(builder, &data.name, column);
            let middle = end - row.half;
            self.names.draw_beside(builder, &data.name, middle);
            let of_row = self.draw_row(builder, (i, row), middle);
            if of_row.is_empty() {
                let (words, style) = (self.settings.words.missing, self.settings.text.note);
                style.draw_centered(builder, words, Anchor::Start, self.axis.x, middle);
            }
            dots.push(of_row);
            column.y = end;
        }
        dots
    }

    /// Draws the labels of the axis; moves the column's top below.
    pub fn draw_axis(&self, builder: &mut SceneBuilder, column: &mut Column) {
        self.axis.draw_labels(builder, column.y);
        column.y += AXIS_HEIGHT;
    }

    /// Draws the dots of a row around its middle; returns them.
    fn draw_row(
        &self,
        builder: &mut SceneBuilder,
        (place, row): (usize, &Row),
        middle: f64,
    ) -> Vec<PlacedDot<'a>> {
        let from = Point {
            x: self.axis.x,
            y: middle,
        };
        let to = Point {
            x: self.axis.x + self.axis.scale.length,
            y: middle,
        };
        let stroke = Stroke {
            color: ColorRole::Grid,
            width: 1.0,
            dashed: false,
        };
        builder.line(from, to, stroke);
        let Some(group) = self.chart.rows.get(place) else {
            return vec![];
        };
        let placed = |(item, (dot, offset)): (usize, (&'a Dot, &f64))| {
            let (low, high) = bounds(&dot.x)?;
            let y = middle + offset;
            let at = |value: f64| Point {
                x: self.axis.at(value),
                y,
            };
            let labelled = if dot.is_labelled {
                LABELLED_RADIUS
            } else {
                0.0
            };
            Some(PlacedDot {
                dot,
                group: place,
                item,
                center: at((low + high) / 2.0),
                radius: self.radius.max(labelled),
                ranges: [(high > low).then(|| (at(low), at(high))), None],
            })
        };
        let dots = group.dots.iter().zip(&row.offsets).enumerate();
        let dots: Vec<PlacedDot> = dots.filter_map(placed).collect();
        let within = Rect {
            x: self.axis.x - PADDING,
            y: middle - row.half,
            w: self.axis.scale.length + 2.0 * PADDING,
            h: 2.0 * row.half,
        };
        draw_dots(builder, &self.chart.rows, &dots, &within, Front::Large);
        dots
    }
}

/// The rows, with dots as large as they can be.
fn layout(chart: &Strip, axis: &HorizontalAxis) -> Result<(f64, Vec<Row>), LayoutError> {
    let mut smallest = None;
    for radius in RADII {
        let row = |data: &DotGroup| layout_row(chart, data, radius, axis);
        let rows: Vec<Row> = chart.rows.iter().map(row).collect();
        let half = rows.iter().map(|row| row.half).fold(0.0, f64::max);
        if half <= MAX_HALF {
            return Ok((radius, rows));
        }
        smallest = Some((half, radius, rows));
    }
    let most = match smallest {
        Some((half, radius, rows)) if half <= HIGHEST_HALF => return Ok((radius, rows)),
        Some((half, ..)) => half,
        None => HIGHEST_HALF,
    };
    let counts = chart.rows.iter().map(|row| row.dots.len());
    let count = counts.max().unwrap_or_default();
    Err(LayoutError::TooMany {
        what: Item::Dot,
        count,
        limit: (count as f64 * HIGHEST_HALF / most) as usize,
    })
}

/// A row with dots of this radius.
fn layout_row(chart: &Strip, row: &DotGroup, radius: f64, axis: &HorizontalAxis) -> Row {
    let place = |dot: &Dot| Some(axis.at(dot.x.value.middle()?));
    let places: Vec<Option<f64>> = row.dots.iter().map(place).collect();
    let offsets = swarm(&places, radius);
    let widest = offsets.iter().map(|y| y.abs()).fold(0.0, f64::max);
    let any = row.dots.len() <= MOST_WITH_ROOM && chart.labels == DotLabels::Fitting;
    let named = |dot: &Dot| !dot.name.is_empty() && (any || dot.is_labelled);
    let has_names = row.dots.iter().any(named);
    Row {
        half: (widest + radius.max(LABELLED_RADIUS) + ROW_PADDING).max(TOUCH / 2.0),
        offsets,
        label_room: if has_names { LABEL_ROOM } else { 0.0 },
    }
}
