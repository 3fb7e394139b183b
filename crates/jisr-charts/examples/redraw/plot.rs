//! The axes of a chart that fills the canvas, and the plot between them.

use crate::board::Board;
use jisr_charts::chart::axis::{AXIS_HEIGHT, HorizontalAxis, VerticalAxis};
use jisr_charts::scale::Linear;
use jisr_charts::{Rect, SceneBuilder, Settings};

/// Space above the plot for half of the uppermost label, and at its end.
const TOP: f64 = 8.0;
const END: f64 = 8.0;

/// The area between the axes, and the scales of both.
pub struct Plot {
    pub area: Rect,
    pub along: Linear,
    pub values: Linear,
}

impl Plot {
    /// Draws axes from the least to the greatest x and y.
    pub fn draw(
        builder: &mut SceneBuilder,
        board: &Board,
        settings: &Settings,
        (x, y): ((f64, f64), (f64, f64)),
    ) -> Plot {
        let style = settings.text.note;
        let write = |number| settings.numbers.number(number);
        let bottom = board.height - AXIS_HEIGHT;
        let values = VerticalAxis::new(bottom, y, bottom - TOP, style, write);
        let start = values.label_width();
        let length = settings.width - start - END;
        let along = HorizontalAxis::new(start, x, length, style, write);
        values.draw_grid_lines(builder, start, start + length);
        values.draw_labels(builder, 0.0);
        along.draw_grid_lines(builder, TOP, bottom);
        along.draw_labels(builder, bottom);
        Plot {
            area: Rect {
                x: start,
                y: TOP,
                w: length,
                h: bottom - TOP,
            },
            along: along.scale,
            values: values.scale,
        }
    }
}

/// The least and the greatest value.
pub fn extent(values: &[f64]) -> (f64, f64) {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for v in values {
        if *v < low {
            low = *v;
        }
        if *v > high {
            high = *v;
        }
    }
    (low, high)
}
