//! The static page: complete HTML, made natively from Leptos components.
//!
//! Thin: components place words and drawings; what they say comes from `ledger` and `locale`.

mod body;
mod code;
mod css;
mod embedding;
mod facts;
mod figure;
mod files;
mod find;
mod head;
mod heights;
mod javascript;
mod ledger;
mod loader;
mod pack;
mod paths;
mod pictures;
mod row;
mod single;
mod small;
mod social;
mod stage;
mod sums;
mod switches;
mod take;
mod template;
mod timeline;
mod wasm_optimize;

pub use css::minify_css;
pub use embedding::{dialog, embedding, place, script};
pub use files::Files;
pub use heights::{height, heights};
pub use loader::loader;
pub use pack::pack;
pub use single::single;
pub use social::{address, oembed};
pub use sums::{SUMS, sums};
pub use take::write as write_take;

use crate::locale::{Digits, Locale, strip};
use crate::story::{Story, routes};
use leptos::prelude::*;

/// One page to be made.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The story.
    pub story: &'a Story,
    /// The language of the page.
    pub locale: &'a Locale,
    /// `all`, or the one part that it shows.
    pub view: &'a str,
    /// From the page to the site's root: `./`, `../`, `../../`.
    pub root: &'a str,
    /// The site's files by their final names.
    pub files: &'a Files,
}

impl Page<'_> {
    /// The whole document.
    pub fn html(&self) -> String {
        let lang = self.locale.lang;
        let body = plain(body::body(self));
        let digits = match self.locale.digits {
            Digits::Latn => "",
            Digits::Arab => " data-digits=\"arab\"",
        };
        format!(
            "<!doctype html><html lang=\"{}\" dir=\"{}\" data-app=\"static\" data-view=\"{}\"{digits}><head>{}</head><body>{body}{}</body></html>",
            lang.code(),
            lang.direction().code(),
            self.view,
            head::head(self),
            head::tail(self),
        )
    }

    /// Whether the page shows this part.
    fn shows(&self, part: &str) -> bool {
        self.view == "all" || self.view == part
    }

    /// The heading of a part: the page's own where the part is all of the page.
    fn heading(&self, part: &str, words: impl IntoView + 'static) -> AnyView {
        let id = format!("title-{part}");
        if self.view == part {
            view! { <h1 id=id>{words}</h1> }.into_any()
        } else {
            view! { <h2 id=id>{words}</h2> }.into_any()
        }
    }

    /// Where the page of another language (or view) is, from here; it keeps the digits.
    fn link(&self, lang: &str, view: &str) -> String {
        self.root.to_owned() + &folder(self.story, lang, self.locale.digits, view)
    }
}

/// The folder of a page below the site's root: empty for the first, else with a slash at its end.
pub fn folder(story: &Story, lang: &str, digits: Digits, view: &str) -> String {
    let default = story.languages.first().is_some_and(|l| *l == lang);
    let lang = if default { "" } else { lang };
    let digits = match digits {
        Digits::Arab => routes::ARAB,
        Digits::Latn => "",
    };
    let view = if view == routes::ALL { "" } else { view };
    [lang, digits, view]
        .into_iter()
        .filter(|part| !part.is_empty())
        .flat_map(|part| [part, "/"])
        .collect()
}

/// What a view is called, without marks of direction: for attributes and other sites.
fn title(story: &Story, locale: &Locale, view: &str) -> String {
    strip(&locale.title(story, view))
}

/// Text inside an attribute or element.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// From a page in this folder to the site's root.
pub fn root(folder: &str) -> String {
    match folder.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// A script as it is served: without comments and indentation. Whole lines only, so that no text in it
/// can be touched.
fn small_script(source: &str) -> String {
    let lines = source.lines().map(str::trim);
    lines
        .filter(|l| !l.is_empty() && !l.starts_with("//"))
        .fold(String::new(), |out, line| out + line + "\n")
}

/// Leptos' HTML without the comments that only hydration needs.
fn plain(html: String) -> String {
    html.replace("<!>", "").replace("<!--<() />-->", "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;
    use crate::story;

    /// The words of a page: without tags, styles and scripts.
    fn words(html: &str) -> String {
        let mut out = String::new();
        let mut rest = html;
        while let Some((text, after)) = rest.split_once('<') {
            out += text;
            out.push('\n');
            // A script may compare: only its own end ends it.
            let end = match after {
                script if script.starts_with("script") => "</script>",
                style if style.starts_with("style") => "</style>",
                _ => ">",
            };
            rest = after.split_once(end).map_or("", |(_, tail)| tail);
        }
        out
    }

    #[test]
    fn a_page_in_arabic_digits_has_no_others() {
        for code in &*story().languages {
            let Some(lang) = Lang::from_code(code) else {
                panic!("{code}");
            };
            for view in story().views() {
                let folder = folder(story(), code, Digits::Arab, view);
                let page = Page {
                    story: story(),
                    locale: &Locale::native(lang, Digits::Arab),
                    view,
                    root: &root(&folder),
                    files: &Files::default(),
                };
                let words = words(&page.html());
                for line in words.lines() {
                    let digit = line.chars().any(|c| c.is_ascii_digit());
                    assert!(!digit, "{code} {view}: {line}");
                }
                let count = words.chars().filter(|c| ('٠'..='٩').contains(c)).count();
                assert!(count > 10, "{code} {view}");
            }
        }
    }

    #[test]
    fn folders_lead_to_the_root_and_back() {
        let at = |lang, digits, view| folder(story(), lang, digits, view);
        assert_eq!(at("ar", Digits::Latn, "all"), "");
        assert_eq!(at("en", Digits::Arab, "trade"), "en/arab/trade/");
        assert_eq!(root(""), "./");
        assert_eq!(root("en/arab/trade/"), "../../../");
    }
}
