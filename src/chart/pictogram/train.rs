//! The pictogram of a train, seen from the front: body, windscreen and lamps.

use jisr_charts::{ColorRole, Fill, Point, Rect, SceneBuilder, Stroke};

/// How certain it is that a train runs; decides its colours.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Certainty {
    /// Stated.
    Stated,
    /// Between the ends of a stated range: it may run or not.
    Possible,
    /// Implied by other figures.
    Implied,
    /// Implied, and beyond the stated number.
    Excess,
}

/// Height of a train.
pub(super) const TRAIN_HEIGHT: f64 = 26.0;

/// Space between two trains, and the greatest width of one.
const TRAIN_GAP: f64 = 3.0;
const MAX_TRAIN_WIDTH: f64 = 20.0;
/// Width of an outline.
const OUTLINE: f64 = 1.5;
/// The windscreen and the two lamps: left edge and width as shares of the train's width, top and
/// height in scene units.
const WINDOWS: [Window; 3] = [
    Window {
        left: 0.2,
        width: 0.6,
        top: 6.0,
        height: 7.0,
    },
    Window {
        left: 0.2,
        width: 0.2,
        top: 18.0,
        height: 3.0,
    },
    Window {
        left: 0.6,
        width: 0.2,
        top: 18.0,
        height: 3.0,
    },
];

struct Window {
    left: f64,
    width: f64,
    top: f64,
    height: f64,
}

/// Draws a row of `count` trains, each in a cell of this width; the last one is cut at its fraction.
/// All bodies come first, then all windows, so that neighbours share a path and a colour.
pub(super) fn draw_trains(
    builder: &mut SceneBuilder,
    at: Point,
    cell: f64,
    count: f64,
    certainty: impl Fn(f64) -> Certainty,
) {
    let w = (cell - TRAIN_GAP).min(MAX_TRAIN_WIDTH);
    let each = || {
        (0..count.ceil() as u32).map(|i| {
            let i = f64::from(i);
            let x = at.x + i * cell + (cell - w) / 2.0;
            (Point { x, y: at.y }, (count - i).min(1.0), certainty(i))
        })
    };
    for (place, share, certainty) in each() {
        draw_body(builder, place, w, share, certainty);
    }
    for (place, share, certainty) in each() {
        draw_windows(builder, place, w, share, certainty);
    }
}

/// Draws the body of a train `w` wide, cut after `share` of its width.
fn draw_body(builder: &mut SceneBuilder, at: Point, w: f64, share: f64, certainty: Certainty) {
    let (fill, line) = match certainty {
        Certainty::Stated => (Some(ColorRole::Neutral), None),
        Certainty::Possible => (None, Some(ColorRole::Neutral)),
        Certainty::Implied => (Some(ColorRole::NeutralSoft), Some(ColorRole::Neutral)),
        Certainty::Excess => (None, Some(ColorRole::Doubt)),
    };
    let mut body = outline(at.x, at.y, w, w * share);
    if let Some(color) = fill {
        builder.polygon(&body, color);
    }
    if let Some(color) = line {
        body.push(body[0]);
        let stroke = Stroke {
            color,
            width: OUTLINE,
            dashed: false,
        };
        builder.path(&body, stroke);
    }
}

/// Draws windscreen and lamps of a train `w` wide, cut after `share` of its width.
fn draw_windows(builder: &mut SceneBuilder, at: Point, w: f64, share: f64, certainty: Certainty) {
    let color = match certainty {
        Certainty::Stated => ColorRole::Paper,
        Certainty::Possible | Certainty::Implied => ColorRole::Neutral,
        Certainty::Excess => ColorRole::Doubt,
    };
    for window in &WINDOWS {
        let right = (window.left + window.width).min(share);
        if right > window.left {
            let r = Rect {
                x: at.x + window.left * w,
                y: at.y + window.top,
                w: (right - window.left) * w,
                h: window.height,
            };
            builder.rect(r, color, Fill::Solid);
        }
    }
}

/// The outline of a body `w` wide, cut `cut` behind its start.
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
