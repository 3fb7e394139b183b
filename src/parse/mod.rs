//! Reads a story's files, and refuses what is wrong with all faults at once.
//!
//! Native only: `build.rs` reads the story before the program is compiled, tests read wrong ones.
//! Strings are leaked, so that one [`Story`] type serves the reader, the build and the page.

mod chart;
mod checks;
pub mod emit;
mod entries;
mod events;
mod fault;
mod figures;
mod ids;
mod language;
mod pair;
mod raw;
mod relation;
mod story;
mod value;
mod wording;
mod words;

pub use fault::Fault;
pub use wording::FORMS;
pub use words::{Key, Tables};

use crate::story::Story;
use std::path::Path;

/// What the readers of the files share.
struct Desk {
    words: words::Reader,
    ids: ids::Ids,
    /// How many paragraphs the article has.
    paragraphs: u8,
    /// Figures and checks at fault: what rests on them is not held against them too.
    unsound: std::collections::BTreeSet<&'static str>,
}

/// A story that was read: the data, and the words of each language.
#[derive(Debug)]
pub struct Read {
    /// The story; its texts are indices into the tables.
    pub story: Story,
    /// The words.
    pub tables: Tables,
}

/// Reads the story in `folder`; `interface` is the folder of the product's own words.
///
/// # Errors
/// All that is wrong, each fault with file, line and what would be right.
pub fn read(folder: &Path, interface: &Path) -> Result<Read, Vec<Fault>> {
    story::read(folder, interface)
}

fn leak(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

fn list<T>(items: Vec<T>) -> crate::story::List<T> {
    crate::story::List(Box::leak(items.into_boxed_slice()))
}
