//! What a page is, for search engines: data from an article, in a language. Only what is true.

use crate::site::PageContext;
use serde_json::json;

/// The data block for the page's head.
pub fn structured_data(page: &PageContext, title: &str, description: &str) -> String {
    let (story, lang) = (page.story, page.locale.lang);
    let data = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": title,
        "description": description,
        "inLanguage": lang.code(),
        "isBasedOn": {
            "@type": "NewsArticle",
            "inLanguage": story.source_language,
            "datePublished": story.published.iso(),
        },
    });
    // A text can't end the block.
    let data = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{data}</script>")
}
