//! `embed.js`: the script for other people's pages, with this story's languages and titles.

use super::frame_heights::heights;
use crate::locale::{Digits, Lang, Locale};
use crate::site::assets::javascript::minify_lines;
use crate::site::assets::script_template::ScriptTemplate;
use crate::site::page::view_title;
use crate::story::{Story, View};

const SOURCE: ScriptTemplate<1> = ScriptTemplate::new(
    include_str!("../../../assets/embed.js"),
    ["const SITE = \"\", TITLES = {}, HEIGHTS = {};"],
);

/// The script as it is served: filled in, without comments and indentation. `site` is the site's whole
/// address, or nothing where the build doesn't know it.
pub fn embed_script(story: &Story, site: &str) -> String {
    let views = story.views();
    let object = |fields: Vec<String>| format!("{{{}}}", fields.join(","));
    let languages = story.languages.iter().filter_map(|c| Lang::from_code(c));
    let titles = languages.map(|lang| {
        let locale = Locale::native(lang, Digits::Latn);
        // Rust's escapes in a quoted text are JavaScript's too.
        let of = |view: &View| format!("{:?}:{:?}", view.id(), view_title(story, &locale, *view));
        format!("{}:{}", lang.code(), object(views.iter().map(of).collect()))
    });
    let room = views
        .iter()
        .map(|view| format!("{:?}:{:?}", view.id(), heights(story, *view)));
    minify_lines(&SOURCE.fill([&format!(
        "const SITE={site:?},TITLES={},HEIGHTS={};",
        object(titles.collect()),
        object(room.collect())
    )]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    #[test]
    fn the_script_names_each_view_in_each_language() {
        let script = embed_script(story(), "https://news.example/story/");
        for code in &*story().languages {
            let Some(lang) = Lang::from_code(code) else {
                panic!("{code}");
            };
            let locale = Locale::native(lang, Digits::Latn);
            for view in story().views() {
                let title = view_title(story(), &locale, view);
                assert!(
                    script.contains(&format!("\"{view}\":{title:?}")),
                    "{script}"
                );
                assert!(script.contains(&format!("\"{view}\":[")), "{script}");
            }
        }
        assert!(script.contains("SITE=\"https://news.example/story/\""));
    }

    #[test]
    fn the_script_is_small() -> Result<(), std::io::Error> {
        let mut packed = vec![];
        let settings = brotli::enc::BrotliEncoderParams::default();
        let script = embed_script(story(), "https://news.example/story/");
        brotli::BrotliCompress(&mut script.as_bytes(), &mut packed, &settings)?;
        // Half of it is titles: a frame is called as what it shows, in its language.
        assert!(packed.len() < 3500, "{} bytes", packed.len());
        Ok(())
    }
}
