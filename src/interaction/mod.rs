//! Rules of interaction: what is selected, what keys and swipes do, where tooltips are placed.
//!
//! This module uses no browser API, so all of it is tested natively. `app` turns events into calls of it.

pub mod action;
pub mod keyboard;
pub mod placement;
pub mod selection;
pub mod settings;
pub mod swipe;
