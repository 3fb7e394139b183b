//! What a link to a page shows elsewhere: cards of networks and messengers, and oEmbed.

use super::{Page, code, escape, folder, height, title};
use crate::locale::{Digits, Lang, Locale, strip};
use crate::story::{Story, routes};

/// A picture's size, in pixels.
pub const PICTURE: (u32, u32) = (1200, 630);

/// The width that oEmbed's answers are made for, in CSS pixels: an article's column.
const COLUMN: u32 = 840;

/// The `<meta>` and `<link>` elements. Networks want whole addresses: what needs one is left out
/// where the build doesn't know the site's.
pub fn cards(page: &Page, title: &str, description: &str) -> String {
    let (story, files, lang) = (page.story, page.files, page.locale.lang);
    let mut out = String::new();
    let mut property = |name: &str, content: &str| {
        out += &format!(
            "<meta property=\"og:{name}\" content=\"{}\">",
            escape(content)
        );
    };
    property("type", "article");
    property("title", title);
    property("description", description);
    property("locale", territory(lang));
    for other in story.languages.iter().filter_map(|c| Lang::from_code(c)) {
        if other != lang {
            property("locale:alternate", territory(other));
        }
    }
    let mut card = "summary";
    if !files.site.is_empty() {
        let site = &files.site;
        let here = folder(story, lang.code(), page.locale.digits, page.view);
        property("url", &format!("{site}{here}"));
        if let Some(picture) = files.picture(lang.code(), page.view) {
            card = "summary_large_image";
            property("image", &format!("{site}{picture}"));
            property("image:width", &PICTURE.0.to_string());
            property("image:height", &PICTURE.1.to_string());
            property("image:alt", title);
        }
        out += &format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}{}\" title=\"{}\">",
            escape(site),
            address(lang.code(), page.view),
            escape(title)
        );
    }
    out + &format!("<meta name=\"twitter:card\" content=\"{card}\">")
}

/// Where a page's oEmbed answer lies below the site's root.
pub fn address(lang: &str, view: &str) -> String {
    format!("{}/{lang}-{view}.json", routes::OEMBED)
}

/// The oEmbed answer for a view in a language, as JSON; `site` is the site's whole address.
pub fn oembed(
    story: &Story,
    locale: &Locale,
    view: &str,
    site: &str,
    picture: Option<&str>,
) -> String {
    let lang = locale.lang.code();
    let title = title(story, locale, view);
    let address = format!("{site}{}", folder(story, lang, Digits::Latn, view));
    let height = height(story, view, COLUMN).to_string();
    let html = code::fill(
        code::FRAME,
        &[
            ("address", &address),
            ("title", &title),
            ("height", &height),
        ],
    );
    let provider = strip(&locale.fill(story.title, story));
    let mut fields = vec![
        ("version", quoted("1.0")),
        ("type", quoted("rich")),
        ("title", quoted(&title)),
        ("provider_name", quoted(&provider)),
        ("provider_url", quoted(site)),
        ("width", COLUMN.to_string()),
        ("height", height),
        ("html", quoted(&html)),
    ];
    if let Some(picture) = picture {
        fields.extend([
            ("thumbnail_url", quoted(&format!("{site}{picture}"))),
            ("thumbnail_width", PICTURE.0.to_string()),
            ("thumbnail_height", PICTURE.1.to_string()),
        ]);
    }
    let fields: Vec<_> = fields.iter().map(|(k, v)| format!("\"{k}\":{v}")).collect();
    format!("{{{}}}\n", fields.join(","))
}

/// The text as JSON, safe in a page's `<script>` too.
pub fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\0'..' ' | '<' => out += &format!("\\u{:04x}", u32::from(c)),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

/// The language with the territory that Open Graph wants beside it.
const fn territory(lang: Lang) -> &'static str {
    match lang {
        Lang::Ar => "ar_AR",
        Lang::En => "en_GB",
        Lang::Zh => "zh_CN",
        Lang::Ru => "ru_RU",
        Lang::Kk => "kk_KZ",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Files, root};
    use crate::story;

    const SITE: &str = "https://news.example/story/";

    #[test]
    fn an_answer_is_json_with_a_frame_at_a_whole_address() {
        for code in &*story().languages {
            let Some(lang) = Lang::from_code(code) else {
                panic!("{code}");
            };
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
                let here = folder(story(), code, Digits::Latn, view);
                let html = json["html"].as_str().unwrap_or_default();
                assert!(html.contains(&format!("src=\"{SITE}{here}\"")), "{html}");
                assert!(
                    html.contains(" title=\"") && html.ends_with("</iframe>"),
                    "{html}"
                );
            }
        }
    }

    #[test]
    fn whole_addresses_are_said_only_where_they_are_known() {
        let locale = Locale::native(Lang::Ar, Digits::Latn);
        let mut files = Files::default();
        let cards = |files: &Files| {
            let folder = folder(story(), "ar", Digits::Latn, "trade");
            let page = Page {
                story: story(),
                locale: &locale,
                view: "trade",
                root: &root(&folder),
                files,
            };
            super::cards(&page, "a \"title\"", "words")
        };
        let without = cards(&files);
        assert!(
            !without.contains("oembed") && !without.contains("og:url"),
            "{without}"
        );
        assert!(
            without.contains("content=\"a &quot;title&quot;\""),
            "{without}"
        );
        assert!(
            without.contains("\"og:locale\" content=\"ar_AR\""),
            "{without}"
        );
        files.site = SITE.into();
        let with = cards(&files);
        assert!(
            with.contains(&format!("content=\"{SITE}trade/\"")),
            "{with}"
        );
        assert!(
            with.contains(&format!("href=\"{SITE}oembed/ar-trade.json\"")),
            "{with}"
        );
    }
}
