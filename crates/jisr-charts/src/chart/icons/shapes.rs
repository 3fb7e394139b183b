//! The shapes of icons: an outline and what is cut out of it, in a box of width and height 1.

use crate::{ColorRole, Fill, Point, Rect, SceneBuilder, Settings, Stroke};

/// A shape that stands for a number of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Icon {
    /// A square, for anything.
    #[default]
    Square,
    /// A circle, for anything.
    Circle,
    /// A person.
    Person,
    /// A train, seen from the front.
    Train,
    /// A shipping container.
    Container,
    /// A barrel.
    Barrel,
}

/// How certain it is that a thing exists; decides the colours of its icon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Certainty {
    /// Stated.
    Stated,
    /// Between the ends of a stated range.
    Possible,
    /// An estimate, or implied by other values.
    Implied,
    /// Implied, and beyond what is stated.
    Excess,
}

/// The units of the drawings: the width of the box is 100, its height 130. Bytes keep the drawings of
/// icons that a program doesn't use small.
const UNITS: (f64, f64) = (100.0, 130.0);

/// An outline, and rectangles on it in the colour of the paper.
struct Drawing {
    outline: &'static [(u8, u8)],
    details: &'static [Detail],
}

/// A rectangle on an icon.
struct Detail {
    x: u8,
    y: u8,
    w: u8,
    h: u8,
}

const fn detail(x: u8, y: u8, w: u8, h: u8) -> Detail {
    Detail { x, y, w, h }
}

const SQUARE: Drawing = Drawing {
    outline: &[(0, 0), (100, 0), (100, 130), (0, 130)],
    details: &[],
};

/// A polygon of 24 corners looks round at the size of an icon.
const CIRCLE: Drawing = Drawing {
    outline: &[
        (0, 65),
        (2, 48),
        (7, 32),
        (15, 19),
        (25, 9),
        (37, 2),
        (50, 0),
        (63, 2),
        (75, 9),
        (85, 19),
        (93, 32),
        (98, 48),
        (100, 65),
        (98, 82),
        (93, 98),
        (85, 111),
        (75, 121),
        (63, 128),
        (50, 130),
        (37, 128),
        (25, 121),
        (15, 111),
        (7, 98),
        (2, 82),
    ],
    details: &[],
};

/// Head, shoulders, arms and legs in one outline.
const PERSON: Drawing = Drawing {
    outline: &[
        (0, 81),
        (0, 49),
        (12, 38),
        (40, 35),
        (30, 26),
        (24, 16),
        (30, 5),
        (42, 0),
        (58, 0),
        (70, 5),
        (76, 16),
        (70, 26),
        (60, 35),
        (88, 38),
        (100, 49),
        (100, 81),
        (86, 83),
        (80, 81),
        (80, 130),
        (20, 130),
        (20, 81),
        (14, 83),
    ],
    details: &[detail(46, 88, 8, 42)],
};

const TRAIN: Drawing = Drawing {
    outline: &[
        (0, 115),
        (0, 25),
        (25, 0),
        (75, 0),
        (100, 25),
        (100, 115),
        (80, 130),
        (20, 130),
    ],
    // The windscreen and the two lamps.
    details: &[
        detail(20, 30, 60, 35),
        detail(20, 90, 20, 15),
        detail(60, 90, 20, 15),
    ],
};

const CONTAINER: Drawing = Drawing {
    outline: &[(0, 0), (100, 0), (100, 130), (0, 130)],
    details: &[
        detail(14, 21, 6, 88),
        detail(33, 21, 6, 88),
        detail(52, 21, 6, 88),
        detail(71, 21, 6, 88),
    ],
};

const BARREL: Drawing = Drawing {
    outline: &[
        (0, 117),
        (0, 13),
        (10, 4),
        (30, 0),
        (70, 0),
        (90, 4),
        (100, 13),
        (100, 117),
        (90, 126),
        (70, 130),
        (30, 130),
        (10, 126),
    ],
    details: &[detail(0, 39, 100, 8), detail(0, 83, 100, 8)],
};

/// Width of an outline.
const OUTLINE: f64 = 1.5;

impl Icon {
    const fn drawing(self) -> &'static Drawing {
        match self {
            Icon::Square => &SQUARE,
            Icon::Circle => &CIRCLE,
            Icon::Person => &PERSON,
            Icon::Train => &TRAIN,
            Icon::Container => &CONTAINER,
            Icon::Barrel => &BARREL,
        }
    }

    /// Its usual width as a share of its height.
    pub(super) const fn proportion(self) -> f64 {
        match self {
            Icon::Square | Icon::Circle => 1.0,
            Icon::Person => 0.46,
            Icon::Train => 20.0 / 26.0,
            Icon::Container => 1.6,
            Icon::Barrel => 0.78,
        }
    }

    /// Draws the body in a box, cut behind `share` of its width.
    pub(super) fn draw_body(
        self,
        builder: &mut SceneBuilder,
        area: Rect,
        share: f64,
        (certainty, color): (Certainty, ColorRole),
        settings: &Settings,
    ) {
        let (fill, line) = match certainty {
            Certainty::Stated => (Some(color), None),
            Certainty::Possible => (None, Some(color)),
            Certainty::Implied => (Some(color.soft()), Some(color)),
            Certainty::Excess => (None, Some(ColorRole::Doubt)),
        };
        let corner = |(x, y): &(u8, u8)| Point {
            x: area.x + (f64::from(*x) / UNITS.0 * area.w).min(area.w * share),
            y: area.y + f64::from(*y) / UNITS.1 * area.h,
        };
        let outline: Vec<Point> = self.drawing().outline.iter().map(corner).collect();
        if let Some(color) = fill {
            // A texture would hide the details of an icon.
            let fill = match self.drawing().details {
                [] => settings.fill(color),
                _ => Fill::Solid,
            };
            builder.filled_polygon(&outline, color, fill);
        }
        if let Some(color) = line {
            let closed: Vec<Point> = outline.iter().chain(outline.first()).copied().collect();
            let stroke = Stroke {
                color,
                width: OUTLINE,
                dashed: false,
            };
            builder.path(&closed, stroke);
        }
    }

    /// Draws what is on the body, cut as the body is.
    pub(super) fn draw_details(
        self,
        builder: &mut SceneBuilder,
        area: Rect,
        share: f64,
        (certainty, color): (Certainty, ColorRole),
    ) {
        let color = match certainty {
            Certainty::Stated => ColorRole::Paper,
            Certainty::Possible | Certainty::Implied => color,
            Certainty::Excess => ColorRole::Doubt,
        };
        for detail in self.drawing().details {
            let [x, w] = [detail.x, detail.w].map(|n| f64::from(n) / UNITS.0);
            let [y, h] = [detail.y, detail.h].map(|n| f64::from(n) / UNITS.1);
            let end = (x + w).min(share);
            if end > x {
                let r = Rect {
                    x: area.x + x * area.w,
                    y: area.y + y * area.h,
                    w: (end - x) * area.w,
                    h: h * area.h,
                };
                builder.rect(r, color, Fill::Solid);
            }
        }
    }
}
