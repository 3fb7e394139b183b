//! Amounts that add up to one bar, a comparison to the same scale, and a doubtful figure without
//! scale.

use super::LayoutInput;
use super::extent::{self, NEUTRAL, figure_extent};
use crate::locale::{Direction, key};
use crate::story::{Chart, Check, Decimal, Figure, Form, Unit, Value};
use jisr_charts::chart::Extent;
use jisr_charts::chart::axis::{AXIS_HEIGHT, HorizontalAxis};
use jisr_charts::chart::bracket;
use jisr_charts::chart::{CAVEAT_ICON_WIDTH, TOUCH};
use jisr_charts::text::style::{Column, LABEL, NOTE, VALUE, draw_amount};
use jisr_charts::{Anchor, ColorRole, Fill, Rect, Scene, SceneBuilder};

mod label_columns;
mod markers;
mod segments;

/// Height of the bar of all parts.
pub(super) const BAR_HEIGHT: f64 = 40.0;
/// Space above the comparison, and above the figure that is drawn to no scale.
const BLOCK_GAP: f64 = 24.0;
const UNSCALED_GAP: f64 = 16.0;
/// Space between the last bar and the axis, and below the drawing.
const AXIS_GAP: f64 = 3.0;
const BOTTOM: f64 = 2.0;
/// The bracket over the parts: from the sum's text to the bracket, the length of its ends, and from
/// the text to the bar.
const BRACKET_GAP: f64 = 6.0;
const BRACKET_END: f64 = 5.0;
const SUM_GAP: f64 = 14.0;
/// Space between the marks of the sum and of the parts.
const MARK_GAP: f64 = 1.0;
/// The comparison: height of its bar, space above it, and space beside the number.
const COMPARISON_BAR: f64 = 28.0;
const COMPARISON_GAP: f64 = 5.0;
const NUMBER_GAP: f64 = 8.0;
/// How far the lines of the grid reach below a bar.
pub(super) const GRID_BELOW: f64 = 5.0;
/// The frame around the unscaled figure: width of its line, padding at the sides, above and below,
/// and what is added to the widest text so that rounding never breaks it.
const FRAME_STROKE: f64 = 1.5;
const FRAME_SIDES: f64 = 14.0;
const FRAME_TOP: f64 = 8.0;
const FRAME_BOTTOM: f64 = 10.0;
const ROUNDING: f64 = 1.0;

/// A figure of the chart, counted in the unit of the axis.
pub(super) struct Part {
    pub figure: &'static Figure,
    pub value: Value,
    pub extent: Extent,
}

/// The input, axis and unit that all parts of the drawing share.
pub(super) struct StackedBarLayout<'a> {
    pub input: &'a LayoutInput<'a>,
    pub axis: HorizontalAxis<'static>,
    /// The unit of the axis.
    pub unit: Unit,
}

/// Lays out the sum, the parts, the comparison and the unscaled figure, one below the other.
pub(super) fn scene(chart: &Chart, input: &LayoutInput, direction: Direction) -> Scene {
    let mut builder = SceneBuilder::new(input.width, direction);
    let Form::StackedBar {
        parts,
        sum,
        share,
        apart,
        doubtful,
    } = chart.form
    else {
        return builder.finish(0.0);
    };
    let story = input.story;
    let check = |id| story.check(id).and_then(|c| Some((c, c.result?)));
    let unit = story.check(sum).map_or(Unit::Percent, |c| c.unit);
    let part = |id: &&str| Part::of(story.figure(id)?, unit);
    let amounts: Vec<Part> = parts.iter().filter_map(part).collect();
    let apart = part(&apart);
    let total = Extent {
        low: amounts.iter().map(|p| p.extent.low).sum(),
        high: amounts.iter().map(|p| p.extent.high).sum(),
    };
    let comparison = apart.as_ref().map_or(0.0, |p| p.extent.high);
    let layout = StackedBarLayout::new(input, unit, comparison.max(total.high));
    let mut column = Column {
        x: 0.0,
        w: input.width,
        y: 0.0,
    };
    if let Some((sum, result)) = check(sum) {
        layout.draw_sum(&mut builder, sum, result, total, &mut column);
    }
    layout.draw_parts(&mut builder, &amounts, check(share), &mut column);
    if let Some(part) = &apart {
        column.y += BLOCK_GAP;
        layout.draw_comparison(&mut builder, part, &mut column);
    }
    layout.axis.draw_labels(&mut builder, column.y + AXIS_GAP);
    column.y += AXIS_GAP + AXIS_HEIGHT;
    if amounts.iter().chain(&apart).any(|p| p.extent.is_range()) {
        let words = input.locale.message(key::CHART_RANGE);
        NOTE.draw_lines(&mut builder, words, false, &mut column);
    }
    if let Some(figure) = story.figure(doubtful) {
        column.y += UNSCALED_GAP;
        layout.draw_unscaled(&mut builder, figure, &mut column);
    }
    builder.finish(column.y + BOTTOM)
}

impl Part {
    /// The figure in the unit of the axis; `None` without a number.
    fn of(figure: &'static Figure, unit: Unit) -> Option<Self> {
        let (value, extent) = figure_extent(figure, unit)?;
        Some(Part {
            figure,
            value,
            extent,
        })
    }
}

impl<'a> StackedBarLayout<'a> {
    /// The layout with an axis that ends at `high`, counted in `unit`.
    fn new(input: &'a LayoutInput<'a>, unit: Unit, high: f64) -> Self {
        let label = |n| input.locale.quantity(Value::One(n), Some(unit), false);
        StackedBarLayout {
            input,
            axis: HorizontalAxis::new(0.0, (0.0, high), input.width, NOTE, label),
            unit,
        }
    }

    /// Draws the sum over a bracket that spans its parts.
    fn draw_sum(
        &self,
        builder: &mut SceneBuilder,
        sum: &'static Check,
        result: Decimal,
        total: Extent,
        column: &mut Column,
    ) {
        let (top, first) = (column.y, builder.shapes());
        let locale = self.input.locale;
        let value = if total.is_range() {
            let [low, high] = [total.low, total.high].map(|end| Decimal::round(end, sum.digits));
            Value::Range(low, high)
        } else {
            Value::One(result)
        };
        let words = locale.amount(value, sum.unit, false);
        draw_amount(
            builder,
            &words,
            locale.message(sum.label),
            !sum.caveats.is_empty(),
            column,
        );
        let span = (0.0, self.axis.at(total.high));
        bracket(
            builder,
            span,
            column.y + BRACKET_GAP,
            BRACKET_END,
            ColorRole::Axis,
        );
        column.y += SUM_GAP;
        let rect = Rect {
            x: 0.0,
            y: top,
            w: column.w,
            h: column.y - top - MARK_GAP,
        };
        builder.mark(sum.id, rect, first);
    }

    /// Writes the share of the last part, with its note.
    pub(super) fn draw_share(
        &self,
        builder: &mut SceneBuilder,
        check: &'static Check,
        result: Decimal,
        column: &mut Column,
    ) {
        let (top, first, locale) = (column.y, builder.shapes(), self.input.locale);
        let has_caveat = !check.caveats.is_empty();
        draw_amount(
            builder,
            &locale.percent(result),
            locale.message(check.label),
            has_caveat,
            column,
        );
        if let Some(note) = check.note {
            NOTE.draw_lines(builder, locale.message(note), false, column);
        }
        column.y = column.y.max(top + TOUCH);
        let rect = Rect {
            x: column.x,
            y: top,
            w: column.w,
            h: column.y - top,
        };
        builder.mark(check.id, rect, first);
    }

    /// Draws the comparison: a bar of its own to the same scale.
    fn draw_comparison(&self, builder: &mut SceneBuilder, part: &Part, column: &mut Column) {
        let (top, first, locale) = (column.y, builder.shapes(), self.input.locale);
        let figure = part.figure;
        let has_caveat = !figure.caveats.is_empty();
        LABEL.draw_lines(builder, locale.message(figure.label), has_caveat, column);
        let words = locale.figure(figure);
        let [low, end] = [part.extent.low, part.extent.high].map(|v| self.axis.at(v));
        let width = VALUE.width(&words) + NUMBER_GAP;
        let (behind, inside) = (end + width <= column.w, width + NUMBER_GAP <= low);
        if !behind && !inside {
            VALUE.draw_lines(builder, &words, false, column);
        }
        let (y, h) = (column.y + COMPARISON_GAP, COMPARISON_BAR);
        self.axis
            .draw_grid_lines(builder, y + h, y + h + GRID_BELOW);
        extent::draw_bar(builder, &self.axis, part.extent, (y, h), NEUTRAL);
        let middle = y + h / 2.0;
        if behind {
            VALUE.draw_centered(builder, &words, Anchor::Start, end + NUMBER_GAP, middle);
        } else if inside {
            let style = VALUE.color(ColorRole::OnMark);
            style.draw_centered(builder, &words, Anchor::End, low - NUMBER_GAP, middle);
        }
        column.y = y + h;
        let rect = Rect {
            x: 0.0,
            y: top,
            w: column.w,
            h: column.y - top,
        };
        builder.mark(figure.id, rect, first);
    }

    /// Draws the figure that has no scale: its texts in a dashed frame, with the caveat icon.
    fn draw_unscaled(
        &self,
        builder: &mut SceneBuilder,
        figure: &'static Figure,
        column: &mut Column,
    ) {
        let (top, first, locale) = (column.y, builder.shapes(), self.input.locale);
        let (words, name) = (locale.figure(figure), locale.message(figure.label));
        let note = locale.message(key::CHART_NO_SCALE);
        let widest = (VALUE.width(&words) + CAVEAT_ICON_WIDTH)
            .max(LABEL.width(name))
            .max(NOTE.width(note));
        let mut inner = Column {
            x: FRAME_SIDES,
            w: (widest + ROUNDING).min(column.w - 2.0 * FRAME_SIDES),
            y: top + FRAME_TOP,
        };
        VALUE.draw_lines(builder, &words, !figure.caveats.is_empty(), &mut inner);
        LABEL.draw_lines(builder, name, false, &mut inner);
        NOTE.draw_lines(builder, note, false, &mut inner);
        column.y = inner.y + FRAME_BOTTOM;
        let frame = Rect {
            x: 0.0,
            y: top,
            w: inner.w + 2.0 * FRAME_SIDES,
            h: column.y - top,
        };
        builder.rect(frame, ColorRole::Doubt, Fill::Dashed(FRAME_STROKE));
        builder.mark(figure.id, frame, first);
    }
}
