//! Scales: from values to positions, and the round values at which an axis has ticks.

mod band;
mod linear;
mod time;

pub use band::Band;
pub use linear::{Linear, ticks};
pub use time::{Time, TimeStep, time_ticks};
