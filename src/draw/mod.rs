//! The drawing library: a scene of shapes, labels and marks, its builder, and what reads it.
//!
//! It knows no story, no chart and no timeline. Layouts build a [`Scene`] with a [`SceneBuilder`]; the scene
//! is then written as SVG or painted on canvas (`backend`, [`paint()`]), searched for the mark under
//! the pointer ([`hit`]), or mixed with another scene while a switch changes the drawing ([`tween`]).
//! Only `paint` and `backend::canvas` name plotters.

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

/// A mark is at least as wide and as high as a fingertip needs, in scene units.
pub(crate) const TOUCH: f64 = 24.0;
