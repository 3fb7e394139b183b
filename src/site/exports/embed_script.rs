//! `embed.js`, the script for host pages, with the languages and titles of this story.

use super::frame_heights::{FRAMES, heights};
use crate::interaction::address::PARAMETERS;
use crate::locale::{Digits, Locale};
use crate::site::SiteError;
use crate::site::assets::javascript::minify_script;
use crate::site::assets::script_template::ScriptTemplate;
use crate::site::page::view_title;
use crate::story::{Story, View};
use serde::{Serialize, Serializer};

const SOURCE: &str = include_str!("../../../assets/embed.js");

/// What the script needs to know of the site.
#[derive(Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
struct SiteData<'a> {
    /// The site's whole address; empty where the build doesn't know it.
    site: &'a str,
    /// The title of each view, by language.
    titles: OrderedMap<OrderedMap<String>>,
    /// About how tall each view is in frames of three widths, in CSS pixels.
    heights: OrderedMap<[u32; 3]>,
    /// These widths, in CSS pixels.
    widths: [u32; 3],
    /// The parameters of an address that set the switches.
    switches: [&'a str; PARAMETERS.len()],
}

/// An object in which the names keep their order: the script takes the first one for the default.
struct OrderedMap<T>(Vec<(&'static str, T)>);

impl<T: Serialize> Serialize for OrderedMap<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// The script as it is served: minified, with its data. `site` is the site's whole
/// address, or nothing where the build doesn't know it.
///
/// # Errors
/// When the script is no JavaScript, or has not exactly one place for the data.
pub fn embed_script(story: &Story, site: &str) -> Result<String, SiteError> {
    let views = story.views();
    let languages = story.languages.iter().copied();
    let titles = languages.map(|lang| {
        let locale = Locale::native(lang, Digits::Latn);
        let title = |view: &View| (view.id(), view_title(story, &locale, *view));
        (lang.code(), OrderedMap(views.iter().map(title).collect()))
    });
    let data = SiteData {
        site,
        titles: OrderedMap(titles.collect()),
        heights: OrderedMap(views.iter().map(|v| (v.id(), heights(story, *v))).collect()),
        widths: FRAMES,
        switches: PARAMETERS,
    };
    let template = minify_script(SOURCE).and_then(|script| ScriptTemplate::new(&script));
    let template = template.map_err(SiteError::in_file("assets/embed.js"))?;
    let json = serde_json::to_string(&data).map_err(SiteError::Json)?;
    Ok(template.fill(&json))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    #[test]
    fn the_script_names_each_view_in_each_language() -> Result<(), SiteError> {
        let script = embed_script(story(), "https://news.example/story/")?;
        for lang in story().languages.iter().copied() {
            let locale = Locale::native(lang, Digits::Latn);
            for view in story().views() {
                let title = view_title(story(), &locale, view);
                assert!(
                    script.contains(&format!("\"{view}\":{}", serde_json::json!(title))),
                    "{script}"
                );
                assert!(script.contains(&format!("\"{view}\":[")), "{script}");
            }
        }
        assert!(script.contains("{\"SITE\":\"https://news.example/story/\","));
        Ok(())
    }

    #[test]
    fn defaults_come_first() -> Result<(), SiteError> {
        let script = embed_script(story(), "")?;
        let [language, view] = [story().languages[0].code(), story().views()[0].id()];
        for start in [
            format!("\"TITLES\":{{\"{language}\":{{\"{view}\":"),
            format!("\"HEIGHTS\":{{\"{view}\":"),
        ] {
            assert!(script.contains(&start), "{start}: {script}");
        }
        Ok(())
    }

    #[test]
    fn the_script_is_small() -> Result<(), Box<dyn std::error::Error>> {
        let mut packed = vec![];
        let settings = brotli::enc::BrotliEncoderParams::default();
        let script = embed_script(story(), "https://news.example/story/")?;
        brotli::BrotliCompress(&mut script.as_bytes(), &mut packed, &settings)?;
        // Half of it is the titles of all views in all languages.
        assert!(packed.len() < 3500, "{} bytes", packed.len());
        Ok(())
    }
}
