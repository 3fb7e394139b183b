//! Two ledgers of one border: for each flow a bar by each count, and between them the gap.
//!
//! Where there is room, names stand beside the bars and numbers in them; else both stand above.

use self::gap::Gap;
use self::layout::{COLUMN, INWARD, OUTWARD, Plan};
use self::series::{Bar, Row};
use super::extent::{self, Look};
use super::{LayoutInput, MEASURES, Measure, SourceFilter};
use crate::draw::axis::AXIS;
use crate::draw::text_style::{Column, HEAD, NAME, NOTE};
use crate::draw::{Anchor, ColorRole, Fill, Rect, Scene, SceneBuilder};
use crate::locale::{Direction, key};
use crate::story::{Chart, Form};

mod bar_labels;
mod gap;
mod layout;
mod series;

const AFTER_ROW: f64 = 18.0;
/// Between the two bars of a flow.
const BETWEEN: f64 = 6.0;

/// Lays out the two ledgers.
pub(super) fn scene(chart: &Chart, input: &LayoutInput, direction: Direction) -> Scene {
    let mut builder = SceneBuilder::new(input.width, direction);
    let Form::PairedBars { sources, rows, .. } = chart.form else {
        return builder.finish(0.0);
    };
    let measures = MEASURES.map(|measure| {
        (
            measure,
            Row::all(&LayoutInput { measure, ..*input }, rows.0),
        )
    });
    let names = sources
        .iter()
        .filter_map(|id| Some(input.locale.message(input.story.source(id)?.short)))
        .zip([ColorRole::First, ColorRole::Second])
        .collect();
    let plan = Plan::new(input, series::unit(input, rows.0), &measures, names);

    let mut column = Column {
        x: 0.0,
        w: input.width,
        y: 0.0,
    };
    caption(&mut builder, input, &measures, &mut column);
    for row in measures
        .iter()
        .filter(|m| m.0 == input.measure)
        .flat_map(|m| &m.1)
    {
        plan.row(&mut builder, row, &mut column);
    }
    let bottom = column.y - AFTER_ROW;
    plan.axis.numbers(&mut builder, bottom);
    builder.finish(bottom + AXIS)
}

/// What the bars show. Takes as much room in every measure, so that a switch moves nothing below.
fn caption(
    builder: &mut SceneBuilder,
    input: &LayoutInput,
    measures: &[(Measure, Vec<Row>)],
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
        let count = all().map(|w| NOTE.count(w, column.w)).sum();
        lines = lines.max(count);
        if *measure == input.measure {
            all().for_each(|w| NOTE.lines(builder, w, false, column));
        }
    }
    column.y = top + lines as f64 * NOTE.line() + 10.0;
}

impl Plan<'_> {
    fn row(&self, builder: &mut SceneBuilder, row: &Row, column: &mut Column) {
        let top = column.y;
        let apart = self.start > 0.0;
        let mut head = Column {
            w: if apart { COLUMN - 16.0 } else { column.w },
            ..*column
        };
        head.y += if apart { 15.0 } else { 0.0 };
        HEAD.lines(builder, row.label, false, &mut head);
        // The bracket over the gap stands between head and bars.
        let mut y = if apart {
            top + 8.0
        } else {
            head.y + if self.beside { 9.0 } else { 0.0 }
        };
        let mut tops = [0.0; 2];
        for top in &mut tops {
            *top = y + self.above;
            y = *top + self.bar + BETWEEN;
            self.axis.lines(builder, *top - 1.0, *top + self.bar + 3.0);
        }
        let bottom = y - BETWEEN;
        let ends = [0, 1].map(|side| self.axis.at(row.bars[side].value.middle()));
        let short = usize::from(ends[1] < ends[0]);
        for (side, bar) in row.bars.iter().enumerate() {
            self.bar(builder, bar, side, tops[side]);
            // The gap is read where it stands: behind the shorter bar, or below both.
            let here = if self.beside { short } else { 1 };
            if self.input.measure == Measure::Value && side == here {
                self.gap(row, tops, ends, short).draw(builder);
            }
        }
        let below = if self.beside {
            0.0
        } else {
            24.0 + self.gap_line
        };
        let head = if apart { head.y + 8.0 } else { 0.0 };
        column.y = (bottom + AFTER_ROW + below).max(head);
    }

    fn bar(&self, builder: &mut SceneBuilder, bar: &Bar, side: usize, top: f64) {
        let Some((name, accent)) = self.names.get(side) else {
            return;
        };
        let followed = matches!(
            (self.input.source_filter, side),
            (SourceFilter::Both, _) | (SourceFilter::First, 0) | (SourceFilter::Second, 1)
        );
        let first = builder.shapes();
        let reach = self.body(builder, bar, (side, followed), top);
        let text = if followed {
            ColorRole::Text
        } else {
            ColorRole::Muted
        };
        let name_style = NAME
            .bold()
            .color(if followed { *accent } else { ColorRole::Muted });
        let reach = if self.beside {
            let middle = top + self.bar / 2.0;
            let mut x = self.start;
            for line in name {
                x = name_style.middle(builder, line, Anchor::Start, x, middle);
            }
            self.flag(builder, bar, x, middle);
            self.words_beside(builder, bar, text, (top, reach))
        } else {
            self.words_above(builder, bar, (name, name_style), text, top);
            self.input.width
        };
        // Together the bar and what surrounds it are as high as a fingertip is wide.
        let (over, under) = match (self.beside, side) {
            (false, _) => (self.above, 2.0),
            (true, 0) => (OUTWARD, INWARD),
            (true, _) => (INWARD, OUTWARD),
        };
        let rect = Rect {
            x: self.start,
            y: top - over,
            w: reach - self.start,
            h: over + self.bar + under,
        };
        builder.mark(bar.id, rect, first);
    }

    /// The bar itself; answers how far it reaches. The level of the year before and the stated
    /// value share its height, so that each has an end of its own.
    fn body(
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
        let mut look = Look {
            color,
            fill: Fill::Solid,
        };
        let mut h = self.bar;
        let mut reach = self.axis.at(0.0);
        if let Some((stated, _)) = &bar.stated {
            look.fill = Fill::Hatch;
            h = self.upper();
            let outline = Look {
                color: ColorRole::Axis,
                fill: Fill::Outline(1.0),
            };
            let lower = (top + h + 1.0, self.bar - h - 1.0);
            let area = extent::bar(builder, &self.axis, *stated, lower, outline);
            reach = reach.max(area.x + area.w);
        }
        let area = extent::bar(builder, &self.axis, bar.value, (top, h), look);
        reach.max(area.x + area.w)
    }

    /// The gap between the two bars of a flow, with the tops and ends of both.
    fn gap<'a>(&self, row: &'a Row, tops: [f64; 2], ends: [f64; 2], short: usize) -> Gap<'a> {
        let above = self.beside && short == 0;
        Gap {
            id: row.gap.0,
            words: &row.gap.1,
            area: Rect {
                x: ends[short],
                y: tops[short],
                w: ends[1 - short] - ends[short],
                h: self.bar,
            },
            hatched: !row.bars.iter().any(|b| b.value.is_range()),
            clear: self.axis.at(row.bars[short].value.high),
            bracket: if above {
                (tops[0] - 6.0, 4.0)
            } else {
                (tops[1] + self.bar + 8.0, -5.0)
            },
            beside: self.beside,
            quiet: self.input.source_filter != SourceFilter::Both,
        }
    }
}
