//! The interactive parts of the page, each a Leptos component that is written once: the build renders it into
//! the static page, and the program mounts it there in place of the static markup.
//!
//! What exists only while the program runs (canvas, marks, tooltip) is in `app`.

mod event_steps;
mod ledger_controls;
mod state;
mod switches;
mod textures_button;

pub use event_steps::EventSteps;
pub use ledger_controls::{LedgerControls, LedgerStatus};
pub use state::PageState;
pub use switches::Switches;
pub use textures_button::{Around, TexturesButton};
