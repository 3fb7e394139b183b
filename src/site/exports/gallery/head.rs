//! The head of the gallery's pages.

use crate::site::AssetManifest;
use crate::site::html::security_policy::{csp_hashes, policy_tag};
use crate::site::html::theme_css::system_theme_tokens;
use jisr_charts::render::escape_markup;

/// Everything inside the `<head>` of the gallery. Its one script adds the slash that an address may lack at its end.
pub fn head(files: &AssetManifest, root: &str, (title, description): (&str, &str)) -> String {
    // Charts of any story use any colour, so the page has all of them.
    let style = system_theme_tokens() + &files.gallery_style(|file| format!("{root}{file}"));
    let slash = &files.boot.embed_builder;
    let policy = if files.policy {
        policy_tag(&csp_hashes(&[slash]), "font-src 'self';img-src data:")
    } else {
        String::new()
    };
    format!(
        "<meta charset=\"utf-8\">{policy}<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{}</title><meta name=\"description\" content=\"{}\"><meta name=\"color-scheme\" content=\"light dark\"><script>{slash}</script><style>{style}</style><link rel=\"icon\" href=\"data:,\">",
        escape_markup(title),
        escape_markup(description)
    )
}
