//! The path of each file of the site. All of them are made here, from the names in [`crate::story::routes`].

use crate::locale::{Digits, Lang};
use crate::story::{Story, View, routes};
use jisr_charts::TimeDirection;

/// What makes a page of the site another page than the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageRoute {
    /// The language.
    pub lang: Lang,
    /// The shape of digits.
    pub digits: Digits,
    /// The direction of time. Only pages with the timeline exist in the direction that is not the language's
    /// usual one.
    pub time: TimeDirection,
    /// What the page shows.
    pub view: View,
}

impl PageRoute {
    /// The page of a view with the usual digits and direction of time.
    pub fn usual(lang: Lang, view: View) -> Self {
        PageRoute {
            lang,
            digits: Digits::Latn,
            time: TimeDirection::Auto,
            view,
        }
    }

    /// All pages of a story in a language.
    pub fn all(story: &Story, lang: Lang) -> Vec<PageRoute> {
        let mut all = vec![];
        for digits in [Digits::Latn, Digits::Arab] {
            for view in story.views() {
                let route = PageRoute {
                    digits,
                    ..PageRoute::usual(lang, view)
                };
                let unusual = other_time(lang).filter(|_| shows_time(view));
                let times = [TimeDirection::Auto].into_iter().chain(unusual);
                all.extend(times.map(|time| PageRoute { time, ..route }));
            }
        }
        all
    }

    /// The same page in another language, if it has the same direction of time there.
    pub fn in_language(self, lang: Lang) -> PageRoute {
        let time = match self.time {
            asked if asked.resolve(lang) == lang.time_direction() => TimeDirection::Auto,
            asked => asked,
        };
        PageRoute { lang, time, ..self }
    }

    /// The page that shows another view. A view without the timeline has one direction of time.
    pub fn in_view(self, view: View) -> PageRoute {
        let time = if shows_time(view) {
            self.time
        } else {
            TimeDirection::Auto
        };
        PageRoute { view, time, ..self }
    }

    /// The folder of the page below the site's root: empty for the first page, otherwise with a final slash.
    pub fn path(self, story: &Story) -> String {
        let view = match self.view {
            View::All => "",
            part => part.id(),
        };
        let digits = match self.digits {
            Digits::Arab => routes::ARAB,
            Digits::Latn => "",
        };
        folder_path(story, self.lang, &[digits, time_folder(self.time), view])
    }
}

/// The direction of time that is not the language's usual one.
fn other_time(lang: Lang) -> Option<TimeDirection> {
    [TimeDirection::Rtl, TimeDirection::Ltr]
        .into_iter()
        .find(|time| time.resolve(lang) != lang.time_direction())
}

/// Whether a view has the timeline.
pub fn shows_time(view: View) -> bool {
    matches!(view, View::All | View::Timeline)
}

/// The folder of a direction of time; empty for the usual one.
fn time_folder(time: TimeDirection) -> &'static str {
    match time {
        TimeDirection::Auto => "",
        TimeDirection::Rtl => routes::RTL,
        TimeDirection::Ltr => routes::LTR,
    }
}

/// A folder below the folder of a language; empty names are left out.
fn folder_path(story: &Story, lang: Lang, folders: &[&str]) -> String {
    let default = story.languages.first() == Some(&lang);
    let lang = if default { "" } else { lang.code() };
    [lang]
        .into_iter()
        .chain(folders.iter().copied())
        .filter(|part| !part.is_empty())
        .flat_map(|part| [part, "/"])
        .collect()
}

/// The folder of a language's embed builder below the site's root.
pub fn embed_page_path(story: &Story, lang: Lang) -> String {
    folder_path(story, lang, &[routes::EMBED])
}

/// The folder of a page of a language's gallery below the site's root: the first page, or that of a form.
pub fn gallery_path(story: &Story, lang: Lang, form: Option<&str>) -> String {
    folder_path(story, lang, &[routes::GALLERY, form.unwrap_or_default()])
}

/// The file with a view's oEmbed response, below the site's root.
pub fn oembed_path(lang: &str, view: View) -> String {
    format!("{}/{lang}-{view}.json", routes::OEMBED)
}

/// The picture that a shared link to a view shows, below the site's root.
pub fn preview_path(lang: &str, view: View) -> String {
    format!("{}/{lang}-{view}.png", routes::PREVIEW)
}

/// The data file of a view without its extension, below the site's root.
pub fn data_path(lang: &str, view: View) -> String {
    format!("{}/{view}-{lang}", routes::DATA)
}

/// The JSON Schema of the data files, below the site's root.
pub fn schema_path() -> String {
    format!("{}/schema.json", routes::DATA)
}

/// The drawing of a page's view without settings and extension, below the site's root.
pub fn picture_path(route: PageRoute) -> String {
    let digits = match route.digits {
        Digits::Latn => "",
        Digits::Arab => "-arab",
    };
    let time = match time_folder(route.time) {
        "" => String::new(),
        time => format!("-{time}"),
    };
    let (view, lang) = (route.view, route.lang.code());
    format!("{}/{view}-{lang}{digits}{time}", routes::PICTURES)
}

/// The relative address of the site's root from a page in this folder.
pub fn relative_root(folder: &str) -> String {
    match folder.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    #[test]
    fn routes_lead_from_the_root_to_a_page_and_back() {
        let first = PageRoute::usual(Lang::Ar, View::All);
        assert_eq!(first.path(story()), "");
        let trade = PageRoute {
            digits: Digits::Arab,
            ..PageRoute::usual(Lang::En, View::Timeline)
        };
        assert_eq!(trade.path(story()), "en/arab/timeline/");
        let right = PageRoute {
            time: TimeDirection::Rtl,
            ..trade
        };
        assert_eq!(right.path(story()), "en/arab/rtl/timeline/");
        assert_eq!(relative_root(""), "./");
        assert_eq!(relative_root("en/arab/trade/"), "../../../");
    }

    #[test]
    fn a_page_keeps_its_direction_of_time_in_other_languages() {
        let asked = PageRoute {
            time: TimeDirection::Ltr,
            ..PageRoute::usual(Lang::Ar, View::All)
        };
        assert_eq!(asked.path(story()), "ltr/");
        assert_eq!(asked.in_language(Lang::En).path(story()), "en/");
        let usual = PageRoute::usual(Lang::Ar, View::All);
        assert_eq!(usual.in_language(Lang::En).path(story()), "en/");
        assert_eq!(asked.in_view(View::Ledger).path(story()), "ledger/");
    }
}
