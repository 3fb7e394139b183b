//! Rules of interaction with the marks of a scene: what is selected, what keys and swipes do, where a
//! tooltip is placed.
//!
//! This module uses no browser API, so all of it is tested natively. A program turns the events of its
//! framework into calls of it.

mod keyboard;
mod placement;
mod selection;
mod steps;
mod walk;

pub use keyboard::{KeyAction, action_for_key};
pub use placement::{Space, TOOLTIP_GAP, is_between};
pub use selection::{SelectedItem, Selection};
pub use steps::Step;
pub use walk::{Level, Walk, WalkStep};
