//! The page in other people's pages: what an address asks for, and what frames say to each other.
//! As data, pure; the browser's edge in `live` reads addresses and posts messages.
//!
//! Nothing that comes from outside leaves here as it came: only values that the page knows. Two
//! exceptions are names that a parent gave its frame; they go back to that parent alone.

mod asked;
mod hash;
mod heard;
mod heights;

#[cfg(test)]
mod fuzz;

pub use asked::{Asked, Known};
pub use hash::target;
pub use heard::{Data, Heard, heard};
pub use heights::{Heights, Post};
