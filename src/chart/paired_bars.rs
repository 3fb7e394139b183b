//! Two sources' counts of the same flows: for each flow one bar for each count, and the gap between
//! them.
//!
//! If there is room, the names of the sources stand beside the bars and the numbers in them;
//! otherwise both stand above the bars.

use self::gap::Gap;
use self::layout::{MARK_INWARD, MARK_OUTWARD, PairedBarsLayout};
use self::series::{Bar, BarPair};
use super::extent;
use super::{LayoutInput, MEASURES, Measure, SourceFilter};
use crate::locale::{Direction, key};
use crate::story::{Chart, Form};
use jisr_charts::chart::BarStyle;
use jisr_charts::chart::axis::AXIS_HEIGHT;
use jisr_charts::text::style::{Column, HEADING, LABEL, NOTE};
use jisr_charts::{Anchor, ColorRole, Fill, Rect, Scene, SceneBuilder};

mod bar_labels;
mod gap;
mod layout;
mod series;

/// Space between two flows.
const PAIR_GAP: f64 = 18.0;
/// Space between the two bars of a flow.
const BAR_GAP: f64 = 6.0;
/// Space between the caption and the first flow.
const CAPTION_GAP: f64 = 10.0;
/// Space for the gap's bracket between a flow's name and its bars.
const BRACKET_SPACE: f64 = 9.0;
/// Space below the bars for the gap's bracket and its text.
const GAP_BELOW: f64 = 24.0;
/// How far the lines of the grid reach beyond a bar, above and below.
const GRID_ABOVE: f64 = 1.0;
const GRID_BELOW: f64 = 3.0;
/// How far a mark reaches below its bar if the labels stand above it.
const MARK_BELOW: f64 = 2.0;
/// Space between the bars of the year before and of the stated value.
const HALVES_GAP: f64 = 1.0;
/// The gap's bracket: its distance from the bars and how far its ends reach toward them, above the
/// first bar and below the second.
const BRACKET_ABOVE: (f64, f64) = (6.0, 4.0);
const BRACKET_BELOW: (f64, f64) = (8.0, -5.0);

/// Lays out the bars of all flows with the axis below them.
pub(super) fn scene(chart: &Chart, input: &LayoutInput, direction: Direction) -> Scene {
    let mut builder = SceneBuilder::new(input.width, direction);
    let Form::PairedBars { sources, rows, .. } = chart.form else {
        return builder.finish(0.0);
    };
    let measures = MEASURES.map(|measure| {
        (
            measure,
            BarPair::all(&LayoutInput { measure, ..*input }, rows.0),
        )
    });
    let names = sources
        .iter()
        .filter_map(|id| Some(input.locale.message(input.story.source(*id)?.short)))
        .zip([ColorRole::First, ColorRole::Second])
        .collect();
    let layout = PairedBarsLayout::new(input, series::unit(input, rows.0), &measures, names);

    let mut column = Column {
        x: 0.0,
        w: input.width,
        y: 0.0,
    };
    draw_caption(&mut builder, input, &measures, &mut column);
    for pair in measures
        .iter()
        .filter(|m| m.0 == input.measure)
        .flat_map(|m| &m.1)
    {
        layout.draw_pair(&mut builder, pair, &mut column);
    }
    let bottom = column.y - PAIR_GAP;
    layout.axis.draw_labels(&mut builder, bottom);
    builder.finish(bottom + AXIS_HEIGHT)
}

/// Writes what the bars show. The caption is as high in every measure, so a switch moves nothing
/// below it.
fn draw_caption(
    builder: &mut SceneBuilder,
    input: &LayoutInput,
    measures: &[(Measure, Vec<BarPair>)],
    column: &mut Column,
) {
    let top = column.y;
    let mut lines = 0;
    for (measure, rows) in measures {
        let words = input.locale.message(match measure {
            Measure::Value => key::CHART_CAPTION_VALUE,
            Measure::Change => key::CHART_CAPTION_CHANGE,
            Measure::Before => key::CHART_CAPTION_BEFORE,
        });
        let mut bars = rows.iter().flat_map(|r| &r.bars);
        let range = bars
            .any(|b| b.value.is_range())
            .then(|| input.locale.message(key::CHART_RANGE));
        let all = || [Some(words), range].into_iter().flatten();
        let count = all().map(|w| NOTE.line_count(w, column.w)).sum();
        lines = lines.max(count);
        if *measure == input.measure {
            all().for_each(|w| NOTE.draw_lines(builder, w, false, column));
        }
    }
    column.y = top + lines as f64 * NOTE.line_height() + CAPTION_GAP;
}

impl PairedBarsLayout<'_> {
    fn draw_pair(&self, builder: &mut SceneBuilder, pair: &BarPair, column: &mut Column) {
        HEADING.draw_lines(builder, pair.label, false, column);
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
        let ends = [0, 1].map(|side| self.axis.at(pair.bars[side].value.middle()));
        let shorter = usize::from(ends[1] < ends[0]);
        for (side, bar) in pair.bars.iter().enumerate() {
            self.draw_bar(builder, bar, side, tops[side]);
            // Marks are in reading order: the gap follows the bar that it stands behind or below.
            let here = if self.labels_inline { shorter } else { 1 };
            if self.input.measure == Measure::Value && side == here {
                self.gap_of(pair, tops, ends, shorter).draw(builder);
            }
        }
        let below = if self.labels_inline {
            0.0
        } else {
            GAP_BELOW + self.gap_text_height
        };
        column.y = bottom + PAIR_GAP + below;
    }

    fn draw_bar(&self, builder: &mut SceneBuilder, bar: &Bar, side: usize, top: f64) {
        let Some((name, accent)) = self.names.get(side) else {
            return;
        };
        let followed = matches!(
            (self.input.source_filter, side),
            (SourceFilter::Both, _) | (SourceFilter::First, 0) | (SourceFilter::Second, 1)
        );
        let first = builder.shapes();
        let reach = self.draw_bar_body(builder, bar, (side, followed), top);
        let text = if followed {
            ColorRole::Text
        } else {
            ColorRole::Muted
        };
        let name_style = LABEL
            .bold()
            .color(if followed { *accent } else { ColorRole::Muted });
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
            self.input.width
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
        builder.mark(bar.id, rect, first);
    }

    /// Draws the bar; returns the end of its longest part. The level of the year before and the
    /// stated value share the height of a bar, so that both ends are visible.
    fn draw_bar_body(
        &self,
        builder: &mut SceneBuilder,
        bar: &Bar,
        (side, followed): (usize, bool),
        top: f64,
    ) -> f64 {
        let (accent, soft) = match side {
            0 => (ColorRole::First, ColorRole::FirstSoft),
            _ => (ColorRole::Second, ColorRole::SecondSoft),
        };
        let color = if followed { accent } else { soft };
        let mut style = BarStyle {
            color,
            fill: Fill::Solid,
        };
        let mut h = self.bar_height;
        let mut reach = self.axis.at(0.0);
        if let Some((stated, _)) = &bar.stated {
            style.fill = Fill::Hatch;
            h = self.prior_year_height();
            let outline = BarStyle {
                color: ColorRole::Axis,
                fill: Fill::Outline(1.0),
            };
            let lower = (top + h + HALVES_GAP, self.bar_height - h - HALVES_GAP);
            let area = extent::draw_bar(builder, &self.axis, *stated, lower, outline);
            reach = reach.max(area.x + area.w);
        }
        let area = extent::draw_bar(builder, &self.axis, bar.value, (top, h), style);
        reach.max(area.x + area.w)
    }

    /// The gap between the two bars of a flow; `tops` and `ends` are the bars' top edges and ends.
    fn gap_of<'a>(
        &self,
        pair: &'a BarPair,
        tops: [f64; 2],
        ends: [f64; 2],
        shorter: usize,
    ) -> Gap<'a> {
        let bracket_above = self.labels_inline && shorter == 0;
        Gap {
            id: pair.gap.0,
            text: &pair.gap.1,
            area: Rect {
                x: ends[shorter],
                y: tops[shorter],
                w: ends[1 - shorter] - ends[shorter],
                h: self.bar_height,
            },
            hatched: !pair.bars.iter().any(|b| b.value.is_range()),
            free_from: self.axis.at(pair.bars[shorter].value.high),
            bracket: if bracket_above {
                (tops[0] - BRACKET_ABOVE.0, BRACKET_ABOVE.1)
            } else {
                (tops[1] + self.bar_height + BRACKET_BELOW.0, BRACKET_BELOW.1)
            },
            text_inline: self.labels_inline,
            subdued: self.input.source_filter != SourceFilter::Both,
        }
    }
}
