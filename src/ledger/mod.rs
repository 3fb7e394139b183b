//! The ledger: everything that a reader can check of one figure, as words. Pure.

mod entry;

pub use entry::{Basis, Entry, FlagWords, entry};
