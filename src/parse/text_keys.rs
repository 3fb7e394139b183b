//! Keys of texts: whose they are, who needs them, and where an editor writes them.

/// The name of a text.
#[derive(Clone, Debug)]
pub struct Key {
    /// Such as `figure.rail.teu`.
    pub name: String,
    /// Whose text it is.
    pub owner: Owner,
}

/// Who wrote a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The product: the code names it by a constant.
    Product,
    /// The story.
    Story,
}

/// Who needs a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Only the static pages.
    Page,
    /// The static pages and the program in the browser.
    Client,
}

impl Audience {
    /// Who needs the text with this key.
    pub fn of(key: &str) -> Self {
        let names_event = key.starts_with("event.") && key.ends_with(".label");
        let page_only = PAGE_ONLY.iter().any(|prefix| key.starts_with(prefix));
        match page_only && !names_event {
            true => Audience::Page,
            false => Audience::Client,
        }
    }
}

/// The place of a group of texts in the tables. The client's texts follow each other, so that a page
/// carries one range of them, and the product's come first, so that the code's numbers are the same
/// for every story.
pub const fn group(owner: Owner, audience: Audience) -> u8 {
    match (owner, audience) {
        (Owner::Product, Audience::Page) => 0,
        (Owner::Product, Audience::Client) => 1,
        (Owner::Story, Audience::Client) => 2,
        (Owner::Story, Audience::Page) => 3,
    }
}

/// Beginnings of the keys of texts that only the static pages show; the names of events are not among these texts. The
/// program makes drawings and copies everything else from the page.
const PAGE_ONLY: [&str; 13] = [
    "page.",
    "copy.",
    "listen.",
    "help.",
    "gallery.",
    "dated.",
    "story.",
    "key.",
    "theme.",
    "chart_text.",
    "event.",
    "flag.",
    "room.",
];

/// The table and the name under which an editor writes the text.
pub fn table_and_name(key: &str) -> (String, String) {
    let (table, name) = key.split_once('.').unwrap_or(("", key));
    match (table, name.rsplit_once('.')) {
        ("source" | "flag" | "event" | "chart_text", Some((id, part))) => {
            (format!("{table}.{id}"), part.to_owned())
        }
        (_, Some(_)) => (table.to_owned(), format!("\"{name}\"")),
        (_, None) => (table.to_owned(), name.to_owned()),
    }
}
