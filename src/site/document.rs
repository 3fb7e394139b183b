//! A static page: complete HTML, rendered natively from Leptos components.
//!
//! The components only arrange texts and drawings; the texts come from `details` and `locale`.

use super::html::{body, head, without_hydration_comments};
use super::page::{Delivery, PageContext};
use crate::locale::Digits;
use jisr_charts::TimeDirection;
use leptos::prelude::Owner;

impl PageContext<'_> {
    /// The whole document.
    pub fn html(&self) -> String {
        // The signals that components read end with the page.
        Owner::new().with(|| self.document())
    }

    fn document(&self) -> String {
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
            head::data_block(self),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use crate::site::AssetManifest;
    use crate::site::routes::{PageRoute, relative_root};
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
