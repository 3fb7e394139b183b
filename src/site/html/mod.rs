//! The components of a page, and helpers that turn their output into HTML.

pub mod body;
pub mod column_heads;
pub mod copy_table_button;
pub mod download_links;
pub mod figure;
pub mod head;
pub mod key_numbers;
pub mod keyboard_help;
pub mod ledger_table;
pub mod listen_button;
pub mod related;
pub mod row;
pub mod security_policy;
pub mod source_list;
pub mod start_scripts;
pub mod static_charts;
mod texture_key;
pub mod theme_css;
pub mod timeline;

/// HTML from Leptos without the comments that only hydration needs.
pub fn without_hydration_comments(html: &str) -> String {
    html.replace("<!>", "").replace("<!--<() />-->", "")
}

/// JSON inside a `<script>`: no text in it can end the element.
pub fn json_for_script(json: &serde_json::Value) -> String {
    json.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::json_for_script;
    use serde_json::json;

    #[test]
    fn json_in_a_script_does_not_end_it() {
        assert_eq!(
            json_for_script(&json!({ "title": "</script>\n" })),
            "{\"title\":\"\\u003c/script>\\n\"}"
        );
    }
}
