//! Composes the texts about one figure, check or event, and the credits of a chart. Pure.

mod credit;
mod entry;

pub use credit::credit;
pub use entry::{Basis, CaveatText, Entry, entry};
