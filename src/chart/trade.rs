//! Two ledgers of one border: for each flow a bar by each count, and between them the gap.
//!
//! Where there is room, names stand beside the bars and numbers in them; else both stand above.

use super::axis::AXIS;
use super::face::{Column, HEAD, NAME, NOTE, NUMBER, SPACE};
use super::gap::Gap;
use super::ledger::{Bar, Row};
use super::plan::{ABOVE, COLUMN, PAD, Plan};
use super::{Anchor, Fill, Ink, Mode, Point, Rect, Scene, Sketch, Trust, View, flag};
use crate::locale::{Direction, key};
use crate::story::{Chart, Form, Unit};

const AFTER_ROW: f64 = 18.0;
/// Between the two bars of a flow.
const BETWEEN: f64 = 6.0;

/// Lays out the two ledgers.
pub(super) fn scene(chart: &Chart, view: &View, direction: Direction) -> Scene {
    let mut sketch = Sketch::new(view.width, direction);
    let Form::Ledgers { sources, rows, .. } = chart.form else {
        return sketch.finish(0.0);
    };
    let stated = View {
        mode: Mode::Value,
        ..*view
    };
    let [rows, stated]: [Vec<Row>; 2] =
        [view, &stated].map(|v| rows.iter().filter_map(|r| Row::of(v, r)).collect());
    let names = sources
        .iter()
        .filter_map(|id| Some(view.locale.say(view.story.source(id)?.short)))
        .zip([Ink::First, Ink::Second])
        .collect();
    let plan = Plan::new(view, &rows, &stated, names);

    let mut column = Column {
        x: 0.0,
        w: view.width,
        y: 0.0,
    };
    caption(&mut sketch, view, &mut column);
    for row in &rows {
        plan.row(&mut sketch, row, &mut column);
    }
    let bottom = column.y - AFTER_ROW;
    let unit = match (view.mode, chart.ids().first()) {
        (Mode::Change, _) => Some(Unit::Percent),
        (_, Some(id)) => view.story.figure(id).and_then(|f| f.unit),
        (_, None) => None,
    };
    plan.axis.numbers(&mut sketch, view.locale, unit, bottom);
    sketch.finish(bottom + AXIS)
}

/// What the bars show. Takes as much room in every mode, so that a switch moves nothing below.
fn caption(sketch: &mut Sketch, view: &View, column: &mut Column) {
    let all = [
        (Mode::Value, key::CHART_CAPTION_VALUE),
        (Mode::Change, key::CHART_CAPTION_CHANGE),
        (Mode::Before, key::CHART_CAPTION_BEFORE),
    ];
    let top = column.y;
    let mut lines = 0;
    for (mode, text) in all {
        let words = view.locale.say(text);
        lines = lines.max(NOTE.count(words, column.w));
        if mode == view.mode {
            NOTE.lines(sketch, words, false, column);
        }
    }
    column.y = top + lines as f64 * NOTE.line() + 10.0;
}

impl Plan<'_> {
    fn row(&self, sketch: &mut Sketch, row: &Row, column: &mut Column) {
        let top = column.y;
        let apart = self.start > 0.0;
        let mut head = Column {
            w: if apart { COLUMN - 16.0 } else { column.w },
            ..*column
        };
        head.y += if apart { 15.0 } else { 0.0 };
        HEAD.lines(sketch, row.label, false, &mut head);
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
            self.axis.lines(sketch, *top - 1.0, *top + self.bar + 3.0);
        }
        let bottom = y - BETWEEN;
        let ends = [0, 1].map(|side| self.axis.at(row.bars[side].value));
        let short = usize::from(ends[1] < ends[0]);
        for (side, bar) in row.bars.iter().enumerate() {
            self.bar(sketch, bar, side, tops[side]);
            // The gap is read where it stands: behind the shorter bar, or below both.
            let here = if self.beside { short } else { 1 };
            if self.view.mode == Mode::Value && side == here {
                self.gap(row, tops, ends, short).draw(sketch);
            }
        }
        column.y = bottom + AFTER_ROW + if self.beside { 0.0 } else { 24.0 };
    }

    fn bar(&self, sketch: &mut Sketch, bar: &Bar, side: usize, top: f64) {
        let Some((name, accent)) = self.names.get(side).copied() else {
            return;
        };
        let followed = matches!(
            (self.view.trust, side),
            (Trust::Both, _) | (Trust::First, 0) | (Trust::Second, 1)
        );
        let soft = if side == 0 {
            Ink::FirstSoft
        } else {
            Ink::SecondSoft
        };
        let ink = if followed { accent } else { soft };
        let words = if followed { Ink::Text } else { Ink::Muted };
        let fill = if self.view.mode == Mode::Before {
            Fill::Hatch
        } else {
            Fill::Solid
        };
        let (zero, end, ghost) = (
            self.axis.at(0.0),
            self.axis.at(bar.value),
            self.axis.at(bar.ghost),
        );
        let first = sketch.shapes();
        let body = |end: f64| {
            Rect {
                x: zero,
                y: top,
                w: end - zero,
                h: self.bar,
            }
            .normal()
        };
        sketch.rect(body(ghost), Ink::Axis, Fill::Outline(1.0));
        sketch.rect(body(end), ink, fill);

        let middle = top + self.bar / 2.0;
        let number = NUMBER.ink(words);
        let change = NOTE.ink(words);
        let name_face = NAME.bold().ink(if followed { accent } else { Ink::Muted });
        let line = if self.beside { middle } else { top - 11.0 };
        let from = self.start;
        // Where the numbers start below it, the name has a line of its own.
        let own = self.above - ABOVE;
        let name_line = line - own.max(0.0);
        let mut x = name_face.middle(sketch, name, Anchor::Start, from, name_line);
        let mut reach = end.max(ghost).max(zero);
        if self.beside {
            self.flag(sketch, bar, x, line);
            if fill == Fill::Solid && bar.words() + 2.0 * PAD <= end - zero {
                let inside = if followed { Ink::OnMark } else { Ink::Text };
                let x = end - PAD - NOTE.width(&bar.side);
                change
                    .ink(inside)
                    .middle(sketch, &bar.side, Anchor::Start, x, middle);
                number
                    .ink(inside)
                    .middle(sketch, &bar.main, Anchor::End, x - SPACE, middle);
            } else {
                reach = number.middle(sketch, &bar.main, Anchor::Start, reach + SPACE, middle);
            }
        } else {
            x = number.middle(sketch, &bar.main, Anchor::Start, self.numbers, line);
            x = change.middle(sketch, &bar.side, Anchor::Start, x + SPACE, line);
            self.flag(sketch, bar, x, line);
            reach = self.view.width;
        }
        // Together the bar and what surrounds it are as high as a fingertip is wide.
        let over = if !self.beside {
            self.above
        } else if side == 0 {
            7.0
        } else {
            3.0
        };
        let under = if !self.beside {
            2.0
        } else if side == 0 {
            3.0
        } else {
            7.0
        };
        let rect = Rect {
            x: from,
            y: top - over,
            w: reach - from,
            h: over + self.bar + under,
        };
        sketch.mark(bar.id, rect, first);
    }

    fn flag(&self, sketch: &mut Sketch, bar: &Bar, x: f64, middle: f64) {
        if bar.flagged {
            let y = middle + 5.0;
            flag::flag(sketch, Point { x: x + 5.0, y });
        }
    }

    /// The gap between the two bars of a flow, with the tops and ends of both.
    fn gap<'a>(&self, row: &'a Row, tops: [f64; 2], ends: [f64; 2], short: usize) -> Gap<'a> {
        let above = self.beside && short == 0;
        Gap {
            id: row.gap.0,
            words: &row.gap.1,
            hatch: Rect {
                x: ends[short],
                y: tops[short],
                w: ends[1 - short] - ends[short],
                h: self.bar,
            },
            bracket: if above {
                (tops[0] - 6.0, 4.0)
            } else {
                (tops[1] + self.bar + 8.0, -5.0)
            },
            beside: self.beside,
            quiet: self.view.trust != Trust::Both,
        }
    }
}
