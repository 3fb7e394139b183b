//! Writes a story as Rust: constants that need no parsing.

use super::Tables;
use crate::story::Story;
use std::fmt::Write;

/// The story as a static. Every story type's `Debug` form is the Rust that builds it.
pub fn story(story: &Story) -> String {
    format!("pub static STORY: Story = {story:?};\n")
}

/// Keys of the product's own words as constants, how many words are live, and, for native
/// programs, the words themselves.
pub fn messages(tables: &Tables) -> String {
    let mut out = String::from(
        "/// The texts that the code names.\npub mod key {\nuse crate::story::Text;\n",
    );
    for (i, key) in tables
        .keys
        .iter()
        .enumerate()
        .filter(|(_, k)| k.interface && !k.name.contains('-'))
    {
        let constant = key.name.replace('.', "_").to_uppercase();
        let _ = writeln!(
            out,
            "/// `{}`\npub const {constant}: Text = Text({i});",
            key.name
        );
    }
    let _ = writeln!(
        out,
        "}}\n/// The words that the program in the page gets, among all of them.\npub const CLIENT_MESSAGES: core::ops::Range<usize> = {:?};",
        tables.live
    );
    out += "/// All languages, with their words.\n#[cfg(any(not(target_arch = \"wasm32\"), feature = \"bench\"))]\npub static MESSAGES: &[(&str, &[&str])] = &[\n";
    for (code, words) in &tables.languages {
        let _ = writeln!(out, "({code:?}, &{words:?}),");
    }
    out + "];\n"
}
