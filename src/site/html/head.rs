//! The head of a page: metadata, security policy, styles, and the scripts that run before the first paint.

use super::security_policy::{csp_hashes, policy_tag};
use super::start_scripts::{import_map, site_start_script};
use super::static_charts::single_file_css;
use super::theme_css::theme_tokens;
use crate::interaction::address::PARAMETERS;
use crate::locale::{Direction, Lang, strip};
use crate::site::assets::boot::PageData;
use crate::site::meta::{social, structured_data};
use crate::site::page::view_title;
use crate::site::routes::shows_time;
use crate::site::{Delivery, PageContext};
use crate::story::{Story, View};
use jisr_charts::render::escape_markup;

/// Reading the body's height makes the browser lay out what it has received so far.
///
/// The page has this script after its heading and after its first chart. The browser then lays both out
/// while it waits for the rest of the page, and can paint them at once. Without the script it parses the
/// whole page first and lays all of it out in one task, so the charts are painted later (`make bench`
/// measures when).
pub const FORCE_LAYOUT_JS: &str = "document.body.offsetHeight";

/// Everything inside `<head>`.
pub fn head(page: &PageContext) -> String {
    let (story, locale) = (page.story, page.locale);
    let title = view_title(story, locale, page.view);
    let description = strip(&locale.fill(story.lede, story));
    let structured_data = structured_data::structured_data(page, &title, &description);
    let boot = boot_script(page);
    let style = style(page);
    let (policy, resources, references) = match page.delivery {
        Delivery::Site => {
            let cards = social::card_tags(page, &title, &description);
            let (policy, resources) = site_resources(page, &boot);
            (policy, resources, alternate_links(page) + &cards)
        }
        Delivery::SingleFile(inlined) => {
            let hashes = csp_hashes(&[&boot, FORCE_LAYOUT_JS, &inlined.start_script]);
            let policy = policy_tag(
                &format!("'wasm-unsafe-eval' {hashes}"),
                "font-src data:;img-src data:",
            );
            (policy, String::new(), String::new())
        }
    };
    let (title, description) = (escape_markup(&title), escape_markup(&description));
    format!(
        "<meta charset=\"utf-8\">{policy}<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{title}</title><meta name=\"description\" content=\"{description}\"><meta name=\"color-scheme\" content=\"light dark\"><meta name=\"responsive-embedded-sizing\" content=\"\"><script>{boot}</script><style>{style}</style>{resources}{references}{structured_data}<link rel=\"icon\" href=\"data:,\">"
    )
}

/// The policy of a page of the site, and the elements that load its fonts and start the program.
fn site_resources(page: &PageContext, boot: &str) -> (String, String) {
    let PageContext { root, files, .. } = page;
    let (imports, start) = (import_map(page), site_start_script(page));
    let mut scripts = vec![boot, &imports, &start];
    let mut frames = "";
    if page.view == View::All {
        scripts.push(FORCE_LAYOUT_JS);
        // The whole page shows the embed builder in a dialog.
        frames = ";frame-src 'self'";
    }
    let policy = if files.policy {
        policy_tag(
            &format!("'self' 'wasm-unsafe-eval' {}", csp_hashes(&scripts)),
            &format!("font-src 'self';img-src 'self' data:;connect-src 'self'{frames}"),
        )
    } else {
        String::new()
    };
    let fonts: String = files
        .preloaded_fonts(page.locale.lang)
        .iter()
        .map(|f| format!("<link rel=\"preload\" as=\"font\" type=\"font/woff2\" href=\"{root}{f}\" crossorigin>"))
        .collect();
    let program = format!(
        "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" href=\"{root}{}\" crossorigin><script type=\"importmap\">{imports}</script><script type=\"module\" src=\"{root}{}\" integrity=\"{}\" crossorigin></script><script type=\"module\">{start}</script>",
        files.wasm.path, files.glue.path, files.glue.integrity
    );
    (policy, fonts + &program)
}

/// The links to the same page in the other languages. Search engines accept only absolute addresses, so a
/// build that doesn't know the site's address writes none.
fn alternate_links(page: &PageContext) -> String {
    let (story, site) = (page.story, &page.files.site);
    if site.is_empty() {
        return String::new();
    }
    let link = |hreflang: &str, lang: Lang| {
        let path = page.route().in_language(lang).path(story);
        format!(
            "<link rel=\"alternate\" hreflang=\"{hreflang}\" href=\"{}{path}\">",
            escape_markup(site)
        )
    };
    let languages = story.languages.iter().map(|l| link(l.code(), *l));
    let default = story.languages.first();
    languages
        .chain(default.map(|l| link("x-default", *l)))
        .collect()
}

/// What the program needs, in a block after the content: its texts with their language, and where the ledger is.
pub fn data_block(page: &PageContext) -> String {
    let words = page.locale.messages.for_page();
    let ledger = match page.view {
        View::All => String::new(),
        _ => page.link(page.route().in_view(View::All)),
    };
    let on_site = if page.is_on_site() {
        " data-on-site"
    } else {
        ""
    };
    format!(
        "<script type=\"text/plain\" id=\"words\" lang=\"{}\" data-ledger-page=\"{}\"{on_site}>{}</script>",
        page.locale.lang.code(),
        escape_markup(&ledger),
        words.replace("</", "<\\/")
    )
}

/// Ids of the views, in their order.
fn view_ids(story: &Story) -> Vec<&'static str> {
    story.views().into_iter().map(View::id).collect()
}

/// The script that runs before the first paint, with the data of this page.
fn boot_script(page: &PageContext) -> String {
    let language = page.locale.lang.code();
    let only_language = [language];
    let languages: Vec<&str> = page.story.languages.iter().map(|l| l.code()).collect();
    let rtl_time: Vec<&str> = page
        .story
        .languages
        .iter()
        .filter(|l| l.time_direction() == Direction::Rtl)
        .map(|l| l.code())
        .collect();
    let views = page.story.views().into_iter();
    let time_views: Vec<&str> = views.filter(|v| shows_time(*v)).map(View::id).collect();
    let site = PageData {
        views: &view_ids(page.story),
        languages: &languages,
        digits: &["latn", "arab", "auto"],
        times: &["auto", "rtl", "ltr"],
        rtl_time: &rtl_time,
        time_views: &time_views,
        switches: &PARAMETERS,
        language,
        root: page.root,
        share_script: &page.files.share.path,
    };
    page.files.boot.for_page(&match page.delivery {
        Delivery::Site => site,
        // Other languages, digits and directions of time are other files, which the address of this one can't lead to.
        Delivery::SingleFile(_) => PageData {
            languages: &only_language,
            digits: &["latn", "auto"],
            times: &["auto"],
            share_script: "",
            ..site
        },
    })
}

/// The page's whole style: the colours of both themes, the style sheets, and what each view hides.
fn style(page: &PageContext) -> String {
    let views: String = page
        .story
        .charts
        .iter()
        .map(|c| {
            let id = c.id;
            format!(
                "html[data-view=\"{id}\"] :is([data-chart]:not([data-chart=\"{id}\"]),section){{display:none}}"
            )
        })
        .collect();
    let (lang, root) = (page.locale.lang, page.root);
    let (sheets, two_widths) = match page.delivery {
        Delivery::Site => (
            page.files.style(lang, |file| format!("{root}{file}")),
            String::new(),
        ),
        Delivery::SingleFile(inlined) => (
            page.files.style(lang, |file| inlined.font_address(file)),
            single_file_css(),
        ),
    };
    format!("{}{sheets}{views}{two_widths}", theme_tokens())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Digits, Locale};
    use crate::site::AssetManifest;
    use crate::site::routes::{PageRoute, relative_root};
    use crate::story;

    /// The links to other languages on the page of energy in English, for a site at this address.
    fn alternates(site: &str, digits: Digits) -> String {
        let mut files = AssetManifest::default();
        files.site = site.to_owned();
        let Some(view) = View::from_id(story(), "energy") else {
            panic!("the story has no chart of energy");
        };
        let here = PageRoute {
            digits,
            ..PageRoute::usual(Lang::En, view)
        };
        super::alternate_links(&PageContext {
            story: story(),
            locale: &Locale::native(Lang::En, digits),
            time: here.time,
            view,
            root: &relative_root(&here.path(story())),
            files: &files,
            delivery: Delivery::Site,
        })
    }

    #[test]
    fn case_c15_links_to_other_languages_are_whole_addresses_or_none() {
        assert_eq!(alternates("", Digits::Latn), "");
        let link = |hreflang: &str, folder: &str| {
            format!(
                "<link rel=\"alternate\" hreflang=\"{hreflang}\" href=\"https://news.example/a&amp;b/{folder}\">"
            )
        };
        let all = alternates("https://news.example/a&b/", Digits::Latn);
        assert_eq!(all.matches("<link").count(), story().languages.len() + 1);
        for (hreflang, folder) in [
            ("ar", "energy/"),
            ("kk", "kk/energy/"),
            ("x-default", "energy/"),
        ] {
            assert!(all.contains(&link(hreflang, folder)), "{all}");
        }
        let arab = alternates("https://news.example/a&b/", Digits::Arab);
        assert!(arab.contains(&link("en", "en/arab/energy/")), "{arab}");
    }
}
