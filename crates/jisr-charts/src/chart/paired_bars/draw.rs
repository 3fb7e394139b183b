//! Draws the rows.

use super::gap::DrawnGap;
use super::layout::{MARK_INWARD, MARK_OUTWARD, PairedBarsLayout};
use super::rows::{Bar, Row, State};
use super::{Followed, PairedBars};
use crate::chart::axis::AXIS_HEIGHT;
use crate::chart::{BarStyle, Extent, LayoutError, draw_bar};
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Rect, Scene, SceneBuilder, Settings};

/// Space between two rows.
const ROW_GAP: f64 = 18.0;
/// Space between the two bars of a row.
const BAR_GAP: f64 = 6.0;
/// Space between the caption and the first row.
const CAPTION_GAP: f64 = 10.0;
/// Space for the gap's bracket between a row's name and its bars.
const BRACKET_SPACE: f64 = 9.0;
/// How far the lines of the grid reach beyond a bar, above and below.
const GRID_ABOVE: f64 = 1.0;
const GRID_BELOW: f64 = 3.0;
/// How far a mark reaches below its bar if the labels stand above it.
const MARK_BELOW: f64 = 2.0;
/// Space between the bars of the implied and of the stated value.
const HALVES_GAP: f64 = 1.0;
/// The gap's bracket: its distance from the bars and how far its ends reach toward them, above the
/// first bar and below the second.
const BRACKET_ABOVE: (f64, f64) = (6.0, 4.0);
const BRACKET_BELOW: (f64, f64) = (8.0, -5.0);

/// Lays out all rows with the axis below them.
pub(super) fn scene(chart: &PairedBars, settings: &Settings) -> Result<Scene, LayoutError> {
    chart.check_lengths()?;
    for other in &chart.alternatives {
        other.check_lengths()?;
    }
    let charts = [chart].into_iter().chain(&chart.alternatives);
    let states: Vec<State> = charts.map(|c| State::new(c, settings)).collect();
    let shown = states.first().ok_or(LayoutError::NoData)?;
    if shown.bars().all(|b| b.value.is_none()) {
        return Err(LayoutError::NoData);
    }
    let layout = PairedBarsLayout::new(&states, settings)?;
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let mut column = Column {
        x: 0.0,
        w: settings.width,
        y: 0.0,
    };
    draw_caption(&mut builder, &states, &mut column, settings);
    for row in &shown.rows {
        layout.draw_row(&mut builder, row, chart.followed, &mut column);
    }
    let bottom = column.y - ROW_GAP;
    layout.axis.draw_labels(&mut builder, bottom);
    Ok(builder.finish(bottom + AXIS_HEIGHT))
}

/// Writes what the bars show. The caption is as high in every state, so a switch moves nothing below it.
fn draw_caption(
    builder: &mut SceneBuilder,
    states: &[State],
    column: &mut Column,
    settings: &Settings,
) {
    let (top, style) = (column.y, settings.text.note);
    let mut lines = 0;
    for (place, state) in states.iter().enumerate() {
        let unit = [&state.chart.unit.name].into_iter();
        let texts = || unit.clone().chain(&state.chart.captions);
        let texts = || texts().filter(|text| !text.is_empty());
        lines = lines.max(texts().map(|t| style.line_count(t, column.w)).sum());
        if place == 0 {
            texts().for_each(|t| style.draw_lines(builder, t, false, column));
        }
    }
    column.y = top;
    if lines > 0 {
        column.y += lines as f64 * style.line_height() + CAPTION_GAP;
    }
}

impl PairedBarsLayout<'_, '_> {
    fn draw_row(
        &self,
        builder: &mut SceneBuilder,
        row: &Row,
        followed: Followed,
        column: &mut Column,
    ) {
        let heading = self.settings.text.heading;
        heading.draw_lines(builder, row.name, false, column);
        let mut y = column.y;
        if self.labels_inline {
            y += BRACKET_SPACE;
        }
        let mut tops = [0.0; 2];
        for top in &mut tops {
            *top = y + self.label_height;
            y = *top + self.bar_height + BAR_GAP;
            self.axis.draw_grid_lines(
                builder,
                *top - GRID_ABOVE,
                *top + self.bar_height + GRID_BELOW,
            );
        }
        let bottom = y - BAR_GAP;
        let middles = row.middles().unwrap_or_default();
        let second_is_shorter = middles.last().map(|m| m.abs()) < middles.first().map(|m| m.abs());
        // Marks are in reading order: the gap follows the bar that it stands behind or below.
        let here = usize::from(second_is_shorter || !self.labels_inline);
        for (side, (bar, top)) in row.bars.iter().zip(tops).enumerate() {
            self.draw_bar(builder, bar, (side, followed), top);
            if side == here
                && let Some(gap) = self.gap_of(row, tops, second_is_shorter, followed)
            {
                gap.draw(builder, self.settings);
            }
        }
        column.y = bottom + ROW_GAP + self.below;
    }

    fn draw_bar(
        &self,
        builder: &mut SceneBuilder,
        bar: &Bar,
        (side, followed): (usize, Followed),
        top: f64,
    ) {
        let Some((name, accent)) = self.names.get(side) else {
            return;
        };
        let followed = matches!(
            (followed, side),
            (Followed::Both, _) | (Followed::First, 0) | (Followed::Second, 1)
        );
        let first = builder.shapes();
        let color = if followed { *accent } else { accent.soft() };
        let reach = self.draw_bar_body(builder, bar, color, top);
        let text = if followed {
            ColorRole::Text
        } else {
            ColorRole::Muted
        };
        let label = self.settings.text.label.bold();
        let name_style = label.color(if followed { *accent } else { ColorRole::Muted });
        let reach = if self.labels_inline {
            let middle = top + self.bar_height / 2.0;
            let mut x = 0.0;
            for line in name {
                x = name_style.draw_centered(builder, line, Anchor::Start, x, middle);
            }
            self.draw_caveat(builder, bar, x, middle);
            self.draw_inline_labels(builder, bar, text, (top, reach))
        } else {
            self.draw_labels_above(builder, bar, (name, name_style), text, top);
            self.settings.width
        };
        // The mark is higher than its bar, so that a fingertip can hit it.
        let (over, under) = match (self.labels_inline, side) {
            (false, _) => (self.label_height, MARK_BELOW),
            (true, 0) => (MARK_OUTWARD, MARK_INWARD),
            (true, _) => (MARK_INWARD, MARK_OUTWARD),
        };
        let rect = Rect {
            x: 0.0,
            y: top - over,
            w: reach,
            h: over + self.bar_height + under,
        };
        builder.mark(bar.id.clone(), rect, first);
    }

    /// Draws the bar; returns the end of its longest part. The implied and the stated value share the
    /// height of a bar, so that both ends are visible.
    fn draw_bar_body(
        &self,
        builder: &mut SceneBuilder,
        bar: &Bar,
        color: ColorRole,
        top: f64,
    ) -> f64 {
        let mut style = BarStyle {
            color,
            fill: self.settings.value_fill(color, bar.estimated),
        };
        let mut h = self.bar_height;
        let mut reach = self.axis.at(0.0);
        let mut draw = |extent: Extent, place: (f64, f64), style: BarStyle| {
            let area = draw_bar(builder, &self.axis, extent, place, style);
            reach = reach.max(area.x + area.w);
        };
        if let Some((stated, _)) = &bar.stated {
            style.fill = Fill::Hatch;
            h = self.implied_height();
            let outline = BarStyle {
                color: ColorRole::Axis,
                fill: Fill::Outline(1.0),
            };
            let lower = (top + h + HALVES_GAP, self.bar_height - h - HALVES_GAP);
            draw(*stated, lower, outline);
        }
        if let Some(value) = bar.value {
            draw(value, (top, h), style);
        }
        reach
    }

    /// The gap between the two bars of a row, whose top edges are at `tops`.
    fn gap_of<'a>(
        &self,
        row: &'a Row,
        tops: [f64; 2],
        second_is_shorter: bool,
        followed: Followed,
    ) -> Option<DrawnGap<'a>> {
        let gap = row.gap.as_ref()?;
        let [first, second] = row.middles()?.map(|middle| self.axis.at(middle));
        let (shorter, longer) = match second_is_shorter {
            true => (second, first),
            false => (first, second),
        };
        let [first_bar, second_bar] = &row.bars;
        let [first_top, second_top] = tops;
        let (bar, top) = match second_is_shorter {
            true => (second_bar, second_top),
            false => (first_bar, first_top),
        };
        let between = |a: f64, b: f64| {
            let (x, w) = (a, b - a);
            let (y, h) = (top, self.bar_height);
            Rect { x, y, w, h }.normal()
        };
        // Beside a bar on the other side of zero, the shorter bar fills its own part of the gap.
        let zero = self.axis.at(0.0);
        let crosses_zero = (shorter < zero) != (longer < zero);
        let hatched = match crosses_zero {
            true => between(zero, longer),
            false => between(shorter, longer),
        };
        let has_range = row
            .bars
            .iter()
            .filter_map(|b| b.value)
            .any(Extent::is_range);
        let bracket_above = self.labels_inline && !second_is_shorter;
        Some(DrawnGap {
            id: &gap.id,
            text: &gap.text,
            area: between(shorter, longer),
            hatched: (!has_range).then_some(hatched),
            free_from: self.axis.at(bar.value?.high),
            bracket: if bracket_above {
                (first_top - BRACKET_ABOVE.0, BRACKET_ABOVE.1)
            } else {
                let bottom = second_top + self.bar_height;
                (bottom + BRACKET_BELOW.0, BRACKET_BELOW.1)
            },
            text_inline: self.labels_inline,
            subdued: followed != Followed::Both,
        })
    }
}
