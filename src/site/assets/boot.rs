//! The script at the beginning of every page, joined from the files of `assets/boot/`.

use super::javascript::minify_script;
use super::script_template::ScriptTemplate;
use crate::site::SiteError;
use crate::site::html::json_for_script;
use serde::Serialize;
use serde_json::json;

/// The parts, in the order in which they are joined.
const PARTS: [&str; 9] = [
    SLASH,
    include_str!("../../../assets/boot/parameters.js"),
    include_str!("../../../assets/boot/fallback-fonts.js"),
    include_str!("../../../assets/boot/restore-place.js"),
    include_str!("../../../assets/boot/click-scripts.js"),
    include_str!("../../../assets/boot/keyboard-help.js"),
    include_str!("../../../assets/boot/language-links.js"),
    include_str!("../../../assets/boot/parent-messages.js"),
    include_str!("../../../assets/boot/frame-height.js"),
];

/// Calls the functions of the parts.
const MAIN: &str = include_str!("../../../assets/boot/main.js");

/// Adds the final slash to an address that a server has sent without one.
const SLASH: &str = include_str!("../../../assets/boot/slash.js");

/// The scripts that run before the first paint, minified once for all pages.
#[derive(Clone, Debug, Default)]
pub struct BootScripts {
    /// The script of a page, which takes the page's data.
    page: ScriptTemplate,
    /// The script of the embed builder: it only adds the slash.
    pub embed_builder: String,
}

/// What the script needs to know of its page.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct PageData<'a> {
    /// Ids of the views, the default first.
    pub views: &'a [&'a str],
    /// Codes of the languages, the default first.
    pub languages: &'a [&'a str],
    /// The shapes of digits that an address can ask for, the default first.
    pub digits: &'a [&'a str],
    /// The directions of time that an address can ask for.
    pub times: &'a [&'a str],
    /// The languages in which time usually runs from right to left.
    pub rtl_time: &'a [&'a str],
    /// Ids of the views that show time.
    pub time_views: &'a [&'a str],
    /// The parameters of an address that set the switches.
    pub switches: &'a [&'a str],
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
        let script = format!(
            "(({{ VIEWS, LANGUAGES, DIGITS, TIMES, RTL_TIME, TIME_VIEWS, SWITCHES, LANGUAGE, ROOT, SHARE_SCRIPT }}) => {{\n{}\n{MAIN}\n}})(BUILD_DATA);",
            PARTS.join("\n")
        );
        let page = minify_script(&script).and_then(|script| ScriptTemplate::new(&script));
        Ok(BootScripts {
            page: page.map_err(SiteError::in_file("assets/boot/"))?,
            embed_builder: minify_script(&format!("(() => {{\n{SLASH}\naddSlash();\n}})();"))?,
        })
    }

    /// The script of a page.
    pub fn for_page(&self, data: &PageData) -> String {
        self.page.fill(&json_for_script(&json!(data)))
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
            times: &["auto", "rtl", "ltr"],
            rtl_time: &["ar"],
            time_views: &["all"],
            switches: &["show"],
            language: "en",
            root: "../",
            share_script: "share-0.js",
        });
        let data = r#"({"DIGITS":["latn","arab","auto"],"LANGUAGE":"en","LANGUAGES":["ar","en"],"ROOT":"../","RTL_TIME":["ar"],"SHARE_SCRIPT":"share-0.js","SWITCHES":["show"],"TIMES":["auto","rtl","ltr"],"TIME_VIEWS":["all"],"VIEWS":["all","trade"]})"#;
        assert!(script.contains(data), "{script}");
        Ok(())
    }

    #[test]
    fn the_scripts_are_minified() -> Result<(), SiteError> {
        let scripts = BootScripts::build()?;
        let source = PARTS.map(str::len).iter().sum::<usize>() + MAIN.len();
        let page = scripts.page.fill("");
        assert!(page.len() < source / 2, "{page}");
        assert!(scripts.embed_builder.len() < SLASH.len(), "{scripts:?}");
        Ok(())
    }
}
