//! The codes that other people paste into their pages, as forms with named places.

use crate::draw::backend::escape_markup;
use crate::i18n::replace_placeholders;

/// With our script, which goes with it once. The element carries its address, so it loads from its own site
/// wherever the script ends up.
pub const ELEMENT: &str = "<jisr-infographic src=\"{address}\"></jisr-infographic>\n<script async src=\"{site}embed.js\"></script>";

/// Without any script; with one it follows the height.
pub const FRAME: &str = "<iframe data-jisr src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" style=\"border:0\"></iframe>";

/// Where only links survive; our script makes a frame of it.
pub const LINK: &str = "<a data-jisr href=\"{address}\">{title}</a>";

/// The same with a picture.
pub const PICTURE: &str = "<a data-jisr href=\"{address}\" title=\"{title}\"><img src=\"{site}preview/{lang}-{view}.png\" alt=\"{title}\" width=\"600\" height=\"315\" style=\"max-width:100%;height:auto\"></a>";

/// The form with its places filled, for use inside HTML attributes and texts.
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
    fn what_is_filled_in_stays_inside_its_attribute() {
        let parts = [
            ("address", "https://a.example/?x&y"),
            ("title", "\"7\" <b>"),
        ];
        assert_eq!(
            fill_snippet(LINK, &parts),
            "<a data-jisr href=\"https://a.example/?x&amp;y\">&quot;7&quot; &lt;b&gt;</a>"
        );
        // A value that looks like a place is no place.
        assert!(
            fill_snippet(LINK, &[("title", "{address}"), ("address", "a")])
                .ends_with(">{address}</a>")
        );
    }
}
