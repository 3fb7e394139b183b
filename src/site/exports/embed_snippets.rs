//! The embed codes, which editors paste into host pages, as templates with placeholders.

use jisr_charts::i18n::replace_placeholders;
use jisr_charts::render::escape_markup;

/// A custom element, with the script that defines it. The element has the address of its page, so it works
/// wherever the script is loaded from.
pub const ELEMENT: &str = "<jisr-infographic src=\"{address}\"></jisr-infographic>\n<script async src=\"{site}embed.js\"></script>";

/// A frame, which works without a script at a fixed height. With our script it takes the height of its content.
pub const FRAME: &str = "<iframe data-jisr src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" style=\"border:0\"></iframe>";

/// A link, for content systems that remove everything else. Our script replaces it by a frame.
pub const LINK: &str = "<a data-jisr href=\"{address}\">{title}</a>";

/// A link with a picture.
pub const PICTURE: &str = "<a data-jisr href=\"{address}\" title=\"{title}\"><img src=\"{site}preview/{lang}-{view}.png\" alt=\"{title}\" width=\"600\" height=\"315\" style=\"max-width:100%;height:auto\"></a>";

/// The code with the values of its placeholders, escaped for HTML.
pub fn fill_snippet(form: &str, parts: &[(&str, &str)]) -> String {
    replace_placeholders(form, &|name| {
        let value = parts.iter().find(|(n, _)| *n == name).map_or("", |p| p.1);
        Some(escape_markup(value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_in_embed_codes_are_escaped() {
        let parts = [
            ("address", "https://a.example/?x&y"),
            ("title", "\"7\" <b>"),
        ];
        assert_eq!(
            fill_snippet(LINK, &parts),
            "<a data-jisr href=\"https://a.example/?x&amp;y\">&quot;7&quot; &lt;b&gt;</a>"
        );
        // A value that looks like a placeholder stays as it is.
        assert!(
            fill_snippet(LINK, &[("title", "{address}"), ("address", "a")])
                .ends_with(">{address}</a>")
        );
    }
}
