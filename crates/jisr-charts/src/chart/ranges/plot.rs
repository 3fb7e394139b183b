//! The plot of a chart of ranges: the widths of its columns, and its axis.

use super::Ranges;
use super::arrangement::{Arrangement, gap_width};
use super::lane::Lane;
use super::reach::{Reach, end_widths, reach};
use crate::chart::LayoutError;
use crate::chart::annotation::{AnnotationLayer, Placed, Plot, Position};
use crate::chart::axis::HorizontalAxis;
use crate::{Rect, SceneBuilder, Settings, Unit};

/// Least length of the axis, and the share of the drawing that it gets if there is an arrangement for that.
pub(super) const MIN_LENGTH: f64 = 48.0;
pub(super) const GOOD_SHARE: f64 = 0.36;

/// The plot while the chart is laid out.
pub(super) struct RangePlot<'a> {
    pub chart: &'a Ranges,
    pub settings: &'a Settings<'a>,
    pub arrangement: Arrangement<'a>,
    pub axis: HorizontalAxis<'a>,
    /// The width of the column of differences, with the space beside it.
    pub gap_width: f64,
    /// Top and bottom of the rows.
    pub rows: (f64, f64),
}

impl<'a> RangePlot<'a> {
    /// The plot of these rows.
    pub fn new(
        chart: &'a Ranges,
        arrangement: Arrangement<'a>,
        lanes: &[Vec<Lane>],
        (low, high): (f64, f64),
        min_length: f64,
        settings: &'a Settings<'a>,
    ) -> Result<Self, LayoutError> {
        let gap_width = if arrangement.gap_in_column {
            gap_width(chart, settings)
        } else {
            0.0
        };
        let names = arrangement.names;
        let room = settings.width - names.width - gap_width;
        let all = || lanes.iter().flatten();
        let reach = |lane: &Lane| Some((reach(lane, arrangement, settings), lane.bounds()?));
        let reaches: Vec<Reach> = all().filter_map(reach).collect();
        let (before, after) = end_widths(&reaches, (low, high), room);
        let empty = all().filter(|lane| lane.stops.is_empty());
        let words = empty.map(|lane| settings.text.note.width(&lane.after));
        let widest_words = words.fold(0.0, f64::max);
        let length = room - before - after;
        let least = min_length.max(widest_words - before - after);
        if length < least {
            return Err(LayoutError::TooNarrow {
                width: settings.width,
                least: (settings.width + least - length).ceil(),
            });
        }
        // Ticks have as many digits as their step needs.
        let unit = Unit {
            decimals: None,
            ..chart.unit.clone()
        };
        let write = |n| unit.write(n, settings);
        let x = names.width + before;
        Ok(RangePlot {
            chart,
            settings,
            arrangement,
            axis: HorizontalAxis::new(x, (low, high), length, settings.text.note, write),
            gap_width,
            rows: (0.0, 0.0),
        })
    }

    /// Draws lines and texts of the annotations; returns where the drawing ends.
    pub fn draw_annotations(
        &self,
        builder: &mut SceneBuilder,
        layer: &AnnotationLayer,
        bottom: f64,
    ) -> Result<f64, LayoutError> {
        let place = |at| self.place(at);
        layer.draw(builder, &self.plot(&place), bottom)
    }

    pub fn place(&self, at: Position) -> Option<Placed> {
        match at {
            Position::Value(value) => Some(Placed::X(self.axis.at(value))),
            _ => None,
        }
    }

    pub fn plot<'p>(&self, place: &'p dyn Fn(Position) -> Option<Placed>) -> Plot<'p> {
        let (top, bottom) = self.rows;
        Plot {
            area: Rect {
                x: self.axis.x,
                y: top,
                w: self.axis.scale.length,
                h: bottom - top,
            },
            place,
        }
    }
}
