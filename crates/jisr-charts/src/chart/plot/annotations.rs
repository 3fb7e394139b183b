//! Annotations of charts along positions: where their positions are in the frame.

use super::{AlongAxis, Frame};
use crate::chart::{Annotation, AnnotationTarget, Placed, Plot, Position};
use crate::data::{Positions, Series};
use crate::{LayoutError, Rect};

/// Whether the axis of a position runs sideways, so that the name of a line there stands above the plot.
pub(crate) fn runs_sideways(at: Position) -> bool {
    matches!(at, Position::Time(_) | Position::Number(_))
}

/// The annotations with points in place of the ids of values. `height` gives the value at which the datum of a
/// series at a position is drawn.
///
/// # Errors
/// [`LayoutError::AnnotationOutside`] if there is no datum with such an id, or if it is missing.
pub(crate) fn place_marks(
    annotations: &[Annotation],
    (positions, series): (&Positions, &[Series]),
    height: impl Fn(usize, usize) -> Option<f64>,
) -> Result<Vec<Annotation>, LayoutError> {
    let place = |(item, annotation): (usize, &Annotation)| {
        let AnnotationTarget::Mark(id) = &annotation.target else {
            return Ok(annotation.clone());
        };
        let all = series.iter().enumerate();
        let mut data = all.flat_map(|(place, s)| (0..s.data.len()).map(move |i| (place, s, i)));
        let found = data.find(|(place, s, i)| s.mark_id(*place, *i) == *id);
        let target = found.and_then(|(series, _, i)| {
            let at = match positions {
                Positions::Times(times) => Position::Time(*times.dates().get(i)?),
                Positions::Numbers(numbers, _) => Position::Number(numbers.get(i)?.to_f64()),
            };
            Some(AnnotationTarget::Point(at, height(series, i)?))
        });
        let target = target.ok_or(LayoutError::AnnotationOutside { item })?;
        Ok(annotation.with_target(target))
    };
    annotations.iter().enumerate().map(place).collect()
}

impl Frame<'_, '_> {
    /// Where a position lies in the plot.
    pub fn place(&self, position: Position) -> Option<Placed> {
        match (position, &self.along) {
            (Position::Value(value), _) => Some(Placed::Y(self.values.y(value))),
            (Position::Time(date), AlongAxis::Time(axis)) => {
                Some(Placed::X(axis.at(date.first_day())))
            }
            (Position::Number(number), AlongAxis::Number(axis, ..)) => {
                Some(Placed::X(axis.at(number)))
            }
            _ => None,
        }
    }

    /// What annotations need to know of the frame. Upright lines and spans reach up to their names, above the word
    /// for projections.
    pub fn annotated<'a>(&self, place: &'a dyn Fn(Position) -> Option<Placed>) -> Plot<'a> {
        let Rect { x, y, w, h } = self.plot;
        let row = self.projection_row;
        let area = Rect {
            x,
            y: y - row,
            w,
            h: h + row,
        };
        Plot { area, place }
    }
}
