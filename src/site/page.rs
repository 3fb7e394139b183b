//! What a page is rendered from, and how it reaches its readers.

use super::AssetManifest;
use super::exports::single_file::InlinedFiles;
use super::routes::PageRoute;
use crate::components::PageState;
use crate::interaction::settings::SwitchSettings;
use crate::locale::{Locale, strip};
use crate::story::{Story, View};
use jisr_charts::{Theme, TimeDirection};
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
    /// The state that a page has before its program runs.
    pub fn initial_state(&self) -> PageState {
        PageState::new(SwitchSettings::default(), Theme::default())
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
