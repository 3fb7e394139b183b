//! Composes the texts about one figure, check or event, the credits of a chart, and the list of sources. Pure.

mod credit;
mod entry;
mod source;

pub use credit::{SourceCredit, credit, source_credits};
pub use entry::{Basis, CaveatText, Entry, entry};
pub use source::{SourceDetails, sources};
