//! The area of one series: solid and pale parts between its lower and its upper edge.

use super::{Areas, Ends};
use crate::chart::plot::{Frame, Part, dash_path, parts};
use crate::chart::reduce_line;
use crate::data::Series;
use crate::{ColorRole, Fill, Point, SceneBuilder, Stroke};

/// Width of the line between two areas, of a dashed edge, and of the edge of a single area.
const SEPARATOR: f64 = 1.0;
const DASHED_EDGE: f64 = 1.5;
const EDGE: f64 = 2.0;

/// One series with the places of its edges.
pub(super) struct Band {
    pub upper: Vec<Point>,
    pub lower: Vec<Point>,
    pub parts: Vec<Part>,
    pub color: ColorRole,
    fill: Fill,
    pixel: f64,
}

impl Band {
    /// The bands of all series, from the bottom.
    pub fn all(areas: &Areas, frame: &Frame) -> Vec<Band> {
        let xs = frame.places();
        let stack = areas.stack().into_iter().zip(&areas.series).enumerate();
        let band = |(place, (ends, series)): (usize, (Vec<Ends>, &Series))| {
            let edge = |of: fn((f64, f64)) -> f64| {
                let ends = xs.iter().zip(&ends);
                let y = |ends: &Ends| ends.map_or(f64::NAN, |e| frame.values.y(of(e)));
                ends.map(|(x, ends)| Point { x: *x, y: y(ends) }).collect()
            };
            let is_projected = |i: usize| areas.projected_from.is_some_and(|from| i >= from);
            let data = series.data.iter().enumerate().zip(&ends);
            let is_dashed =
                data.map(|((i, datum), ends)| ends.map(|_| datum.estimated || is_projected(i)));
            let color = series.color_at(place);
            Band {
                upper: edge(|(_, high)| high),
                lower: edge(|(low, _)| low),
                parts: parts(is_dashed),
                color,
                fill: frame.settings.fill(color),
                pixel: frame.settings.pixel(),
            }
        };
        stack.map(band).collect()
    }

    /// The last position that is not in a gap.
    pub fn last(&self) -> Option<usize> {
        self.parts.last().map(|part| part.last)
    }

    /// The edges within a part.
    fn edges(&self, part: &Part) -> [&[Point]; 2] {
        [&self.upper, &self.lower].map(|edge| edge.get(part.first..=part.last).unwrap_or_default())
    }

    /// Fills the band. A single area is pale throughout.
    pub fn fill(&self, builder: &mut SceneBuilder, is_single: bool) {
        for part in &self.parts {
            let [upper, lower] = self.edges(part);
            let (color, fill) = if part.is_dashed || is_single {
                (self.color.soft(), Fill::Solid)
            } else {
                (self.color, self.fill)
            };
            if let ([top], [foot]) = (upper, lower) {
                // One value between two gaps.
                builder.line(*top, *foot, self.stroke(EDGE, self.color));
                continue;
            }
            let reduced = |edge: &[Point]| {
                let runs = reduce_line(edge.iter().copied(), self.pixel);
                runs.into_iter().flatten().collect::<Vec<Point>>()
            };
            let back = reduced(lower).into_iter().rev();
            let outline: Vec<Point> = reduced(upper).into_iter().chain(back).collect();
            builder.filled_polygon(&outline, color, fill);
        }
    }

    /// Draws its upper edge: the line to the area above, which an uppermost band does not need, dashes where it
    /// is pale, and a line of its own for a single area.
    pub fn draw_edge(&self, builder: &mut SceneBuilder, is_uppermost: bool, is_single: bool) {
        for part in &self.parts {
            let [upper, _] = self.edges(part);
            for run in reduce_line(upper.iter().copied(), self.pixel) {
                if part.is_dashed {
                    let width = if is_single { EDGE } else { DASHED_EDGE };
                    for dash in dash_path(&run) {
                        builder.path(&dash, self.stroke(width, self.color));
                    }
                } else if is_single {
                    builder.path(&run, self.stroke(EDGE, self.color));
                } else if !is_uppermost {
                    builder.path(&run, self.stroke(SEPARATOR, ColorRole::Paper));
                }
            }
        }
    }

    const fn stroke(&self, width: f64, color: ColorRole) -> Stroke {
        Stroke {
            color,
            width,
            dashed: false,
        }
    }
}
