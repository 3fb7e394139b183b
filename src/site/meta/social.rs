//! The cards that social networks and messengers show for a link to a page.

use crate::export::preview;
use crate::locale::Lang;
use crate::site::PageContext;
use crate::site::routes::oembed_path;
use jisr_charts::render::escape_markup;

/// The `<meta>` and `<link>` elements. Networks accept only absolute addresses. Elements with an address are
/// left out where the build doesn't know the site's.
pub fn card_tags(page: &PageContext, title: &str, description: &str) -> String {
    let (story, files, lang) = (page.story, page.files, page.locale.lang);
    let mut out = String::new();
    let mut property = |name: &str, content: &str| {
        out += &format!(
            "<meta property=\"og:{name}\" content=\"{}\">",
            escape_markup(content)
        );
    };
    property("type", "article");
    property("title", title);
    property("description", description);
    property("locale", territory(lang));
    for other in story.languages.iter().copied() {
        if other != lang {
            property("locale:alternate", territory(other));
        }
    }
    let mut card = "summary";
    if !files.site.is_empty() {
        let site = &files.site;
        let here = page.route().path(story);
        property("url", &format!("{site}{here}"));
        if let Some(picture) = files.preview(lang.code(), page.view) {
            card = "summary_large_image";
            property("image", &format!("{site}{picture}"));
            property("image:width", &preview::SIZE.0.to_string());
            property("image:height", &preview::SIZE.1.to_string());
            property("image:alt", title);
        }
        out += &format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}{}\" title=\"{}\">",
            escape_markup(site),
            oembed_path(lang.code(), page.view),
            escape_markup(title)
        );
    }
    out + &format!("<meta name=\"twitter:card\" content=\"{card}\">")
}

/// The locale of a language in Open Graph's form: language and territory.
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
    use crate::locale::{Digits, Locale};
    use crate::site::AssetManifest;
    use crate::site::page::Delivery;
    use crate::site::routes::{PageRoute, relative_root};
    use crate::story;
    use crate::story::View;

    const SITE: &str = "https://news.example/story/";

    #[test]
    fn absolute_addresses_are_written_only_if_the_site_is_known() {
        let locale = Locale::native(Lang::Ar, Digits::Latn);
        let mut files = AssetManifest::default();
        let cards = |files: &AssetManifest| {
            let Some(view) = View::from_id(story(), "trade") else {
                panic!("the story has no chart of trade");
            };
            let route = PageRoute::usual(Lang::Ar, view);
            let page = PageContext {
                story: story(),
                locale: &locale,
                time: route.time,
                view,
                root: &relative_root(&route.path(story())),
                files,
                delivery: Delivery::Site,
            };
            super::card_tags(&page, "a \"title\"", "words")
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
