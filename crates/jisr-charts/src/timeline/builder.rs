//! Builds the scene of a timeline in coordinates along the axis and across it.
//!
//! In the horizontal layout, time runs along x and rows are one below the other. In the vertical
//! layout, time runs along y and rows are side by side. Code that draws in these coordinates serves
//! both. It counts positions along the axis from the side where time starts; if time runs against the
//! direction of the layout, the builder turns them around.

use super::input::LayoutInput;
use super::kinds::{Glyph, KindSet, KindStyle};
use super::scale::Scale;
use super::visible_events::TimelineItem;
use super::{Layout, MarkInfo};
use crate::chart::TOUCH;
use crate::order::sorted_by;
use crate::text::TextStyle;
use crate::{Anchor, ColorRole, Fill, MarkId, Point, Rect, SceneBuilder, Stroke};

/// Radius of the glyph of an event.
pub(super) const GLYPH_RADIUS: f64 = 6.0;
/// Width of the ring that is a hollow disc.
const HOLLOW_STROKE: f64 = 2.0;
/// Size of the hole in a hollow polygon, as a share of the polygon.
const HOLE: f64 = 0.5;
/// Height of a counter's box, and from its middle to the baseline of its number.
pub(super) const COUNTER_HEIGHT: f64 = 20.0;
const COUNTER_BASELINE: f64 = 4.5;

/// The events that a mark stands for, and the place on the axis that it belongs to.
pub(super) struct AxisAnchor {
    /// The day that decides the mark's place in the order of time.
    pub day: f64,
    /// The place along the axis and across it.
    pub axis: (f64, f64),
    /// The events, as indexes into the timeline's events.
    pub events: Vec<usize>,
    /// Whether the mark only counts the events, without their names.
    pub counter: bool,
}

impl AxisAnchor {
    /// The anchor of an event with a mark of its own; `across` is the middle of the axis band.
    pub fn of_item(item: &TimelineItem, scale: &Scale, across: f64) -> Self {
        AxisAnchor {
            day: item.middle,
            axis: (scale.at(item.middle), across),
            events: vec![item.index],
            counter: false,
        }
    }
}

pub(super) struct TimelineBuilder<'a> {
    pub scene: SceneBuilder,
    input: &'a LayoutInput<'a>,
    horizontal: bool,
    /// Whether x is counted from the side where time starts, and time starts at the end side.
    reversed: bool,
    marks: Vec<(f64, MarkInfo)>,
}

impl<'a> TimelineBuilder<'a> {
    pub fn new(input: &'a LayoutInput<'a>, horizontal: bool) -> Self {
        TimelineBuilder {
            scene: SceneBuilder::new(input.width, input.settings.direction),
            input,
            horizontal,
            reversed: horizontal && input.settings.time_is_reversed(),
            marks: vec![],
        }
    }

    /// Whether time runs along x.
    pub fn is_horizontal(&self) -> bool {
        self.horizontal
    }

    /// Whether time runs against the direction of the layout.
    pub fn is_reversed(&self) -> bool {
        self.reversed
    }

    /// Turns a rectangle around if time runs against the direction of the layout. The same call turns it
    /// back.
    pub fn turn(&self, r: Rect) -> Rect {
        let x = if self.reversed {
            self.input.width - r.x - r.w
        } else {
            r.x
        };
        Rect { x, ..r }
    }

    /// The point of the layout at a place along the axis and across it.
    pub fn point(&self, along: f64, across: f64) -> Point {
        if self.horizontal {
            let x = if self.reversed {
                self.input.width - along
            } else {
                along
            };
            Point { x, y: across }
        } else {
            Point {
                x: across,
                y: along,
            }
        }
    }

    /// The rectangle between two places along the axis and two across it.
    pub fn rect(&self, along: (f64, f64), across: (f64, f64)) -> Rect {
        let a = self.point(along.0, across.0);
        let b = self.point(along.1, across.1);
        Rect {
            x: a.x,
            y: a.y,
            w: b.x - a.x,
            h: b.y - a.y,
        }
        .normal()
    }

    /// Writes a text whose point is `x` counted from the side where time starts, at the baseline `y`;
    /// `anchor` is in the direction of time. Returns its box in the layout.
    pub fn label_in_time(
        &mut self,
        text: &str,
        (x, y): (f64, f64),
        anchor: Anchor,
        style: TextStyle,
    ) -> Rect {
        let point = Rect {
            x,
            y,
            w: 0.0,
            h: 0.0,
        };
        let x = self.turn(point).x;
        let anchor = match (self.reversed, anchor) {
            (true, Anchor::Start) => Anchor::End,
            (true, Anchor::End) => Anchor::Start,
            (_, anchor) => anchor,
        };
        self.scene.label(text, Point { x, y }, anchor, style)
    }

    pub fn fill_rect(
        &mut self,
        along: (f64, f64),
        across: (f64, f64),
        color: ColorRole,
        fill: Fill,
    ) {
        let r = self.rect(along, across);
        self.scene.rect(r, color, fill);
    }

    pub fn line(
        &mut self,
        from: (f64, f64),
        to: (f64, f64),
        color: ColorRole,
        width: f64,
        dashed: bool,
    ) {
        let (a, b) = (self.point(from.0, from.1), self.point(to.0, to.1));
        self.scene.line(
            a,
            b,
            Stroke {
                color,
                width,
                dashed,
            },
        );
    }

    pub fn polygon(&mut self, points: &[(f64, f64)], color: ColorRole) {
        let points: Vec<Point> = points.iter().map(|p| self.point(p.0, p.1)).collect();
        self.scene.polygon(&points, color);
    }

    /// Makes a group of everything that `draw` draws. It is dimmed if kinds are selected and none of `kinds` is
    /// among them.
    pub fn with_group(&mut self, kinds: KindSet, draw: impl FnOnce(&mut Self)) {
        let from = self.scene.position();
        draw(self);
        let ids = self.input.kind_ids(kinds);
        self.scene.group(ids, self.input.is_dimmed(kinds), from);
    }

    /// Draws a glyph in a colour, solid or hollow.
    pub fn glyph(&mut self, style: KindStyle, at: Point, hollow: bool) {
        let KindStyle { glyph, color } = style;
        let Some(outline) = Glyph::outline(glyph) else {
            let fill = if hollow {
                Fill::Outline(HOLLOW_STROKE)
            } else {
                Fill::Solid
            };
            return self.scene.dot(at, GLYPH_RADIUS, color, fill);
        };
        let mut shape = |scale: f64, color| {
            let points: Vec<Point> = outline
                .iter()
                .map(|(x, y)| Point {
                    x: at.x + x * GLYPH_RADIUS * scale,
                    y: at.y + y * GLYPH_RADIUS * scale,
                })
                .collect();
            self.scene.polygon(&points, color);
        };
        shape(1.0, color);
        if hollow {
            shape(HOLE, ColorRole::Paper);
        }
    }

    /// Draws the box of a counter, with its text in the middle.
    pub fn counter_box(&mut self, text: &str, centre: Point, width: f64) {
        let r = Rect {
            x: centre.x - width / 2.0,
            y: centre.y - COUNTER_HEIGHT / 2.0,
            w: width,
            h: COUNTER_HEIGHT,
        };
        self.scene.rect(r, ColorRole::Paper, Fill::Solid);
        self.scene.rect(r, ColorRole::Axis, Fill::Outline(1.0));
        let at = Point {
            x: centre.x,
            y: centre.y + COUNTER_BASELINE,
        };
        self.scene
            .label(text, at, Anchor::Middle, self.input.counter());
    }

    /// Declares a mark with the shapes from `first` on. A small rectangle grows to `TOUCH`.
    pub fn mark(&mut self, id: MarkId, rect: Rect, first: usize, anchor: AxisAnchor) {
        let AxisAnchor {
            day,
            axis,
            events,
            counter,
        } = anchor;
        let wide = ((TOUCH - rect.w) / 2.0).max(0.0);
        let high = ((TOUCH - rect.h) / 2.0).max(0.0);
        let rect = Rect {
            x: rect.x - wide,
            y: rect.y - high,
            w: rect.w + 2.0 * wide,
            h: rect.h + 2.0 * high,
        };
        self.scene.mark(id, rect, first);
        let p = self.point(axis.0, axis.1);
        let placed = self.scene.place(Rect {
            x: p.x,
            y: p.y,
            w: 0.0,
            h: 0.0,
        });
        let at = Point {
            x: placed.x,
            y: placed.y,
        };
        let info = MarkInfo {
            at,
            events,
            counter,
        };
        self.marks.push((day, info));
    }

    /// The events that have a mark of their own so far, as indexes into the timeline's events.
    pub fn single_events(&self) -> Vec<usize> {
        let own = self.marks.iter().filter(|(_, info)| !info.counter);
        own.flat_map(|(_, info)| info.events.clone()).collect()
    }

    /// The finished layout, with its marks in the order of time.
    pub fn finish(self, height: f64, scale: Scale) -> Layout {
        let mut scene = self.scene.finish(height);
        let all: Vec<usize> = (0..self.marks.len()).collect();
        let order = sorted_by(all, |i| self.marks[*i].0);
        scene.marks = order.iter().map(|i| scene.marks[*i].clone()).collect();
        let marks = order.iter().map(|i| self.marks[*i].1.clone()).collect();
        Layout {
            scene,
            marks,
            scale,
        }
    }
}
