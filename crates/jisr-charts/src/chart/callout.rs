//! Texts that belong to a place of the drawing: where they have room, and their leaders.

use super::obstacles::{Obstacle, Obstacles};
use crate::text::TextStyle;
use crate::{Anchor, ColorRole, Point, Rect, SceneBuilder, Stroke};

/// From the bottom of a line to its baseline, in font sizes.
const ABOVE_BOTTOM: f64 = 0.36;
/// Space that a text keeps from what is around it.
const MARGIN: f64 = 2.0;
/// A text farther than this from its target has a leader.
const LEADER_FROM: f64 = 10.0;
/// Space between a leader and its text, and its target.
const LEADER_GAP: f64 = 2.0;

/// A text in lines.
pub struct TextBlock<'m> {
    lines: Vec<String>,
    style: TextStyle<'m>,
    /// The width of the widest line.
    pub w: f64,
    /// The height of all lines.
    pub h: f64,
}

impl<'m> TextBlock<'m> {
    /// A text in lines of at most this width.
    pub fn new(text: &str, width: f64, style: TextStyle<'m>) -> Self {
        let lines = style.balance(text, width);
        TextBlock {
            w: lines.iter().map(|l| style.width(l)).fold(0.0, f64::max),
            h: lines.len() as f64 * style.line_height(),
            lines,
            style,
        }
    }

    /// Draws the lines in an area of the size of the block. The anchor says at which side of the area they
    /// are in a line.
    pub fn draw(&self, builder: &mut SceneBuilder, area: &Rect, anchor: Anchor) {
        let x = match anchor {
            Anchor::Start => area.x,
            Anchor::Middle => area.x + area.w / 2.0,
            Anchor::End => area.x + area.w,
        };
        let mut y = area.y;
        for line in &self.lines {
            y += self.style.line_height();
            let base = y - self.style.size * ABOVE_BOTTOM;
            self.style.draw_at(builder, line, anchor, x, base);
        }
    }
}

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Callout {
    /// The area of the text.
    pub area: Rect,
    /// The side of its lines that faces the target.
    pub anchor: Anchor,
    /// From the text to the target, if the text is not close to it.
    pub leader: Option<(Point, Point)>,
}

/// Finds the nearest place for a text of the size `w` × `h` that has room inside `within` and whose leader
/// crosses nothing. `distances` are tried in their order. A leader that crosses shapes will do if there is no
/// other; none crosses a text.
pub fn find_callout(
    obstacles: &Obstacles,
    within: &Rect,
    target: &Rect,
    (w, h): (f64, f64),
    distances: &[f64],
) -> Option<Callout> {
    let search = |shapes: bool| {
        distances.iter().find_map(|distance| {
            let mut places = places_around(target, (w, h), *distance).into_iter();
            places.find_map(|(area, anchor)| {
                let inside = area.x >= within.x
                    && area.y >= within.y
                    && area.x + area.w <= within.x + within.w
                    && area.y + area.h <= within.y + within.h;
                if !inside || !obstacles.is_free(&area.grown(MARGIN)) {
                    return None;
                }
                let leader = (*distance > LEADER_FROM).then(|| leader(&area, target));
                let clear =
                    leader.is_none_or(|(from, to)| obstacles.is_clear(from, to, target, shapes));
                clear.then_some(Callout {
                    area,
                    anchor,
                    leader,
                })
            })
        })
    };
    search(true).or_else(|| search(false))
}

/// The places for a text at a distance from its target: beside it, above and below it, and at its corners.
fn places_around(target: &Rect, (w, h): (f64, f64), distance: f64) -> [(Rect, Anchor); 10] {
    let (middle, center) = (target.x + target.w / 2.0, target.y + target.h / 2.0);
    let before = target.x - distance - w;
    let after = target.x + target.w + distance;
    let above = target.y - distance - h;
    let below = target.y + target.h + distance;
    // At a corner, the distance counts along the diagonal.
    let (beside, over) = (distance * 0.7, distance * 0.7 + target.h / 2.0);
    let at = |x, y| Rect { x, y, w, h };
    [
        (at(after, center - h / 2.0), Anchor::Start),
        (at(before, center - h / 2.0), Anchor::End),
        (at(middle - w / 2.0, above), Anchor::Middle),
        (at(middle - w / 2.0, below), Anchor::Middle),
        (at(middle + beside, center - over - h), Anchor::Start),
        (at(middle + beside, center + over), Anchor::Start),
        (at(middle - beside - w, center - over - h), Anchor::End),
        (at(middle - beside - w, center + over), Anchor::End),
        (at(middle - w, above), Anchor::End),
        (at(middle, above), Anchor::Start),
    ]
}

/// The shortest line between a text and its target, with a gap at both ends.
fn leader(text: &Rect, target: &Rect) -> (Point, Point) {
    let center = Point {
        x: target.x + target.w / 2.0,
        y: target.y + target.h / 2.0,
    };
    let from = nearest(text, center);
    let to = nearest(target, from);
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy).max(1.0);
    let shift = |p: Point, by: f64| Point {
        x: p.x + dx / length * by,
        y: p.y + dy / length * by,
    };
    (shift(from, LEADER_GAP), shift(to, -LEADER_GAP))
}

/// The point of a rectangle that is nearest to another.
fn nearest(area: &Rect, to: Point) -> Point {
    Point {
        x: to.x.max(area.x).min(area.x + area.w),
        y: to.y.max(area.y).min(area.y + area.h),
    }
}

impl Callout {
    /// Draws the leader, and notes text and leader as obstacles for what comes later.
    pub fn draw_leader(&self, builder: &mut SceneBuilder, obstacles: &mut Obstacles) {
        obstacles.add(self.area, Obstacle::Text);
        if let Some((from, to)) = self.leader {
            let stroke = Stroke {
                color: ColorRole::Axis,
                width: 1.0,
                dashed: false,
            };
            builder.line(from, to, stroke);
            obstacles.add_line(from, to);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TARGET: Rect = Rect {
        x: 100.0,
        y: 100.0,
        w: 10.0,
        h: 10.0,
    };
    const WITHIN: Rect = Rect {
        x: 0.0,
        y: 0.0,
        w: 300.0,
        h: 200.0,
    };

    #[test]
    fn a_text_stands_beside_its_target_or_at_the_nearest_free_place() {
        let mut obstacles = Obstacles::new(300.0);
        obstacles.add(TARGET, Obstacle::Shape);
        let find = |obstacles: &Obstacles| {
            find_callout(
                obstacles,
                &WITHIN,
                &TARGET,
                (60.0, 16.0),
                &[4.0, 16.0, 40.0],
            )
        };
        let first = find(&obstacles).unwrap();
        assert_eq!((first.area.x, first.anchor), (114.0, Anchor::Start));
        assert_eq!(first.leader, None);
        obstacles.add(TARGET.grown(10.0), Obstacle::Shape);
        let second = find(&obstacles).unwrap();
        assert!(second.leader.is_some());
        assert!(obstacles.is_free(&second.area));
        obstacles.add(WITHIN, Obstacle::Text);
        assert_eq!(find(&obstacles), None);
    }
}
