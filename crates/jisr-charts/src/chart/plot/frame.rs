//! The frame of a chart along positions: the plot, its axes, what stands above it.

use super::{AlongAxis, EndLabels, write_tick};
use crate::chart::LayoutError;
use crate::chart::axis::VerticalAxis;
use crate::data::{Positions, Unit};
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Point, Rect, SceneBuilder, Settings, Stroke};

/// Height of the plot as a part of its width, and its limits.
const ASPECT: f64 = 0.52;
const LEAST_HEIGHT: f64 = 180.0;
const MOST_HEIGHT: f64 = 320.0;
/// Space between the header and the plot.
const HEADER_GAP: f64 = 12.0;
/// How far above the plot labels may stand, within this space.
const LABEL_REACH: f64 = 10.0;
/// Labels stand at the end of time if the axis keeps this part of the width.
const LEAST_SHARE: f64 = 0.56;
/// Least width at the sides of the axis: half a mark.
const SIDE: f64 = 12.0;
/// Height of the row for the word "projection", and from the line where projections begin to the word.
const PROJECTION_ROW: f64 = 18.0;
const PROJECTION_GAP: f64 = 5.0;

/// The plot with its axes.
pub(crate) struct Frame<'a, 'm> {
    pub settings: &'a Settings<'m>,
    /// The axis below the plot.
    pub along: AlongAxis<'m>,
    /// The axis of values.
    pub values: VerticalAxis<'m>,
    /// The coordinate of each position.
    pub coordinates: Vec<f64>,
    /// Whether the greatest position is at the start side.
    pub is_reversed: bool,
    /// The area of the values, from the start side.
    pub plot: Rect,
    /// Height of the row above it for the word "projection".
    pub projection_row: f64,
}

/// The axis of values over the height of a plot, with its bottom at that height.
pub(crate) fn value_axis<'m>(
    unit: &Unit,
    extent: (f64, f64),
    settings: &Settings<'m>,
) -> VerticalAxis<'m> {
    let height = (settings.width * ASPECT).clamp(LEAST_HEIGHT, MOST_HEIGHT);
    let write = |n| write_tick(unit, n, settings);
    VerticalAxis::new(height, extent, height, settings.text.note, write)
}

/// The heights between which labels at the end of time have room.
pub(crate) fn label_heights(values: &VerticalAxis) -> (f64, f64) {
    (-LABEL_REACH, values.bottom)
}

/// The greatest width of labels at the end of time.
pub(crate) fn label_room(values: &VerticalAxis, settings: &Settings) -> f64 {
    settings.width * (1.0 - LEAST_SHARE) - values.label_width().max(SIDE)
}

/// Draws the words for the values, and says if their axis leaves zero out.
pub(crate) fn draw_words(
    builder: &mut SceneBuilder,
    words: &str,
    values: &VerticalAxis,
    column: &mut Column,
    settings: &Settings,
) {
    let note = settings.text.note;
    note.draw_lines(builder, words, false, column);
    if values.leaves_zero_out() {
        note.draw_lines(builder, settings.words.not_from_zero, false, column);
    }
}

impl<'a, 'm> Frame<'a, 'm> {
    /// The frame below a header that ends at the height `top`, with the place for some labels at the end of time.
    ///
    /// # Errors
    /// [`LayoutError::TooNarrow`] if the axis along the positions has no room for the labels of its ends.
    pub fn new(
        positions: &Positions,
        mut values: VerticalAxis<'m>,
        mut labels: Option<&mut EndLabels>,
        (top, projected_from): (f64, Option<usize>),
        settings: &'a Settings<'m>,
    ) -> Result<Self, LayoutError> {
        let past_room = values.label_width().max(SIDE);
        let future_room = labels.as_ref().map_or(0.0, |l| l.width).max(SIDE);
        let length = settings.width - past_room - future_room;
        let least = AlongAxis::least_length(positions, settings);
        if length < least {
            let (width, least) = (settings.width, least + past_room + future_room);
            return Err(LayoutError::TooNarrow { width, least });
        }
        let row = projected_from.map_or(0.0, |_| PROJECTION_ROW);
        let (y, h) = (top + HEADER_GAP + row, values.bottom);
        values.bottom += y;
        if let Some(labels) = labels.as_mut() {
            labels.move_down(y);
        }
        let is_reversed = AlongAxis::is_reversed(positions, settings);
        let x = if is_reversed { future_room } else { past_room };
        Ok(Frame {
            settings,
            along: AlongAxis::new(positions, x, length, settings),
            coordinates: positions.coordinates(),
            is_reversed,
            plot: Rect { x, y, w: length, h },
            projection_row: row,
            values,
        })
    }

    /// The place of the greatest position.
    pub fn future(&self) -> f64 {
        if self.is_reversed {
            self.plot.x
        } else {
            self.plot.x + self.plot.w
        }
    }

    /// The place of each position.
    pub fn places(&self) -> Vec<f64> {
        self.coordinates.iter().map(|c| self.along.at(*c)).collect()
    }

    /// The stretch that marks of steps divide: the axis, and at both ends half the width of a mark.
    pub fn stretch(&self) -> (f64, f64) {
        (self.plot.x - SIDE, self.plot.x + self.plot.w + SIDE)
    }

    /// Whether an area is inside of the plot, or a little above it.
    pub fn holds(&self, area: &Rect) -> bool {
        let Rect { x, y, w, h } = self.plot;
        let (top, bottom) = (y - LABEL_REACH, y + h);
        area.x >= x && area.x + area.w <= x + w && area.y >= top && area.y + area.h <= bottom
    }

    /// Height of the drawing that the frame ends.
    pub fn bottom(&self) -> f64 {
        self.plot.y + self.plot.h + self.along.height()
    }

    /// Draws both axes with the lines of the grid.
    pub fn draw_axes(&self, builder: &mut SceneBuilder) {
        let Rect { x, y, w, h } = self.plot;
        self.values.draw_grid_lines(builder, x, x + w);
        // The labels stand at the side of the past.
        if self.is_reversed {
            self.values.draw_labels_behind(builder, x + w);
        } else {
            self.values.draw_labels(builder, 0.0);
        }
        self.along.draw(builder, y + h);
    }

    /// Draws a line where projections begin, with the word for them above the plot; returns the box of the word.
    pub fn draw_projection(
        &self,
        builder: &mut SceneBuilder,
        projected_from: Option<usize>,
    ) -> Option<Rect> {
        let last_known = projected_from?.saturating_sub(1);
        let x = self.along.at(*self.coordinates.get(last_known)?);
        let top = self.plot.y;
        let stroke = Stroke {
            color: ColorRole::Axis,
            width: 1.0,
            dashed: true,
        };
        let at = |y| Point { x, y };
        builder.line(at(top - PROJECTION_ROW), at(top + self.plot.h), stroke);
        let (text, style) = (self.settings.words.projection, self.settings.text.note);
        let w = style.width(text);
        let fits = w + PROJECTION_GAP <= (self.future() - x).abs();
        let x = if fits != self.is_reversed {
            x + PROJECTION_GAP
        } else {
            x - PROJECTION_GAP - w
        };
        let x = x.max(0.0).min(builder.width() - w);
        style.draw_centered(builder, text, Anchor::Start, x, top - PROJECTION_ROW / 2.0);
        let (y, h) = (top - PROJECTION_ROW, PROJECTION_ROW);
        Some(Rect { x, y, w, h })
    }
}
