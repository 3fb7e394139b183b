//! The places of columns along the horizontal axis.

use super::{ColumnAxis, Columns};
use crate::chart::axis::TimeAxis;
use crate::chart::{Item, LayoutError, TOUCH};
use crate::data::Times;
use crate::{Rect, Settings};

/// The part of each slot that stays empty.
const GAP: f64 = 0.28;
/// The greatest and the least width of a column.
const MAX_WIDTH: f64 = 72.0;
const MIN_WIDTH: f64 = 2.0;
/// The space between the columns of a group, and the width from which they have it.
const LANE_GAP: f64 = 1.0;
const LANE_GAP_FROM: f64 = 6.0;

/// Equal slots, one for each category or time. Positions count from the start side.
pub(super) struct Slots<'m> {
    /// The middle of each slot.
    pub middles: Vec<f64>,
    /// The width of a slot.
    pub step: f64,
    /// The axis below, if the slots are times.
    pub time: Option<TimeAxis<'m>>,
    lanes: usize,
}

impl<'m> Slots<'m> {
    /// The slots of a chart between two places.
    ///
    /// # Errors
    /// [`LayoutError::TooNarrow`] if there is no room for one column, [`LayoutError::TooMany`] if the columns
    /// would be too thin to be seen.
    pub fn new(
        columns: &Columns,
        (from, to): (f64, f64),
        settings: &Settings<'m>,
    ) -> Result<Self, LayoutError> {
        let length = to - from;
        let slots = match &columns.axis {
            ColumnAxis::Categories(categories) => {
                let step = length / categories.len().max(1) as f64;
                let middle = |place: usize| from + step * (place as f64 + 0.5);
                Slots {
                    middles: (0..categories.len()).map(middle).collect(),
                    step,
                    time: None,
                    lanes: columns.lanes(),
                }
            }
            ColumnAxis::Times(times) => {
                Slots::over_time(times, columns.lanes(), (from, to), settings)?
            }
        };
        let count = slots.middles.len();
        if length < TOUCH {
            return Err(LayoutError::TooNarrow {
                width: settings.width,
                least: settings.width - length + TOUCH,
            });
        }
        let width = slots.lane_width();
        if width < MIN_WIDTH {
            let limit = count as f64 * width / MIN_WIDTH;
            return Err(LayoutError::TooMany {
                what: Item::Category,
                count,
                limit: limit as usize,
            });
        }
        Ok(slots)
    }

    /// Slots at their true places in time. The arrow of the axis is inside the two places.
    fn over_time(
        times: &Times,
        lanes: usize,
        (from, to): (f64, f64),
        settings: &Settings<'m>,
    ) -> Result<Self, LayoutError> {
        let ends = times.ends().ok_or(LayoutError::NoData)?;
        let days: Vec<i32> = times.dates().iter().map(|d| d.first_day()).collect();
        let (arrow, edge) = (TimeAxis::ARROW_ROOM, from);
        let from = if settings.time_is_reversed() {
            from + arrow
        } else {
            from
        };
        let room = to
            - from
            - if settings.time_is_reversed() {
                0.0
            } else {
                arrow
            };
        let gaps = days.windows(2).map(|pair| match pair {
            [a, b] => f64::from(*b) - f64::from(*a),
            _ => f64::MAX,
        });
        let least = gaps.fold(f64::MAX, f64::min);
        let whole = f64::from(ends.1.first_day()) - f64::from(ends.0.first_day());
        // Half a slot stands before the first time, and half a slot behind the last.
        let (length, step) = if whole > 0.0 {
            let length = room / (1.0 + least / whole);
            (length, room - length)
        } else {
            (0.0, room)
        };
        let needed = TimeAxis::least_length(ends, times.unit(), settings);
        if room < needed {
            return Err(LayoutError::TooNarrow {
                width: settings.width,
                least: settings.width + needed - room,
            });
        }
        let start = from + step / 2.0;
        let mut axis = TimeAxis::at_times((start, step / 2.0), times, length, settings);
        axis.start_edge = edge;
        Ok(Slots {
            middles: days.iter().map(|day| axis.at(*day)).collect(),
            step,
            time: Some(axis),
            lanes,
        })
    }

    /// From the start of a column to the start of the next one in its group.
    pub fn lane_step(&self) -> f64 {
        let group = self.step * (1.0 - GAP);
        (group / self.lanes as f64).min(MAX_WIDTH)
    }

    /// The width of a column.
    pub fn lane_width(&self) -> f64 {
        let step = self.lane_step();
        if self.lanes > 1 && step >= LANE_GAP_FROM {
            step - LANE_GAP
        } else {
            step
        }
    }

    /// The start of the column of an item and its width.
    pub fn lane(&self, item: usize, lane: usize) -> (f64, f64) {
        let step = self.lane_step();
        let middle = self.middles.get(item).copied().unwrap_or_default();
        let x = middle + (lane as f64 - self.lanes as f64 / 2.0) * step;
        (x, self.lane_width())
    }

    /// The middle of the column of an item.
    pub fn lane_middle(&self, item: usize, lane: usize) -> f64 {
        let (x, w) = self.lane(item, lane);
        x + w / 2.0
    }

    /// The width that a text over one column can have without reaching those beside it.
    pub fn text_width(&self) -> f64 {
        if self.lanes > 1 {
            self.lane_step()
        } else {
            self.step
        }
    }

    /// The items by their places from the start side, in runs that are wide enough for a mark.
    pub fn runs(&self) -> Vec<Vec<usize>> {
        let mut order: Vec<usize> = (0..self.middles.len()).collect();
        if self.middles.first() > self.middles.last() {
            order.reverse();
        }
        let mut runs: Vec<Vec<usize>> = vec![];
        for item in order {
            match runs.last_mut() {
                Some(run) if self.run_width(run) < TOUCH => run.push(item),
                _ => runs.push(vec![item]),
            }
        }
        // What is left at the end joins the run before it.
        if runs.len() > 1 && runs.last().is_some_and(|run| self.run_width(run) < TOUCH) {
            let rest = runs.pop().unwrap_or_default();
            if let Some(run) = runs.last_mut() {
                run.extend(rest);
            }
        }
        runs
    }

    /// The start of a run of slots, and its width.
    pub fn run_place(&self, run: &[usize]) -> (f64, f64) {
        let place = |item: Option<&usize>| item.and_then(|i| self.middles.get(*i)).copied();
        let first = place(run.first()).unwrap_or_default();
        let last = place(run.last()).unwrap_or_default();
        (first - self.step / 2.0, last - first + self.step)
    }

    fn run_width(&self, run: &[usize]) -> f64 {
        self.run_place(run).1
    }

    /// Whether each column is wide enough for a mark of its own.
    pub fn lanes_have_marks(&self) -> bool {
        self.lane_width() >= TOUCH
    }

    /// The area of a column between two heights.
    pub fn lane_rect(&self, item: usize, lane: usize, (top, bottom): (f64, f64)) -> Rect {
        let (x, w) = self.lane(item, lane);
        Rect {
            x,
            y: top,
            w,
            h: bottom - top,
        }
    }
}
