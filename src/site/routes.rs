//! The path of each file of the site. All of them are made here, from the names in [`crate::story::routes`].

use crate::locale::Digits;
use crate::story::{Story, View, routes};

/// The folder of a page below the site's root: empty for the first page, otherwise with a final slash.
pub fn page_path(story: &Story, lang: &str, digits: Digits, view: View) -> String {
    let folder = match view {
        View::All => "",
        part => part.id(),
    };
    folder_path(story, lang, digits, folder)
}

/// A folder below the folder of a language and its digits.
fn folder_path(story: &Story, lang: &str, digits: Digits, folder: &str) -> String {
    let default = story.languages.first().is_some_and(|l| l.code() == lang);
    let lang = if default { "" } else { lang };
    let digits = match digits {
        Digits::Arab => routes::ARAB,
        Digits::Latn => "",
    };
    [lang, digits, folder]
        .into_iter()
        .filter(|part| !part.is_empty())
        .flat_map(|part| [part, "/"])
        .collect()
}

/// The folder of a language's embed builder below the site's root.
pub fn embed_page_path(story: &Story, lang: &str) -> String {
    folder_path(story, lang, Digits::Latn, routes::EMBED)
}

/// The folder of a language's gallery of charts below the site's root.
pub fn gallery_path(story: &Story, lang: &str) -> String {
    folder_path(story, lang, Digits::Latn, routes::GALLERY)
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

/// The drawing of a view in a language without settings and extension, below the site's root.
pub fn picture_path(lang: &str, digits: Digits, view: View) -> String {
    let digits = match digits {
        Digits::Latn => "",
        Digits::Arab => "-arab",
    };
    format!("{}/{view}-{lang}{digits}", routes::PICTURES)
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
        let path = |lang, digits, view| page_path(story(), lang, digits, view);
        assert_eq!(path("ar", Digits::Latn, View::All), "");
        let trade = story().chart("trade").map(View::Chart);
        assert_eq!(
            trade.map(|view| path("en", Digits::Arab, view)).as_deref(),
            Some("en/arab/trade/")
        );
        assert_eq!(relative_root(""), "./");
        assert_eq!(relative_root("en/arab/trade/"), "../../../");
    }
}
