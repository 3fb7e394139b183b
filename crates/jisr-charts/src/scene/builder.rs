//! Builds a scene from positions that count from the start side.
//!
//! Layouts count `x` from the start side (the right in Arabic). For right-to-left languages the
//! builder mirrors each position. So each layout is written once, and the drawings of both
//! directions are exact mirrors.

use super::{
    Align, ColorRole, Fill, Group, Label, Mark, MarkId, Point, Rect, Scene, Shape, Stroke,
};
use crate::i18n::{Direction, embed};
use crate::text::{TextStyle, Weight};

/// The edge of a text that is at its point, in the direction of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where reading starts.
    Start,
    /// The middle.
    Middle,
    /// Where reading ends.
    End,
}

/// Height of a line of text above and below its baseline, in font sizes.
const ASCENT: f64 = 0.95;
const DESCENT: f64 = 0.35;

/// A scene under construction.
pub struct SceneBuilder {
    pub(super) scene: Scene,
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

    /// What is drawn so far. Its positions count from the left; [`SceneBuilder::place`] turns them into
    /// ones that count from the start side, and back.
    pub fn scene(&self) -> &Scene {
        &self.scene
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

    /// The rectangle with `x` counted from the left, given one with `x` counted from the start
    /// side.
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

    /// Draws a polygon in one colour.
    pub fn polygon(&mut self, points: &[Point], color: ColorRole) {
        self.filled_polygon(points, color, Fill::Solid);
    }

    /// Draws a polygon with a fill.
    pub fn filled_polygon(&mut self, points: &[Point], color: ColorRole, fill: Fill) {
        let points = points.iter().map(|p| self.point(*p)).collect();
        self.scene.shapes.push(Shape::Polygon(points, color, fill));
    }

    /// Writes one line of text with its baseline at `at`; returns its box, with `x` counted from
    /// the start side.
    pub fn label(
        &mut self,
        text: impl Into<String>,
        at: Point,
        anchor: Anchor,
        style: TextStyle,
    ) -> Rect {
        let text = text.into();
        let (w, size) = (style.width(&text), style.size);
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
        // The drawing's direction is left to right, so an Arabic line has its own direction as an embedding.
        let text = embed(&text, self.direction);
        let label = Label {
            text,
            at: self.point(at),
            align,
            size,
            bold: style.weight == Weight::Bold,
            color: style.color,
            frame: self.place(frame),
        };
        self.scene.labels.push(label);
        frame
    }

    /// The number of shapes so far: the start of a mark's range.
    pub fn shapes(&self) -> usize {
        self.scene.shapes.len()
    }

    /// Declares a mark: its id, the area that the pointer hits, and its shapes, from `first_shape`
    /// to the last so far.
    pub fn mark(&mut self, id: impl Into<MarkId>, rect: Rect, first_shape: usize) {
        let mark = Mark {
            id: id.into(),
            rect: self.place(rect),
            shapes: first_shape..self.scene.shapes.len(),
        };
        self.scene.marks.push(mark);
    }

    /// Declares a mark with shapes that are not the last so far.
    pub fn mark_shapes(
        &mut self,
        id: impl Into<MarkId>,
        rect: Rect,
        shapes: std::ops::Range<usize>,
    ) {
        let (id, rect) = (id.into(), self.place(rect));
        self.scene.marks.push(Mark { id, rect, shapes });
    }

    /// The numbers of shapes and labels so far: where a group starts.
    pub fn position(&self) -> (usize, usize) {
        (self.scene.shapes.len(), self.scene.labels.len())
    }

    /// Makes a group of everything drawn since the position `from`; `kinds` are the ids of the
    /// kinds of event that it shows. A dimmed group is drawn fainter.
    pub fn group(&mut self, kinds: Vec<MarkId>, dimmed: bool, from: (usize, usize)) {
        let to = self.position();
        self.scene.groups.push(Group {
            kinds,
            dimmed,
            shapes: from.0..to.0,
            labels: from.1..to.1,
        });
    }

    /// Records that the drawing contains the caveat icon.
    pub(crate) fn note_caveat_icon(&mut self) {
        self.scene.has_caveat_icon = true;
    }

    /// The finished scene.
    pub fn finish(mut self, height: f64) -> Scene {
        self.scene.height = height;
        self.scene
    }
}
