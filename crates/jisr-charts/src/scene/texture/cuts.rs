//! The lines, dots and crosses of which textures consist.
//!
//! A texture is cut into its area in the colour of the paper. It stays away from the edge, so the area
//! keeps a whole outline, and from labels, so their background has one colour.

use super::Texture;
use crate::{Label, Point, Rect};

/// A straight stroke of a texture. A dot is a horizontal stroke as long as it is wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextureCut {
    /// Where it begins.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
    /// Its width in scene units.
    pub width: f64,
}

/// From one line or dot to the next, along a side of the area.
const STEP: f64 = 5.0;
/// The same for slanted lines, which are closer to each other than along a side, and for crossing ones.
const WIDE_STEP: f64 = 7.0;
/// Width of lines and of the arms of crosses.
const LINE: f64 = 1.2;
/// Width of a dot, and length of a cross's arms from end to end.
const DOT: f64 = 2.4;
const CROSS: f64 = 3.0;
/// Between the texture and the edge of its area.
const RIM: f64 = 1.0;
/// Between the texture and the frame of a label on the area, and of one beside it.
const LABEL_GAP: f64 = 4.0;
const NEAR_GAP: f64 = 1.0;
/// A strip of texture beside a label that is narrower than this is left out, so that no scraps stand around the text.
const LEAST_STRIP: f64 = 12.0;
/// But only if at least this much of the texture remains at another side of the label.
const LEAST_REST: f64 = 20.0;

/// Across the lines of a family: lines are where this vector's product with a point is one number.
type Normal = (f64, f64);

const HORIZONTAL: Normal = (0.0, 1.0);
const VERTICAL: Normal = (1.0, 0.0);
const RISING: Normal = (1.0, 1.0);
const FALLING: Normal = (1.0, -1.0);

/// The strokes of a texture in the polygon with these corners.
pub(super) fn cuts(corners: &[Point], texture: Texture, labels: &[Label]) -> Vec<TextureCut> {
    let bounds = bounds(corners);
    let mut area = Area {
        corners,
        bounds,
        gaps: vec![],
        cuts: vec![],
    };
    for label in labels {
        if label.frame.grown(NEAR_GAP).overlaps(&bounds) {
            area.gaps.push(gap(label.frame, bounds));
        }
    }
    match texture {
        Texture::Rising => area.add_lines(RISING, WIDE_STEP),
        Texture::Falling => area.add_lines(FALLING, WIDE_STEP),
        Texture::Horizontal => area.add_lines(HORIZONTAL, STEP),
        Texture::Vertical => area.add_lines(VERTICAL, STEP),
        Texture::Grid => {
            area.add_lines(HORIZONTAL, WIDE_STEP);
            area.add_lines(VERTICAL, WIDE_STEP);
        }
        Texture::Lattice => {
            area.add_lines(RISING, WIDE_STEP);
            area.add_lines(FALLING, WIDE_STEP);
        }
        Texture::Dots => area.add_signs(DOT, DOT),
        Texture::Crosses => area.add_signs(CROSS, LINE),
    }
    area.cuts
}

pub(super) fn bounds(corners: &[Point]) -> Rect {
    let ((x, right), (y, bottom)) = (range(corners, VERTICAL), range(corners, HORIZONTAL));
    Rect {
        x,
        y,
        w: right - x,
        h: bottom - y,
    }
}

/// What a texture leaves out around a label: for one on the area, as far as the edges that it is close to.
fn gap(frame: Rect, area: Rect) -> Rect {
    let middle = Point {
        x: frame.x + frame.w / 2.0,
        y: frame.y + frame.h / 2.0,
    };
    if !area.holds(middle) {
        return frame.grown(NEAR_GAP);
    }
    let gap = frame.grown(LABEL_GAP);
    let (left, right) = (gap.x - area.x, area.x + area.w - gap.x - gap.w);
    let (top, bottom) = (gap.y - area.y, area.y + area.h - gap.y - gap.h);
    if left.max(right).max(top).max(bottom) < LEAST_REST {
        return gap;
    }
    let to_edge = |strip: f64| match strip < LEAST_STRIP {
        true => strip.max(0.0),
        false => 0.0,
    };
    Rect {
        x: gap.x - to_edge(left),
        y: gap.y - to_edge(top),
        w: gap.w + to_edge(left) + to_edge(right),
        h: gap.h + to_edge(top) + to_edge(bottom),
    }
}

/// A point's product with a vector.
fn across(p: Point, normal: Normal) -> f64 {
    normal.0 * p.x + normal.1 * p.y
}

/// Places that are a step apart, from the first one, as far as they lie before `end`. They are counted beforehand, so that
/// the loop over them ends whatever the numbers are: WebKit's compiler has lost a number inside such a loop.
fn places(first: f64, end: f64, step: f64) -> impl Iterator<Item = f64> {
    let count = ((end - first) / step).ceil().max(0.0) as u32;
    (0..count).map(move |i| first + f64::from(i) * step)
}

/// The least and the greatest product of corners with a vector.
fn range(corners: &[Point], normal: Normal) -> (f64, f64) {
    let mut range = (f64::MAX, f64::MIN);
    for p in corners {
        let at = across(*p, normal);
        range = (range.0.min(at), range.1.max(at));
    }
    range
}

pub(super) struct Area<'a> {
    pub corners: &'a [Point],
    pub bounds: Rect,
    /// Rectangles that the texture leaves out.
    pub gaps: Vec<Rect>,
    pub cuts: Vec<TextureCut>,
}

impl Area<'_> {
    /// Adds the lines of a family.
    fn add_lines(&mut self, normal: Normal, step: f64) {
        let (low, high) = range(self.corners, normal);
        for place in places(low + step / 2.0, high - RIM, step) {
            self.add_line(normal, place);
        }
    }

    /// Adds one line: its parts inside the area.
    fn add_line(&mut self, normal: Normal, place: f64) {
        let square = normal.0 * normal.0 + normal.1 * normal.1;
        let direction = (normal.1, -normal.0);
        let at = |along: f64| Point {
            x: (normal.0 * place + direction.0 * along) / square,
            y: (normal.1 * place + direction.1 * along) / square,
        };
        let mut crossings: Vec<f64> = vec![];
        self.each_side(|a, b| {
            let (from, to) = (across(a, normal) - place, across(b, normal) - place);
            if (from < 0.0) != (to < 0.0) {
                let (start, end) = (across(a, direction), across(b, direction));
                let at = start + (end - start) * from / (from - to);
                // In order. A sort of the standard library would add to the download.
                let place = crossings.iter().position(|other| *other > at);
                crossings.insert(place.unwrap_or(crossings.len()), at);
            }
        });
        let rim = RIM * square;
        let mut parts = vec![];
        for pair in crossings.chunks_exact(2) {
            if let [from, to] = pair {
                parts.push((from + rim, to - rim));
            }
        }
        for gap in &self.gaps {
            let (start, end) = within(*gap, at(0.0), at(1.0));
            if start < end {
                let mut rest = vec![];
                for (from, to) in parts {
                    rest.push((from, to.min(start)));
                    rest.push((from.max(end), to));
                }
                parts = rest;
            }
        }
        for (from, to) in parts {
            if to - from > LINE * square {
                let (from, to) = (at(from), at(to));
                self.cuts.push(TextureCut {
                    from,
                    to,
                    width: LINE,
                });
            }
        }
    }

    /// Adds crosses in rows. Dots are crosses whose arms are as wide as long; each second row of them is
    /// moved by half a step.
    fn add_signs(&mut self, length: f64, width: f64) {
        let Rect { x, y, w, h } = self.bounds;
        let arm = length / 2.0;
        let is_dot = length <= width;
        for (i, row) in places(y + STEP / 2.0, y + h, STEP).enumerate() {
            let moved = is_dot && i % 2 == 1;
            let first = if moved { x + STEP } else { x + STEP / 2.0 };
            for column in places(first, x + w, STEP) {
                let cut = |dx: f64, dy: f64| TextureCut {
                    from: Point {
                        x: column - dx,
                        y: row - dy,
                    },
                    to: Point {
                        x: column + dx,
                        y: row + dy,
                    },
                    width,
                };
                let sign = Rect {
                    x: column,
                    y: row,
                    w: 0.0,
                    h: 0.0,
                };
                if self.has_room(sign.grown(arm)) {
                    self.cuts.push(cut(arm, 0.0));
                    if !is_dot {
                        self.cuts.push(cut(0.0, arm));
                    }
                }
            }
        }
    }

    /// Whether a sign of this size lies inside the area and outside the gaps.
    fn has_room(&self, sign: Rect) -> bool {
        let inside = sign.corners().iter().all(|p| self.holds(*p));
        inside && !self.gaps.iter().any(|gap| gap.overlaps(&sign))
    }

    /// Whether the point lies in the polygon: a ray from it crosses the outline an odd number of times.
    pub fn holds(&self, p: Point) -> bool {
        let mut inside = false;
        self.each_side(|a, b| {
            let at = a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y);
            inside ^= (a.y > p.y) != (b.y > p.y) && p.x < at;
        });
        inside
    }

    /// Calls `work` with both ends of each side.
    fn each_side(&self, mut work: impl FnMut(Point, Point)) {
        let mut before = self.corners.last();
        for corner in self.corners {
            if let Some(before) = before {
                work(*before, *corner);
            }
            before = Some(corner);
        }
    }
}

/// The part of a straight line that lies in a rectangle, as multiples of the way from `a` to `b`; the
/// second number is less than the first if none does.
pub(super) fn within(r: Rect, a: Point, b: Point) -> (f64, f64) {
    let side = |from: f64, step: f64, low: f64, high: f64| {
        if step != 0.0 {
            let (s, t) = ((low - from) / step, (high - from) / step);
            (s.min(t), s.max(t))
        } else if low < from && from < high {
            (f64::NEG_INFINITY, f64::INFINITY)
        } else {
            (f64::INFINITY, f64::NEG_INFINITY)
        }
    };
    let (x0, x1) = side(a.x, b.x - a.x, r.x, r.x + r.w);
    let (y0, y1) = side(a.y, b.y - a.y, r.y, r.y + r.h);
    (x0.max(y0), x1.min(y1))
}
