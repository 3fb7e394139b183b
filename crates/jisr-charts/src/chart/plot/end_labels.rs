//! Labels at the end of time: each as near to the end of its line as the others allow.

use crate::chart::TOUCH;
use crate::text::TextStyle;
use crate::{Anchor, ColorRole, Point, Rect, SceneBuilder, Stroke};

/// Space between two texts of a line.
const RUN_GAP: f64 = 5.0;
/// Space between the end of a line and its label, and where a label was moved.
const GAP: f64 = 8.0;
const LEADER_GAP: f64 = 22.0;
/// A label moved by more than this has a leader.
const MOVED: f64 = 5.0;
/// Space between a leader and what it leads from and to.
const LEADER_MARGIN: f64 = 5.0;

/// A text with its style.
pub(crate) type Run<'m> = (String, TextStyle<'m>);

/// The label of one series.
pub(crate) struct EndLabel<'m> {
    /// The place of the series.
    pub series: usize,
    /// Its lines, each of one or more texts.
    pub lines: Vec<Vec<Run<'m>>>,
    /// The height where the line ends that it belongs to.
    pub y: f64,
    /// The colour of its leader.
    pub color: ColorRole,
}

/// Labels with their places.
pub(crate) struct EndLabels<'m> {
    labels: Vec<EndLabel<'m>>,
    middles: Vec<f64>,
    /// Width from the end of the axis to the end of the labels.
    pub width: f64,
}

impl EndLabel<'_> {
    fn height(&self) -> f64 {
        let height = self.lines.iter().map(|line| line_height(line)).sum::<f64>();
        height.max(TOUCH)
    }

    fn width(&self) -> f64 {
        self.lines.iter().map(|l| line_width(l)).fold(0.0, f64::max)
    }
}

fn line_height(line: &[Run]) -> f64 {
    line.iter()
        .map(|(_, style)| style.line_height())
        .fold(0.0, f64::max)
}

fn line_width(line: &[Run]) -> f64 {
    let texts: f64 = line.iter().map(|(text, style)| style.width(text)).sum();
    texts + RUN_GAP * (line.len().saturating_sub(1)) as f64
}

impl<'m> EndLabels<'m> {
    /// Places the labels between two heights. `None` if they don't all have room.
    pub fn new(mut labels: Vec<EndLabel<'m>>, (top, bottom): (f64, f64)) -> Option<Self> {
        labels.sort_by(|a, b| a.y.total_cmp(&b.y));
        let heights: Vec<f64> = labels.iter().map(EndLabel::height).collect();
        if heights.iter().sum::<f64>() > bottom - top {
            return None;
        }
        let wanted: Vec<f64> = labels.iter().map(|l| l.y).collect();
        let middles = place_blocks(&wanted, &heights, (top, bottom));
        let widest = labels.iter().map(EndLabel::width).fold(0.0, f64::max);
        let moved = wanted
            .iter()
            .zip(&middles)
            .any(|(a, b)| (a - b).abs() > MOVED);
        let gap = if moved { LEADER_GAP } else { GAP };
        let width = if labels.is_empty() { 0.0 } else { gap + widest };
        Some(EndLabels {
            labels,
            middles,
            width,
        })
    }

    /// Moves all places down.
    pub fn move_down(&mut self, by: f64) {
        for (label, middle) in self.labels.iter_mut().zip(&mut self.middles) {
            label.y += by;
            *middle += by;
        }
    }

    /// The box of each label with the place of its series, from the top. The axis ends at `x`; if that is at the
    /// start side, the labels stand before it.
    pub fn boxes(&self, x: f64, is_reversed: bool) -> Vec<(usize, Rect)> {
        let labels = self.labels.iter().zip(&self.middles);
        let area = |(label, middle): (&EndLabel, &f64)| {
            let (w, h) = (self.widest().max(TOUCH), label.height());
            let edge = self.edge(x, is_reversed);
            let x = if is_reversed { edge - w } else { edge };
            let y = middle - h / 2.0;
            (label.series, Rect { x, y, w, h })
        };
        labels.map(area).collect()
    }

    /// Draws the labels beyond the end of the axis at `x`. `line_end` gives the place along the axis where the
    /// line of a series ends.
    pub fn draw(
        &self,
        builder: &mut SceneBuilder,
        x: f64,
        is_reversed: bool,
        line_end: impl Fn(usize) -> f64,
    ) {
        let onward = if is_reversed { -1.0 } else { 1.0 };
        let edge = self.edge(x, is_reversed);
        for (label, middle) in self.labels.iter().zip(&self.middles) {
            let end = line_end(label.series);
            if (label.y - middle).abs() > MOVED || (end - x).abs() > GAP {
                let to = (x, edge - onward * LEADER_MARGIN);
                draw_leader(builder, label, (end + onward * LEADER_MARGIN, to), *middle);
            }
            let height: f64 = label.lines.iter().map(|line| line_height(line)).sum();
            let mut y = middle - height / 2.0;
            for line in &label.lines {
                let h = line_height(line);
                let start = if is_reversed {
                    edge - line_width(line)
                } else {
                    edge
                };
                let mut at = start;
                for (text, style) in line {
                    at = style.draw_centered(builder, text, Anchor::Start, at, y + h / 2.0)
                        + RUN_GAP;
                }
                y += h;
            }
        }
    }

    fn widest(&self) -> f64 {
        self.labels.iter().map(EndLabel::width).fold(0.0, f64::max)
    }

    /// The side of the labels that faces the end of the axis at `x`.
    fn edge(&self, x: f64, is_reversed: bool) -> f64 {
        let gap = self.width - self.widest();
        if is_reversed { x - gap } else { x + gap }
    }
}

/// Draws the line from the end of a series to its label. If the series ends before the axis does, it is thin and
/// dashed, so that it is not mistaken for values.
fn draw_leader(
    builder: &mut SceneBuilder,
    label: &EndLabel,
    (from, (axis_end, to)): (f64, (f64, f64)),
    middle: f64,
) {
    let at = |x, y| Point { x, y };
    let is_short = (from - axis_end).abs() <= GAP;
    let stroke = Stroke {
        color: if is_short {
            label.color
        } else {
            ColorRole::Axis
        },
        width: 1.0,
        dashed: !is_short,
    };
    let bend = if is_short { from } else { axis_end };
    if !is_short {
        builder.line(at(from, label.y), at(bend, label.y), stroke);
    }
    builder.line(at(bend, label.y), at(to, middle), stroke);
}

/// The middles of blocks one below the other, as near as possible to where they are wanted, from the top. The
/// blocks must fit between the two heights.
fn place_blocks(wanted: &[f64], heights: &[f64], (top, bottom): (f64, f64)) -> Vec<f64> {
    // Without the heights of the blocks above, a block that needs no move keeps its order with the others.
    // Blocks out of order are pooled: each pool stands at the mean of what its blocks want.
    let mut above = 0.0;
    let mut pools: Vec<(f64, usize)> = vec![];
    let mut offsets = vec![];
    for (wanted, height) in wanted.iter().zip(heights) {
        offsets.push(above + height / 2.0);
        let mut pool = (wanted - above - height / 2.0, 1);
        above += height;
        while let Some(before) = pools.last().copied().filter(|before| before.0 > pool.0) {
            pools.pop();
            let count = before.1 + pool.1;
            let sum = before.0 * before.1 as f64 + pool.0 * pool.1 as f64;
            pool = (sum / count as f64, count);
        }
        pools.push(pool);
    }
    let most = bottom - above;
    let starts = pools.into_iter().flat_map(|(at, count)| {
        let at = at.min(most).max(top);
        std::iter::repeat_n(at, count)
    });
    starts
        .zip(offsets)
        .map(|(at, offset)| at + offset)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_keep_their_order_and_move_little() {
        let ends = (0.0, 100.0);
        for (wanted, heights, right) in [
            (vec![50.0], vec![20.0], vec![50.0]),
            (vec![2.0, 99.0], vec![20.0, 20.0], vec![10.0, 90.0]),
            (vec![50.0, 50.0], vec![20.0, 20.0], vec![40.0, 60.0]),
            (
                vec![50.0, 52.0, 90.0],
                vec![20.0, 40.0, 20.0],
                vec![30.0, 60.0, 90.0],
            ),
            (vec![], vec![], vec![]),
        ] {
            assert_eq!(place_blocks(&wanted, &heights, ends), right, "{wanted:?}");
        }
    }
}
