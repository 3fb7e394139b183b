//! The components of a page, and how their output becomes text.

pub mod body;
pub mod chart_overlay;
pub mod controls;
pub mod download_links;
pub mod figure;
pub mod head;
pub mod ledger_filters;
pub mod ledger_table;
pub mod row;
pub mod timeline;

/// Text inside an attribute or element.
pub fn escape_html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// Leptos' HTML without the comments that only hydration needs.
pub fn without_hydration_comments(html: &str) -> String {
    html.replace("<!>", "").replace("<!--<() />-->", "")
}
