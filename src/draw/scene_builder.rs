//! Builds a scene. Layouts give places from the start side; the builder turns them into left and right.
//!
//! Layouts count `x` from the start side (the right in Arabic). The builder turns it round where the
//! language reads right to left, so each layout is written once, and a mirrored drawing is exactly
//! the other direction's.

use super::{
    Align, ColorRole, Fill, Group, Label, Mark, Point, Rect, Scene, Shape, Stroke, Weight,
    text_width,
};
use crate::i18n::Direction;

/// Which end of a text stands at its point, in the direction of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where reading starts.
    Start,
    /// The middle.
    Middle,
    /// Where reading ends.
    End,
}

/// How high a line of text stands over and under its baseline, in font sizes.
const ASCENT: f64 = 0.95;
const DESCENT: f64 = 0.35;

/// A scene in the making.
pub struct SceneBuilder {
    scene: Scene,
    direction: Direction,
}

impl SceneBuilder {
    /// An empty builder of this width (scene units).
    pub fn new(width: f64, direction: Direction) -> Self {
        SceneBuilder {
            scene: Scene {
                width,
                ..Scene::default()
            },
            direction,
        }
    }

    /// The width of the drawing.
    pub fn width(&self) -> f64 {
        self.scene.width
    }

    fn x(&self, x: f64) -> f64 {
        match self.direction {
            Direction::Ltr => x,
            Direction::Rtl => self.scene.width - x,
        }
    }

    fn point(&self, p: Point) -> Point {
        Point {
            x: self.x(p.x),
            y: p.y,
        }
    }

    /// The rectangle with `x` counted from the start side, as it stands on the page.
    pub fn place(&self, r: Rect) -> Rect {
        match self.direction {
            Direction::Ltr => r,
            Direction::Rtl => Rect {
                x: self.scene.width - r.x - r.w,
                ..r
            },
        }
    }

    /// Draws a rectangle.
    pub fn rect(&mut self, r: Rect, color: ColorRole, fill: Fill) {
        let r = self.place(r);
        self.scene.shapes.push(Shape::Rect(r, color, fill));
    }

    /// Draws a straight line.
    pub fn line(&mut self, a: Point, b: Point, stroke: Stroke) {
        let (a, b) = (self.point(a), self.point(b));
        self.scene.shapes.push(Shape::Line(a, b, stroke));
    }

    /// Draws a disc or a ring.
    pub fn dot(&mut self, centre: Point, radius: f64, color: ColorRole, fill: Fill) {
        let c = self.point(centre);
        self.scene.shapes.push(Shape::Dot(c, radius, color, fill));
    }

    /// Draws an open line through points.
    pub fn path(&mut self, points: &[Point], stroke: Stroke) {
        let points = points.iter().map(|p| self.point(*p)).collect();
        self.scene.shapes.push(Shape::Path(points, stroke));
    }

    /// Draws a filled polygon.
    pub fn polygon(&mut self, points: &[Point], color: ColorRole) {
        let points = points.iter().map(|p| self.point(*p)).collect();
        self.scene.shapes.push(Shape::Polygon(points, color));
    }

    /// Writes one line of text, its baseline at `at`; answers the frame it takes, with `x` counted
    /// from the start side.
    pub fn label(
        &mut self,
        text: impl Into<String>,
        at: Point,
        anchor: Anchor,
        size: f64,
        weight: Weight,
        color: ColorRole,
    ) -> Rect {
        let text = text.into();
        let w = text_width(&text, size, weight);
        let x = match anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x - w / 2.0,
            Anchor::End => at.x - w,
        };
        let frame = Rect {
            x,
            y: at.y - ASCENT * size,
            w,
            h: (ASCENT + DESCENT) * size,
        };
        let align = match (anchor, self.direction) {
            (Anchor::Middle, _) => Align::Middle,
            (Anchor::Start, Direction::Ltr) | (Anchor::End, Direction::Rtl) => Align::Left,
            _ => Align::Right,
        };
        // On the drawing's left-to-right ground each Arabic line is a paragraph of its own.
        let text = match self.direction {
            Direction::Ltr => text,
            Direction::Rtl => crate::i18n::rtl(&text),
        };
        let label = Label {
            text,
            at: self.point(at),
            align,
            size,
            bold: weight == Weight::Bold,
            color,
            frame: self.place(frame),
        };
        self.scene.labels.push(label);
        frame
    }

    /// How many shapes there are so far; the start of a mark's range.
    pub fn shapes(&self) -> usize {
        self.scene.shapes.len()
    }

    /// Declares a mark: what it is, where it answers, and the first of its shapes (to the last so
    /// far).
    pub fn mark(&mut self, id: &'static str, rect: Rect, first_shape: usize) {
        let mark = Mark {
            id,
            rect: self.place(rect),
            shapes: first_shape..self.scene.shapes.len(),
        };
        self.scene.marks.push(mark);
    }

    /// How many shapes and labels there are so far: where a group starts.
    pub fn position(&self) -> (usize, usize) {
        (self.scene.shapes.len(), self.scene.labels.len())
    }

    /// Makes a group of what was drawn since this position; `kinds` are the codes of the kinds of
    /// event that it shows.
    pub fn group(&mut self, kinds: Vec<&'static str>, from: (usize, usize)) {
        let to = self.position();
        self.scene.groups.push(Group {
            kinds,
            shapes: from.0..to.0,
            labels: from.1..to.1,
        });
    }

    /// Notes that the drawing has a flag.
    pub(super) fn note_caveat_icon(&mut self) {
        self.scene.has_caveat_icon = true;
    }

    /// The finished scene.
    pub fn finish(mut self, height: f64) -> Scene {
        self.scene.height = height;
        self.scene
    }
}
