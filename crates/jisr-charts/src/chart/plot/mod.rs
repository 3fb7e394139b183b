//! The parts that forms over an axis of positions share: the plot with its axes, labels at the end of time,
//! marks for steps, the table.

mod along;
mod annotations;
mod dashes;
mod end_labels;
mod frame;
mod glyph;
mod marks;
mod obstacles;
mod parts;
mod series_labels;
mod steps;
mod summary;

pub(super) use along::AlongAxis;
pub(super) use annotations::{place_marks, runs_sideways};
pub(super) use dashes::dash_path;
pub(super) use end_labels::{EndLabel, EndLabels, Run};
pub(super) use frame::{Frame, draw_words, label_heights, label_room, value_axis};
pub(super) use glyph::draw_glyph;
pub(super) use marks::{course_texts, series_id, step_id};
pub(super) use obstacles::Obstacles;
pub(super) use parts::{Part, parts};
pub(super) use series_labels::end_label;
pub(super) use steps::Steps;
pub(super) use summary::{describe, table};

use crate::Settings;
use crate::data::Unit;
use crate::i18n::Decimal;

/// The number of a tick in a unit, with the digits that the step of the ticks needs.
pub(super) fn write_tick(unit: &Unit, number: Decimal, settings: &Settings) -> String {
    let exact = Unit {
        decimals: None,
        signed: false,
        ..unit.clone()
    };
    exact.write(number, settings)
}
