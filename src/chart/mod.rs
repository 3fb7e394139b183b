//! The charts: from figures to a scene, one file for each type of chart.
//!
//! A chart is built in stages, each a type of its own that is never changed afterwards:
//! story → layout with a [`Sketch`](crate::draw::Sketch) → [`Scene`] of plain numbers and strings.

mod extent;
mod paired_bars;
mod pictogram;
mod stacked_bar;

use crate::draw::Scene;
use crate::locale::{Direction, Locale};
use crate::story::{Chart, Form, Story, Text};

/// What the marks show; the reader switches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Mode {
    /// The stated values.
    #[default]
    Value,
    /// The change on the year, per cent.
    Change,
    /// The level a year before that value and change imply.
    Before,
}

/// All that marks can show, in the order of the switch.
pub const MODES: [Mode; 3] = [Mode::Value, Mode::Change, Mode::Before];

/// All counts that can be followed, in the order of the switch.
pub const TRUSTS: [Trust; 3] = [Trust::Both, Trust::First, Trust::Second];

impl Mode {
    /// The name in attributes and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Mode::Value => "value",
            Mode::Change => "change",
            Mode::Before => "before",
        }
    }
}

impl Trust {
    /// The name in attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Trust::Both => "both",
            Trust::First => "first",
            Trust::Second => "second",
        }
    }
}

/// Whose count the charts and sentences follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Trust {
    /// Both, side by side.
    #[default]
    Both,
    /// The first ledger's alone.
    First,
    /// The second ledger's alone.
    Second,
}

/// The finding of what a chart shows in this state of its switches.
pub fn title(chart: &Chart, mode: Mode, trust: Trust) -> Text {
    match chart.form {
        Form::Ledgers { titles, .. } => {
            let of_mode = match mode {
                Mode::Value => titles.0[0],
                Mode::Change => titles.0[1],
                Mode::Before => titles.0[2],
            };
            match trust {
                Trust::Both => of_mode[0],
                Trust::First => of_mode[1],
                Trust::Second => of_mode[2],
            }
        }
        // Forms without switches have one state.
        Form::Traffic { .. } | Form::Parts { .. } => chart.title,
    }
}

/// Everything that a layout depends on.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The story.
    pub story: &'a Story,
    /// Its language.
    pub locale: &'a Locale,
    /// Width of the drawing in scene units (CSS pixels at the default text size): one of [`STEPS`](crate::draw::STEPS).
    pub width: f64,
    /// What the marks show.
    pub mode: Mode,
    /// Whose count they follow.
    pub trust: Trust,
}

/// Lays out one chart, in the direction of its language.
pub fn scene(chart: &Chart, view: &View) -> Scene {
    scene_toward(chart, view, view.locale.lang.direction())
}

/// Lays out one chart that reads in a direction of its own: one is the other's mirror.
pub fn scene_toward(chart: &Chart, view: &View, direction: Direction) -> Scene {
    match chart.form {
        Form::Ledgers { .. } => paired_bars::scene(chart, view, direction),
        Form::Traffic { .. } => pictogram::scene(chart, view, direction),
        Form::Parts { .. } => stacked_bar::scene(chart, view, direction),
    }
}
