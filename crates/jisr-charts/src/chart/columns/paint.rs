//! Draws columns.

use super::head::draw_head;
use super::plan::{Plan, inside_style};
use super::segments::{Segment, of_item};
use super::tip_painter::{self as tips, TipPainter};
use super::{ColumnAxis, Columns};
use crate::chart::axis::TimeAxis;
use crate::chart::slot_names::SlotNames;
use crate::chart::{AnnotationLayer, LayoutError, Plot, Position};
use crate::scale::Linear;
use crate::scene::joined_id;
use crate::{Anchor, ColorRole, Fill, MarkId, Point, Rect, Scene, SceneBuilder, Settings, Stroke};

/// A column lower than this is drawn this high, so that it can be seen.
const MIN_VISIBLE: f64 = 1.5;

/// Lays a checked chart out.
pub(super) fn scene(columns: &Columns, settings: &Settings) -> Result<Scene, LayoutError> {
    let mut plan = Plan::new(columns, settings)?;
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let annotations = columns.placed_annotations(&plan);
    let mut layer = AnnotationLayer::new(&annotations, settings);
    let headroom = layer.headroom(|at| matches!(at, Position::Time(_)));
    let top = draw_head(&mut builder, columns, &plan, settings) + headroom;
    let (above, below) = tips::room(&plan.tips, plan.style);
    // The number of the highest tick of the axis stands half above the plot.
    let half_line = settings.text.note.line_height() / 2.0;
    let above = match columns.domain {
        // Charts that share a scale stand at the same height, whatever their numbers.
        Some(_) => above.max(2.0 * half_line),
        None if plan.has_axis => above.max(half_line),
        None => above,
    };
    let names = category_names(columns, &plan, settings)?;
    if !plan.has_axis {
        // Without ticks the axis needs no round ends.
        let (low, high) = columns.covered();
        plan.axis.scale = Linear {
            low,
            high,
            ..plan.axis.scale
        };
    }
    let plot = (top, top + above + plan.axis.scale.length + below);
    plan.axis.bottom = plot.1 - below;
    let place = |at: Position| plan.place(columns, at);
    let area = Rect {
        x: plan.from,
        y: top,
        w: settings.width - plan.from,
        h: plot.1 - top,
    };
    let annotated = Plot {
        area,
        place: &place,
    };
    layer.draw_spans(&mut builder, &annotated)?;
    draw_plot(&mut builder, columns, &plan, plot, settings);
    let bottom = plot.1;
    let height = match names {
        Some(names) => {
            names.draw(&mut builder, bottom, settings);
            names.height
        }
        None => {
            if let Some(time) = &plan.slots.time {
                time.draw(&mut builder, bottom);
            }
            TimeAxis::HEIGHT
        }
    };
    let bottom = layer.draw(&mut builder, &annotated, bottom + height)?;
    Ok(builder.finish(bottom))
}

/// The names below columns over categories.
fn category_names(
    columns: &Columns,
    plan: &Plan,
    settings: &Settings,
) -> Result<Option<SlotNames>, LayoutError> {
    let ColumnAxis::Categories(categories) = &columns.axis else {
        return Ok(None);
    };
    let names: Vec<&str> = categories.iter().map(|c| c.name.as_str()).collect();
    let slots = (plan.from, plan.slots.step);
    SlotNames::new(&names, slots, settings).map(Some)
}

/// Draws the columns with their numbers, the axis of values and the marks between two heights.
fn draw_plot(
    builder: &mut SceneBuilder,
    columns: &Columns,
    plan: &Plan,
    plot: (f64, f64),
    settings: &Settings,
) {
    let (from, to) = (plan.from, settings.width);
    if plan.has_axis {
        plan.axis.draw_grid_lines(builder, from, to);
        plan.axis.draw_labels(builder, 0.0);
    }
    let painter = TipPainter {
        slots: &plan.slots,
        scale: plan.axis.scale,
        bottom: plan.axis.bottom,
        style: plan.style,
        settings,
    };
    let areas: Vec<Rect> = plan.segments.iter().map(|s| area(s, plan)).collect();
    let written = if plan.has_axis {
        match columns.lanes() {
            1 => tips::chosen(&plan.tips, &painter, (from, to), &areas),
            _ => vec![],
        }
    } else {
        (0..plan.tips.len()).collect()
    };
    let painter = Painter {
        icons: tips::icons(&plan.tips, &painter, &written),
        columns,
        plan,
        tips: painter,
        written,
        bounds: (from, to),
    };
    for run in plan.slots.runs() {
        painter.draw_run(builder, &run, plot);
    }
    let zero = plan.axis.y(0.0);
    let stroke = Stroke {
        color: ColorRole::Axis,
        width: 1.0,
        dashed: false,
    };
    builder.line(Point { x: from, y: zero }, Point { x: to, y: zero }, stroke);
}

/// The area of a segment, with the part that is not certain.
fn area(segment: &Segment, plan: &Plan) -> Rect {
    let (x, w) = plan.slots.lane(segment.item, segment.lane);
    let (low, high) = segment.bounds();
    let (top, bottom) = (plan.axis.y(high), plan.axis.y(low));
    Rect {
        x,
        y: top,
        w,
        h: bottom - top,
    }
}

/// What the parts of a plot are drawn with.
struct Painter<'a, 'm> {
    columns: &'a Columns,
    plan: &'a Plan<'m>,
    tips: TipPainter<'a, 'm>,
    /// The places of the tips whose number is written.
    written: Vec<usize>,
    /// The boxes of the caveat icons, with the places of their tips.
    icons: Vec<(usize, Rect)>,
    bounds: (f64, f64),
}

impl Painter<'_, '_> {
    /// Draws the columns of a run of slots, as one mark, or as a mark each.
    fn draw_run(&self, builder: &mut SceneBuilder, run: &[usize], plot: (f64, f64)) {
        let slots = &self.plan.slots;
        let first_shape = builder.shapes();
        let lanes = self.columns.lanes();
        if let [item] = run
            && lanes > 1
            && slots.lanes_have_marks()
        {
            for lane in 0..lanes {
                let first_shape = builder.shapes();
                self.draw_lane(builder, *item, Some(lane));
                let rect = slots.lane_rect(*item, lane, plot);
                let series = self.columns.series.get(lane);
                if let Some(id) = series.map(|s| s.mark_id(lane, *item)) {
                    builder.mark(id, rect, first_shape);
                }
            }
            return;
        }
        for item in run {
            self.draw_lane(builder, *item, None);
        }
        let (x, w) = slots.run_place(run);
        let rect = Rect {
            x,
            y: plot.0,
            w,
            h: plot.1 - plot.0,
        };
        builder.mark(self.run_id(run), rect, first_shape);
    }

    /// The id of a run: those of its items, in the order of the data.
    fn run_id(&self, run: &[usize]) -> MarkId {
        let mut items = run.to_vec();
        items.sort_unstable();
        joined_id(items.into_iter().map(|item| self.columns.item_id(item)))
    }

    /// Draws the columns of an item, or one of them, with what stands at their ends.
    fn draw_lane(&self, builder: &mut SceneBuilder, item: usize, lane: Option<usize>) {
        let wanted = |in_lane: usize| lane.is_none_or(|lane| lane == in_lane);
        let segments = of_item(&self.plan.segments, item).iter();
        for segment in segments.filter(|s| wanted(s.lane)) {
            self.draw_segment(builder, segment);
        }
        let first = self.plan.tips.partition_point(|tip| tip.item < item);
        let tips = self.plan.tips.iter().enumerate().skip(first);
        let tips = tips.take_while(|(_, tip)| tip.item == item);
        for (place, tip) in tips.filter(|(_, tip)| wanted(tip.lane)) {
            let text = tip.text.as_ref().filter(|_| self.written.contains(&place));
            if let Some(text) = text {
                let rect = self.tips.number_rect(tip, text, self.bounds);
                self.tips.draw_number(builder, rect, text);
            }
            if let Some((_, rect)) = self.icons.iter().find(|(of, _)| *of == place) {
                self.tips.draw_icon(builder, *rect);
            }
            if tip.lacks_value {
                self.tips.draw_missing(builder, tip);
            }
        }
    }

    /// Draws a segment, and its number inside if it is a part of a stack and has room.
    fn draw_segment(&self, builder: &mut SceneBuilder, segment: &Segment) {
        let plan = self.plan;
        let Some(series) = self.columns.series.get(segment.series) else {
            return;
        };
        let color = series.color_at(segment.series);
        let certain = Segment {
            rest: None,
            ..*segment
        };
        let solid = area(&certain, plan);
        let fill = self.tips.settings.value_fill(color, segment.hatched);
        let missing_height = (MIN_VISIBLE - solid.h).max(0.0);
        if segment.rest.is_none() || solid.h > 0.0 {
            let up = if segment.is_down() {
                0.0
            } else {
                missing_height
            };
            let visible = Rect {
                y: solid.y - up,
                h: solid.h + missing_height,
                ..solid
            };
            builder.rect(visible, color, fill);
        }
        if let Some(rest) = segment.rest {
            let uncertain = Segment {
                from: segment.to,
                to: rest,
                rest: None,
                ..*segment
            };
            builder.rect(area(&uncertain, plan), color, Fill::Dashed(1.0));
        }
        if self.columns.has_parts() && segment.from != 0.0 {
            let seam = Stroke {
                color: ColorRole::Paper,
                width: 1.0,
                dashed: false,
            };
            let y = plan.axis.y(segment.from);
            let end = solid.x + solid.w;
            builder.line(Point { x: solid.x, y }, Point { x: end, y }, seam);
        }
        if !segment.hatched {
            self.draw_inside(builder, segment, solid);
        }
    }

    /// Writes the number of a part inside, if it has room and stands nowhere else.
    fn draw_inside(&self, builder: &mut SceneBuilder, segment: &Segment, area: Rect) {
        let style = inside_style(self.tips.settings);
        let inside = self.plan.writes_inside && style.line_height() <= area.h - 2.0;
        if let Some(text) = self.columns.part_text(segment, self.tips.settings)
            && inside
        {
            let (x, y) = (area.x + area.w / 2.0, area.y + area.h / 2.0);
            style.draw_centered(builder, &text, Anchor::Middle, x, y);
        }
    }
}
