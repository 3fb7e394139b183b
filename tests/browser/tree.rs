//! The accessibility tree of each view, as Chromium hands it to screen readers: `tests/golden/accessibility`.
//!
//! A line is a role with its name and states, indented as in the tree. Elements without a meaning of their own are left
//! out, and so are texts that their element already has as its name. A run with another tree fails; with `JISR_BLESS` it
//! writes the files again. Read their diff like that of a drawing: it is what a screen reader says.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::{LANGUAGES, VIEWS};
use crate::runner::TestResult;
use crate::server::Server;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// Roles that say nothing: their children stand in their place.
const SILENT: [&str; 9] = [
    "RootWebArea",
    "generic",
    "none",
    "paragraph",
    "LabelText",
    "Section",
    "LayoutTable",
    "rowgroup",
    "Pre",
];

/// States and properties that screen readers say.
const SPOKEN: [&str; 12] = [
    "level", "pressed", "expanded", "checked", "selected", "disabled", "readonly", "required",
    "sort", "live", "hasPopup", "modal",
];

/// The nodes of a tree by their ids.
type Nodes<'a> = BTreeMap<&'a str, &'a Value>;

/// A text without the characters that direct its parts, in one line.
fn plain(text: &str) -> String {
    let is_mark = |c: char| {
        matches!(
            c,
            '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}'
        )
    };
    let text: String = text.chars().filter(|c| !is_mark(*c)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text<'a>(node: &'a Value, member: &str) -> &'a str {
    node[member]["value"].as_str().unwrap_or_default()
}

/// Writes a node and its children. `above` is the name of the nearest element with one.
fn write_node(out: &mut String, nodes: &Nodes<'_>, node: &Value, depth: usize, above: &str) {
    let (role, name) = (text(node, "role"), plain(text(node, "name")));
    let is_text = role == "StaticText";
    let is_said = is_text && (name.is_empty() || above.contains(&name));
    let is_written =
        node["ignored"] != true && !SILENT.contains(&role) && role != "InlineTextBox" && !is_said;
    if is_written {
        let role = if is_text { "text" } else { role };
        let _ = write!(out, "{}{role}", "  ".repeat(depth));
        if !name.is_empty() {
            let _ = write!(out, " \"{name}\"");
        }
        let description = plain(text(node, "description"));
        if !description.is_empty() {
            let _ = write!(out, ", described \"{description}\"");
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let (name, value) = (
                property["name"].as_str().unwrap_or_default(),
                &property["value"]["value"],
            );
            let is_default =
                *value == json!(false) || *value == json!("false") || *value == json!("");
            if SPOKEN.contains(&name)
                && (!is_default || matches!(name, "pressed" | "expanded" | "checked"))
            {
                let value = value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned);
                let _ = write!(out, ", {name} {value}");
            }
        }
        out.push('\n');
    }
    let above = if is_written && !name.is_empty() {
        &name
    } else {
        above
    };
    for id in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = id.as_str().and_then(|id| nodes.get(id)) {
            write_node(out, nodes, child, depth + usize::from(is_written), above);
        }
    }
}

/// The tree of the current page.
async fn tree(b: &Browser) -> Result<String, Failure> {
    // The lists of marks are filled after the drawings are painted.
    b.until("[...document.querySelectorAll('[role=listbox]')].every(list => list.querySelector('[role=option]'))")
        .await?;
    b.frame().await?;
    b.cdp("Accessibility.enable", json!({})).await?;
    let answer = b.cdp("Accessibility.getFullAXTree", json!({})).await?;
    let all = answer["nodes"].as_array().ok_or("no nodes")?;
    let nodes: Nodes<'_> = all
        .iter()
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    let mut out = String::new();
    write_node(&mut out, &nodes, all.first().ok_or("an empty tree")?, 0, "");
    b.cdp("Accessibility.disable", json!({})).await?;
    Ok(out)
}

pub async fn the_tree_of_each_view_is_as_it_was(b: Browser) -> TestResult {
    let site = Server::site()?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/accessibility");
    let blesses = env::var_os("JISR_BLESS").is_some();
    let mut other = vec![];
    for (path, lang, _) in LANGUAGES
        .into_iter()
        .filter(|(_, lang, _)| ["ar", "en"].contains(lang))
    {
        for view in VIEWS {
            b.open_live(&site.url(&format!("{path}{view}"))).await?;
            let tree = tree(&b).await?;
            assert!(tree.lines().count() > 10, "{lang} {view}: {tree}");
            let view = if view.is_empty() {
                "all"
            } else {
                view.trim_end_matches('/')
            };
            let file = folder.join(format!("{view}-{lang}.txt"));
            if blesses {
                fs::create_dir_all(&folder)?;
                fs::write(&file, &tree)?;
                continue;
            }
            let kept = fs::read_to_string(&file).unwrap_or_default();
            let differs = kept.lines().zip(tree.lines()).position(|(a, b)| a != b);
            if kept != tree {
                let at = differs.unwrap_or_else(|| kept.lines().count().min(tree.lines().count()));
                let line = |text: &str| text.lines().nth(at).unwrap_or("the end").trim().to_owned();
                other.push(format!(
                    "{view}-{lang}.txt:{}: {} | now {}",
                    at + 1,
                    line(&kept),
                    line(&tree)
                ));
            }
        }
    }
    assert!(
        other.is_empty(),
        "JISR_BLESS=1 writes the trees of this run: {other:#?}"
    );
    Ok(())
}
