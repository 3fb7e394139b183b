//! The strokes of one series: solid and dashed parts of its line, gaps, bands, dots.

use super::Lines;
use crate::chart::axis::VerticalAxis;
use crate::chart::plot::{AlongAxis, Obstacles, Part, dash_path, parts};
use crate::chart::reduce_line;
use crate::data::Value;
use crate::{ColorRole, Fill, Point, SceneBuilder, Stroke};

/// Width of a line, and of one with more values than its axis has scene units.
pub(super) const LINE: f64 = 2.0;
const DENSE_LINE: f64 = 1.25;
/// Radius of the dot at a value, and width of the ring at an estimate.
pub(super) const DOT_RADIUS: f64 = 3.5;
const RING: f64 = 1.75;

/// One series with the places of its values.
pub(super) struct Strokes {
    /// The place of each value, its low and its high end; heights of missing ones are no numbers.
    points: Vec<(Point, f64, f64)>,
    /// Whether the value is an estimate or a projection.
    is_dashed: Vec<bool>,
    is_estimated: Vec<bool>,
    has_band: bool,
    color: ColorRole,
    pixel: f64,
    width: f64,
}

impl Strokes {
    /// The strokes of the series at a place.
    pub fn new(
        lines: &Lines,
        place: usize,
        coordinates: &[f64],
        (along, values): (&AlongAxis, &VerticalAxis),
        pixel: f64,
    ) -> Option<Self> {
        let series = lines.series.get(place)?;
        let point = |(coordinate, value): (&f64, Value)| {
            let x = along.at(*coordinate);
            let [y, low, high] = match (value.middle(), value.bounds()) {
                (Some(middle), Some((low, high))) => [middle, low, high].map(|v| values.y(v)),
                _ => [f64::NAN; 3],
            };
            (Point { x, y }, low, high)
        };
        let data = series.data.iter().map(|d| d.value);
        let is_projected = |i: usize| lines.projected_from.is_some_and(|from| i >= from);
        let dashed = series.data.iter().enumerate();
        let is_dense = matches!(coordinates, [first, .., last]
            if coordinates.len() as f64 > (along.at(*last) - along.at(*first)).abs());
        Some(Strokes {
            points: coordinates.iter().zip(data).map(point).collect(),
            is_dashed: dashed
                .map(|(i, d)| d.estimated || is_projected(i))
                .collect(),
            is_estimated: series.data.iter().map(|d| d.estimated).collect(),
            has_band: series
                .data
                .iter()
                .any(|d| matches!(d.value, Value::Range(..))),
            color: series.color_at(place),
            pixel,
            width: if is_dense { DENSE_LINE } else { LINE },
        })
    }

    /// The place of a value; `None` if it is missing.
    pub fn point(&self, place: usize) -> Option<Point> {
        let (point, ..) = self.points.get(place)?;
        point.y.is_finite().then_some(*point)
    }

    /// The places of the first and of the last value that are not missing.
    pub fn ends(&self) -> Option<(usize, usize)> {
        let is_known = |(point, ..): &(Point, f64, f64)| point.y.is_finite();
        let first = self.points.iter().position(is_known)?;
        Some((first, self.points.iter().rposition(is_known)?))
    }

    /// Draws the bands between the ends of ranges.
    pub fn draw_bands(&self, builder: &mut SceneBuilder) {
        if !self.has_band {
            return;
        }
        let edge = |of: fn(&(Point, f64, f64)) -> f64| {
            let points = self.points.iter().map(move |all| Point {
                x: all.0.x,
                y: of(all),
            });
            reduce_line(points, self.pixel)
        };
        let lows = edge(|(_, low, _)| *low);
        let highs = edge(|(_, _, high)| *high);
        for (low, high) in lows.into_iter().zip(highs) {
            let outline: Vec<Point> = low.into_iter().chain(high.into_iter().rev()).collect();
            builder.polygon(&outline, self.color.soft());
        }
    }

    /// Draws the line, and adds it to what labels must not cover. A value between two gaps gets a dot.
    pub fn draw_line(&self, builder: &mut SceneBuilder, obstacles: &mut Obstacles) {
        let stroke = Stroke {
            color: self.color,
            width: self.width,
            dashed: false,
        };
        for (points, is_dashed) in self.parts() {
            for run in reduce_line(points, self.pixel) {
                obstacles.add_line(&run);
                match run.as_slice() {
                    [lone] => builder.dot(*lone, DOT_RADIUS, self.color, Fill::Solid),
                    line if is_dashed => {
                        for dash in dash_path(line) {
                            builder.path(&dash, stroke);
                        }
                    }
                    line => builder.path(line, stroke),
                }
            }
        }
    }

    /// The parts of the line that are solid or dashed throughout.
    fn parts(&self) -> Vec<(Vec<Point>, bool)> {
        let points = self.points.iter().zip(&self.is_dashed);
        let parts =
            parts(points.map(|((point, ..), dashed)| point.y.is_finite().then_some(*dashed)));
        let line = |part: Part| {
            let points = self.points.get(part.first..=part.last).unwrap_or_default();
            (
                points.iter().map(|(point, ..)| *point).collect(),
                part.is_dashed,
            )
        };
        parts.into_iter().map(line).collect()
    }

    /// Draws the dot at a value: a ring if it is an estimate. Nothing if it is missing.
    pub fn draw_dot(&self, builder: &mut SceneBuilder, place: usize) {
        if let Some(point) = self.point(place) {
            builder.dot(point, DOT_RADIUS, self.color, self.fill(place));
        }
    }

    fn fill(&self, place: usize) -> Fill {
        match self.is_estimated.get(place) {
            Some(true) => Fill::Outline(RING),
            _ => Fill::Solid,
        }
    }

    /// Whether the value at a place is an estimate.
    pub fn is_estimate(&self, place: usize) -> bool {
        self.is_estimated.get(place) == Some(&true)
    }
}
