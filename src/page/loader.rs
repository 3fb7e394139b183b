//! `embed.js`: the script for other people's pages, with this story's languages and titles.

use crate::locale::{Digits, Lang, Locale, strip};
use crate::story::{Form, Story};

const SOURCE: &str = include_str!("../../assets/embed.js");
/// What the build fills in: the titles of all languages, and how tall the views are.
const PLACES: [&str; 2] = ["const TITLES = {};", "const HEIGHTS = {};"];

/// The script as it is served: filled in, without comments and indentation.
///
/// # Errors
/// When the script has lost a place that is filled in.
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
    let heights: String = story
        .views()
        .iter()
        .map(|view| {
            let (narrow, wide) = height(story, view);
            format!("{view:?}:[{narrow},{wide}],")
        })
        .collect();
    if let Some(lost) = PLACES.iter().find(|place| !SOURCE.contains(**place)) {
        return Err(format!("assets/embed.js: `{lost}` is missing"));
    }
    let filled = SOURCE
        .replace(
            PLACES[0],
            &format!("const TITLES={{{}}};", titles.join(",")),
        )
        .replace(
            PLACES[1],
            &format!("const HEIGHTS={{{}}};", heights.trim_end_matches(',')),
        );
    Ok(super::small_script(&filled))
}

/// About how tall a view is in a narrow and a wide column, in CSS pixels; a test in the browser compares.
pub fn height(story: &Story, view: &str) -> (u32, u32) {
    match (view, story.chart(view).map(|c| c.form)) {
        (_, Some(Form::Ledgers { .. })) => (900, 640),
        (_, Some(Form::Traffic { .. } | Form::Parts { .. })) => (850, 550),
        ("timeline", _) => (4000, 2300),
        ("ledger", _) => (9000, 5300),
        _ => (15800, 10_000),
    }
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
        for chart in &*story().charts {
            assert!(script.contains(&format!("{:?}:[", chart.id)), "{script}");
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
