//! Annotations: what a chart says about its data beside the data. A point has a text with a leader, a span
//! of an axis is shaded and named, a reference line stands at a value or a time.

mod geometry;
mod layer;
mod names;
mod texts;
mod writer;

pub use geometry::{Placed, Plot};
pub use layer::AnnotationLayer;

use super::LayoutError;
use crate::i18n::Date;
use crate::{MarkId, SceneBuilder};

/// A position on one of the axes of a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Position {
    /// A value on the axis of values. In a scatter that is the axis that runs upward.
    Value(f64),
    /// A number on the other axis of a chart with two axes of numbers.
    Number(f64),
    /// A date on an axis of time.
    Time(Date),
}

/// What an annotation is about.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AnnotationTarget {
    /// A mark, by its id.
    Mark(MarkId),
    /// A point: a position on the axis of numbers or of time, and a value.
    Point(Position, f64),
    /// A reference line at a position.
    Line(Position),
    /// The stretch between two positions of one axis.
    Span(Position, Position),
}

/// A text about a part of the drawing.
///
/// ```
/// use jisr_charts::chart::{Annotation, Position};
///
/// let average = Annotation::line(Position::Value(2.5), "Average");
/// let peak = Annotation::mark("KAZ", "The greatest value");
/// assert_eq!([average, peak].len(), 2);
/// ```
#[cfg_attr(doc, doc = pictures!("annotations-bars"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Annotation {
    /// What it says. Drawings break it into lines.
    pub text: String,
    /// What it is about.
    pub target: AnnotationTarget,
    draw_all: DrawAll,
}

/// Draws all annotations of a chart. Each annotation brings the function, so a program that makes none doesn't hold it.
#[derive(Clone, Copy, Debug)]
struct DrawAll(fn(&AnnotationLayer, &mut SceneBuilder, &Plot, f64) -> Result<f64, LayoutError>);

/// All of them are the same function.
impl PartialEq for DrawAll {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Annotation {
    /// A text with a leader to a mark.
    pub fn mark(id: impl Into<MarkId>, text: impl Into<String>) -> Self {
        Annotation::new(AnnotationTarget::Mark(id.into()), text)
    }

    /// A text with a leader to a point: a position on the axis of numbers or of time, and a value.
    pub fn point(at: Position, value: f64, text: impl Into<String>) -> Self {
        Annotation::new(AnnotationTarget::Point(at, value), text)
    }

    /// A reference line with its name.
    pub fn line(at: Position, text: impl Into<String>) -> Self {
        Annotation::new(AnnotationTarget::Line(at), text)
    }

    /// A shaded stretch of an axis with its name. Both positions are on the same axis.
    pub fn span(from: Position, to: Position, text: impl Into<String>) -> Self {
        Annotation::new(AnnotationTarget::Span(from, to), text)
    }

    fn new(target: AnnotationTarget, text: impl Into<String>) -> Self {
        Annotation {
            text: text.into(),
            target,
            draw_all: DrawAll(layer::draw_all),
        }
    }

    /// The same text about something else.
    pub(super) fn with_target(&self, target: AnnotationTarget) -> Self {
        Annotation {
            target,
            ..self.clone()
        }
    }

    /// Its positions on axes.
    pub fn positions(&self) -> impl Iterator<Item = Position> {
        let pair = match self.target {
            AnnotationTarget::Mark(_) => [None, None],
            AnnotationTarget::Point(at, value) => [Some(at), Some(Position::Value(value))],
            AnnotationTarget::Line(at) => [Some(at), None],
            AnnotationTarget::Span(from, to) => [Some(from), Some(to)],
        };
        pair.into_iter().flatten()
    }
}

/// The extent of an axis of values, widened to the values of annotations, so that it can show them.
pub fn include_values(annotations: &[Annotation], extent: (f64, f64)) -> (f64, f64) {
    let value = |position| match position {
        Position::Value(value) => Some(value),
        _ => None,
    };
    include(annotations, extent, value)
}

/// The same for the axis of numbers of a chart with two axes, and its [`Position::Number`]s.
pub fn include_numbers(annotations: &[Annotation], extent: (f64, f64)) -> (f64, f64) {
    let number = |position| match position {
        Position::Number(number) => Some(number),
        _ => None,
    };
    include(annotations, extent, number)
}

fn include(
    annotations: &[Annotation],
    extent: (f64, f64),
    of: impl Fn(Position) -> Option<f64>,
) -> (f64, f64) {
    let positions = annotations.iter().flat_map(Annotation::positions);
    let numbers = positions.filter_map(of).filter(|n| n.is_finite());
    numbers.fold(extent, |(low, high), n| (low.min(n), high.max(n)))
}

/// The texts of annotations as sentences of a description, each after a space.
pub fn describe_annotations(annotations: &[Annotation]) -> String {
    let texts = annotations.iter().map(|a| [" ", &a.text, "."].concat());
    texts.collect::<Vec<_>>().concat()
}
