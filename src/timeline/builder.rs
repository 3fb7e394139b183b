//! Builds the scene of a timeline in coordinates along the axis and across it.
//!
//! In the horizontal layout, time runs along x and rows are one below the other. In the vertical
//! layout, time runs along y and rows are side by side. Code that draws in these coordinates serves
//! both.

use super::kinds::{Kinds, outline};
use super::scale::Scale;
use super::visible_events::TimelineItem;
use super::{Layout, MarkInfo, TimelineView};
use crate::story::{EventId, Kind};
use jisr_charts::text::{TextStyle, Weight};
use jisr_charts::{Anchor, ColorRole, Fill, Point, Rect, SceneBuilder, Stroke};

/// Radius of the glyph of an event.
pub(super) const GLYPH_RADIUS: f64 = 6.0;
/// Width of the ring that is a hollow disc.
const HOLLOW_STROKE: f64 = 2.0;
/// Size of the hole in a hollow polygon, as a share of the polygon.
const HOLE: f64 = 0.5;
/// Font size of the axis, the titles, the counters and the legend: the least that can be read.
pub(super) const SMALL_TEXT: f64 = 12.0;
/// Height of a counter's box, and from its middle to the baseline of its number.
pub(super) const COUNTER_HEIGHT: f64 = 20.0;
const COUNTER_BASELINE: f64 = 4.5;
/// Least width and height of a mark, so that a fingertip can hit it.
const MIN_MARK_SIZE: f64 = 24.0;

/// The events that a mark stands for, and the place on the axis that it belongs to.
pub(super) struct AxisAnchor {
    /// The day that decides the mark's place in the order of time.
    pub day: f64,
    /// The place along the axis and across it.
    pub axis: (f64, f64),
    /// The events, as indexes into the view's events.
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

pub(super) struct TimelineBuilder {
    pub scene: SceneBuilder,
    horizontal: bool,
    marks: Vec<(f64, MarkInfo)>,
}

impl TimelineBuilder {
    pub fn new(view: &TimelineView, horizontal: bool) -> Self {
        TimelineBuilder {
            scene: SceneBuilder::new(view.width, view.direction),
            horizontal,
            marks: vec![],
        }
    }

    /// Whether time runs along x.
    pub fn is_horizontal(&self) -> bool {
        self.horizontal
    }

    pub fn point(&self, along: f64, across: f64) -> Point {
        if self.horizontal {
            Point {
                x: along,
                y: across,
            }
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

    /// Makes a group of everything that `draw` draws. The page dims it when a kind is selected that
    /// is not among `kinds`.
    pub fn with_group(&mut self, kinds: Kinds, draw: impl FnOnce(&mut TimelineBuilder)) {
        let from = self.scene.position();
        draw(self);
        let codes = kinds.iter().map(Kind::code).collect();
        self.scene.group(codes, from);
    }

    /// Draws the glyph of a kind, solid or hollow.
    pub fn glyph(&mut self, kind: Kind, color: ColorRole, at: Point, hollow: bool) {
        let Some(outline) = outline(kind) else {
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
        self.scene.label(
            text,
            at,
            Anchor::Middle,
            TextStyle::new(SMALL_TEXT, Weight::Bold, ColorRole::Text),
        );
    }

    /// Declares a mark with the shapes from `first` on. A small rectangle grows to `MIN_MARK_SIZE`.
    pub fn mark(&mut self, id: EventId, rect: Rect, first: usize, anchor: AxisAnchor) {
        let AxisAnchor {
            day,
            axis,
            events,
            counter,
        } = anchor;
        let wide = ((MIN_MARK_SIZE - rect.w) / 2.0).max(0.0);
        let high = ((MIN_MARK_SIZE - rect.h) / 2.0).max(0.0);
        let rect = Rect {
            x: rect.x - wide,
            y: rect.y - high,
            w: rect.w + 2.0 * wide,
            h: rect.h + 2.0 * high,
        };
        self.scene.mark(id.as_str(), rect, first);
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

    /// The events that have a mark of their own so far, as indexes into the view's events.
    pub fn single_events(&self) -> Vec<usize> {
        let own = self.marks.iter().filter(|(_, info)| !info.counter);
        own.flat_map(|(_, info)| info.events.clone()).collect()
    }

    /// The finished layout, with its marks in the order of time.
    pub fn finish(self, height: f64, scale: Scale) -> Layout {
        let mut scene = self.scene.finish(height);
        let mut order: Vec<usize> = (0..self.marks.len()).collect();
        order.sort_by(|a, b| self.marks[*a].0.total_cmp(&self.marks[*b].0));
        scene.marks = order.iter().map(|i| scene.marks[*i].clone()).collect();
        let marks = order.iter().map(|i| self.marks[*i].1.clone()).collect();
        Layout {
            scene,
            marks,
            scale,
        }
    }
}
