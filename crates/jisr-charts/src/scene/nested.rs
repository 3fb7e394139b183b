//! Puts a finished scene into another one, such as a panel into a grid of charts.

use super::mark::joined_id;
use super::{Group, Label, Mark, Point, Rect, Scene, SceneBuilder, Shape};

impl SceneBuilder {
    /// Draws a whole scene of the same direction into the rectangle that begins at `at`, counted from the
    /// start side. Each id of its marks gets the prefix; without one they stay as they are.
    pub fn nest(&mut self, scene: &Scene, at: Point, prefix: &str) {
        let frame = self.place(Rect {
            x: at.x,
            y: at.y,
            w: scene.width,
            h: scene.height,
        });
        let (dx, dy) = (frame.x, frame.y);
        let (first_shape, first_label) = self.position();
        let shifted = |range: &std::ops::Range<usize>, by| range.start + by..range.end + by;
        let shapes = scene.shapes.iter().map(|s| move_shape(s, dx, dy));
        let labels = scene.labels.iter().map(|label| Label {
            at: move_point(label.at, dx, dy),
            frame: move_rect(label.frame, dx, dy),
            ..label.clone()
        });
        let marks = scene.marks.iter().map(|mark| Mark {
            id: match prefix {
                "" => mark.id.clone(),
                _ => joined_id(mark.ids().map(|id| [prefix, id].concat().into())),
            },
            rect: move_rect(mark.rect, dx, dy),
            shapes: shifted(&mark.shapes, first_shape),
        });
        let groups = scene.groups.iter().map(|group| Group {
            kinds: group.kinds.clone(),
            dimmed: group.dimmed,
            shapes: shifted(&group.shapes, first_shape),
            labels: shifted(&group.labels, first_label),
        });
        let outer = &mut self.scene;
        outer.shapes.extend(shapes);
        outer.labels.extend(labels);
        outer.marks.extend(marks);
        outer.groups.extend(groups);
        outer.has_caveat_icon |= scene.has_caveat_icon;
    }
}

fn move_point(p: Point, dx: f64, dy: f64) -> Point {
    Point {
        x: p.x + dx,
        y: p.y + dy,
    }
}

fn move_rect(r: Rect, dx: f64, dy: f64) -> Rect {
    Rect {
        x: r.x + dx,
        y: r.y + dy,
        ..r
    }
}

fn move_shape(shape: &Shape, dx: f64, dy: f64) -> Shape {
    let point = |p: &Point| move_point(*p, dx, dy);
    let points = |all: &[Point]| all.iter().map(point).collect();
    match shape {
        Shape::Rect(r, color, fill) => Shape::Rect(move_rect(*r, dx, dy), *color, *fill),
        Shape::Line(a, b, stroke) => Shape::Line(point(a), point(b), *stroke),
        Shape::Dot(centre, radius, color, fill) => {
            Shape::Dot(point(centre), *radius, *color, *fill)
        }
        Shape::Path(path, stroke) => Shape::Path(points(path), *stroke),
        Shape::Polygon(corners, color, fill) => Shape::Polygon(points(corners), *color, *fill),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Direction;
    use crate::{ColorRole, Fill};

    #[test]
    fn a_nested_scene_moves_whole_and_its_marks_are_named_apart() {
        let rect = Rect {
            x: 10.0,
            y: 5.0,
            w: 30.0,
            h: 24.0,
        };
        for direction in [Direction::Ltr, Direction::Rtl] {
            let mut inner = SceneBuilder::new(100.0, direction);
            inner.rect(rect, ColorRole::First, Fill::Solid);
            inner.mark("a", rect, 0);
            let inner = inner.finish(40.0);
            let mut outer = SceneBuilder::new(300.0, direction);
            for (x, prefix) in [(0.0, "0:"), (150.0, "1:")] {
                outer.nest(&inner, Point { x, y: 7.0 }, prefix);
            }
            let expected = |x: f64| {
                outer.place(Rect {
                    x: x + 10.0,
                    y: 12.0,
                    ..rect
                })
            };
            let expected = [expected(0.0), expected(150.0)];
            let scene = outer.finish(60.0);
            let marks: Vec<_> = scene.marks.iter().map(|m| m.id.to_string()).collect();
            assert_eq!(marks, ["0:a", "1:a"]);
            for (place, mark) in scene.marks.iter().enumerate() {
                assert_eq!(mark.rect, expected[place]);
                assert_eq!(mark.shapes, place..place + 1);
                let shape = Shape::Rect(mark.rect, ColorRole::First, Fill::Solid);
                assert_eq!(scene.shapes[place], shape);
            }
        }
    }
}
