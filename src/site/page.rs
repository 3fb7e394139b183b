//! A static page: complete HTML, rendered natively from Leptos components.
//!
//! The components only arrange texts and drawings; the texts come from `details` and `locale`.

use super::AssetManifest;
use super::exports::single_file::InlinedFiles;
use super::html::{body, head, without_hydration_comments};
use super::routes::PageRoute;
use crate::locale::{Digits, Locale, strip};
use crate::story::{Story, View};
use jisr_charts::TimeDirection;
use leptos::prelude::*;

/// What a page is rendered from.
#[derive(Clone, Copy, Debug)]
pub struct PageContext<'a> {
    /// The story.
    pub story: &'a Story,
    /// The language of the page.
    pub locale: &'a Locale,
    /// The direction of time.
    pub time: TimeDirection,
    /// What it shows.
    pub view: View,
    /// The relative address of the site's root: `./`, `../`, `../../`.
    pub root: &'a str,
    /// The site's files by their final names.
    pub files: &'a AssetManifest,
    /// How it reaches its readers.
    pub delivery: Delivery<'a>,
}

/// How a page reaches its readers.
#[derive(Clone, Copy, Debug)]
pub enum Delivery<'a> {
    /// As a page of the site, which loads the files beside it and links to other pages.
    Site,
    /// As one file that holds all that it needs. Its `root` is empty: nothing lies beside it.
    SingleFile(&'a InlinedFiles),
}

impl PageContext<'_> {
    /// The whole document.
    pub fn html(&self) -> String {
        let lang = self.locale.lang;
        let body = without_hydration_comments(&body::body(self));
        let digits = match self.locale.digits {
            Digits::Latn => "",
            Digits::Arab => " data-digits=\"arab\"",
        };
        let time = match self.time {
            TimeDirection::Auto => "",
            TimeDirection::Rtl => " data-time=\"rtl\"",
            TimeDirection::Ltr => " data-time=\"ltr\"",
        };
        let program = match self.delivery {
            Delivery::Site => String::new(),
            Delivery::SingleFile(inlined) => {
                format!("<script type=\"module\">{}</script>", inlined.start_script)
            }
        };
        format!(
            "<!doctype html><html lang=\"{}\" dir=\"{}\" data-app=\"static\" data-view=\"{}\"{digits}{time}><head>{}</head><body>{body}{}{program}</body></html>",
            lang.code(),
            lang.direction().code(),
            self.view,
            head::head(self),
            head::words_block(self),
        )
    }

    /// Whether other pages and files lie beside the page.
    pub fn is_on_site(&self) -> bool {
        matches!(self.delivery, Delivery::Site)
    }

    /// Whether the page shows this part.
    pub fn shows(&self, part: View) -> bool {
        self.view == View::All || self.view == part
    }

    /// The heading of a part: an `<h1>` on a page that shows only this part, otherwise an `<h2>`.
    pub fn heading(&self, part: View, words: impl IntoView + 'static) -> AnyView {
        let id = format!("title-{part}");
        if self.view == part {
            view! { <h1 id=id>{words}</h1> }.into_any()
        } else {
            view! { <h2 id=id>{words}</h2> }.into_any()
        }
    }

    /// What makes the page another page than the others of the site.
    pub fn route(&self) -> PageRoute {
        PageRoute {
            lang: self.locale.lang,
            digits: self.locale.digits,
            time: self.time,
            view: self.view,
        }
    }

    /// The relative address of another page.
    pub fn link(&self, route: PageRoute) -> String {
        self.root.to_owned() + &route.path(self.story)
    }
}

/// The title of a view without directional characters, for attributes and other sites.
pub fn view_title(story: &Story, locale: &Locale, view: View) -> String {
    strip(&locale.title(story, view))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::routes::relative_root;
    use crate::story;

    /// The text of a page, without tags, styles and scripts.
    fn words(html: &str) -> String {
        let mut out = String::new();
        let mut rest = html;
        while let Some((text, after)) = rest.split_once('<') {
            out += text;
            out.push('\n');
            // A script may contain `>`, so it ends at its closing tag.
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
    fn a_page_with_arabic_indic_digits_has_no_other_digits() {
        for lang in story().languages.iter().copied() {
            let code = lang.code();
            let routes = PageRoute::all(story(), lang).into_iter();
            for route in routes.filter(|r| r.digits == Digits::Arab) {
                let (view, path) = (route.view, route.path(story()));
                let page = PageContext {
                    story: story(),
                    locale: &Locale::native(lang, Digits::Arab),
                    time: route.time,
                    view,
                    root: &relative_root(&path),
                    files: &AssetManifest::default(),
                    delivery: Delivery::Site,
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
}
