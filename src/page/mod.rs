//! The static page: complete HTML, made natively from Leptos components.
//!
//! Thin: components place words and drawings; what they say comes from `ledger` and `locale`.

mod body;
mod figure;
mod files;
mod find;
mod head;
mod ledger;
mod loader;
mod pack;
mod row;
mod silent;
mod small;
mod stage;
mod switches;
mod timeline;

pub use files::{Files, minify_css};
pub use loader::loader;
pub use pack::pack;

use crate::locale::Locale;
use crate::story::Story;

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
        format!(
            "<!doctype html><html lang=\"{}\" dir=\"{}\" data-app=\"static\" data-view=\"{}\"><head>{}</head><body>{body}{}</body></html>",
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

    /// Where the page of another language (or view) is, from here.
    fn link(&self, lang: &str, view: &str) -> String {
        let default = self.story.languages.first().is_some_and(|l| *l == lang);
        let mut path = self.root.to_owned();
        for part in [
            if default { "" } else { lang },
            if view == "all" { "" } else { view },
        ] {
            if !part.is_empty() {
                path.push_str(part);
                path.push('/');
            }
        }
        path
    }
}

/// Leptos' HTML without the comments that only hydration needs.
fn plain(html: String) -> String {
    html.replace("<!>", "").replace("<!--<() />-->", "")
}
