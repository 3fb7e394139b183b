//! Writes the complete static site after Trunk's build: a page for each language, shape of digits and view, and
//! all other files.
//!
//! Trunk's `post_build` hook runs it and sets `TRUNK_STAGING_DIR`, the folder of the staged files.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match native::run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("prerender: {reason}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use jisr::breakpoint::BREAKPOINTS;
    use jisr::chart::{LayoutInput, PanelError, layout_error};
    use jisr::locale::{Digits, Locale};
    use jisr::site::assets::checksums::write_checksums;
    use jisr::site::assets::precompress::precompress;
    use jisr::site::exports::downloads::write_downloads;
    use jisr::site::exports::embed_builder::embed_builder;
    use jisr::site::exports::embed_script::embed_script;
    use jisr::site::exports::gallery::{LANGUAGES, draw_forms, gallery};
    use jisr::site::meta::oembed::oembed;
    use jisr::site::routes::{PageRoute, embed_page_path, oembed_path, relative_root};
    use jisr::site::{AssetManifest, Delivery, PageContext, SiteError};
    use jisr::story::Story;
    use jisr::{panel_place, story};
    use std::path::{Path, PathBuf};
    use std::{env, fs};

    pub fn run() -> Result<(), SiteError> {
        let staging = env::var_os("TRUNK_STAGING_DIR")
            .map(PathBuf::from)
            .ok_or(SiteError::NoStagingFolder)?;
        let release = env::var("TRUNK_PROFILE").is_ok_and(|p| p == "release");
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut files = AssetManifest::collect(project, &staging, release)?;
        files.site = site()?;
        let story = story();
        check_charts(story)?;
        // The pages link only to downloads that exist, so the downloads are written first.
        write_downloads(story, &files, &staging, release)?;
        let forms = draw_forms(project)?;
        for lang in story.languages.iter().copied() {
            let locale = Locale::native(lang, Digits::Latn);
            let codes = staging.join(embed_page_path(story, lang));
            write(&codes, &embed_builder(story, &locale, &files))?;
            if LANGUAGES.contains(&lang) {
                for (folder, html) in gallery(story, &locale, &files, &forms) {
                    write(&staging.join(folder), &html)?;
                }
            }
            if !files.site.is_empty() {
                write_oembed(&staging, &locale, &files)?;
            }
            for route in PageRoute::all(story, lang) {
                let path = route.path(story);
                let page = PageContext {
                    story,
                    locale: &Locale::native(lang, route.digits),
                    time: route.time,
                    view: route.view,
                    root: &relative_root(&path),
                    files: &files,
                    delivery: Delivery::Site,
                };
                write(&staging.join(&path), &page.html())?;
            }
        }
        let script = staging.join("embed.js");
        fs::write(&script, embed_script(story, &files.site)?).map_err(SiteError::io(&script))?;
        if release {
            precompress(&staging)?;
            write_checksums(&staging)?;
        }
        Ok(())
    }

    /// Reports the first chart that can't be drawn in a language at a width of the page.
    fn check_charts(story: &Story) -> Result<(), SiteError> {
        for lang in story.languages.iter().copied() {
            let locale = &Locale::native(lang, Digits::Latn);
            for (chart, width) in story
                .charts
                .iter()
                .flat_map(|c| BREAKPOINTS.map(|w| (c, w)))
            {
                let input = LayoutInput::new(story, locale, width);
                if let Some(PanelError { panel, cause }) = layout_error(chart, &input) {
                    return Err(SiteError::StoryChart {
                        place: panel_place(chart.id, panel),
                        chart: chart.id,
                        lang,
                        cause,
                    });
                }
            }
        }
        Ok(())
    }

    /// The site's absolute address from `JISR_SITE`, with a final slash; empty where that isn't set.
    fn site() -> Result<String, SiteError> {
        let site = env::var("JISR_SITE").unwrap_or_default();
        if site.is_empty() || site.starts_with("https://") || site.starts_with("http://") {
            let end = if site.is_empty() || site.ends_with('/') {
                ""
            } else {
                "/"
            };
            return Ok(site + end);
        }
        Err(SiteError::SiteAddress(site))
    }

    /// Writes the oEmbed response of each view in a language.
    fn write_oembed(
        staging: &Path,
        locale: &Locale,
        files: &AssetManifest,
    ) -> Result<(), SiteError> {
        let story = story();
        for view in story.views() {
            let lang = locale.lang.code();
            let picture = files.preview(lang, view);
            let response = oembed(story, locale, view, &files.site, picture.as_deref());
            let file = staging.join(oembed_path(lang, view));
            file.parent()
                .map_or(Ok(()), fs::create_dir_all)
                .and_then(|()| fs::write(&file, response))
                .map_err(SiteError::io(&file))?;
        }
        Ok(())
    }

    fn write(folder: &Path, html: &str) -> Result<(), SiteError> {
        let file = folder.join("index.html");
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&file, html))
            .map_err(SiteError::io(&file))
    }
}
