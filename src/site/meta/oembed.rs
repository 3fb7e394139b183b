//! oEmbed responses: they tell another site's editor how to embed a page whose address a reader pastes.

use crate::export::preview;
use crate::locale::{Locale, strip};
use crate::site::exports::embed_snippets;
use crate::site::exports::frame_heights::height;
use crate::site::page::view_title;
use crate::site::routes::PageRoute;
use crate::story::{Story, View};
use serde_json::json;

/// The width of the frame in responses, in CSS pixels: that of an article's column.
const COLUMN_WIDTH: u32 = 840;

/// The oEmbed response for a view in a language, as JSON. `site` is the site's absolute address.
pub fn oembed(
    story: &Story,
    locale: &Locale,
    view: View,
    site: &str,
    picture: Option<&str>,
) -> String {
    let title = view_title(story, locale, view);
    let address = format!("{site}{}", PageRoute::usual(locale.lang, view).path(story));
    let height = height(story, view, COLUMN_WIDTH);
    let html = embed_snippets::fill_snippet(
        embed_snippets::FRAME,
        &[
            ("address", &address),
            ("title", &title),
            ("height", &height.to_string()),
        ],
    );
    let mut response = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": strip(&locale.fill(story.title, story)),
        "provider_url": site,
        "width": COLUMN_WIDTH,
        "height": height,
        "html": html,
    });
    if let Some(picture) = picture {
        response["thumbnail_url"] = json!(format!("{site}{picture}"));
        response["thumbnail_width"] = json!(preview::SIZE.0);
        response["thumbnail_height"] = json!(preview::SIZE.1);
    }
    format!("{response}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Digits;
    use crate::story;

    const SITE: &str = "https://news.example/story/";

    #[test]
    fn an_answer_is_json_with_a_frame_at_a_whole_address() {
        for lang in story().languages.iter().copied() {
            let locale = Locale::native(lang, Digits::Latn);
            for view in story().views() {
                let text = oembed(story(), &locale, view, SITE, Some("preview/x.png"));
                let Ok(json) = serde_json::from_str::<serde_json::Value>(&text) else {
                    panic!("{text}");
                };
                for (field, value) in [("version", "1.0"), ("type", "rich"), ("provider_url", SITE)]
                {
                    assert_eq!(json[field], value);
                }
                assert!(json["width"].is_u64() && json["height"].is_u64(), "{text}");
                assert_eq!(json["thumbnail_url"], format!("{SITE}preview/x.png"));
                let here = PageRoute::usual(lang, view).path(story());
                let html = json["html"].as_str().unwrap_or_default();
                assert!(html.contains(&format!("src=\"{SITE}{here}\"")), "{html}");
                assert!(
                    html.contains(" title=\"") && html.ends_with("</iframe>"),
                    "{html}"
                );
            }
        }
    }
}
