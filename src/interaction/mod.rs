//! What readers mean by pointer, finger, keys and links, and where the answer goes.
//!
//! Pure: names no browser, so that all of it is tested natively. `app` turns events into these calls.

pub mod action;
pub mod keyboard;
pub mod placement;
pub mod selection;
pub mod settings;
pub mod swipe;
