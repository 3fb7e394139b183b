//! The axis of time: labels at the starts of years, quarters, months or days, and an arrow that says in
//! which direction time runs.

use super::grid_line;
use crate::i18n::{Date, Interpolate};
use crate::scale::{Time, TimeStep, time_ticks};
use crate::text::TextStyle;
use crate::{Anchor, ColorRole, Point, SceneBuilder, Settings, Stroke};

/// Least space between the texts of two labels, in scene units.
const MIN_LABEL_GAP: f64 = 8.0;
/// From the bottom of the plot to the baseline of the labels.
const BASELINE: f64 = 17.0;
/// Length of the mark at a tick.
const TICK_LENGTH: f64 = 5.0;
/// The tip of the arrow at the end of time: its length and half of its height.
const ARROW: (f64, f64) = (7.0, 3.5);
/// How far the arrow reaches over the end of the scale.
const ARROW_REACH: f64 = 10.0;

/// A scale of time with its labels. Positions count from the start side; if time runs against the layout's
/// direction, later times are nearer to the start side.
pub struct TimeAxis<'m> {
    /// From days to distances from `x`.
    pub scale: Time,
    /// Where the scale begins, from the start side.
    pub x: f64,
    labels: Vec<TimeLabel>,
    style: TextStyle<'m>,
}

/// A label at a day.
struct TimeLabel {
    day: i32,
    text: String,
}

impl<'m> TimeAxis<'m> {
    /// Height of the axis below the plot.
    pub const HEIGHT: f64 = 24.0;
    /// Width beyond the end of the scale that the arrow needs; without it the arrow is cut.
    pub const ARROW_ROOM: f64 = ARROW_REACH;

    /// An axis over the days `from` to `to`, both included, `length` long. Its ticks are the finest of
    /// `finest` and coarser steps whose labels have room; the labels of the first and the last tick are bold.
    pub fn new(
        x: f64,
        (from, to): (Date, Date),
        length: f64,
        finest: TimeStep,
        settings: &Settings<'m>,
    ) -> Self {
        let style = settings.text.note;
        let scale = Time {
            from: from.first_day(),
            to: to.first_day(),
            length,
            reversed: settings.time_is_reversed(),
        };
        let of_step = |step: TimeStep| -> Vec<TimeLabel> {
            let dates = time_ticks(from, to, step);
            let text = |date: Date| TimeLabel {
                day: date.first_day(),
                text: label(date, step, from.year == to.year, settings),
            };
            dates.into_iter().map(text).collect()
        };
        let fitting = |labels: &Vec<TimeLabel>| labels_are_clear(labels, &scale, style);
        let steps = TimeStep::from(finest);
        let labels = steps.map(of_step).find(fitting).unwrap_or_default();
        TimeAxis {
            scale,
            x,
            labels,
            style,
        }
    }

    /// The place of a day, from the start side.
    pub fn at(&self, day: i32) -> f64 {
        self.x + self.scale.at(day)
    }

    /// Draws a line of the grid at each tick between two heights.
    pub fn draw_grid_lines(&self, builder: &mut SceneBuilder, top: f64, bottom: f64) {
        for label in &self.labels {
            let x = self.at(label.day);
            builder.line(
                Point { x, y: top },
                Point { x, y: bottom },
                grid_line(false),
            );
        }
    }

    /// Draws the line of the axis with its arrow at the height `y`, the marks of the ticks, and the labels
    /// below. At the edges of the drawing labels are moved inside.
    pub fn draw(&self, builder: &mut SceneBuilder, y: f64) {
        let stroke = Stroke {
            color: ColorRole::Axis,
            width: 1.0,
            dashed: false,
        };
        let [past, future] = [self.scale.from, self.scale.to].map(|day| self.at(day));
        let onward = if self.scale.reversed { -1.0 } else { 1.0 };
        let tip = future + onward * ARROW_REACH;
        builder.line(Point { x: past, y }, Point { x: tip, y }, stroke);
        let (length, half) = ARROW;
        let back = tip - onward * length;
        let corner = |x, dy| Point { x, y: y + dy };
        builder.polygon(
            &[corner(tip, 0.0), corner(back, -half), corner(back, half)],
            ColorRole::Axis,
        );
        let last = self.labels.len().saturating_sub(1);
        for (i, label) in self.labels.iter().enumerate() {
            let x = self.at(label.day);
            builder.line(
                Point { x, y },
                Point {
                    x,
                    y: y + TICK_LENGTH,
                },
                stroke,
            );
            let style = if i == 0 || i == last {
                self.style.bold()
            } else {
                self.style
            };
            let half = style.width(&label.text) / 2.0;
            let x = x.min(builder.width() - half).max(half);
            style.draw_at(builder, &label.text, Anchor::Middle, x, y + BASELINE);
        }
    }
}

/// The text of a tick. Months and days leave out the year if the axis lies in one year, except at its first
/// tick of January.
fn label(date: Date, step: TimeStep, one_year: bool, settings: &Settings) -> String {
    let (numbers, words) = (settings.numbers, settings.words);
    let year = numbers.year(date.year);
    match step {
        TimeStep::Years(_) => year,
        TimeStep::Quarters => words
            .quarter
            .interpolate("q", &numbers.count(usize::from((date.month - 1) / 3 + 1)))
            .interpolate("y", &year),
        TimeStep::Months if one_year => words.month(date.month).to_owned(),
        TimeStep::Months => [words.month(date.month), " ", &year].concat(),
        TimeStep::Days(_) => {
            let day = numbers.count(usize::from(date.day));
            [&day, " ", words.month(date.month)].concat()
        }
    }
}

/// Whether all labels have room, if the outer ones are moved inside by half their width. One label alone
/// tells no direction, so there must be two.
fn labels_are_clear(labels: &[TimeLabel], scale: &Time, style: TextStyle) -> bool {
    let style = style.bold();
    let half = |label: &TimeLabel| style.width(&label.text) / 2.0;
    let place = |label: &TimeLabel| {
        let (at, half) = (scale.at(label.day), half(label));
        at.min(scale.length - half).max(half)
    };
    labels.len() > 1
        && labels.windows(2).all(|pair| {
            let distance = (place(&pair[1]) - place(&pair[0])).abs();
            distance >= half(&pair[0]) + half(&pair[1]) + MIN_LABEL_GAP
        })
}
