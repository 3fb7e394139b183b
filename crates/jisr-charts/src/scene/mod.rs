//! A drawing as data: shapes, labels and marks in scene units. Positions count from the left,
//! whatever the direction of the language.

mod builder;
mod color_role;
mod hit_test;
mod mark;
mod nested;
mod texture;
mod transition;

pub use builder::{Anchor, SceneBuilder};
pub use color_role::ColorRole;
pub(crate) use hit_test::bounding_box;
pub use hit_test::hit;
pub use mark::{Mark, MarkId};
pub(crate) use mark::{joined_id, names, place_id};
pub use texture::{Texture, TextureCut};
pub use transition::tween;

/// A point; x grows to the right, y downward.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width, not negative.
    pub w: f64,
    /// Height, not negative.
    pub h: f64,
}

impl Rect {
    /// Whether the point lies in it.
    pub fn holds(&self, p: Point) -> bool {
        p.x >= self.x && p.x < self.x + self.w && p.y >= self.y && p.y < self.y + self.h
    }

    /// Its corners, clockwise from the upper left one.
    pub fn corners(&self) -> [Point; 4] {
        let at = |x, y| Point { x, y };
        let (right, bottom) = (self.x + self.w, self.y + self.h);
        [
            at(self.x, self.y),
            at(right, self.y),
            at(right, bottom),
            at(self.x, bottom),
        ]
    }

    /// Whether two rectangles share some area.
    pub fn overlaps(&self, o: &Rect) -> bool {
        self.x < o.x + o.w && o.x < self.x + self.w && self.y < o.y + o.h && o.y < self.y + self.h
    }

    /// The same rectangle with a width that is not negative.
    pub fn normal(self) -> Rect {
        Rect {
            x: self.x + self.w.min(0.0),
            w: self.w.abs(),
            ..self
        }
    }

    /// The rectangle grown by `d` on each side.
    pub fn grown(&self, d: f64) -> Rect {
        Rect {
            x: self.x - d,
            y: self.y - d,
            w: self.w + 2.0 * d,
            h: self.h + 2.0 * d,
        }
    }
}

/// How a closed shape is filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fill {
    /// The whole area.
    Solid,
    /// An outline of this width.
    Outline(f64),
    /// A dashed outline of this width.
    Dashed(f64),
    /// Diagonal lines and an outline: a value that other figures imply, or a gap.
    Hatch,
    /// The whole area in a mix with the paper, with this many per cent of the colour: a step of a heat
    /// scale.
    Tint(u8),
    /// The whole area, with a pattern in the colour of the paper cut into it. Dots are drawn as solid.
    Texture(Texture),
}

/// The style of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: ColorRole,
    /// Its width in scene units.
    pub width: f64,
    /// Whether it is dashed.
    pub dashed: bool,
}

/// A shape. Scenes hold them in the order of painting.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Rect(Rect, ColorRole, Fill),
    /// A straight line.
    Line(Point, Point, Stroke),
    /// A disc or ring around a centre.
    Dot(Point, f64, ColorRole, Fill),
    /// An open line through points.
    Path(Vec<Point>, Stroke),
    /// A polygon. Its fill is solid or a texture; any other is drawn as solid.
    Polygon(Vec<Point>, ColorRole, Fill),
}

/// The edge of a text that is at its point; left and right are physical.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// The text's left edge.
    Left,
    /// Its middle.
    Middle,
    /// Its right edge.
    Right,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The text, with directional embeddings around its numbers.
    pub text: String,
    /// The point on the baseline.
    pub at: Point,
    /// The edge of the text that is at `at`.
    pub align: Align,
    /// Font size in scene units.
    pub size: f64,
    /// Bold or not.
    pub bold: bool,
    /// Colour.
    pub color: ColorRole,
    /// The box of the text, from its measured width and the height of the font. Boxes never
    /// overlap.
    pub frame: Rect,
}

/// A part of the drawing that can be dimmed.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Ids of the kinds of event that it shows. It is dimmed when another kind is selected.
    pub kinds: Vec<MarkId>,
    /// Whether it is drawn dimmed.
    pub dimmed: bool,
    /// Its shapes, as a range of `Scene::shapes`.
    pub shapes: std::ops::Range<usize>,
    /// Its labels, as a range of `Scene::labels`.
    pub labels: std::ops::Range<usize>,
}

/// A whole drawing. Marks are in reading order: from top to bottom, and from the start side.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Scene {
    /// Width in scene units.
    pub width: f64,
    /// Height in scene units.
    pub height: f64,
    /// The shapes; labels are drawn on top of them.
    pub shapes: Vec<Shape>,
    /// The texts.
    pub labels: Vec<Label>,
    /// The parts that can be selected.
    pub marks: Vec<Mark>,
    /// The parts that can be dimmed, in the order of painting. They don't overlap.
    pub groups: Vec<Group>,
    /// Whether it contains the caveat icon, which the page then explains.
    pub has_caveat_icon: bool,
}
