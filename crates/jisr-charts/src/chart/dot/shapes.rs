//! Dots in a plot: their shapes and marks.

use super::data::{Dot, DotGroup};
use super::marks::dot_marks;
use crate::order::{ascending, sorted_by};
use crate::scene::joined_id;
use crate::{ColorRole, Fill, Point, Rect, SceneBuilder, Stroke};

/// Width of the ring of an estimate.
pub const RING: f64 = 1.5;
/// Least radius of a labelled dot among equal ones, so that it is found among many.
pub const LABELLED_RADIUS: f64 = 4.5;
/// Width of a line that shows the range of a value.
const WHISKER: f64 = 1.5;
/// Width of the ring of paper around a dot, which keeps overlapping dots apart; many dots have none.
const HALO: f64 = 1.0;
const MOST_WITH_HALO: usize = 300;

/// A dot in the plot.
pub struct PlacedDot<'a> {
    /// Its data.
    pub dot: &'a Dot,
    /// The place of its group, and its place in the group.
    pub group: usize,
    pub item: usize,
    /// Where it is.
    pub center: Point,
    /// Its radius.
    pub radius: f64,
    /// The lines that show the ranges of its values.
    pub ranges: [Option<(Point, Point)>; 2],
}

/// Which dots are in front of others.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Front {
    /// The small ones, so that large ones hide none.
    Small,
    /// The large ones: labelled dots among equal ones.
    Large,
}

/// Draws dots and declares their marks, which lie inside `within`.
pub fn draw_dots(
    builder: &mut SceneBuilder,
    groups: &[DotGroup],
    dots: &[PlacedDot],
    within: &Rect,
    front: Front,
) {
    let centers: Vec<Point> = dots.iter().map(|dot| dot.center).collect();
    let marks = dot_marks(&centers, within);
    let sign = if front == Front::Small { -1.0 } else { 1.0 };
    let key = |place: &usize| dots.get(*place).map_or(0.0, |dot| sign * dot.radius);
    // The shapes of a mark follow each other, so whole marks are sorted: by their largest dot.
    let largest = |places: &[usize]| {
        let radius = |place: &usize| dots.get(*place).map_or(0.0, |dot| dot.radius);
        sign * places.iter().map(radius).fold(0.0, f64::max)
    };
    let order: Vec<(f64, usize)> = (marks.iter().enumerate())
        .map(|(i, mark)| (largest(&mark.dots), i))
        .collect();
    let halo = dots.len() <= MOST_WITH_HALO;
    let mut shapes = vec![0..0; marks.len()];
    for (_, i) in ascending(order) {
        let first = builder.shapes();
        let Some(mark) = marks.get(i) else { continue };
        let places = sorted_by(mark.dots.clone(), key);
        for dot in places.iter().filter_map(|place| dots.get(*place)) {
            let group = groups.get(dot.group);
            let color = group.map_or(ColorRole::First, |group| group.color_at(dot.group));
            draw_dot(builder, dot, color, halo);
        }
        if let Some(range) = shapes.get_mut(i) {
            *range = first..builder.shapes();
        }
    }
    for (mark, range) in marks.iter().zip(shapes) {
        let own = mark.dots.iter().filter_map(|place| dots.get(*place));
        let ids = own.filter_map(|dot| {
            let group = groups.get(dot.group)?;
            Some(group.mark_id(dot.group, dot.item))
        });
        builder.mark_shapes(joined_id(ids), mark.area, range);
    }
}

/// Draws a dot with the ranges of its values.
fn draw_dot(builder: &mut SceneBuilder, placed: &PlacedDot, color: ColorRole, halo: bool) {
    let PlacedDot {
        dot,
        center,
        radius,
        ..
    } = placed;
    let stroke = Stroke {
        color,
        width: WHISKER,
        dashed: false,
    };
    for (from, to) in placed.ranges.iter().flatten() {
        builder.line(*from, *to, stroke);
    }
    if halo || dot.is_labelled {
        builder.dot(*center, radius + HALO, ColorRole::Paper, Fill::Solid);
    }
    let fill = if dot.is_estimated() {
        Fill::Outline(RING)
    } else {
        Fill::Solid
    };
    builder.dot(*center, *radius, color, fill);
}
