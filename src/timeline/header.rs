//! What each piece of the axis shows, and how much lies outside it.

use super::TimelineView;
use super::axis_band;
use super::builder::{Stand, TimelineBuilder};
use super::item::Set;
use super::kinds::Kinds;
use super::label_text::LabelText;
use super::scale::Scale;
use crate::draw::{ColorRole, Point, Rect, Weight, text_width};

/// Size of the titles.
const SIZE: f64 = 12.0;
/// Height of the row.
pub(super) const ROW: f64 = 30.0;

/// Which end of time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Earlier,
    Later,
}

/// Draws the row over the wide form; answers where it ends.
pub(super) fn horizontal(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    set: &Set,
    label_text: &LabelText,
    scale: &Scale,
) -> f64 {
    let (start, end) = scale.ends();
    let middle = 15.0;
    let before = outside(
        builder,
        view,
        set,
        label_text,
        End::Earlier,
        (start, middle),
        (start, 0.0),
    );
    let after = outside(
        builder,
        view,
        set,
        label_text,
        End::Later,
        (end, middle),
        (end, 0.0),
    );
    for (i, piece) in scale.pieces.iter().enumerate() {
        let from = if i == 0 {
            piece.start + before
        } else {
            piece.start
        };
        let to = if i + 1 == scale.pieces.len() {
            piece.end - after
        } else {
            piece.end
        };
        let at = Point {
            x: from,
            y: middle + 4.0,
        };
        axis_band::title(builder, label_text, piece, at, to - from);
        let width = if piece.focus { 2.0 } else { 1.0 };
        builder.line(
            (piece.start, middle + 11.0),
            (piece.end, middle + 11.0),
            ColorRole::Axis,
            width,
            false,
        );
    }
    ROW + 8.0
}

/// Counts the events on one side of the shown stretch; answers what width that takes. `at` is where
/// it starts; in the horizontal layout, the later ones end there.
pub(super) fn outside(
    builder: &mut TimelineBuilder,
    view: &TimelineView,
    set: &Set,
    label_text: &LabelText,
    end: End,
    at: (f64, f64),
    axis: (f64, f64),
) -> f64 {
    let (events, day) = match end {
        End::Earlier => (&set.earlier, f64::NEG_INFINITY),
        End::Later => (&set.later, f64::INFINITY),
    };
    let Some(first) = events.first() else {
        return 0.0;
    };
    let text = label_text.outside(end, events.len());
    let w = text_width(&text, SIZE, Weight::Bold) + 12.0;
    let x = if end == End::Later && builder.is_horizontal() {
        at.0 - w
    } else {
        at.0
    };
    let rect = Rect {
        x,
        y: at.1 - 10.0,
        w,
        h: 20.0,
    };
    let shapes = builder.scene.shapes();
    let centre = Point {
        x: x + w / 2.0,
        y: at.1,
    };
    let outside: Vec<_> = events.iter().map(|i| view.events[*i]).collect();
    builder.grouped(Kinds::of(&outside), |builder| {
        builder.counter(&text, centre, w)
    });
    let stand = Stand {
        day,
        axis,
        events: events.clone(),
        counter: true,
    };
    builder.seat(view.events[*first].id, rect, shapes, stand);
    w + 10.0
}
