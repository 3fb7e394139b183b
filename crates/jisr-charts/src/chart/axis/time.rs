//! The axis of time: labels at the starts of years, quarters, months or days, and an arrow that says in
//! which direction time runs.

use super::grid_line;
use crate::data::{TimeUnit, Times};
use crate::i18n::Date;
use crate::scale::{Time, TimeStep, time_ticks};
use crate::text::TextStyle;
use crate::{Anchor, ColorRole, Point, SceneBuilder, Settings, Stroke};

/// Least space between the texts of two labels, in scene units.
const MIN_LABEL_GAP: f64 = 14.0;
/// From the bottom of the plot to the baseline of the labels.
const BASELINE: f64 = 20.0;
/// Length of the mark at a tick.
const TICK_LENGTH: f64 = 5.0;
/// The tip of the arrow at the end of time: its length and half of its height.
const ARROW: (f64, f64) = (7.0, 3.5);
/// How far the arrow reaches over the end of the scale.
const ARROW_REACH: f64 = 10.0;

/// A scale of time with its labels. Positions count from the start side; if time runs against the layout's
/// direction, later times are nearer to the start side.
///
/// The first and the last time are always labelled, in bold and with their year. Between them are round
/// times, as far as their labels have room.
pub struct TimeAxis<'m> {
    /// From days to distances from `x`.
    pub scale: Time,
    /// Where the scale begins, from the start side.
    pub x: f64,
    /// How far the line of the axis reaches over both ends of the scale: half of a column, or nothing.
    pub overhang: f64,
    /// Labels don't reach over this place, counted from the start side: the column of another axis is there.
    pub start_edge: f64,
    labels: Vec<TimeLabel>,
    style: TextStyle<'m>,
}

/// A label at a day.
struct TimeLabel {
    day: i32,
    text: String,
    /// Whether it is the first or the last time.
    is_end: bool,
}

impl<'m> TimeAxis<'m> {
    /// Height of the axis below the plot.
    pub const HEIGHT: f64 = 26.0;
    /// Width beyond the end of the scale that the arrow needs; without it the arrow is cut.
    pub const ARROW_ROOM: f64 = ARROW_REACH;

    /// An axis over the days `from` to `to`, both included, `length` long. Its ticks are the finest of
    /// `unit` and coarser steps whose labels have room.
    pub fn new(
        x: f64,
        (from, to): (Date, Date),
        length: f64,
        unit: TimeUnit,
        settings: &Settings<'m>,
    ) -> Self {
        let step_by_step = TimeStep::from(unit.step()).map(|step| {
            let label = |date: Date| TimeLabel {
                day: date.first_day(),
                text: label(date, unit, step, settings),
                is_end: false,
            };
            time_ticks(from, to, step).into_iter().map(label).collect()
        });
        TimeAxis::with_candidates((x, 0.0), (from, to), length, unit, settings, step_by_step)
    }

    /// An axis with labels only at times that a chart has values for: at all of them if they have room, else at
    /// those that begin a round step, else at each second, third and so on. `x` is where the scale begins and how
    /// far the line of the axis reaches over its ends.
    pub fn at_times(x: (f64, f64), times: &Times, length: f64, settings: &Settings<'m>) -> Self {
        let (unit, dates) = (times.unit(), times.dates());
        let nothing = Date::of_year(0);
        let ends = times.ends().unwrap_or((nothing, nothing));
        let label_of = |date: &Date, step: TimeStep| TimeLabel {
            day: date.first_day(),
            text: label(*date, unit, step, settings),
            is_end: false,
        };
        // More labels than this can't fit, so they need not be written and measured.
        let most = ((length + 2.0 * x.1) / MIN_LABEL_GAP) as usize + 2;
        let round = TimeStep::from(unit.step()).filter_map(|step| {
            let ticks = time_ticks(ends.0, ends.1, step);
            let days: Vec<i32> = ticks.iter().map(Date::first_day).collect();
            let begins = |date: &&Date| days.binary_search(&date.first_day()).is_ok();
            let chosen: Vec<&Date> = dates.iter().filter(begins).collect();
            let label = |date: &Date| label_of(date, step);
            let fits = chosen.len() > 1 && chosen.len() <= most;
            fits.then(|| chosen.into_iter().map(label).collect())
        });
        let few = |n: &usize| dates.len().div_ceil(*n) <= most;
        let every = (1..=dates.len()).filter(few).map(|n| {
            let chosen = dates.iter().step_by(n);
            chosen.map(|date| label_of(date, unit.step())).collect()
        });
        // All of them, if that many fit, come before round steps.
        let all = every.clone().take(usize::from(few(&1)));
        let candidates = all.chain(round).chain(every);
        TimeAxis::with_candidates(x, ends, length, unit, settings, candidates)
    }

    /// An axis with the labels of both ends, and the first of the candidates whose labels have room; of these it
    /// leaves out labels too near to the ends.
    fn with_candidates(
        (x, overhang): (f64, f64),
        (from, to): (Date, Date),
        length: f64,
        unit: TimeUnit,
        settings: &Settings<'m>,
        candidates: impl Iterator<Item = Vec<TimeLabel>>,
    ) -> Self {
        let style = settings.text.note;
        let scale = Time {
            from: from.first_day(),
            to: to.first_day(),
            length,
            reversed: settings.time_is_reversed(),
        };
        let texts = end_texts((from, to), unit, settings);
        let texts = texts
            .into_iter()
            .find(|texts| ends_length(texts, style) <= length + 2.0 * overhang);
        let end = |(date, text): (Date, String)| TimeLabel {
            day: date.first_day(),
            text,
            is_end: true,
        };
        let dates = [from, to].into_iter();
        let ends: Vec<TimeLabel> = dates.zip(texts.unwrap_or_default()).map(end).collect();
        let are_clear = |a: &TimeLabel, b: &TimeLabel| {
            let place = |label: &TimeLabel| label.place(&scale, overhang, style);
            let ((a, half_a), (b, half_b)) = (place(a), place(b));
            (b - a).abs() >= half_a + half_b + MIN_LABEL_GAP
        };
        let clear = |tick: &TimeLabel| ends.iter().all(|end| are_clear(tick, end));
        let inner = |labels: Vec<TimeLabel>| -> Vec<TimeLabel> {
            labels.into_iter().filter(clear).collect()
        };
        let fit = |labels: &Vec<TimeLabel>| {
            let mut pairs = labels.windows(2);
            pairs.all(|pair| {
                pair.first()
                    .zip(pair.last())
                    .is_none_or(|(a, b)| are_clear(a, b))
            })
        };
        let mut labels = candidates.map(inner).find(fit).unwrap_or_default();
        labels.extend(ends);
        TimeAxis {
            scale,
            x,
            overhang,
            start_edge: 0.0,
            labels,
            style,
        }
    }

    /// The least length at which the labels of both ends stand side by side.
    pub fn least_length((from, to): (Date, Date), unit: TimeUnit, settings: &Settings) -> f64 {
        let texts = end_texts((from, to), unit, settings).into_iter();
        let lengths = texts.map(|texts| ends_length(&texts, settings.text.note));
        lengths.fold(f64::INFINITY, f64::min)
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
        let past = past - onward * self.overhang;
        let tip = future + onward * (self.overhang + ARROW_REACH);
        builder.line(Point { x: past, y }, Point { x: tip, y }, stroke);
        let (length, half) = ARROW;
        let back = tip - onward * length;
        let corner = |x, dy| Point { x, y: y + dy };
        builder.polygon(
            &[corner(tip, 0.0), corner(back, -half), corner(back, half)],
            ColorRole::Axis,
        );
        for label in &self.labels {
            let x = self.at(label.day);
            let foot = Point {
                x,
                y: y + TICK_LENGTH,
            };
            builder.line(Point { x, y }, foot, stroke);
            let style = label.style(self.style);
            let half = style.width(&label.text) / 2.0;
            let x = x.min(builder.width() - half).max(self.start_edge + half);
            style.draw_at(builder, &label.text, Anchor::Middle, x, y + BASELINE);
        }
    }
}

impl TimeLabel {
    /// The style of its text, given that of the axis.
    fn style<'m>(&self, style: TextStyle<'m>) -> TextStyle<'m> {
        if self.is_end {
            style.bold().color(ColorRole::Text)
        } else {
            style
        }
    }

    /// The middle of its text and half of its width. At the ends of the axis, which reach over the scale, the
    /// text is moved inside.
    fn place(&self, scale: &Time, overhang: f64, style: TextStyle) -> (f64, f64) {
        let half = self.style(style).width(&self.text) / 2.0;
        let at = scale.at(self.day);
        let inside = at.min(scale.length + overhang - half);
        (inside.max(half - overhang), half)
    }
}

/// The texts of the first and the last time, from the most exact: with their year, and for narrow axes either
/// the year alone, or what comes before it if the year is the same. One text if the times are the same.
fn end_texts((from, to): (Date, Date), unit: TimeUnit, settings: &Settings) -> [Vec<String>; 2] {
    let dates = if from == to {
        vec![from]
    } else {
        vec![from, to]
    };
    let exact = dates.iter().map(|date| unit.write(*date, settings));
    let short = dates.iter().map(|date| match unit {
        _ if from.year != to.year => TimeUnit::Year.write(*date, settings),
        unit => unit.write_short(*date, settings),
    });
    [exact.collect(), short.collect()]
}

/// The length that the texts of both ends need side by side.
fn ends_length(texts: &[String], style: TextStyle) -> f64 {
    let widths: f64 = texts.iter().map(|text| style.bold().width(text)).sum();
    widths + MIN_LABEL_GAP * (texts.len().saturating_sub(1)) as f64
}

/// The text of a tick between the ends, for times of a unit. Where the first period of a year is labelled, the
/// others leave out their year.
fn label(date: Date, unit: TimeUnit, step: TimeStep, settings: &Settings) -> String {
    let unit = match step {
        TimeStep::Years(_) => TimeUnit::Year,
        TimeStep::Quarters if unit == TimeUnit::Quarter => unit,
        TimeStep::Quarters | TimeStep::Months => TimeUnit::Month,
        TimeStep::Days(_) => TimeUnit::Day,
    };
    if date.month == 1 && unit != TimeUnit::Day {
        unit.write(date, settings)
    } else {
        unit.write_short(date, settings)
    }
}

#[cfg(test)]
mod tests;
