//! `embed.js`: the script for other people's pages, with this story's languages and titles.

use crate::locale::{Digits, Lang, Locale, strip};
use crate::story::Story;

const SOURCE: &str = include_str!("../../assets/embed.js");
/// The line of the script that the build fills in.
const PLACE: &str = "const TITLES = {};";

/// The script as it is served: filled in, without comments and indentation.
///
/// # Errors
/// When the script has lost the line for the titles.
pub fn loader(story: &Story) -> Result<String, String> {
    let titles: Vec<String> = story
        .languages
        .iter()
        .filter_map(|code| Lang::from_code(code))
        .map(|lang| {
            let locale = Locale::native(lang, Digits::Latn);
            let title = strip(&locale.fill(story.title, story));
            // Rust's escapes in a quoted text are JavaScript's too.
            format!("{}:{title:?}", lang.code())
        })
        .collect();
    if !SOURCE.contains(PLACE) {
        return Err(format!("assets/embed.js: the line `{PLACE}` is missing"));
    }
    let filled = SOURCE.replace(PLACE, &format!("const TITLES={{{}}};", titles.join(",")));
    let lines = filled.lines().map(str::trim);
    let mut out = String::new();
    for line in lines.filter(|l| !l.is_empty() && !l.starts_with("//")) {
        out.push_str(line);
        out.push('\n');
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    #[test]
    fn the_script_names_the_story_in_its_languages() -> Result<(), String> {
        let script = loader(story())?;
        for code in &*story().languages {
            let lang = Lang::from_code(code).ok_or("no such language")?;
            let locale = Locale::native(lang, Digits::Latn);
            let title = strip(&locale.fill(story().title, story()));
            assert!(script.contains(&format!("{code}:\"{title}\"")), "{script}");
        }
        Ok(())
    }

    #[test]
    fn the_script_is_small() -> Result<(), String> {
        let mut packed = vec![];
        let settings = brotli::enc::BrotliEncoderParams::default();
        brotli::BrotliCompress(&mut loader(story())?.as_bytes(), &mut packed, &settings)
            .map_err(|e| e.to_string())?;
        assert!(packed.len() < 1500, "{} bytes", packed.len());
        Ok(())
    }
}
