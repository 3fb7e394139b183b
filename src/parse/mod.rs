//! Parses a story's files, checks them, and reports all mistakes at once as [`Diagnostic`]s.
//!
//! Native only: `build.rs` runs it before the program is compiled, and writes the result as Rust
//! (`emit`). Strings are leaked, because [`Story`] borrows for the life of the program: the same type is
//! a compiled constant in the program.

mod chart;
mod chart_consistency;
mod chart_form;
mod chart_places;
mod chart_references;
mod checks;
mod diagnostic;
pub mod emit;
mod events;
mod figures;
mod ids;
mod key_numbers;
mod language;
mod pair;
mod panel;
mod panel_beside;
mod panel_names;
mod panel_options;
mod panel_rows;
mod story;
mod text_keys;
mod text_loader;
mod text_rules;
mod toml_entries;
mod toml_tables;
mod value;

pub use chart_places::ChartPlaces;
pub use diagnostic::Diagnostic;
pub use text_keys::{Audience, Key, Owner};
pub use text_loader::MessageTables;

use crate::story::{FigureId, Story};
use std::path::Path;

/// What the parsers of the single files share.
struct Context {
    texts: text_loader::TextLoader,
    ids: ids::Ids,
    /// How many paragraphs the article has.
    paragraphs: u8,
    /// Ids of figures and checks that have a diagnostic. What depends on them is not checked, so that one
    /// mistake is reported once.
    invalid_ids: std::collections::BTreeSet<FigureId>,
}

/// A story without mistakes: its data, and the texts of each language.
#[derive(Debug)]
pub struct ParsedStory {
    /// The story. Its texts are indices into the tables.
    pub story: Story,
    /// The texts.
    pub tables: MessageTables,
    /// Where its charts are.
    pub places: ChartPlaces,
}

/// Parses the story in `folder`; `interface` is the folder of the product's own texts.
///
/// # Errors
/// All mistakes, each with file, line and help.
pub fn read_story(folder: &Path, interface: &Path) -> Result<ParsedStory, Vec<Diagnostic>> {
    story::read_story(folder, interface)
}

fn leak(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

fn list<T>(items: Vec<T>) -> crate::story::List<T> {
    crate::story::List(Box::leak(items.into_boxed_slice()))
}
