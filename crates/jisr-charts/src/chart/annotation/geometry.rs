//! Where the lines, spans and targets of annotations are in the plot.

use super::{Annotation, AnnotationTarget, Position};
use crate::chart::obstacles::from_start;
use crate::{ColorRole, Point, Rect, SceneBuilder, Stroke};

/// A label this near to a mark belongs to it.
const LABEL_REACH: f64 = 14.0;
/// Thinnest shade of a span.
const MIN_SHADE: f64 = 2.0;
/// How far positions may lie outside the plot because numbers were rounded.
const SLACK: f64 = 0.5;
/// Width of a reference line.
const LINE_WIDTH: f64 = 1.5;
/// Space between a reference line and a text that interrupts it.
const TEXT_GAP: f64 = 2.0;
/// A line that is nearer to the frame of a text crosses it.
const EDGE: f64 = 1.5;
/// The room around a point that its text keeps free, because a dot may be there.
const POINT_RADIUS: f64 = 5.0;

/// Where a position lies in the plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Placed {
    /// This far from the start side.
    X(f64),
    /// This far from the top.
    Y(f64),
}

/// What annotations need to know of a form: where it draws, and how it places positions.
pub struct Plot<'a> {
    /// The area between the axes, with `x` counted from the start side.
    pub area: Rect,
    /// The place of a position by the scales of the form; `None` if the form has no such axis.
    pub place: &'a dyn Fn(Position) -> Option<Placed>,
}

/// The place of a position, if it lies inside the plot.
fn place_inside(plot: &Plot, at: Position) -> Option<Placed> {
    let area = plot.area.grown(SLACK);
    (plot.place)(at).filter(|place| match place {
        Placed::X(x) => (area.x..=area.x + area.w).contains(x),
        Placed::Y(y) => (area.y..=area.y + area.h).contains(y),
    })
}

/// The shade of a span.
pub(super) fn span_area(plot: &Plot, from: Position, to: Position) -> Option<Rect> {
    let area = plot.area;
    match (place_inside(plot, from)?, place_inside(plot, to)?) {
        (Placed::X(a), Placed::X(b)) => Some(Rect {
            x: a.min(b).min(area.x + area.w - MIN_SHADE),
            w: (a - b).abs().max(MIN_SHADE),
            ..area
        }),
        (Placed::Y(a), Placed::Y(b)) => Some(Rect {
            y: a.min(b).min(area.y + area.h - MIN_SHADE),
            h: (a - b).abs().max(MIN_SHADE),
            ..area
        }),
        _ => None,
    }
}

/// Draws a reference line over the whole plot, except where it would cross a text.
pub(super) fn draw_line(builder: &mut SceneBuilder, plot: &Plot, at: Position) -> Option<()> {
    let area = plot.area;
    let stroke = Stroke {
        color: ColorRole::Muted,
        width: LINE_WIDTH,
        dashed: true,
    };
    let place = place_inside(plot, at)?;
    let frames = builder
        .scene()
        .labels
        .iter()
        .map(|l| builder.place(l.frame));
    let ends = |r: Rect| match place {
        Placed::X(x) => (r.x - EDGE < x && x < r.x + r.w + EDGE).then_some((r.y, r.y + r.h)),
        Placed::Y(y) => (r.y - EDGE < y && y < r.y + r.h + EDGE)
            .then_some((r.x - TEXT_GAP, r.x + r.w + TEXT_GAP)),
    };
    let mut texts: Vec<(f64, f64)> = frames.filter_map(ends).collect();
    texts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut from, last) = match place {
        Placed::X(_) => (area.y, area.y + area.h),
        Placed::Y(_) => (area.x, area.x + area.w),
    };
    let point = |along: f64| match place {
        Placed::X(x) => Point { x, y: along },
        Placed::Y(y) => Point { x: along, y },
    };
    for (start, end) in texts.into_iter().chain([(last, last)]) {
        let to = start.min(last);
        if to > from {
            builder.line(point(from), point(to), stroke);
        }
        from = from.max(end);
    }
    Some(())
}

/// The area that an annotation is about.
pub(super) fn target_area(
    builder: &SceneBuilder,
    plot: &Plot,
    annotation: &Annotation,
) -> Option<Rect> {
    let dot = |x: f64, y: f64| Rect {
        x,
        y,
        w: 0.0,
        h: 0.0,
    };
    match &annotation.target {
        AnnotationTarget::Mark(id) => mark_area(builder, id),
        AnnotationTarget::Point(at, value) => {
            let value = place_inside(plot, Position::Value(*value))?;
            match (place_inside(plot, *at)?, value) {
                (Placed::X(x), Placed::Y(y)) | (Placed::Y(y), Placed::X(x)) => {
                    Some(dot(x, y).grown(POINT_RADIUS))
                }
                _ => None,
            }
        }
        AnnotationTarget::Span(from, to) => span_area(plot, *from, *to),
        AnnotationTarget::Line(at) => Some(match place_inside(plot, *at)? {
            Placed::X(x) => Rect {
                x,
                w: 0.0,
                ..plot.area
            },
            Placed::Y(y) => Rect {
                y,
                h: 0.0,
                ..plot.area
            },
        }),
    }
}

/// The point of an upright line or span to which a leader goes.
pub(super) fn top_middle(area: &Rect) -> Rect {
    Rect {
        x: area.x + area.w / 2.0,
        w: 0.0,
        h: 0.0,
        ..*area
    }
}

/// The point of a line or span along the plot to which a leader goes.
pub(super) fn end_middle(area: &Rect) -> Rect {
    Rect {
        x: area.x + area.w,
        y: area.y + area.h / 2.0,
        w: 0.0,
        h: 0.0,
    }
}

/// The box of the shapes of a mark, or its own area if it has no closed shape.
fn mark_area(builder: &SceneBuilder, id: &str) -> Option<Rect> {
    let scene = builder.scene();
    let mark = scene.mark(id)?;
    let shapes = scene.shapes.get(mark.shapes.clone()).unwrap_or_default();
    let area = shapes.iter().filter_map(crate::scene::bounding_box);
    let area = area.reduce(|a, b| union(&a, &b));
    Some(from_start(builder, area.unwrap_or(mark.rect)))
}

/// The area of a mark with its labels that are beside it, such as the number behind a bar. A text that has no room
/// beside the mark may have room beside its labels.
pub(super) fn mark_with_labels(
    builder: &SceneBuilder,
    annotation: &Annotation,
    target: &Rect,
) -> Option<Rect> {
    let AnnotationTarget::Mark(id) = &annotation.target else {
        return None;
    };
    let scene = builder.scene();
    let mark = scene.mark(id)?;
    let row = from_start(builder, mark.rect);
    let labels = scene.labels.iter().map(|l| from_start(builder, l.frame));
    let near = target.grown(LABEL_REACH);
    let own = labels.filter(|label| label.overlaps(&near) && label.overlaps(&row));
    Some(own.fold(*target, |a, b| union(&a, &b)))
}

/// The smallest rectangle that holds both.
fn union(a: &Rect, b: &Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect {
        x,
        y,
        w: (a.x + a.w).max(b.x + b.w) - x,
        h: (a.y + a.h).max(b.y + b.h) - y,
    }
}
