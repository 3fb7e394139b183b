//! Draws the annotations of a chart: shades of spans behind the marks, then lines, names and texts where
//! they have room.

use super::geometry::{
    Placed, Plot, draw_line, end_middle, mark_with_labels, span_area, target_area, top_middle,
};
use super::texts::draw_list;
use super::writer::Writer;
use super::{Annotation, AnnotationTarget, Position};
use crate::chart::LayoutError;
use crate::chart::obstacles::{Obstacle, Obstacles};
use crate::{ColorRole, Fill, Rect, SceneBuilder, Settings};
use std::ops::Range;

/// Height of the line of names above a plot, with the space below it.
const HEADROOM: f64 = 22.0;

/// The annotations of a chart while it is laid out. A form calls, in this order:
/// [`headroom`](Self::headroom) for space above the plot; [`draw_spans`](Self::draw_spans) before its marks;
/// [`draw`](Self::draw) after everything else.
pub struct AnnotationLayer<'a> {
    annotations: &'a [Annotation],
    settings: &'a Settings<'a>,
    shades: Range<usize>,
}

impl<'a> AnnotationLayer<'a> {
    /// The annotations of a chart.
    pub fn new(annotations: &'a [Annotation], settings: &'a Settings<'a>) -> Self {
        AnnotationLayer {
            annotations,
            settings,
            shades: 0..0,
        }
    }

    /// The height above the plot for the names of upright lines and spans. `runs_sideways` says whether
    /// the axis of a position runs sideways.
    pub fn headroom(&self, runs_sideways: impl Fn(Position) -> bool) -> f64 {
        let upright = |a: &Annotation| match a.target {
            AnnotationTarget::Line(at) | AnnotationTarget::Span(at, _) => runs_sideways(at),
            _ => false,
        };
        if self.annotations.iter().any(upright) {
            HEADROOM
        } else {
            0.0
        }
    }

    /// Draws the shades of spans. What is drawn later is in front of them.
    ///
    /// # Errors
    /// [`LayoutError::AnnotationOutside`] if a position is not in the plot.
    pub fn draw_spans(
        &mut self,
        builder: &mut SceneBuilder,
        plot: &Plot,
    ) -> Result<(), LayoutError> {
        let first = builder.shapes();
        for (item, annotation) in self.annotations.iter().enumerate() {
            if let AnnotationTarget::Span(from, to) = annotation.target {
                let outside = LayoutError::AnnotationOutside { item };
                let shade = span_area(plot, from, to).ok_or(outside)?;
                builder.rect(shade, ColorRole::Grid, Fill::Solid);
            }
        }
        self.shades = first..builder.shapes();
        Ok(())
    }

    /// Draws lines, names and texts. `bottom` is where the drawing ends so far; texts that have no room in
    /// the plot go below it, with numbers. Returns where the drawing ends now.
    ///
    /// # Errors
    /// [`LayoutError::AnnotationOutside`] if a position is not in the plot, or there is no such mark.
    pub fn draw(
        &self,
        builder: &mut SceneBuilder,
        plot: &Plot,
        bottom: f64,
    ) -> Result<f64, LayoutError> {
        match self.annotations.first() {
            Some(first) => (first.draw_all.0)(self, builder, plot, bottom),
            None => Ok(bottom),
        }
    }
}

/// Draws the lines, names and texts of a layer; returns where the drawing ends now.
pub(super) fn draw_all(
    layer: &AnnotationLayer,
    builder: &mut SceneBuilder,
    plot: &Plot,
    bottom: f64,
) -> Result<f64, LayoutError> {
    for (item, annotation) in layer.annotations.iter().enumerate() {
        if let AnnotationTarget::Line(at) = annotation.target {
            let outside = LayoutError::AnnotationOutside { item };
            draw_line(builder, plot, at).ok_or(outside)?;
        }
    }
    let shades = layer.shades.clone();
    let mut obstacles = Obstacles::of(builder, |shape| shades.contains(&shape));
    let mut targets = vec![];
    for (item, annotation) in layer.annotations.iter().enumerate() {
        let outside = LayoutError::AnnotationOutside { item };
        let target = target_area(builder, plot, annotation).ok_or(outside)?;
        if matches!(annotation.target, AnnotationTarget::Point(..)) {
            obstacles.add(target, Obstacle::Shape);
        }
        targets.push(target);
    }
    let mut listed = vec![];
    let mut writer = Writer {
        plot,
        settings: layer.settings,
        obstacles,
    };
    for (annotation, target) in layer.annotations.iter().zip(&targets) {
        let text = annotation.text.as_str();
        let place = first_position(&annotation.target).and_then(plot.place);
        let (named, target) = match place {
            Some(Placed::X(_)) => (
                writer.draw_head_name(builder, target, text),
                &top_middle(target),
            ),
            Some(Placed::Y(_)) => (
                writer.draw_band_name(builder, target, text),
                &end_middle(target),
            ),
            None => (false, target),
        };
        let with_labels = mark_with_labels(builder, annotation, target);
        let mut around = [Some(*target), with_labels].into_iter().flatten();
        let mut write = |t: Rect| writer.draw_text(builder, &t, text);
        if !named && !around.any(&mut write) {
            listed.push(text);
            writer.draw_number(builder, target, listed.len());
        }
    }
    Ok(draw_list(builder, &listed, bottom, layer.settings))
}

/// The position at which a line or span begins.
fn first_position(target: &AnnotationTarget) -> Option<Position> {
    match target {
        AnnotationTarget::Line(at) | AnnotationTarget::Span(at, _) => Some(*at),
        _ => None,
    }
}
