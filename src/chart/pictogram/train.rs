//! A train as a mark, seen from the front: body, windscreen, lamps.

use crate::draw::{ColorRole, Fill, Point, Rect, SceneBuilder, Stroke};

/// How certain a train is.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Certainty {
    /// Stated.
    Stated,
    /// Within a stated range: there may be one or not.
    Possible,
    /// Implied by other figures.
    Implied,
    /// Implied, and more than is stated.
    Excess,
}

/// Height of a train.
pub(super) const TRAIN_HEIGHT: f64 = 26.0;

/// Draws a row of `count` trains, each in a cell of this width, the last one cut at its fraction.
/// All bodies come first, then all windows: fewer changes of colour.
pub(super) fn draw_trains(
    builder: &mut SceneBuilder,
    at: Point,
    cell: f64,
    count: f64,
    certainty: impl Fn(f64) -> Certainty,
) {
    let w = (cell - 3.0).min(20.0);
    let each = || {
        (0..count.ceil() as u32).map(|i| {
            let i = f64::from(i);
            (
                at.x + i * cell + (cell - w) / 2.0,
                (count - i).min(1.0),
                certainty(i),
            )
        })
    };
    for (x, share, certainty) in each() {
        let (fill, line) = match certainty {
            Certainty::Stated => (Some(ColorRole::Neutral), None),
            Certainty::Possible => (None, Some(ColorRole::Neutral)),
            Certainty::Implied => (Some(ColorRole::NeutralSoft), Some(ColorRole::Neutral)),
            Certainty::Excess => (None, Some(ColorRole::Doubt)),
        };
        let mut outline = outline(x, at.y, w, w * share);
        if let Some(color) = fill {
            builder.polygon(&outline, color);
        }
        if let Some(color) = line {
            outline.push(outline[0]);
            let stroke = Stroke {
                color,
                width: 1.5,
                dashed: false,
            };
            builder.path(&outline, stroke);
        }
    }
    for (x, share, certainty) in each() {
        let color = match certainty {
            Certainty::Stated => ColorRole::Paper,
            Certainty::Possible | Certainty::Implied => ColorRole::Neutral,
            Certainty::Excess => ColorRole::Doubt,
        };
        let mut window = |left: f64, top: f64, width: f64, height: f64| {
            let right = (left + width).min(share);
            if right > left {
                let r = Rect {
                    x: x + left * w,
                    y: at.y + top,
                    w: (right - left) * w,
                    h: height,
                };
                builder.rect(r, color, Fill::Solid);
            }
        };
        window(0.2, 6.0, 0.6, 7.0);
        window(0.2, 18.0, 0.2, 3.0);
        window(0.6, 18.0, 0.2, 3.0);
    }
}

/// The outline, cut after `cut` of its width.
fn outline(x: f64, y: f64, w: f64, cut: f64) -> Vec<Point> {
    [
        (0.0, TRAIN_HEIGHT - 3.0),
        (0.0, 5.0),
        (0.25, 0.0),
        (0.75, 0.0),
        (1.0, 5.0),
        (1.0, TRAIN_HEIGHT - 3.0),
        (0.8, TRAIN_HEIGHT),
        (0.2, TRAIN_HEIGHT),
    ]
    .map(|(dx, dy)| Point {
        x: x + (dx * w).min(cut),
        y: y + dy,
    })
    .to_vec()
}
