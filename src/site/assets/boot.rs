//! The script at the beginning of every page, joined from the files of `assets/boot/`.

use super::javascript::minify_script;
use crate::site::SiteError;

/// The parts, in the order in which they are joined.
const PARTS: [&str; 8] = [
    SLASH,
    include_str!("../../../assets/boot/parameters.js"),
    include_str!("../../../assets/boot/fallback-fonts.js"),
    include_str!("../../../assets/boot/restore-place.js"),
    include_str!("../../../assets/boot/click-scripts.js"),
    include_str!("../../../assets/boot/language-links.js"),
    include_str!("../../../assets/boot/parent-messages.js"),
    include_str!("../../../assets/boot/frame-height.js"),
];

/// Calls the functions of the parts.
const MAIN: &str = include_str!("../../../assets/boot/main.js");

/// Adds the slash that a server has left out at the end of the address.
const SLASH: &str = include_str!("../../../assets/boot/slash.js");

/// The place of a page's data in the script.
const PLACEHOLDER: &str = "PAGE_DATA";

/// The scripts that run before the first paint, minified once for all pages.
#[derive(Clone, Debug, Default)]
pub struct BootScripts {
    /// The script up to the data of a page, and what follows the data.
    page: (String, String),
    /// The script of the page that makes embed codes: it adds the slash.
    pub embed_builder: String,
}

/// What the script needs to know of its page.
#[derive(Clone, Copy, Debug)]
pub struct PageData<'a> {
    /// Ids of the views, the default first.
    pub views: &'a [&'a str],
    /// Codes of the languages, the default first.
    pub languages: &'a [&'a str],
    /// The shapes of digits that an address can ask for, the default first.
    pub digits: &'a [&'a str],
    /// The code of the page's language.
    pub language: &'a str,
    /// From the page to the site's root; empty in a page in one file.
    pub root: &'a str,
    /// The file of the script for downloads and sharing, below the root; empty in a page in one file.
    pub share_script: &'a str,
}

impl BootScripts {
    /// Joins and minifies the parts.
    ///
    /// # Errors
    /// When the parts are no JavaScript, or the minified script has no single place for a page's data.
    pub fn build() -> Result<Self, SiteError> {
        let script = minify_script(&format!(
            "(({{ VIEWS, LANGUAGES, DIGITS, LANGUAGE, ROOT, SHARE_SCRIPT }}) => {{\n{}\n{MAIN}\n}})({PLACEHOLDER});",
            PARTS.join("\n")
        ))?;
        let pieces: Vec<&str> = script.split(PLACEHOLDER).collect();
        let [before, after] = pieces[..] else {
            return Err(SiteError::BootPlaceholder {
                placeholder: PLACEHOLDER,
                count: pieces.len() - 1,
            });
        };
        Ok(BootScripts {
            page: (before.to_owned(), after.to_owned()),
            embed_builder: minify_script(&format!("(() => {{\n{SLASH}\naddSlash();\n}})();"))?,
        })
    }

    /// The script of a page.
    pub fn for_page(&self, data: &PageData) -> String {
        let PageData {
            views,
            languages,
            digits,
            language,
            root,
            share_script,
        } = data;
        // Rust's escapes in quoted texts are JavaScript's too.
        format!(
            "{}{{VIEWS:{views:?},LANGUAGES:{languages:?},DIGITS:{digits:?},\
             LANGUAGE:{language:?},ROOT:{root:?},SHARE_SCRIPT:{share_script:?}}}{}",
            self.page.0, self.page.1
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_its_data_in_the_script() -> Result<(), SiteError> {
        let script = BootScripts::build()?.for_page(&PageData {
            views: &["all", "trade"],
            languages: &["ar", "en"],
            digits: &["latn", "arab", "auto"],
            language: "en",
            root: "../",
            share_script: "share-0.js",
        });
        let data = "({VIEWS:[\"all\", \"trade\"],LANGUAGES:[\"ar\", \"en\"],DIGITS:[\"latn\", \"arab\", \"auto\"],\
                    LANGUAGE:\"en\",ROOT:\"../\",SHARE_SCRIPT:\"share-0.js\"})";
        assert!(script.contains(data), "{script}");
        assert!(!script.contains(PLACEHOLDER), "{script}");
        Ok(())
    }

    #[test]
    fn the_scripts_are_minified() -> Result<(), SiteError> {
        let scripts = BootScripts::build()?;
        let source = PARTS.map(str::len).iter().sum::<usize>() + MAIN.len();
        let (before, after) = &scripts.page;
        assert!(before.len() + after.len() < source / 2, "{before}{after}");
        assert!(scripts.embed_builder.len() < SLASH.len(), "{scripts:?}");
        Ok(())
    }
}
