//! What a text must not cover, in a grid that finds the few things near a place quickly.

use crate::{ColorRole, Point, Rect, Scene, SceneBuilder, Shape, Stroke};

/// Side of a cell of the grid.
const CELL: f64 = 32.0;
/// A sloping line is covered by boxes of at most this size.
const LINE_STEP: f64 = 8.0;
/// Distance between the places at which a leader is checked.
const LEADER_STEP: f64 = 3.0;

/// What stands at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// A text, which nothing may cross.
    Text,
    /// A shape, which no text may cover; a leader may cross it if there is no other way.
    Shape,
}

/// The boxes of texts and shapes, with `x` counted from the start side.
pub struct Obstacles {
    columns: usize,
    boxes: Vec<(Rect, Obstacle)>,
    /// The places in `boxes` of what touches each cell, row by row.
    cells: Vec<Vec<usize>>,
}

impl Obstacles {
    /// No obstacles in a drawing of this width.
    pub fn new(width: f64) -> Self {
        Obstacles {
            columns: (width.max(0.0) / CELL) as usize + 1,
            boxes: vec![],
            cells: vec![],
        }
    }

    /// Everything that is drawn so far, except lines of the grid, and the shapes that `skip`
    /// says.
    pub fn of(builder: &SceneBuilder, skip: impl Fn(usize) -> bool) -> Self {
        let scene: &Scene = builder.scene();
        let mut out = Obstacles::new(scene.width);
        for label in &scene.labels {
            out.add(from_start(builder, label.frame), Obstacle::Text);
        }
        for (i, shape) in scene.shapes.iter().enumerate() {
            if !skip(i) {
                cover_shape(shape, &mut |r| {
                    out.add(from_start(builder, r), Obstacle::Shape);
                });
            }
        }
        out
    }

    /// Adds a box.
    pub fn add(&mut self, area: Rect, obstacle: Obstacle) {
        let place = self.boxes.len();
        self.boxes.push((area, obstacle));
        for cell in self.cells_of(&area) {
            if self.cells.len() <= cell {
                self.cells.resize(cell + 1, vec![]);
            }
            if let Some(list) = self.cells.get_mut(cell) {
                list.push(place);
            }
        }
    }

    /// Adds a line, such as a leader.
    pub fn add_line(&mut self, from: Point, to: Point) {
        let mut boxes = vec![];
        cover_line(from, to, &mut |r| boxes.push(r));
        for area in boxes {
            self.add(area, Obstacle::Shape);
        }
    }

    /// Whether nothing overlaps the area.
    pub fn is_free(&self, area: &Rect) -> bool {
        self.touching(area).next().is_none()
    }

    /// Whether a line crosses no text, and no shape if `shapes` is set. What it meets inside `except`, the
    /// target of a leader, does not count.
    pub fn is_clear(&self, from: Point, to: Point, except: &Rect, shapes: bool) -> bool {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let steps = (dx.hypot(dy) / LEADER_STEP).ceil().max(1.0);
        (0..=steps as usize).all(|i| {
            let share = i as f64 / steps;
            let at = Point {
                x: from.x + dx * share,
                y: from.y + dy * share,
            };
            let spot = Rect {
                x: at.x,
                y: at.y,
                w: 0.0,
                h: 0.0,
            };
            except.grown(1.0).holds(at)
                || !self
                    .touching(&spot.grown(1.0))
                    .any(|o| shapes || o == Obstacle::Text)
        })
    }

    /// The obstacles that overlap the area.
    fn touching<'a>(&'a self, area: &'a Rect) -> impl Iterator<Item = Obstacle> + 'a {
        let near = self.cells_of(area).filter_map(|cell| self.cells.get(cell));
        let boxes = near.flatten().filter_map(|place| self.boxes.get(*place));
        boxes.filter(|(r, _)| r.overlaps(area)).map(|(_, o)| *o)
    }

    /// The cells that an area touches. What lies outside the drawing counts to the cells at its edge.
    fn cells_of(&self, area: &Rect) -> impl Iterator<Item = usize> + use<> {
        let columns = self.columns;
        let column = move |x: f64| ((x / CELL).max(0.0) as usize).min(columns - 1);
        let row = |y: f64| (y / CELL).max(0.0) as usize;
        let across = column(area.x)..=column(area.x + area.w);
        let down = row(area.y)..=row(area.y + area.h);
        down.flat_map(move |row| across.clone().map(move |column| row * columns + column))
    }
}

/// Positions are rounded to this part of a unit, so that both directions compare the same numbers.
const PARTS: f64 = 1024.0;

/// A rectangle of the scene with `x` counted from the start side.
pub fn from_start(builder: &SceneBuilder, area: Rect) -> Rect {
    let area = builder.place(area);
    let round = |n: f64| (n * PARTS).round() / PARTS;
    Rect {
        x: round(area.x),
        y: round(area.y),
        w: round(area.w),
        h: round(area.h),
    }
}

/// Gives the boxes of a shape, with `x` counted from the left.
fn cover_shape(shape: &Shape, add: &mut impl FnMut(Rect)) {
    match shape {
        Shape::Rect(r, ..) => add(*r),
        Shape::Dot(c, radius, ..) => add(Rect {
            x: c.x - radius,
            y: c.y - radius,
            w: 2.0 * radius,
            h: 2.0 * radius,
        }),
        Shape::Line(_, _, stroke) if is_of_grid(stroke) => {}
        Shape::Line(a, b, _) => cover_line(*a, *b, add),
        Shape::Path(points, _) => cover_path(points, add),
        Shape::Polygon(points, color, _) => {
            cover_path(points, add);
            // Texts can be read on pale areas.
            if color.soft() != *color {
                cover_area(points, add);
            }
        }
    }
}

/// Whether a line is one of the grid, which texts may cross.
fn is_of_grid(stroke: &Stroke) -> bool {
    stroke.color == ColorRole::Grid
}

/// Covers a line through points.
fn cover_path(points: &[Point], add: &mut impl FnMut(Rect)) {
    for pair in points.windows(2) {
        if let [a, b] = pair {
            cover_line(*a, *b, add);
        }
    }
}

/// Covers a polygon with boxes, row by row.
fn cover_area(corners: &[Point], add: &mut impl FnMut(Rect)) {
    let low = corners.iter().map(|p| p.y).fold(f64::INFINITY, f64::min);
    let high = corners
        .iter()
        .map(|p| p.y)
        .fold(f64::NEG_INFINITY, f64::max);
    let mut y = low + LINE_STEP / 2.0;
    while y < high {
        let next = corners.iter().cycle().skip(1);
        let sides = corners.iter().zip(next);
        let crossed = sides.filter(|(a, b)| (a.y > y) != (b.y > y));
        let crossings = crossed.map(|(a, b)| a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
        let mut crossings: Vec<f64> = crossings.collect();
        crossings.sort_by(f64::total_cmp);
        for pair in crossings.chunks_exact(2) {
            if let [from, to] = pair {
                add(Rect {
                    x: *from,
                    y: y - LINE_STEP / 2.0,
                    w: to - from,
                    h: LINE_STEP,
                });
            }
        }
        y += LINE_STEP;
    }
}

/// Covers a line with boxes.
fn cover_line(a: Point, b: Point, add: &mut impl FnMut(Rect)) {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    // One box is exact for a line along an axis.
    let steps = (dx.abs().min(dy.abs()) / LINE_STEP).ceil().max(1.0);
    for i in 0..steps as usize {
        let share = i as f64 / steps;
        let part = Rect {
            x: a.x + dx * share + (dx / steps).min(0.0),
            y: a.y + dy * share + (dy / steps).min(0.0),
            w: dx.abs() / steps,
            h: dy.abs() / steps,
        };
        add(part.grown(0.5));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f64, y: f64) -> Rect {
        Rect {
            x,
            y,
            w: 10.0,
            h: 10.0,
        }
    }

    #[test]
    fn a_place_is_free_until_something_overlaps_it() {
        let mut obstacles = Obstacles::new(300.0);
        assert!(obstacles.is_free(&square(100.0, 100.0)));
        obstacles.add(square(95.0, 95.0), Obstacle::Shape);
        assert!(!obstacles.is_free(&square(100.0, 100.0)));
        assert!(obstacles.is_free(&square(105.0, 100.0)));
        assert!(obstacles.is_free(&square(400.0, 900.0)));
    }

    #[test]
    fn a_leader_crosses_shapes_only_if_it_may() {
        let mut obstacles = Obstacles::new(300.0);
        obstacles.add(square(50.0, 0.0), Obstacle::Shape);
        let (from, to) = (Point { x: 0.0, y: 5.0 }, Point { x: 100.0, y: 5.0 });
        let nothing = Rect::default();
        assert!(!obstacles.is_clear(from, to, &nothing, true));
        assert!(obstacles.is_clear(from, to, &nothing, false));
        assert!(obstacles.is_clear(from, to, &square(50.0, 0.0), true));
        obstacles.add(square(70.0, 0.0), Obstacle::Text);
        assert!(!obstacles.is_clear(from, to, &nothing, false));
    }
}
