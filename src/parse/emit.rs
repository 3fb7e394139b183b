//! Writes a story as Rust: constants that need no parsing.

use super::{ChartPlaces, MessageTables, Owner};
use crate::story::{Chart, Panel, PanelForm, Story};
use std::fmt::Write;

/// The story as a static, and which forms of charts it has. Every story type's `Debug` form is the Rust that
/// builds it.
pub fn story(story: &Story) -> String {
    let mut out = format!("pub static STORY: Story = {story:?};\n");
    out += "/// Whether the story has charts of a form.\npub mod has_form {\n";
    let paired = story.charts.iter().any(|chart| chart.ledgers().is_some());
    let _ = writeln!(out, "pub const PAIRED_BARS: bool = {paired};");
    let panels = || story.charts.iter().flat_map(Chart::panels);
    for form in PanelForm::ALL {
        let has = panels().any(|panel| panel.form == form);
        let name = form.code().replace('-', "_").to_uppercase();
        let _ = writeln!(out, "pub const {name}: bool = {has};");
    }
    let annotated = panels().any(Panel::is_annotated);
    let _ = writeln!(
        out,
        "}}\n/// Whether a panel of the story has a reference line or a note.\npub const HAS_ANNOTATIONS: bool = {annotated};"
    );
    out
}

/// The places of the charts in the story's files, for messages of native programs.
pub fn places(places: &ChartPlaces) -> String {
    let mut out = format!("const CHARTS_FILE: &str = {:?};\n", places.file);
    out += "const PANEL_LINES: &[(&str, &[usize])] = &[\n";
    for (chart, lines) in &places.panels {
        let _ = writeln!(out, "({chart:?}, &{lines:?}),");
    }
    out + "];\n"
}

/// Keys of the product's own words as constants, the range of client messages and, for native
/// programs, the messages themselves.
pub fn messages(tables: &MessageTables) -> String {
    let mut out = String::from(
        "/// The texts that the code names.\npub mod key {\nuse crate::story::Text;\n",
    );
    for (i, key) in tables
        .keys
        .iter()
        .enumerate()
        .filter(|(_, k)| k.owner == Owner::Product && !k.name.contains('-'))
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
        "}}\n/// The range of messages that the program in the browser gets from its page.\npub const CLIENT_MESSAGES: core::ops::Range<usize> = {:?};",
        tables.client
    );
    out += "/// All languages with their messages.\n#[cfg(any(not(target_arch = \"wasm32\"), feature = \"bench\"))]\npub static MESSAGES: &[(jisr_charts::i18n::Lang, &[&str])] = &[\n";
    for (lang, messages) in &tables.languages {
        let _ = writeln!(out, "(jisr_charts::i18n::{lang:?}, &{messages:?}),");
    }
    out + "];\n"
}
