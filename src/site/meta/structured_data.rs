//! JSON-LD for search engines: it describes the page as a dataset that is based on a news article.

use crate::site::PageContext;
use crate::site::html::json_for_script;
use serde_json::json;

/// The script element with the data, for the page's head.
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
    format!(
        "<script type=\"application/ld+json\">{}</script>",
        json_for_script(&data)
    )
}
