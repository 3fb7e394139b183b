//! From figures to marks: scales, layout of each form, the scene, and its painting.
//!
//! A chart is built in stages, each its own type, never changed afterwards:
//! story → layout with a [`Sketch`] → [`Scene`] (plain numbers and strings) → paint, hit test,
//! snapshot. Only `paint` and `backend::canvas` name plotters.

mod advances;
mod axis;
pub mod backend;
mod bar_words;
mod bracket;
mod containers;
mod extent;
mod face;
mod flag;
mod gap;
mod hit;
mod ledger;
mod measure;
mod paint;
mod palette;
mod parts;
mod plan;
mod scale;
mod scene;
mod sketch;
mod spread;
mod squares;
mod step;
mod strokes;
mod train;
mod tween;
mod wrap;

mod energy;
pub mod line;
mod rail;
mod trade;

pub use flag::{ROOM as FLAG_ROOM, flag};
pub use hit::hit;
pub use measure::{Weight, text_width};
pub use paint::paint;
pub use palette::{Palette, Theme};
pub use scale::{Linear, ticks};
pub use scene::{Align, Fill, Group, Ink, Label, Mark, Point, Rect, Scene, Shape, Stroke};
pub use sketch::{Anchor, Sketch};
pub use step::{STEPS, step_for};
pub use tween::tween;
pub use wrap::{balance, wrap};

use crate::locale::{Direction, Locale};
use crate::story::{Chart, Form, Story, Text};

/// A mark is at least as wide and as high as a fingertip needs, in scene units.
const TOUCH: f64 = 24.0;

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
    /// Width of the drawing in scene units (CSS pixels at the default text size): one of [`STEPS`].
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
        Form::Ledgers { .. } => trade::scene(chart, view, direction),
        Form::Traffic { .. } => rail::scene(chart, view, direction),
        Form::Parts { .. } => energy::scene(chart, view, direction),
    }
}
