//! The ledger: everything that a reader can check of one figure, as words. Pure.

mod credit;
mod entry;

pub use credit::credit;
pub use entry::{Basis, CaveatText, Entry, entry};
