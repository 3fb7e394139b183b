//! Scales: from values to positions, and the round values at which an axis has ticks.

mod linear;

pub use linear::{Linear, ticks};
