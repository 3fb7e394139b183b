//! The drawing library: scenes of shapes, labels and marks, their builder, and the code that
//! renders them.
//!
//! It depends on no story, chart or timeline. Layouts build a [`Scene`] with a [`SceneBuilder`];
//! the scene is then written as SVG or painted on canvas (`backend`, [`paint()`]), searched for the
//! mark under the pointer ([`hit`]), or interpolated with another scene while a switch changes the
//! drawing ([`tween`]). Only `paint` and `backend::canvas` name plotters.

pub(crate) mod axis;
pub mod backend;
pub(crate) mod bracket;
mod breakpoint;
mod caveat_icon;
mod glyph_metrics;
mod hit_test;
mod paint;
mod palette;
mod scale;
mod scene;
mod scene_builder;
pub(crate) mod spread;
mod strokes;
mod text_measure;
pub(crate) mod text_style;
mod transition;
mod wrap;

pub use breakpoint::{BREAKPOINTS, breakpoint_for};
pub use caveat_icon::{CAVEAT_ICON_WIDTH, draw_caveat_icon};
pub use hit_test::hit;
pub use paint::paint;
pub use palette::{Palette, Theme};
pub use scale::{Linear, ticks};
pub use scene::{Align, ColorRole, Fill, Group, Label, Mark, Point, Rect, Scene, Shape, Stroke};
pub use scene_builder::{Anchor, SceneBuilder};
pub use text_measure::{Weight, text_width};
pub use transition::tween;
pub use wrap::{balance, wrap};

/// Least width and height of a mark, in scene units, so that a fingertip can hit it.
pub(crate) const TOUCH: f64 = 24.0;
